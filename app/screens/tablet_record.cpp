// The customer card, newest first; and the page that the guest takes home.
#include <algorithm>

#include "base/format.h"
#include "screens/address.h"
#include "screens/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

struct Item {
  std::string text, right;
  bool strong = false;
};

std::string level_text(const domain::Content& content, int level, Lang lang) {
  const auto& all = content.showroom.levels;
  const auto at = static_cast<std::size_t>(std::max(level, 0));
  return at < all.size() ? all[at].text.in(lang) : std::to_string(level);
}

void add_answers(std::vector<Item>& items, const TabletView& view, const domain::Visit& visit,
                 Lang lang) {
  for (const auto& [question, said] : visit.said) {
    const std::string answer = answer_text(view.content, visit, question, lang);
    if (!answer.empty())
      items.push_back({question_text(view.content, question, lang) + "  " + answer,
                       said.actor == "entrance" ? std::string(words::kSaidByGuest.in(lang))
                                                : view.house.name_of(said.actor),
                       false});
  }
}

void add_what_was_done(std::vector<Item>& items, const TabletView& view, const domain::Visit& visit,
                       Lang lang) {
  for (const std::string& card : visit.presented) {
    const auto level = visit.judged.find(card);
    items.push_back(
        {card_text(view.content, card, lang),
         level == visit.judged.end() ? "" : level_text(view.content, level->second, lang), false});
  }
  for (const domain::Objection& one : visit.objections) {
    const auto* known = domain::find_by_id(view.content.follow_up.objections, one.raised.objection);
    const auto* answer = known ? domain::find_by_id(known->answers, one.raised.answer) : nullptr;
    std::string text = one.raised.text;
    if (text.empty())
      text = known_or_id(known ? known->text.in(lang) : "", one.raised.objection, lang);
    items.push_back(
        {text, answer ? answer->text.in(lang) : std::string(words::kStillOpen.in(lang)), false});
  }
  for (const domain::Note& note : visit.notes)
    items.push_back({note.text,
                     joined({view.house.name_of(note.actor), time_of_day(note.at.unix_ms(), lang)}),
                     false});
}

std::vector<Item> items_of(const TabletView& view, const domain::Visit& visit, Lang lang) {
  std::vector<Item> items;
  const std::string when = domain::day_of(visit.arrived_at.unix_ms(), view.utc_offset_min);
  items.push_back(
      {joined({day_text(when, lang), time_of_day(visit.arrived_at.unix_ms(), lang), visit.ticket}),
       view.house.name_of(visit.handover.consultant), true});
  if (visit.closed)
    items.push_back({joined({outcome_text(view.content, visit.closed->outcome, lang),
                             visit.closed->grade, visit.closed->lost_model}),
                     visit.next_step ? day_text(visit.next_step->on, lang) : "", false});
  add_answers(items, view, visit, lang);
  add_what_was_done(items, view, visit, lang);
  return items;
}

}  // namespace

void draw_card(const TabletView& view, TabletDraft& draft, Frame& frame, TabletTaps& taps) {
  const domain::Visit& guest = *view.visit();
  const auto visits = domain::visits_of(view.house, domain::person_of(view.house, guest));
  const std::string count =
      visits.size() == 1 ? std::string(words::kOneVisit.in(frame.lang))
                         : filled(words::kVisits.in(frame.lang), std::to_string(visits.size()));
  const Rect body =
      begin(frame, joined({desk::full_name(guest, view.content, frame.lang), count}), {}, taps);
  std::vector<Item> items;
  for (const domain::Visit* visit : visits) {
    const auto more = items_of(view, *visit, frame.lang);
    items.insert(items.end(), more.begin(), more.end());
  }
  const float line = frame.px(64);
  Rect content =
      ui::begin_scroll(frame, body, draft.right, line * static_cast<float>(items.size()));
  for (const Item& item : items) {
    const Rect place = take_top(content, line);
    if (ui::seen_in(body, place)) desk::row(frame, {}, place, item.text, item.right, item.strong);
  }
  ui::end_scroll(frame, draft.right);
}

namespace {

// The car, what was liked, what comes next: in the guest's language, whatever staff speak.
void page(Frame& frame, Rect box, const domain::GuestSummary& summary) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(44));
  const ui::Palette& p = frame.palette;
  const domain::SummaryWords said = domain::summary_words(summary.lang);
  frame.write(take_top(inner, frame.px(70)), said.title,
              {.dp = 44, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(inner, frame.px(44)),
              joined({summary.dealer, summary.branch, summary.day, summary.consultant}),
              {.dp = 25, .colour = p.ink2, .middle = true});
  inner.min.y += frame.px(16);
  if (!summary.next_step.empty())
    frame.write(take_bottom(inner, frame.px(52)),
                joined({std::string(said.next), summary.next_step,
                        day_text(summary.next_day, summary.lang)}),
                {.dp = 28, .colour = p.accent_ink, .face = ui::Face::bold, .middle = true});
  for (const domain::SummarisedCar& car : summary.cars) {
    if (inner.height() < frame.px(70)) return;
    frame.write(take_top(inner, frame.px(56)), joined({car.name, car.kind, car.price}),
                {.dp = 32, .colour = p.ink, .face = ui::Face::bold, .middle = true});
    for (const std::string& liked : car.liked) {
      const Frame::Setting setting{.dp = 27, .colour = p.ink};
      const float sign = frame.px(40);
      const float height = frame.height(liked, setting, inner.width() - sign);
      if (height > inner.height()) return;
      Rect line = take_top(inner, height);
      ui::draw_icon(frame, take_left(line, sign), "check", 24, p.good);
      frame.write(line, liked, setting);
      inner.min.y += frame.px(6);
    }
    inner.min.y += frame.px(18);
  }
}

}  // namespace

void draw_summary(const TabletView& view, Frame& frame, TabletTaps& taps) {
  const domain::GuestSummary summary = view.summary();
  const bool guest = view.model.presenting;
  Rect chips, body;
  if (guest) {
    frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
    chips = top_box(frame);
    body = {{chips.min.x, chips.max.y + frame.px(32)},
            {chips.max.x, frame.screen.max.y - frame.px(48)}};
  } else {
    body = begin(frame, words::kSummary.in(frame.lang), {}, taps, &chips);
  }
  if (end_chip(frame, chips, "present", (guest ? words::kToStaff : words::kForGuest).in(frame.lang),
               guest ? "lock-outline" : "eye"))
    taps.intent = flow::tablet::Present{!guest};
  if (!guest && end_chip(frame, chips, "pdf", words::kSavePdf.in(frame.lang), "file-pdf"))
    taps.save_pdf = true;
  if (!guest && !view.saved.empty())
    frame.write(chips, filled(words::kSavedAs.in(frame.lang), view.saved),
                {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  Rect side = frame.portrait() ? take_bottom(body, body.height() * .38f)
                               : take_right(body, body.width() * .36f);
  (frame.portrait() ? body.max.y : body.max.x) -= frame.px(40);
  page(frame, body, summary);
  const bool zh = summary.lang == Lang::zh;
  frame.write(
      take_top(side, frame.px(60)), words::kTakeHome.in(zh ? Lang::zh : Lang::en),
      {.dp = 30, .colour = frame.palette.ink, .align = Frame::Align::centre, .middle = true});
  const float wide = std::min(side.width(), side.height());
  const ImVec2 c = side.centre();
  frame.paint.qr(frame.list, {{c.x - wide / 2, side.min.y}, {c.x + wide / 2, side.min.y + wide}},
                 domain::as_text(summary));
}

}  // namespace foyer::screens::tablet
