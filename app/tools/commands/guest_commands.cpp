#include "tools/commands/guest_commands.h"

#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <vector>

#include "content/pack.h"
#include "house/erasing.h"
#include "kit/input/writing.h"
#include "kit/store/erasure.h"
#include "manage/reports/store_rules.h"
#include "tools/commands/complain.h"

namespace foyer::shell {
namespace {

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<domain::Showroom> showroom_of(const std::filesystem::path& pack) {
  auto loaded = content::load(pack, content::Depth::start);
  if (loaded.faults.empty()) return std::move(loaded.content.showroom);
  return fail("The pack " + pack.string() + " has faults; foyer check names them.");
}

// The number as typed, and as the check-in writes it down.
Result<std::vector<std::string>> forms_of(const std::string& typed,
                                          const std::filesystem::path& pack) {
  std::vector<std::string> forms{typed};
  const auto showroom = showroom_of(pack);
  if (!showroom) return fail(showroom.error().what);
  input::Writing writing;
  const auto rules = writing.open_phone_rules();
  if (!rules) return fail(rules.error().what);
  const auto reading = (*rules)->read(typed, showroom->country);
  if (reading.e164) forms.push_back(*reading.e164);
  forms.push_back(reading.shown);
  return forms;
}

sync::Asked what_holds() {
  return {domain::kinds_that_hold(), {domain::kAboutWhich.begin(), domain::kAboutWhich.end()}};
}

std::string_view why(domain::Because because) {
  switch (because) {
    case domain::Because::nothing:
      break;
    case domain::Because::contract:
      return "a signed contract has to be kept";
    case domain::Because::agreement:
      return "a signed test-drive agreement is kept";
    case domain::Because::contract_runs:
      return "a contract is still being carried out; ask again after the hand-over";
    case domain::Because::car_is_out:
      return "they are on the road with a test car; ask again when it is back";
  }
  return "";
}

int tell(const Result<sync::Erased>& done) {
  if (!done) return complain(done.error().what);
  std::cout << fmt::format("erased {} visits; {} facts lost what was personal\n", done->visits,
                           done->facts);
  if (done->locked > 0) std::cout << fmt::format("locked {} again\n", done->locked);
  if (done->visits + done->locked > 0)
    std::cout << "devices follow at their next contact; backups and archives do not: "
                 "app/kit/store/POSTGRESQL.md says what to do with them\n";
  return 0;
}

}  // namespace

GuestCommands::GuestCommands(CLI::App& dealer) {
  erase_ = dealer.add_subcommand("erase", "take a guest out, here and on every device, for good");
  auto* which = erase_->add_option_group("which");
  which->add_option("--phone", phone_, "whose visits; - reads the number from standard input");
  which->add_option("--visit", visit_, "whose: 32 hexadecimal digits of one of their visits");
  which->add_option("--known-to", known_to_,
                    "again, all whom the device with this home knows to be erased: after a backup "
                    "was restored");
  which->require_option(1);
  retain_ = dealer.add_subcommand("retain", "erase whoever's data is as old as the pack allows");
  retain_->add_option("--days", days_, "instead of [keep] personal_days of the pack")
      ->check(CLI::Range(1, 3650));
  retain_->add_flag("--yes", yes_, "also if that is more than a tenth of all guests at once");
}

int GuestCommands::run(const std::string& dealer, const std::filesystem::path& pack) const {
  return erase_->parsed() ? erase(dealer, pack) : retain(dealer, pack);
}

int GuestCommands::erase(const std::string& dealer, const std::filesystem::path& pack) const {
  if (!known_to_.empty()) {
    const auto log = log::VisitLog::open({.home = known_to_, .read_only = true, .vfs = {}});
    if (!log) return complain(log.error().what);
    return tell(sync::erase_again(dealer, reports::store_rules(), **log, now_ms()));
  }
  std::vector<Id> visits;
  if (!visit_.empty()) {
    const auto visit = Id::from_hex(visit_);
    if (!visit) return complain("--visit takes 32 hexadecimal digits.");
    visits.push_back(*visit);
  } else {
    std::string typed = phone_;
    if (typed == "-") std::getline(std::cin, typed);
    const auto forms = forms_of(typed, pack);
    if (!forms) return complain(forms.error().what);
    const auto found = sync::visits_of_phone(dealer, *forms);
    if (!found) return complain(found.error().what);
    if (found->empty()) {
      std::cout << "nobody with this number is in the dealer's database\n";
      return 0;
    }
    visits = *found;
  }
  const auto all = sync::visits_of_same_people(dealer, visits);
  if (!all) return complain(all.error().what);
  return answer(dealer, pack, *all);
}

// What is erased, what is locked until when, and what cannot go now: said, then done.
int GuestCommands::answer(const std::string& dealer, const std::filesystem::path& pack,
                          const std::vector<Id>& visits) const {
  const auto showroom = showroom_of(pack);
  if (!showroom) return complain(showroom.error().what);
  const facts::StoreRules rules = reports::store_rules();
  domain::GuestRecord record{.subjects = visits, .said = {}, .belongings = {}};
  auto belongings = sync::belonging_to(dealer, rules, visits);
  if (!belongings) return complain(belongings.error().what);
  record.belongings = std::move(*belongings);
  std::vector<Id> subjects = visits;
  for (const facts::Belonging& one : record.belongings) subjects.push_back(one.subject);
  auto said = sync::last_said(dealer, subjects, what_holds());
  if (!said) return complain(said.error().what);
  record.said = std::move(*said);
  std::vector<Id> erased;
  std::vector<sync::Locked> locked;
  const auto answers =
      domain::answer_erasing(record, showroom->keep, showroom->time_zone, now_ms());
  for (const domain::ErasingAnswer& one : answers)
    if (one.what == domain::Erasing::erased)
      erased.push_back(one.subject);
    else if (one.what == domain::Erasing::locked)
      locked.push_back({one.subject, {one.until, std::string(word(one.because))}});
  const domain::ErasingSum sum = domain::sum_of(answers);
  const auto done = sync::lock_visits(dealer, rules, locked, now_ms());
  if (!done) return complain(done.error().what);
  if (sum.locked > 0)
    std::cout << fmt::format("locked {} records until {}: {}\n", sum.locked, sum.until,
                             why(sum.locked_because));
  if (sum.refused > 0)
    std::cout << fmt::format("left {} records as they are: {}\n", sum.refused,
                             why(sum.refused_because));
  return tell(sync::erase_visits(dealer, rules, erased, "asked", now_ms()));
}

int GuestCommands::retain(const std::string& dealer, const std::filesystem::path& pack) const {
  const auto showroom = showroom_of(pack);
  if (!showroom) return complain(showroom.error().what);
  const int days = days_ == 0 ? showroom->keep.personal_days : days_;
  std::cout << fmt::format("by the rule of {} days: ", days) << std::flush;
  return tell(sync::erase_older_than(dealer, reports::store_rules(),
                                     {.days = days,
                                      .wall_ms = now_ms(),
                                      .self = {},
                                      .many = yes_,
                                      .holds = domain::holds_of(showroom->keep)}));
}

}  // namespace foyer::shell
