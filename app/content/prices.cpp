// prices.toml: cars as they can be ordered, extras, loans, and who may grant how much.
#include <algorithm>
#include <cmath>
#include <utility>

#include "content/price_parts.h"
#include "kit/base/contrast.h"

namespace foyer::content {
namespace {

constexpr double kYuanMost = 100'000'000;

domain::Trim read_trim(Table& table) {
  domain::Trim trim;
  trim.id = table.id(IdKind::trim);
  const Word vehicle = table.word("vehicle", "the id of a vehicle");
  trim.vehicle = vehicle.text;
  if (!vehicle.text.empty()) table.reading().ids.refer(IdKind::vehicle, vehicle.text, vehicle.spot);
  trim.name = table.text("name");
  trim.energy = read_energy(table);
  trim.seats = static_cast<int>(table.whole("seats", {1, 99, "seats"}));
  if (const auto ml = table.optional_whole("displacement_ml", {1, 20'000, "millilitres"}))
    trim.displacement_ml = static_cast<int>(*ml);
  if (trim.energy == domain::Energy::fuel && trim.displacement_ml == 0)
    table.fault(table.spot(),
                "a car that burns fuel has no displacement_ml; its engine's is "
                "expected, in millilitres");
  trim.guide = read_money(table, "guide");
  trim.colours = read_references(table, "colours", IdKind::colour);
  trim.interiors = read_references(table, "interiors", IdKind::interior);
  if (auto limits = table.optional_table("limits"))
    for (const Word& level : limits->keys()) {
      table.reading().ids.refer(IdKind::approval, level.text, level.spot);
      trim.limits[level.text] = read_money(*limits, level.text);
    }
  table.done();
  return trim;
}

domain::Paint read_paint(Table& table, IdKind kind) {
  constexpr std::string_view kColour = "a colour such as \"#5E7F8C\"";
  domain::Paint paint;
  paint.id = table.id(kind);
  paint.text = table.text("text");
  const Word swatch = table.word("swatch", kColour);
  const auto colour = colour_from_hex(swatch.text);
  if (!colour && !swatch.text.empty())
    table.fault(swatch.spot, "swatch is " + in_quotes(swatch.text) + "; " + std::string(kColour) +
                                 " is expected");
  paint.swatch = colour.value_or(paint.swatch);
  paint.price = read_optional_money(table, "price").value_or(0);
  table.done();
  return paint;
}

domain::CarOption read_option(Table& table) {
  domain::CarOption option;
  option.id = table.id(IdKind::car_option);
  option.text = table.text("text");
  option.price = read_money(table, "price");
  option.trims = read_references(table, "trims", IdKind::trim);
  option.excludes = read_references(table, "excludes", IdKind::car_option);
  if (std::ranges::find(option.excludes, option.id) != option.excludes.end())
    table.fault(table.spot_of("excludes"),
                "an option excludes itself; the ids of other options are expected");
  table.done();
  return option;
}

domain::Accessory read_accessory(Table& table) {
  domain::Accessory accessory;
  accessory.id = table.id(IdKind::accessory);
  accessory.text = table.text("text");
  accessory.hint = table.hint("hint");
  accessory.price = read_money(table, "price");
  accessory.retail = read_optional_money(table, "retail").value_or(accessory.price);
  table.done();
  return accessory;
}

domain::Supply read_supply(Table& table) {
  domain::Supply supply;
  supply.id = table.id(IdKind::supply);
  supply.text = table.text("text");
  supply.days_from = static_cast<int>(table.whole("days_from", {0, 730, "days"}));
  supply.days_to = static_cast<int>(table.whole("days_to", {0, 730, "days"}));
  if (supply.days_to < supply.days_from)
    table.fault(table.spot_of("days_to"),
                "days_to is less than days_from; the latest day is expected");
  table.done();
  return supply;
}

std::vector<int> read_terms(Table& table) {
  std::vector<int> terms;
  constexpr int kMonthsMost = 120;
  for (const Word& word : table.words("terms", "numbers of months such as \"36\"")) {
    int months = 0;
    for (const char c : word.text)
      months =
          c >= '0' && c <= '9' && months <= kMonthsMost ? months * 10 + (c - '0') : kMonthsMost + 1;
    if (months < 1 || months > kMonthsMost)
      table.fault(word.spot, "a term is " + in_quotes(word.text) +
                                 "; a number of months from \"1\" to \"120\" is expected");
    terms.push_back(months);
  }
  std::ranges::sort(terms);
  return terms;
}

domain::LoanProduct read_loan(Table& table) {
  domain::LoanProduct loan;
  loan.id = table.id(IdKind::loan);
  loan.lender = table.text("lender");
  loan.text = table.text("text");
  loan.rate_bp = read_share(table, "rate_bp", 0);
  loan.flat_fee_bp = read_share(table, "flat_fee_bp", 0);
  loan.fee = read_optional_money(table, "fee").value_or(0);
  loan.terms = read_terms(table);
  loan.minimum_down_bp = read_share(table, "minimum_down_bp", 0);
  loan.campaign = read_window(table, "campaign_from", "campaign_to");
  table.done();
  return loan;
}

domain::ApprovalLevel read_level(Table& table) {
  domain::ApprovalLevel level;
  level.id = table.id(IdKind::approval);
  level.text = table.text("text");
  const Word role = table.word("role", "\"consultant\" or \"manager\"");
  if (!role.text.empty() && role.text != "consultant" && role.text != "manager")
    table.fault(role.spot,
                "role is " + in_quotes(role.text) + "; \"consultant\" or \"manager\" is expected");
  level.role = role.text;
  level.share_bp = static_cast<int>(table.whole("share_bp", {0, kWhole_bp, "basis points"}));
  table.done();
  return level;
}

void read_approval(Table& file, domain::Prices& prices) {
  std::optional<Table> table = file.optional_table("approval");
  if (!table) return;
  domain::ApprovalTimes& times = prices.approval;
  const auto minutes = [&](std::string_view key, int fallback) {
    const auto said = table->optional_whole(key, {1, 24 * 60, "minutes"});
    return said ? static_cast<int>(*said) : fallback;
  };
  times.answer_minutes = minutes("answer_minutes", times.answer_minutes);
  times.stand_in_minutes =
      minutes("stand_in_minutes", std::min(times.stand_in_minutes, times.answer_minutes));
  if (times.stand_in_minutes > times.answer_minutes)
    table->fault(table->spot_of("stand_in_minutes"),
                 "stand_in_minutes is " + std::to_string(times.stand_in_minutes) +
                     ", when a request has timed out already; no more than answer_minutes, " +
                     std::to_string(times.answer_minutes) + ", is expected");
  table->done();
}

// A higher level may grant no less; a car's own limits likewise.
void check_levels(Table& file, const domain::Prices& prices) {
  for (std::size_t i = 1; i < prices.levels.size(); ++i)
    if (prices.levels[i].share_bp < prices.levels[i - 1].share_bp)
      file.fault(file.spot_of("level"), "the level " + in_quotes(prices.levels[i].id) +
                                            " may grant less than " +
                                            in_quotes(prices.levels[i - 1].id) +
                                            " before it; levels are expected in rising order");
  for (const domain::Trim& trim : prices.trims) {
    if (trim.guide == 0) continue;  // a price that was refused is one fault, and enough
    domain::Fen below = 0;
    for (const domain::ApprovalLevel& level : prices.levels) {
      const auto own = trim.limits.find(level.id);
      const domain::Fen limit =
          own != trim.limits.end() ? own->second : trim.guide / kWhole_bp * level.share_bp;
      if (limit < below)
        file.fault(file.spot_of("trim"), "at the trim " + in_quotes(trim.id) + " the level " +
                                             in_quotes(level.id) +
                                             " may grant less than the one below it; limits are "
                                             "expected in rising order");
      below = limit;
    }
  }
}

void read_offer(Table& file, domain::Prices& prices) {
  std::optional<Table> table = file.table("offer");
  if (!table) return;
  prices.region = table->word("region", "a region such as \"CN-JS\"").text;
  prices.valid_days = static_cast<int>(table->whole("valid_days", {1, 90, "days"}));
  constexpr std::string_view kTime = "a time of the day such as \"18:00\"";
  if (const auto word = table->optional_word("valid_until", kTime)) {
    const auto minute = minute_of_day(word->text);
    if (!minute)
      table->fault(word->spot, "valid_until is " + in_quotes(word->text) + "; " +
                                   std::string(kTime) + " is expected");
    prices.valid_until_min = minute.value_or(prices.valid_until_min);
  }
  prices.difference = table->hint("difference");
  table->done();
}

}  // namespace

std::optional<domain::Fen> read_optional_money(Table& table, std::string_view key) {
  if (!table.has(key)) return std::nullopt;
  constexpr double kFen = 100, kDust = 1e-4;
  const double yuan = table.number(key, {0, kYuanMost}, 0);
  const auto fen = std::llround(yuan * kFen);
  if (std::abs(yuan * kFen - static_cast<double>(fen)) > kDust)
    table.fault(table.spot_of(key), std::string(key) +
                                        " has parts of a fen; yuan with two "
                                        "decimals at most are expected");
  return fen;
}

domain::Fen read_money(Table& table, std::string_view key) {
  const auto money = read_optional_money(table, key);
  if (!money)
    table.fault(table.spot(), std::string(key) + " is missing; an amount of yuan is expected");
  return money.value_or(0);
}

int read_share(Table& table, std::string_view key, int fallback) {
  const auto share = table.optional_whole(key, {0, kWhole_bp, "basis points"});
  return share ? static_cast<int>(*share) : fallback;
}

domain::Window read_window(Table& table, std::string_view from, std::string_view to) {
  domain::Window window{read_optional_day(table, from), read_optional_day(table, to)};
  if (!window.from.empty() && !window.to.empty() && window.to < window.from)
    table.fault(table.spot_of(to), std::string(to) + " is before " + std::string(from) +
                                       "; the last day on which it holds is expected");
  return window;
}

std::vector<std::string> read_references(Table& table, std::string_view key, IdKind kind) {
  std::vector<std::string> ids;
  if (!table.has(key)) return ids;
  for (const Word& one : table.words(key, "a list of ids")) {
    table.reading().ids.refer(kind, one.text, one.spot);
    ids.push_back(one.text);
  }
  return ids;
}

domain::Prices read_price_list(Table& file) {
  domain::Prices prices;
  read_offer(file, prices);
  read_approval(file, prices);
  for (Table& table : file.tables("level", 1)) prices.levels.push_back(read_level(table));
  for (Table& table : file.tables("trim", 1)) prices.trims.push_back(read_trim(table));
  for (Table& table : file.tables("colour", 0))
    prices.colours.push_back(read_paint(table, IdKind::colour));
  for (Table& table : file.tables("interior", 0))
    prices.interiors.push_back(read_paint(table, IdKind::interior));
  for (Table& table : file.tables("option", 0)) prices.options.push_back(read_option(table));
  for (Table& table : file.tables("accessory", 0))
    prices.accessories.push_back(read_accessory(table));
  for (Table& table : file.tables("supply", 1)) prices.supplies.push_back(read_supply(table));
  read_costs(file, prices);
  for (Table& table : file.tables("loan", 0)) prices.loans.push_back(read_loan(table));
  read_running(file, prices);
  check_levels(file, prices);
  file.done();
  return prices;
}

}  // namespace foyer::content
