#include "roles/entrance/flow/model.h"

#include <algorithm>
#include <iterator>

namespace foyer::flow {
namespace {

// One part a question. Who waits already has neither name nor number before them.
Progress of_buyer(Screen screen, bool waits) {
  constexpr Screen kAsked[] = {Screen::name,   Screen::phone,  Screen::party,      Screen::use,
                               Screen::budget, Screen::timing, Screen::priorities, Screen::models};
  constexpr int kWhoAsked = 2, kAll = static_cast<int>(std::size(kAsked));
  const Screen asked = screen == Screen::cards ? Screen::models : screen;
  const auto* at = std::ranges::find(kAsked, asked);
  const int step = static_cast<int>(at - std::begin(kAsked));
  if (step == kAll || (waits && step < kWhoAsked)) return {};
  return waits ? Progress{step - kWhoAsked, kAll - kWhoAsked} : Progress{step, kAll};
}

}  // namespace

std::string_view name(Screen screen) {
  switch (screen) {
    case Screen::attract:
      return "attract";
    case Screen::welcome:
      return "welcome";
    case Screen::name:
      return "name";
    case Screen::phone:
      return "phone";
    case Screen::plate:
      return "plate";
    case Screen::party:
      return "party";
    case Screen::use:
      return "use";
    case Screen::budget:
      return "budget";
    case Screen::timing:
      return "timing";
    case Screen::priorities:
      return "priorities";
    case Screen::models:
      return "models";
    case Screen::cards:
      return "cards";
    case Screen::thanks:
      return "thanks";
    case Screen::extra:
      return "extra";
    case Screen::trouble:
      return "trouble";
  }
  return "";
}

Progress progress(const Model& model, const domain::Content& content) {
  const bool waits = model.visit.state == domain::VisitState::waiting;
  if (waits || is_new(model, content)) return of_buyer(model.screen, waits);
  // Their number (or plate), or else their name.
  if (model.screen == Screen::phone || model.screen == Screen::plate) return {0, 2};
  return model.screen == Screen::name ? Progress{1, 2} : of_buyer(model.screen, waits);
}

bool is_new(const Model& model, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  return purpose == nullptr || (purpose->buying && !purpose->returning);
}

bool takes_plate(const Model& model, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  return purpose != nullptr && purpose->plate;
}

std::optional<bool> preset_first_visit(const Model& model, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  if (purpose == nullptr) return std::nullopt;
  if (purpose->returning) return false;
  const auto again = [](const domain::Purpose& one) { return one.buying && one.returning; };
  const bool could_say_so = std::ranges::any_of(content.showroom.purposes, again);
  return purpose->buying && could_say_so ? std::optional<bool>(true) : std::nullopt;
}

bool may_tell_needs(const Model& model, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  return purpose != nullptr && purpose->buying && purpose->returning &&
         model.visit.recommended.empty();
}

std::optional<std::size_t> next_extra_question(const Model& model, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  if (purpose == nullptr || !purpose->buying) return std::nullopt;
  const auto& questions = content.questionnaire.optional;
  for (std::size_t i = 0; i < questions.size(); ++i)
    if (!model.visit.needs.optional.contains(questions[i].id)) return i;
  return std::nullopt;
}

}  // namespace foyer::flow
