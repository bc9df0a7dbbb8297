#include "roles/entrance/flow/model.h"

#include <algorithm>

namespace foyer::flow {
namespace {

int buying_step(Screen screen) {
  switch (screen) {
    case Screen::name:
    case Screen::phone:
      return 0;
    case Screen::party:
      return 1;
    case Screen::use:
    case Screen::budget:
    case Screen::timing:
      return 2;
    case Screen::priorities:
      return 3;
    case Screen::models:
    case Screen::cards:
      return 4;
    case Screen::attract:
    case Screen::welcome:
    case Screen::thanks:
    case Screen::extra:
    case Screen::trouble:
      return -1;
  }
  return -1;
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
  const int step = buying_step(model.screen);
  if (step < 0) return {};
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  if (purpose != nullptr && !purpose->buying) return {model.screen == Screen::name ? 0 : 1, 2};
  return {step, 5};
}

std::optional<bool> preset_first_visit(const Model& model, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(model.visit.purpose);
  if (purpose == nullptr || !purpose->returning) return std::nullopt;
  return false;
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
