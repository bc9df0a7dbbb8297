#include "tools/simulate/care.h"

#include <utility>

#include "kit/base/calendar.h"
#include "steps/care/flow/care.h"

namespace foyer::simulate {
namespace {

namespace care = flow::care;

// One contact with its touches on the page, as it turned out.
class Contact {
 public:
  Contact(Kept& kept, std::int64_t now_ms, const domain::Content& content)
      : kept_(kept), now_ms_(now_ms), content_(content) {}

  void touch(const care::Intent& intent) {
    care::Step step = care::update(model_, intent, context());
    model_ = std::move(step.model);
    for (domain::Write& write : step.writes)
      touches_.push_back({now_ms_, std::move(write.events), kept_.consultant});
  }
  const domain::CareTask* task() const { return care::shown(model_, day_); }
  std::vector<Touch> take() { return std::move(touches_); }

 private:
  const care::Context& context() const { return day_; }

  Kept& kept_;
  std::int64_t now_ms_;
  const domain::Content& content_;
  care::Model model_;
  care::Context day_{kept_.house, content_, kept_.consultant, now_ms_,
                     care::day_of(kept_.house, content_, kept_.consultant, now_ms_)};
  std::vector<Touch> touches_;
};

std::string result_of(const domain::CarePlan& plan, domain::CareOutcome outcome, Dice& dice) {
  std::vector<std::string> all;
  for (const domain::CareResult& one : plan.results)
    if (one.outcome == outcome) all.push_back(one.id);
  return all.empty() ? std::string() : dice.of(all);
}

// They were spoken to: what they said.
void speak(Contact& contact, const domain::CareItem& item, const domain::CarePlan& plan,
           Dice& dice) {
  contact.touch(care::PickResult{result_of(plan, domain::CareOutcome::reached, dice)});
  if (item.satisfaction) {
    if (!plan.findings.empty())
      contact.touch(care::PickFinding{dice.percent(75) ? plan.findings.front().id
                                                       : dice.of(plan.findings).id});
    contact.touch(care::PickUnfinished{dice.percent(85) ? "no" : "yes"});
    contact.touch(care::PickSatisfied{
        static_cast<int>(dice.percent(80) ? dice.between(8, 10) : dice.between(2, 10))});
  }
  if (item.referral) contact.touch(care::PickReferral{dice.percent(40) ? "given" : "not_now"});
  contact.touch(care::Save{});
}

}  // namespace

void remember(Kept& kept, const Id& subject, const std::vector<Touch>& touches) {
  for (const Touch& touch : touches)
    for (const domain::Event& event : touch.events)
      domain::apply(kept.house, {{Id{}, ++kept.facts},
                                 subject,
                                 Hlc::at_ms(touch.at_ms),
                                 touch.by.empty() ? kept.consultant : touch.by,
                                 event});
}

std::vector<Touch> contacted(Kept& kept, std::int64_t now_ms, const domain::Content& content,
                             Dice& dice) {
  Contact contact(kept, now_ms, content);
  const domain::CareTask* task = contact.task();
  if (task == nullptr || !task->is_due() || dice.percent(30)) return {};  // not today
  const domain::CarePlan& plan = content.care;
  const std::size_t luck = dice.below(100);
  if (luck < 62) {
    speak(contact, *task->item, plan, dice);
  } else if (luck < 90) {
    contact.touch(care::PickResult{result_of(plan, domain::CareOutcome::again, dice)});
  } else if (luck < 96) {
    const std::string later = result_of(plan, domain::CareOutcome::later, dice);
    contact.touch(care::PickResult{later});
    contact.touch(care::PutOff{day_after(content.showroom.time_zone.day(now_ms), 2)});
  } else {
    contact.touch(care::PickResult{result_of(plan, domain::CareOutcome::ends, dice)});
    contact.touch(care::Save{});
  }
  std::vector<Touch> touches = contact.take();
  remember(kept, kept.visit, touches);
  return touches;
}

}  // namespace foyer::simulate
