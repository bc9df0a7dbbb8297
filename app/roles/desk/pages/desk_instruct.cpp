// What is to be done about a guest on the daily report: one of the pack's sentences, a few words,
// or both; and the answer that somebody gave aloud.
#include <algorithm>

#include "roles/desk/pages/desk_parts.h"
#include "roles/desk/pages/words_report.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"
#include "showroom/instruction.h"

namespace foyer::screens::desk {
namespace {

using domain::InstructionFile;

std::vector<ChipOf> chips_of(const std::vector<domain::Choice>& all, Lang lang) {
  std::vector<ChipOf> chips;
  for (const domain::Choice& one : all) chips.push_back({one.id, std::string(one.text.in(lang))});
  return chips;
}

void small_heading(Frame& frame, Rect& body, std::string_view text) {
  frame.write(take_top(body, frame.px(48)), text,
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
}

// What stands, and whether it was answered.
void what_stands(const DeskView& view, Frame& frame, Rect& body, const InstructionFile& file) {
  const Lang lang = frame.lang;
  small_heading(frame, body, words::kStandsNow.in(lang));
  const std::string answer = file.answer
                                 ? said(words::kAnsweredBy, lang,
                                        {view.house.name_of(file.answered_by.actor),
                                         clock_text(view, file.answered_by.at.unix_ms()),
                                         domain::in_words(*file.answer, view.content, lang)})
                                 : std::string(words::kWaitsForAnswer.in(lang));
  const Frame::Setting strong{.dp = 30, .colour = frame.palette.ink, .face = ui::Face::bold};
  const std::string given = domain::in_words(file.given, view.content, lang);
  frame.write(
      take_top(body, std::min(frame.height(given, strong, body.width()) + 2, frame.px(120))), given,
      strong);
  body.min.y += frame.px(6);
  frame.write(take_top(body, frame.px(44)), answer,
              {.dp = 26,
               .colour = file.answer ? frame.palette.ink2 : frame.palette.warn,
               .min_dp = 20,
               .middle = true});
  body.min.y += frame.px(16);
}

void answers_aloud(const DeskView& view, Frame& frame, Rect& body, DeskTaps& taps) {
  const auto all = chips_of(view.content.daily_report.answers, frame.lang);
  if (all.empty()) return;
  small_heading(frame, body, words::kAnswerFor.in(frame.lang));
  const Rect box = take_top(body, chips_height(frame, all, body.width()));
  if (const std::string id = chips(frame, "answer", box, all, {}); !id.empty())
    taps.intent = flow::AnswerInstruction{id};
  body.min.y += frame.px(20);
}

void ready_sentences(const DeskView& view, InstructDraft& draft, Frame& frame, Rect& body) {
  const auto all = chips_of(view.content.daily_report.instructions, frame.lang);
  if (all.empty()) return;
  small_heading(frame, body, words::kReadySentences.in(frame.lang));
  const Rect box = take_top(body, chips_height(frame, all, body.width()));
  if (const std::string id = chips(frame, "ready", box, all, draft.sentence); !id.empty())
    draft.sentence = id == draft.sentence ? std::string() : id;
}

void instruct_keys(const DeskView& view, InstructDraft& draft, Frame& frame, Rect box) {
  if (ui::text_field(frame, "text", take_top(box, frame.px(104)), draft.text.text,
                     {.placeholder = words::kOwnWords.in(frame.lang),
                      .preedit = draft.text.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(draft.text, view.writers.engines);
  box.min.y += frame.px(16);
  const float height = std::min(box.height(), frame.px(560));
  const Rect keys{{box.min.x, box.max.y - height}, box.max};
  frame.list.AddRectFilled(keys.min, keys.max, frame.palette.keyboard, frame.px(28));
  ui::writing_panel(frame, keys.inset(frame.px(20)), draft.text, view.writers.engines,
                    writing_words(frame.lang));
}

// One touch gives what is chosen and written; another takes back what stands.
void instruct_foot(const InstructionFile* stands, const InstructDraft& draft, Frame& frame,
                   Rect line, DeskTaps& taps) {
  const std::string text = draft.text.text.text();
  const bool says = !draft.sentence.empty() || !text.empty();
  const bool other =
      stands == nullptr || stands->given.sentence != draft.sentence || stands->given.text != text;
  if (stands != nullptr) {
    const Rect back = take_left(line, line.width() * .3f);
    line.min.x += frame.px(24);
    if (ui::button(frame, "withdraw", back, words::kTakeInstructionBack.in(frame.lang),
                   ui::ButtonKind::quiet))
      taps.intent = flow::GiveInstruction{{}, {}, true};
  }
  const Phrase& word = stands == nullptr ? words::kGive : words::kGiveAnew;
  const bool ready = says && other;
  if (ui::button(frame, "give", line, word.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::GiveInstruction{draft.sentence, text, false};
}

// What stands is what is begun with.
void begin_draft(InstructDraft& draft, const InstructionFile* stands) {
  if (draft.begun) return;
  draft.begun = true;
  if (stands == nullptr) return;
  draft.sentence = stands->given.sentence;
  draft.text.text.set_text(stands->given.text);
}

}  // namespace

DeskTaps draw_instruct(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const domain::Visit* visit = view.house.visit(view.model.guest);
  const std::string name =
      visit == nullptr ? std::string() : full_name(*visit, view.content, frame.lang);
  Rect body = begin(
      view, frame, joined({said(words::kInstructTitle, frame.lang, {name}), view.model.day}), taps);
  if (visit == nullptr) {
    frame.write(take_top(body, frame.px(80)), words::kInstructGone.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
    return taps;
  }
  const InstructionFile* stands = visit->instruction_of(view.model.day);
  begin_draft(draft.instruct, stands);
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const bool upright = frame.portrait();
  const Rect keys =
      upright ? take_bottom(body, body.height() * .52f) : take_right(body, body.width() * .5f);
  (upright ? body.max.y : body.max.x) -= frame.px(32);
  if (stands != nullptr) what_stands(view, frame, body, *stands);
  if (stands != nullptr && stands->waits()) answers_aloud(view, frame, body, taps);
  ready_sentences(view, draft.instruct, frame, body);
  instruct_keys(view, draft.instruct, frame, keys);
  instruct_foot(stands, draft.instruct, frame, foot, taps);
  return taps;
}

}  // namespace foyer::screens::desk
