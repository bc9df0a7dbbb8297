#include "tools/commands/export_commands.h"

#include <iostream>
#include <memory>
#include <optional>

#include "kit/base/calendar.h"
#include "kit/base/whole_file.h"
#include "kit/input/dialled.h"
#include "kit/log/visit_log.h"
#include "kit/machine/passing_folder.h"
#include "kit/sync/replicator.h"
#include "kit/sync/uplink.h"
#include "manage/papers/calendar.h"
#include "manage/papers/export.h"
#include "manage/register/day.h"
#include "manage/reports/store_rules.h"
#include "roles/host/program/opening.h"
#include "showroom/order_paper.h"
#include "showroom/summary.h"
#include "tools/commands/complain.h"
#include "tools/commands/left_out.h"
#include "views/house.h"

namespace foyer::shell {
namespace {

Result<void> pull_all(log::VisitLog& log, const std::string& dealer) {
  sync::Replicator replicator(
      log, [&] { return sync::connect(dealer, reports::store_rules(), {}, true); });
  const auto round = replicator.round();
  if (!round) return tl::unexpected<Error>(round.error());
  tell_left_out(*round);
  return {};
}

}  // namespace

const domain::Visit* visit_named(const domain::House& house, const std::string& ticket_or_id) {
  if (const auto id = Id::from_hex(ticket_or_id)) return house.visit(*id);
  const domain::Visit* newest = nullptr;
  for (const auto& [id, visit] : house.visits)
    if (domain::is_visit(visit) && visit.ticket == ticket_or_id &&
        (!newest || newest->arrived_at < visit.arrived_at))
      newest = &visit;
  return newest;
}

std::ostream& ExportCommands::told(const std::filesystem::path& file) {
  return WholeFile::is_standard_output(file) ? std::cerr : std::cout;
}

ExportCommands::ExportCommands(CLI::App& app) {
  export_ = app.add_subcommand("export",
                               "the register, the leads, the test drives, offers, orders, the "
                               "daily report or a guest's papers as a file")
                ->require_subcommand(1);
  register_ = export_->add_subcommand("register", "the walk-in register");
  register_->add_option("--format", format_, "xlsx or csv")->check(CLI::IsMember({"xlsx", "csv"}));
  leads_ = export_->add_subcommand("leads", "guests who agreed to be contacted, as ADF 1.0 XML");
  leads_->add_option("--format", format_, "adf")->check(CLI::IsMember({"adf"}));
  leads_->add_flag("--resend", resend_, "these leads were taken out before");
  drives_ = export_->add_subcommand("drives", "the register of test drives");
  drives_->add_option("--format", format_, "xlsx or csv")->check(CLI::IsMember({"xlsx", "csv"}));
  offers_ = export_->add_subcommand("offers", "the register of offers, a line a version");
  offers_->add_option("--format", format_, "xlsx or csv")->check(CLI::IsMember({"xlsx", "csv"}));
  orders_ = export_->add_subcommand("orders", "the register of orders");
  orders_->add_option("--format", format_, "xlsx or csv")->check(CLI::IsMember({"xlsx", "csv"}));
  daily_ = export_->add_subcommand("daily", "the daily report: visits, calls and contacts");
  status_ = export_->add_subcommand("status", "a month's customers, with their grades day by day");
  for (CLI::App* one : {daily_, status_})
    one->add_option("--format", format_, "xlsx, csv or pdf")
        ->check(CLI::IsMember({"xlsx", "csv", "pdf"}));
  audit_ = export_->add_subcommand("audit", "who said what, when, at which device");
  audit_->add_option("--format", format_, "xlsx or csv")->check(CLI::IsMember({"xlsx", "csv"}));
  board_ = export_->add_subcommand("board", "a month beside its targets");
  board_->add_option("--format", format_, "xlsx or csv")->check(CLI::IsMember({"xlsx", "csv"}));
  for (CLI::App* one : {board_, status_}) {
    one->add_option("--month", month_, "such as 2026-11; this one if none is given");
    one->add_option("--lang", lang_, "zh or en")->check(CLI::IsMember({"zh", "en"}));
  }
  fleet_ = export_->add_subcommand("fleet", "the calendar of the test cars, as iCalendar");
  for (CLI::App* one : {register_, leads_, drives_, offers_, orders_, daily_, audit_, fleet_}) {
    one->add_option("--from", from_, "first day, such as 2026-11-21; today if none is given");
    one->add_option("--to", to_, "last day; the first one if none is given");
    one->add_option("--out", out_, "the file to write; - is the standard output");
    one->add_option("--lang", lang_, "zh or en")->check(CLI::IsMember({"zh", "en"}));
  }
  summary_ = export_->add_subcommand("summary", "what a guest takes home of a visit, as a PDF");
  summary_->add_option("--visit", visit_, "the ticket, or the visit's 32 hexadecimal digits")
      ->required();
  summary_->add_option("--lang", summary_lang_, "zh or en; as the guest spoke if none is given")
      ->check(CLI::IsMember({"zh", "en"}));
  agreement_ = export_->add_subcommand("agreement", "what a guest signed before a drive, as a PDF");
  agreement_->add_option("--visit", visit_, "the ticket, or the visit's 32 hexadecimal digits")
      ->required();
  agreement_->add_option("--driver", driver_, "1: the guest; 2: who drove besides, and so on")
      ->check(CLI::Range(1, 1 + domain::kOtherDriversMax));
  pictures_ = export_->add_subcommand("pictures", "those of a visit's drives, as JPEG files");
  pictures_->add_option("--visit", visit_, "the ticket, or the visit's 32 hexadecimal digits")
      ->required();
  pictures_->add_option("--out", out_, "the folder to write to");
  offer_ = export_->add_subcommand("offer", "the newest offer of a visit, as a PDF");
  offer_->add_option("--lang", summary_lang_, "zh or en; as the guest spoke if none is given")
      ->check(CLI::IsMember({"zh", "en"}));
  order_ = export_->add_subcommand("order", "the contract that a guest signed last, as a PDF");
  for (CLI::App* one : {offer_, order_})
    one->add_option("--visit", visit_, "the ticket, or the visit's 32 hexadecimal digits")
        ->required();
  for (CLI::App* one : {agreement_, order_})
    one->add_flag("--locked", locked_,
                  "also of a guest who asked to be erased, while it has to be kept");
  open_ = export_->add_subcommand("open", "what is still open, for the morning meeting, as a PDF");
  open_->add_option("--lang", lang_, "zh or en")->check(CLI::IsMember({"zh", "en"}));
  meeting_ = export_->add_subcommand("meeting", "the record of a meeting, as a PDF");
  meeting_->add_option("--meeting", meeting_kind_, "which of the pack's, such as morning")
      ->required();
  meeting_->add_option("--day", day_, "such as 2026-11-21; today if none is given");
  meeting_->add_option("--lang", lang_, "zh or en")->check(CLI::IsMember({"zh", "en"}));
  for (CLI::App* one : {summary_, agreement_, offer_, order_, open_, meeting_, board_, status_})
    one->add_option("--out", out_, "the file to write; - is the standard output");
}

Result<const domain::Visit*> ExportCommands::visit_meant(const domain::House& house) const {
  if (const domain::Visit* visit = visit_named(house, visit_)) return visit;
  return fail("there is no visit \"" + visit_ +
              "\"; a ticket such as A012 or the 32 hexadecimal digits of a visit are expected");
}

// Of the visit's last drive that was signed for.
Result<std::filesystem::path> ExportCommands::write_agreement(
    const domain::House& house, const domain::Content& content) const {
  const auto visit = visit_meant(house);
  if (!visit) return tl::unexpected<Error>(visit.error());
  std::optional<domain::SignedPaper> paper;
  for (const domain::DriveFile& drive : (*visit)->drive_files)
    if (drive.signed_by(driver_ - 1) != nullptr)
      paper = domain::signed_paper(house, content, **visit, drive.id, driver_ - 1);
  if (!paper) return fail("nobody signed for a drive on this visit; there is nothing to write");
  std::filesystem::path file = out_;
  if (file.empty()) file = "agreement-" + (*visit)->ticket + ".pdf";
  if (auto written = exporting::write_agreement(*paper, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<std::filesystem::path> ExportCommands::write_offer(const domain::House& house,
                                                          const domain::Content& content) const {
  const auto meant = visit_meant(house);
  if (!meant) return tl::unexpected<Error>(meant.error());
  const domain::Visit& visit = **meant;
  if (visit.newest_offer() == nullptr)
    return fail("no offer stands on this visit; there is nothing to write");
  const Lang lang =
      lang_from_code(summary_lang_.empty() ? visit.lang : summary_lang_).value_or(Lang::zh);
  const auto paper =
      domain::offer_paper(house, content, visit, visit.newest_offer()->made.offer, lang);
  std::filesystem::path file = out_;
  if (file.empty()) file = "offer-" + visit.ticket + ".pdf";
  if (auto written = exporting::write_offer(*paper, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<std::filesystem::path> ExportCommands::write_order(const domain::House& house,
                                                          const domain::Content& content) const {
  const auto meant = visit_meant(house);
  if (!meant) return tl::unexpected<Error>(meant.error());
  std::optional<domain::SignedPaper> paper;
  for (const domain::OrderFile& file : (*meant)->orders)
    if (file.signed_) paper = domain::order_paper(house, content, **meant, file.made.order);
  if (!paper) return fail("nobody signed an order on this visit; there is nothing to write");
  std::filesystem::path file = out_;
  if (file.empty()) file = "order-" + (*meant)->ticket + ".pdf";
  if (auto written = exporting::write_agreement(*paper, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<std::filesystem::path> ExportCommands::write_summary(const domain::House& house,
                                                            const domain::Content& content) const {
  const auto meant = visit_meant(house);
  if (!meant) return tl::unexpected<Error>(meant.error());
  const domain::Visit* const visit = *meant;
  const TimeZone& zone = content.showroom.time_zone;
  const Lang lang =
      lang_from_code(summary_lang_.empty() ? visit->lang : summary_lang_).value_or(Lang::zh);
  const auto summary =
      domain::summarise(content, *visit, lang, zone.day(visit->arrived_at.unix_ms()),
                        zone.day(wall_ms()), house.name_of(visit->handover.consultant));
  std::filesystem::path file = out_;
  if (file.empty()) file = "summary-" + visit->ticket + ".pdf";
  if (auto written = exporting::write_summary(summary, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

// Without days: as far as the plan goes.
Result<std::filesystem::path> ExportCommands::write_fleet(const domain::House& house,
                                                          const domain::Content& content) const {
  const std::string today = content.showroom.time_zone.day(wall_ms());
  reports::Days days{from_.empty() ? today : from_, to_};
  if (days.to.empty())
    days.to = from_.empty() ? day_after(today, content.test_drives.plan.days - 1) : from_;
  const std::string calendar =
      exporting::fleet_calendar(house, content, days, *lang_from_code(lang_), wall_ms());
  if (calendar.empty()) return std::filesystem::path();
  std::filesystem::path file = out_;
  if (file.empty()) file = "fleet-" + days.from + ".ics";
  if (auto written = exporting::write_calendar(calendar, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<void> ExportCommands::check_days() const {
  for (const std::string& day : {from_, to_, day_})
    if (!day.empty() && !is_day(day))
      return fail("\"" + day + "\" is no day; a day such as 2026-11-21 is expected");
  if (!to_.empty() && to_ < from_)
    return fail("--to " + to_ + " lies before --from " + from_ + "; the last day is expected");
  return {};
}

Result<reports::Days> ExportCommands::days_meant(const domain::Content& content) const {
  reports::Days days{from_.empty() ? content.showroom.time_zone.day(wall_ms()) : from_, to_};
  if (days.to.empty()) days.to = days.from;
  if (days.to < days.from)
    return fail("--to " + days.to + " lies before today, " + days.from +
                "; the first day is expected, too: --from");
  return days;
}

std::pair<exporting::Sheet, std::string_view> ExportCommands::table(
    const domain::House& house, const domain::Content& content, const reports::Days& days) const {
  const Lang lang = *lang_from_code(lang_);
  if (drives_->parsed())
    return {exporting::drives_sheet(house, content, days, lang, wall_ms()), "drives"};
  if (offers_->parsed())
    return {exporting::offers_sheet(house, content, days, lang, wall_ms()), "offers"};
  if (daily_->parsed()) return {exporting::daily_sheet(house, content, days, lang), "daily"};
  if (orders_->parsed()) return {exporting::orders_sheet(house, content, days, lang), "orders"};
  return {exporting::register_sheet(house, content, days, lang), "visits"};
}

Result<std::filesystem::path> ExportCommands::write(const domain::House& house,
                                                    const domain::Content& content) const {
  if (summary_->parsed()) return write_summary(house, content);
  if (fleet_->parsed()) return write_fleet(house, content);
  if (agreement_->parsed()) return write_agreement(house, content);
  if (offer_->parsed()) return write_offer(house, content);
  if (order_->parsed()) return write_order(house, content);
  if (open_->parsed()) return write_open(house, content);
  if (meeting_->parsed()) return write_meeting(house, content);
  const auto meant = days_meant(content);
  if (!meant) return tl::unexpected<Error>(meant.error());
  const reports::Days& days = *meant;
  if (daily_->parsed() && format_ == "pdf") return write_daily_paper(house, content, days);
  const std::string ending = "-" + days.from + ".";
  Result<void> written = fail("");
  exporting::LeftOut left_out;
  std::filesystem::path file = out_;
  if (leads_->parsed()) {
    if (file.empty()) file = "leads" + ending + "xml";
    const std::string adf =
        exporting::adf(house, content, days, *lang_from_code(lang_), resend_, left_out);
    if (adf.empty()) return std::filesystem::path();
    written = exporting::write_adf(adf, file);
  } else {
    const auto [sheet, lines] = table(house, content, days);
    const std::string format = format_.empty() ? "xlsx" : format_;
    const bool visits = register_->parsed();
    if (file.empty()) file = (visits ? "register" : std::string(lines)) + ending + format;
    written =
        format == "csv" ? exporting::write_csv(sheet, file) : exporting::write_xlsx(sheet, file);
    left_out = sheet.left_out;
    if (written)
      told(file) << sheet.lines.size() << " " << (daily_->parsed() ? "lines" : lines) << ", ";
  }
  if (!written) return tl::unexpected<Error>(written.error());
  if (left_out.any()) std::cerr << exporting::in_words(left_out, *lang_from_code(lang_)) << "\n";
  return file;
}

int ExportCommands::run(const std::filesystem::path& home, const std::filesystem::path& pack,
                        const std::string& typed_dealer) const {
  if (auto days = check_days(); !days) return complain(days.error().what);
  const content::Loaded loaded = content::load(pack, content::Depth::start);
  if (!loaded.faults.empty())
    return complain("the content pack cannot be used: " +
                    content::to_string(loaded.faults.front()));
  if (auto known = input::know_numbers(); !known) return complain(known.error().what);
  const bool dealers = !typed_dealer.empty();
  std::optional<PassingFolder> passing;  // of a log that nobody keeps
  if (dealers) passing.emplace("export");
  if (dealers && passing->path().empty())
    return complain("no temporary folder can be made; TMPDIR names a place for one");
  auto log = log::VisitLog::open({.home = dealers ? passing->path() : home,
                                  .read_only = !dealers,
                                  .vfs = {},
                                  .passing = dealers});
  if (!log) return complain(log.error().what);
  if (dealers)
    if (auto pulled = pull_all(**log, typed_dealer); !pulled) return complain(pulled.error().what);
  views::HouseView view(
      **log, locked_ ? views::HouseView::Locked::opened : views::HouseView::Locked::stays);
  if (auto opened = view.open({}); !opened) return complain(opened.error().what);
  const auto file = pictures_->parsed() ? write_pictures(**log, view.house(), typed_dealer)
                    : audit_->parsed()  ? write_audit(**log, view.house(), loaded.content)
                    : board_->parsed()  ? write_board(view.house(), loaded.content, dealers)
                    : status_->parsed() ? write_status(view.house(), loaded.content, dealers)
                                        : write(view.house(), loaded.content);
  if (!file) return complain(file.error().what);
  if (file->empty()) {
    std::cerr << (fleet_->parsed() ? "no test drive is planned for these days"
                                   : "nobody of these days is a lead")
              << ": nothing is written\n";
    return 0;
  }
  if (fleet_->parsed()) {
    told(*file) << "written to " << file->string() << ". It names no guest.\n";
    return 0;
  }
  if (pictures_->parsed()) {
    std::cout << "written to " << file->string()
              << ". They show a person's papers or their car: keep them closed.\n";
    return 0;
  }
  told(*file) << "written to " << file->string()
              << ". It holds names and telephone numbers in clear: keep it closed.\n";
  return 0;
}

}  // namespace foyer::shell
