#include "manage/reports/register.h"

#include <functional>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "kit/input/dialled.h"
#include "manage/register/day.h"

namespace foyer::reports {
namespace {

using domain::Visit;

struct Asked {  // what a cell is made from
  const domain::House& house;
  const domain::Content& content;
  const Visit& visit;
  int number;  // in its day
  Lang lang;

  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string say(const Text& zh_en) const { return zh_en.in(lang); }
  std::string yes_no(bool yes) const {
    return lang == Lang::zh ? (yes ? "是" : "否") : (yes ? "yes" : "no");
  }
};

// The choice's text, or the id itself where this pack does not know it.
template <class T>
std::string named(const Asked& a, const std::vector<T>& all, const std::string& id) {
  const T* found = domain::find_by_id(all, id);
  return found != nullptr ? a.say(found->text) : id;
}

template <class T>
std::string named_all(const Asked& a, const std::vector<T>& all,
                      const std::vector<std::string>& ids) {
  std::vector<std::string> texts;
  for (const std::string& id : ids) texts.push_back(named(a, all, id));
  return listed(texts, a.lang);
}

std::string vehicle(const Asked& a, const std::string& id) {
  const domain::Vehicle* found = a.content.vehicle(id);
  return found != nullptr ? a.say(found->name) : id;
}

std::string model_of_interest(const Asked& a) {
  if (!a.visit.chosen.empty()) return vehicle(a, a.visit.chosen);
  return a.visit.recommended.empty() ? "" : vehicle(a, a.visit.recommended.front().vehicle);
}

std::string guest(const Asked& a) {
  const Visit& v = a.visit;
  if (!v.name) return v.description;
  const auto* form = domain::find_by_id(a.content.showroom.honorifics, v.honorific);
  if (form == nullptr) return *v.name;
  // A register keeps the name apart from the way to address it: "王建国 先生".
  return a.lang == Lang::zh ? *v.name + " " + form->text.zh : form->text.en + " " + *v.name;
}

std::string remarks(const Asked& a) {
  std::string all = a.visit.name ? a.visit.description : "";
  for (const domain::Note& note : a.visit.notes)
    all += (all.empty() ? "" : a.lang == Lang::zh ? "；" : "; ") + note.text;
  return all;
}

std::string drive(const Asked& a) {
  if (!a.visit.drives.empty()) return vehicle(a, a.visit.drives.front().vehicle);
  if (!a.visit.drives_wished.empty()) return a.lang == Lang::zh ? "有意向" : "wished for";
  return a.yes_no(false);
}

std::string budget(const Asked& a) {
  return named(a, a.content.questionnaire.budgets, a.visit.needs.budget);
}

std::string outcome(const Asked& a) {
  return a.visit.closed ? named(a, a.content.follow_up.outcomes, a.visit.closed->outcome) : "";
}

std::string grade(const Asked& a) { return a.visit.closed ? a.visit.closed->grade : ""; }

std::string lost(const Asked& a) {
  if (!a.visit.closed) return "";
  std::string text = named(a, a.content.follow_up.lost_reasons, a.visit.closed->lost_reason);
  if (!a.visit.closed->lost_model.empty())
    text += (text.empty() ? "" : " / ") + a.visit.closed->lost_model;
  return text;
}

std::string state(const Asked& a) {
  const bool late = domain::corrected_after_signing(a.house, a.visit, a.zone());
  if (!late) return "";
  return a.lang == Lang::zh ? "签字后更正" : "corrected after signing";
}

struct Column {
  RegisterColumn column;
  std::string (*cell)(const Asked&);
};

const std::vector<Column>& columns() {
  static const std::vector<Column> all{
      {{"no", {"序号", "No."}}, [](const Asked& a) { return std::to_string(a.number); }},
      {{"consultant", {"销售顾问", "Consultant"}},
       [](const Asked& a) {
         const std::string& id = a.visit.handover.consultant;
         return id.empty() ? std::string() : a.house.name_of(id);
       }},
      {{"guest", {"客户姓名", "Guest"}}, guest},
      {{"first", {"首次/再次", "First / again"}},
       [](const Asked& a) -> std::string {
         if (!a.visit.first_visit) return "";
         if (a.lang == Lang::zh) return *a.visit.first_visit ? "首次" : "再次";
         return *a.visit.first_visit ? "first" : "again";
       }},
      {{"phone", {"电话", "Phone"}},
       [](const Asked& a) {
         return input::number_as_dialled(a.visit.phone, a.content.showroom.country);
       }},
      {{"arrived", {"到店时间", "Arrived"}},
       [](const Asked& a) { return a.zone().clock(a.visit.arrived_at.unix_ms()); }},
      {{"left", {"离店时间", "Left"}},
       [](const Asked& a) { return a.visit.left_ms ? a.zone().clock(*a.visit.left_ms) : ""; }},
      {{"party", {"人数", "Party"}},
       [](const Asked& a) { return a.visit.party ? std::to_string(*a.visit.party) : ""; }},
      {{"model", {"意向车型", "Model of interest"}}, model_of_interest},
      {{"remarks", {"备注", "Remarks"}}, remarks},
      {{"date", {"日期", "Date"}},
       [](const Asked& a) { return a.zone().day(a.visit.arrived_at.unix_ms()); }},
      {{"grade", {"级别", "Grade"}}, grade},
      {{"source", {"来店渠道", "Source"}},
       [](const Asked& a) { return named(a, a.content.showroom.sources, a.visit.source); }},
      {{"drive", {"试乘试驾", "Test drive"}}, drive},
      {{"purpose", {"来店目的", "Purpose"}},
       [](const Asked& a) { return named(a, a.content.showroom.purposes, a.visit.purpose); }},
      {{"use", {"用途", "Use"}},
       [](const Asked& a) {
         return named_all(a, a.content.questionnaire.uses, a.visit.needs.use);
       }},
      {{"budget", {"预算", "Budget"}}, budget},
      {{"timing", {"计划购车时间", "Planned time"}},
       [](const Asked& a) {
         return named(a, a.content.questionnaire.timings, a.visit.needs.timing);
       }},
      {{"priorities", {"看重", "What matters"}},
       [](const Asked& a) {
         return named_all(a, a.content.questionnaire.priorities, a.visit.needs.priorities);
       }},
      {{"present_car", {"现有车辆", "Present car"}},
       [](const Asked& a) { return a.visit.present_car; }},
      {{"plate", {"车牌", "Plate"}}, [](const Asked& a) { return a.visit.plate; }},
      {{"outcome", {"结果", "Outcome"}}, outcome},
      {{"lost", {"战败原因", "Reason of loss"}}, lost},
      {{"next_step", {"下一步", "Next step"}},
       [](const Asked& a) {
         return a.visit.next_step
                    ? named(a, a.content.follow_up.next_steps, a.visit.next_step->step)
                    : "";
       }},
      {{"next_on", {"约定日期", "Agreed day"}},
       [](const Asked& a) { return a.visit.next_step ? a.visit.next_step->on : ""; }},
      {{"ticket", {"排号", "Ticket"}}, [](const Asked& a) { return a.visit.ticket; }},
      {{"state", {"更正", "Correction"}}, state}};
  return all;
}

bool is_incomplete(const Visit& v) {
  const bool over = v.left_ms || v.closed;
  const bool nameless = !v.name && v.description.empty() && !v.erased;
  return over && (nameless || v.source.empty() || !v.closed);
}

RegisterLine line(const Asked& asked) {
  const domain::Purpose* purpose = asked.content.purpose(asked.visit.purpose);
  RegisterLine line;
  line.visit = asked.visit.id;
  line.buying = purpose == nullptr || purpose->buying;
  line.incomplete = line.buying && is_incomplete(asked.visit);
  line.corrected = domain::corrected_after_signing(asked.house, asked.visit, asked.zone());
  for (const Column& column : columns()) line.cells.push_back(column.cell(asked));
  return line;
}

}  // namespace

const std::vector<RegisterColumn>& register_columns() {
  static const std::vector<RegisterColumn> all = [] {
    std::vector<RegisterColumn> list;
    for (const Column& one : columns()) list.push_back(one.column);
    return list;
  }();
  return all;
}

std::vector<RegisterColumn> register_columns(const domain::Showroom& showroom) {
  std::vector<RegisterColumn> all = register_columns();
  for (RegisterColumn& column : all) {
    const auto own = showroom.register_headings.find(column.id);
    if (own != showroom.register_headings.end()) column.heading = own->second;
  }
  return all;
}

std::vector<RegisterLine> register_lines(const domain::House& house, const domain::Content& content,
                                         const Days& days, Lang lang) {
  std::vector<RegisterLine> lines;
  for (std::string day = days.from; !day.empty() && day <= days.to; day = day_after(day)) {
    int number = 0;
    for (const Visit* visit : domain::visits_on(house, day, content.showroom.time_zone))
      if (visit->state != domain::VisitState::abandoned && visit->state != domain::VisitState::open)
        lines.push_back(line({house, content, *visit, ++number, lang}));
  }
  return lines;
}

}  // namespace foyer::reports
