#include "roles/desk/program/report_day.h"

namespace foyer::shell {

const screens::ReportShown* ReportDay::of(const domain::House* whole, const std::string& day) {
  if (whole == nullptr) return nullptr;
  const std::int64_t now = room_.now_ms();
  const std::string of = day + "/" + std::to_string(room_.edition()) + "/" +
                         std::to_string(now / 60'000) + "/" + std::string(code(room_.lang)) + "/" +
                         room_.who();
  if (of == made_of_) return &shown_;
  const domain::Content& content = room_.content();
  shown_ = {};
  shown_.lines = reports::daily_report(*whole, content, day, room_.lang);
  shown_.grades = reports::grade_counts(*whole, content, day);
  shown_.signature = reports::signature_in_words(*whole, content, day, shown_.lines, room_.lang);
  if (const auto found = whole->reports.find(day); found != whole->reports.end())
    shown_.since = reports::since_signed(shown_.lines, found->second.as_signed);
  const flow::DeskContext context{.house = room_.house(),
                                  .content = content,
                                  .who = room_.who(),
                                  .lang = std::string(code(room_.lang)),
                                  .fresh = {},
                                  .ticket = {},
                                  .now_ms = now,
                                  .whole = whole};
  shown_.may_sign = flow::may_sign_report(context, day);
  made_of_ = of;
  return &shown_;
}

void ReportDay::forget() {
  made_of_.clear();
  shown_ = {};
}

}  // namespace foyer::shell
