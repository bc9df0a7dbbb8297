#include "manage/standards/round.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"
#include "kit/base/digest.h"

namespace foyer::standards {
namespace {

using domain::StandardItem;
using domain::StandardRound;
using domain::was_said;

constexpr std::int64_t kWhole_bp = 10'000;

int half_up(std::int64_t part, std::int64_t whole) {
  return static_cast<int>((part * 2 + whole) / (whole * 2));
}

bool is_answer(std::string_view answer) {
  return answer == domain::kIsRight || answer == domain::kIsWrong ||
         answer == domain::kDoesNotApply;
}

const StandardItem* item_of(const Context& context, const std::string& area,
                            const std::string& item) {
  const StandardItem* found = domain::find_by_id(context.rules().items, item);
  return found != nullptr && found->area == area ? found : nullptr;
}

Id fresh_round(const Context& context, std::string_view area, const Id& beside) {
  return Id::from_hex(fresh_name({"standards", context.who, area, std::to_string(context.now_ms),
                                  beside.is_nil() ? std::string() : beside.hex()}))
      .value_or(Id{});
}

// Where what is said of an area goes: the round that goes on, or one that begins with it. None: it
// is a step, and there is nobody beside whom it could be.
struct At {
  Id round;
  std::vector<domain::Event> events;  // what has to be said before anything else
};
std::optional<At> round_at(const Context& context, const std::string& area, const Id& beside) {
  const domain::StandardArea* walked = domain::find_by_id(context.rules().areas, area);
  if (walked == nullptr || (walked->observed && !may_observe(context))) return std::nullopt;
  if (const StandardRound* round = open_round(context, area, beside)) return At{round->id, {}};
  At at{fresh_round(context, area, beside), {}};
  if (!walked->observed) return at;
  const std::string consultant = consultant_beside(context, beside);
  if (consultant.empty()) return std::nullopt;
  at.events.push_back(domain::StandardObserved{beside.hex(), consultant});
  return at;
}

const domain::StandardFaultState* fault_of(const Context& context, const Id& round,
                                           const std::string& item) {
  const auto found = context.house.standard_rounds.find(round);
  if (found == context.house.standard_rounds.end()) return nullptr;
  const auto fault = found->second.faults.find(item);
  return fault == found->second.faults.end() ? nullptr : &fault->second;
}

domain::StandardFault fault_of_today(const Context& context, const std::string& item) {
  return {item, {}, day_after(context.today(), context.rules().due_days)};
}

// What somebody said of it in this round; empty: nothing that stands.
std::string said_of(const StandardRound* round, const std::string& item) {
  if (round == nullptr) return {};
  const auto told = round->items.find(item);
  return told == round->items.end() ? std::string() : told->second.answer;
}

bool is_observed(const Context& context, std::string_view area) {
  const domain::StandardArea* found = domain::find_by_id(context.rules().areas, area);
  return found != nullptr && found->observed;
}

// What was wrong is to be mended by the day that the pack says, by nobody in person until somebody
// is named. What was wrong in a step is talked about with whoever it was; there is nothing to mend.
std::vector<domain::Write> on(const Context& context, const Answer& touch) {
  const StandardItem* item = item_of(context, touch.area, touch.item);
  if (item == nullptr || !is_answer(touch.answer)) return {};
  auto at = round_at(context, touch.area, touch.beside);
  if (!at) return {};
  const StandardRound* round = open_round(context, touch.area, touch.beside);
  const std::string answer =
      said_of(round, item->id) == touch.answer ? std::string() : touch.answer;
  std::vector<domain::Event>& events = at->events;
  events.push_back(domain::StandardAnswered{touch.area, item->id, answer, false});
  if (is_observed(context, touch.area)) return {{at->round, std::move(events)}};
  if (answer == domain::kIsWrong)
    events.push_back(fault_of_today(context, item->id));
  else if (round != nullptr && round->faults.contains(item->id))
    events.push_back(domain::StandardChecked{item->id, true});
  return {{at->round, std::move(events)}};
}

std::vector<domain::Write> on(const Context& context, const Blame& touch) {
  const auto* fault = fault_of(context, touch.round, touch.item);
  const domain::Staff* owner = context.house.who(touch.owner);
  if (fault == nullptr || was_said(fault->checked) || was_said(fault->mended)) return {};
  if (owner == nullptr || owner->removed || fault->owner == touch.owner) return {};
  return {{touch.round, {domain::StandardFault{touch.item, touch.owner, fault->due}}}};
}

std::vector<domain::Write> on(const Context& context, const Mend& touch) {
  const auto* fault = fault_of(context, touch.round, touch.item);
  if (fault == nullptr || was_said(fault->checked) || was_said(fault->mended)) return {};
  return {{touch.round, {domain::StandardMended{touch.item}}}};
}

std::vector<domain::Write> on(const Context& context, const Check& touch) {
  const auto* fault = fault_of(context, touch.round, touch.item);
  if (fault == nullptr || was_said(fault->checked) || !was_said(fault->mended)) return {};
  if (fault->mended.actor == context.who) return {};  // two people look at it
  return {{touch.round, {domain::StandardChecked{touch.item, touch.right}}}};
}

// Of what is wrong, and from the mending on, of what it looks like then.
std::vector<domain::Write> on(const Context& context, const KeepPicture& touch) {
  const auto* fault = fault_of(context, touch.round, touch.item);
  if (fault == nullptr || !may_photograph(context) || context.camera->picture.empty()) return {};
  const char* part = was_said(fault->mended) ? "after" : "before";
  return {{touch.round,
           {domain::picture_taken(*context.camera, domain::kFaultPicture, touch.item, part,
                                  context.now_ms, context.rules().picture_days)}}};
}

std::vector<domain::Write> on(const Context& context, const DropPicture& touch) {
  const auto round = context.house.standard_rounds.find(touch.round);
  if (round == context.house.standard_rounds.end()) return {};
  const bool known = std::ranges::any_of(
      round->second.pictures.pictures,
      [&](const domain::KeptPicture& one) { return one.taken.picture == touch.picture; });
  if (!known) return {};
  return {{touch.round, {domain::PictureDropped{touch.picture, "house"}}}};
}

// What the log has answered is written down with it.
std::vector<domain::Write> on(const Context& context, const SignRound& touch) {
  const std::vector<ItemAnswer> answers = answers_of(context, touch.area, touch.beside);
  const RoundScore score = score_of(answers);
  if (score.items == 0 || !score.is_whole()) return {};
  auto at = round_at(context, touch.area, touch.beside);
  if (!at) return {};
  std::vector<domain::Event>& events = at->events;
  for (const ItemAnswer& one : answers) {
    if (one.by_eye) continue;
    events.push_back(domain::StandardAnswered{touch.area, one.item->id, one.answer, true});
    if (one.answer == domain::kIsWrong && !is_observed(context, touch.area))
      events.push_back(fault_of_today(context, one.item->id));
  }
  events.push_back(domain::StandardSigned{touch.area, score.right, score.counted, score.wrong_items,
                                          score.critical_wrong});
  return {{at->round, std::move(events)}};
}

std::vector<domain::Write> on(const Context& context, const GiveScore& touch) {
  const domain::Scorecard* card = domain::find_by_id(context.rules().cards, touch.card);
  if (card == nullptr || !may_score(context)) return {};
  const domain::ScoreModule* module = domain::find_by_id(card->modules, touch.module);
  if (module == nullptr || touch.round < 1 || touch.round > static_cast<int>(card->rounds.size()))
    return {};
  if (touch.points && (*touch.points < 0 || *touch.points > card->most)) return {};
  if (context.house.score(touch.card, touch.module, touch.round) == touch.points) return {};
  return {{Id{}, {domain::ScoreGiven{touch.card, touch.module, touch.round, touch.points}}}};
}

}  // namespace

const StandardRound* open_round(const Context& context, std::string_view area, const Id& beside) {
  const TimeZone& zone = context.content.showroom.time_zone;
  const std::string visit = beside.is_nil() ? std::string() : beside.hex();
  const StandardRound* newest = nullptr;
  for (const auto& [id, round] : context.house.standard_rounds) {
    const bool mine = round.area == area && round.began.actor == context.who &&
                      !was_said(round.signed_) && was_said(round.began);
    if (!mine || round.observed.visit != visit) continue;
    if (zone.day(round.began.at.unix_ms()) != context.today()) continue;
    if (newest == nullptr || newest->began.at < round.began.at) newest = &round;
  }
  return newest;
}

const StandardRound* last_signed(const domain::House& house, std::string_view area,
                                 std::string_view consultant) {
  const StandardRound* last = nullptr;
  for (const auto& [id, round] : house.standard_rounds)
    if (round.as_signed.area == area && was_said(round.signed_) &&
        round.observed.consultant == consultant &&
        (last == nullptr || last->signed_.at < round.signed_.at))
      last = &round;
  return last;
}

std::vector<ItemAnswer> answers_of(const Context& context, std::string_view area,
                                   const Id& beside) {
  const StandardRound* round = open_round(context, area, beside);
  std::vector<ItemAnswer> all;
  for (const StandardItem& item : context.rules().items) {
    if (item.area != area) continue;
    ItemAnswer& one = all.emplace_back();
    one.item = &item;
    one.answer = said_of(round, item.id);
    one.by_eye = !one.answer.empty();
    if (item.measured.empty()) continue;
    one.log = measured(item, context.house, context.content, context.now_ms);
    if (!one.by_eye) one.answer = one.log->answer;
  }
  return all;
}

std::optional<int> RoundScore::bp() const {
  if (counted == 0) return std::nullopt;
  return half_up(right * kWhole_bp, counted);
}

RoundScore score_of(const std::vector<ItemAnswer>& answers) {
  RoundScore all;
  for (const ItemAnswer& one : answers) {
    ++all.items;
    all.answered += one.answer.empty() ? 0 : 1;
    if (one.answer == domain::kIsRight) all.right += one.item->weight;
    if (one.answer == domain::kIsRight || one.answer == domain::kIsWrong)
      all.counted += one.item->weight;
    if (one.answer != domain::kIsWrong) continue;
    ++all.wrong_items;
    all.critical_wrong += one.item->critical ? 1 : 0;
  }
  return all;
}

std::optional<int> score_bp(const domain::StandardSigned& as_signed) {
  if (as_signed.counted <= 0) return std::nullopt;
  return half_up(as_signed.right * kWhole_bp, as_signed.counted);
}

std::vector<OpenFault> open_faults(const domain::House& house, const domain::Content& content) {
  std::vector<OpenFault> all;
  for (const auto& [id, round] : house.standard_rounds)
    for (const auto& [name, fault] : round.faults)
      if (!was_said(fault.checked))
        if (const StandardItem* item = domain::find_by_id(content.standards.items, name))
          all.push_back({&round, item, &fault});
  std::ranges::sort(all, {}, [](const OpenFault& one) {
    return std::tuple(one.is_mended(), one.state->due, one.item->id, one.round->id);
  });
  return all;
}

std::vector<OpenFault> faults_of(const Context& context) {
  std::vector<OpenFault> all = open_faults(context.house, context.content);
  std::erase_if(all, [&](const OpenFault& one) {
    return context.who.empty() || one.state->owner != context.who || one.is_mended();
  });
  return all;
}

bool is_late(const OpenFault& fault, std::string_view today) {
  return !fault.is_mended() && fault.state->due < today;
}

std::vector<domain::KeptPicture> pictures_of(const OpenFault& fault, std::int64_t now_ms) {
  return fault.round->pictures.pictures_about(fault.item->id, now_ms);
}

bool lacks_picture(const OpenFault& fault) {
  if (!fault.item->picture) return false;
  const std::string_view part = fault.is_mended() ? "after" : "before";
  return std::ranges::none_of(fault.round->pictures.pictures, [&](const auto& one) {
    return one.taken.about == fault.item->id && one.taken.part == part;
  });
}

bool may_photograph(const Context& context) {
  return context.camera.has_value() && context.rules().picture_days > 0;
}

ScoredCard scored(const domain::Scorecard& card, const domain::Standards& house) {
  constexpr std::int64_t kToTenths = 1'000;
  ScoredCard all;
  std::int64_t sum = 0;  // of points × percent × percent
  bool whole = true, any = false;
  for (std::size_t i = 0; i < card.rounds.size(); ++i) {
    ScoredRound& round = all.rounds.emplace_back();
    std::int64_t e = 0;  // points × percent: hundredths
    bool missing = false;
    for (const domain::ScoreModule& module : card.modules) {
      if (module.weights[i] == 0) continue;
      round.has_part = true;
      const auto points = house.score(card.id, module.id, static_cast<int>(i) + 1);
      missing = missing || !points;
      e += std::int64_t{points.value_or(0)} * module.weights[i];
    }
    const int weight = card.rounds[i].weight;
    if (weight == 0) round.f_tenths = 0;
    if (!missing && round.has_part) {
      round.e_hundredths = static_cast<int>(e);
      round.f_tenths = half_up(e * weight, kToTenths);
      sum += e * weight;
      any = any || weight > 0;
    }
    whole = whole && (weight == 0 || (!missing && round.has_part));
  }
  if (any) all.so_far_tenths = half_up(sum, kToTenths);
  if (whole) all.g_tenths = all.so_far_tenths;
  return all;
}

bool may_score(const Context& context) {
  const domain::Staff* who = context.house.who(context.who);
  return who != nullptr && who->is_manager();
}

std::vector<domain::Write> update(const Intent& intent, const Context& context) {
  return std::visit([&](const auto& one) { return on(context, one); }, intent);
}

}  // namespace foyer::standards
