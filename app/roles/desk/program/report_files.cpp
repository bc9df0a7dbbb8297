// The daily report and the month's status-change sheet as the desk takes them out: a table, a
// workbook and a paper each.
#include "manage/papers/export.h"
#include "roles/desk/program/desk_workplace.h"

namespace foyer::shell {
namespace {

Result<exporting::LeftOut> write_all(const exporting::Sheet& sheet,
                                     const exporting::TablePaper& paper,
                                     const std::filesystem::path& folder, const std::string& name) {
  const auto table = exporting::write_csv(sheet, folder / (name + ".csv"));
  if (!table) return tl::unexpected<Error>(table.error());
  const auto book = exporting::write_xlsx(sheet, folder / (name + ".xlsx"));
  if (!book) return tl::unexpected<Error>(book.error());
  const auto printed = exporting::write_table(paper, folder / (name + ".pdf"));
  if (!printed) return tl::unexpected<Error>(printed.error());
  return sheet.left_out;
}

}  // namespace

// A copy of the house goes to the worker, as with the register.
void DeskWorkplace::export_report() {
  const domain::House* whole = month_.whole();
  if (whole == nullptr) return;
  const auto house = std::make_shared<domain::House>(*whole);
  const domain::Content* content = &room_.content();
  const std::string name = "daily-" + model_.day;
  const reports::Days days{model_.day, model_.day};
  take_out(
      [=, lang = room_.lang](const std::filesystem::path& folder) {
        return write_all(exporting::daily_sheet(*house, *content, days, lang),
                         exporting::daily_paper(*house, *content, days, lang), folder, name);
      },
      name + ".pdf");
}

void DeskWorkplace::export_status() {
  const domain::House* whole = month_.whole();
  if (whole == nullptr) return;
  const auto house = std::make_shared<domain::House>(*whole);
  const domain::Content* content = &room_.content();
  const std::string month = domain::month_of(model_.day), name = "status-" + month;
  take_out(
      [=, lang = room_.lang](const std::filesystem::path& folder) {
        return write_all(exporting::status_sheet(*house, *content, month, lang),
                         exporting::status_paper(*house, *content, month, lang), folder, name);
      },
      name + ".pdf");
}

}  // namespace foyer::shell
