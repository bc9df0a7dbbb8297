#include "manage/reports/daily.h"

#include <algorithm>
#include <map>
#include <set>

#include "kit/base/digest.h"
#include "manage/reports/figures.h"
#include "showroom/persons.h"

namespace foyer::reports {
namespace {

using domain::Visit;

// In the order of Daily.
constexpr std::array<DailyColumn, kDailyColumns> kDaily{
    {{Daily::number, "number", "序号", "No."},
     {Daily::at, "time", "时间", "Time"},
     {Daily::how, "how", "方式", "How"},
     {Daily::consultant, "consultant", "销售顾问", "Consultant", "consultant"},
     {Daily::guest, "guest", "客户姓名", "Guest", "guest"},
     {Daily::phone, "phone", "电话", "Phone", "phone"},
     {Daily::model, "model", "意向车型", "Model of interest", "model"},
     {Daily::source, "source", "来店渠道", "Source", "source"},
     {Daily::purpose, "purpose", "目的", "Purpose"},
     {Daily::before, "grade_before", "原级别", "Grade before"},
     {Daily::now, "grade_now", "现级别", "Grade now"},
     {Daily::course, "course", "经过", "What came of it"},
     {Daily::given, "given", "让利", "Given away"},
     {Daily::instruction, "instruction", "经理批示", "Manager's instruction"},
     {Daily::answer, "answer", "答复", "Answer"}}};

// What a person's visits until a day say of them.
struct Customer {
  const Visit* graded = nullptr;  // the newest that has a grade
  const Visit* last = nullptr;
  std::string first_day;
};

}  // namespace

std::span<const DailyColumn> daily_columns() { return kDaily; }

std::vector<const DailyColumn*> columns_of_report(const domain::Content& content) {
  std::vector<const DailyColumn*> all;
  for (const domain::ReportColumn& chosen : content.daily_report.columns) {
    const auto found = std::ranges::find(kDaily, chosen.key, &DailyColumn::key);
    if (found != kDaily.end()) all.push_back(&*found);
  }
  if (all.empty())
    for (const DailyColumn& one : kDaily) all.push_back(&one);
  return all;
}

// The dealer's own; else a heading that the dealer has given to the register is the dealer's here,
// too.
std::string heading_of(const DailyColumn& column, const domain::Content& content, Lang lang) {
  for (const domain::ReportColumn& chosen : content.daily_report.columns)
    if (chosen.key == column.key && !chosen.heading.in(lang).empty())
      return chosen.heading.in(lang);
  for (const Column* one : form_columns())
    if (!column.as_in_register.empty() && one->form.key == column.as_in_register)
      return heading_of(*one, content.showroom, lang);
  return std::string(lang == Lang::zh ? column.zh : column.en);
}

domain::ReportSigned report_to_sign(const std::vector<DailyLine>& lines, const std::string& day,
                                    const std::string& staff) {
  domain::ReportSigned report;
  report.day = day;
  report.staff = staff;
  std::set<Id> counted;
  for (const DailyLine& line : lines) {
    report.lines.push_back(line.mark);
    if (!line.instructed || !counted.insert(line.visit).second) continue;
    ++report.instructions;
    report.unanswered += line.waits ? 1 : 0;
  }
  report.digest = digest(report.lines);
  return report;
}

SinceSigned since_signed(const std::vector<DailyLine>& lines, const domain::ReportSigned& signed_) {
  SinceSigned since;
  // By whose line it is: what stands before the dash of a mark.
  const auto key = [](const std::string& mark) { return mark.substr(0, mark.find('-')); };
  std::map<std::string, std::string> left;
  for (const std::string& mark : signed_.lines) left[key(mark)] = mark;
  for (const DailyLine& line : lines) {
    const auto found = left.find(key(line.mark));
    const bool same = found != left.end() && found->second == line.mark;
    since.changed.push_back(!same);
    since.count += same ? 0 : 1;
    if (found != left.end()) left.erase(found);
  }
  since.gone = static_cast<int>(left.size());
  return since;
}

std::string signature_in_words(const domain::House& house, const domain::Content& content,
                               const std::string& day, const std::vector<DailyLine>& lines,
                               Lang lang) {
  const auto found = house.reports.find(day);
  if (found == house.reports.end()) return {};
  const domain::ReportSigned& report = found->second.as_signed;
  const TimeZone& zone = content.showroom.time_zone;
  const std::int64_t at_ms = found->second.at.unix_ms();
  const std::string when = zone.day(at_ms) + " " + zone.clock(at_ms);
  const std::string count = std::to_string(report.lines.size());
  std::string text = lang == Lang::zh
                         ? house.name_of(report.staff) + " 签于 " + when + "，共 " + count + " 行"
                         : "Signed by " + house.name_of(report.staff) + ", " + when + ", " + count +
                               (report.lines.size() == 1 ? " line" : " lines");
  const SinceSigned since = since_signed(lines, report);
  const std::string changed = std::to_string(since.count), gone = std::to_string(since.gone);
  if (since.count > 0)
    text += lang == Lang::zh ? "；签后改了 " + changed + " 行" : "; " + changed + " changed since";
  if (since.gone > 0)
    text += lang == Lang::zh ? "；签后少了 " + gone + " 行" : "; " + gone + " gone since";
  if (!since.any()) text += either(lang, "；签后没有改动", "; unchanged since");
  return text;
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

std::string in_words(const GradeCount& count, Lang lang) {
  const auto put = [&](const char* zh, const char* en, int number) {
    return either(lang, zh, en) + " " + std::to_string(number);
  };
  return put("共", "all", count.held) + " · " + put("上月留存", "kept", count.kept()) + " · " +
         put("本月新增", "new this month", count.fresh);
}

std::vector<std::string> daily_headings(const domain::Content& content, Lang lang) {
  std::vector<std::string> all;
  for (const DailyColumn* one : columns_of_report(content))
    all.push_back(heading_of(*one, content, lang));
  return all;
}

std::vector<std::vector<std::string>> daily_lines(const domain::House& house,
                                                  const domain::Content& content,
                                                  const std::string& day, Lang lang) {
  const auto columns = columns_of_report(content);
  std::vector<std::vector<std::string>> all;
  const auto add = [&](const DailyLine& line) {
    std::vector<std::string>& cells = all.emplace_back();
    for (const DailyColumn* one : columns) cells.push_back(line[one->of]);
  };
  const std::vector<DailyLine> lines = daily_report(house, content, day, lang);
  for (const DailyLine& line : lines) add(line);
  // The foot goes where its columns are; in a report without them it is one text, at its end.
  const auto has = [&](Daily column) {
    return std::ranges::find(columns, column, &DailyColumn::of) != columns.end();
  };
  const bool in_columns = has(Daily::how) && has(Daily::now) && has(Daily::course);
  for (const GradeCount& count : grade_counts(house, content, day)) {
    DailyLine foot;
    foot[Daily::how] = either(lang, "在手", "held");
    foot[Daily::now] = count.grade;
    foot[Daily::course] = in_words(count, lang);
    add(foot);
    if (!in_columns)
      all.back().back() = foot[Daily::how] + " " + count.grade + " · " + in_words(count, lang);
  }
  const std::string signature = signature_in_words(house, content, day, lines, lang);
  if (signature.empty()) return all;
  all.emplace_back(columns.size()).back() = signature;
  return all;
}

}  // namespace foyer::reports
