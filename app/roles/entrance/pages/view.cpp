#include "roles/entrance/pages/view.h"

#include <algorithm>

#include "kit/base/contrast.h"
#include "roles/entrance/pages/consent_sheet.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using flow::Screen;

MaybeIntent draw_screen(const View& view, Drafts& drafts, ui::Frame& frame) {
  switch (view.model.screen) {
    case Screen::attract:
      return draw_attract(view, frame);
    case Screen::welcome:
      return draw_welcome(view, frame);
    case Screen::name:
      return draw_name(view, drafts, frame);
    case Screen::phone:
      return draw_phone(view, drafts, frame);
    case Screen::plate:
      return draw_plate(view, drafts, frame);
    case Screen::party:
      return draw_party(view, frame);
    case Screen::use:
      return draw_use(view, frame);
    case Screen::budget:
      return draw_budget(view, frame);
    case Screen::timing:
      return draw_timing(view, frame);
    case Screen::priorities:
      return draw_priorities(view, frame);
    case Screen::models:
      return draw_models(view, frame);
    case Screen::cards:
      return draw_cards(view, drafts, frame);
    case Screen::thanks:
      return draw_thanks(view, frame);
    case Screen::extra:
      return draw_extra(view, frame);
    case Screen::trouble:
      return draw_trouble(view, frame);
  }
  return std::nullopt;
}

}  // namespace

void follow(Drafts& drafts, const flow::Model& model) {
  const domain::Visit& visit = model.visit;
  if (drafts.visit == visit.id) return;
  drafts = Drafts{};
  drafts.visit = visit.id;
  drafts.honorific = visit.honorific;
  if (visit.name) drafts.name.text.set_text(*visit.name);
  drafts.phone.set_text(visit.phone);
  drafts.plate.text.set_text(visit.plate);
}

ui::Look look_of(const domain::Showroom& showroom) {
  const ui::Look usual;
  return {.accent = colour_from_hex(showroom.accent).value_or(usual.accent)};
}

ui::Look look_of(const flow::Model& model, const domain::Showroom& showroom, bool evening) {
  return {.accent = look_of(showroom).accent,
          .evening = evening,
          .large_text = model.access.large_text,
          .high_contrast = model.access.high_contrast,
          .low_reach = model.access.low_reach,
          .reduced_motion = model.access.reduced_motion};
}

namespace {

// Which page is seen, in the order in which a guest comes to them: a later one comes from the
// right, an earlier one from the left.
int page_of(const flow::Model& model) {
  constexpr int kMost = 1000;
  const bool cards = model.screen == Screen::cards, extra = model.screen == Screen::extra;
  const bool plate = model.screen == Screen::plate;  // in the place of the number
  const std::size_t page = cards ? model.card : extra ? model.question : plate ? 1 : 0;
  return static_cast<int>(plate ? Screen::phone : model.screen) * kMost +
         std::min(static_cast<int>(page), kMost - 1);
}

// What a touch belongs to: a step of a card and a sheet are pages, too.
std::string label_of(const flow::Model& model, bool countries) {
  return std::to_string(page_of(model)) + "/" + std::to_string(model.card_step) + "/" +
         std::to_string(static_cast<int>(model.sheet)) + (countries ? "/countries" : "");
}

}  // namespace

std::optional<flow::Intent> draw(const View& view, Drafts& drafts, ui::Frame& frame) {
  follow(drafts, view.model);
  const bool sheet = view.model.sheet != flow::Sheet::none;
  const bool countries = !sheet && view.model.screen == Screen::phone && drafts.choosing_country;
  const bool covered = sheet || countries;
  frame.page(label_of(view.model, countries));
  frame.set_live(!covered);
  MaybeIntent intent = draw_screen(view, drafts, frame);
  constexpr float kComesFrom_dp = 56;
  frame.bring_in("screen", page_of(view.model), {frame.px(kComesFrom_dp), 0});
  frame.set_live(true);
  frame.arriving(covered);
  if (sheet)
    intent = view.model.sheet == flow::Sheet::consent_text ? draw_consent(view, drafts, frame)
                                                           : draw_sheet(view, frame);
  if (countries) {
    intent.reset();
    draw_countries(view, drafts, frame);
  }
  constexpr int kCountries = 100;  // beside the sheets of the flow
  if (covered)
    frame.bring_in("sheet", countries ? kCountries : static_cast<int>(view.model.sheet), {0, 0});
  else
    frame.motion().change("sheet", 0, frame.now_ms);
  return intent;
}

}  // namespace foyer::screens
