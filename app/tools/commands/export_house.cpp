// What is taken out of the house itself: what is open, a meeting, a month, who said what.
#include <iostream>

#include "kit/log/visit_log.h"
#include "manage/morning/meeting_paper.h"
#include "manage/papers/export.h"
#include "roles/host/program/opening.h"
#include "tools/commands/export_commands.h"

namespace foyer::shell {

Result<std::filesystem::path> ExportCommands::write_open(const domain::House& house,
                                                         const domain::Content& content) const {
  const std::int64_t now_ms = wall_ms();
  std::filesystem::path file = out_;
  if (file.empty()) file = "open-" + content.showroom.time_zone.day(now_ms) + ".pdf";
  const morning::OpenPaper paper =
      morning::open_paper(house, content, now_ms, *lang_from_code(lang_));
  if (auto written = exporting::write_open(paper, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<std::filesystem::path> ExportCommands::write_meeting(const domain::House& house,
                                                            const domain::Content& content) const {
  const auto* kind = domain::find_by_id(content.meetings.kinds, meeting_kind_);
  if (kind == nullptr) {
    std::string known;
    for (const domain::MeetingKind& one : content.meetings.kinds)
      known += (known.empty() ? "" : ", ") + one.id;
    return fail("the pack has no meeting \"" + meeting_kind_ + "\"; one of these is expected: " +
                (known.empty() ? "none, it has no meetings.toml" : known));
  }
  const std::string day = day_.empty() ? content.showroom.time_zone.day(wall_ms()) : day_;
  const auto paper = morning::meeting_paper(house, content, day, *kind, *lang_from_code(lang_));
  if (!paper) return fail("nobody began that meeting on " + day + "; there is nothing to write");
  std::filesystem::path file = out_;
  if (file.empty()) file = "meeting-" + kind->id + "-" + day + ".pdf";
  if (auto written = exporting::write_open(*paper, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<std::string> ExportCommands::month_meant(const domain::Content& content) const {
  std::string month =
      month_.empty() ? domain::month_of(content.showroom.time_zone.day(wall_ms())) : month_;
  if (!domain::is_month(month))
    return fail("\"" + month + "\" is no month; a month such as 2026-11 is expected");
  return month;
}

Result<std::filesystem::path> ExportCommands::write_daily_paper(const domain::House& house,
                                                                const domain::Content& content,
                                                                const reports::Days& days) const {
  std::filesystem::path file = out_;
  if (file.empty()) file = "daily-" + days.from + ".pdf";
  const auto paper = exporting::daily_paper(house, content, days, *lang_from_code(lang_));
  if (auto written = exporting::write_table(paper, file); !written)
    return tl::unexpected<Error>(written.error());
  return file;
}

Result<std::filesystem::path> ExportCommands::write_status(const domain::House& house,
                                                           const domain::Content& content,
                                                           bool whole) const {
  const auto month = month_meant(content);
  if (!month) return tl::unexpected<Error>(month.error());
  const Lang lang = *lang_from_code(lang_);
  const std::string format = format_.empty() ? "xlsx" : format_;
  std::filesystem::path file = out_;
  if (file.empty()) file = "status-" + *month + "." + format;
  const auto sheet = [&] { return exporting::status_sheet(house, content, *month, lang); };
  const auto written =
      format == "pdf"
          ? exporting::write_table(exporting::status_paper(house, content, *month, lang), file)
      : format == "csv" ? exporting::write_csv(sheet(), file)
                        : exporting::write_xlsx(sheet(), file);
  if (!written) return tl::unexpected<Error>(written.error());
  if (!whole)
    std::cerr << "this device knows the visits of its last " << content.showroom.keep.device_days
              << " days only: older customers are missing; with --dealer they are in it\n";
  return file;
}

Result<std::filesystem::path> ExportCommands::write_board(const domain::House& house,
                                                          const domain::Content& content,
                                                          bool whole) const {
  if (!content.targets.kept())
    return fail("the pack has no targets.toml, so there is no board; there is nothing to write");
  const domain::Showroom& showroom = content.showroom;
  const std::int64_t now_ms = wall_ms();
  const auto meant = month_meant(content);
  if (!meant) return tl::unexpected<Error>(meant.error());
  const std::string& month = *meant;
  const Lang lang = *lang_from_code(lang_);
  const targets::Board board = targets::board(
      house, content, month, now_ms,
      whole ? std::string() : targets::known_from(showroom, showroom.keep.device_days, now_ms),
      lang);
  const std::string format = format_.empty() ? "xlsx" : format_;
  std::filesystem::path file = out_;
  if (file.empty()) file = "board-" + month + "." + format;
  const exporting::Sheet sheet = exporting::board_sheet(board, lang);
  const auto written =
      format == "csv" ? exporting::write_csv(sheet, file) : exporting::write_xlsx(sheet, file);
  if (!written) return tl::unexpected<Error>(written.error());
  if (!board.known_from.empty())
    std::cerr << "this device knows every visit since " << board.known_from
              << " only: the figures are not the whole month's; with --dealer they are\n";
  return file;
}

Result<std::filesystem::path> ExportCommands::write_audit(const log::VisitLog& log,
                                                          const domain::House& house,
                                                          const domain::Content& content) const {
  const auto days = days_meant(content);
  if (!days) return tl::unexpected<Error>(days.error());
  const TimeZone& zone = content.showroom.time_zone;
  const Lang lang = *lang_from_code(lang_);
  std::vector<audit::AuditLine> lines;
  const auto read = log.each([&](const log::Record& record) {
    const std::string day = zone.day(log::stamp_of(record).unix_ms());
    if (day >= days->from && day <= days->to)
      lines.push_back(
          audit::audit_line(audit::audit_fact(log::to_fact(record)), house, content, lang));
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  const auto verdict = log.verify();
  if (!verdict) return tl::unexpected<Error>(verdict.error());
  const std::string format = format_.empty() ? "xlsx" : format_;
  std::filesystem::path file = out_;
  if (file.empty()) file = "audit-" + days->from + "." + format;
  const exporting::Sheet sheet = exporting::audit_sheet(lines, content, *days, lang);
  const auto written =
      format == "csv" ? exporting::write_csv(sheet, file) : exporting::write_xlsx(sheet, file);
  if (!written) return tl::unexpected<Error>(written.error());
  told(file) << lines.size() << " facts; all " << verdict->facts << " of " << verdict->origins
             << (verdict->origins == 1 ? " device" : " devices")
             << (verdict->fault
                     ? ", and the chain is BROKEN at " + verdict->fault->id.origin.short_hex() +
                           " / " + std::to_string(verdict->fault->id.seq) + ": " +
                           verdict->fault->what
                     : ", and the chain is whole")
             << "\n";
  return file;
}

}  // namespace foyer::shell
