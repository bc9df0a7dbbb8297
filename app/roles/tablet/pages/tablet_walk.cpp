// Round the car: the stage, the story, the question; the guest's view of the same; and what was
// covered.
#include <algorithm>

#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/card_stage.h"
#include "roles/entrance/pages/card_story.h"
#include "roles/tablet/pages/tablet_parts.h"
#include "steps/presentation/coverage.h"

namespace foyer::screens::tablet {
namespace {

using domain::Card;

// The entrance's stage draws this guest's car too: it is given what it needs of the model.
flow::Model stage_model(const TabletView& view) {
  flow::Model model;
  model.visit = *view.visit();
  model.visit.chosen = view.model.vehicle;
  model.deck = view.model.deck;
  model.card = view.model.at;
  model.card_step = 3;
  return model;
}

const Card* card_of(const TabletView& view) {
  return view.model.at < view.model.deck.size() ? view.content.card(view.model.deck[view.model.at])
                                                : nullptr;
}

bool levels(const TabletView& view, Frame& frame, const Rect& box, const Card& card,
            TabletTaps& taps) {
  const auto& all = view.content.showroom.levels;
  const auto& judged = view.visit()->judged;
  const auto now = judged.find(card.id);
  bool tapped = false;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    const Rect place = column(box, i, static_cast<int>(all.size()), frame.px(14));
    const bool on = now != judged.end() && now->second == i;
    if (!pick(frame, "level." + std::to_string(i), place,
              frame.say(all[static_cast<std::size_t>(i)].text), on))
      continue;
    taps.intent = flow::tablet::Judge{i};
    tapped = true;
  }
  return tapped;
}

// "安全 · 您的第 1 看重", the evidence for staff, and how far one has come.
void headline(const TabletView& view, Frame& frame, Rect line, const Card& card) {
  const std::string place =
      std::to_string(view.model.at + 1) + " / " + std::to_string(view.model.deck.size());
  frame.write(
      take_right(line, frame.px(120)), place,
      {.dp = 28, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true});
  const auto& ranked = view.visit()->needs.priorities;
  std::string text;
  for (std::size_t rank = 0; rank < ranked.size() && text.empty(); ++rank)
    if (std::ranges::find(card.priorities, ranked[rank]) != card.priorities.end())
      if (const auto* one = domain::find_by_id(view.content.questionnaire.priorities, ranked[rank]))
        text = frame.say(one->text) + " · " +
               filled(words::kYourPriority.in(frame.lang), std::to_string(rank + 1));
  if (text.empty() && !card.priorities.empty())
    text = staff::text_of(
        domain::find_by_id(view.content.questionnaire.priorities, card.priorities.front()),
        frame.lang);
  frame.write(
      line, text,
      {.dp = 28, .colour = frame.palette.accent_ink, .face = ui::Face::bold, .middle = true});
}

std::string evidence_of(const Card& card, Lang lang) {
  const std::string& text = card.evidence.in(lang);
  return joined({text.empty() ? "" : filled(words::kEvidence.in(lang), text),
                 card.expires.empty() ? "" : filled(words::kValidUntil.in(lang), card.expires)});
}

void question(const TabletView& view, Frame& frame, Rect box, const Card& card, TabletTaps& taps) {
  const std::string who = called(*view.visit(), view.content, frame.lang);
  const std::string asked = view.model.presenting ? frame.say(card.question)
                                                  : filled(words::kHowStrong.in(frame.lang), who);
  frame.write(take_top(box, frame.px(72)), asked,
              {.dp = 28, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  box.min.y += frame.px(10);
  levels(view, frame, box, card, taps);
}

// Under the story, for staff: where the claim comes from, or that it is locked.
void story(const TabletView& view, Frame& frame, Rect box, const Card& card, TabletTaps& taps) {
  const bool locked = card.expired_on(view.context().today());
  if (locked) {
    Rect sign = take_top(box, std::min(box.height() * .3f, frame.px(160)));
    ui::draw_icon(frame, sign, "lock", 72, frame.palette.warn);
    frame.write(box, filled(words::kExpired.in(frame.lang), card.expires),
                {.dp = 30, .colour = frame.palette.warn, .align = Frame::Align::centre});
    return;
  }
  question(view, frame, take_bottom(box, frame.px(194)), card, taps);
  box.max.y -= frame.px(14);
  if (const std::string evidence = evidence_of(card, frame.lang);
      !view.model.presenting && !evidence.empty()) {
    frame.write(take_bottom(box, frame.px(36)), evidence,
                {.dp = 22, .colour = frame.palette.ink2, .middle = true});
    box.max.y -= frame.px(8);
  }
  const auto& use = view.visit()->needs.use;
  draw_story(frame, box, card, use.empty() ? "" : use.front(), 3);
}

// Undo and come back, or the way between cards.
void foot(const TabletView& view, Frame& frame, Rect box, TabletTaps& taps) {
  const float gap = frame.px(16);
  const auto side = [&](std::string_view id, const Rect& place, std::string_view icon, int by) {
    if (ui::round_chip(frame, id, place, false, false, icon))
      taps.intent = flow::tablet::TurnCard{by};
  };
  side("previous", take_left(box, box.height()), "chevron-left", -1);
  side("next", take_right(box, box.height()), "chevron-right", 1);
  box.min.x += gap;
  box.max.x -= gap;
  const auto& undo = view.model.undo;
  if (undo && !view.model.presenting) {
    const auto level = view.visit()->judged.find(undo->card);
    const auto& all = view.content.showroom.levels;
    const auto at =
        level == view.visit()->judged.end() ? all.size() : static_cast<std::size_t>(level->second);
    if (end_chip(frame, box, "undo", words::kUndo.in(frame.lang), "undo"))
      taps.intent = flow::tablet::TakeBack{};
    if (at < all.size())
      frame.write(
          box, filled(words::kJudged.in(frame.lang), frame.say(all[at].text)),
          {.dp = 26, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true});
  } else if (view.model.came_from) {
    const std::string word =
        filled(words::kComeBack.in(frame.lang), std::to_string(*view.model.came_from + 1));
    if (end_chip(frame, box, "come_back", word, "undo-variant"))
      taps.intent = flow::tablet::ComeBack{};
  }
}

// What staff can do from here; standing, beside the chips, lying, at the foot of the stage.
void ways(Frame& frame, Rect line, bool dark, TabletTaps& taps) {
  using flow::tablet::OpenPage;
  using flow::tablet::Page;
  const auto way = [&](std::string_view id, std::string_view icon, flow::tablet::Intent intent) {
    const Rect place = take_left(line, line.height());
    line.min.x += frame.px(16);
    if (ui::round_chip(frame, id, place, false, dark, icon)) taps.intent = std::move(intent);
  };
  way("back", "arrow-left", flow::tablet::Back{});
  way("note", "pencil", flow::tablet::WriteText{flow::tablet::TextAbout::note});
  way("objections", "comment-text-outline", OpenPage{Page::objections});
  way("compare", "compare", OpenPage{Page::compare});
}

void chips(const TabletView& view, Frame& frame, Rect line, TabletTaps& taps) {
  const bool guest = view.model.presenting;
  if (end_chip(frame, line, "present", (guest ? words::kToStaff : words::kForGuest).in(frame.lang),
               guest ? "lock-outline" : "eye"))
    taps.intent = flow::tablet::Present{!guest};
  if (guest) return;
  const auto all = domain::coverage(view.content, view.visit()->needs, *view.visit(),
                                    view.model.vehicle, view.context().today());
  const std::string told =
      said(words::kTold, frame.lang, {std::to_string(all.seen), std::to_string(all.cards)});
  if (end_chip(frame, line, "coverage", told, {})) taps.intent = flow::tablet::ShowCoverage{};
  if (frame.portrait()) ways(frame, line, false, taps);
}

// "王先生 · 第 2 位 侧面".
std::string whose_and_where(const TabletView& view, const Frame& frame, const Deck& deck) {
  const std::string who = called(*view.visit(), view.content, frame.lang);
  if (!deck.card) return who;
  const auto& all = view.content.showroom.positions;
  const auto at = std::ranges::find(all, deck.card->position, &domain::Choice::id);
  if (at == all.end()) return who;
  return joined({who, said(words::kPlaceOfWalk, frame.lang,
                           {std::to_string(at - all.begin() + 1), frame.say(at->text)})});
}

void panel(const TabletView& view, Frame& frame, Rect box, TabletTaps& taps) {
  chips(view, frame, take_top(box, frame.px(frame.theme.size.chip)), taps);
  box.min.y += frame.px(16);
  foot(view, frame, take_bottom(box, frame.px(frame.theme.size.chip)), taps);
  box.max.y -= frame.px(20);
  const Card* card = card_of(view);
  if (!card) return;
  headline(view, frame, take_top(box, frame.px(52)), *card);
  box.min.y += frame.px(8);
  story(view, frame, box, *card, taps);
}

}  // namespace

TabletTaps draw_walk(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  const flow::Model model = stage_model(view);
  const View stage{
      .model = model, .content = view.content, .clock = {}, .idle_seconds_left = 0, .writers = {}};
  Rect rest = frame.screen;
  const Rect left = frame.portrait() ? take_top(rest, std::min(frame.px(800), rest.height() * .42f))
                                     : take_left(rest, frame.screen.width() * .5625f);
  const bool last = view.model.at + 1 >= view.model.deck.size();
  Deck deck = deck_of(stage);
  ui::Turn turned = ui::Turn::none;
  if (ui::zoom(frame, left, picture_of(deck), draft.zoom))
    draft.swipe = {};
  else
    turned = ui::swipe(frame, frame.screen, left.width(), draft.swipe, view.model.at > 0, !last);
  deck.beside = whose_and_where(view, frame, deck);
  const MaybeIntent tapped =
      draw_card_stage(stage, frame, left, deck, draft.swipe.offset, draft.zoom);
  if (tapped)
    if (const auto* to = std::get_if<flow::GoToCard>(&*tapped))
      taps.intent = flow::tablet::TurnTo{to->index};
  const Rect top = top_box(frame);
  const Rect box = frame.portrait()
                       ? Rect{{top.min.x, rest.min.y + frame.px(28)},
                              {top.max.x, frame.screen.max.y - frame.px(frame.theme.size.edge)}}
                       : Rect{{rest.min.x + frame.px(48), top.min.y},
                              {frame.screen.max.x - frame.px(48), back_box(frame).max.y}};
  panel(view, frame, box, taps);
  if (!frame.portrait() && !view.model.presenting) {
    Rect foot_row = back_box(frame);
    foot_row.min.y = foot_row.max.y - frame.px(frame.theme.size.chip);
    ways(frame, foot_row, true, taps);
  }
  if (turned != ui::Turn::none)
    taps.intent = flow::tablet::TurnCard{turned == ui::Turn::next ? 1 : -1};
  return taps;
}

namespace {

// Positions down, priorities across: told, still to tell, nothing to tell.
void meter(const TabletView& view, Frame& frame, Rect box, const domain::Coverage& all) {
  const auto& positions = view.content.showroom.positions;
  const auto& priorities = view.content.questionnaire.priorities;
  const int rows = static_cast<int>(positions.size()) + 1;
  const int columns = static_cast<int>(priorities.size());
  const Rect names = take_left(box, box.width() * .2f);
  for (int r = 1; r < rows; ++r)
    frame.write(row(names, r, rows, frame.px(8)),
                frame.say(positions[static_cast<std::size_t>(r - 1)].text),
                {.dp = 24, .colour = frame.palette.ink, .middle = true});
  const Rect head = row(box, 0, rows, frame.px(8));
  const auto& ranked = view.visit()->needs.priorities;
  for (int c = 0; c < columns; ++c) {
    const domain::Choice& one = priorities[static_cast<std::size_t>(c)];
    const auto rank = std::ranges::find(ranked, one.id) - ranked.begin();
    const bool theirs = rank < static_cast<std::ptrdiff_t>(ranked.size());
    Rect line = column(head, c, columns, frame.px(4));  // one line: smaller rather than broken
    line.min.y = line.centre().y - frame.px(17);
    line.max.y = line.min.y + frame.px(34);
    frame.write(line, frame.say(one.text) + (theirs ? " " + std::to_string(rank + 1) : ""),
                {.dp = 24,
                 .colour = theirs ? frame.palette.accent_ink : frame.palette.ink2,
                 .face = theirs ? ui::Face::bold : ui::Face::regular,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
  for (int r = 1; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      const auto& one = all.cells[static_cast<std::size_t>(r - 1)][static_cast<std::size_t>(c)];
      if (one.cards == 0) continue;
      const Rect place = column(row(box, r, rows, frame.px(8)), c, columns, frame.px(8));
      const ImU32 fill = one.left_out() ? frame.palette.track
                                        : ui::mix(frame.palette.surface, frame.palette.accent,
                                                  one.seen == one.cards ? 1.f : .75f);
      frame.list.AddRectFilled(place.min, place.max, fill, frame.px(10));
      frame.write(place, std::to_string(one.seen) + "/" + std::to_string(one.cards),
                  {.dp = 22,
                   .colour = one.left_out() ? frame.palette.ink : frame.palette.on_accent,
                   .align = Frame::Align::centre,
                   .middle = true});
    }
}

// As many as there is room for, each over as many rows as it needs.
void lines(Frame& frame, Rect& box, std::string_view title, const std::vector<std::string>& all,
           std::string_view none) {
  heading(frame, take_top(box, frame.px(48)), title);
  const Frame::Setting setting{.dp = 25, .colour = frame.palette.ink, .leading = 1.05f};
  const auto line = [&](std::string_view text) {
    const float height = frame.height(text, setting, box.width());
    if (height > box.height()) return;
    frame.write(take_top(box, height), text, setting);
    box.min.y += frame.px(8);
  };
  if (all.empty()) line(none);
  for (const std::string& one : all) line(one);
  box.min.y += frame.px(20);
}

}  // namespace

TabletTaps draw_coverage(const TabletView& view, TabletDraft&, Frame& frame) {
  TabletTaps taps;
  const bool high = frame.portrait();
  const Rect box = ui::sheet(frame, high ? 1080 : 1640, high ? 1640 : 1020);
  Rect inner = box.inset(frame.px(44));
  Rect head = take_top(inner, frame.px(frame.theme.size.chip));
  if (ui::round_chip(frame, "close", take_right(head, head.height()), false, false, "close"))
    taps.intent = flow::tablet::CloseSheet{};
  frame.write(head, words::kCoverage.in(frame.lang),
              {.dp = 40, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  inner.min.y += frame.px(24);
  const domain::Visit* visit = view.visit();
  if (!visit) return taps;
  const auto all = domain::coverage(view.content, visit->needs, *visit, view.model.vehicle,
                                    view.context().today());
  const Rect grid =
      high ? take_top(inner, inner.height() * .5f) : take_left(inner, inner.width() * .56f);
  (high ? inner.min.y : inner.min.x) += frame.px(40);
  meter(view, frame, grid, all);
  std::vector<std::string> moved, left;
  for (const domain::Moved& one : domain::moved_most(view.content, visit->needs, *visit))
    if (moved.size() < 4)
      moved.push_back(joined(
          {frame.say(
               view.content.showroom
                   .levels[static_cast<std::size_t>(std::clamp(
                       one.level, 0, static_cast<int>(view.content.showroom.levels.size()) - 1))]
                   .text),
           card_text(view.content, one.card, frame.lang)}));
  for (const std::string& id : all.left_out)
    if (left.size() < 5) left.push_back(card_text(view.content, id, frame.lang));
  lines(frame, inner, words::kMovedMost.in(frame.lang), moved,
        words::kNothingJudged.in(frame.lang));
  lines(frame, inner, words::kLeftOut.in(frame.lang), left, words::kNothingLeftOut.in(frame.lang));
  return taps;
}

}  // namespace foyer::screens::tablet
