// The daily report at the desk: a manager reads a day, writes what is to be done about a guest, and
// signs it.
#include "kit/base/calendar.h"
#include "manage/reports/daily.h"
#include "roles/desk/flow/board.h"
#include "roles/desk/flow/desk_answer.h"
#include "showroom/instruction.h"

namespace foyer::flow {
namespace {

bool is_for_a_manager(const DeskContext& context) {
  const domain::Staff* me = context.house.who(context.who);
  return me != nullptr && me->is_manager();
}

bool is_known_day(const DeskContext& context, const std::string& day) {
  return is_day(day) && day <= context.today() &&
         day >= first_whole_day(context.content.showroom, context.now_ms);
}

// Back to the report on which it stands.
void go_to_report(DeskAnswer& answer, const std::string& day) {
  answer.go(DeskPage::report);
  answer.model().from = DeskPage::board;
  answer.model().day = day;
}

}  // namespace

void on(DeskAnswer& answer, const OpenReport& open) {
  if (is_for_a_manager(answer.context) && is_known_day(answer.context, open.day))
    go_to_report(answer, open.day);
}

void on(DeskAnswer& answer, const OpenInstruction& open) {
  const bool may =
      is_for_a_manager(answer.context) && is_day(open.day) && answer.visit(open.visit) != nullptr;
  if (!may) return;
  const DeskPage from = answer.model().page;
  answer.go(DeskPage::instruct);
  answer.model().from = from == DeskPage::report ? from : DeskPage::still_open;
  answer.model().day = open.day;
  answer.model().guest = open.visit;
}

void on(DeskAnswer& answer, const GiveInstruction& give) {
  const domain::Visit* visit = answer.visit(answer.model().guest);
  if (answer.model().page != DeskPage::instruct || visit == nullptr) return;
  const DeskContext& context = answer.context;
  const auto given =
      domain::instruction_to_give(context.house, context.content, *visit, context.who,
                                  {answer.model().day, give.sentence, give.text, give.withdrawn});
  if (!given) return;
  answer.say(visit->id, {*given});
  go_to_report(answer, given->day);
}

void on(DeskAnswer& answer, const AnswerInstruction& said) {
  const domain::Visit* visit = answer.visit(answer.model().guest);
  if (answer.model().page != DeskPage::instruct || visit == nullptr) return;
  const DeskContext& context = answer.context;
  const auto answered = domain::instruction_answer(
      context.house, context.content, *visit, context.who, {answer.model().day, said.sentence, {}});
  if (answered) answer.say(visit->id, {*answered});
}

bool may_sign_report(const DeskContext& context, const std::string& day) {
  return context.whole != nullptr && is_for_a_manager(context) && is_known_day(context, day) &&
         !context.house.reports.contains(day) &&
         still_open(context.house, day, context.zone()).empty();
}

// What is signed is what stands on the page: of all that this device knows, not of the last days.
void on(DeskAnswer& answer, const SignReport&) {
  const std::string& day = answer.model().day;
  if (answer.model().page != DeskPage::report || !may_sign_report(answer.context, day)) return;
  const auto lines =
      reports::daily_report(*answer.context.whole, answer.context.content, day, Lang::zh);
  answer.say({}, {reports::report_to_sign(lines, day, answer.context.who)});
}

}  // namespace foyer::flow
