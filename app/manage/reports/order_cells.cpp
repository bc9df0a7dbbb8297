#include "manage/reports/order_cells.h"

#include <algorithm>

#include "manage/reports/cells.h"
#include "steps/offer/money_text.h"

namespace foyer::reports {
namespace {

struct OrderWord {
  std::string_view id, zh, en;
};
constexpr OrderWord kOrderWords[] = {
    {"to_sign", "待签", "to be signed"}, {"lapsed", "已作废", "lapsed"},
    {"stands", "有效", "stands"},        {"cancelled", "已取消", "cancelled"},
    {"guest", "客户", "the guest"},      {"house", "本店", "the house"},
};

std::string order_word(const Value& value, Lang lang) {
  const auto* id = std::get_if<std::string>(&value);
  if (id == nullptr) return {};
  const auto found = std::ranges::find(kOrderWords, *id, &OrderWord::id);
  return found == std::end(kOrderWords) ? *id
                                        : std::string(lang == Lang::zh ? found->zh : found->en);
}

}  // namespace

std::string order_number_cell(const OrderAsked& a, const Value&) {
  return std::to_string(a.of.number);
}

std::string order_guest_cell(const OrderAsked& a, const Value& value) {
  return guest_cell(a.of, value);
}

std::string order_staff_cell(const OrderAsked& a, const Value& value) {
  const auto* id = std::get_if<std::string>(&value);
  return id == nullptr || id->empty() ? std::string() : a.of.house.name_of(*id);
}

std::string order_car_cell(const OrderAsked& a, const Value&) {
  const domain::OfferFile* offer = a.offer();
  if (offer == nullptr) return {};
  const domain::Vehicle* vehicle = a.of.content.vehicle(offer->made.vehicle);
  const domain::Trim* trim = a.of.content.prices.trim(offer->made.trim);
  return (vehicle != nullptr ? vehicle->name.in(a.of.lang) : offer->made.vehicle) + " " +
         (trim != nullptr ? trim->name.in(a.of.lang) : offer->made.trim);
}

std::string order_time_cell(const OrderAsked& a, const Value& value) {
  const auto* moment = std::get_if<Moment>(&value);
  if (moment == nullptr) return {};
  return a.of.zone().day(moment->unix_ms) + " " + a.of.zone().clock(moment->unix_ms);
}

std::string order_fen_cell(const OrderAsked& a, const Value& value) {
  const auto* fen = std::get_if<std::int64_t>(&value);
  return fen == nullptr ? std::string() : domain::fen_text(*fen, a.of.lang);
}

std::string order_share_cell(const OrderAsked& a, const Value& value) {
  const auto* bp = std::get_if<std::int64_t>(&value);
  if (bp == nullptr) return {};
  return domain::percent_text(static_cast<int>(*bp), a.of.lang) + "%";
}

std::string order_state_cell(const OrderAsked& a, const Value& value) {
  return order_word(value, a.of.lang);
}

std::string order_deposit_cell(const OrderAsked& a, const Value&) {
  return a.made().kind_text.in(a.of.lang);
}

std::string order_fate_cell(const OrderAsked& a, const Value&) {
  return a.file.cancelled ? a.file.cancelled->fate_text.in(a.of.lang) : std::string();
}

std::string order_side_cell(const OrderAsked& a, const Value& value) {
  return order_word(value, a.of.lang);
}

std::string order_reason_cell(const OrderAsked& a, const Value& value) {
  const auto* id = std::get_if<std::string>(&value);
  if (id == nullptr) return {};
  const auto& reasons = a.of.content.orders.cancel_reasons;
  const auto reason = std::ranges::find(reasons, *id, &domain::Choice::id);
  return reason == reasons.end() ? a.of.unknown_as(*id) : reason->text.in(a.of.lang);
}

}  // namespace foyer::reports
