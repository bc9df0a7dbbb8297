// In the guest's hands beside the price: what the car costs over the years that it is kept, another
// car beside it, and the code to take the offer along. From papers and the pack's figures alone.
#include <algorithm>

#include "kit/base/format.h"
#include "roles/entrance/pages/address.h"
#include "showroom/offer_paper.h"
#include "steps/offer/pages/offer_parts.h"
#include "steps/offer/whole_cost.h"

namespace foyer::screens::offer {
namespace {

using domain::Fen;
using domain::OfferFile;

struct CompareLine {
  std::string name, value;
  bool strong = false;
};

// As the guest takes it.
domain::OfferLines lines_of(const OfferView& view, const OfferFile& file) {
  const bool in_hand = file.made.offer == view.model.paper;
  if (in_hand) return flow::offer::as_taken(file.made, view.model.on);
  return file.accepted ? flow::offer::as_taken(file.made, file.accepted->taken) : file.made.lines;
}

std::optional<domain::Loan> loan_in(const OfferView& view, const OfferFile& file) {
  const bool at_once = file.made.offer == view.model.paper && view.model.at_once;
  return at_once ? std::nullopt : file.made.lent();
}

void add_price(std::vector<CompareLine>& rows, const OfferView& view, const OfferFile& file,
               Lang lang) {
  const domain::OfferLines lines = lines_of(view, file);
  const Fen all = domain::total(lines);
  const auto loan = loan_in(view, file);
  rows.push_back(
      {std::string(words::kCarPrice.in(lang)), fen_text(domain::car_price(lines), lang)});
  rows.push_back({std::string(words::kTotal.in(lang)), fen_text(all, lang), true});
  const Fen today = domain::today_of(all, loan);
  rows.push_back({std::string(words::kToday.in(lang)),
                  today < 0 ? std::string(words::kPaidOut.in(lang)) + " " + fen_text(-today, lang)
                            : fen_text(today, lang)});
  rows.push_back({std::string(words::kMonthly.in(lang)),
                  loan ? fen_text(loan->monthly, lang) + " × " + std::to_string(loan->months)
                       : std::string(words::kAtOnce.in(lang))});
  rows.push_back(
      {std::string(words::kDeliveryShort.in(lang)),
       short_day(file.made.invoice_from, lang) + " – " + short_day(file.made.invoice_to, lang)});
}

std::optional<domain::WholeCost> whole_of(const OfferView& view, const OfferFile& file) {
  const domain::Trim* trim = view.context.prices().trim(file.made.trim);
  if (trim == nullptr) return std::nullopt;
  return domain::whole_cost(view.context.prices(), *trim, lines_of(view, file),
                            loan_in(view, file));
}

void add_years(std::vector<CompareLine>& rows, const domain::WholeCost& cost, Lang lang) {
  const std::string years = std::to_string(cost.years);
  const auto add = [&](const Phrase& name, const std::string& with, Fen sum, bool strong = false) {
    rows.push_back({said(name, lang, {with}), fen_text(sum, lang), strong});
  };
  if (cost.own_car != 0) add(words::kOwnCar, {}, cost.own_car);
  if (cost.interest != 0) add(words::kInterest, {}, cost.interest);
  add(words::kEnergyOf, number(std::int64_t{cost.km_a_year} * cost.years, lang), cost.energy);
  add(words::kServiceOf, years, cost.service);
  add(words::kInsuranceOf, std::to_string(cost.years - 1), cost.insurance);
  add(words::kResidual, years, cost.residual);
  add(words::kYearsTotal, years, cost.all(), true);
  add(words::kMonthOf, {}, cost.a_month());
}

std::string source_of(const OfferView& view, const domain::WholeCost& cost, Lang lang) {
  const Text& general = view.context.prices().keeping.source;
  return said(words::kSourceOf, lang,
              {cost.from->source.in(lang) + (lang == Lang::zh ? "；" : "; ") + general.in(lang),
               cost.from->checked_on});
}

// Lying, figures need the room that a picture of the car would have.
void car_in_words(const OfferView& view, Frame& frame, Rect& inner, const domain::OfferMade& made,
                  const std::string& version) {
  const auto guide = std::ranges::find(made.lines, domain::part::kGuide, &domain::OfferLine::part);
  const std::string name = staff::vehicle_name(view.context.content, made.vehicle, frame.lang) +
                           " " +
                           (guide == made.lines.end() ? std::string() : frame.say(guide->text));
  frame.write(take_top(inner, frame.room(56, 34)), name,
              {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(inner, frame.room(40, 25)), joined({frame.say(made.looks), version}),
              {.dp = 25, .colour = frame.palette.ink2, .middle = true});
}

void one_car(const OfferView& view, Frame& frame, const Rect& box, const OfferFile& file) {
  const Lang lang = frame.lang;
  staff::card_box(frame, box, false, file.made.offer == view.model.paper);
  Rect inner = box.inset(frame.px(22));
  const bool open =
      file.made.offer == view.model.paper || domain::may_be_shown(file, view.context.now_ms);
  const std::string version =
      joined({said(words::kVersionShort, lang, {std::to_string(file.made.version)}),
              open ? file.made.day : std::string(words::kNotOpen.in(lang))});
  if (frame.portrait())
    car_card(view, file.made, version, frame, take_top(inner, inner.height() * .26f));
  else
    car_in_words(view, frame, inner, file.made, version);
  inner.min.y += frame.px(12);
  std::vector<CompareLine> rows;
  add_price(rows, view, file, lang);
  const auto cost = whole_of(view, file);
  std::string note(words::kNoFigures.in(lang));
  if (cost) {
    add_years(rows, *cost, lang);
    note = source_of(view, *cost, lang);
  }
  const Frame::Setting small{.dp = 22, .colour = frame.palette.ink2};
  frame.write(take_bottom(inner, frame.height(note, small, inner.width()) + 2), note, small);
  inner.max.y -= frame.px(8);
  const float most = frame.room(62, 32);
  const float row = std::min(most, inner.height() / static_cast<float>(rows.size()));
  for (const CompareLine& one : rows) {
    const Rect line = take_top(inner, row);
    if (one.strong)
      frame.list.AddRectFilled(line.min, {line.max.x, line.min.y + frame.line(2)},
                               frame.palette.line);
    pair_row(frame, line, one.name, one.value, one.strong,
             one.strong ? frame.palette.accent_ink : 0);
  }
}

}  // namespace

void draw_compare(const OfferView& view, Frame& frame, OfferTaps& taps) {
  const OfferFile* file = flow::offer::in_hand(view.model, view.context);
  if (file == nullptr) return;
  const OfferFile* other = flow::offer::other_car(view.model, view.context);
  const std::string years = std::to_string(view.context.prices().keeping.years);
  guest_head(view, frame,
             other != nullptr ? std::string(words::kTwoCars.in(frame.lang))
                              : said(words::kYearsTitle, frame.lang, {years}),
             taps);
  Rect body = staff::body_below(frame, top_box(frame));
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(18);
  if (ui::button(frame, "back_to_price",
                 take_left(foot, foot.width() * (frame.portrait() ? .5f : .28f)),
                 words::kBackToPrice.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::offer::LookFurther{false};
  const int count = other == nullptr ? 1 : 2;
  if (count == 1 && !frame.portrait()) {
    const float air = body.width() * .2f;
    body = {{body.min.x + air, body.min.y}, {body.max.x - air, body.max.y}};
  }
  one_car(view, frame, column(body, 0, count, frame.px(20)), *file);
  if (other != nullptr) one_car(view, frame, column(body, 1, count, frame.px(20)), *other);
}

void draw_code(const OfferView& view, Frame& frame, OfferTaps& taps) {
  const auto paper = domain::offer_paper(view.context.house, view.context.content, view.visit(),
                                         view.model.paper, frame.lang);
  guest_head(view, frame, words::kCodeTitle.in(frame.lang), taps);
  Rect body = staff::body_below(frame, top_box(frame));
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  if (!paper) return;
  const float gap = frame.px(20);
  if (ui::button(frame, "back_to_price", column(foot, 0, 2, gap),
                 words::kBackToPrice.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::offer::ShowCode{false};
  if (ui::button(frame, "save_paper", column(foot, 1, 2, gap), words::kSavePaper.in(frame.lang),
                 ui::ButtonKind::quiet))
    taps.save_paper = true;
  Rect note = take_bottom(body, frame.room(48, 25));
  const std::string text = view.saved.empty() ? std::string(words::kCodeHint.in(frame.lang))
                                              : said(words::kSavedPaper, frame.lang, {view.saved});
  frame.write(
      note, text,
      {.dp = 25, .colour = frame.palette.ink2, .align = Frame::Align::centre, .middle = true});
  const float wide = std::min(body.width(), body.height());
  const ImVec2 c = body.centre();
  frame.paint.qr(frame.list, {{c.x - wide / 2, c.y - wide / 2}, {c.x + wide / 2, c.y + wide / 2}},
                 domain::as_text(*paper));
}

Rect guest_head(const OfferView&, Frame& frame, std::string_view title, OfferTaps& taps) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  Rect line = top_box(frame);
  if (end_chip(frame, line, "to_staff", words::kBackToConsultant.in(frame.lang), "lock-outline"))
    taps.intent = flow::offer::ToStaff{};
  const Lang other = frame.lang == Lang::zh ? Lang::en : Lang::zh;
  if (end_chip(frame, line, "language", other == Lang::zh ? "中文" : "English", {}))
    taps.language = other;
  const Frame::Setting large{
      .dp = 42, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const float most = std::min(frame.width(title, large) + 2, line.width() * .7f);
  frame.write(take_left(line, most), title, large);
  line.min.x += frame.px(20);
  return line;
}

}  // namespace foyer::screens::offer
