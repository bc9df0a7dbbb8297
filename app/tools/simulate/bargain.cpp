#include "tools/simulate/bargain.h"

#include <algorithm>

#include "house/signature.h"
#include "showroom/house.h"
#include "steps/offer/flow/order.h"
#include "steps/offer/money.h"

namespace foyer::simulate {
namespace table {

using namespace domain;
namespace offers = flow::offer;
namespace orders = flow::order;

// One guest, in a house that has nobody else.
class Table {
 public:
  Table(const Visit& visit, const std::vector<Touch>& so_far, std::string consultant,
        std::int64_t from_ms, const Content& content, Dice& dice)
      : visit_(visit.id),
        consultant_(std::move(consultant)),
        content_(content),
        dice_(dice),
        now_ms_(from_ms) {
    fold(Id{}, consultant_, StaffAdded{consultant_, "consultant", ""});
    fold(Id{}, consultant_, StaffAdded{kManager, "manager", ""});
    house_.visits[visit_] = visit;
    for (const Touch& touch : so_far)
      for (const Event& event : touch.events) fold(visit_, consultant_, event);
    offer_.visit = visit_;
  }

  Bargain play() {
    object();
    if (dice_.percent(kWantOffer)) {
      make_offer();
      if (guest().newest_offer() != nullptr && guest().newest_offer()->accepted) order();
    }
    if (guest().standing_orders().empty() && dice_.percent(kGivenUp)) give_up();
    done_.ordered = !guest().standing_orders().empty();
    done_.lost = guest().is_lost();
    if (done_.lost) done_.lost_reason = guest().loss()->asked.reason;
    return std::move(done_);
  }

 private:
  // Of a hundred guests, offers, requests, papers and orders.
  static constexpr std::size_t kObject = 45, kWantOffer = 40, kGift = 30, kWithoutLoan = 30,
                               kUnasked = 70, kSecond = 25, kAccept = 50, kWithdraw = 8, kSign = 80,
                               kPay = 92, kCancel = 10, kGivenUp = 10;

  const Visit& guest() const { return *house_.visit(visit_); }
  offers::Context context() const { return {house_, content_, consultant_, Lang::zh, now_ms_}; }
  void fold(const Id& about, const std::string& who, Event event) {
    const Hlc at = Hlc::at_ms(now_ms_, static_cast<std::uint16_t>(++seq_));
    apply(house_, {{Id{}, seq_}, about, at, who, std::move(event)});
  }
  void say(std::vector<Event> events, const std::string& by = {}) {
    if (events.empty()) return;
    for (const Event& event : events) fold(visit_, by.empty() ? consultant_ : by, event);
    done_.touches.push_back({now_ms_, std::move(events), by});
  }
  void pause(std::int64_t most_min) { now_ms_ += dice_.between(1, most_min) * kMinute_ms; }
  void take(const std::vector<Write>& writes) {
    for (const Write& write : writes) say(write.events);
  }
  void touch(const offers::Intent& intent) {
    offers::Step step = offers::update(offer_, intent, context());
    take(step.writes);
    offer_ = std::move(step.model);
  }
  void touch(const orders::Intent& intent) {
    orders::Step step = orders::update(order_, intent, context());
    take(step.writes);
    order_ = std::move(step.model);
  }

  void object() {
    const auto& all = content_.follow_up.objections;
    if (all.empty() || !dice_.percent(kObject)) return;
    const std::vector<std::string> with{"card", "figure", "figure", "drive", "colleague"};
    const std::vector<std::string> ends{"cleared", "cleared", "cleared", "partly", "open"};
    pause(6);
    ObjectionRaised said;
    said.objection = dice_.of(all).id;
    said.truth = dice_.percent(75) ? "real" : "pretext";
    said.outcome = dice_.of(ends);
    if (said.outcome != "open") said.with = dice_.of(with);
    say({said});
  }

  void make_offer() {
    if (!content_.prices.offered()) return;
    pause(8);
    offer_ = offers::open(visit_, context());
    if (dice_.percent(kWithoutLoan)) touch(offers::PickLoan{});
    const auto& extras = content_.prices.accessories;
    if (!extras.empty() && dice_.percent(kGift)) touch(offers::ToggleGift{dice_.of(extras).id});
    give(dice_.percent(kUnasked) ? 0 : 1);
    if (!make()) return;
    show();
    if (dice_.percent(kSecond)) {
      touch(offers::ToStaff{});
      give(1);
      if (make()) show();
    }
    decide();
  }

  // A discount that suggests itself: within the consultant's own authority, or beyond it.
  void give(int beyond) {
    const auto sums = offers::discounts_to_choose(offer_, context());
    std::vector<Fen> some;
    for (const Fen sum : sums) {
      offers::Model tried = offer_;
      tried.wish.discount = sum;
      const offers::Authority who = offers::authority(tried, context());
      if (who.enough == (beyond == 0) && (who.enough || who.needs != nullptr)) some.push_back(sum);
    }
    if (!some.empty()) touch(offers::SetDiscount{dice_.of(some)});
  }

  // False: it may not be shown.
  bool make() {
    touch(offers::Make{});
    for (int tries = 0; tries < 3; ++tries) {
      const OfferFile* file = guest().newest_offer();
      if (file == nullptr) return false;
      if (may_be_shown(*file, now_ms_)) return true;
      if (!answered(*file)) return false;
      const OfferFile* after = guest().newest_offer();
      if (after->answer && after->answer->answer != "approved") make_within(*after->answer);
    }
    return false;
  }

  // What the manager says, or that they say nothing in time.
  bool answered(const OfferFile& file) {
    if (!file.asked) return false;
    const std::size_t luck = dice_.below(100);
    if (luck < 8) {
      now_ms_ = std::max(now_ms_, file.asked->until_ms) + kMinute_ms;
      if (dice_.percent(50)) return false;
      touch(offers::AskAgain{});
      return true;
    }
    const Fen given = concession_of(file.made.lines, file.made.trade_in_above).all();
    ApprovalAnswered said{file.made.offer, "approved", 0, {}};
    if (luck < 20) said.answer = "refused";
    if (luck >= 20 && luck < 42) {
      said.answer = "countered";
      said.up_to = given / 2 / (100 * kYuan) * (100 * kYuan);
    }
    pause(6);
    say({said}, kManager);
    return true;
  }

  // Another version, with what was granted: nothing more than the consultant's own if none was.
  void make_within(const ApprovalAnswered& said) {
    pause(3);
    const offers::Authority who = offers::authority(offer_, context());
    const Fen others = who.given.all() - who.given.cash;
    const Fen most = std::max(said.answer == "countered" ? said.up_to : Fen{0}, who.own);
    touch(offers::SetDiscount{std::max<Fen>(0, most - others)});
    touch(offers::Make{});
  }

  void show() {
    pause(4);
    touch(offers::Show{});
  }

  void decide() {
    pause(12);
    if (dice_.percent(kAccept)) return touch(offers::Accept{});
    touch(offers::ToStaff{});
    if (dice_.percent(kWithdraw)) touch(offers::Withdraw{});
  }

  void order() {
    if (!content_.orders.taken() || !dice_.percent(kSign)) return;
    pause(10);
    order_ = orders::open(visit_, context());
    touch(orders::PickKind{dice_.of(content_.orders.deposits).id});
    touch(orders::Make{});
    for (const Choice& clause : content_.orders.clauses) touch(orders::ToggleClause{clause.id});
    pause(8);
    touch(orders::Sign{to_texts({{{100, 300, 0}, {700, 280, 200}, {900, 320, 300}},
                                 {{400, 100, 500}, {380, 700, 800}},
                                 {{1200, 200, 900}, {1100, 600, 1100}, {1700, 640, 1300}}})});
    if (guest().standing_orders().empty()) return;
    pause(5);
    if (dice_.percent(kPay)) touch(orders::Paid{});
    if (dice_.percent(kCancel)) cancel();
  }

  void cancel() {
    const auto& rules = content_.orders;
    if (rules.cancel_reasons.empty()) return;
    pause(30);
    const std::string by = dice_.percent(70) ? "guest" : "house";
    touch(orders::GoTo{orders::Stage::cancel});
    touch(orders::PickSide{by});
    touch(orders::PickReason{dice_.of(rules.cancel_reasons).id});
    const auto fates = fates_of(rules, order_.kind, by);
    if (!fates.empty()) touch(orders::PickFate{dice_.of(fates)->id});
    touch(orders::Cancel{});
  }

  void give_up() {
    const auto& reasons = content_.follow_up.lost_reasons;
    if (reasons.empty()) return;
    pause(10);
    LossAsked asked;
    asked.loss = dice_.id().hex();
    asked.reason = dice_.of(reasons).id;
    if (!content_.orders.rivals.empty()) asked.rival = dice_.of(content_.orders.rivals).id;
    for (const Objection& one : guest().objections)
      if (one.raised.is_open()) asked.objections.push_back(one.raised.objection);
    const std::string id = asked.loss;
    say({std::move(asked)});
    pause(40);
    say({LossAnswered{id, dice_.percent(85) ? "approved" : "refused", {}}}, kManager);
  }

  const Id visit_;
  const std::string consultant_;
  const Content& content_;
  Dice& dice_;
  std::int64_t now_ms_;
  std::int64_t seq_ = 0;
  House house_;
  offers::Model offer_;
  orders::Model order_;
  Bargain done_;
};

}  // namespace table

Bargain bargain(const domain::Visit& visit, const std::vector<Touch>& so_far,
                const std::string& consultant, std::int64_t from_ms, const domain::Content& content,
                Dice& dice) {
  if (!content.prices.offered()) return {};
  return table::Table(visit, so_far, consultant, from_ms, content, dice).play();
}

}  // namespace foyer::simulate
