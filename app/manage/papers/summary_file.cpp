#include "manage/papers/documents.h"
#include "manage/papers/take_out.h"

namespace foyer::exporting {

Result<void> write_summary(const domain::GuestSummary& summary, const std::filesystem::path& file) {
  const auto module = documents();
  if (!module) return fail(module.error().what);
  const auto pdf = (*module)->summary(summary);
  if (!pdf) return fail(pdf.error().what);
  return take_out(*pdf, file);
}

Result<void> write_offer(const domain::OfferPaper& paper, const std::filesystem::path& file) {
  const auto module = documents();
  if (!module) return fail(module.error().what);
  const auto pdf = (*module)->offer(paper);
  if (!pdf) return fail(pdf.error().what);
  return take_out(*pdf, file);
}

Result<void> write_agreement(const domain::SignedPaper& paper, const std::filesystem::path& file) {
  const auto module = documents();
  if (!module) return fail(module.error().what);
  const auto pdf = (*module)->agreement(paper);
  if (!pdf) return fail(pdf.error().what);
  return take_out(*pdf, file);
}

}  // namespace foyer::exporting
