// showroom.toml: the dealer, the limits, and the choices that are not about needs.
#include <algorithm>

#include "content/sections.h"
#include "kit/base/contrast.h"
#include "manage/reports/columns.h"

namespace foyer::content {
namespace {

constexpr std::size_t kLevels = 5;

std::string hex_of(std::uint32_t colour) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += kDigits[(colour >> shift) & 15u];
  return text;
}

// White words stand on the dealer's colour, and words in it stand on white.
void check_accent(Table& dealer, const Word& accent, std::string_view expected) {
  const std::optional<std::uint32_t> colour = colour_from_hex(accent.text);
  if (!colour) {
    dealer.fault(accent.spot, "accent is " + in_quotes(accent.text) + "; " + std::string(expected) +
                                  " is expected");
    return;
  }
  constexpr std::uint32_t kWhite = 0xFFFFFF, kBlack = 0;
  if (contrast(*colour, kWhite) >= kTextContrast) return;
  const auto tenths = static_cast<int>(contrast(*colour, kWhite) * 10);
  dealer.fault(accent.spot,
               "accent is " + in_quotes(accent.text) +
                   ", which is too pale for white words on it (" + std::to_string(tenths / 10) +
                   "." + std::to_string(tenths % 10) +
                   " to 1); a colour with at least 4.5 to 1 is expected, such as " +
                   in_quotes(hex_of(moved_until(*colour, kBlack, kWhite, kTextContrast))));
}

bool is_country(std::string_view text) {
  return text.size() == 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// There are hundreds of zones: a fault names the one that was probably meant, or an example.
void read_time_zone(Table& dealer, domain::Showroom& showroom) {
  constexpr std::string_view kExpected =
      "the showroom's time zone, such as time_zone = \"Asia/Shanghai\",";
  const Word name = dealer.word("time_zone", kExpected);
  if (name.text.empty()) return;
  if (auto zone = TimeZone::named(name.text)) {
    showroom.time_zone = std::move(*zone);
    return;
  }
  const std::string meant = nearest(name.text, TimeZone::names());
  dealer.fault(name.spot, "time_zone is " + in_quotes(name.text) + ", which is no time zone; " +
                              (meant.empty() ? "a name such as \"Asia/Shanghai\" is expected"
                                             : "did you mean " + in_quotes(meant) + "?"));
}

void read_dealer(Table& file, domain::Showroom& showroom, std::optional<Word>& logo) {
  std::optional<Table> dealer = file.table("dealer");
  if (!dealer) return;
  showroom.dealer_id = dealer->local_id().text;
  showroom.dealer = dealer->text("name");
  showroom.branch = dealer->text("branch");
  showroom.phone = dealer->text("phone");
  showroom.make = dealer->hint("make");
  read_time_zone(*dealer, showroom);
  constexpr std::string_view kColour = "a colour such as \"#1849D6\"";
  if (const std::optional<Word> accent = dealer->optional_word("accent", kColour)) {
    showroom.accent = accent->text;
    check_accent(*dealer, *accent, kColour);
  }
  logo = dealer->optional_word("logo", "the name of a picture in assets");
  if (logo && logo->text.empty()) logo.reset();  // as if it were left out
  if (logo) showroom.logo = logo->text;
  constexpr std::string_view kCountry = "two capital letters such as \"CN\"";
  if (const std::optional<Word> country = dealer->optional_word("country", kCountry)) {
    showroom.country = country->text;
    if (!is_country(country->text))
      dealer->fault(country->spot, "country is " + in_quotes(country->text) + "; " +
                                       std::string(kCountry) + " are expected");
  }
  if (const auto code = dealer->optional_whole("calling_code", {1, 999, "country code"}))
    showroom.calling_code = static_cast<int>(*code);
  dealer->done();
}

void read_idle(Table& file, domain::Showroom& showroom) {
  std::optional<Table> idle = file.optional_table("idle");
  if (!idle) return;
  if (const auto after = idle->optional_whole("warning_after_s", {5, 3600, "seconds"}))
    showroom.idle_warning_after_s = static_cast<int>(*after);
  // A guest must have time to read, understand and reach: less than 20 s is not enough.
  if (const auto grace = idle->optional_whole("grace_s", {20, 600, "seconds"}))
    showroom.idle_grace_s = static_cast<int>(*grace);
  idle->done();
}

void read_limits(Table& file, domain::Showroom& showroom) {
  std::optional<Table> limits = file.optional_table("limits");
  if (!limits) return;
  if (const auto most = limits->optional_whole("priorities_max", {1, 6}))
    showroom.priorities_max = static_cast<int>(*most);
  if (const auto most = limits->optional_whole("party_max", {2, 12, "people"}))
    showroom.party_max = static_cast<int>(*most);
  limits->done();
}

void read_keep(Table& file, domain::Showroom& showroom) {
  std::optional<Table> keep = file.optional_table("keep");
  if (!keep) return;
  constexpr int kDaysMax = 3650;
  if (const auto days = keep->optional_whole("personal_days", {1, kDaysMax, "days"}))
    showroom.keep.personal_days = static_cast<int>(*days);
  if (const auto days = keep->optional_whole("device_days", {1, kDaysMax, "days"}))
    showroom.keep.device_days = static_cast<int>(*days);
  if (const auto years = keep->optional_whole("contract_years", {0, 50, "years"}))
    showroom.keep.contract_years = static_cast<int>(*years);
  if (const auto days = keep->optional_whole("agreement_days", {0, kDaysMax, "days"}))
    showroom.keep.agreement_days = static_cast<int>(*days);
  keep->done();
}

void read_staff(Table& file, domain::Showroom& showroom) {
  std::optional<Table> staff = file.optional_table("staff");
  if (!staff) return;
  constexpr int kDayMin = 24 * 60;
  domain::StaffLimits& limits = showroom.staff;
  if (const auto minutes = staff->optional_whole("lock_after_min", {1, kDayMin, "minutes"}))
    limits.lock_after_s = static_cast<int>(*minutes) * 60;
  if (const auto minutes = staff->optional_whole("wait_min", {1, kDayMin, "minutes"}))
    limits.wait_min = static_cast<int>(*minutes);
  if (const auto minutes = staff->optional_whole("take_up_min", {1, kDayMin, "minutes"}))
    limits.take_up_min = static_cast<int>(*minutes);
  if (const auto days = staff->optional_whole("board_days", {2, 62, "days"}))
    limits.board_days = static_cast<int>(*days);
  if (const auto minutes = staff->optional_whole("on_time_min", {0, 240, "minutes"}))
    limits.on_time_min = static_cast<int>(*minutes);
  staff->done();
}

// The dealer's own heading over a column of the register.
void read_register(Table& file, domain::Showroom& showroom) {
  std::optional<Table> headings = file.optional_table("register");
  if (!headings) return;
  for (const reports::Column* column : reports::form_columns())
    if (const std::string_view key = column->form.key; headings->has(key))
      showroom.register_headings.emplace(key, headings->text(key));
  headings->done();
}

// `end`: what happens at the second time, for a dealer who gave the same time twice.
std::optional<domain::Hours> read_hours(Table& table, std::string_view from_key,
                                        std::string_view to_key, std::string_view end) {
  const auto time = [&](std::string_view key) -> std::optional<int> {
    constexpr std::string_view kTime = "a time of the day such as \"21:30\"";
    const Word word = table.word(key, kTime);
    const std::optional<int> minute = minute_of_day(word.text);
    if (!minute && !word.text.empty())
      table.fault(word.spot, std::string(key) + " is " + in_quotes(word.text) + "; " +
                                 std::string(kTime) + " is expected");
    return minute;
  };
  const std::optional<int> from = time(from_key), to = time(to_key);
  if (from && to && *from == *to)
    table.fault(table.spot_of(to_key), std::string(to_key) + " is the same as " +
                                           std::string(from_key) + "; the time at which " +
                                           std::string(end) + " is expected");
  if (!from || !to) return std::nullopt;
  return domain::Hours{*from, *to};
}

void read_screen(Table& file, domain::Showroom& showroom) {
  std::optional<Table> screen = file.optional_table("screen");
  if (!screen) return;
  showroom.screen_off = read_hours(*screen, "off_from", "off_to", "the screen comes on again");
  screen->done();
}

void read_evening(Table& file, domain::Showroom& showroom) {
  std::optional<Table> evening = file.optional_table("evening");
  if (!evening) return;
  showroom.evening = read_hours(*evening, "from", "to", "it is day again");
  evening->done();
}

// Of one day: what is walked at the opening and at the closing goes by it.
void read_open(Table& file, domain::Showroom& showroom) {
  std::optional<Table> open = file.optional_table("open");
  if (!open) return;
  showroom.open = read_hours(*open, "from", "to", "the dealer closes");
  if (showroom.open && showroom.open->to_min < showroom.open->from_min)
    open->fault(
        open->spot_of("to"),
        "to is before from; the time of the same day at which the dealer closes is expected");
  open->done();
}

domain::Purpose read_purpose(Table& table) {
  domain::Purpose purpose;
  purpose.id = table.id(IdKind::purpose);
  purpose.text = table.text("text");
  purpose.hint = table.hint("hint");
  const std::string_view expected = "the name of an icon, such as \"car-side\",";
  const Word icon = table.word("icon", expected);
  purpose.icon = icon.text;
  if (!icon.text.empty() && !is_id(icon.text))
    table.fault(icon.spot,
                "icon is " + in_quotes(icon.text) + "; " + std::string(expected) + " is expected");
  purpose.buying = table.truth("buying", true);
  purpose.returning = table.truth("returning", false);
  purpose.plate = table.truth("plate", false);
  table.done();
  return purpose;
}

// The name goes where %s stands, once; another % would be drawn as it is, so it is a mistake.
void check_address(Table& table, const Text& address) {
  for (const Lang lang : kLangs) {
    const std::string& form = address.in(lang);
    const auto percents = std::count(form.begin(), form.end(), '%');
    if (form.empty() || (percents == 1 && form.find("%s") != std::string::npos)) continue;
    table.fault(table.spot_of("address"),
                "address." + std::string(code(lang)) + " is " + in_quotes(form) +
                    "; one %s is expected where the name goes, such as \"%s先生\" or \"Mr %s\"");
  }
}

domain::Choice read_honorific(Table& table) {
  domain::Choice honorific;
  honorific.id = table.id(IdKind::honorific);
  honorific.text = table.text("text");
  honorific.hint = table.text("address");
  check_address(table, honorific.hint);
  table.done();
  return honorific;
}

}  // namespace

domain::Showroom read_showroom(Table& file, std::optional<Word>& logo) {
  domain::Showroom showroom;
  read_dealer(file, showroom, logo);
  read_idle(file, showroom);
  read_limits(file, showroom);
  read_keep(file, showroom);
  read_staff(file, showroom);
  read_register(file, showroom);
  read_screen(file, showroom);
  read_evening(file, showroom);
  read_open(file, showroom);
  for (Table& table : file.tables("purpose", 1)) showroom.purposes.push_back(read_purpose(table));
  showroom.sources = read_choices(file, "source", IdKind::source, 1);
  for (Table& table : file.tables("honorific", 1))
    showroom.honorifics.push_back(read_honorific(table));
  showroom.positions = read_choices(file, "position", IdKind::position, 1);
  showroom.levels = read_choices(file, "level", IdKind::level, 1);
  if (!showroom.levels.empty() && showroom.levels.size() != kLevels)
    file.fault(file.spot_of("level"), "there are " + std::to_string(showroom.levels.size()) +
                                          " [[level]]; exactly five are expected, weakest first");
  file.done();
  return showroom;
}

}  // namespace foyer::content
