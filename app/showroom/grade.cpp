#include "showroom/grade.h"

#include <algorithm>

namespace foyer::domain {
namespace {

constexpr int kStrongCards = 3;
constexpr int kJudgedCards = 3;
constexpr int kLukewarmDoubled = 3;  // a mean below 1.5, without fractions

struct Judged {
  int count = 0, sum = 0, strong = 0;
};

Judged judged(const Content& content, const Visit& visit) {
  Judged all;
  const int strong = static_cast<int>(content.showroom.levels.size()) - 2;
  for (const auto& [card, level] : visit.judged) {
    ++all.count;
    all.sum += level;
    if (level >= strong) ++all.strong;
  }
  return all;
}

std::ptrdiff_t base_of(const Content& content, const Visit& visit, std::vector<Text>& evidence) {
  const auto& grades = content.follow_up.grades;
  const auto last = static_cast<std::ptrdiff_t>(grades.size()) - 1;
  const TimingRange* timing = content.timing(visit.needs.timing);
  if (!timing) {
    evidence.push_back({"没有说打算什么时候买", "Did not say when they mean to buy"});
    return std::max<std::ptrdiff_t>(last - 1, 0);
  }
  evidence.push_back({"购车时间 " + timing->text.zh, "Plans to buy: " + timing->text.en});
  if (!timing->days_max) return last;
  const auto holds = std::ranges::find_if(grades, [&](const Grade& grade) {
    return !grade.days_max || *grade.days_max >= *timing->days_max;
  });
  return std::min(holds - grades.begin(), last);
}

bool drove(const Visit& visit) {
  return std::ranges::any_of(visit.drives,
                             [](const Drive& one) { return one.ended_at != Stamp{}; });
}

// The guest's own verdict after the last drive: 1 the warmest of the pack, -1 the coolest, else 0.
int verdict(const Content& content, const Visit& visit, std::vector<Text>& evidence) {
  const auto& fits = content.test_drives.fits;
  const auto felt = std::ranges::find_if(
      visit.drive_files.rbegin(), visit.drive_files.rend(),
      [](const DriveFile& file) { return file.felt && !file.felt->fit.empty(); });
  if (felt == visit.drive_files.rend() || fits.size() < 2) return 0;
  const std::string& said = felt->felt->fit;
  const int so = said == fits.front().id ? 1 : said == fits.back().id ? -1 : 0;
  if (so == 0) return 0;
  const Text& text = (so > 0 ? fits.front() : fits.back()).text;
  evidence.push_back({"试驾后说：" + text.zh, "After the drive: " + text.en});
  return so;
}

std::ptrdiff_t sooner(const Visit& visit, const Judged& cards, std::vector<Text>& evidence) {
  bool step = false;
  if (drove(visit)) {
    evidence.push_back({"已经试驾", "Has had a test drive"});
    step = true;
  }
  if (cards.strong >= kStrongCards) {
    const std::string count = std::to_string(cards.strong);
    evidence.push_back({count + " 个亮点打动客户", count + " points impressed them"});
    step = true;
  }
  const auto open = std::ranges::count_if(
      visit.objections, [](const Objection& one) { return one.raised.is_open(); });
  if (open == 0) return step ? 1 : 0;
  const std::string count = std::to_string(open);
  evidence.push_back({count + " 个异议还没有答复",
                      count + (open == 1 ? " objection is" : " objections are") + " still open"});
  return 0;
}

std::ptrdiff_t later(const Judged& cards, std::vector<Text>& evidence) {
  if (cards.count < kJudgedCards || cards.sum * 2 >= kLukewarmDoubled * cards.count) return 0;
  evidence.push_back({"亮点大多反应平平", "Most points left them cool"});
  return 1;
}

}  // namespace

GradeSuggestion suggest_grade(const Content& content, const Visit& visit) {
  GradeSuggestion suggestion;
  const auto& grades = content.follow_up.grades;
  if (grades.empty()) return suggestion;
  const Judged cards = judged(content, visit);
  std::ptrdiff_t at = base_of(content, visit, suggestion.evidence);
  at -= sooner(visit, cards, suggestion.evidence);
  at += later(cards, suggestion.evidence);
  at -= verdict(content, visit, suggestion.evidence);
  at = std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(grades.size()) - 1);
  suggestion.grade = grades[static_cast<std::size_t>(at)].id;
  return suggestion;
}

}  // namespace foyer::domain
