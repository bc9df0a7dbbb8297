#include "house/erasing.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;

constexpr std::string_view kSigned = "order.signed", kCancelled = "order.cancelled",
                           kDone = "delivery.done", kOut = "drive.started", kBack = "drive.ended",
                           kAgreed = "drive.signed";

struct Holds {
  std::string_view kind;
  Because because;
};
constexpr std::array kHolds = {
    Holds{kSigned, Because::contract},    Holds{"order.paid", Because::contract},
    Holds{kCancelled, Because::contract}, Holds{"delivery.signed", Because::contract},
    Holds{kDone, Because::contract},      Holds{kAgreed, Because::agreement},
};

// What was said of a visit and of what is kept with it.
using File = std::vector<facts::LastSaid>;

std::int64_t last(const File& file, std::string_view kind) {
  std::int64_t last_ms = -1;
  for (const facts::LastSaid& one : file)
    if (one.kind == kind) last_ms = std::max(last_ms, one.wall_ms);
  return last_ms;
}

// Begun in the last `days`, and of the same order or drive nothing was said since that ends it.
bool goes_on(const File& file, std::string_view begins,
             std::initializer_list<std::string_view> ends, std::int64_t since_ms) {
  return std::ranges::any_of(file, [&](const facts::LastSaid& begun) {
    if (begun.kind != begins || begun.wall_ms < since_ms) return false;
    return std::ranges::none_of(file, [&](const facts::LastSaid& end) {
      return std::ranges::find(ends, end.kind) != ends.end() && end.about == begun.about &&
             end.wall_ms >= begun.wall_ms;
    });
  });
}

Because runs(const File& file, std::int64_t now_ms) {
  if (goes_on(file, kOut, {kBack}, now_ms - kDay_ms)) return Because::car_is_out;
  if (goes_on(file, kSigned, {kCancelled, kDone}, now_ms - kRunsAtMost_days * kDay_ms))
    return Because::contract_runs;
  return Because::nothing;
}

// Empty: it holds nothing.
std::string last_day(const Holds& holds, std::int64_t said_ms, const Keep& keep,
                     const TimeZone& zone) {
  const int term = holds.because == Because::contract ? keep.contract_years : keep.agreement_days;
  if (said_ms < 0 || term == 0) return {};
  const std::string day = zone.day(said_ms);
  return holds.because == Because::contract ? day_years_after(day, term) : day_after(day, term);
}

ErasingAnswer answer(const File& file, const Keep& keep, const TimeZone& zone,
                     std::int64_t now_ms) {
  ErasingAnswer made;
  if (const Because now = runs(file, now_ms); now != Because::nothing) {
    made.what = Erasing::refused;
    made.because = now;
    return made;
  }
  for (const Holds& holds : kHolds) {
    const std::string until = last_day(holds, last(file, holds.kind), keep, zone);
    if (until < zone.day(now_ms) || until <= made.until) continue;
    made.what = Erasing::locked;
    made.because = holds.because;
    made.until = until;
  }
  return made;
}

}  // namespace

std::string_view word(Because because) {
  switch (because) {
    case Because::nothing:
      return "";
    case Because::contract:
      return "contract";
    case Because::agreement:
      return "agreement";
    case Because::contract_runs:
      return "contract_runs";
    case Because::car_is_out:
      return "car_is_out";
  }
  return "";
}

std::vector<std::string_view> kinds_that_hold() {
  std::vector<std::string_view> all{kOut, kBack};
  for (const Holds& one : kHolds) all.push_back(one.kind);
  return all;
}

std::vector<ErasingAnswer> answer_erasing(const GuestRecord& record, const Keep& keep,
                                          const TimeZone& zone, std::int64_t now_ms) {
  std::set<Id> subjects(record.subjects.begin(), record.subjects.end());
  std::map<Id, Id> kept_with;  // a delivery goes and stays as its visit does
  for (const facts::Belonging& one : record.belongings) {
    subjects.insert(one.subject);
    const auto kind = std::ranges::find(kBelongings, one.kind, &facts::StoreBelonging::kind);
    if (kind != kBelongings.end() && kind->held) kept_with[one.subject] = one.visit;
  }
  const auto file_of = [&](const Id& subject) {
    const auto found = kept_with.find(subject);
    return found == kept_with.end() ? subject : found->second;
  };
  std::map<Id, File> files;
  for (const facts::LastSaid& one : record.said) files[file_of(one.subject)].push_back(one);
  std::vector<ErasingAnswer> answers;
  for (const Id& subject : subjects) {
    answers.push_back(answer(files[file_of(subject)], keep, zone, now_ms));
    answers.back().subject = subject;
  }
  return answers;
}

std::vector<facts::StoreHold> holds_of(const Keep& keep) {
  // Ten years have two or three days of 29 February: never a day too few.
  const int contract_days = (keep.contract_years * 1461 + 3) / 4;
  facts::StoreHold contract{.kinds = {}, .days = contract_days};
  facts::StoreHold agreement{.kinds = {}, .days = keep.agreement_days};
  for (const Holds& one : kHolds)
    (one.because == Because::contract ? contract : agreement).kinds.push_back(one.kind);
  return {contract, agreement};
}

ErasingSum sum_of(std::span<const ErasingAnswer> answers) {
  ErasingSum sum;
  for (const ErasingAnswer& one : answers) {
    ++(one.what == Erasing::erased   ? sum.erased
       : one.what == Erasing::locked ? sum.locked
                                     : sum.refused);
    if (one.what == Erasing::refused) sum.refused_because = one.because;
    if (one.what != Erasing::locked || one.until <= sum.until) continue;
    sum.until = one.until;
    sum.locked_because = one.because;
  }
  return sum;
}

}  // namespace foyer::domain
