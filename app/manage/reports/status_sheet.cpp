#include "manage/reports/status_sheet.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "kit/base/calendar.h"
#include "kit/input/dialled.h"
#include "manage/reports/cells.h"
#include "manage/reports/figures.h"
#include "showroom/persons.h"

namespace foyer::reports {
namespace {

using domain::Visit;

class StatusSheet {
 public:
  StatusSheet(const domain::House& house, const domain::Content& content, const std::string& month,
              Lang lang)
      : house_(house),
        content_(content),
        rules_(content.daily_report),
        first_(domain::first_day(month)),
        last_(domain::last_day(month)),
        lang_(lang),
        persons_(house) {}

  std::vector<StatusRow> rows() {
    std::vector<StatusRow> all;
    std::set<Id> seen;
    for (const auto& [id, visit] : house_.visits) {
      if (seen.contains(id)) continue;
      const std::vector<const Visit*> visits = visits_of_person(id, seen);
      if (belongs(visits)) all.push_back(row_of(visits));
    }
    std::ranges::stable_sort(all, {}, &StatusRow::created);
    return all;
  }

 private:
  std::string day_of(const Stamp& at) const {
    return content_.showroom.time_zone.day(at.unix_ms());
  }
  static bool has_grade(const Visit& visit) { return visit.closed && !visit.closed->grade.empty(); }
  static bool is_end(const Visit& visit) {
    return visit.closed && (visit.closed->outcome == "ordered" || visit.closed->outcome == "lost");
  }

  // Of whoever comes to buy, until the month's end, the earliest first.
  std::vector<const Visit*> visits_of_person(const Id& id, std::set<Id>& seen) const {
    std::vector<const Visit*> visits;
    for (const Id& one : persons_.of_same_person(id)) {
      seen.insert(one);
      const Visit* visit = house_.visit(one);
      if (visit != nullptr && domain::is_visit(*visit) && is_buying(*visit, content_) &&
          day_of(visit->arrived_at) <= last_)
        visits.push_back(visit);
    }
    std::ranges::sort(visits, {}, [](const Visit* one) { return one->arrived_at; });
    return visits;
  }

  // Graded until the month's end, and not at an end before its first day.
  bool belongs(const std::vector<const Visit*>& visits) const {
    const bool graded = std::ranges::any_of(visits, [&](const Visit* one) {
      return has_grade(*one) && day_of(one->closed_at) <= last_;
    });
    if (!graded) return false;
    const Visit& newest = *visits.back();
    return !is_end(newest) || day_of(newest.closed_at) >= first_;
  }

  std::string* cell_of(StatusRow& row, const std::string& day) const {
    if (day < first_ || day > last_) return nullptr;
    return &row.days.at(static_cast<std::size_t>(*day_number(day) - *day_number(first_)));
  }

  // What a closing says in a cell: its grade, or that it was the end.
  std::string sign_of(const domain::VisitClosed& closed) const {
    if (closed.outcome == "ordered") return rules_.ordered;
    if (closed.outcome == "lost") return rules_.lost;
    return closed.grade;
  }

  void write_days(StatusRow& row, const std::vector<const Visit*>& visits) const {
    for (const Visit* one : visits)
      if (one->next_step)
        if (std::string* cell = cell_of(row, one->next_step->on)) *cell = rules_.planned;
    for (const Visit* one : visits) {
      if (!one->closed) continue;
      const std::string sign = sign_of(*one->closed);
      if (sign.empty() || day_of(one->closed_at) > last_) continue;
      row.last = sign;
      if (std::string* cell = cell_of(row, day_of(one->closed_at))) {
        // Two of one day: the later one.
        const bool planned = cell->starts_with(rules_.planned);
        *cell = (planned ? rules_.planned : std::string()) + sign;
      }
    }
  }

  void write_end(StatusRow& row, const Visit& newest) const {
    if (!newest.closed || day_of(newest.closed_at) > last_) return;
    row.sold = newest.closed->outcome == "ordered";
    row.lost = newest.closed->outcome == "lost";
    if (!row.lost) return;
    row.why = newest.closed->lost_reason.empty()
                  ? std::string()
                  : domain::text_or_id(content_.follow_up.lost_reasons, newest.closed->lost_reason,
                                       lang_);
    row.lost_to = newest.closed->lost_model;
    const domain::LossFile* loss = newest.loss();
    if (loss == nullptr || loss->asked.rival.empty()) return;
    const std::string rival = domain::text_or_id(content_.orders.rivals, loss->asked.rival, lang_);
    row.lost_to = row.lost_to.empty() ? rival : rival + " · " + row.lost_to;
  }

  std::string cell_text(const char* key, const Visit& visit) const {
    const Asked asked{house_, content_, visit, 0, lang_};
    for (const Column* one : form_)
      if (one->form.key == key) return cell(*one, asked);
    return {};
  }

  StatusRow row_of(const std::vector<const Visit*>& visits) const {
    StatusRow row;
    const Visit& first = *visits.front();
    const Visit& newest = *visits.back();
    row.visit = newest.id;
    row.created = day_of(first.arrived_at);
    row.source = cell_text("source", first);
    for (const Visit* one : visits) {
      const auto said = [&](std::string& stands, const std::string& now) {
        if (!now.empty()) stands = now;
      };
      said(row.name, cell_text("guest", *one));
      said(row.model, cell_text("model", *one));
      if (one->contact_consent == domain::ConsentState::refused) row.phone.clear();
      if (one->contact_consent == domain::ConsentState::given)
        said(row.phone, input::number_as_dialled(one->phone, content_.showroom.country));
      if (row.first.empty() && has_grade(*one)) row.first = one->closed->grade;
    }
    write_days(row, visits);
    write_end(row, newest);
    return row;
  }

  const domain::House& house_;
  const domain::Content& content_;
  const domain::DailyReportRules& rules_;
  const std::string first_, last_;
  const Lang lang_;
  const domain::Persons persons_;
  const std::vector<const Column*> form_ = form_columns();
};

std::size_t days_in(const std::string& month) {
  const auto last = domain::last_day(month);
  const auto end = day_number(last), begin = day_number(domain::first_day(month));
  return end && begin ? static_cast<std::size_t>(*end - *begin + 1) : kDaysOfMonth;
}

}  // namespace

std::vector<StatusRow> status_sheet(const domain::House& house, const domain::Content& content,
                                    const std::string& month, Lang lang) {
  return StatusSheet(house, content, month, lang).rows();
}

std::vector<std::string> status_headings(const std::string& month, Lang lang) {
  std::vector<std::string> all =
      lang == Lang::zh
          ? std::vector<std::string>{"序号", "客户姓名", "建档日",  "来源",
                                     "电话", "意向车型", "初次级别"}
          : std::vector<std::string>{
                "No.", "Guest", "Since", "Source", "Phone", "Model of interest", "First grade"};
  for (std::size_t day = 1; day <= days_in(month); ++day) all.push_back(std::to_string(day));
  const auto more = lang == Lang::zh
                        ? std::vector<std::string>{"月末级别", "战败去向", "战败原因"}
                        : std::vector<std::string>{"At the month's end", "Lost to", "Why"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<std::vector<std::string>> status_lines(const std::vector<StatusRow>& rows,
                                                   const std::string& month) {
  std::vector<std::vector<std::string>> all;
  for (const StatusRow& row : rows) {
    std::vector<std::string>& cells = all.emplace_back(
        std::vector<std::string>{std::to_string(all.size() + 1), row.name, row.created, row.source,
                                 row.phone, row.model, row.first});
    cells.insert(cells.end(), row.days.begin(),
                 row.days.begin() + static_cast<std::ptrdiff_t>(days_in(month)));
    cells.insert(cells.end(), {row.last, row.lost_to, row.why});
  }
  return all;
}

std::string status_in_words(const std::vector<StatusRow>& rows, Lang lang) {
  const auto sold = std::ranges::count_if(rows, &StatusRow::sold);
  const auto lost = std::ranges::count_if(rows, &StatusRow::lost);
  const auto put = [&](const char* zh, const char* en, std::ptrdiff_t number) {
    return either(lang, zh, en) + " " + std::to_string(number);
  };
  return put("共", "all", std::ssize(rows)) + " · " + put("订车", "ordered", sold) + " · " +
         put("战败", "lost", lost) + " · " + put("转下月", "go on", std::ssize(rows) - sold - lost);
}

}  // namespace foyer::reports
