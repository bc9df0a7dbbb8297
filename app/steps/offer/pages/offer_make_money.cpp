// Of the consultant's page: what is given away, who may grant it, how it is paid; and beside it
// what the guest will see.
#include <algorithm>

#include "kit/base/format.h"
#include "kit/input/keyboard_layout.h"
#include "kit/ui/keyboard.h"
#include "steps/offer/money.h"
#include "steps/offer/pages/offer_parts.h"

namespace foyer::screens::offer {
namespace {

using domain::Fen;

constexpr Fen kStep = 500'00;

std::string level_name(const domain::Prices& prices, std::string_view id, Lang lang) {
  const auto* level = domain::find_by_id(prices.levels, id);
  return level ? level->text.in(lang) : std::string(id);
}

void discount(const OfferView& view, Frame& frame, Rect& box, OfferTaps& taps) {
  const Fen now = view.model.wish.discount;
  const domain::Trim* trim = view.context.prices().trim(view.model.wish.trim);
  const Frame::Setting small{.dp = 25, .colour = frame.palette.ink2, .middle = true};
  Frame::Setting end = small;
  end.align = Frame::Align::right;
  Rect names = take_top(box, frame.room(36, 25));
  frame.write(take_left(names, names.width() * .45f), words::kCashOff.in(frame.lang), small);
  if (trim != nullptr)
    frame.write(names, said(words::kListIs, frame.lang, {short_fen_text(trim->guide, frame.lang)}),
                end);
  Rect line = take_top(box, frame.px(frame.theme.size.chip + 8));
  const float side = frame.px(112);
  if (pick(frame, "less", take_left(line, side), "−" + short_fen_text(kStep, frame.lang), false))
    taps.intent = flow::offer::SetDiscount{std::max<Fen>(now - kStep, 0)};
  if (pick(frame, "more", take_right(line, side), "+" + short_fen_text(kStep, frame.lang), false))
    taps.intent = flow::offer::SetDiscount{now + kStep};
  frame.write(line.inset(frame.px(4)), short_fen_text(now, frame.lang),
              {.dp = 60,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  box.min.y += frame.px(8);
  const auto sums = flow::offer::discounts_to_choose(view.model, view.context);
  line = take_top(box, frame.px(frame.theme.size.chip));
  const int count = static_cast<int>(sums.size());
  std::vector<std::string> texts;
  for (const Fen sum : sums) texts.push_back(short_fen_text(sum, frame.lang));
  const float dp = size_for(frame, column(line, 0, count, frame.px(8)).width(), texts);
  for (int i = 0; i < count; ++i) {
    const Fen sum = sums[static_cast<std::size_t>(i)];
    if (pick_of(frame, "discount." + std::to_string(i), column(line, i, count, frame.px(8)),
                texts[static_cast<std::size_t>(i)], sum == now, dp))
      taps.intent = flow::offer::SetDiscount{sum};
  }
  box.min.y += frame.px(10);
}

// What may be given: accessories, and fees of the house's own.
void gifts(const OfferView& view, Frame& frame, Rect& box, OfferTaps& taps) {
  const domain::Prices& prices = view.context.prices();
  const domain::OfferWish& wish = view.model.wish;
  frame.write(take_top(box, frame.room(36, 25)), words::kGifts.in(frame.lang),
              {.dp = 25, .colour = frame.palette.ink2, .middle = true});
  struct Gift {
    std::string id, text;
    bool on = false;
    flow::offer::Intent intent;
  };
  std::vector<Gift> all;
  for (const domain::Accessory& one : prices.accessories)
    all.push_back({"gift." + one.id, frame.say(one.text),
                   std::ranges::count(wish.gifts, one.id) > 0, flow::offer::ToggleGift{one.id}});
  for (const domain::CostLine& one : prices.lines)
    if (one.waivable)
      all.push_back({"free." + one.id, said(words::kFreeOf, frame.lang, {frame.say(one.text)}),
                     std::ranges::count(wish.waived, one.id) > 0,
                     flow::offer::ToggleWaived{one.id}});
  constexpr int kInRow = 3;
  const float chip = frame.px(frame.theme.size.chip);
  std::vector<std::string> texts;
  for (const Gift& one : all) texts.push_back(one.text);
  const float dp = size_for(frame, column(box, 0, kInRow, frame.px(8)).width(), texts);
  for (std::size_t i = 0; i < all.size() && i < 2 * kInRow; ++i) {
    const int at = static_cast<int>(i) % kInRow;
    if (at == 0 && i > 0) box.min.y += frame.px(8);
    if (at == 0 && box.height() < chip) return;
    const Rect line =
        at == 0 ? take_top(box, chip) : Rect{{box.min.x, box.min.y - chip}, {box.max.x, box.min.y}};
    if (pick_of(frame, all[i].id, column(line, at, kInRow, frame.px(8)), all[i].text, all[i].on,
                dp))
      taps.intent = all[i].intent;
  }
  box.min.y += frame.px(8);
}

// How far each level reaches, and where this offer stands.
void levels(const OfferView& view, Frame& frame, Rect box, const flow::offer::Authority& who) {
  const domain::Prices& prices = view.context.prices();
  const domain::Trim* trim = prices.trim(view.model.wish.trim);
  const int count = static_cast<int>(prices.levels.size());
  if (trim == nullptr || count == 0 || box.height() < frame.px(70)) return;
  Fen below = 0;
  for (int i = 0; i < count; ++i) {
    const domain::ApprovalLevel& level = prices.levels[static_cast<std::size_t>(i)];
    Rect part = column(box, i, count, frame.px(6));
    const Fen limit = domain::limit_of(*trim, level);
    const Rect bar = take_top(part, frame.px(20));
    const float share = limit > below ? std::clamp(static_cast<float>(who.given.all() - below) /
                                                       static_cast<float>(limit - below),
                                                   0.f, 1.f)
                                      : 0.f;
    frame.list.AddRectFilled(bar.min, bar.max, frame.palette.track, frame.px(6));
    const bool needed = who.needs == &level;
    const ImU32 fill = needed ? frame.palette.accent_ink
                              : ui::mix(frame.palette.accent_ink, frame.palette.surface, .5f);
    if (share > 0)
      frame.list.AddRectFilled(bar.min, {bar.min.x + bar.width() * share, bar.max.y}, fill,
                               frame.px(6));
    frame.write(take_top(part, part.height() * .54f), frame.say(level.text),
                {.dp = 23,
                 .colour = needed ? frame.palette.accent_ink : frame.palette.ink,
                 .face = needed ? ui::Face::bold : ui::Face::regular,
                 .middle = true});
    frame.write(part, said(words::kUpTo, frame.lang, {short_fen_text(limit, frame.lang)}),
                {.dp = 22, .colour = frame.palette.ink2, .middle = true});
    below = limit;
  }
}

void concessions(const OfferView& view, Frame& frame, Rect& box) {
  const flow::offer::Authority who = flow::offer::authority(view.model, view.context);
  const domain::Trim* trim = view.context.prices().trim(view.model.wish.trim);
  const Lang lang = frame.lang;
  pair_row(frame, take_top(box, frame.room(48, 32)),
           said(words::kGivesAll, lang, {short_fen_text(who.given.all(), lang)}),
           percent_text(domain::bp_of(who.given.all(), trim ? trim->guide : 0), lang) + " %", true);
  frame.write(
      take_top(box, frame.room(36, 22)),
      said(words::kGivesParts, lang,
           {short_fen_text(who.given.cash, lang), short_fen_text(who.given.gifts, lang),
            short_fen_text(who.given.waived, lang), short_fen_text(who.given.trade_in, lang)}),
      {.dp = 22, .colour = frame.palette.ink2, .middle = true});
  box.min.y += frame.px(6);
  levels(view, frame, take_top(box, frame.room(92, 23)), who);
  std::string note{words::kInYourHands.in(lang)};
  if (!who.enough && who.needs == nullptr)
    note = words::kBeyondAll.in(lang);
  else if (!who.enough)
    note = said(words::kBeyondYou, lang,
                {short_fen_text(who.given.all() - who.own, lang), frame.say(who.needs->text)});
  frame.write(take_top(box, frame.room(40, 25)), note,
              {.dp = 25,
               .colour = who.enough  ? frame.palette.good
                         : who.needs ? frame.palette.accent_ink
                                     : frame.palette.warn,
               .middle = true});
}

void payment(const OfferView& view, Frame& frame, Rect& box, OfferTaps& taps) {
  const domain::Prices& prices = view.context.prices();
  const domain::OfferWish& wish = view.model.wish;
  const float chip = frame.px(frame.theme.size.chip), gap = frame.px(8);
  if (box.height() < chip) return;
  struct Way {
    std::string id, text;
    bool on = false;
    flow::offer::PickLoan intent;
  };
  std::vector<Way> ways{
      {"once", std::string(words::kAtOnce.in(frame.lang)), wish.loan.empty(), {}}};
  for (const domain::LoanProduct& one : prices.loans) {
    if (!one.campaign.holds_on(view.context.today())) continue;
    for (const int months : one.terms) {
      const bool here = wish.loan == one.id && wish.months == months;
      const bool usual = one.id == wish.loan || months == one.terms.front();
      if (ways.size() < 8 && (here || usual) && months >= 12)
        ways.push_back({one.id + "." + std::to_string(months),
                        said(words::kMonths, frame.lang, {std::to_string(months)}) +
                            (one.rate_bp == 0 ? " 0%" : ""),
                        here,
                        {one.id, months}});
    }
  }
  constexpr int kInRow = 4;
  const int rows = (static_cast<int>(ways.size()) + kInRow - 1) / kInRow;
  const Rect grid =
      take_top(box, chip * static_cast<float>(rows) + gap * static_cast<float>(rows - 1));
  std::vector<std::string> texts;
  for (const Way& one : ways) texts.push_back(one.text);
  for (const int percent : {20, 30, 40, 50})
    texts.push_back(said(words::kDown, frame.lang, {std::to_string(percent)}));
  const float dp = size_for(frame, cell(grid, 0, kInRow, rows, gap).width(), texts);
  for (std::size_t i = 0; i < ways.size(); ++i)
    if (pick_of(frame, "loan." + ways[i].id, cell(grid, static_cast<int>(i), kInRow, rows, gap),
                ways[i].text, ways[i].on, dp))
      taps.intent = ways[i].intent;
  box.min.y += gap;
  if (wish.loan.empty() || box.height() < chip) return;
  const Rect line = take_top(box, chip);
  int i = 0;
  for (const int percent : {20, 30, 40, 50})
    if (const int bp = percent * 100;
        pick_of(frame, "down." + std::to_string(percent), column(line, i++, 4, gap),
                said(words::kDown, frame.lang, {std::to_string(percent)}), view.model.down_bp == bp,
                dp))
      taps.intent = flow::offer::PickDown{bp};
}

// The figure of another firm's paper, digit by digit.
void typing(const OfferView& view, Frame& frame, Rect box, OfferTaps& taps) {
  const auto* line = domain::find_by_id(view.context.prices().lines, view.model.writing);
  const std::string name = line ? frame.say(line->text) : view.model.writing;
  frame.write(take_top(box, frame.room(44, 28)), name,
              {.dp = 28, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  const bool empty = view.model.typed.empty();
  frame.write(take_top(box, frame.px(90)),
              empty ? std::string(words::kTypeSum.in(frame.lang))
                    : number(std::stoll(view.model.typed), frame.lang),
              {.dp = empty ? 28.f : 56.f,
               .colour = empty ? frame.palette.ink2 : frame.palette.ink,
               .face = empty ? ui::Face::regular : ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  const Rect done = take_bottom(box, frame.px(frame.theme.size.button));
  box.max.y -= frame.px(16);
  box.min.y = std::max(box.min.y, box.max.y - frame.px(480));
  const auto key =
      ui::keyboard(frame, box, input::layout(input::Keyboard::digits), false,
                   {.space = {}, .symbols = {}, .done = {}, .clear = {}, .unlikely = {}});
  if (key && key->action == input::KeyAction::text)
    taps.intent = flow::offer::Digit{key->text.front()};
  if (key && key->action == input::KeyAction::erase) taps.intent = flow::offer::EraseDigit{};
  if (ui::button(frame, "typed", done, words::kTypeDone.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::offer::TypeFor{};
}

// For whom it waits and until when; or that nobody can have seen it yet.
std::string waits_text(const OfferView& view, const domain::OfferFile& file, Lang lang) {
  const std::string level = level_name(view.context.prices(), file.made.level, lang);
  if (!view.has_left(file.asked_by)) return said(words::kStateNotLeft, lang, {level});
  if (file.asked->until_ms <= 0) return said(words::kWaits, lang, {level});
  return said(words::kStateWaits, lang,
              {level, view.context.content.showroom.time_zone.clock(file.asked->until_ms)});
}

// What stands in the way, or how the newest version stands.
std::string state_words(const OfferView& view, Lang lang, bool& warns) {
  const auto troubles = flow::offer::worked(view.model, view.context).troubles;
  const domain::OfferFile* file = flow::offer::newest(view.model, view.context.house);
  const bool stands = file != nullptr && !view.model.changed;
  warns = !stands && !troubles.empty();
  if (warns) return trouble_text(troubles.front(), view.context.prices(), lang);
  if (!stands) return std::string(words::kStateNew.in(lang));
  using domain::OfferState;
  switch (domain::state_of(*file, view.context.now_ms)) {
    case OfferState::draft:
      return std::string(words::kStateDraft.in(lang));
    case OfferState::asks:
      warns = !view.has_left(file->asked_by);
      return waits_text(view, *file, lang);
    case OfferState::unanswered:
      warns = true;
      if (!view.has_left(file->asked_by)) return waits_text(view, *file, lang);
      return std::string(words::kStateUnanswered.in(lang));
    case OfferState::countered:
      warns = true;
      return said(words::kStateCountered, lang, {short_fen_text(file->answer->up_to, lang)});
    case OfferState::refused:
      warns = true;
      return joined({std::string(words::kStateRefused.in(lang)), file->answer->reason});
    case OfferState::shown:
      return std::string(words::kStateShown.in(lang));
    case OfferState::accepted:
      return std::string(words::kStateAccepted.in(lang));
    case OfferState::expired:
      warns = true;
      return std::string(words::kStateExpired.in(lang));
    default:
      return std::string((file->answer ? words::kStateApproved : words::kStateReady).in(lang));
  }
}

void standing(const OfferView& view, Frame& frame, const Rect& box) {
  staff::card_box(frame, box, false);
  Rect inner = box.inset(frame.px(20));
  const Lang lang = frame.lang;
  bool warns = false;
  const std::string state = state_words(view, lang, warns);
  frame.write(take_top(inner, frame.room(46, 28)), state,
              {.dp = 28,
               .colour = warns ? frame.palette.warn : frame.palette.ink,
               .face = ui::Face::bold,
               .middle = true});
  const auto note = [&](std::string_view text, ImU32 colour) {
    const Frame::Setting setting{.dp = 24, .colour = colour};
    const float height = frame.height(text, setting, inner.width());
    if (inner.height() < height) return;
    frame.write(take_top(inner, height), text, setting);
    inner.min.y += frame.px(6);
  };
  if (!view.visit().rivals().empty()) note(words::kTwoStand.in(lang), frame.palette.warn);
  const domain::OfferFile* file = flow::offer::newest(view.model, view.context.house);
  const bool waits = file != nullptr && !view.model.changed && file->asked && !file->answer;
  if (waits && !view.has_left(file->asked_by))
    note(words::kNotLeftHint.in(lang), frame.palette.ink);
  if (file != nullptr && !view.model.changed && file->made.pack != view.context.content.version)
    note(words::kOldPrices.in(lang), frame.palette.ink2);
  if (flow::offer::authority(view.model, view.context).enough) return;
  note(words::kAskedAgain.in(lang), frame.palette.ink2);
  const auto speaks = flow::offer::evidence(view.visit());
  if (speaks.empty()) return;
  note(words::kEvidence.in(lang), frame.palette.ink2);
  for (const std::string& one : speaks)
    note("✓ " + std::string((one == "drove"  ? words::kSpeaksDrove
                             : one == "soon" ? words::kSpeaksSoon
                                             : words::kSpeaksOpen)
                                .in(lang)),
         frame.palette.ink);
}

}  // namespace

void make_money(const OfferView& view, Frame& frame, Rect box, OfferTaps& taps) {
  ui::surface(frame, box);
  box = box.inset(frame.px(22));
  if (!view.model.writing.empty()) return typing(view, frame, box, taps);
  discount(view, frame, box, taps);
  gifts(view, frame, box, taps);
  concessions(view, frame, box);
}

void make_preview(const OfferView& view, Frame& frame, Rect box, OfferTaps& taps) {
  const domain::OfferMade now = flow::offer::current(view.model, view.context);
  const float gap = frame.px(18), row = frame.room(42, 28);
  const bool lent = now.months > 0;
  const float chips = frame.px(frame.theme.size.chip + 8) * (lent ? 3 : 2);
  const float whole = frame.room(34, 24) + row * (lent ? 4 : 3) + chips + frame.px(64);
  const Rect lower = frame.portrait()
                         ? take_right(box, box.width() * .42f)
                         : take_bottom(box, std::max(box.height() - whole - gap, frame.px(100)));
  (frame.portrait() ? box.max.x : box.max.y) -= gap;
  standing(view, frame, lower);
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(18));
  frame.write(take_top(inner, frame.room(34, 24)), words::kGuestSees.in(frame.lang),
              {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  pair_row(frame, take_top(inner, row), words::kCarPrice.in(frame.lang),
           fen_text(domain::car_price(now.lines), frame.lang), false);
  for (const domain::OfferLine& line : now.lines)
    if (line.is(domain::part::kDue)) {
      pair_row(frame, take_top(inner, row), line_name(line, frame.lang),
               fen_text(line.amount, frame.lang), false);
      break;
    }
  pair_row(frame, take_top(inner, row + frame.px(6)), words::kTotal.in(frame.lang),
           fen_text(domain::total(now.lines), frame.lang), true, frame.palette.accent_ink);
  if (lent)
    pair_row(frame, take_top(inner, row),
             said(words::kTimesMonths, frame.lang, {std::to_string(now.months)}),
             fen_text(now.monthly, frame.lang), false);
  inner.min.y += frame.px(10);
  payment(view, frame, inner, taps);
}

}  // namespace foyer::screens::offer
