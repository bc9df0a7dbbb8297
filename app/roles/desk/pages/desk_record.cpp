// One person's record: their visits, two records that are made one, and being forgotten.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "kit/input/dialled.h"
#include "manage/register/day.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/desk/pages/words_erasing.h"
#include "roles/desk/pages/words_years.h"
#include "roles/host/pages/words_staff.h"
#include "showroom/people.h"

namespace foyer::screens::desk {
namespace {

// As the newest of these visits has it that says a name at all: a record that was divided is called
// otherwise than what was searched for.
std::string named(const DeskView& view, const flow::KnownPerson& person,
                  std::span<const domain::Visit> record, Lang lang) {
  for (const domain::Visit& visit : record)
    if (visit.name) return full_name(visit, view.content, lang);
  return full_name(person.name, person.honorific, view.content, lang);
}
std::string known_name(const DeskView& view, Lang lang) {
  return named(view, view.model.known, view.record, lang);
}

std::string came_for(const DeskView& view, const domain::Visit& visit, Lang lang) {
  const std::string car = vehicle_name(view.content, visit.chosen, lang);
  const domain::Purpose* purpose = view.content.purpose(visit.purpose);
  if (!car.empty() || purpose == nullptr) return car;
  return purpose->text.in(lang);
}

// Who made this visit a part of the record, and when.
std::string merged_text(const DeskView& view, const domain::Visit& visit, Lang lang) {
  if (visit.person.empty() || domain::is_said_apart(visit)) return {};
  return said(words::kMergedBy, lang,
              {view.house.name_of(visit.linked.actor),
               month_and_day(view.zone().day(visit.linked.at.unix_ms()))});
}

void visit_row(const DeskView& view, Frame& frame, const std::string& number, Rect line,
               const domain::Visit& visit, DeskTaps& taps) {
  const Lang lang = frame.lang;
  const std::string merged = merged_text(view, visit, lang);
  // A visit that was linked by mistake is made its own again.
  if (!merged.empty()) {
    const auto text = words::kSeparate.in(lang);
    const Rect chip = take_right(line, ui::chip_width(frame, text, false));
    const float pad = std::max(0.f, (line.height() - frame.px(64)) / 2);
    if (ui::chip(frame, "separate." + number,
                 {{chip.min.x, chip.min.y + pad}, {chip.max.x, chip.max.y - pad}}, text, false))
      taps.intent = flow::Unlink{visit.id};
    line.max.x -= frame.px(16);
  }
  const std::string who =
      visit.handover.consultant.empty() ? "" : view.house.name_of(visit.handover.consultant);
  const bool at_hand = view.house.visit(visit.id) != nullptr;
  const std::string id = at_hand ? "visit." + number : "";
  if (row(frame, id, line,
          joined({view.zone().day(visit.arrived_at.unix_ms()), came_for(view, visit, lang)}),
          joined({who, merged})))
    taps.intent = flow::OpenGuest{visit.id};
}

// One of two records, as far as it helps to tell whether they are one person's.
void side(const DeskView& view, Frame& frame, const Rect& box, const flow::KnownPerson& person,
          std::span<const domain::Visit> record) {
  const Lang lang = frame.lang;
  card_box(frame, box, false);
  Rect inner = box.inset(frame.px(28));
  frame.write(take_top(inner, frame.px(56)), named(view, person, record, lang),
              {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  const auto line = [&](const Phrase& name, const std::string& value) {
    if (!value.empty() && inner.height() >= frame.px(56))
      row(frame, {}, take_top(inner, frame.px(56)), name.in(lang), value);
  };
  std::string phone, car, looks;
  for (const domain::Visit& visit : record) {
    if (phone.empty()) phone = visit.phone;
    if (car.empty()) car = joined({visit.present_car, visit.plate});
    if (looks.empty()) looks = visit.description;
  }
  line(words::kPhonePlaceholder, input::number_as_dialled(phone, view.content.showroom.country));
  if (!record.empty()) {
    line(words::kFirstMet, view.zone().day(record.back().arrived_at.unix_ms()));
    line(words::kLastMet, last_time(view, record.front()));
  }
  line(words::kVisitsOf, std::to_string(record.size()));
  line(words::kPresentCar, car);
  line(words::kLooksLike, looks);
}

// A list of what goes or stays, under its name.
void listed(Frame& frame, const Rect& box, const Phrase& name, const Phrase& what) {
  card_box(frame, box, false);
  Rect inner = box.inset(frame.px(28));
  title(frame, take_top(inner, frame.px(52)), name.in(frame.lang));
  inner.min.y += frame.px(8);
  frame.write(inner, what.in(frame.lang),
              {.dp = 26, .colour = frame.palette.ink, .leading = 1.15f});
}

// Room for all three answers.
constexpr float kAnswers_dp = 960;

// One of the three answers: what it is, of how many records, and why.
void answer_row(Frame& frame, Rect& body, std::string_view what, int records,
                std::string_view why) {
  if (records == 0) return;
  const Lang lang = frame.lang;
  const Frame::Setting small{.dp = 24, .colour = frame.palette.ink2};
  const float air = frame.px(18);
  const float text = frame.height(why, small, body.width() - 2 * air) + 2;
  const Rect box = take_top(body, text + frame.px(44) + 2 * air);
  body.min.y += frame.px(12);
  card_box(frame, box, false);
  Rect inner = box.inset(air);
  Rect head = take_top(inner, frame.px(44));
  const std::string many = records == 1
                               ? std::string(words::kRecordsOne.in(lang))
                               : said(words::kRecordsMany, lang, {std::to_string(records)});
  frame.write(column(head, 0, 2, 0), what,
              {.dp = 28, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(
      column(head, 1, 2, 0), many,
      {.dp = 26, .colour = frame.palette.ink, .align = Frame::Align::right, .middle = true});
  frame.write(inner, why, small);
}

void answers_of(Frame& frame, Rect body, const domain::ErasingSum& sum, bool done) {
  const Lang lang = frame.lang;
  answer_row(frame, body, (done ? words::kAnsweredErased : words::kToBeErased).in(lang), sum.erased,
             words::kErasedMeans.in(lang));
  answer_row(frame, body,
             said(done ? words::kAnsweredLocked : words::kToBeLocked, lang,
                  {day_with_year(sum.until, lang)}),
             sum.locked,
             (sum.locked_because == domain::Because::contract ? words::kHeldContract
                                                              : words::kHeldAgreement)
                 .in(lang));
  answer_row(frame, body, words::kAnsweredRefused.in(lang), sum.refused,
             (sum.refused_because == domain::Because::contract_runs ? words::kRunsContract
                                                                    : words::kRunsDrive)
                 .in(lang));
}

// What may be done with the record: with what the service told of them where the dealer keeps that.
void person_buttons(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& foot,
                    DeskTaps& taps) {
  const Lang lang = frame.lang;
  const bool service = view.content.service.kept() && !view.record.empty();
  const int count = service ? 5 : 4;
  int place = 0;
  const auto touched = [&](const char* id, const Phrase& phrase, ui::ButtonKind kind) {
    return ui::button(frame, id, column(foot, place++, count, frame.px(20)), phrase.in(lang), kind);
  };
  if (touched("merge", words::kMergeWith, ui::ButtonKind::quiet)) taps.intent = flow::AskMerge{};
  if (touched("erase", words::kToForget, ui::ButtonKind::quiet)) taps.intent = flow::AskErase{};
  const std::string& person = view.model.known.person;
  const bool years = draft.years_of == person;
  if (touched("years", years ? words::kVisitsAlone : words::kAllYears, ui::ButtonKind::quiet))
    draft.years_of = years ? std::string() : person;
  if (service && touched("service", words::kFromService, ui::ButtonKind::quiet)) {
    std::string theirs;
    for (const domain::Visit& visit : view.record)
      if (theirs.empty()) theirs = visit.handover.consultant;
    taps.intent = flow::TellOfKnown{view.record.front().id, theirs};
  }
  if (touched("again", words::kComesAgain, ui::ButtonKind::primary))
    taps.intent = flow::ComesAgain{};
}

}  // namespace

DeskTaps draw_person(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  std::string phone;
  for (const domain::Visit& visit : view.record)
    if (phone.empty()) phone = visit.phone;
  phone = input::number_as_dialled(phone, view.content.showroom.country);
  const std::size_t visits = view.record.size();
  const std::string often = visits == 1 ? std::string(words::kVisitsOne.in(lang))
                                        : said(words::kVisitsCount, lang, {std::to_string(visits)});
  Sheet sheet = open_sheet(frame, 1240, 900, known_name(view, lang), joined({phone, often}), taps);
  Rect& body = sheet.body;
  const Rect foot = take_bottom(body, frame.px(96));
  body.max.y -= frame.px(20);
  person_buttons(view, draft, frame, foot, taps);
  const bool years = draft.years_of == view.model.known.person;
  if (years) {
    std::vector<const domain::Visit*> all;
    for (const domain::Visit& visit : view.record) all.push_back(&visit);
    draw_years_in({all, view.house, view.content, view.now_ms, {}, true}, draft.years, frame, body);
    return taps;
  }
  Rect bar = take_bottom(body, frame.px(64));
  const float height = frame.px(84);
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, view.record.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, view.record.size(), fit);
  for (std::size_t i = from; i < to; ++i)
    visit_row(view, frame, std::to_string(i), take_top(body, height), view.record[i], taps);
  return taps;
}

DeskTaps draw_merge(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Sheet sheet =
      open_sheet(frame, 1240, 860, words::kMergeAsk.in(lang), words::kMergeHint.in(lang), taps);
  Rect& body = sheet.body;
  const Rect foot = take_bottom(body, frame.px(100));
  body.max.y -= frame.px(24);
  const float gap = frame.px(24);
  if (ui::button(frame, "two", column(foot, 0, 2, gap), words::kTwoPeople.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::CloseDeskSheet{};
  if (ui::button(frame, "one", column(foot, 1, 2, gap), words::kOnePerson.in(lang),
                 ui::ButtonKind::primary))
    taps.intent = flow::Merge{};
  side(view, frame, column(body, 0, 2, gap), view.model.merging, view.other_record);
  side(view, frame, column(body, 1, 2, gap), view.model.known, view.record);
  return taps;
}

DeskTaps draw_erase(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Sheet sheet = open_sheet(
      frame, 1240, 860, said(words::kEraseAsk, lang, {known_name(view, lang)}),
      said(words::kEraseCount, lang,
           {std::to_string(view.record.size()), std::to_string(view.erasing_appointments)}),
      taps);
  Rect& body = sheet.body;
  if (view.manager()) {
    if (choice_button(frame, "erase", body, words::kEraseGo.in(lang), ui::ButtonKind::quiet)) {
      taps.intent = flow::AskEraseAgain{};
      taps.ask_erasing = true;
    }
  } else {
    frame.write(take_bottom(body, frame.px(72)), words::kEraseManager.in(lang),
                {.dp = 26, .colour = frame.palette.warn, .face = ui::Face::bold, .middle = true});
  }
  listed(frame, column(body, 0, 2, frame.px(24)), words::kEraseGoes, words::kEraseGoesList);
  listed(frame, column(body, 1, 2, frame.px(24)), words::kEraseStays, words::kEraseStaysList);
  return taps;
}

DeskTaps draw_erase_sure(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const domain::ErasingSum sum = domain::sum_of(view.erasing_answers);
  const bool known = !view.erasing_answers.empty(), any = sum.erased + sum.locked > 0;
  const Phrase& below = !known                     ? words::kErasing
                        : !view.erasing_everywhere ? words::kErasedHereOnly
                        : sum.erased > 0           ? words::kEraseSureHint
                        : any                      ? words::kErasedEverywhere
                                                   : words::kEraseNone;
  Sheet sheet =
      open_sheet(frame, 1100, known ? kAnswers_dp : 420,
                 said(words::kEraseSure, lang, {known_name(view, lang)}), below.in(lang), taps);
  if (!known) return taps;
  if (choice_button(frame, "keep", sheet.body,
                    (any ? words::kEraseNot : words::kUnderstood).in(lang),
                    ui::ButtonKind::primary))
    taps.intent = flow::CloseDeskSheet{};
  if (any && choice_button(frame, "erase_now", sheet.body, words::kEraseNow.in(lang),
                           ui::ButtonKind::quiet))
    taps.intent = flow::EraseGuest{{view.erasing_answers.begin(), view.erasing_answers.end()}};
  answers_of(frame, sheet.body, sum, false);
  return taps;
}

DeskTaps draw_erased(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const Phrase& below = view.erasing_everywhere ? words::kErasedEverywhere : words::kErasedHereOnly;
  Sheet sheet =
      open_sheet(frame, 1100, kAnswers_dp, words::kErasedTitle.in(lang), below.in(lang), taps);
  if (choice_button(frame, "understood", sheet.body, words::kUnderstood.in(lang),
                    ui::ButtonKind::primary))
    taps.intent = flow::CloseDeskSheet{};
  answers_of(frame, sheet.body, domain::sum_of(view.erasing_answers), true);
  return taps;
}

}  // namespace foyer::screens::desk
