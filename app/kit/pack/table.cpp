#include "kit/pack/table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace foyer::content {
namespace {

constexpr std::string_view kBothLanguages = "a text in both languages, { zh = \"…\", en = \"…\" },";
constexpr std::string_view kIdLetters = "an id of a-z, 0-9, - and _";

std::string plain(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.15g", number);
  return text.data();
}

// What stands there, as a fault says it.
std::string described(const Node& value) {
  switch (value.kind) {
    case Node::Kind::text:
      return in_quotes(value.text);
    case Node::Kind::whole:
      return std::to_string(value.whole);
    case Node::Kind::number: {
      const std::string text = plain(value.number);
      return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
    }
    case Node::Kind::truth:
      return value.truth ? "true" : "false";
    case Node::Kind::date:
      return "a date";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::table:
      return "a table";
  }
  return "unknown";
}

std::string words_for(const WholeRange& range) {
  std::string words = "a whole number ";
  if (!range.unit.empty()) words += "of " + std::string(range.unit) + " ";
  return words + "from " + std::to_string(range.min) + " to " + std::to_string(range.max);
}

std::string words_for(const NumberRange& range) {
  return "a number from " + plain(range.min) + " to " + plain(range.max);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

bool is_id(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits);
}

void Reading::fault(const Spot& spot, std::string what) {
  faults.push_back({spot.file, spot.line, std::move(what)});
}

Table::Table(const Node& node, std::string name, std::filesystem::path file, Reading& reading)
    : node_(&node), name_(std::move(name)), file_(std::move(file)), reading_(&reading) {}

Spot Table::spot_of(std::string_view key) const {
  const Entry* entry = node_->find(key);
  return {file_, entry ? entry->line : node_->line};
}

std::string Table::name_of(std::string_view key) const {
  return name_.empty() ? "[" + std::string(key) + "]" : std::string(key) + " of " + name_;
}

const Entry* Table::ask(std::string_view key) {
  asked_.emplace_back(key);
  return node_->find(key);
}

const Entry* Table::require(std::string_view key, std::string_view expected) {
  const Entry* entry = ask(key);
  if (!entry)
    fault(spot(), (name_.empty() ? "this file" : name_) + " has no " + std::string(key) + "; " +
                      std::string(expected) + " is expected");
  return entry;
}

void Table::refuse(const Entry& entry, const Node& value, std::string_view expected) {
  fault({file_, value.line > 0 ? value.line : entry.line},
        entry.key + " is " + described(value) + "; " + std::string(expected) + " is expected");
}

bool Table::is_printable(const std::string& text, std::string_view name, int line) {
  const std::string trouble = unprintable(text);
  if (!trouble.empty()) fault({file_, line}, std::string(name) + " holds " + trouble);
  return trouble.empty();
}

Text Table::both(const Entry& entry, bool may_be_empty) {
  if (entry.value.kind != Node::Kind::table) {
    refuse(entry, entry.value, kBothLanguages);
    return {};
  }
  Table languages(entry.value, entry.key, file_, *reading_);
  Text text;
  int empty = 0;
  for (const Lang lang : kLangs) {
    const std::string_view lang_code = code(lang);
    const std::string name = entry.key + "." + std::string(lang_code);
    const std::optional<Word> one = languages.required_word(lang_code, "a text in quotes");
    if (!one) continue;
    (lang == Lang::zh ? text.zh : text.en) = one->text;
    if (!is_blank(one->text)) continue;
    ++empty;
    if (!may_be_empty) fault(one->spot, name + " is empty; a text is expected");
  }
  if (may_be_empty && empty == 1)
    fault({file_, entry.line},
          entry.key + " is empty in one language only; write it in both or in neither");
  languages.done();
  return text;
}

Text Table::text(std::string_view key) {
  const Entry* entry = require(key, kBothLanguages.substr(0, kBothLanguages.size() - 1));
  return entry ? both(*entry, false) : Text{};
}

Text Table::hint(std::string_view key) {
  const Entry* entry = ask(key);
  return entry ? both(*entry, true) : Text{};
}

Word Table::local_id() {
  Word id = word("id", kIdLetters);
  if (id.text.empty() || is_id(id.text)) return id;
  fault(id.spot, "id is " + in_quotes(id.text) + "; " + std::string(kIdLetters) +
                     ", 64 at most, is expected");
  id.text.clear();
  return id;
}

std::string Table::id(IdKind kind) {
  const Word id = local_id();
  if (!id.text.empty()) reading_->ids.define(kind, id.text, id.spot, reading_->faults);
  return id.text;
}

std::optional<Word> Table::required_word(std::string_view key, std::string_view expected) {
  return require(key, expected) ? optional_word(key, expected) : std::nullopt;
}

Word Table::word(std::string_view key, std::string_view expected) {
  std::optional<Word> word = required_word(key, expected);
  if (!word) return {"", spot_of(key)};
  if (is_blank(word->text)) {
    fault(word->spot, std::string(key) + " is empty; " + std::string(expected) + " is expected");
    word->text.clear();
  }
  return *word;
}

std::optional<Word> Table::optional_word(std::string_view key, std::string_view expected) {
  const Entry* entry = ask(key);
  if (!entry) return std::nullopt;
  if (entry->value.kind != Node::Kind::text) {
    refuse(*entry, entry->value, expected);
    return std::nullopt;
  }
  if (!is_printable(entry->value.text, key, entry->line)) return std::nullopt;
  return Word{entry->value.text, {file_, entry->line}};
}

std::vector<Word> Table::words(std::string_view key, std::string_view expected) {
  std::vector<Word> words;
  const Entry* entry = require(key, expected);
  if (!entry) return words;
  if (entry->value.kind != Node::Kind::list || entry->value.items.empty()) {
    if (entry->value.kind == Node::Kind::list)
      fault({file_, entry->line},
            std::string(key) + " is empty; " + std::string(expected) + " is expected");
    else
      refuse(*entry, entry->value, expected);
    return words;
  }
  for (const Node& item : entry->value.items) {
    if (item.kind != Node::Kind::text)
      refuse(*entry, item, expected);
    else if (is_printable(item.text, key, item.line))
      words.push_back({item.text, {file_, item.line}});
  }
  return words;
}

std::optional<std::int64_t> Table::checked(const Entry& entry, const WholeRange& range) {
  const Node& value = entry.value;
  if (value.kind == Node::Kind::whole && value.whole >= range.min && value.whole <= range.max)
    return value.whole;
  refuse(entry, value, words_for(range));
  return std::nullopt;
}

std::int64_t Table::whole(std::string_view key, const WholeRange& range) {
  const Entry* entry = require(key, words_for(range));
  return entry ? checked(*entry, range).value_or(range.min) : range.min;
}

std::optional<std::int64_t> Table::optional_whole(std::string_view key, const WholeRange& range) {
  const Entry* entry = ask(key);
  return entry ? checked(*entry, range) : std::nullopt;
}

std::optional<double> Table::checked(const Entry& entry, const Node& value,
                                     const NumberRange& range) {
  const bool is_number = value.kind == Node::Kind::whole || value.kind == Node::Kind::number;
  // Written so that "nan" is outside of every range.
  if (is_number && value.number >= range.min && value.number <= range.max) return value.number;
  refuse(entry, value, words_for(range));
  return std::nullopt;
}

double Table::number(std::string_view key, const NumberRange& range, double fallback) {
  const Entry* entry = ask(key);
  return entry ? checked(*entry, entry->value, range).value_or(fallback) : fallback;
}

std::optional<std::vector<double>> Table::numbers(std::string_view key, std::size_t count,
                                                  const NumberRange& range) {
  const Entry* entry = ask(key);
  if (!entry) return std::nullopt;
  if (entry->value.kind != Node::Kind::list || entry->value.items.size() != count) {
    refuse(*entry, entry->value, "a list of " + std::to_string(count) + " numbers");
    return std::nullopt;
  }
  std::vector<double> all;
  for (const Node& item : entry->value.items) {
    const std::optional<double> one = checked(*entry, item, range);
    if (!one) return std::nullopt;
    all.push_back(*one);
  }
  return all;
}

bool Table::truth(std::string_view key, bool fallback) {
  const Entry* entry = ask(key);
  if (!entry) return fallback;
  if (entry->value.kind == Node::Kind::truth) return entry->value.truth;
  refuse(*entry, entry->value, "true or false");
  return fallback;
}

std::optional<Table> Table::optional_table(std::string_view key) {
  const Entry* entry = ask(key);
  if (!entry) return std::nullopt;
  if (entry->value.kind != Node::Kind::table) {
    refuse(*entry, entry->value, "a table, [" + std::string(key) + "],");
    return std::nullopt;
  }
  return Table(entry->value, name_of(key), file_, *reading_);
}

std::optional<Table> Table::table(std::string_view key) {
  if (!require(key, "a table, [" + std::string(key) + "],")) return std::nullopt;
  return optional_table(key);
}

std::vector<Table> Table::tables(std::string_view key, std::size_t at_least) {
  std::vector<Table> all;
  const std::string expected = "a list of tables, [[" + std::string(key) + "]],";
  const Entry* entry = at_least > 0 ? require(key, expected) : ask(key);
  if (!entry) return all;
  if (entry->value.kind != Node::Kind::list || entry->value.items.size() < at_least) {
    refuse(*entry, entry->value, expected);
    return all;
  }
  for (const Node& item : entry->value.items) {
    if (item.kind == Node::Kind::table)
      all.emplace_back(item, "[[" + std::string(key) + "]]", file_, *reading_);
    else
      refuse(*entry, item, expected);
  }
  return all;
}

std::vector<Word> Table::keys() {
  std::vector<Word> keys;
  for (const Entry& entry : node_->entries) {
    asked_.push_back(entry.key);
    keys.push_back({entry.key, {file_, entry.line}});
  }
  return keys;
}

void Table::done() {
  std::sort(asked_.begin(), asked_.end());
  asked_.erase(std::unique(asked_.begin(), asked_.end()), asked_.end());
  for (const Entry& entry : node_->entries) {
    if (std::binary_search(asked_.begin(), asked_.end(), entry.key)) continue;
    fault({file_, entry.line}, in_quotes(entry.key) + " is no key of " +
                                   (name_.empty() ? "this file" : name_) +
                                   suggestion(entry.key, asked_));
  }
}

}  // namespace foyer::content
