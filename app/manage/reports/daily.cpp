#include "manage/reports/daily.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "kit/input/dialled.h"
#include "manage/register/day.h"
#include "manage/reports/cells.h"
#include "manage/reports/figures.h"
#include "showroom/persons.h"
#include "steps/offer/money_text.h"

namespace foyer::reports {
namespace {

using domain::Visit;

enum class Daily : std::uint8_t {
  number,
  at,
  how,
  consultant,
  guest,
  phone,
  model,
  source,
  purpose,
  before,
  now,
  course,
  given,
};
struct DailyHeading {
  std::string_view zh, en;
};
// In the order of Daily.
constexpr std::array<DailyHeading, 13> kHeadings{{{"序号", "No."},
                                                  {"时间", "Time"},
                                                  {"方式", "How"},
                                                  {"销售顾问", "Consultant"},
                                                  {"客户姓名", "Guest"},
                                                  {"电话", "Phone"},
                                                  {"意向车型", "Model of interest"},
                                                  {"来店渠道", "Source"},
                                                  {"目的", "Purpose"},
                                                  {"原级别", "Grade before"},
                                                  {"现级别", "Grade now"},
                                                  {"经过", "What came of it"},
                                                  {"让利", "Given away"}}};

struct DailyLine {
  std::int64_t at_ms = 0;
  std::vector<std::string> cells = std::vector<std::string>(kHeadings.size());
  std::string& operator[](Daily column) { return cells[static_cast<std::size_t>(column)]; }
};

std::string with_dots(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
  return all;
}

// The columns of the register's form, by their keys.
class Form {
 public:
  const Column* column(std::string_view key) const {
    const auto found =
        std::ranges::find(all_, key, [](const Column* one) { return one->form.key; });
    return found == all_.end() ? nullptr : *found;
  }
  std::string cell_of(std::string_view key, const Asked& asked) const {
    const Column* one = column(key);
    return one == nullptr ? std::string() : cell(*one, asked);
  }

 private:
  std::vector<const Column*> all_ = form_columns();
};

class Report {
 public:
  Report(const domain::House& house, const domain::Content& content, std::string day, Lang lang)
      : house_(house), content_(content), day_(std::move(day)), lang_(lang), persons_(house) {}

  std::vector<std::vector<std::string>> lines() {
    for (const Visit* visit : domain::visits_on(house_, day_, zone()))
      if (is_counted(*visit)) lines_.push_back(of_visit(*visit));
    for (const auto& [id, call] : house_.calls)
      if (is_of_day(call.logged.from_ms) && !call.logged.missed) lines_.push_back(of_call(call));
    for (const auto& [id, visit] : house_.visits)
      for (const domain::TaskFile& task : visit.tasks)
        if (task.done && is_of_day(task.ended.at.unix_ms()))
          lines_.push_back(of_contact(visit, task));
    std::ranges::stable_sort(lines_, {}, &DailyLine::at_ms);
    std::vector<std::vector<std::string>> all;
    for (DailyLine& line : lines_) {
      line[Daily::number] = std::to_string(all.size() + 1);
      all.push_back(std::move(line.cells));
    }
    return all;
  }

 private:
  const TimeZone& zone() const { return content_.showroom.time_zone; }
  bool is_of_day(std::int64_t ms) const { return ms > 0 && zone().day(ms) == day_; }

  DailyLine of_guest(const Visit& visit) {
    DailyLine line;
    const Asked asked{house_, content_, visit, 0, lang_};
    line[Daily::consultant] = form_.cell_of("consultant", asked);
    line[Daily::guest] = form_.cell_of("guest", asked);
    line[Daily::phone] = form_.cell_of("phone", asked);
    line[Daily::model] = form_.cell_of("model", asked);
    line[Daily::source] = form_.cell_of("source", asked);
    line[Daily::now] = form_.cell_of("grade", asked);
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

  DailyLine of_visit(const Visit& visit) {
    DailyLine line = of_guest(visit);
    const Asked asked{house_, content_, visit, 0, lang_};
    line.at_ms = visit.arrived_at.unix_ms();
    line[Daily::at] = zone().clock(line.at_ms);
    line[Daily::how] =
        visit.at_home ? either(lang_, "上门", "at home") : either(lang_, "到店", "came in");
    line[Daily::purpose] =
        with_dots({form_.cell_of("purpose", asked), form_.cell_of("first", asked)});
    line[Daily::before] = grade_before(visit);
    line[Daily::course] =
        with_dots({visit.drives.empty() ? std::string() : form_.cell_of("drive", asked),
                   form_.cell_of("offer", asked), form_.cell_of("outcome", asked),
                   form_.cell_of("lost", asked), form_.cell_of("next_step", asked),
                   form_.cell_of("next_on", asked)});
    if (const domain::OfferFile* offer = visit.newest_offer())
      line[Daily::given] = domain::short_fen_text(
          domain::concession_of(offer->made.lines, offer->made.trade_in_above).all(), lang_);
    return line;
  }

  DailyLine of_call(const domain::Call& call) {
    const domain::CallLogged& said = call.logged;
    const domain::LeadRules& rules = content_.leads;
    DailyLine line;
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
    std::vector<std::string> course;
    for (const std::string& id : said.asked)
      course.push_back(domain::text_or_id(rules.asked, id, lang_));
    course.push_back(!said.appointment.empty() ? either(lang_, "约了到店", "appointment made")
                     : said.no_appointment.empty()
                         ? std::string()
                         : domain::text_or_id(rules.no_appointment, said.no_appointment, lang_));
    line[Daily::course] = with_dots(course);
    return line;
  }

  DailyLine of_contact(const Visit& visit, const domain::TaskFile& task) {
    DailyLine line = of_guest(visit);
    line.at_ms = task.ended.at.unix_ms();
    line[Daily::at] = zone().clock(line.at_ms);
    line[Daily::how] = either(lang_, "回访", "contact");
    line[Daily::consultant] = house_.name_of(task.ended.actor);
    line[Daily::purpose] = domain::text_or_id(content_.care.items, task.item, lang_);
    line[Daily::course] =
        with_dots({domain::text_or_id(content_.care.results, task.done->result, lang_),
                   task.done->satisfied ? std::to_string(*task.done->satisfied) + " / 10" : ""});
    return line;
  }

  const domain::House& house_;
  const domain::Content& content_;
  const std::string day_;
  const Lang lang_;
  const domain::Persons persons_;
  const Form form_;
  std::vector<DailyLine> lines_;
};

// What a person's visits until a day say of them.
struct Customer {
  const Visit* graded = nullptr;  // the newest that has a grade
  const Visit* last = nullptr;
  std::string first_day;
};

}  // namespace

std::vector<std::string> daily_headings(const domain::Content& content, Lang lang) {
  std::vector<std::string> all;
  for (const DailyHeading& one : kHeadings) all.emplace_back(lang == Lang::zh ? one.zh : one.en);
  // A heading that the dealer has given to the register is the dealer's here, too.
  const Form form;
  const auto own = [&](Daily at, std::string_view key) {
    if (const Column* column = form.column(key))
      all[static_cast<std::size_t>(at)] = heading_of(*column, content.showroom, lang);
  };
  own(Daily::consultant, "consultant"), own(Daily::guest, "guest"), own(Daily::phone, "phone");
  own(Daily::model, "model"), own(Daily::source, "source");
  return all;
}

std::vector<GradeCount> grade_counts(const domain::House& house, const domain::Content& content,
                                     const std::string& day) {
  const TimeZone& zone = content.showroom.time_zone;
  const domain::Persons persons(house);
  std::map<std::string, GradeCount> counts;
  std::set<Id> seen;
  for (const auto& [id, visit] : house.visits) {
    if (seen.contains(id)) continue;
    Customer customer;
    for (const Id& one : persons.of_same_person(id)) {
      seen.insert(one);
      const Visit* known = house.visit(one);
      if (known == nullptr || !domain::is_visit(*known) || !is_buying(*known, content)) continue;
      const std::string arrived = zone.day(known->arrived_at.unix_ms());
      if (arrived > day) continue;
      if (customer.first_day.empty() || arrived < customer.first_day) customer.first_day = arrived;
      const auto newer = [&](const Visit* than) {
        return than == nullptr || than->arrived_at < known->arrived_at;
      };
      if (newer(customer.last)) customer.last = known;
      const bool has_grade = known->closed && !known->closed->grade.empty();
      if (has_grade && newer(customer.graded)) customer.graded = known;
    }
    if (customer.graded == nullptr) continue;
    const auto& end = customer.last->closed;
    if (end && (end->outcome == "ordered" || end->outcome == "lost")) continue;
    GradeCount& count = counts[customer.graded->closed->grade];
    ++count.held;
    count.fresh += domain::month_of(customer.first_day) == domain::month_of(day) ? 1 : 0;
  }
  std::vector<GradeCount> all;
  for (const domain::Grade& grade : content.follow_up.grades) {
    all.push_back(counts[grade.id]);
    all.back().grade = grade.id;
  }
  return all;
}

std::vector<std::vector<std::string>> daily_lines(const domain::House& house,
                                                  const domain::Content& content,
                                                  const std::string& day, Lang lang) {
  std::vector<std::vector<std::string>> all = Report(house, content, day, lang).lines();
  for (const GradeCount& count : grade_counts(house, content, day)) {
    std::vector<std::string> foot(kHeadings.size());
    foot[static_cast<std::size_t>(Daily::how)] = either(lang, "在手", "held");
    foot[static_cast<std::size_t>(Daily::now)] = count.grade;
    const auto put = [&](const char* zh, const char* en, int number) {
      return either(lang, zh, en) + " " + std::to_string(number);
    };
    foot[static_cast<std::size_t>(Daily::course)] =
        with_dots({put("共", "all", count.held), put("上月留存", "kept", count.kept()),
                   put("本月新增", "new this month", count.fresh)});
    all.push_back(std::move(foot));
  }
  return all;
}

}  // namespace foyer::reports
