// The lines of the daily report: who came, who rang, who was contacted.
#include <algorithm>
#include <initializer_list>

#include "kit/base/digest.h"
#include "kit/input/dialled.h"
#include "manage/register/day.h"
#include "manage/reports/cells.h"
#include "manage/reports/daily.h"
#include "manage/reports/figures.h"
#include "showroom/instruction.h"
#include "showroom/people.h"
#include "showroom/persons.h"
#include "steps/offer/money_text.h"

namespace foyer::reports {
namespace {

using domain::Visit;

constexpr std::size_t kKeyDigits = 8, kMarkDigits = 16;

std::string dotted(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
  return all;
}

// The columns of the register's form, by their keys.
class Form {
 public:
  std::string cell_of(std::string_view key, const Asked& asked) const {
    const Column* one = column(key);
    return one == nullptr ? std::string() : cell(*one, asked);
  }
  // As a view would have it: an id, where the cell has a word.
  std::string value_of(std::string_view key, const Asked& asked) const {
    const Column* one = column(key);
    return one == nullptr ? std::string() : as_printed(one->value(asked)).value_or("");
  }

 private:
  const Column* column(std::string_view key) const {
    const auto found =
        std::ranges::find(all_, key, [](const Column* one) { return one->form.key; });
    return found == all_.end() ? nullptr : *found;
  }
  std::vector<const Column*> all_ = form_columns();
};

// A line, whose it is, and what is signed of it.
struct NotedLine : DailyLine {
  std::string key;
  std::vector<std::string> said;
};

std::string stamp_text(const Stamp& at) { return std::to_string(at.order.value); }

class Report {
 public:
  Report(const domain::House& house, const domain::Content& content, std::string day, Lang lang)
      : house_(house), content_(content), day_(std::move(day)), lang_(lang), persons_(house) {}

  std::vector<DailyLine> lines() {
    for (const Visit* visit : domain::visits_on(house_, day_, zone()))
      if (is_counted(*visit)) lines_.push_back(of_visit(*visit));
    for (const auto& [id, call] : house_.calls)
      if (is_of_day(call.logged.from_ms) && !call.logged.missed)
        lines_.push_back(of_call(id, call));
    for (const auto& [id, visit] : house_.visits)
      for (const domain::TaskFile& task : visit.tasks)
        if (task.done && is_of_day(task.ended.at.unix_ms()))
          lines_.push_back(of_contact(visit, task));
    std::ranges::stable_sort(lines_, {}, &DailyLine::at_ms);
    std::vector<DailyLine> all;
    for (NotedLine& line : lines_) {
      line[Daily::number] = std::to_string(all.size() + 1);
      instruct(line);
      line.mark =
          digest({line.key}).substr(0, kKeyDigits) + "-" + digest(line.said).substr(0, kMarkDigits);
      all.push_back(std::move(line));
    }
    return all;
  }

 private:
  const TimeZone& zone() const { return content_.showroom.time_zone; }
  bool is_of_day(std::int64_t ms) const { return ms > 0 && zone().day(ms) == day_; }
  Asked asked(const Visit& visit) const { return {house_, content_, visit, 0, lang_}; }

  NotedLine of_guest(const Visit& visit, std::int64_t at_ms) {
    NotedLine line;
    const Asked asked = this->asked(visit);
    line.visit = visit.id;
    line.at_ms = at_ms;
    line[Daily::at] = zone().clock(at_ms);
    line[Daily::consultant] = form_.cell_of("consultant", asked);
    line[Daily::guest] = form_.cell_of("guest", asked);
    line[Daily::phone] = form_.cell_of("phone", asked);
    line[Daily::model] = form_.cell_of("model", asked);
    // A car that the pack no longer has is no word for anybody who reads this.
    const std::string model = form_.value_of("model", asked);
    if (line[Daily::model] == model && content_.vehicle(model) == nullptr)
      line[Daily::model].clear();
    line[Daily::source] = form_.cell_of("source", asked);
    line[Daily::now] = form_.cell_of("grade", asked);
    line.key = visit.id.hex();
    line.said = {std::to_string(at_ms)};
    for (const char* key : {"consultant", "model", "source", "grade"})
      line.said.push_back(form_.value_of(key, asked));
    return line;
  }

  // Of what this person's newest earlier visit was closed with.
  std::string grade_before(const Visit& visit) const {
    const Visit* last = nullptr;
    for (const Id& id : persons_.of_same_person(visit.id)) {
      const Visit* one = house_.visit(id);
      const bool earlier = one != nullptr && one->arrived_at < visit.arrived_at && one->closed &&
                           !one->closed->grade.empty();
      if (earlier && (last == nullptr || last->arrived_at < one->arrived_at)) last = one;
    }
    return last == nullptr ? std::string() : last->closed->grade;
  }

  NotedLine of_visit(const Visit& visit) {
    NotedLine line = of_guest(visit, visit.arrived_at.unix_ms());
    const Asked asked = this->asked(visit);
    const auto in_form = [&](const char* key) { return form_.cell_of(key, asked); };
    line[Daily::how] =
        visit.at_home ? either(lang_, "上门", "at home") : either(lang_, "到店", "came in");
    line[Daily::purpose] = dotted({in_form("purpose"), in_form("first")});
    line[Daily::before] = grade_before(visit);
    line[Daily::course] =
        dotted({visit.drives.empty() ? std::string() : in_form("drive"), in_form("offer"),
                in_form("outcome"), in_form("lost"), in_form("next_step"), in_form("next_on")});
    for (const char* key : {"purpose", "first", "outcome", "next_step", "next_on"})
      line.said.push_back(form_.value_of(key, asked));
    line.said.push_back(std::to_string(visit.drives.size()));
    line.said.push_back(visit.closed ? visit.closed->lost_reason : std::string());
    const domain::OfferFile* offer = visit.newest_offer();
    line.said.push_back(offer == nullptr ? std::string() : offer->made.offer);
    if (offer != nullptr)
      line[Daily::given] = domain::short_fen_text(
          domain::concession_of(offer->made.lines, offer->made.trade_in_above).all(), lang_);
    return line;
  }

  // Of nobody who has been here there is no file to write an instruction into.
  const Visit* visit_of(const domain::CallLogged& said) const {
    if (said.phone.empty()) return nullptr;
    const auto all = domain::visits_with_phone(house_, said.phone);
    return all.empty() ? nullptr : all.front();
  }

  NotedLine of_call(const Id& id, const domain::Call& call) {
    const domain::CallLogged& said = call.logged;
    const domain::LeadRules& rules = content_.leads;
    NotedLine line;
    if (const Visit* visit = visit_of(said)) line.visit = visit->id;
    line.at_ms = said.from_ms;
    line[Daily::at] = zone().clock(line.at_ms);
    line[Daily::how] =
        said.direction == "out" ? either(lang_, "去电", "called") : either(lang_, "来电", "rang");
    line[Daily::consultant] = house_.name_of(call.by.actor);
    line[Daily::guest] = guest_name(said.name, said.honorific, content_, lang_);
    line[Daily::phone] = input::number_as_dialled(said.phone, content_.showroom.country);
    if (const auto* vehicle = content_.vehicle(said.vehicle))
      line[Daily::model] = vehicle->name.in(lang_);
    if (!said.source.empty())
      line[Daily::source] = domain::text_or_id(rules.channels, said.source, lang_);
    if (!said.call_kind.empty())
      line[Daily::purpose] = domain::text_or_id(rules.call_kinds, said.call_kind, lang_);
    std::string course;
    for (const std::string& one : said.asked)
      course = dotted({course, domain::text_or_id(rules.asked, one, lang_)});
    line[Daily::course] = dotted(
        {course, !said.appointment.empty() ? either(lang_, "约了到店", "appointment made")
                 : said.no_appointment.empty()
                     ? std::string()
                     : domain::text_or_id(rules.no_appointment, said.no_appointment, lang_)});
    line.key = id.hex();
    line.said = {stamp_text(call.by.at), call.by.actor,    said.vehicle,       said.source,
                 said.call_kind,         said.appointment, said.no_appointment};
    return line;
  }

  NotedLine of_contact(const Visit& visit, const domain::TaskFile& task) {
    NotedLine line = of_guest(visit, task.ended.at.unix_ms());
    line[Daily::how] = either(lang_, "回访", "contact");
    line[Daily::consultant] = house_.name_of(task.ended.actor);
    line[Daily::purpose] = domain::text_or_id(content_.care.items, task.item, lang_);
    line[Daily::course] =
        dotted({domain::text_or_id(content_.care.results, task.done->result, lang_),
                task.done->satisfied ? std::to_string(*task.done->satisfied) + " / 10" : ""});
    line.key += "/" + task.task;
    line.said.insert(line.said.end(), {task.ended.actor, task.done->result});
    return line;
  }

  void instruct(NotedLine& line) const {
    const Visit* visit = house_.visit(line.visit);
    const auto* file = visit == nullptr ? nullptr : visit->instruction_of(day_);
    line.said.push_back(file == nullptr ? std::string() : stamp_text(file->by.at));
    if (file == nullptr) return;
    line.instructed = true;
    line.waits = file->waits();
    line[Daily::instruction] = domain::in_words(file->given, content_, lang_);
    if (file->answer) line[Daily::answer] = domain::in_words(*file->answer, content_, lang_);
  }

  const domain::House& house_;
  const domain::Content& content_;
  const std::string day_;
  const Lang lang_;
  const domain::Persons persons_;
  const Form form_;
  std::vector<NotedLine> lines_;
};

}  // namespace

std::vector<DailyLine> daily_report(const domain::House& house, const domain::Content& content,
                                    const std::string& day, Lang lang) {
  return Report(house, content, day, lang).lines();
}

}  // namespace foyer::reports
