// Documents that need large libraries (workbooks; printed pages), made in a shared module that is
// opened at first need: no device pays for them at its start.
//
// `documents` opens libfoyer_documents.so beside the program, once. Threads: any. Errors: the
// module is missing or from another build; a document's own are its function's.
#pragma once

#include <filesystem>
#include <string>

#include "kit/base/result.h"
#include "manage/papers/export.h"
#include "showroom/offer_paper.h"
#include "showroom/signed_paper.h"
#include "showroom/summary.h"

namespace foyer::exporting {

class DocumentModule {
 public:
  virtual ~DocumentModule() = default;
  static constexpr int kVersion = 7;  // both sides were built from this header
  virtual int version() const = 0;
  virtual Result<void> xlsx(const Sheet& sheet, const std::filesystem::path& file) const = 0;
  // The guest's page; the bytes of a PDF.
  virtual Result<std::string> summary(const domain::GuestSummary& summary) const = 0;
  // What was signed before a drive, or of an order; likewise.
  virtual Result<std::string> agreement(const domain::SignedPaper& paper) const = 0;
  virtual Result<std::string> offer(const domain::OfferPaper& paper) const = 0;
  // For a meeting: what is still open, or its record.
  virtual Result<std::string> open(const morning::OpenPaper& paper) const = 0;
  virtual Result<std::string> table(const TablePaper& paper) const = 0;
};

Result<const DocumentModule*> documents();

}  // namespace foyer::exporting
