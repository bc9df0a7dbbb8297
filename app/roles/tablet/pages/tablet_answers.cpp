// An answer put right, what stands in the way, and what is written by hand.
#include <algorithm>

#include "kit/input/dialled.h"
#include "kit/input/plate.h"
#include "kit/ui/keyboard.h"
#include "roles/entrance/pages/address.h"
#include "roles/host/pages/staff_door.h"
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

using flow::tablet::TextAbout;

struct Option {
  std::string id, text, hint;
};

std::vector<Option> options_of(const domain::Content& content, const std::string& question,
                               Lang lang) {
  std::vector<Option> all;
  const auto add = [&](const auto& choices) {
    for (const auto& one : choices) all.push_back({one.id, one.text.in(lang), {}});
  };
  const auto& asked = content.questionnaire;
  if (question == "use") add(asked.uses);
  if (question == "budget") add(asked.budgets);
  if (question == "timing") add(asked.timings);
  if (question == "priorities") add(asked.priorities);
  if (const domain::Question* other = content.question(question)) add(other->options);
  return all;
}

Phrase title_of(TextAbout about) {
  switch (about) {
    case TextAbout::ticket:
      return words::kWriteTicket;
    case TextAbout::note:
      return words::kWriteNote;
    case TextAbout::objection:
      return words::kWriteObjection;
    case TextAbout::car:
      return words::kWriteCar;
    case TextAbout::plate:
      return words::kWritePlate;
    case TextAbout::reason:
      return words::kWriteReason;
    case TextAbout::lost_model:
      return words::kWriteLost;
    case TextAbout::name:
      return words::kWriteName;
    case TextAbout::phone:
      return words::kWritePhone;
    case TextAbout::vin:
      return words::kWriteVin;
    case TextAbout::owner:
      return words::kWriteOwner;
    case TextAbout::instruction:
      return words::kWriteAnswer;
    case TextAbout::care:
      return words::kWriteCare;
  }
  return words::kWriteNote;
}

Phrase placeholder_of(TextAbout about) {
  switch (about) {
    case TextAbout::ticket:
      return words::kTicketLike;
    case TextAbout::plate:
      return words::kPlate;
    case TextAbout::name:
      return words::kGuestName;
    case TextAbout::phone:
      return words::kPhone;
    default:
      return words::kWriteSomething;
  }
}

input::Field field_of(TextAbout about) {
  switch (about) {
    case TextAbout::plate:
      return input::Field::plate;
    case TextAbout::name:
    case TextAbout::owner:
      return input::Field::name;
    case TextAbout::phone:
      return input::Field::phone;
    default:
      return input::Field::free_text;
  }
}

// What the field starts with: what stands there already.
std::string standing(const TabletView& view) {
  if (view.model.about == TextAbout::care) return view.model.contact.entry.note;
  const domain::Visit* visit = view.visit();
  return visit ? flow::tablet::standing_text(view.model, *visit) : std::string();
}

void follow_text(const TabletView& view, TabletDraft& draft) {
  const int about = static_cast<int>(view.model.about);
  if (draft.text_about == about) return;
  draft.text = ui::Writing{field_of(view.model.about)};
  draft.text.text.set_text(standing(view));
  if (view.model.about == TextAbout::ticket || view.model.about == TextAbout::vin)
    draft.text.way = input::Way::latin;
  draft.text_about = about;
  draft.may_keep = false;
}

bool wants_consent(const TabletView& view) {
  const domain::Visit* visit = view.visit();
  return view.model.about == TextAbout::phone && visit &&
         visit->contact_consent != domain::ConsentState::given;
}

// How the guest is addressed; or their yes to keeping the number.
void below_field(const TabletView& view, TabletDraft& draft, Frame& frame, const Rect& line,
                 TabletTaps& taps) {
  const auto& all = view.content.showroom.honorifics;
  if (view.model.about == TextAbout::name) {
    const auto& chosen = view.model.chosen;
    const int count = static_cast<int>(all.size());
    for (int i = 0; i < count; ++i) {
      const domain::Choice& one = all[static_cast<std::size_t>(i)];
      const bool on = std::ranges::find(chosen, one.id) != chosen.end();
      if (ui::chip(frame, "honorific." + one.id, column(line, i, std::max(4, count), frame.px(16)),
                   frame.say(one.text), on))
        taps.intent = flow::tablet::ToggleChoice{one.id};
    }
  } else if (wants_consent(view)) {
    Rect left = line;
    const auto word = words::kMayKeep.in(frame.lang);
    const Rect chip = take_left(left, ui::chip_width(frame, word, true));
    if (ui::chip(frame, "consent", chip, word, draft.may_keep, false,
                 draft.may_keep ? "check" : "shield-check"))
      draft.may_keep = !draft.may_keep;
    left.min.x += frame.px(24);
    if (!draft.may_keep)
      frame.write(left, words::kAskFirst.in(frame.lang),
                  {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  }
}

// What is kept of what was typed: a plate without its dots, a number as the whole world dials it.
std::string as_kept(const TabletView& view, const std::string& typed) {
  if (view.model.about == TextAbout::plate) return input::tidy_plate(typed);
  if (view.model.about != TextAbout::phone || typed.empty()) return typed;
  return input::number_as_kept(typed, view.content.showroom.country).value_or(typed);
}

std::string open_objection(const domain::Visit& visit, const std::string& id) {
  for (const domain::Objection& one : visit.objections)
    if (one.raised.objection == id) return one.raised.answer.empty() ? "?" : one.raised.answer;
  return {};
}

bool can_be_saved(const TabletView& view, const TabletDraft& draft) {
  if (wants_consent(view) && !draft.may_keep) return false;
  const bool titled = view.model.about == TextAbout::name;  // a title alone is something too
  return titled || !draft.text.text.is_empty() || !draft.text.composition.is_empty() ||
         !standing(view).empty();
}

const domain::ObjectionRaised* raised_of(const domain::Visit& visit, const std::string& id) {
  for (const domain::Objection& one : visit.objections)
    if (one.raised.objection == id) return &one.raised;
  return nullptr;
}

struct Judged {
  std::string_view id;
  const Phrase& word;
};
// In the order of the lists in steps/offer/facts.h.
constexpr Phrase kTruthWords[] = {words::kReal, words::kPretext};
constexpr Phrase kAnswerWords[] = {words::kWithCard, words::kWithFigure, words::kWithDrive,
                                   words::kWithColleague};
constexpr Phrase kOutcomeWords[] = {words::kCleared, words::kPartly, words::kOpenStill};
static_assert(std::size(kTruthWords) == domain::kObjectionTruths.size() &&
              std::size(kAnswerWords) == domain::kObjectionAnswers.size() &&
              std::size(kOutcomeWords) == domain::kObjectionOutcomes.size());

// What it really was, what answered it and how far, and the guest's own words.
void judged(Frame& frame, Rect box, const domain::ObjectionRaised& raised, TabletTaps& taps) {
  using flow::tablet::JudgeObjection;
  const bool tall = frame.portrait();
  const float gap = frame.px(10);
  Rect upper = tall ? row(box, 0, 2, gap) : take_left(box, box.width() * .42f);
  const Rect lower = tall ? row(box, 1, 2, gap) : box;
  const Rect words_box = take_left(upper, upper.width() * .5f);
  upper.min.x += gap;
  const std::string own =
      raised.text.empty() ? std::string(words::kOwnWords.in(frame.lang)) : raised.text;
  if (ui::chip(frame, "words." + raised.objection, words_box, own, false, false, "pencil"))
    taps.intent = flow::tablet::WriteText{TextAbout::objection, raised.objection};
  const auto one = [&](const Rect& from, int at, int count, const Judged& what, bool on,
                       JudgeObjection intent) {
    if (pick(frame, "judge." + raised.objection + "." + std::string(what.id),
             column(from, at, count, gap), what.word.in(frame.lang), on))
      taps.intent = std::move(intent);
  };
  for (int i = 0; i < 2; ++i) {
    const std::string truth(domain::kObjectionTruths[i]);
    one(upper, i, 2, {truth, kTruthWords[i]}, raised.truth == truth,
        {raised.objection, truth, {}, {}});
  }
  for (int i = 0; i < 4; ++i) {
    const std::string with(domain::kObjectionAnswers[i]);
    one(lower, i, 7, {with, kAnswerWords[i]}, raised.with == with,
        {raised.objection, {}, with, {}});
  }
  for (int i = 0; i < 3; ++i) {
    const std::string outcome(domain::kObjectionOutcomes[i]);
    one(lower, 4 + i, 7, {outcome, kOutcomeWords[i]}, raised.stands() == outcome,
        {raised.objection, {}, {}, outcome});
  }
}

// What this person raised on an earlier visit and nobody has cleared since.
std::vector<const domain::ObjectionRaised*> not_cleared_before(const TabletView& view) {
  std::vector<const domain::ObjectionRaised*> all;
  const domain::Visit& visit = *view.visit();
  for (const Id& id : view.same_person) {
    const domain::Visit* other = view.house.visit(id);
    if (other == nullptr || other->id == visit.id) continue;
    for (const domain::Objection& one : other->objections)
      if (one.raised.is_open() &&
          (one.raised.objection.empty() || raised_of(visit, one.raised.objection) == nullptr))
        all.push_back(&one.raised);
  }
  return all;
}

// One objection: touched, it was raised; an answer touched, that answered it.
void objection(Frame& frame, Rect box, const domain::Visit& visit, const domain::Answered& one,
               TabletTaps& taps) {
  const std::string state = open_objection(visit, one.id);
  const Rect left = take_left(box, box.width() * .3f);
  box.min.x += frame.px(16);
  if (pick(frame, "objection." + one.id, left, frame.say(one.text), !state.empty(),
           state == "?" ? words::kStillOpen.in(frame.lang) : std::string_view()))
    taps.intent = flow::tablet::RaiseObjection{one.id, {}};
  const int count = static_cast<int>(one.answers.size());
  for (int i = 0; i < count; ++i) {
    const domain::Choice& answer = one.answers[static_cast<std::size_t>(i)];
    if (pick(frame, "answer." + one.id + "." + answer.id,
             column(box, i, std::max(3, count), frame.px(12)), frame.say(answer.text),
             state == answer.id))
      taps.intent = flow::tablet::RaiseObjection{one.id, answer.id};
  }
}

}  // namespace

std::vector<std::string> open_before(const TabletView& view, Lang lang) {
  std::vector<std::string> all;
  for (const domain::ObjectionRaised* one : not_cleared_before(view)) {
    const auto* known = domain::find_by_id(view.content.follow_up.objections, one->objection);
    all.push_back(one->text.empty() && known ? known->text.in(lang) : one->text);
  }
  return all;
}

TabletTaps draw_need(const TabletView& view, TabletDraft&, Frame& frame) {
  TabletTaps taps;
  const std::string title = question_text(view.content, view.model.question, frame.lang);
  Rect body = begin(frame, title, {}, taps);
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(32);
  const auto options = options_of(view.content, view.model.question, frame.lang);
  const int count = static_cast<int>(options.size());
  const int columns = frame.portrait() ? 2 : 3;
  const int rows = std::max(1, (count + columns - 1) / columns);
  const float gap = frame.px(24);
  Rect grid = body;
  grid.max.y = std::min(grid.max.y, grid.min.y + (frame.px(200) + gap) * static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const Option& one = options[static_cast<std::size_t>(i)];
    const auto& chosen = view.model.chosen;
    const auto at = std::ranges::find(chosen, one.id);
    const int rank = at == chosen.end() ? 0 : static_cast<int>(at - chosen.begin()) + 1;
    const Rect place = cell(grid, i, columns, rows, gap);
    const bool tapped = view.model.question == "priorities"
                            ? ui::rank_tile(frame, "option." + one.id, place, one.text, {}, rank)
                            : ui::tile(frame, "option." + one.id, place, one.text, {}, rank > 0);
    if (tapped) taps.intent = flow::tablet::ToggleChoice{one.id};
  }
  Rect end = foot;
  if (ui::button(frame, "save", take_right(end, frame.px(460)), words::kSave.in(frame.lang),
                 ui::ButtonKind::primary))
    taps.intent = flow::tablet::SaveNeed{};
  return taps;
}

TabletTaps draw_objections(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const domain::Visit& visit = *view.visit();
  Rect chips;
  Rect body = begin(frame, words::kObjections.in(frame.lang), {}, taps, &chips);
  if (end_chip(frame, chips, "other", words::kOtherObjection.in(frame.lang), "pencil"))
    taps.intent = flow::tablet::WriteText{TextAbout::objection};
  const auto& all = view.content.follow_up.objections;
  Rect head = take_top(body, frame.px(46));
  heading(frame, take_left(head, head.width() * .3f), words::kWorry.in(frame.lang));
  head.min.x += frame.px(16);
  heading(frame, head, words::kAnsweredBy.in(frame.lang));
  body.min.y += frame.px(6);
  std::vector<std::string> own;
  for (const std::string& one : open_before(view, frame.lang))
    own.push_back(said(words::kOpenFromBefore, frame.lang, {one}));
  for (const domain::Objection& one : visit.objections)
    if (!one.raised.text.empty() && one.raised.objection.empty()) own.push_back(one.raised.text);
  const float line = frame.px(frame.portrait() ? 150 : 124), gap = frame.px(14);
  const float chip = frame.px(frame.theme.size.chip);
  const float below = frame.portrait() ? 2 * chip + 2 * frame.px(10) : chip + frame.px(10);
  float height = frame.px(60) * static_cast<float>(own.size());
  for (const domain::Answered& one : all)
    height += line + gap + (raised_of(visit, one.id) == nullptr ? 0 : below);
  Rect content = ui::begin_scroll(frame, body, draft.left, height);
  for (const std::string& text : own) {
    const Rect place = take_top(content, frame.px(60));
    if (ui::seen_in(body, place))
      frame.write(place, text, {.dp = 28, .colour = frame.palette.ink, .middle = true});
  }
  for (const domain::Answered& one : all) {
    const Rect place = take_top(content, line);
    content.min.y += gap;
    if (ui::seen_in(body, place)) objection(frame, place, visit, one, taps);
    const domain::ObjectionRaised* raised = raised_of(visit, one.id);
    if (raised == nullptr) continue;
    content.min.y -= gap - frame.px(10);
    const Rect judging = take_top(content, below - frame.px(10));
    content.min.y += gap;
    if (ui::seen_in(body, judging)) judged(frame, judging, *raised, taps);
  }
  ui::end_scroll(frame, draft.left);
  return taps;
}

TabletTaps draw_text(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  follow_text(view, draft);
  const Lang lang = frame.lang;
  Rect body = begin(frame, title_of(view.model.about).in(lang), {}, taps);
  Rect line = take_top(body, frame.px(120));
  const bool written = can_be_saved(view, draft);
  const Rect save = take_right(line, frame.px(300));
  line.max.x -= frame.px(24);
  if (ui::text_field(frame, "text", line, draft.text.text,
                     {.placeholder = placeholder_of(view.model.about).in(lang),
                      .preedit = draft.text.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(draft.text, view.writers.engines);
  body.min.y += frame.px(20);
  const Rect below = take_top(body, frame.px(frame.theme.size.chip));
  below_field(view, draft, frame, below, taps);
  const float height = std::min(body.height() - frame.px(24), frame.px(680));
  const Rect keys =
      keys_ground(frame, frame.screen.max.y - height - frame.px(20), frame.screen.max.y);
  ui::writing_panel(frame, keys, draft.text, view.writers.engines, writing_words(lang));
  const bool finds = view.model.about == TextAbout::ticket;
  if (ui::button(frame, "save", save, (finds ? words::kFind : words::kSave).in(lang),
                 written ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      written) {
    ui::finish_composition(draft.text, view.writers.engines);
    if (const auto saved = text_to_save(view, draft)) taps.intent = *saved;
  }
  return taps;
}

}  // namespace foyer::screens::tablet

namespace foyer::screens {

std::optional<flow::tablet::SaveText> text_to_save(const TabletView& view,
                                                   const TabletDraft& draft) {
  if (!tablet::can_be_saved(view, draft)) return std::nullopt;
  return flow::tablet::SaveText{tablet::as_kept(view, draft.text.text.text()), draft.may_keep};
}

}  // namespace foyer::screens
