// What a dealer takes out of Foyer: the register as a workbook or a table of text, and the leads as
// ADF 1.0 XML, the format in which dealer systems take leads.
//
// Every file is written whole or not at all, mode 0600: it holds names and telephone numbers in
// clear. Texts that a spreadsheet would take for a formula ("=", "+", "-", "@" in front, half or
// full width) stay text; what such a file cannot hold of a text is left out and counted
// (bearable.h). Threads: any; it may take seconds, so not the UI thread. Errors: which file, what
// the system said and what would be right.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "house/content.h"
#include "kit/base/result.h"
#include "manage/audit/audit.h"
#include "manage/morning/in_words.h"
#include "manage/papers/bearable.h"
#include "manage/reports/register.h"
#include "manage/targets/board.h"
#include "showroom/house.h"
#include "showroom/offer_paper.h"
#include "showroom/signed_paper.h"
#include "showroom/summary.h"

namespace foyer::exporting {

struct Sheet {
  std::string title;                  // "来店登记表 2026-11-21"
  std::vector<std::string> headings;  // of every column
  std::vector<reports::RegisterLine> lines;
  LeftOut left_out = {};  // of the lines, for both kinds of table
};

// The register of these days under the dealer's headings.
Sheet register_sheet(const domain::House& house, const domain::Content& content,
                     const reports::Days& days, Lang lang);

// The register of test drives of the visits of these days (drive_columns.h).
Sheet drives_sheet(const domain::House& house, const domain::Content& content,
                   const reports::Days& days, Lang lang, std::int64_t now_ms);

// The register of offers, a line a version, of the visits of these days (offer_columns.h).
Sheet offers_sheet(const domain::House& house, const domain::Content& content,
                   const reports::Days& days, Lang lang, std::int64_t now_ms);

// The register of orders, likewise (order_columns.h).
Sheet orders_sheet(const domain::House& house, const domain::Content& content,
                   const reports::Days& days, Lang lang);

// The daily report of these days, day by day, with its foot and its signature (daily.h).
Sheet daily_sheet(const domain::House& house, const domain::Content& content,
                  const reports::Days& days, Lang lang);
// The status-change sheet of a month (status_sheet.h).
Sheet status_sheet(const domain::House& house, const domain::Content& content,
                   const std::string& month, Lang lang);

// A table for the wall of an office or a folder: pages that lie, headings on each of them.
struct TablePaper {
  Lang lang = Lang::zh;
  std::string title, dealer;
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> lines;
  std::vector<std::string> below;  // sums, and who signed
};
TablePaper daily_paper(const domain::House& house, const domain::Content& content,
                       const reports::Days& days, Lang lang);
TablePaper status_paper(const domain::House& house, const domain::Content& content,
                        const std::string& month, Lang lang);

// A month beside its targets: the house, each consultant, each source, a line a figure (board.h).
Sheet board_sheet(const targets::Board& board, Lang lang);

// The audit log of some days, the oldest first (audit.h).
Sheet audit_sheet(const std::vector<audit::AuditLine>& lines, const domain::Content& content,
                  const reports::Days& days, Lang lang);

// XLSX: a heading row that stays, a filter, times and numbers as text as on the form.
Result<void> write_xlsx(const Sheet& sheet, const std::filesystem::path& file);
// CSV as RFC 4180 has it: CRLF, quotes doubled; UTF-8 with a byte order mark, for spreadsheets.
Result<void> write_csv(const Sheet& sheet, const std::filesystem::path& file);
std::string csv(const Sheet& sheet);

// A lead: a buying visit whose guest agreed to be contacted. As ADF 1.0: the visit's id is the
// lead's, the newest offer that stands the price, options and finance of its car, without one the
// budget's upper end the finance amount, the present car a second vehicle for trade-in,
// a test drive the interest "test-drive", answers are comments. `resend`: the same leads were
// taken out before, and the receiver should not count them twice.
std::string adf(const domain::House& house, const domain::Content& content,
                const reports::Days& days, Lang lang, bool resend, LeftOut& left_out);
Result<void> write_adf(const std::string& adf, const std::filesystem::path& file);

// What a guest takes home, as a PDF in their language.
Result<void> write_summary(const domain::GuestSummary& summary, const std::filesystem::path& file);
// What is still open, for the table of the morning meeting, as a PDF.
Result<void> write_open(const morning::OpenPaper& paper, const std::filesystem::path& file);
// A table, as a PDF.
Result<void> write_table(const TablePaper& paper, const std::filesystem::path& file);
// An offer, likewise.
Result<void> write_offer(const domain::OfferPaper& paper, const std::filesystem::path& file);
// What a guest signed before a drive, or of an order, with the strokes drawn, in the language in
// which they read it.
Result<void> write_agreement(const domain::SignedPaper& paper, const std::filesystem::path& file);

}  // namespace foyer::exporting
