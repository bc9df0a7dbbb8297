#include "house/content.h"

#include "kit/base/calendar.h"

namespace foyer::domain {

Content::Content() = default;
Content::Content(const Content&) = default;
Content::Content(Content&&) noexcept = default;
Content& Content::operator=(const Content&) = default;
Content& Content::operator=(Content&&) noexcept = default;
Content::~Content() = default;

bool Hours::at(int minute_of_day) const {
  const bool after = minute_of_day >= from_min, before = minute_of_day < to_min;
  return from_min < to_min ? after && before : after || before;
}

std::string first_whole_day(const Showroom& showroom, std::int64_t now_ms) {
  return day_after(showroom.time_zone.day(now_ms), 1 - showroom.staff.board_days);
}

const Text& Card::benefit_to(std::string_view use) const {
  const auto found = benefit_for.find(std::string(use));
  return found == benefit_for.end() ? benefit : found->second;
}

const Purpose* Content::purpose(std::string_view id) const {
  return find_by_id(showroom.purposes, id);
}
const Vehicle* Content::vehicle(std::string_view id) const { return find_by_id(vehicles, id); }
const Card* Content::card(std::string_view id) const { return find_by_id(cards, id); }
const BudgetRange* Content::budget(std::string_view id) const {
  return find_by_id(questionnaire.budgets, id);
}
const TimingRange* Content::timing(std::string_view id) const {
  return find_by_id(questionnaire.timings, id);
}
const Grade* Content::grade(std::string_view id) const { return find_by_id(follow_up.grades, id); }
const Question* Content::question(std::string_view id) const {
  return find_by_id(questionnaire.optional, id);
}

}  // namespace foyer::domain
