#include "showroom/summary.h"

#include <algorithm>

#include "steps/needs/reasons.h"
#include "steps/presentation/coverage.h"

namespace foyer::domain {
namespace {

constexpr std::size_t kLikedMax = 4;  // a car
constexpr int kLiked = 2;             // "good" and above

std::string with_price(const Vehicle& car, Lang lang) {
  const Text from = money(car.price_from_yuan);
  return lang == Lang::zh ? from.zh + " 起" : "from " + from.en;
}

std::vector<std::string> liked_about(const Content& content, const Visit& visit, const Vehicle& car,
                                     Lang lang, std::string_view today) {
  std::vector<std::string> liked;
  const std::string use = visit.needs.use.empty() ? "" : visit.needs.use.front();
  for (const Moved& one : moved_most(content, visit.needs, visit)) {
    const Card* card = content.card(one.card);
    if (!card || card->vehicle != car.id || one.level < kLiked || card->expired_on(today)) continue;
    if (liked.size() < kLikedMax) liked.push_back(card->benefit_to(use).in(lang));
  }
  return liked;
}

// The cars that were shown or chosen, the chosen one first.
std::vector<const Vehicle*> cars_of(const Content& content, const Visit& visit) {
  std::vector<const Vehicle*> cars;
  const auto add = [&](const Vehicle* car) {
    if (car && std::ranges::find(cars, car) == cars.end()) cars.push_back(car);
  };
  add(content.vehicle(visit.chosen));
  for (const std::string& id : visit.presented)
    if (const Card* card = content.card(id)) add(content.vehicle(card->vehicle));
  for (const std::string& id : visit.drives_wished) add(content.vehicle(id));
  if (cars.empty() && !visit.recommended.empty())
    add(content.vehicle(visit.recommended.front().vehicle));
  return cars;
}

void add_line(std::string& text, const std::string& line, std::size_t bytes_max) {
  const std::size_t needed = line.size() + (text.empty() ? 0 : 1);
  if (line.empty() || text.size() + needed > bytes_max) return;
  text += (text.empty() ? "" : "\n") + line;
}

}  // namespace

GuestSummary summarise(const Content& content, const Visit& visit, Lang lang, std::string_view day,
                       std::string_view today, std::string_view consultant) {
  GuestSummary all;
  all.lang = lang;
  all.dealer = content.showroom.dealer.in(lang);
  all.branch = content.showroom.branch.in(lang);
  all.phone = content.showroom.phone.in(lang);
  all.day = day;
  all.consultant = consultant;
  all.guest = visit.name.value_or("");
  for (const Vehicle* car : cars_of(content, visit))
    all.cars.push_back({car->id, car->name.in(lang), car->kind.in(lang), with_price(*car, lang),
                        liked_about(content, visit, *car, lang, today)});
  if (visit.next_step) {
    const Choice* step = find_by_id(content.follow_up.next_steps, visit.next_step->step);
    all.next_step = step ? step->text.in(lang) : visit.next_step->step;
    all.next_day = visit.next_step->on;
  }
  return all;
}

std::string as_text(const GuestSummary& summary, std::size_t bytes_max) {
  const SummaryWords words = summary_words(summary.lang);
  const std::string colon = summary.lang == Lang::zh ? "：" : ": ";
  std::string tail;  // what must not be cut
  if (!summary.next_step.empty())
    tail += std::string(words.next) + colon + summary.next_step + " " + summary.next_day + "\n";
  if (!summary.consultant.empty())
    tail += std::string(words.consultant) + colon + summary.consultant + "\n";
  tail += summary.phone;
  const std::size_t room = bytes_max > tail.size() ? bytes_max - tail.size() - 1 : 0;
  std::string head;
  add_line(head, summary.dealer + " " + summary.branch + " " + summary.day, room);
  for (const SummarisedCar& car : summary.cars) {
    add_line(head, car.name + " " + car.price, room);
    for (const std::string& liked : car.liked) add_line(head, "- " + liked, room);
  }
  return head + (head.empty() ? "" : "\n") + tail;
}

}  // namespace foyer::domain
