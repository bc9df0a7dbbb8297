// A scorecard: what each module came to in each round, and what that makes.
#include <algorithm>

#include "kit/base/format.h"
#include "manage/standards/pages/standards_parts.h"
#include "roles/host/pages/number_pad.h"

namespace foyer::screens::standards_page {
namespace {

using domain::ScoreModule;
using standards::ScoredCard;

constexpr std::size_t kDigitsMost = 3;

// A name, and a place a round.
struct CardColumns {
  Rect name;
  std::vector<Rect> rounds;
};
CardColumns columns_of_card(Rect line, std::size_t rounds) {
  CardColumns all;
  all.name = take_left(line, line.width() * .36f);
  const float wide = line.width() / static_cast<float>(rounds);
  for (std::size_t i = 0; i < rounds; ++i) all.rounds.push_back(take_left(line, wide));
  return all;
}

class CardTable {
 public:
  CardTable(Frame& frame, const domain::Scorecard& card) : frame_(frame), card_(card) {}

  void rule(const Rect& line) {
    frame_.list.AddRectFilled({line.min.x, line.max.y - frame_.line(2)}, line.max,
                              frame_.palette.line);
  }
  // A line of figures that nobody touches.
  template <class TextOf>
  void line(const Rect& box, std::string_view name, bool bold, TextOf text_of) {
    const CardColumns at = columns_of_card(box, card_.rounds.size());
    const ui::Palette& p = frame_.palette;
    const ui::Face face = bold ? ui::Face::bold : ui::Face::regular;
    frame_.write(at.name, name,
                 {.dp = 27, .colour = bold ? p.ink : p.ink2, .face = face, .middle = true});
    for (std::size_t i = 0; i < at.rounds.size(); ++i)
      frame_.write(at.rounds[i], text_of(i),
                   {.dp = 27,
                    .colour = bold ? p.ink : p.ink2,
                    .face = face,
                    .align = Frame::Align::right,
                    .min_dp = 20,
                    .middle = true});
    rule(box);
  }

 private:
  Frame& frame_;
  const domain::Scorecard& card_;
};

void module_row(const StandardsView& view, StandardsDraft& draft, Frame& frame, const Rect& box,
                const domain::Scorecard& card, const ScoreModule& module, bool may_score) {
  const ui::Palette& p = frame.palette;
  const CardColumns at = columns_of_card(box, card.rounds.size());
  frame.write(at.name, module.text.in(frame.lang),
              {.dp = 29, .colour = p.ink, .min_dp = 22, .middle = true});
  for (std::size_t i = 0; i < at.rounds.size(); ++i) {
    const int round = static_cast<int>(i) + 1;
    const bool has_part = module.weights[i] > 0;
    const auto points = view.context.house.score(card.id, module.id, round);
    const Rect place = at.rounds[i];
    const std::string id = "score." + module.id + "." + std::to_string(round);
    const bool chosen = draft.module == module.id && draft.round == round;
    if (has_part && may_score) {
      if (frame.tap(id, place)) {
        draft.module = module.id;
        draft.round = round;
        draft.typed = points ? std::to_string(*points) : std::string();
      }
      const float radius = frame.px(14);
      const Rect key{{place.min.x + frame.px(10), place.min.y + frame.px(6)},
                     {place.max.x, place.max.y - frame.px(6)}};
      if (chosen || frame.held(id, place))
        frame.list.AddRectFilled(key.min, key.max, ui::with_alpha(p.press, .1f), radius);
      frame.list.AddRect(key.min, key.max, chosen ? p.accent : p.line, radius, 0, frame.line(2));
    }
    frame.write({place.min, {place.max.x - frame.px(14), place.max.y}},
                !has_part ? "–"
                : points  ? std::to_string(*points)
                          : "",
                {.dp = 30,
                 .colour = card.rounds[i].weight == 0 ? p.ink2 : p.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::right,
                 .middle = true});
  }
}

std::string points_of(int tenths) { return one_decimal(std::int64_t{tenths} * 10); }

std::string sum_text(const ScoredCard& all, Lang lang) {
  if (all.g_tenths) return points_of(*all.g_tenths);
  if (!all.so_far_tenths) return "–";
  return said(words::kSoFarG, lang, {points_of(*all.so_far_tenths)});
}

// "G = 0 + 21.6 + 31.0 + 25.5"
std::string formula_of(const ScoredCard& all) {
  std::string text;
  for (const standards::ScoredRound& round : all.rounds)
    text += (text.empty() ? "G = " : " + ") +
            (round.f_tenths ? points_of(*round.f_tenths) : std::string("?"));
  return text;
}

void table_of(const StandardsView& view, StandardsDraft& draft, Frame& frame, const Rect& box,
              const domain::Scorecard& card, bool may_score) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const ScoredCard all = standards::scored(card, view.context.house);
  Rect head = take_top(inner, frame.px(80));
  const Frame::Setting total{.dp = 52,
                             .colour = all.g_tenths ? p.ink : p.ink2,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .middle = true};
  const std::string sum = sum_text(all, lang);
  frame.write(take_right(head, frame.width(sum, total) + 2), sum, total);
  head.max.x -= frame.px(16);
  frame.write(head, words::kTotalG.in(lang),
              {.dp = 27, .colour = p.ink2, .align = Frame::Align::right, .middle = true});
  CardTable table(frame, card);
  table.line(take_top(inner, frame.px(56)), words::kModule.in(lang), false,
             [&](std::size_t i) { return std::string(card.rounds[i].text.in(lang)); });
  for (const ScoreModule& module : card.modules)
    module_row(view, draft, frame, take_top(inner, frame.px(88)), card, module, may_score);
  inner.min.y += frame.px(8);
  table.line(take_top(inner, frame.px(64)), words::kThisRound.in(lang), true, [&](std::size_t i) {
    if (card.rounds[i].weight == 0) return std::string(words::kBaseline.in(lang));
    const auto e = all.rounds[i].e_hundredths;
    return e ? one_decimal(*e) : std::string("–");
  });
  table.line(take_top(inner, frame.px(60)), words::kRoundWeight.in(lang), false,
             [&](std::size_t i) { return std::to_string(card.rounds[i].weight) + " %"; });
  const auto below = [&](const std::string& text) {
    if (text.empty()) return;
    const Frame::Setting small{.dp = 24, .colour = p.ink2};
    inner.min.y += frame.px(8);
    frame.write(take_top(inner, frame.height(text, small, inner.width())), text, small);
  };
  below(formula_of(all));
  if (card.pass > 0) below(said(words::kPassAt, lang, {std::to_string(card.pass)}));
  below(std::string(card.note.in(lang)));
}

// Digits, and what they come to.
Touched score_pad(StandardsDraft& draft, Frame& frame, const Rect& box,
                  const domain::Scorecard& card) {
  Touched touched;
  const Lang lang = frame.lang;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const ScoreModule* module = domain::find_by_id(card.modules, draft.module);
  if (module == nullptr || draft.round < 1 || draft.round > static_cast<int>(card.rounds.size())) {
    frame.write(inner, words::kWhoScores.in(lang), {.dp = 28, .colour = frame.palette.ink2});
    return touched;
  }
  const auto at = static_cast<std::size_t>(draft.round - 1);
  const Rect foot = take_bottom(inner, frame.px(frame.theme.size.button));
  inner.max.y -= frame.px(18);
  staff::number_field(
      frame, "score.typed", take_top(inner, frame.px(112)),
      said(words::kScoreOf, lang,
           {std::string(module->text.in(lang)), std::string(card.rounds[at].text.in(lang))}),
      draft.typed, said(words::kScoreHint, lang, {std::to_string(card.most)}), true);
  inner.min.y += frame.px(18);
  frame.list.AddRectFilled(inner.min, inner.max, frame.palette.keyboard, frame.px(28));
  if (const auto key = staff::digit_pad(frame, inner.inset(frame.px(16)))) {
    if (key->typed == '\0') {
      if (!draft.typed.empty()) draft.typed.pop_back();
    } else if (draft.typed.size() < kDigitsMost) {
      draft.typed += key->typed;
    }
  }
  const int points = draft.typed.empty() ? -1 : std::stoi(draft.typed);
  const bool may = points >= 0 && points <= card.most;
  if (ui::button(frame, "score.none", column(foot, 0, 2, frame.px(18)), words::kNoScore.in(lang),
                 ui::ButtonKind::quiet))
    touched = standards::GiveScore{card.id, draft.module, draft.round, std::nullopt};
  if (ui::button(frame, "score.give", column(foot, 1, 2, frame.px(18)),
                 said(words::kSettleScore, lang, {may ? std::to_string(points) : "–"}),
                 may ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      may)
    touched = standards::GiveScore{card.id, draft.module, draft.round, points};
  if (touched) draft.module.clear();
  return touched;
}

}  // namespace

Touched draw_card(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::Scorecard& card) {
  const bool may_score = standards::may_score(view.context);
  if (!may_score) {
    table_of(view, draft, frame, body, card, false);
    return std::nullopt;
  }
  const bool upright = frame.portrait();
  const float gap = frame.px(24);
  const Rect side =
      upright ? take_bottom(body, body.height() * .42f) : take_right(body, body.width() * .36f);
  (upright ? body.max.y : body.max.x) -= gap;
  table_of(view, draft, frame, body, card, true);
  return score_pad(draft, frame, side, card);
}

}  // namespace foyer::screens::standards_page
