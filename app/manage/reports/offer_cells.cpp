#include "manage/reports/offer_cells.h"

#include <array>
#include <cstdio>

#include "manage/reports/cells.h"
#include "steps/offer/money.h"
#include "steps/offer/money_text.h"

namespace foyer::reports {
namespace {

struct OfferWord {
  std::string_view id, zh, en;
};
constexpr OfferWord kOfferWords[] = {
    {"draft", "未请批", "not asked for"},
    {"asks", "等批复", "waits for an answer"},
    {"unanswered", "超时未批", "no answer in time"},
    {"countered", "还价", "countered"},
    {"refused", "未批", "refused"},
    {"approved", "已批", "approved"},
    {"ready", "可出示", "ready"},
    {"shown", "已出示", "shown"},
    {"accepted", "已谈妥", "accepted"},
    {"expired", "已过期", "expired"},
    {"withdrawn", "已撤回", "withdrawn"},
    {"superseded", "已有新版", "followed by another"},
};

const std::string* id_in(const Value& value) { return std::get_if<std::string>(&value); }

}  // namespace

std::string offer_state_word(const std::string& state, Lang lang) {
  for (const OfferWord& one : kOfferWords)
    if (one.id == state) return std::string(lang == Lang::zh ? one.zh : one.en);
  return state;
}

std::string offer_number_cell(const OfferAsked& a, const Value&) {
  return std::to_string(a.of.number);
}

std::string offer_guest_cell(const OfferAsked& a, const Value& value) {
  return guest_cell(a.of, value);
}

std::string offer_staff_cell(const OfferAsked& a, const Value& value) {
  const std::string* id = id_in(value);
  return id == nullptr || id->empty() ? std::string() : a.of.house.name_of(*id);
}

std::string offer_car_cell(const OfferAsked& a, const Value&) {
  const domain::Vehicle* vehicle = a.of.content.vehicle(a.made().vehicle);
  const domain::Trim* trim = a.of.content.prices.trim(a.made().trim);
  return (vehicle != nullptr ? vehicle->name.in(a.of.lang) : a.made().vehicle) + " " +
         (trim != nullptr ? trim->name.in(a.of.lang) : a.made().trim);
}

std::string offer_time_cell(const OfferAsked& a, const Value& value) {
  const auto* moment = std::get_if<Moment>(&value);
  if (moment == nullptr) return {};
  return a.of.zone().day(moment->unix_ms) + " " + a.of.zone().clock(moment->unix_ms);
}

std::string offer_fen_cell(const OfferAsked& a, const Value& value) {
  const auto* fen = std::get_if<std::int64_t>(&value);
  return fen == nullptr ? std::string() : domain::fen_text(*fen, a.of.lang);
}

std::string offer_share_cell(const OfferAsked& a, const Value&) {
  domain::Fen guide = 0;
  for (const domain::OfferLine& line : a.made().lines)
    if (line.is(domain::part::kGuide)) guide += line.counts();
  const domain::Fen given = domain::concession_of(a.made().lines, a.made().trade_in_above).all();
  return domain::percent_text(domain::bp_of(given, guide), a.of.lang) + "%";
}

std::string offer_state_cell(const OfferAsked& a, const Value& value) {
  const std::string* id = id_in(value);
  return id == nullptr ? std::string() : offer_state_word(*id, a.of.lang);
}

std::string offer_answer_cell(const OfferAsked& a, const Value& value) {
  return offer_state_cell(a, value);
}

std::string offer_seconds_cell(const OfferAsked&, const Value& value) {
  const auto* seconds = std::get_if<std::int64_t>(&value);
  if (seconds == nullptr) return {};
  constexpr std::int64_t kMinute_s = 60;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%lld:%02lld",
                static_cast<long long>(*seconds / kMinute_s),
                static_cast<long long>(*seconds % kMinute_s));
  return text.data();
}

}  // namespace foyer::reports
