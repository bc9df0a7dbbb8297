#include "manage/morning/in_words.h"

#include <algorithm>
#include <initializer_list>

#include "kit/base/calendar.h"
#include "manage/reports/cells.h"
#include "manage/standards/frequency.h"
#include "showroom/instruction.h"
#include "steps/delivery/hand_over.h"

namespace foyer::morning {
namespace {

std::string in(const Text& text, Lang lang) { return text.in(lang); }

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
  return all;
}

std::string named(const std::string& name, const std::string& honorific,
                  const domain::Content& content, Lang lang) {
  if (name.empty()) return lang == Lang::zh ? "未留名" : "No name";
  return reports::guest_name(name, honorific, content, lang);
}

std::string model(const domain::Content& content, const std::string& id, Lang lang) {
  const domain::Vehicle* vehicle = content.vehicle(id);
  return vehicle == nullptr ? std::string() : in(vehicle->name, lang);
}

std::string car_name(const domain::Content& content, const domain::DemoCar& car, Lang lang) {
  return joined({model(content, car.vehicle, lang), in(car.name, lang)});
}

std::string about_visit(const OpenThing& one, const domain::Content& content, Lang lang) {
  const domain::Visit& visit = *one.visit;
  const domain::OfferFile* offer = visit.newest_offer();
  const std::string car =
      offer == nullptr ? std::string() : model(content, offer->made.vehicle, lang);
  if (const auto* given = one.kind == OpenKind::instruction ? visit.waiting_instruction() : nullptr)
    return domain::in_words(given->given, content, lang);
  if (one.contact != nullptr) return joined({in(one.contact->text, lang), one.day, car});
  if (one.kind != OpenKind::follow_up)
    return joined({content.showroom.time_zone.day(visit.arrived_at.unix_ms()), car});
  const auto* step = domain::find_by_id(content.follow_up.next_steps, visit.next_step->step);
  return joined({step == nullptr ? std::string() : in(step->text, lang), visit.next_step->on, car});
}

// What keeps it, who holds that where nobody is named, and which car.
std::string about_delivery(const OpenThing& one, const domain::Content& content, Lang lang) {
  const domain::Delivery& delivery = *one.delivery;
  const std::string car = model(content, delivery.opened.vehicle, lang);
  const auto* gate = domain::find_by_id(content.delivery.gates, one.gate);
  if (gate == nullptr)
    return joined({(lang == Lang::zh ? "承诺 " : "promised ") + delivery.opened.promised_to, car});
  const bool named = !domain::holder_of(delivery, one.gate).empty();
  return joined({in(gate->text, lang), named ? std::string() : in(gate->holder, lang), car});
}

std::string about_fault(const OpenThing& one, const domain::Content& content, Lang lang) {
  const auto* area = domain::find_by_id(content.standards.areas, one.item->area);
  const std::string state = lang == Lang::zh ? "已整改，等复查" : "mended, to be looked at";
  return joined({area == nullptr ? std::string() : in(area->text, lang), one.day,
                 one.mended ? state : std::string()});
}

// Who was there last and when stands on the page of the standards.
std::string about_round(const OpenThing& one, const domain::Content& content, Lang lang) {
  return joined({std::string(standards::how_often(*one.area->often, lang)),
                 one.day + " " + content.showroom.time_zone.clock(one.at_ms)});
}

// What the service heard, and the day by which an answer is due.
std::string about_signal(const domain::ServiceSignal& one, const domain::Content& content,
                         Lang lang) {
  return joined({domain::text_or_id(content.service.signals, one.told.kind, lang), one.told.due});
}

std::string planned_action(const domain::SharedPlanned& one, const domain::Content& content,
                           Lang lang) {
  for (const domain::SharedItem& item : content.service.items)
    if (const auto* action = domain::find_by_id(item.actions, one.action))
      return in(action->text, lang);
  return one.action;
}

// Of whom; somebody who is not at hand, or was erased, is not named.
std::string signal_of(const domain::ServiceSignal& one, const domain::House& house,
                      const domain::Content& content, Lang lang) {
  const auto id = Id::from_hex(one.told.visit);
  const domain::Visit* visit = id ? house.visit(*id) : nullptr;
  if (visit == nullptr || visit->erased || visit->name.value_or("").empty())
    return lang == Lang::zh ? "不记名客户" : "a guest without a name";
  return named(*visit->name, visit->honorific, content, lang);
}

std::string about(const OpenThing& one, const domain::Content& content, Lang lang) {
  if (one.action != nullptr)
    return joined(
        {domain::text_or_id(content.meetings.measures, one.action->measure, lang), one.day});
  if (one.signal != nullptr) return about_signal(*one.signal, content, lang);
  if (one.planned != nullptr) return one.day;
  if (one.item != nullptr) return about_fault(one, content, lang);
  if (one.area != nullptr) return about_round(one, content, lang);
  if (one.visit != nullptr) return about_visit(one, content, lang);
  if (one.car != nullptr) return one.car->plate;
  if (one.delivery != nullptr) return about_delivery(one, content, lang);
  const domain::AppointmentMade& made = one.appointment->made;
  const domain::DemoCar* car = content.test_drives.car(made.car);
  return joined(
      {made.day + " " + made.time,
       car != nullptr ? car_name(content, *car, lang) : model(content, made.vehicle, lang),
       made.place});
}

std::string who(const OpenThing& one, const domain::House& house, const domain::Content& content,
                Lang lang) {
  if (one.signal != nullptr) return signal_of(*one.signal, house, content, lang);
  if (one.planned != nullptr) return planned_action(*one.planned, content, lang);
  if (one.car != nullptr) return car_name(content, *one.car, lang);
  if (one.item != nullptr) return in(one.item->text, lang);
  if (one.area != nullptr) return in(one.area->text, lang);
  if (one.action != nullptr)
    return domain::text_or_id(content.meetings.problems, one.action->problem, lang);
  if (one.delivery != nullptr)
    return named(one.delivery->opened.name, one.delivery->opened.honorific, content, lang);
  if (one.appointment != nullptr) return named(one.appointment->made.name, {}, content, lang);
  const domain::Visit& visit = *one.visit;
  const std::string name = named(visit.name.value_or(""), visit.honorific, content, lang);
  return visit.name.value_or("").empty() ? joined({name, visit.ticket}) : name;
}

}  // namespace

std::string since_in_words(const OpenThing& one, const TimeZone& zone, std::int64_t now_ms,
                           Lang lang) {
  const bool zh = lang == Lang::zh;
  if (one.kind == OpenKind::car_papers) return (zh ? "到 " : "until ") + one.day;
  const std::string today = zone.day(now_ms);
  if (one.day >= today) return one.at_ms == 0 ? one.day : zone.clock(one.at_ms);
  const std::int64_t days = day_number(today).value_or(0) - day_number(one.day).value_or(0);
  if (days == 1) return zh ? "昨天" : "yesterday";
  return std::to_string(days) + (zh ? " 天" : " days");
}

OpenLine in_words(const OpenThing& one, const domain::House& house, const domain::Content& content,
                  std::int64_t now_ms, Lang lang) {
  std::string staff;
  if (!one.staff.empty())
    staff = house.name_of(one.staff);
  else if (one.car == nullptr)
    staff = lang == Lang::zh ? "没有人负责" : "nobody's";
  return {who(one, house, content, lang), about(one, content, lang), staff,
          since_in_words(one, content.showroom.time_zone, now_ms, lang)};
}

std::string dealer_in_words(const domain::Content& content, Lang lang) {
  return joined({in(content.showroom.dealer, lang), in(content.showroom.branch, lang)});
}

OpenPaper open_paper(const domain::House& house, const domain::Content& content,
                     std::int64_t now_ms, Lang lang) {
  const bool zh = lang == Lang::zh;
  const std::string today = content.showroom.time_zone.day(now_ms);
  OpenPaper paper;
  paper.lang = lang;
  paper.title = (zh ? "没收尾的 " : "Still open, ") + today;
  paper.dealer = dealer_in_words(content, lang);
  paper.nothing = zh ? "都收尾了。" : "Nothing is left open.";
  for (const OpenThing& one : open_things(house, content, now_ms)) {
    const std::string name(name_of(one.kind, lang));
    if (paper.parts.empty() || paper.parts.back().name != name) paper.parts.push_back({name, {}});
    paper.parts.back().lines.push_back(in_words(one, house, content, now_ms, lang));
  }
  return paper;
}

}  // namespace foyer::morning
