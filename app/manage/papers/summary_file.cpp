#include "manage/papers/documents.h"
#include "manage/papers/take_out.h"

namespace foyer::exporting {
namespace {

// `make` asks the module for the bytes of one paper.
template <class Make>
Result<void> write_pdf(const Make& make, const std::filesystem::path& file) {
  const auto module = documents();
  if (!module) return fail(module.error().what);
  const Result<std::string> pdf = make(**module);
  if (!pdf) return fail(pdf.error().what);
  return take_out(*pdf, file);
}

}  // namespace

Result<void> write_summary(const domain::GuestSummary& summary, const std::filesystem::path& file) {
  return write_pdf([&](const DocumentModule& m) { return m.summary(summary); }, file);
}

Result<void> write_open(const morning::OpenPaper& paper, const std::filesystem::path& file) {
  return write_pdf([&](const DocumentModule& m) { return m.open(paper); }, file);
}

Result<void> write_table(const TablePaper& paper, const std::filesystem::path& file) {
  return write_pdf([&](const DocumentModule& m) { return m.table(paper); }, file);
}

Result<void> write_offer(const domain::OfferPaper& paper, const std::filesystem::path& file) {
  return write_pdf([&](const DocumentModule& m) { return m.offer(paper); }, file);
}

Result<void> write_agreement(const domain::SignedPaper& paper, const std::filesystem::path& file) {
  return write_pdf([&](const DocumentModule& m) { return m.agreement(paper); }, file);
}

}  // namespace foyer::exporting
