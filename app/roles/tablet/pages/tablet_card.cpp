// The customer card: every visit of this person, newest first, with what was said, shown, judged,
// noted and agreed in it.
#include <algorithm>
#include <cmath>
#include <optional>

#include "kit/base/format.h"
#include "kit/base/text.h"
#include "kit/fact/signed_by.h"
#include "manage/register/day.h"
#include "roles/entrance/pages/address.h"
#include "roles/tablet/pages/tablet_parts.h"
#include "showroom/people.h"
#include "steps/offer/money.h"

namespace foyer::screens {

namespace tablet {
namespace {

struct Line {
  std::string label;  // of an answer; empty: `icon` stands before the text
  std::string text, right;
  std::string_view icon;
  bool warn = false;
  int rows = 1;  // that the text takes
};

struct Block {  // one visit
  std::string title, who, end;
  bool warn = false;  // what was agreed has not been done in its time
  std::vector<Line> told, done;
};

constexpr float kHead_dp = 84, kLine_dp = 46, kFoot_dp = 26, kGap_dp = 20, kText_dp = 26;
constexpr float kNote = .7f;  // of a column, beside its sign and who wrote it

}  // namespace
}  // namespace tablet

struct MadeCard {
  std::int64_t edition = -1;
  Id visit;
  Lang lang = Lang::zh;
  bool two_columns = true;
  float column_dp = 0;
  struct Entry {
    Id visit;
    float told_dp = 0, done_dp = 0;      // heights, known before the words are
    std::optional<tablet::Block> block;  // made when it is first seen
  };
  std::vector<Entry> entries;
  float height_dp = 0;
};
void MadeCardDeleter::operator()(MadeCard* card) const { delete card; }

namespace tablet {
namespace {

// About how many rows of a column a text takes: measuring it is too dear for two hundred visits.
int rows_of(std::string_view text, float column_dp) {
  constexpr float kLatin = .56f, kRoom = .96f;
  constexpr char32_t kFirstWide = 0x2E80;
  float ems = 0;
  for (const char32_t c : decode_utf8(text)) ems += c >= kFirstWide ? 1 : kLatin;
  return std::max(1, static_cast<int>(std::ceil(ems * kText_dp / (column_dp * kRoom))));
}

bool answered(const domain::Needs& needs, const std::string& question) {
  if (question == "use") return !needs.use.empty();
  if (question == "budget") return !needs.budget.empty();
  if (question == "timing") return !needs.timing.empty();
  if (question == "priorities") return !needs.priorities.empty();
  const auto found = needs.optional.find(question);
  return found != needs.optional.end() && !found->second.empty();
}

std::string level_text(const domain::Content& content, int level, Lang lang) {
  const auto& all = content.showroom.levels;
  const auto at = static_cast<std::size_t>(std::max(level, 0));
  return at < all.size() ? all[at].text.in(lang) : std::to_string(level);
}

void add_answers(Block& block, const TabletView& view, const domain::Visit& visit, Lang lang) {
  for (const auto& [question, said] : visit.said) {
    if (!answered(visit.needs, question)) continue;
    const std::string who = said.actor == facts::kSignedByGuest
                                ? std::string(words::kGuestThemselves.in(lang))
                                : view.house.name_of(said.actor);
    block.told.push_back({question_text(view.content, question, lang),
                          answer_text(view.content, visit, question, lang),
                          who + " " + view.zone().clock(said.at.unix_ms()), "", false, 1});
  }
  const std::string car = joined({visit.present_car, visit.plate});
  if (!car.empty())
    block.told.push_back({std::string(words::kPresentCar.in(lang)), car,
                          visit.trade_in ? std::string(words::kTradeIn.in(lang)) : "", "", false,
                          1});
}

// Which car was driven, and what the guest said of it.
void add_drive(Block& block, const TabletView& view, const domain::Visit& visit,
               const domain::Drive& drive, Lang lang) {
  std::string felt;
  const domain::DriveFile* file = visit.drive_file(drive.id);
  if (file != nullptr && file->felt)
    if (const auto* fit = domain::find_by_id(view.content.test_drives.fits, file->felt->fit))
      felt = fit->text.in(lang);
  block.done.push_back({"",
                        joined({std::string(words::kDrove.in(lang)),
                                known_or_id(staff::vehicle_name(view.content, drive.vehicle, lang),
                                            drive.vehicle, lang)}),
                        felt, "steering", false, 1});
}

// How far the car in exchange has come, and the sum that stands.
bool has_trade_in(const domain::Visit& visit) { return visit.used_car() != nullptr; }

void add_trade_in(Block& block, const TabletView& view, const domain::Visit& visit, Lang lang) {
  if (!has_trade_in(visit)) return;
  const domain::UsedCar& car = *visit.used_car();
  const auto state = car.state_on(view.context().today());
  const domain::TradeInOffer* offer = car.standing();
  const std::string sum =
      offer == nullptr ? std::string() : money(offer->offered.offer_fen / domain::kYuan, lang);
  block.done.push_back({"", joined({std::string(words::kTradeInOf.in(lang)), sum}),
                        std::string(trade_in_state_text(state, lang)), "swap-horizontal",
                        state == domain::TradeInState::expired, 1});
}

void add_cards(Block& block, const TabletView& view, const domain::Visit& visit, Lang lang) {
  for (const std::string& card : visit.presented) {
    const auto level = visit.judged.find(card);
    const bool judged = level != visit.judged.end();
    block.done.push_back({"", card_text(view.content, card, lang),
                          judged ? level_text(view.content, level->second, lang) : "",
                          judged ? "check-circle" : "circle-outline", false, 1});
  }
  for (const std::string& vehicle : visit.drives_wished)
    block.done.push_back(
        {"",
         joined({std::string(words::kWantsDrive.in(lang)),
                 known_or_id(staff::vehicle_name(view.content, vehicle, lang), vehicle, lang)}),
         "", "car-side", false, 1});
  for (const domain::Drive& drive : visit.drives) add_drive(block, view, visit, drive, lang);
  add_trade_in(block, view, visit, lang);
}

void add_words(Block& block, const TabletView& view, const domain::Visit& visit, Lang lang,
               float column_dp) {
  for (const domain::Objection& one : visit.objections) {
    const auto* known = domain::find_by_id(view.content.follow_up.objections, one.raised.objection);
    const auto* answer = known ? domain::find_by_id(known->answers, one.raised.answer) : nullptr;
    std::string text = one.raised.text;
    if (text.empty())
      text = known_or_id(known ? known->text.in(lang) : "", one.raised.objection, lang);
    const bool open = one.raised.is_open();
    block.done.push_back({"", text,
                          answer ? answer->text.in(lang)
                          : open ? std::string(words::kStillOpen.in(lang))
                                 : known_or_id("", one.raised.answer, lang),
                          "comment-text-outline", open, 1});
  }
  for (const domain::Note& note : visit.notes)
    block.done.push_back(
        {"", note.text,
         joined({view.house.name_of(note.actor), view.zone().clock(note.at.unix_ms())}), "pencil",
         false, rows_of(note.text, column_dp * kNote)});
}

// How it ended, and what was agreed for when.
std::string end_of(const TabletView& view, const domain::Visit& visit, Lang lang) {
  std::string agreed;
  if (visit.next_step) {
    const auto* step = domain::find_by_id(view.content.follow_up.next_steps, visit.next_step->step);
    agreed = known_or_id(staff::text_of(step, lang), visit.next_step->step, lang) + " " +
             day_text(visit.next_step->on, lang);
  }
  if (!visit.closed) return agreed;
  return joined({outcome_text(view.content, visit.closed->outcome, lang), visit.closed->grade,
                 visit.closed->lost_model, agreed});
}

// "11月21日 星期六"; of another year, with it.
std::string date_text(const TabletView& view, const std::string& day, Lang lang) {
  constexpr std::size_t kYear = 4;
  const std::string text = day_text(day, lang), year = day.substr(0, kYear);
  if (year == view.context().today().substr(0, kYear)) return text;
  return lang == Lang::zh ? year + "年" + text : text + " " + year;
}

Block block_of(const TabletView& view, const domain::Visit& visit, bool newest, Lang lang,
               float column_dp) {
  Block block;
  const std::string when = view.zone().day(visit.arrived_at.unix_ms());
  block.title = joined(
      {date_text(view, when, lang), view.zone().clock(visit.arrived_at.unix_ms()), visit.ticket});
  block.who = view.house.name_of(visit.handover.consultant);
  block.end = end_of(view, visit, lang);
  block.warn = newest && visit.next_step && visit.next_step->on < view.context().today();
  add_answers(block, view, visit, lang);
  add_cards(block, view, visit, lang);
  add_words(block, view, visit, lang, column_dp);
  return block;
}

// What `block_of` will take, without its words.
MadeCard::Entry entry_of(const domain::Visit& visit, float column_dp) {
  const auto told = std::ranges::count_if(
      visit.said, [&](const auto& one) { return answered(visit.needs, one.first); });
  const bool car = !visit.present_car.empty() || !visit.plate.empty();
  auto done = visit.presented.size() + visit.drives_wished.size() + visit.drives.size() +
              visit.objections.size() + (has_trade_in(visit) ? 1 : 0);
  for (const domain::Note& note : visit.notes)
    done += static_cast<std::size_t>(rows_of(note.text, column_dp * kNote));
  return {visit.id, kLine_dp * static_cast<float>(told + (car ? 1 : 0)),
          kLine_dp * static_cast<float>(done), std::nullopt};
}

float height_of(const MadeCard::Entry& entry, bool two_columns) {
  const float body =
      two_columns ? std::max(entry.told_dp, entry.done_dp) : entry.told_dp + entry.done_dp;
  return kHead_dp + body + kFoot_dp;
}

bool is_same_person(const domain::Visit& a, const domain::Visit& b) {
  if (a.id != b.id && (domain::is_said_apart(a) || domain::is_said_apart(b))) return false;
  if (a.id == b.id || a.person == b.id.hex() || b.person == a.id.hex()) return true;
  return (!a.person.empty() && a.person == b.person) || (!a.phone.empty() && a.phone == b.phone);
}

// Newest first.
std::vector<const domain::Visit*> visits_of_guest(const TabletView& view) {
  const domain::Visit& guest = *view.visit();
  std::vector<const domain::Visit*> all;
  for (const Id& id : view.same_person)
    if (const domain::Visit* visit = view.house.visit(id)) all.push_back(visit);
  if (all.empty())
    for (const auto& [id, visit] : view.house.visits)
      if (domain::is_visit(visit) && is_same_person(guest, visit)) all.push_back(&visit);
  std::ranges::stable_sort(all, std::ranges::greater{}, &domain::Visit::arrived_at);
  return all;
}

// As it was made last, if that still holds.
MadeCard& made(const TabletView& view, TabletDraft& draft, const Frame& frame, float width) {
  const bool two_columns = !frame.portrait();
  const float column_dp = width / frame.theme.px_per_dp / (two_columns ? 2 : 1) - 80;
  MadeCard* old = draft.card.get();
  const bool holds = old && view.edition >= 0 && old->edition == view.edition &&
                     old->visit == view.model.visit && old->lang == frame.lang &&
                     old->two_columns == two_columns && old->column_dp == column_dp;
  if (holds) return *old;
  draft.card.reset(new MadeCard);
  MadeCard& card = *draft.card;
  card.edition = view.edition;
  card.visit = view.model.visit;
  card.lang = frame.lang;
  card.two_columns = two_columns;
  card.column_dp = column_dp;
  for (const domain::Visit* visit : visits_of_guest(view)) {
    card.entries.push_back(entry_of(*visit, column_dp));
    card.height_dp += height_of(card.entries.back(), two_columns) + kGap_dp;
  }
  return card;
}

void lines(Frame& frame, Rect box, const std::vector<Line>& all) {
  const ui::Palette& p = frame.palette;
  for (const Line& one : all) {
    Rect line = take_top(box, frame.px(kLine_dp * static_cast<float>(one.rows)));
    Rect before = take_left(line, one.icon.empty() ? line.width() * .27f : frame.px(44));
    before.max.x -= frame.px(12);
    if (one.icon.empty()) {
      frame.write(before, one.label, {.dp = 24, .colour = p.ink2, .middle = true});
    } else {
      before.max.y = before.min.y + frame.px(kLine_dp);
      ui::draw_icon(frame, before, one.icon, 24, one.warn ? p.warn : p.ink2);
    }
    const Frame::Setting small{.dp = 22,
                               .colour = one.warn ? p.warn : p.ink2,
                               .align = Frame::Align::right,
                               .middle = true};
    // More than one row begins beside its sign, even where it turns out to be one.
    const bool several = one.rows > 1;
    const Frame::Setting plain{.dp = kText_dp, .colour = p.ink, .middle = !several};
    // What is said last gets what the text leaves, and about half at least.
    const float left = line.width() - frame.width(one.text, plain) - frame.px(24);
    const float most = several ? line.width() * .28f : std::max(left, line.width() * .48f);
    const float wide = std::min(frame.width(one.right, small) + 2, most);
    Rect right = take_right(line, wide);
    right.max.y = right.min.y + frame.px(kLine_dp);
    if (!one.right.empty()) frame.write(right, one.right, small);
    line.max.x -= frame.px(16);
    if (several) line.min.y += (frame.px(kLine_dp) - frame.height("x", plain, line.width())) / 2;
    frame.write(line, one.text, plain);
  }
}

void draw_block(Frame& frame, const Rect& box, const Block& block, float told_dp,
                bool two_columns) {
  const ui::Palette& p = frame.palette;
  staff::card_box(frame, box, false, block.warn);
  Rect inner{{box.min.x + frame.px(30), box.min.y}, {box.max.x - frame.px(30), box.max.y}};
  Rect head = take_top(inner, frame.px(kHead_dp));
  const Frame::Setting right{.dp = 26,
                             .colour = block.warn ? p.warn : p.ink2,
                             .align = Frame::Align::right,
                             .middle = true};
  const std::string end = joined({block.end, block.who});
  const Frame::Setting title{.dp = 30, .colour = p.ink, .face = ui::Face::bold, .middle = true};
  const float beside = head.width() - frame.width(block.title, title) - frame.px(22);
  const float most = std::max(beside, head.width() * .38f);
  frame.write(take_right(head, std::min(frame.width(end, right) + 2, most)), end, right);
  head.max.x -= frame.px(20);
  head = {{head.min.x, head.centre().y - frame.px(22)},  // one line: smaller rather than broken
          {head.max.x, head.centre().y + frame.px(22)}};
  frame.write(head, block.title, title);
  if (two_columns) {
    Rect left = take_left(inner, inner.width() * .47f);
    inner.min.x += inner.width() * .04f;
    lines(frame, left, block.told);
  } else {
    lines(frame, take_top(inner, frame.px(told_dp)), block.told);
  }
  lines(frame, inner, block.done);
}

}  // namespace

TabletTaps draw_card(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const domain::Visit& guest = *view.visit();
  const float width = top_box(frame).width();
  MadeCard& card = made(view, draft, frame, width);
  const std::string count =
      said(words::kVisitsCount, frame.lang, {std::to_string(card.entries.size())});
  const std::string hint =
      joined({count, phone_text(view.content, guest.phone),
              view.all_known ? "" : std::string(words::kEarlierComing.in(frame.lang))});
  Rect chips;
  const Rect body =
      begin(frame, staff::full_name(guest, view.content, frame.lang), {}, taps, &chips);
  if (end_chip(frame, chips, "years", words::kYears.in(frame.lang), "history"))
    taps.intent = flow::tablet::OpenPage{flow::tablet::Page::years};
  frame.write(chips, hint, {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  Rect content = ui::begin_scroll(frame, body, draft.right, frame.px(card.height_dp));
  for (MadeCard::Entry& one : card.entries) {
    const Rect place = take_top(content, frame.px(height_of(one, card.two_columns)));
    content.min.y += frame.px(kGap_dp);
    const domain::Visit* visit = view.house.visit(one.visit);
    if (!visit || !ui::seen_in(body, place)) continue;
    if (!one.block)
      one.block = block_of(view, *visit, &one == &card.entries.front(), frame.lang, card.column_dp);
    draw_block(frame, place, *one.block, one.told_dp, card.two_columns);
  }
  ui::end_scroll(frame, draft.right);
  return taps;
}

TabletTaps draw_years(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const std::string key =
      view.edition < 0 ? std::string() : std::to_string(view.edition) + view.guest().hex();
  const YearsView years{visits_of_guest(view), view.house, view.content,
                        view.now_ms,           key,        view.all_known};
  if (foyer::screens::draw_years(years, draft.years, frame)) taps.intent = flow::tablet::Back{};
  return taps;
}

// A colleague's guest: the same, to read.
TabletTaps draw_person(const TabletView& view, TabletDraft& draft, Frame& frame) {
  return draw_years(view, draft, frame);
}

}  // namespace tablet
}  // namespace foyer::screens
