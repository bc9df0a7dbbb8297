// What `documents` finds in the shared module.
#include "manage/papers/documents.h"
#include "manage/papers/documents/pdf.h"
#include "manage/papers/documents/xlsx.h"

namespace foyer::exporting {
namespace {

class Module final : public DocumentModule {
 public:
  int version() const override { return kVersion; }
  Result<void> xlsx(const Sheet& sheet, const std::filesystem::path& file) const override {
    return save_xlsx(sheet, file);
  }
  Result<std::string> summary(const domain::GuestSummary& summary) const override {
    return summary_pdf(summary);
  }
  Result<std::string> agreement(const domain::SignedPaper& paper) const override {
    return agreement_pdf(paper);
  }
  Result<std::string> offer(const domain::OfferPaper& paper) const override {
    return offer_pdf(paper);
  }
  Result<std::string> open(const morning::OpenPaper& paper) const override {
    return open_pdf(paper);
  }
  Result<std::string> table(const TablePaper& paper) const override { return table_pdf(paper); }
};

}  // namespace
}  // namespace foyer::exporting

extern "C" __attribute__((visibility("default"))) const foyer::exporting::DocumentModule*
foyer_document_module() {
  static const foyer::exporting::Module module;
  return &module;
}
