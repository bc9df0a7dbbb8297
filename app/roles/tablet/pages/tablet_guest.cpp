// One guest: what they said, who says so and when; what fits them; and where to go from here.
#include <algorithm>
#include <array>

#include "kit/base/format.h"
#include "kit/fact/signed_by.h"
#include "kit/input/plate.h"
#include "roles/entrance/pages/address.h"
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

using flow::tablet::OpenPage;
using flow::tablet::TextAbout;

constexpr std::array<const char*, 4> kQuestions{"use", "budget", "timing", "priorities"};

std::string said_by(const TabletView& view, const domain::Visit& visit, const std::string& question,
                    Lang lang) {
  const auto said = visit.said.find(question);
  if (said == visit.said.end()) return {};
  const bool guest = said->second.actor == facts::kSignedByGuest;
  return joined(
      {guest ? std::string(words::kSaidByGuest.in(lang)) : view.house.name_of(said->second.actor),
       view.zone().clock(said->second.at.unix_ms())});
}

// A row that can be touched: what it is, what stands there, and whose word it is.
bool fact(Frame& frame, std::string_view id, const Rect& box, std::string_view name,
          const std::string& value, const std::string& whose) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  staff::card_box(frame, box, frame.held(id, box));
  Rect inner{{box.min.x + frame.px(26), box.min.y + frame.px(8)},
             {box.max.x - frame.px(26), box.max.y - frame.px(8)}};
  Rect head = take_top(inner, inner.height() * .42f);
  const Frame::Setting right{
      .dp = 22, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(head, std::min(frame.width(whose, right) + 2, head.width() * .7f)), whose,
              right);
  frame.write(head, name, {.dp = 24, .colour = p.ink2, .middle = true});
  frame.write(inner, value.empty() ? words::kNotSaid.in(frame.lang) : std::string_view(value),
              {.dp = 30,
               .colour = value.empty() ? p.ink2 : p.ink,
               .face = value.empty() ? ui::Face::regular : ui::Face::bold,
               .middle = true});
  return tapped;
}

std::vector<std::string> questions_of(const domain::Content& content, const domain::Visit& visit) {
  std::vector<std::string> all(kQuestions.begin(), kQuestions.end());
  for (const domain::Question& one : content.questionnaire.optional) all.push_back(one.id);
  for (const auto& [id, options] : visit.needs.optional)  // of a newer pack
    if (!content.question(id)) all.push_back(id);
  return all;
}

void contest(const TabletView& view, Frame& frame, Rect box, const domain::Contest& one,
             TabletTaps& taps) {
  frame.write(take_top(box, frame.px(44)),
              filled(words::kTwoRecords.in(frame.lang),
                     contested_what(view.content, one.about, frame.lang)),
              {.dp = 25, .colour = frame.palette.warn, .face = ui::Face::bold, .middle = true});
  const Contested in_words{view.house, view.content, frame.lang};
  Rect line = take_top(box, frame.px(76));
  if (pick(frame, "settle.theirs." + one.about, column(line, 0, 2, frame.px(16)),
           in_words.side(one.about, one.theirs), false))
    taps.intent = flow::tablet::Settle{one.about, one.theirs};
  if (pick(frame, "settle.ours." + one.about, column(line, 1, 2, frame.px(16)),
           in_words.side(one.about, one.ours), false))
    taps.intent = flow::tablet::Settle{one.about, one.ours};
}

// Two facts side by side, of which either can be written anew.
void who_it_is(const TabletView& view, Frame& frame, const Rect& window, const Rect& line,
               const domain::Visit& visit, TabletTaps& taps) {
  if (!ui::seen_in(window, line)) return;
  const float gap = frame.px(12);
  const std::string name =
      visit.name ? staff::full_name(visit, view.content, frame.lang) : std::string();
  if (fact(frame, "name", column(line, 0, 2, gap), words::kGuestName.in(frame.lang), name, {}))
    taps.intent = flow::tablet::WriteText{TextAbout::name};
  if (fact(frame, "phone", column(line, 1, 2, gap), words::kPhone.in(frame.lang),
           phone_text(view.content, visit.phone), {}))
    taps.intent = flow::tablet::WriteText{TextAbout::phone};
}

// What they drive now, beside its plate; or whether it comes in part exchange.
void present_car(const TabletView& view, Frame& frame, const Rect& window, Rect& content,
                 float high, const domain::Visit& visit, TabletTaps& taps) {
  const float gap = frame.px(12);
  const Rect line = take_top(content, high);
  content.min.y += gap;
  if (!ui::seen_in(window, line)) return;
  if (fact(frame, "car", column(line, 0, 3, gap), words::kPresentCar.in(frame.lang),
           visit.present_car, {}))
    taps.intent = flow::tablet::WriteText{TextAbout::car};
  if (fact(frame, "plate", column(line, 1, 3, gap), words::kPlate.in(frame.lang),
           input::plate_as_shown(visit.plate), {}))
    taps.intent = flow::tablet::WriteText{TextAbout::plate};
  const domain::UsedCar* car = visit.used_car();
  const bool on = car != nullptr ? car->state() != domain::TradeInState::refused : visit.trade_in;
  const auto trade = on ? words::kTradeIn : words::kNoTradeIn;
  const bool valued = view.content.trade_ins.offered();
  if (pick(frame, "trade_in", column(line, 2, 3, gap), trade.in(frame.lang), on)) {
    if (valued)
      taps.intent = flow::tablet::OpenTradeIn{};
    else
      taps.intent = flow::tablet::ToggleTradeIn{};
  }
}

void needs(const TabletView& view, TabletDraft& draft, Frame& frame, const Rect& box,
           const domain::Visit& visit, TabletTaps& taps) {
  const auto questions = questions_of(view.content, visit);
  const float row = frame.px(106), gap = frame.px(12), dispute = frame.px(136);
  std::string open;  // what stood in the way the last time comes first
  for (const std::string& one : open_before(view, frame.lang)) open = joined({open, one});
  const float height = (row + gap) * static_cast<float>(questions.size() + (open.empty() ? 2 : 3)) +
                       dispute * static_cast<float>(visit.contests.size());
  Rect content = ui::begin_scroll(frame, box, draft.left, height);
  for (const domain::Contest& one : visit.contests)
    if (const Rect place = take_top(content, dispute); ui::seen_in(box, place))
      contest(view, frame, place, one, taps);
  if (!open.empty()) {
    const Rect place = take_top(content, row);
    content.min.y += gap;
    if (ui::seen_in(box, place) &&
        fact(frame, "open-before", place, words::kNotCleared.in(frame.lang), open, {}))
      taps.intent = flow::tablet::OpenPage{flow::tablet::Page::objections};
  }
  who_it_is(view, frame, box, take_top(content, row), visit, taps);
  content.min.y += gap;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::string& question = questions[i];
    if (i == kQuestions.size()) present_car(view, frame, box, content, row, visit, taps);
    const Rect place = take_top(content, row);
    content.min.y += gap;
    if (ui::seen_in(box, place) &&
        fact(frame, "need." + question, place, question_text(view.content, question, frame.lang),
             answer_text(view.content, visit, question, frame.lang),
             said_by(view, visit, question, frame.lang)))
      taps.intent = flow::tablet::EditNeed{question};
  }
  if (questions.size() <= kQuestions.size())
    present_car(view, frame, box, content, row, visit, taps);
  ui::end_scroll(frame, draft.left);
}

// The strongest reason, then all that speaks against the car, then the rest as there is room.
std::vector<domain::Reason> by_weight(std::vector<domain::Reason> all) {
  if (!all.empty())
    std::stable_partition(all.begin() + (all.front().in_favour ? 1 : 0), all.end(),
                          [](const domain::Reason& one) { return !one.in_favour; });
  return all;
}

void reasons(Frame& frame, Rect box, const domain::Recommendation& one) {
  for (const domain::Reason& reason : by_weight(one.reasons)) {
    const Frame::Setting setting{
        .dp = 24, .colour = reason.in_favour ? frame.palette.ink : frame.palette.warn};
    const float sign = frame.px(36);
    const float height = frame.height(frame.say(reason.text), setting, box.width() - sign);
    if (height > box.height()) return;
    Rect line = take_top(box, height);
    Rect mark = take_left(line, sign);
    mark.max.y = mark.min.y + frame.height("+", setting, sign);
    ui::draw_icon(frame, mark, reason.in_favour ? "plus" : "minus", 22, setting.colour);
    frame.write(line, frame.say(reason.text), setting);
    box.min.y += frame.px(4);
  }
}

void car(const TabletView& view, Frame& frame, const Rect& box, const domain::Visit& visit,
         const domain::Recommendation& one, bool best, TabletTaps& taps) {
  const domain::Vehicle* vehicle = view.content.vehicle(one.vehicle);
  if (!vehicle) return;
  staff::card_box(frame, box, false);
  Rect inner = box.inset(frame.px(16));
  Rect picture = take_left(inner, inner.width() * .2f);
  drawn_car(frame, picture, *vehicle, frame.px(22));  // a photograph would lose its ends here
  const std::string fit = std::string(words::kFit.in(frame.lang)) + " " + std::to_string(one.fit);
  frame.write(take_bottom(picture, frame.px(52)), fit,
              {.dp = 24,
               .colour = frame.palette.stage_ink2,
               .align = Frame::Align::centre,
               .middle = true});
  inner.min.x += frame.px(22);
  Rect taps_box = take_right(inner, frame.px(190));
  inner.max.x -= frame.px(18);
  frame.write(take_top(inner, frame.px(46)),
              joined({frame.say(vehicle->name), money(vehicle->price_from_yuan, frame.lang)}),
              {.dp = 29, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  reasons(frame, inner, one);
  const bool wished =
      std::ranges::find(visit.drives_wished, one.vehicle) != visit.drives_wished.end();
  const Rect drive = take_bottom(taps_box, frame.px(frame.theme.size.chip));
  taps_box.max.y -= frame.px(8);
  if (pick(frame, "drive." + one.vehicle, drive, words::kWantsDrive.in(frame.lang), wished))
    taps.intent = flow::tablet::ToggleDrive{one.vehicle};
  if (ui::button(frame, "walk." + one.vehicle, taps_box, words::kStartWalk.in(frame.lang),
                 best ? ui::ButtonKind::primary : ui::ButtonKind::quiet))
    taps.intent = flow::tablet::Walk{one.vehicle};
}

// Where else to go from here: six words do not fit beside each other on a tall screen.
bool has_two_rows(const TabletView& view, const Frame& frame) {
  return frame.portrait() && view.content.test_drives.offered() && view.content.prices.offered();
}

float foot_height(const TabletView& view, const Frame& frame) {
  constexpr float kBetween = 12;
  return frame.px(has_two_rows(view, frame) ? 2 * frame.theme.size.chip + kBetween
                                            : frame.theme.size.button);
}

void foot(const TabletView& view, Frame& frame, const Rect& box, const domain::Visit& visit,
          TabletTaps& taps) {
  using flow::tablet::Page;
  const std::array<std::pair<Phrase, Page>, 4> pages{{{words::kCompare, Page::compare},
                                                      {words::kObjections, Page::objections},
                                                      {words::kWholeCard, Page::card},
                                                      {words::kSummary, Page::summary}}};
  Rect line = box;
  const float gap = frame.px(16);
  const Rect close = take_right(line, line.width() * (frame.portrait() ? .3f : .24f));
  line.max.x -= gap;
  const auto word = visit.closed ? words::kNextAgain : words::kCloseVisit;
  if (ui::button(frame, "closing", close, word.in(frame.lang), ui::ButtonKind::primary))
    taps.intent = OpenPage{Page::closing};
  const bool drives = view.content.test_drives.offered();
  const bool offers = view.content.prices.offered();
  const int before = (drives ? 1 : 0) + (offers ? 1 : 0), count = before + 4;
  const int rows = has_two_rows(view, frame) ? 2 : 1;
  const auto place = [&](int i) {
    return cell(line, i, count / rows, rows, rows == 2 ? frame.px(12) : gap);
  };
  if (drives && pick(frame, "page.tablet-drive", place(0), words::kTestDrive.in(frame.lang), false))
    taps.intent = flow::tablet::OpenDrive{};
  if (offers &&
      pick(frame, "page.tablet-offer", place(before - 1), words::kOffer.in(frame.lang), false))
    taps.intent = flow::tablet::OpenOffer{};
  for (int i = 0; i < 4; ++i) {
    const auto& [label, page] = pages[static_cast<std::size_t>(i)];
    if (pick(frame, "page." + std::string(flow::tablet::name(page)), place(i + before),
             label.in(frame.lang), false))
      taps.intent = OpenPage{page};
  }
}

}  // namespace

TabletTaps draw_guest(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const domain::Visit& visit = *view.visit();
  Rect chips;
  const std::string title =
      joined({visit.ticket, staff::full_name(visit, view.content, frame.lang)});
  Rect body = begin(frame, title, {}, taps, &chips);
  if (end_chip(frame, chips, "note", words::kNote.in(frame.lang), "pencil"))
    taps.intent = flow::tablet::WriteText{TextAbout::note};
  const std::vector<Id> own{visit.id};
  const auto* delivery =
      flow::delivery::of_visits(view.house, view.same_person.empty() ? own : view.same_person);
  if (delivery != nullptr &&
      end_chip(frame, chips, "delivery", words::kDelivery.in(frame.lang), "car-key"))
    taps.intent = flow::tablet::OpenDelivery{delivery->id};
  if (const auto* given = flow::tablet::instruction_shown(visit);
      given != nullptr && end_chip(frame, chips, "instruction", words::kInstruction.in(frame.lang),
                                   "comment-text-outline", given->waits()))
    taps.intent = flow::tablet::OpenInstruction{visit.id};
  if (visit.closed && end_chip(frame, chips, "reopen", words::kReopen.in(frame.lang), "lock-open"))
    taps.intent = flow::tablet::Reopen{};
  if (visit.closed)
    frame.write(chips, words::kClosedAlready.in(frame.lang),
                {.dp = 25, .colour = frame.palette.warn, .middle = true});
  foot(view, frame, take_bottom(body, foot_height(view, frame)), visit, taps);
  body.max.y -= frame.px(24);
  const auto fits = domain::recommend(view.content, visit.needs);
  const float gap = frame.px(20);
  if (frame.portrait()) {
    const float cars = std::clamp(body.height() * .56f, frame.px(712), frame.px(840));
    Rect upper = take_top(body, body.height() - cars);
    body.min.y += gap;
    const Rect right = take_right(upper, upper.width() * .4f);
    upper.max.x -= gap;
    needs(view, draft, frame, upper, visit, taps);
    draw_profile(view, frame, right, visit);
  } else {
    const float whole = body.width();
    const Rect left = take_left(body, whole * .29f);
    body.min.x += gap * 1.5f;
    needs(view, draft, frame, left, visit, taps);
    const Rect middle = take_left(body, whole * .235f);
    body.min.x += gap;
    draw_profile(view, frame, middle, visit);
  }
  for (int i = 0; i < 3 && static_cast<std::size_t>(i) < fits.size(); ++i)
    car(view, frame, row(body, i, 3, gap), visit, fits[static_cast<std::size_t>(i)], i == 0, taps);
  return taps;
}

}  // namespace foyer::screens::tablet
