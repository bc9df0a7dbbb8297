// What a manager wrote beside this guest on the daily report, and the answers: one touch each.
#include <algorithm>

#include "roles/tablet/pages/tablet_parts.h"
#include "showroom/instruction.h"

namespace foyer::screens::tablet {

TabletTaps draw_instruction(const TabletView& view, TabletDraft&, Frame& frame) {
  TabletTaps taps;
  const domain::Visit* visit = view.visit();
  const domain::InstructionFile* file =
      visit == nullptr ? nullptr : flow::tablet::instruction_shown(*visit);
  const Lang lang = frame.lang;
  const auto& answers = view.content.daily_report.answers;
  const int columns = frame.portrait() ? 2 : 4;
  const int rows = (static_cast<int>(answers.size()) + columns - 1) / columns;
  const float lines = static_cast<float>(rows) * (frame.theme.size.button + 16);
  const Rect box = ui::sheet(frame, frame.portrait() ? 900 : 1200, 540 + lines);
  Rect inner = box.inset(frame.px(48));
  Rect head = take_top(inner, frame.px(72));
  if (ui::round_chip(frame, "close", take_right(head, frame.px(72)), false, false, "close"))
    taps.intent = flow::tablet::CloseSheet{};
  if (file == nullptr) return taps;
  head.max.x -= frame.px(24);
  frame.write(head, words::kInstruction.in(lang),
              {.dp = 44, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(inner, frame.px(48)),
              joined({view.house.name_of(file->by.actor), day_text(file->given.day, lang),
                      staff::full_name(*visit, view.content, lang)}),
              {.dp = 26, .colour = frame.palette.ink2, .min_dp = 20, .middle = true});
  inner.min.y += frame.px(12);
  Rect keys = take_bottom(inner, frame.px(lines));
  inner.max.y -= frame.px(12);
  Rect own = take_bottom(inner, frame.px(frame.theme.size.chip));
  inner.max.y -= frame.px(16);
  const auto word = words::kAnswerInOwnWords.in(lang);
  if (ui::chip(frame, "words", take_left(own, ui::chip_width(frame, word, true)), word, false,
               false, "pencil"))
    taps.intent = flow::tablet::WriteText{flow::tablet::TextAbout::instruction};
  own.min.x += frame.px(24);
  if (file->answer)
    frame.write(
        own,
        said(words::kAnsweredAlready, lang, {domain::in_words(*file->answer, view.content, lang)}),
        {.dp = 26, .colour = frame.palette.ink2, .min_dp = 19, .middle = true});
  frame.write(inner, domain::in_words(file->given, view.content, lang),
              {.dp = 36,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .min_dp = 24,
               .leading = 1.15f,
               .middle = true});
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Rect place =
        ui::cell(keys, static_cast<int>(i), columns, std::max(1, rows), frame.px(16));
    const bool on = file->answer && file->answer->sentence == answers[i].id;
    if (ui::button(frame, "answer." + answers[i].id, place, answers[i].text.in(lang),
                   on ? ui::ButtonKind::primary : ui::ButtonKind::quiet))
      taps.intent = flow::tablet::AnswerInstruction{answers[i].id};
  }
  return taps;
}

}  // namespace foyer::screens::tablet
