// What is said of a person's years, line by line.
#include <algorithm>
#include <tuple>

#include "kit/base/format.h"
#include "showroom/arrival.h"
#include "showroom/people.h"
#include "steps/care/pages/care_parts.h"
#include "steps/care/pages/years.h"
#include "steps/offer/money.h"

namespace foyer::screens {
namespace care {
namespace {

class Lines {
 public:
  Lines(const YearsView& view, Lang lang) : view_(view), lang_(lang) {}

  std::vector<YearsLine> all() {
    for (const domain::Visit* visit : view_.visits) add(*visit);
    add_calls();
    add_leads();
    add_tasks();
    std::ranges::stable_sort(all_, [](const YearsLine& a, const YearsLine& b) {
      return std::tie(b.day, b.at_ms) < std::tie(a.day, a.at_ms);
    });
    return std::move(all_);
  }

 private:
  const TimeZone& zone() const { return view_.content.showroom.time_zone; }
  std::string word(const Phrase& phrase) const { return std::string(phrase.in(lang_)); }
  std::string name(const std::string& staff) const {
    return staff.empty() ? std::string() : view_.house.name_of(staff);
  }
  std::string car(const std::string& id) const { return vehicle_name(view_.content, id, lang_); }

  YearsLine& add(std::int64_t at_ms, std::string_view icon, std::string text,
                 std::string right = {}) {
    return all_.emplace_back(YearsLine{at_ms, zone().day(at_ms), zone().clock(at_ms), icon,
                                       std::move(text), std::move(right), false, false});
  }
  YearsLine& add(const domain::Said& said, std::string_view icon, std::string text) {
    return add(said.at.unix_ms(), icon, std::move(text), name(said.actor));
  }

  void add(const domain::Visit& visit) {
    if (!domain::is_visit(visit)) return;
    const domain::Purpose* purpose = view_.content.purpose(visit.purpose);
    add(visit.arrived_at.unix_ms(), "account",
        joined({word(domain::has_come(visit) ? words::kCame : words::kWentAway),
                purpose == nullptr ? std::string() : purpose->text.in(lang_), car(visit.chosen)}),
        name(visit.handover.consultant));
    for (const domain::Drive& drive : visit.drives)
      add(drive.started_at.unix_ms(), "steering",
          joined({word(words::kAfterDrive), car(drive.vehicle)}));
    add_papers(visit);
    add_end(visit);
    for (const domain::Note& note : visit.notes)
      add(note.at.unix_ms(), "pencil", note.text, name(note.actor));
  }

  void add_papers(const domain::Visit& visit) {
    for (const domain::OfferFile& offer : visit.offers)
      add(offer.by, "clipboard-text",
          joined({said(words::kOfferNo, lang_, {std::to_string(offer.made.version)}),
                  car(offer.made.vehicle),
                  offer.accepted ? word(words::kAccepted) : std::string()}));
    for (const domain::OrderFile& order : visit.orders) add(visit, order);
  }

  void add(const domain::Visit& visit, const domain::OrderFile& order) {
    const domain::OfferFile* offer = visit.offer(order.made.offer);
    const std::string vehicle = offer == nullptr ? std::string() : car(offer->made.vehicle);
    if (order.signed_)
      add(order.signed_by, "check-circle",
          joined({word(words::kOrdered), vehicle, money(order.made.total / domain::kYuan, lang_)}));
    if (order.paid)
      add(order.paid_by, "check",
          joined({word(words::kPaid), money(order.paid->amount / domain::kYuan, lang_)}));
    if (order.cancelled)
      add(order.cancelled_by, "close", joined({word(words::kCancelled), vehicle})).warn = true;
    const domain::Delivery* delivery = view_.house.delivery(domain::delivery_of(order.made.order));
    if (delivery != nullptr && delivery->delivered.at != Stamp{})
      add(delivery->done.at_ms, "car-side", joined({word(words::kDeliveredCar), vehicle}),
          name(delivery->done.consultant));
  }

  void add_end(const domain::Visit& visit) {
    if (visit.closed && visit.closed->outcome == "lost") {
      const auto* why =
          domain::find_by_id(view_.content.follow_up.lost_reasons, visit.closed->lost_reason);
      add(visit.closed_at.unix_ms(), "close",
          joined({word(words::kAfterLost), text_of(why, lang_), visit.closed->lost_model}),
          name(visit.closed_by))
          .warn = true;
    }
    if (!visit.next_step) return;
    const auto* step =
        domain::find_by_id(view_.content.follow_up.next_steps, visit.next_step->step);
    const std::string today = zone().day(view_.now_ms);
    YearsLine line{0,
                   visit.next_step->on,
                   {},
                   "clock-outline",
                   joined({word(words::kAgreed), text_of(step, lang_)}),
                   name(visit.handover.consultant),
                   false,
                   visit.next_step->on >= today};
    all_.push_back(std::move(line));
  }

  bool is_theirs(const std::string& phone) const {
    return !phone.empty() && std::ranges::any_of(view_.visits, [&](const domain::Visit* visit) {
      return domain::same_number(visit->phone, phone);
    });
  }
  void add_calls() {
    for (const auto& [id, call] : view_.house.calls) {
      if (!is_theirs(call.logged.phone)) continue;
      const Phrase& what = call.logged.missed              ? words::kMissed
                           : call.logged.direction == "in" ? words::kCalledUs
                                                           : words::kWeCalled;
      const auto* kind = domain::find_by_id(view_.content.leads.call_kinds, call.logged.call_kind);
      add(call.logged.from_ms, "phone",
          joined({word(what), kind == nullptr ? std::string() : kind->text.in(lang_),
                  call.logged.note}),
          name(call.by.actor));
    }
  }
  void add_leads() {
    for (const auto& [id, lead] : view_.house.leads) {
      if (!is_theirs(lead.received.phone) || lead.by.at == Stamp{}) continue;
      const auto* channel = domain::find_by_id(view_.content.leads.channels, lead.received.source);
      const std::int64_t at =
          lead.received.came_ms > 0 ? lead.received.came_ms : lead.by.at.unix_ms();
      add(at, "account-plus",
          joined({word(words::kLead), channel == nullptr ? std::string() : channel->text.in(lang_),
                  car(lead.received.vehicle)}),
          name(lead.consultant));
    }
  }

  void add_tasks() {
    const std::string today = zone().day(view_.now_ms);
    for (const domain::CareTask& task :
         domain::care_of(view_.visits, view_.house, view_.content, today)) {
      const bool told = task.file != nullptr && task.file->is_ended();
      if (told || task.file != nullptr) add_told(*task.file, task.item->text.in(lang_));
      if (task.is_due() || task.state == domain::TaskState::ahead)
        all_.push_back({0,
                        task.to,
                        {},
                        "phone",
                        joined({word(words::kToDo), task.item->text.in(lang_)}),
                        name(task.staff),
                        task.state == domain::TaskState::overdue,
                        true});
    }
    // What the plan asks for no more was done all the same.
    for (const domain::Visit* visit : view_.visits)
      for (const domain::TaskFile& file : visit->tasks)
        if (view_.content.care.item(file.item) == nullptr)
          add_told(file, word(words::kEarlierPlan));
  }
  void add_told(const domain::TaskFile& file, const std::string& what) {
    const domain::CarePlan& plan = view_.content.care;
    if (!file.tries.empty() && !file.is_ended()) {
      const auto* result = plan.result(file.tries.back().result);
      add(file.tried, "phone",
          joined({what, result == nullptr ? std::string() : result->text.in(lang_)}));
    }
    if (file.done) {
      const auto* finding = plan.finding(file.done->finding);
      std::string points;
      if (file.done->satisfied)
        points = said(words::kPoints, lang_, {std::to_string(*file.done->satisfied)});
      add(file.ended, "check",
          joined({what, finding == nullptr ? std::string() : finding->text.in(lang_), points,
                  file.done->note}))
          .warn = finding != nullptr && finding->complaint;
    }
    if (file.dropped) {
      const auto* reason = plan.result(file.dropped->reason);
      add(file.ended, "close",
          joined({what, word(words::kDroppedTask),
                  reason == nullptr ? std::string() : reason->text.in(lang_)}));
    }
  }

  const YearsView& view_;
  const Lang lang_;
  std::vector<YearsLine> all_;
};

}  // namespace
}  // namespace care

std::vector<YearsLine> lines_of(const YearsView& view, Lang lang) {
  return care::Lines(view, lang).all();
}

}  // namespace foyer::screens
