// What a consultant asks a manager about an offer, with all that speaks for it and what was given
// so far: answered in one touch, or on a page of its own with another sum and in words.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/ui/keyboard.h"
#include "manage/today/pages/answer_parts.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"
#include "steps/offer/money.h"
#include "steps/offer/money_text.h"

namespace foyer::screens {
namespace {

using domain::short_fen_text;
using staff::joined;
using staff::said;
using today::ApprovalCase;
using ui::Frame;
using ui::Rect;

struct Speaks {
  Phrase name;
  std::string text;
};

std::string grade_of(const ApprovalCase& asked, Lang lang) {
  if (asked.grade.empty()) return {};
  return said(asked.grade_said ? words::kGradeSaid : words::kGradeByRule, lang, {asked.grade});
}

std::string evidence_of(const ApprovalCase& asked, Lang lang) {
  std::string all;
  for (const std::string& one : asked.file->asked->evidence) {
    if (one == "drove") all = joined({all, std::string(words::kSpeaksDriven.in(lang))});
    if (one == "soon") all = joined({all, std::string(words::kSpeaksThisWeek.in(lang))});
  }
  return all;
}

std::string open_of(const AnswerView& view, const ApprovalCase& asked, Lang lang) {
  std::string all;
  for (const std::string& id : asked.open)
    if (const auto* one = domain::find_by_id(view.context.content.follow_up.objections, id))
      all = joined({all, one->text.in(lang)});
  return all;
}

std::string rival_of(const AnswerView& view, const ApprovalCase& asked, Lang lang) {
  return joined(
      {staff::text_of(domain::find_by_id(view.context.content.orders.rivals, asked.rival), lang),
       asked.rival_model, asked.rival.empty() ? asked.visit->present_car : std::string()});
}

// Where it comes from, and what else stands here that is built as it is.
std::string car_from(const AnswerView& view, const ApprovalCase& asked, Lang lang) {
  const auto* supply =
      domain::find_by_id(view.context.content.prices.supplies, asked.file->made.supply);
  const std::string like_it =
      !asked.same_cars ? std::string()
      : asked.same_cars->cars == 0
          ? std::string(words::kNoneLikeIt.in(lang))
          : said(words::kLikeIt, lang, {std::to_string(asked.same_cars->cars)});
  return joined({supply == nullptr ? std::string() : std::string(supply->text.in(lang)), like_it});
}

// How long the longest of these has stood here, and how many there are of the model.
std::string days_of(const AnswerView& view, const ApprovalCase& asked, Lang lang) {
  if (!view.context.content.stock.kept()) return {};
  if (!asked.same_cars || !asked.same_model) return std::string(words::kDaysUnknown.in(lang));
  const int longest = asked.same_cars->longest_days;
  const std::string list = asked.list_day.empty()
                               ? std::string()
                               : said(words::kStockListOf, lang, {month_and_day(asked.list_day)});
  return joined(
      {longest > 0 ? said(words::kLongestDays, lang, {std::to_string(longest)}) : std::string(),
       said(words::kOfThisModel, lang, {std::to_string(asked.same_model->cars)}), list});
}

std::string so_far_of(const ApprovalCase& asked, Lang lang) {
  std::string all(words::kNothingGiven.in(lang));
  if (asked.before >= 0)
    all = said(words::kGivenBefore, lang, {short_fen_text(asked.before, lang)});
  if (asked.earlier_offers == 0) return all;
  return joined({asked.before >= 0 ? all : std::string(),
                 said(words::kGivenEarlier, lang, {short_fen_text(asked.earlier, lang)})});
}

std::string usual_text(const today::UsuallyGiven& usual, Lang lang) {
  if (usual.offers == 0) return std::string(words::kNoneYet.in(lang));
  return said(words::kUsually, lang,
              {short_fen_text(usual.fen, lang), domain::percent_text(usual.bp, lang),
               std::to_string(usual.offers)});
}

// Those that are known, the guest's own first.
std::vector<Speaks> all_that_speaks(const AnswerView& view, const ApprovalCase& asked, Lang lang) {
  std::vector<Speaks> all{
      {words::kGradeShort, grade_of(asked, lang)},
      {words::kSpeaksFor, evidence_of(asked, lang)},
      {words::kOpenObjections, open_of(view, asked, lang)},
      {asked.rival.empty() && asked.rival_model.empty() ? words::kPresentCar : words::kRival,
       rival_of(view, asked, lang)},
      {words::kCarFrom, car_from(view, asked, lang)},
      {words::kDaysHere, days_of(view, asked, lang)},
      {words::kSoFar, so_far_of(asked, lang)},
      {words::kConsultantGives, usual_text(asked.consultant, lang)},
      {words::kModelGives, usual_text(asked.model, lang)},
  };
  std::erase_if(all, [](const Speaks& one) { return one.text.empty(); });
  return all;
}

// Two in a row, each a name and what it is.
void evidence(const AnswerView& view, Frame& frame, Rect& body, const ApprovalCase& asked,
              int columns) {
  const std::vector<Speaks> all = all_that_speaks(view, asked, frame.lang);
  const float height = frame.room(42, 25);
  float names = 0;
  const Frame::Setting name{.dp = 23, .colour = frame.palette.ink2, .middle = true};
  for (const Speaks& one : all)
    names = std::max(names, frame.width(one.name.in(frame.lang), name) + frame.px(16));
  // All at the size of the longest.
  Frame::Setting value{
      .dp = 25, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const float cell = column(body, 0, columns, frame.px(24)).width();
  const float room = cell - std::min(names, cell * .5f);
  for (const Speaks& one : all)
    if (const float wide = frame.width(one.text, value); wide > room)
      value.dp = std::max(18.f, value.dp * room / wide);
  for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(columns)) {
    const Rect line = take_top(body, height);
    for (int at = 0; at < columns && i + static_cast<std::size_t>(at) < all.size(); ++at) {
      const Speaks& one = all[i + static_cast<std::size_t>(at)];
      Rect place = column(line, at, columns, frame.px(24));
      frame.write(take_left(place, std::min(names, place.width() * .5f)), one.name.in(frame.lang),
                  name);
      frame.write(place, one.text, value);
    }
  }
  body.min.y += frame.px(10);
}

// "Li Ting asks: …", in bold.
void request(const AnswerView& view, Frame& frame, Rect& body, const ApprovalCase& asked) {
  const Lang lang = frame.lang;
  const domain::OfferMade& made = asked.file->made;
  const domain::Trim* trim = view.context.content.prices.trim(made.trim);
  const std::string car = staff::vehicle_name(view.context.content, made.vehicle, lang) +
                          (trim == nullptr ? "" : " " + trim->name.in(lang));
  const std::string text =
      said(words::kAsksWhole, lang,
           {view.context.house.name_of(asked.file->asked_by.actor), car,
            short_fen_text(asked.given, lang), domain::percent_text(asked.given_bp, lang),
            domain::fen_text(asked.total, lang)});
  const Frame::Setting setting{.dp = 27, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(body, std::min(frame.height(text, setting, body.width()), frame.px(84))),
              text, setting);
  body.min.y += frame.px(10);
}

// Its three answers in one row; `up_to`: of the counter-offer, 0: none can be made.
void answers(Frame& frame, const Rect& line, int count, const ApprovalCase& asked,
             domain::Fen up_to, const std::string& reason, TodayTouched& touched) {
  const Lang lang = frame.lang;
  const float gap = frame.px(20);
  const auto answer = [&](int at, const char* id, const std::string& word, ui::ButtonKind kind,
                          domain::Fen sum) {
    if (ui::button(frame, std::string("offer.") + id, column(line, at, count, gap), word, kind))
      touched = today::AnswerOffer{asked.visit->id, asked.file->made.offer, id, sum, reason};
  };
  answer(0, "refused", std::string(words::kRefuse.in(lang)), ui::ButtonKind::quiet, 0);
  if (up_to > 0)
    answer(1, "countered", said(words::kApproveUpTo, lang, {short_fen_text(up_to, lang)}),
           ui::ButtonKind::quiet, up_to);
  answer(count - 1, "approved", std::string(words::kApprove.in(lang)), ui::ButtonKind::primary, 0);
}

domain::Fen first_counter(const ApprovalCase& asked) {
  const auto sums = today::counters(asked);
  return sums.empty() ? 0 : sums.front();
}

// Another sum: those that suggest themselves, and one step more or less.
void counter_sum(Frame& frame, Rect& body, const ApprovalCase& asked, AnswerDraft& draft) {
  const auto sums = today::counters(asked);
  if (sums.empty()) return;
  const Lang lang = frame.lang;
  domain::Fen& up_to = draft.up_to;
  frame.write(take_top(body, frame.room(44, 26)), words::kCounterWith.in(lang),
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  const float chip = frame.px(frame.theme.size.chip + 8), side = frame.px(150);
  Rect line = take_top(body, chip);
  const domain::Fen step = today::kCounterStep, most = asked.given - 1;
  if (staff::pick(frame, "less", take_left(line, side), "−" + short_fen_text(step, lang), false))
    up_to = std::max(step, up_to - step);
  if (staff::pick(frame, "more", take_right(line, side), "+" + short_fen_text(step, lang), false) &&
      up_to + step <= most)
    up_to += step;
  frame.write(line, short_fen_text(up_to, lang),
              {.dp = 54,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  body.min.y += frame.px(12);
  line = take_top(body, chip);
  const int count = static_cast<int>(sums.size());
  for (int i = 0; i < count; ++i) {
    const domain::Fen sum = sums[static_cast<std::size_t>(i)];
    if (staff::pick(frame, "sum." + std::to_string(i), column(line, i, count, frame.px(12)),
                    short_fen_text(sum, lang), sum == up_to))
      up_to = sum;
  }
  body.min.y += frame.px(16);
}

}  // namespace

bool answer_page::reason_field(const AnswerView& view, Frame& frame, const Rect& box,
                               ui::Writing& at) {
  const bool touched = ui::text_field(frame, "reason", box, at.text,
                                      {.placeholder = words::kReasonInWords.in(frame.lang),
                                       .preedit = at.composition.preedit,
                                       .shown = {},
                                       .prefix = {}});
  if (touched) ui::forget_composition(at, view.writers.engines);
  return touched;
}

void answer_page::keys(const AnswerView& view, Frame& frame, const Rect& box, ui::Writing& at) {
  const bool in_hand = frame.theme.panel.in_hand;
  const float height = std::min(box.height(), frame.px(in_hand ? 680 : 560));
  const Rect ground{{box.min.x, box.max.y - height}, box.max};
  frame.list.AddRectFilled(ground.min, ground.max, frame.palette.keyboard, frame.px(28));
  ui::writing_panel(frame, ground.inset(frame.px(20)), at, view.writers.engines,
                    writing_words(frame.lang));
}

void answer_page::reason_keys(const AnswerView& view, Frame& frame, Rect box, ui::Writing& at) {
  reason_field(view, frame, take_top(box, frame.px(104)), at);
  box.min.y += frame.px(16);
  keys(view, frame, box, at);
}

std::string asks_text(const today::Context& context, const domain::Visit& visit, Lang lang) {
  const domain::OfferFile* file =
      today::asks_for(visit, context.house, context.who, context.now_ms);
  if (file == nullptr) return {};
  const domain::Fen given =
      domain::concession_of(file->made.lines, file->made.trade_in_above).all();
  return said(words::kAsksOff, lang, {short_fen_text(given, lang)});
}

TodayTouched draw_approval(const AnswerView& view, Frame& frame, Rect& body) {
  TodayTouched touched;
  if (!view.asked) return touched;
  const ApprovalCase& asked = *view.asked;
  request(view, frame, body, asked);
  evidence(view, frame, body, asked, frame.portrait() ? 1 : 2);
  const Rect line = take_top(body, frame.px(96));
  body.min.y += frame.px(18);
  const domain::Fen up_to = first_counter(asked);
  const int count = up_to > 0 ? 4 : 3;
  answers(frame, line, count, asked, up_to, {}, touched);
  if (ui::button(frame, "offer.words", column(line, count - 2, count, frame.px(20)),
                 words::kAnswerInWords.in(frame.lang), ui::ButtonKind::quiet))
    touched = today::OpenAnswer{asked.visit->id};
  return touched;
}

std::string answer_title(const AnswerView& view, const domain::Visit* visit, Lang lang) {
  return said(
      words::kAnswerTitle, lang,
      {visit == nullptr ? std::string() : staff::full_name(*visit, view.context.content, lang)});
}

namespace {

// At a desk there is room for all of it.
void side_by_side(const AnswerView& view, AnswerDraft& draft, Frame& frame, Rect body) {
  const bool upright = frame.portrait();
  const Rect right =
      upright ? take_bottom(body, body.height() * .5f) : take_right(body, body.width() * .5f);
  (upright ? body.max.y : body.max.x) -= frame.px(32);
  request(view, frame, body, *view.asked);
  evidence(view, frame, body, *view.asked, 1);
  counter_sum(frame, body, *view.asked, draft);
  answer_page::reason_keys(view, frame, right, draft.reason);
}

// What speaks for it, or, once the field was touched, the keys in the whole width.
void in_the_hand(const AnswerView& view, AnswerDraft& draft, Frame& frame, Rect body) {
  const ApprovalCase& asked = *view.asked;
  if (draft.writing) {
    Rect line = take_top(body, frame.px(104));
    if (staff::end_chip(frame, line, "to_sums", words::kCounterWith.in(frame.lang), "arrow-left"))
      draft.writing = false;
    answer_page::reason_field(view, frame, line, draft.reason);
    body.min.y += frame.px(16);
    answer_page::keys(view, frame, body, draft.reason);
    return;
  }
  const Rect field = take_bottom(body, frame.px(104));
  body.max.y -= frame.px(16);
  request(view, frame, body, asked);
  evidence(view, frame, body, asked, frame.portrait() ? 1 : 2);
  counter_sum(frame, body, asked, draft);
  if (frame.tap("reason", field)) draft.writing = true;
  answer_page::reason_field(view, frame, field, draft.reason);
}

}  // namespace

TodayTouched draw_answer(const AnswerView& view, AnswerDraft& draft, Frame& frame, Rect body) {
  TodayTouched touched;
  if (!view.asked) {  // somebody else answered meanwhile, or its time is over
    frame.write(take_top(body, frame.px(80)), words::kAnsweredMeanwhile.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
    return touched;
  }
  const ApprovalCase& asked = *view.asked;
  if (draft.offer != asked.file->made.offer) {
    draft.offer = asked.file->made.offer;
    draft.up_to = first_counter(asked);
  }
  const Rect line = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  if (frame.theme.panel.in_hand)
    in_the_hand(view, draft, frame, body);
  else
    side_by_side(view, draft, frame, body);
  const domain::Fen up_to = draft.up_to;
  answers(frame, line, up_to > 0 ? 3 : 2, asked, up_to, draft.reason.text.text(), touched);
  return touched;
}

}  // namespace foyer::screens
