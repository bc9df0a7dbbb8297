#include "manage/audit/audit.h"

#include <algorithm>
#include <map>

#include "kit/fact/signed_by.h"
#include "manage/register/day.h"

namespace foyer::audit {
namespace {

std::string who_in_words(const std::string& actor, const domain::House& house, Lang lang) {
  if (actor == facts::kSignedByGuest) return either(lang, "客人，在入口", "guest, at the entrance");
  if (actor == facts::kSignedByDealer) return either(lang, "数据库所有者", "owner of the database");
  if (actor == "desk" || actor == "tablet" || actor.empty())
    return either(lang, "还没有人登录的设备", "a device before anybody signed in");
  return house.name_of(actor);
}

// The guest's ticket, whoever among the staff it is about, or the car's model.
std::string about_in_words(const AuditFact& fact, const domain::House& house,
                           const domain::Content& content, Lang lang) {
  if (const domain::Visit* visit = house.visit(fact.visit)) return visit->ticket;
  const auto model = [&](const std::string& id) {
    const domain::Vehicle* vehicle = content.vehicle(id);
    return vehicle == nullptr ? id : std::string(vehicle->name.in(lang));
  };
  if (const domain::Delivery* delivery = house.delivery(fact.visit))
    return model(delivery->opened.vehicle);
  if (const auto booked = house.appointments.find(fact.visit); booked != house.appointments.end())
    return booked->second.made.day + " " + booked->second.made.time;
  return house.who(fact.names) != nullptr ? house.name_of(fact.names) : fact.names;
}

}  // namespace

AuditFact audit_fact(const domain::Fact& fact) {
  AuditFact made{fact.id, fact.visit, fact.at, fact.event.kind, fact.actor, {}};
  for (const char* key : {"staff", "owner", "day", "month"})
    if (made.names.empty()) made.names = fact.event.text(key);
  return made;
}

AuditLine audit_line(const AuditFact& fact, const domain::House& house,
                     const domain::Content& content, Lang lang) {
  AuditLine line;
  line.at_ms = fact.at.unix_ms();
  line.actor = fact.actor;
  line.who = who_in_words(fact.actor, house, lang);
  line.what = words_for(fact.kind, lang);
  line.about = about_in_words(fact, house, content, lang);
  line.device = fact.id.origin.short_hex();
  line.number = fact.id.seq;
  const domain::Visit* visit = house.visit(fact.visit);
  line.after_signing = visit != nullptr &&
                       domain::is_after_signing(house, *visit, fact.at, content.showroom.time_zone);
  line.exception = line.after_signing || is_exception(fact.kind);
  return line;
}

std::vector<AuditPerson> people_in(const std::vector<AuditLine>& lines) {
  std::map<std::string_view, AuditPerson> found;
  for (const AuditLine& one : lines) {
    AuditPerson& person = found[one.actor];
    if (person.count++ == 0) person = {one.actor, one.who, 1};
  }
  std::vector<AuditPerson> all;
  for (auto& [actor, person] : found) all.push_back(std::move(person));
  std::ranges::stable_sort(all, std::greater{}, &AuditPerson::count);
  return all;
}

std::vector<std::string> audit_headings(Lang lang) {
  if (lang == Lang::zh) return {"日期", "时间", "谁", "做了什么", "关于", "设备", "序号", "备注"};
  return {"Day", "Time", "Who", "What", "About", "Device", "No.", "Remark"};
}

std::string remark_of(const AuditLine& line, Lang lang) {
  if (line.after_signing) return either(lang, "签字后", "after signing");
  return line.exception ? either(lang, "例外", "exception") : std::string();
}

std::vector<std::string> audit_cells(const AuditLine& line, const TimeZone& zone, Lang lang) {
  return {zone.day(line.at_ms),
          zone.clock(line.at_ms),
          line.who,
          line.what,
          line.about,
          line.device,
          std::to_string(line.number),
          remark_of(line, lang)};
}

}  // namespace foyer::audit
