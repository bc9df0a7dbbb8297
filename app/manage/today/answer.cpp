#include "manage/today/answer.h"

#include <algorithm>

#include "manage/reports/offer_figures.h"
#include "showroom/grade.h"
#include "steps/offer/authority.h"
#include "steps/offer/money.h"

namespace foyer::today {
namespace {

using domain::Fen;
using domain::OfferFile;
using domain::OfferState;

Fen given_on(const OfferFile& file) {
  return domain::concession_of(file.made.lines, file.made.trade_in_above).all();
}

UsuallyGiven usual_of(const reports::OfferCounts& counts) {
  using reports::OfferFigure;
  const std::int64_t accepted = counts.of(OfferFigure::accepted);
  if (accepted <= 0) return {};
  const Fen together = counts.of(OfferFigure::concession_fen);
  return {domain::half_up(together, accepted),
          domain::bp_of(together, counts.of(OfferFigure::guide_fen)), static_cast<int>(accepted)};
}

// Of all that was accepted but this guest's own: by whoever made this one, and of its model.
void take_averages(ApprovalCase& all, const domain::House& house, const domain::Content& content,
                   std::int64_t now_ms) {
  reports::OfferCounts consultant, model;
  for (const auto& [id, visit] : house.visits) {
    if (id == all.visit->id) continue;
    for (const OfferFile& file : visit.offers) {
      const reports::OfferAsked asked{{house, content, visit}, file, now_ms};
      if (file.by.actor == all.file->by.actor) consultant.add(asked);
      if (file.made.vehicle == all.file->made.vehicle) model.add(asked);
    }
  }
  all.consultant = usual_of(consultant);
  all.model = usual_of(model);
}

bool was_granted(const OfferFile& file) {
  return file.made.level.empty() || (file.answer && file.answer->answer == "approved");
}

// Of the versions that this one follows, the newest that was granted.
Fen granted_before(const domain::Visit& visit, const OfferFile& file) {
  std::string_view id = file.made.follows;
  for (std::size_t steps = 0; steps < visit.offers.size() && !id.empty(); ++steps) {
    const OfferFile* before = visit.offer(id);
    if (before == nullptr) break;
    if (was_granted(*before)) return given_on(*before);
    id = before->made.follows;
  }
  return -1;
}

void take_stock(ApprovalCase& all, const domain::House& house, const domain::Content& content,
                std::int64_t now_ms) {
  if (!content.stock.kept() || !domain::has_stock_list(house)) return;
  const std::string today = content.showroom.time_zone.day(now_ms);
  const domain::OfferMade& made = all.file->made;
  const auto count = [&](const domain::CarAsked& asked) {
    return domain::count_of(domain::free_cars(house, asked), today);
  };
  all.same_cars = count({made.vehicle, made.trim, made.colour, made.interior});
  all.same_model = count({made.vehicle, {}, {}, {}});
  if (domain::is_stock_list_old(house, content.stock, today)) all.list_day = house.stock_list.day;
}

}  // namespace

ApprovalCase approval_case(const domain::House& house, const domain::Content& content,
                           const domain::Visit& visit, const OfferFile& file,
                           std::span<const domain::Visit> record, std::int64_t now_ms) {
  ApprovalCase all;
  all.visit = &visit;
  all.file = &file;
  all.given = given_on(file);
  for (const domain::OfferLine& line : file.made.lines)
    if (line.is(domain::part::kGuide)) all.guide += line.counts();
  all.total = domain::total(file.made.lines);
  all.given_bp = domain::bp_of(all.given, all.guide);
  for (const domain::Objection& one : visit.objections)
    if (one.raised.is_open() && !one.raised.objection.empty())
      all.open.push_back(one.raised.objection);
  all.before = granted_before(visit, file);
  const domain::Visit* graded = nullptr;  // the newest visit on which a consultant said one
  const auto look_at = [&](const domain::Visit& one) {
    if (one.closed && !one.closed->grade.empty() &&
        (graded == nullptr || graded->arrived_at < one.arrived_at))
      graded = &one;
    if (const domain::LossFile* loss = one.loss(); loss != nullptr && all.rival.empty()) {
      all.rival = loss->asked.rival;
      all.rival_model = loss->asked.model;
    }
    for (const OfferFile& other : one.offers)
      if (one.id != visit.id && domain::state_of(other, now_ms) == OfferState::accepted) {
        all.earlier += given_on(other);
        ++all.earlier_offers;
      }
  };
  look_at(visit);
  for (const domain::Visit& one : record)
    if (one.id != visit.id) look_at(one);
  all.grade_said = graded != nullptr;
  all.grade =
      graded != nullptr ? graded->closed->grade : domain::suggest_grade(content, visit).grade;
  take_averages(all, house, content, now_ms);
  take_stock(all, house, content, now_ms);
  const domain::Trim* trim = content.prices.trim(file.made.trim);
  const domain::Staff* who = house.who(file.by.actor);
  const bool manager = who != nullptr && who->is_manager();
  if (trim != nullptr)
    all.alone = domain::own_limit(content.prices, *trim, manager ? "manager" : "consultant");
  return all;
}

std::vector<Fen> counters(const ApprovalCase& asked) {
  const auto whole = [](Fen sum) { return sum / kCounterStep * kCounterStep; };
  std::vector<Fen> all;
  for (const Fen sum : {asked.alone, whole(asked.alone + (asked.given - asked.alone) / 2),
                        whole(asked.given - kCounterStep)})
    if (sum > 0 && sum < asked.given && (all.empty() || all.back() < sum)) all.push_back(sum);
  return all;
}

const OfferFile* asks_for(const domain::Visit& visit, const domain::House& house,
                          std::string_view who, std::int64_t now_ms) {
  for (const OfferFile& file : visit.offers)
    if (domain::is_asked(house, file, who, now_ms)) return &file;
  return nullptr;
}

const domain::LossFile* loss_asked(const domain::Visit& visit, const domain::House& house,
                                   std::string_view who) {
  const domain::Staff* me = house.who(who);
  if (me == nullptr || !me->is_manager()) return nullptr;
  const domain::LossFile* loss = visit.loss();
  return loss != nullptr && !loss->answer && loss->by.actor != who ? loss : nullptr;
}

bool waits_for(const domain::Visit& visit, const Context& context) {
  return asks_for(visit, context.house, context.who, context.now_ms) != nullptr ||
         loss_asked(visit, context.house, context.who) != nullptr;
}

const std::optional<ApprovalCase>& KnownCase::of(const domain::Visit* visit, const Context& context,
                                                 std::span<const domain::Visit> record,
                                                 std::int64_t edition) {
  const OfferFile* file =
      visit == nullptr ? nullptr : asks_for(*visit, context.house, context.who, context.now_ms);
  const std::string about =
      file == nullptr ? std::string() : file->made.offer + "/" + std::to_string(record.size());
  if (edition_ == edition && about_ == about) return made_;
  edition_ = edition;
  about_ = about;
  made_.reset();
  if (file != nullptr)
    made_ = approval_case(context.house, context.content, *visit, *file, record, context.now_ms);
  return made_;
}

std::vector<domain::Write> update(const AnswerOffer& said, const Context& context) {
  const domain::Visit* visit = context.house.visit(said.visit);
  if (visit == nullptr) return {};
  const OfferFile* file = asks_for(*visit, context.house, context.who, context.now_ms);
  if (file == nullptr || file->made.offer != said.offer) return {};
  const bool counters = said.answer == "countered";
  if (!counters && said.answer != "approved" && said.answer != "refused") return {};
  if (counters && (said.up_to <= 0 || said.up_to >= given_on(*file))) return {};
  return {{said.visit,
           {domain::ApprovalAnswered{said.offer, said.answer, counters ? said.up_to : 0,
                                     said.reason}}}};
}

std::vector<domain::Write> update(const AnswerLoss& said, const Context& context) {
  const domain::Visit* visit = context.house.visit(said.visit);
  if (visit == nullptr) return {};
  const domain::LossFile* loss = loss_asked(*visit, context.house, context.who);
  const bool known = said.answer == "approved" || said.answer == "refused";
  if (loss == nullptr || loss->asked.loss != said.loss || !known) return {};
  return {{said.visit, {domain::LossAnswered{said.loss, said.answer, said.reason}}}};
}

}  // namespace foyer::today
