#include "manage/morning/open_things.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "kit/base/calendar.h"
#include "manage/meetings/meeting.h"
#include "manage/reports/figures.h"
#include "manage/service/service.h"
#include "manage/standards/round.h"
#include "showroom/arrival.h"
#include "showroom/care.h"
#include "showroom/people.h"
#include "showroom/persons.h"
#include "steps/delivery/flow/delivery.h"
#include "steps/drive/flow/fleet.h"

namespace foyer::morning {
namespace {

using domain::Visit;

struct KindRow {
  OpenKind kind;
  std::string_view word, zh, en;
};
constexpr KindRow kKinds[] = {
    {OpenKind::car_not_back, "car-not-back", "试驾车没回来", "Test cars not back"},
    {OpenKind::approval, "approval", "报价等经理批", "Quotes to approve"},
    {OpenKind::loss, "loss", "申请放弃的客户", "Guests to be given up"},
    {OpenKind::instruction, "instruction", "经理批示没答复", "Instructions not answered"},
    {OpenKind::complaint, "complaint", "客户投诉", "Complaints"},
    {OpenKind::contested, "contested", "说法不一，等人定", "Told twice, to be settled"},
    {OpenKind::follow_up, "follow-up", "回访到期没跟", "Follow-ups overdue"},
    {OpenKind::care, "care", "该联系的客户逾期", "Contacts overdue"},
    {OpenKind::no_show, "no-show", "约了没来", "Did not come as arranged"},
    {OpenKind::not_driven, "not-driven", "上门试驾没去成", "Drives at home not begun"},
    {OpenKind::unfinished, "unfinished", "到店没写完", "Visits not written up"},
    {OpenKind::no_next_step, "no-next-step", "没定下一步", "No next step"},
    {OpenKind::offer_ended, "offer-ended", "报价过期没跟", "Quotes that ran out"},
    {OpenKind::to_sign, "to-sign", "订单没签字", "Orders not signed"},
    {OpenKind::unpaid, "unpaid", "订单的钱没到", "Deposits not received"},
    {OpenKind::gate_shut, "gate-shut", "交车卡住的", "Deliveries held up"},
    {OpenKind::undated, "undated", "没约交车时间", "Deliveries without a date"},
    {OpenKind::round, "round", "现场没按时检查", "Rounds overdue"},
    {OpenKind::fault, "fault", "现场问题没整改", "Faults not put right"},
    {OpenKind::agreed, "agreed", "会上定的没做", "Agreed at a meeting, not done"},
    {OpenKind::signal, "signal", "售后反馈没答复", "Told by the service, not answered"},
    {OpenKind::shared, "shared", "业服共战没做", "Planned with the service, not done"},
    {OpenKind::car_papers, "car-papers", "试驾车手续快到期", "Test cars' papers ending"},
};

const KindRow& row_of(OpenKind kind) { return *std::ranges::find(kKinds, kind, &KindRow::kind); }

class Collector {
 public:
  Collector(const domain::House& house, const domain::Content& content, std::int64_t now_ms)
      : house_(house),
        content_(content),
        zone_(content.showroom.time_zone),
        now_ms_(now_ms),
        today_(zone_.day(now_ms)) {}

  std::vector<OpenThing> all() {
    for (const auto& [id, visit] : house_.visits) take(visit);
    take_care();
    for (const auto& [id, appointment] : house_.appointments) take(appointment);
    for (const domain::DemoCar& car : content_.test_drives.cars) take(car);
    for (const auto& [id, delivery] : house_.deliveries) take(delivery);
    for (const standards::AreaDue& area : standards::areas_due(house_, content_, now_ms_))
      take(area);
    for (const standards::OpenFault& fault : standards::open_faults(house_, content_)) take(fault);
    for (const meetings::Action& one : meetings::actions(house_, content_, now_ms_)) take(one);
    take_service();
    std::ranges::sort(all_, {}, [](const OpenThing& one) {
      const Id id = one.visit         ? one.visit->id
                    : one.appointment ? one.appointment->id
                    : one.delivery    ? one.delivery->id
                                      : Id{};
      const std::string name = one.car       ? one.car->id
                               : one.contact ? one.contact->id
                               : one.item    ? one.item->id
                               : one.area    ? one.area->id
                               : one.signal  ? one.signal->told.signal
                               : one.planned ? one.planned->action
                                             : one.gate;
      return std::tuple(one.kind, one.day, one.at_ms, id, name);
    });
    return std::move(all_);
  }

 private:
  void add(OpenKind kind, const Visit& visit, const std::string& staff, std::int64_t at_ms) {
    all_.push_back(
        {.kind = kind, .visit = &visit, .staff = staff, .day = zone_.day(at_ms), .at_ms = at_ms});
  }
  bool was_before_today(std::int64_t at_ms) const { return zone_.day(at_ms) < today_; }

  void take(const Visit& visit) {
    if (!domain::is_visit(visit)) return;
    take_what_waits(visit);
    take_what_is_missing(visit);
    take_papers(visit);
    take_follow_up(visit);
  }

  void take_care() {
    for (const domain::CareTask& task : domain::care_of_house(house_, content_, today_)) {
      const Visit* visit = house_.visit(task.visit);
      if (visit == nullptr) continue;
      if (task.state == domain::TaskState::overdue)
        all_.push_back({.kind = OpenKind::care,
                        .visit = visit,
                        .contact = task.item,
                        .staff = task.staff,
                        .day = task.to});
      if (is_open_complaint(task, *visit))
        all_.push_back({.kind = OpenKind::complaint,
                        .visit = visit,
                        .contact = task.item,
                        .staff = task.staff,
                        .day = zone_.day(task.file->ended.at.unix_ms()),
                        .at_ms = task.file->ended.at.unix_ms()});
    }
  }

  // Until they were here again, or a later contact found it settled.
  bool is_open_complaint(const domain::CareTask& task, const Visit& visit) const {
    if (task.file == nullptr || !task.file->done) return false;
    const Stamp& told = task.file->ended.at;
    const auto complains = [&](const domain::TaskFile& file) {
      const auto* finding = content_.care.finding(file.done ? file.done->finding : "");
      return finding != nullptr && finding->complaint;
    };
    if (!complains(*task.file)) return false;
    return std::ranges::none_of(persons_.of_same_person(visit.id), [&](const Id& id) {
      const Visit* other = house_.visit(id);
      if (other == nullptr) return false;
      return (domain::has_come(*other) && other->arrived_at > told) ||
             std::ranges::any_of(other->tasks, [&](const domain::TaskFile& file) {
               return file.done && file.ended.at > told && !complains(file);
             });
    });
  }

  // Somebody stands there, or sits at a tablet, until it is answered.
  void take_what_waits(const Visit& visit) {
    const auto road = flow::drive::on_the_road(visit, content_.test_drives, now_ms_);
    if (road && road->late)
      add(OpenKind::car_not_back, visit, visit.handover.consultant, road->due_ms);
    for (const domain::OfferFile& file : visit.offers) {
      const domain::OfferState state = domain::state_of(file, now_ms_);
      if (state == domain::OfferState::asks || state == domain::OfferState::unanswered)
        add(OpenKind::approval, visit, file.asked_by.actor, file.asked_by.at.unix_ms());
    }
    const domain::LossFile* loss = visit.loss();
    if (loss != nullptr && !loss->answer)
      add(OpenKind::loss, visit, loss->by.actor, loss->by.at.unix_ms());
    if (const domain::InstructionFile* given = visit.waiting_instruction())
      add(OpenKind::instruction, visit, visit.handover.consultant, given->by.at.unix_ms());
    if (!visit.contests.empty() || !visit.rivals().empty() || visit.standing_orders().size() > 1)
      add(OpenKind::contested, visit, visit.handover.consultant, visit.last_at.unix_ms());
  }

  void take_what_is_missing(const Visit& visit) {
    const std::int64_t came = visit.arrived_at.unix_ms();
    const bool buying = reports::is_buying(visit, content_);
    const bool forgotten = domain::is_inside(visit) && !visit.on_the_road();
    if (was_before_today(came) && (forgotten || reports::is_incomplete(visit, buying)))
      add(OpenKind::unfinished, visit, visit.handover.consultant, came);
    if (outcome_of(visit) == "following" && !visit.next_step && persons_.is_last(visit.id))
      add(OpenKind::no_next_step, visit, visit.handover.consultant, visit.closed_at.unix_ms());
  }

  void take_papers(const Visit& visit) {
    const std::string_view outcome = outcome_of(visit);
    const bool decided = outcome == "ordered" || outcome == "lost";
    const domain::OfferFile* offer = visit.newest_offer();
    if (offer != nullptr && !decided && persons_.is_last(visit.id) &&
        domain::state_of(*offer, now_ms_) == domain::OfferState::expired)
      add(OpenKind::offer_ended, visit, offer->by.actor, offer->made.valid_until_ms);
    const domain::OrderFile* order = visit.newest_order(visit);
    if (order == nullptr || !was_before_today(order->by.at.unix_ms())) return;
    const domain::OrderState state = domain::state_of(*order, visit);
    if (state == domain::OrderState::to_sign && outcome != "lost")
      add(OpenKind::to_sign, visit, order->by.actor, order->by.at.unix_ms());
    if (state == domain::OrderState::stands && !order->paid && order->made.deposit > 0)
      add(OpenKind::unpaid, visit, order->signed_by.actor, order->signed_by.at.unix_ms());
  }

  void take(const domain::Appointment& one) {
    if (one.cancelled || one.erased) return;
    const auto state = domain::kept(house_, one, content_.showroom, now_ms_);
    const bool missed = state.how == domain::Arrival::no_show && !came_since(one);
    if (!missed && !one.rival) return;
    const OpenKind as_missed = one.made.at_home ? OpenKind::not_driven : OpenKind::no_show;
    all_.push_back({.kind = missed ? as_missed : OpenKind::contested,
                    .appointment = &one,
                    .staff = one.made.consultant.empty() ? one.made_by : one.made.consultant,
                    .day = one.made.day});
  }

  // Under the number that was told they came all the same, on that day or later.
  bool came_since(const domain::Appointment& one) const {
    if (one.made.phone.empty()) return false;
    return std::ranges::any_of(
        domain::visits_with_phone(house_, one.made.phone), [&](const Visit* visit) {
          return domain::has_come(*visit) && zone_.day(visit->arrived_at.unix_ms()) >= one.made.day;
        });
  }

  void take_follow_up(const Visit& visit) {
    if (!persons_.is_owed(visit.id, day_after(today_, -1)) || outcome_of(visit) == "lost") return;
    all_.push_back({.kind = OpenKind::follow_up,
                    .visit = &visit,
                    .staff = visit.handover.consultant,
                    .day = visit.next_step->on});
  }

  void take(const domain::Delivery& one) {
    if (!domain::is_under_way(one)) return;
    const std::int64_t opened_ms = one.by.at.unix_ms();
    if (was_before_today(opened_ms) && (one.plan.day.empty() || one.plan.day < today_))
      all_.push_back({.kind = OpenKind::undated,
                      .delivery = &one,
                      .staff = one.opened.consultant,
                      .day = zone_.day(opened_ms),
                      .at_ms = opened_ms});
    for (const domain::DeliveryGateRule& gate : content_.delivery.gates) {
      if (!flow::delivery::is_overdue(one, gate, now_ms_)) continue;
      const std::int64_t since_ms = domain::since_ms(one, gate.id);
      const std::string& holder = domain::holder_of(one, gate.id);
      all_.push_back({.kind = OpenKind::gate_shut,
                      .delivery = &one,
                      .gate = gate.id,
                      .staff = holder.empty() ? one.opened.consultant : holder,
                      .day = zone_.day(since_ms),
                      .at_ms = since_ms});
    }
  }

  void take(const standards::AreaDue& one) {
    if (!one.is_due() || !one.due->late) return;
    const std::int64_t since_ms = *one.due->since_ms;
    all_.push_back(
        {.kind = OpenKind::round, .area = one.area, .day = zone_.day(since_ms), .at_ms = since_ms});
  }

  // On its day and after it; what is said to be mended waits for somebody else's eye.
  void take(const standards::OpenFault& fault) {
    if (fault.state->due.empty() || fault.state->due > today_) return;
    all_.push_back({.kind = OpenKind::fault,
                    .item = fault.item,
                    .mended = fault.is_mended(),
                    .staff = fault.state->owner,
                    .day = fault.state->due});
  }

  // From its day on.
  void take(const meetings::Action& one) {
    const domain::MeetingAction& said = one.state->said;
    if (one.is_done() || said.due > today_) return;
    all_.push_back(
        {.kind = OpenKind::agreed, .action = &said, .staff = said.owner, .day = said.due});
  }

  // A signal is its taker's from the first day on; what is planned, from its own day on.
  void take_service() {
    if (!content_.service.kept()) return;
    for (const service::Signal& one : service::signals(house_, content_, now_ms_))
      if (one.waits())
        all_.push_back({.kind = OpenKind::signal,
                        .signal = one.state,
                        .staff = one.state->told.taker,
                        .day = one.state->told.due});
    for (const service::Planned& one : service::plan({house_, content_, {}, now_ms_}, nullptr))
      if (one.state != nullptr && !one.is_done() && one.state->said.due <= today_)
        all_.push_back({.kind = OpenKind::shared,
                        .planned = &one.state->said,
                        .staff = one.state->said.owner,
                        .day = one.state->said.due});
  }

  void take(const domain::DemoCar& car) {
    const std::string until = day_after(today_, content_.test_drives.plan.remind_days);
    std::string first = std::min(car.insured_until, car.inspected_until);
    if (!car.retires_on.empty()) first = std::min(first, car.retires_on);
    if (!car.retires_on.empty() && car.retires_on < today_) return;  // no longer the house's
    if (first <= until) all_.push_back({.kind = OpenKind::car_papers, .car = &car, .day = first});
  }

  static std::string_view outcome_of(const Visit& visit) {
    return visit.closed ? std::string_view(visit.closed->outcome) : std::string_view();
  }

  const domain::House& house_;
  const domain::Content& content_;
  const TimeZone& zone_;
  const std::int64_t now_ms_;
  const std::string today_;
  const domain::Persons persons_{house_};
  std::vector<OpenThing> all_;
};

}  // namespace

std::string_view word(OpenKind kind) { return row_of(kind).word; }

std::string_view name_of(OpenKind kind, Lang lang) {
  return lang == Lang::zh ? row_of(kind).zh : row_of(kind).en;
}

std::vector<OpenThing> open_things(const domain::House& house, const domain::Content& content,
                                   std::int64_t now_ms) {
  return Collector(house, content, now_ms).all();
}

int count_of(const std::vector<OpenThing>& all, OpenKind kind, std::string_view staff) {
  return static_cast<int>(std::ranges::count_if(all, [&](const OpenThing& one) {
    return one.kind == kind && (staff.empty() || one.staff == staff);
  }));
}

std::vector<OpenOf> by_staff(const std::vector<OpenThing>& all) {
  std::map<std::string, int> counts;
  for (const OpenThing& one : all)
    if (!one.staff.empty()) ++counts[one.staff];
  std::vector<OpenOf> sorted;
  for (const auto& [staff, count] : counts) sorted.push_back({staff, count});
  std::ranges::stable_sort(sorted, std::greater{}, &OpenOf::count);
  return sorted;
}

}  // namespace foyer::morning
