// The guest's page: what the car costs as a whole, what of it they may leave out, what is paid
// today and monthly, and what the day of the invoice changes. Nothing of the house's own.
#include <algorithm>

#include "kit/base/calendar.h"
#include "showroom/offer_paper.h"
#include "steps/offer/money.h"
#include "steps/offer/pages/offer_parts.h"

namespace foyer::screens::offer {
namespace {

using domain::Fen;
using domain::OfferMade;

struct Shown {
  const OfferView& view;
  const domain::OfferFile& file;
  domain::OfferLines lines;
  Frame& frame;
  OfferTaps& taps;
  bool version_said = false;  // in the head, where it has room

  const OfferMade& paper() const { return file.made; }
  std::string version() const {
    return said(words::kVersionOf, frame.lang, {std::to_string(file.made.version), file.made.day});
  }
  Lang lang() const { return frame.lang; }
  bool after() const { return view.model.after; }
  bool settled() const { return file.accepted.has_value(); }
};

void small(Shown& on, const Rect& box, std::string_view text,
           Frame::Align align = Frame::Align::left) {
  on.frame.write(box, text,
                 {.dp = 24, .colour = on.frame.palette.ink2, .align = align, .middle = true});
}

void bold(Shown& on, const Rect& box, std::string_view text, float dp, ImU32 colour = 0,
          Frame::Align align = Frame::Align::left) {
  on.frame.write(box, text,
                 {.dp = dp,
                  .colour = colour != 0 ? colour : on.frame.palette.ink,
                  .face = ui::Face::bold,
                  .align = align,
                  .middle = true});
}

// --- how it is paid ---

void instalments(Shown& on, Rect& inner) {
  const OfferMade& paper = on.paper();
  const float gap = on.frame.px(8);
  Rect both = take_top(inner, on.frame.px(on.frame.theme.size.chip));
  inner.min.y += on.frame.px(10);
  const bool at_once = on.view.model.at_once;
  const std::string months = said(words::kInInstalments, on.lang(), {std::to_string(paper.months)});
  if (pick(on.frame, "pay.monthly", column(both, 0, 2, gap), months, !at_once))
    on.taps.intent = flow::offer::PayAtOnce{false};
  if (pick(on.frame, "pay.once", column(both, 1, 2, gap), words::kAtOnce.in(on.lang()), at_once))
    on.taps.intent = flow::offer::PayAtOnce{true};
  if (at_once) return;
  Rect line = take_top(inner, std::min(on.frame.room(76, 56), inner.height() * .4f));
  small(on, take_left(line, line.width() * .24f), words::kMonthly.in(on.lang()));
  bold(on, line, fen_text(paper.monthly, on.lang()), 56, 0, Frame::Align::right);
  small(on, take_top(inner, on.frame.room(36, 24)),
        said(words::kLastMonth, on.lang(),
             {fen_text(paper.last, on.lang()), percent_text(paper.annual_bp, on.lang())}),
        Frame::Align::right);
}

void payment(Shown& on, const Rect& box) {
  ui::surface(on.frame, box);
  Rect inner = box.inset(on.frame.px(22));
  const OfferMade& paper = on.paper();
  if (paper.months > 0) instalments(on, inner);
  const bool lent = paper.months > 0 && !on.view.model.at_once;
  const Fen sum = domain::total(on.lines, on.after());
  const Fen today = domain::today_of(sum, lent ? paper.lent() : std::nullopt);
  inner.min.y += on.frame.px(6);
  Rect line = take_top(inner, std::min(on.frame.room(60, 40), inner.height() * .6f));
  if (paper.months > 0)
    on.frame.list.AddRectFilled(line.min, {line.max.x, line.min.y + on.frame.line(2)},
                                on.frame.palette.line);
  // A car in exchange may be worth more than what is due.
  const bool paid_out = today < 0;
  const std::string figure = fen_text(paid_out ? -today : today, on.lang());
  const Frame::Setting large{.dp = 38, .face = ui::Face::bold};
  const float wide = std::min(on.frame.width(figure, large) + on.frame.px(6), line.width() * .66f);
  bold(on, take_right(line, wide), figure, 38, 0, Frame::Align::right);
  on.frame.write(line, (paid_out ? words::kPaidOut : words::kToday).in(on.lang()),
                 {.dp = 28, .colour = on.frame.palette.ink, .middle = true});
  if (paid_out) small(on, take_top(inner, on.frame.room(36, 24)), words::kPaidOutHow.in(on.lang()));
  std::string with{words::kAllPaid.in(on.lang())};
  if (lent)
    with = said(words::kWithDown, on.lang(),
                {short_fen_text(paper.down, on.lang()), fen_text(paper.lent()->cost(), on.lang())});
  small(on, take_top(inner, on.frame.room(36, 24)), with, Frame::Align::right);
  if (lent && paper.fee > 0)
    small(on, take_top(inner, on.frame.room(36, 24)),
          said(words::kWithFee, on.lang(), {short_fen_text(paper.fee, on.lang())}),
          Frame::Align::right);
}

// --- which day it is invoiced ---

void one_case(Shown& on, const Rect& box, bool after) {
  const bool chosen = on.after() == after;
  const OfferMade& paper = on.paper();
  if (on.frame.tap(after ? "case.after" : "case.before", box))
    on.taps.intent = flow::offer::LookAfter{after};
  const ui::Palette& p = on.frame.palette;
  on.frame.list.AddRectFilled(box.min, box.max, chosen ? p.chosen : p.surface, on.frame.px(18));
  const float line = on.frame.line(chosen ? 3 : 2);
  const Rect edge = box.inset(line / 2);
  on.frame.list.AddRect(edge.min, edge.max, chosen ? p.accent_ink : p.line, on.frame.px(18), 0,
                        line);
  Rect inner = box.inset(on.frame.px(12));
  const std::string day = said(after ? words::kFromDay : words::kUntilDay, on.lang(),
                               {short_day(paper.first_after, on.lang())});
  const auto changes = std::ranges::find_if(
      on.lines, [](const domain::OfferLine& one) { return one.later != one.amount; });
  const bool whole = changes != on.lines.end() && inner.height() >= on.frame.room(104, 27);
  const float row = inner.height() / (whole ? 3.f : 2.f);
  bold(on, take_top(inner, row), day, 27, chosen ? p.accent_ink : p.ink);
  if (whole)
    on.frame.write(take_top(inner, row),
                   line_name(*changes, on.lang()) + " " +
                       fen_text(after ? changes->later : changes->amount, on.lang()),
                   {.dp = 24, .colour = p.ink2, .middle = true});
  bold(on, inner, fen_text(domain::total(on.lines, after), on.lang()), 30);
}

void who_bears(Shown& on, Rect box) {
  const Fen more = domain::total(on.lines, true) - domain::total(on.lines);
  const std::string sum = fen_text(more, on.lang());
  const std::string& promised = on.paper().difference.in(on.lang());
  const std::string text =
      promised.empty() ? said(words::kYouBear, on.lang(), {sum}) : filled(promised, sum);
  const ui::Palette& p = on.frame.palette;
  const ImU32 ink = promised.empty() ? p.warn : p.good;
  on.frame.list.AddRectFilled(box.min, box.max, ui::mix(p.surface, ink, .1f), on.frame.px(16));
  box = box.inset(on.frame.px(12));
  ui::draw_icon(on.frame, take_left(box, on.frame.px(44)),
                promised.empty() ? "alert-circle-outline" : "shield-check", 34, ink);
  box.min.x += on.frame.px(10);
  on.frame.write(box, text, {.dp = 25, .colour = p.ink, .middle = true});
}

void later(Shown& on, Rect inner) {
  const auto subsidy = [](const domain::OfferLine& one) { return one.is(domain::part::kSubsidy); };
  if (std::ranges::none_of(on.lines, subsidy)) return;
  bold(on, take_top(inner, on.frame.room(44, 27)), words::kLaterTitle.in(on.lang()), 27);
  for (const domain::OfferLine& one : on.lines) {
    if (!subsidy(one)) continue;
    if (inner.height() < on.frame.room(100, 26)) return;
    pair_row(on.frame, take_top(inner, on.frame.room(40, 27)), on.frame.say(one.text),
             short_fen_text(one.worth, on.lang()), false);
    const Frame::Setting setting{.dp = 22, .colour = on.frame.palette.ink2};
    const float height =
        std::min(on.frame.height(on.frame.say(one.hint), setting, inner.width()), inner.height());
    on.frame.write(take_top(inner, height), on.frame.say(one.hint), setting);
    inner.min.y += on.frame.px(8);
  }
}

void invoice(Shown& on, const Rect& box) {
  const OfferMade& paper = on.paper();
  staff::card_box(on.frame, box, false);
  Rect inner = box.inset(on.frame.px(18));
  const std::string window =
      said(words::kDelivery, on.lang(),
           {short_day(paper.invoice_from, on.lang()), short_day(paper.invoice_to, on.lang())});
  if (paper.first_after.empty()) {
    small(on, take_top(inner, on.frame.room(40, 24)), window);
    inner.min.y += on.frame.px(6);
    return later(on, inner);
  }
  bold(on, take_top(inner, on.frame.room(42, 28)), words::kInvoiceDay.in(on.lang()), 28);
  small(on, take_top(inner, on.frame.room(36, 24)), window);
  inner.min.y += on.frame.px(8);
  const Rect foot = take_bottom(inner, std::min(on.frame.room(84, 25), inner.height() * .34f));
  inner.max.y -= on.frame.px(10);
  const float gap = on.frame.px(12);
  one_case(on, column(inner, 0, 2, gap), false);
  one_case(on, column(inner, 1, 2, gap), true);
  who_bears(on, foot);
}

// --- why, and what is new ---

std::string about_text(Shown& on, const std::string& about) {
  const auto* priority =
      domain::find_by_id(on.view.context.content.questionnaire.priorities, about);
  if (priority != nullptr) return on.frame.say(priority->text);
  if (about == "use") return std::string(words::kUseReason.in(on.lang()));
  return std::string(
      (about == "budget" ? words::kBudgetReason : words::kTimingReason).in(on.lang()));
}

// What they said matters to them, and what this car has for it.
void reasons(Shown& on, const Rect& box) {
  staff::card_box(on.frame, box, false);
  Rect inner = box.inset(on.frame.px(20));
  bold(on, take_top(inner, on.frame.room(46, 30)), words::kWhyThis.in(on.lang()), 30);
  inner.min.y += on.frame.px(4);
  for (const domain::Reason& reason :
       domain::reasons_for(on.view.context.content, on.view.visit(), on.paper().vehicle)) {
    const bool tall = on.frame.portrait();
    const Frame::Setting text{
        .dp = tall ? 22.f : 25.f, .colour = on.frame.palette.ink, .middle = true};
    const float tag = on.frame.px(tall ? 90 : 106);
    const float height = std::max(
        on.frame.room(tall ? 40 : 46, 25),
        on.frame.height(on.frame.say(reason.text), text, inner.width() - tag - on.frame.px(14)));
    if (inner.height() < height) return;
    Rect line = take_top(inner, height);
    inner.min.y += on.frame.px(6);
    Rect left = take_left(line, tag);
    left.max.y = left.min.y + std::min(left.height(), on.frame.room(42, 23));
    on.frame.list.AddRectFilled(
        left.min, left.max, ui::mix(on.frame.palette.surface, on.frame.palette.accent_ink, .12f),
        on.frame.px(10));
    bold(on, left.inset(on.frame.px(4)), about_text(on, reason.about), 23,
         on.frame.palette.accent_ink, Frame::Align::centre);
    line.min.x += on.frame.px(14);
    on.frame.write(line, on.frame.say(reason.text), text);
  }
}

std::string difference_text(const domain::LineDifference& one, Lang lang) {
  const std::string name = line_name(*one.line, lang);
  if (one.line->is(domain::part::kGift) && !one.gone) return said(words::kGave, lang, {name});
  const Phrase& how = one.added    ? words::kAdded
                      : one.gone   ? words::kGone
                      : one.by < 0 ? words::kLess
                                   : words::kMore;
  if (one.added || one.gone)
    return said(how, lang, {name}) + (one.by == 0 ? "" : " " + short_fen_text(one.by, lang));
  return name + " " + said(how, lang, {short_fen_text(one.by < 0 ? -one.by : one.by, lang)});
}

// Against the version before, line by line.
void against(Shown& on, const Rect& box, const OfferMade& old) {
  staff::card_box(on.frame, box, false);
  Rect inner = box.inset(on.frame.px(20));
  const Fen by = domain::total(on.paper().lines) - domain::total(old.lines);
  const std::string size = fen_text(by < 0 ? -by : by, on.lang());
  const std::string sum = by == 0 ? std::string(words::kSame.in(on.lang()))
                                  : said(by < 0 ? words::kLess : words::kMore, on.lang(), {size});
  pair_row(on.frame, take_top(inner, on.frame.room(46, 30)),
           said(words::kAgainst, on.lang(), {std::to_string(old.version)}), sum, true,
           by < 0 ? on.frame.palette.good : 0);
  std::string all;
  for (const auto& one : domain::differences(old.lines, on.paper().lines))
    all += (all.empty()             ? ""
            : on.lang() == Lang::zh ? "；"
                                    : "; ") +
           difference_text(one, on.lang());
  on.frame.write(inner, all, {.dp = 24, .colour = on.frame.palette.ink2});
}

// --- the page ---

Rect head(Shown& on) {
  const std::string title =
      addressed(words::kYourPrice, words::kYourPriceAlone,
                form_of_address(on.view.visit(), on.view.context.content, on.lang()), on.lang());
  const Rect line = guest_head(on.view, on.frame, title, on.taps);
  const std::string version = on.version();
  on.version_said = on.frame.width(version, {.dp = 24}) <= line.width();
  if (on.version_said) small(on, line, version);
  return staff::body_below(on.frame, top_box(on.frame));
}

// Until when it holds, and whose figures these are.
void validity(Shown& on, Rect box) {
  const ui::Palette& p = on.frame.palette;
  const TimeZone& zone = on.view.context.content.showroom.time_zone;
  const std::int64_t until = on.paper().valid_until_ms;
  const bool over = on.view.context.now_ms > until && !on.settled();
  const std::string valid = over ? std::string(words::kExpired.in(on.lang()))
                                 : said(words::kValidUntil, on.lang(),
                                        {short_day(zone.day(until), on.lang()), zone.clock(until)});
  const bool tall = on.frame.portrait();
  const Rect first = tall ? take_left(box, box.width() * .48f) : take_top(box, box.height() * .5f);
  on.frame.write(first, valid,
                 {.dp = 27,
                  .colour = over ? p.warn : p.ink,
                  .align = tall ? Frame::Align::left : Frame::Align::right,
                  .middle = true});
  on.frame.write(box, words::kAsExample.in(on.lang()),
                 {.dp = 22, .colour = p.ink2, .align = Frame::Align::right, .middle = true});
}

void foot(Shown& on, Rect box) {
  const bool over = on.view.context.now_ms > on.paper().valid_until_ms && !on.settled();
  const bool tall = on.frame.portrait();
  const float gap = on.frame.px(16);
  Rect right = take_right(box, box.width() * (tall ? .34f : .28f));
  box.max.x -= on.frame.px(24);
  if (!over && !on.settled() &&
      ui::button(on.frame, "accept", right, words::kTakeThis.in(on.lang()),
                 ui::ButtonKind::primary))
    on.taps.intent = flow::offer::Accept{};
  if (on.settled())
    bold(on, right, words::kAgreed.in(on.lang()), 32, on.frame.palette.good, Frame::Align::right);
  const Rect buttons = tall ? box : take_left(box, box.width() * .66f);
  if (ui::button(on.frame, "code", column(buttons, 0, 3, gap), words::kTakeAway.in(on.lang()),
                 ui::ButtonKind::quiet))
    on.taps.intent = flow::offer::ShowCode{true};
  if (ui::button(on.frame, "further", column(buttons, 1, 3, gap), words::kFurther.in(on.lang()),
                 ui::ButtonKind::quiet))
    on.taps.intent = flow::offer::LookFurther{true};
  if (ui::button(on.frame, "again", column(buttons, 2, 3, gap), words::kChangeAgain.in(on.lang()),
                 ui::ButtonKind::quiet))
    on.taps.intent = flow::offer::ToStaff{};
  box.min.x += on.frame.px(24);
  if (!tall) validity(on, box);
}

}  // namespace

void draw_guest(const OfferView& view, OfferDraft& draft, Frame& frame, OfferTaps& taps) {
  const domain::OfferFile* file = flow::offer::in_hand(view.model, view.context);
  if (file == nullptr) return;
  Shown on{view, *file, flow::offer::as_taken(file->made, view.model.on), frame, taps};
  Rect body = head(on);
  const domain::OfferFile* old =
      flow::offer::before(*file, *flow::offer::offers_of(view.model, view.context.house));
  foot(on, take_bottom(body, frame.px(frame.theme.size.button)));
  if (frame.portrait()) validity(on, take_bottom(body, frame.room(40, 27)));
  const float gap = frame.px(18);
  body.max.y -= gap;
  const Waterfall what{on.lines, view.model.after, !on.settled()};
  const bool lent = file->made.months > 0;
  const std::string below = on.version_said ? "" : on.version();
  if (frame.portrait()) {
    Rect upper = take_top(body, body.height() * .215f);
    body.min.y += gap;
    Rect lower = take_bottom(body, body.height() * .34f);
    body.max.y -= gap;
    car_card(view, file->made, below, frame, column(upper, 0, 2, gap));
    payment(on, column(upper, 1, 2, gap));
    if (auto tapped = draw_waterfall(what, draft, frame, body)) taps.intent = tapped;
    Rect left = column(lower, 0, 2, gap);
    invoice(on, column(lower, 1, 2, gap));
    if (old != nullptr) against(on, take_bottom(left, left.height() * .38f), old->made);
    if (old != nullptr) left.max.y -= gap;
    return reasons(on, left);
  }
  Rect left = take_left(body, body.width() * .28f);
  body.min.x += gap;
  Rect right = take_right(body, body.width() * .36f);
  body.max.x -= gap;
  if (auto tapped = draw_waterfall(what, draft, frame, body)) taps.intent = tapped;
  const float height = left.height();
  car_card(view, file->made, below, frame, take_top(left, height * .38f));
  left.min.y += gap;
  if (old != nullptr) against(on, take_bottom(left, height * .22f), old->made);
  if (old != nullptr) left.max.y -= gap;
  reasons(on, left);
  payment(on, take_top(right, height * (lent ? .46f : .26f)));
  right.min.y += gap;
  invoice(on, right);
}

}  // namespace foyer::screens::offer
