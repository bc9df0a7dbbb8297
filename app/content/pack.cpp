#include "content/pack.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <functional>
#include <utility>

#include "content/sections.h"
#include "kit/base/left_behind.h"

namespace foyer::content {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kFileMax_bytes = 1 << 20;

// 64-bit FNV-1a over names and bytes, each followed by its length, so that no two packs with
// different files run together. It tells versions apart; it protects against nobody.
class Digest {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) mix(static_cast<unsigned char>(c));
    for (std::size_t length = bytes.size(), i = 0; i < 8; ++i, length >>= 8)
      mix(static_cast<unsigned char>(length & 0xFF));
  }
  std::string hex() const {
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(state_));
    return text.data();
  }

 private:
  void mix(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001B3u; }
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

// Only what is a file is opened: opening a pipe would wait for ever.
std::optional<std::string> whole_file(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::ifstream stream(path, std::ios::binary);
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  return bytes;
}

class PackReader {
 public:
  PackReader(const fs::path& folder, Depth depth) : folder_(folder), depth_(depth) {}

  Loaded read();

 private:
  std::optional<std::string> bytes_of(const fs::path& file);
  std::optional<Node> toml_of(const fs::path& file);
  std::vector<fs::path> toml_files_in(const fs::path& folder);
  void read_vehicles();
  void read_all_cards();
  bool read_file(const char* name, const std::function<void(Table&)>& read);
  bool read_if_there(const char* name, const std::function<void(Table&)>& read);
  void read_what_the_dealer_offers();
  domain::Consent consent_of(const std::string& name);
  void check_days(const domain::PictureRules& pictures);
  fs::path assets() const;
  void check_pictures();
  std::vector<Fault> sorted_faults();

  const fs::path& folder_;
  const Depth depth_;
  domain::Content content_;
  Reading reading_;
  Digest digest_;
  std::vector<Word> pictures_;
  std::optional<Word> logo_;
};

std::optional<std::string> PackReader::bytes_of(const fs::path& file) {
  const fs::path path = folder_ / file;
  std::error_code error;
  if (!fs::exists(path, error)) {
    reading_.fault({file, 0}, "this file is missing; every pack has it");
    return std::nullopt;
  }
  if (fs::is_regular_file(path, error) && fs::file_size(path, error) > kFileMax_bytes) {
    reading_.fault({file, 0}, "this file is larger than 1 MiB; a file of text is expected");
    return std::nullopt;
  }
  std::optional<std::string> bytes = whole_file(path);
  if (!bytes) {
    reading_.fault({file, 0}, "this file cannot be read; a file that Foyer may read is expected");
    return std::nullopt;
  }
  digest_.add(file.generic_string());
  digest_.add(*bytes);
  return bytes;
}

std::optional<Node> PackReader::toml_of(const fs::path& file) {
  const std::optional<std::string> bytes = bytes_of(file);
  if (!bytes) return std::nullopt;
  tl::expected<Node, SyntaxFault> parsed = parse_toml(*bytes);
  if (!parsed) {
    reading_.fault({file, parsed.error().line}, parsed.error().what);
    return std::nullopt;
  }
  parsed->line = 0;  // what a file lacks is a fault of the file as a whole
  return *std::move(parsed);
}

// In the order of their names, which is the pack's order; relative to the pack.
std::vector<fs::path> PackReader::toml_files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder_ / folder, error), end; !error && at != end;
       at.increment(error)) {
    const fs::path name = at->path().filename();
    // "e5.toml.txt" is meant to be read and would not be.
    if (is_left_behind(name.string())) continue;
    if (name.extension() == ".toml")
      files.push_back(folder / name);
    else
      reading_.fault({folder / name, 0},
                     "this file is not read; a name that ends in .toml is expected, or no file");
  }
  std::sort(files.begin(), files.end());
  if (files.empty())
    reading_.fault({folder, 0}, "there is no *.toml in this folder; at least one is expected");
  return files;
}

void PackReader::read_vehicles() {
  for (const fs::path& file : toml_files_in("vehicles")) {
    const std::string stem = file.stem().string();
    reading_.ids.define(IdKind::vehicle, stem, {file, 0}, reading_.faults);
    const std::optional<Node> node = toml_of(file);
    if (!node) continue;
    Table top(*node, "", file, reading_);
    content_.vehicles.push_back(read_vehicle(top, stem, pictures_));
  }
}

void PackReader::read_all_cards() {
  for (const fs::path& file : toml_files_in("cards")) {
    const std::optional<Node> node = toml_of(file);
    if (!node) continue;
    Table top(*node, "", file, reading_);
    for (domain::Card& card : read_cards(top, file.stem().string(), pictures_))
      content_.cards.push_back(std::move(card));
  }
}

// A text that is agreed to: one file a language.
domain::Consent PackReader::consent_of(const std::string& name) {
  domain::Consent consent;
  std::array<ConsentPage, kLangs.size()> pages;
  for (const Lang lang : kLangs) {
    const fs::path file = "consent/" + name + "." + std::string(code(lang)) + ".md";
    const std::optional<std::string> bytes = bytes_of(file);
    ConsentPage& page = pages[static_cast<std::size_t>(lang)];
    if (bytes) page = read_consent(*bytes, file, reading_);
    (lang == Lang::zh ? consent.title.zh : consent.title.en) = page.title;
    (lang == Lang::zh ? consent.summary.zh : consent.summary.en) = page.summary;
    (lang == Lang::zh ? consent.body.zh : consent.body.en) = page.body;
  }
  const auto& [zh, en] = pages;
  consent.version = zh.version;
  if (!zh.version.empty() && !en.version.empty() && zh.version != en.version)
    reading_.fault({"consent/" + name + ".en.md", en.version_line},
                   "the version is " + in_quotes(en.version) + ", but " + name + ".zh.md has " +
                       in_quotes(zh.version) + "; the same version is expected in both languages");
  return consent;
}

// Whoever agrees is told the days after which the picture goes.
void PackReader::check_days(const domain::PictureRules& pictures) {
  const std::string days = std::to_string(pictures.licence_days);
  for (const Lang lang : kLangs) {
    const std::string& text = pictures.licence.body.in(lang);
    if (!text.empty() && text.find(days) == std::string::npos)
      reading_.fault({"consent/licence-picture." + std::string(code(lang)) + ".md", 1},
                     "the text does not say " + days + ", the days of [licence_picture] in " +
                         "drives.toml; how long the picture is kept is expected in it");
  }
}

// A file of the pack, read into its part of the content; false: it cannot be read.
bool PackReader::read_file(const char* name, const std::function<void(Table&)>& read) {
  const std::optional<Node> node = toml_of(name);
  if (!node) return false;
  Table top(*node, "", name, reading_);
  read(top);
  return true;
}

bool PackReader::read_if_there(const char* name, const std::function<void(Table&)>& read) {
  std::error_code ignored;
  return fs::exists(folder_ / name, ignored) && read_file(name, read);
}

// What not every dealer does has a file only where it is done, and then its agreement.
void PackReader::read_what_the_dealer_offers() {
  if (read_if_there("drives.toml",
                    [&](Table& top) { content_.test_drives = read_test_drives(top); }))
    content_.test_drives.agreement = consent_of("drive");
  domain::PictureRules& pictures = content_.test_drives.pictures;
  if (pictures.licence_days > 0) pictures.licence = consent_of("licence-picture");
  if (pictures.licence_days > 0) check_days(pictures);
  read_if_there("prices.toml", [&](Table& top) { content_.prices = read_price_list(top); });
  read_if_there("trade_in.toml", [&](Table& top) { content_.trade_ins = read_trade_ins(top); });
  if (read_if_there("orders.toml", [&](Table& top) { content_.orders = read_orders(top); }))
    content_.orders.contract = consent_of("order");
  read_if_there("leads.toml", [&](Table& top) { content_.leads = read_leads(top); });
  read_if_there("delivery.toml", [&](Table& top) { content_.delivery = read_delivery(top); });
  read_if_there("stock.toml", [&](Table& top) { content_.stock = read_stock(top); });
  read_if_there("standards.toml", [&](Table& top) {
    content_.standards = read_standards(top, content_.showroom.open.has_value());
  });
  read_if_there("meetings.toml", [&](Table& top) { content_.meetings = read_meetings(top); });
  read_if_there("service.toml", [&](Table& top) { content_.service = read_service(top); });
  read_if_there("targets.toml", [&](Table& top) { content_.targets = read_targets(top); });
  read_if_there("daily_report.toml",
                [&](Table& top) { content_.daily_report = read_daily_report(top); });
  read_if_there("care.toml", [&](Table& top) { content_.care = read_care(top); });
}

fs::path PackReader::assets() const {
  std::error_code ignored;
  const fs::path own = folder_ / "assets";
  // Beside "data" and beside "data/" are the same place.
  const fs::path beside = fs::absolute(folder_, ignored) / "." / ".." / "assets";
  return fs::is_directory(own, ignored) ? own : beside.lexically_normal();
}

void PackReader::check_pictures() {
  const fs::path assets = this->assets();
  for (const Word& picture : pictures_) check_picture(picture, assets, depth_, reading_);
  if (logo_) check_logo(*logo_, assets, depth_, reading_);
}

std::vector<Fault> PackReader::sorted_faults() {
  std::vector<Fault> faults = std::move(reading_.faults);
  std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
    return std::pair(a.file.generic_string(), a.line) < std::pair(b.file.generic_string(), b.line);
  });
  return faults;
}

Loaded PackReader::read() {
  read_file("showroom.toml", [&](Table& top) { content_.showroom = read_showroom(top, logo_); });
  read_file("questionnaire.toml",
            [&](Table& top) { content_.questionnaire = read_questionnaire(top); });
  read_file("grades.toml", [&](Table& top) { content_.follow_up = read_follow_up(top); });
  read_vehicles();
  read_all_cards();
  read_what_the_dealer_offers();
  content_.contact_consent = consent_of("contact");
  check_pictures();
  reading_.ids.judge(reading_.faults);
  content_.version = digest_.hex();
  return {std::move(content_), sorted_faults(), assets()};
}

}  // namespace

Loaded load(const fs::path& pack, Depth depth) {
  std::error_code ignored;
  if (!fs::is_directory(pack, ignored)) {
    Loaded nothing;
    nothing.faults.push_back({pack, 0, "there is no such folder; a content pack is expected"});
    return nothing;
  }
  return PackReader(pack, depth).read();
}

}  // namespace foyer::content
