#include "roles/desk/program/audit_day.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "kit/base/calendar.h"

namespace foyer::shell {
namespace {

// A clock that was wrong may order a fact among those of another day, by so much.
constexpr std::int64_t kSlack_ms = 24LL * 3'600'000;

// What was said on this day, by the clock on the wall.
Result<std::vector<audit::AuditFact>> facts_of(const log::VisitLog& log, const TimeZone& zone,
                                               const std::string& day) {
  std::vector<audit::AuditFact> all;
  const std::int64_t begins = zone.begin_ms(day).value_or(0);
  const std::int64_t ends = zone.begin_ms(day_after(day)).value_or(begins);
  const auto read = log.each_since(Hlc::at_ms(begins - kSlack_ms), [&](const log::Record& record) {
    if (record.at.unix_ms() > ends + kSlack_ms) return false;
    if (zone.day(log::stamp_of(record).unix_ms()) == day)
      all.push_back(audit::audit_fact(log::to_fact(record)));
    return true;
  });
  if (!read) return tl::unexpected<Error>(read.error());
  return all;
}

}  // namespace

const screens::AuditShown* AuditDay::of(const std::string& day) {
  if (!checking_ && !checked_) check_chains();
  if (day_ != day || seen_ != room_.edition()) read(day);
  if (day_ != day) return nullptr;
  if (made_in_ != room_.lang) make_lines();
  return &shown_;
}

void AuditDay::read(const std::string& day) {
  const std::int64_t edition = room_.edition();
  const std::string what = day + "/" + std::to_string(edition);
  if (reading_ == what) return;
  reading_ = what;
  auto found = std::make_shared<Result<std::vector<audit::AuditFact>>>();
  worker_.post(
      [found, &log = room_.log(), zone = room_.zone(), day] { *found = facts_of(log, zone, day); },
      [this, found, day, edition, what] {
        if (reading_ != what) return;  // another one was asked for since
        if (!*found) return room_.tell(found->error());
        facts_ = std::move(**found);
        day_ = day;
        seen_ = edition;
        made_in_.reset();
      });
}

void AuditDay::check_chains() {
  checking_ = true;
  auto found = std::make_shared<Result<log::Verdict>>(fail(""));
  worker_.post([found, &log = room_.log()] { *found = log.verify(); },
               [this, found] {
                 if (!std::exchange(checking_, false)) return;  // forgotten since
                 checked_ = true;
                 if (!*found) return room_.tell(found->error());
                 shown_.checked = true;
                 shown_.facts = (*found)->facts;
                 shown_.devices = (*found)->origins;
                 if (const auto& fault = (*found)->fault)
                   shown_.broken =
                       fault->id.origin.short_hex() + " / " + std::to_string(fault->id.seq);
               });
}

void AuditDay::make_lines() {
  made_in_ = room_.lang;
  shown_.lines.clear();
  for (const audit::AuditFact& fact : facts_)
    shown_.lines.push_back(audit::audit_line(fact, room_.house(), room_.content(), room_.lang));
  std::ranges::stable_sort(shown_.lines, std::greater{}, [](const audit::AuditLine& one) {
    return std::pair(one.at_ms, one.number);
  });
  shown_.people = audit::people_in(shown_.lines);
  shown_.exceptions = std::ranges::count_if(shown_.lines, &audit::AuditLine::exception);
}

void AuditDay::forget() {
  facts_.clear();
  day_.clear();
  reading_.clear();
  seen_ = -1;
  checking_ = checked_ = false;
  made_in_.reset();
  shown_ = {};
}

}  // namespace foyer::shell
