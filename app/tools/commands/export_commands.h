// `foyer export register|leads|drives|offers|orders|daily|status|fleet|audit|board` and
// `summary|agreement|offer|order|open|meeting`: registers, leads and the calendar of the test cars
// as files for other programs, the daily report and the month's status-change sheet also as papers;
// the page that one guest takes home, what they signed before a drive, an offer, an order, what is
// still open, and the record of a meeting.
//
// From this device's log, or with --dealer from the dealer's database: its facts are pulled by the
// same code that a device uses into a log that is thrown away afterwards. What is written is
// personal: mode 0600, and said so. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "content/pack.h"
#include "kit/base/result.h"
#include "manage/papers/export.h"
#include "showroom/house.h"

namespace foyer::log {
class VisitLog;
}

namespace foyer::shell {

class ExportCommands {
 public:
  explicit ExportCommands(CLI::App& app);
  bool wanted() const { return export_->parsed(); }
  // `typed_dealer`: the address on the command line, or empty. Returns the program's exit status.
  int run(const std::filesystem::path& home, const std::filesystem::path& pack,
          const std::string& typed_dealer) const;

 private:
  Result<std::filesystem::path> write(const domain::House& house,
                                      const domain::Content& content) const;
  Result<std::filesystem::path> write_summary(const domain::House& house,
                                              const domain::Content& content) const;
  Result<std::filesystem::path> write_fleet(const domain::House& house,
                                            const domain::Content& content) const;
  Result<std::filesystem::path> write_agreement(const domain::House& house,
                                                const domain::Content& content) const;
  Result<std::filesystem::path> write_offer(const domain::House& house,
                                            const domain::Content& content) const;
  Result<std::filesystem::path> write_open(const domain::House& house,
                                           const domain::Content& content) const;
  Result<std::filesystem::path> write_meeting(const domain::House& house,
                                              const domain::Content& content) const;
  Result<std::filesystem::path> write_order(const domain::House& house,
                                            const domain::Content& content) const;
  Result<const domain::Visit*> visit_meant(const domain::House& house) const;
  // A register as a table; what its lines are called: "drives".
  std::pair<exporting::Sheet, std::string_view> table(const domain::House& house,
                                                      const domain::Content& content,
                                                      const reports::Days& days) const;
  // The daily report of these days as a paper; the month's status-change sheet, as either.
  Result<std::filesystem::path> write_daily_paper(const domain::House& house,
                                                  const domain::Content& content,
                                                  const reports::Days& days) const;
  Result<std::filesystem::path> write_status(const domain::House& house,
                                             const domain::Content& content, bool whole) const;
  // The month that was typed, or this one.
  Result<std::string> month_meant(const domain::Content& content) const;
  // The audit log of these days; with the verdict on the chains it was read from.
  Result<std::filesystem::path> write_audit(const log::VisitLog& log, const domain::House& house,
                                            const domain::Content& content) const;
  // Into a folder; `dealer`: where those are that this log does not have; may be empty.
  Result<std::filesystem::path> write_pictures(const log::VisitLog& log, const domain::House& house,
                                               const std::string& dealer) const;
  // A month beside its targets; of this device, or of the whole house.
  Result<std::filesystem::path> write_board(const domain::House& house,
                                            const domain::Content& content, bool whole) const;
  Result<reports::Days> days_meant(const domain::Content& content) const;
  Result<void> check_days() const;
  // What is said beside the export, and not into it.
  static std::ostream& told(const std::filesystem::path& file);

  CLI::App *export_, *register_, *leads_, *drives_, *offers_, *orders_, *daily_, *status_, *fleet_,
      *summary_, *agreement_, *offer_, *order_, *open_, *meeting_, *audit_, *board_, *pictures_;
  std::string format_, from_, to_, lang_ = "zh", summary_lang_, visit_, day_, month_, meeting_kind_;
  int driver_ = 1;
  std::filesystem::path out_;
  bool resend_ = false, locked_ = false;
};

// The visit that is meant: the newest with this ticket, or that with this id (32 hexadecimal
// digits).
const domain::Visit* visit_named(const domain::House& house, const std::string& ticket_or_id);

}  // namespace foyer::shell
