// Texts under which guests are found, sorted, so that all that begin with what was typed lie beside
// each other.
//
// A beginning that very many share ("li", "1380") is counted ahead, once, with those who stand
// first: what a key of a search costs is bounded by `kWalkedMax` and by what came since the last
// sorting, however many guests there are. Threads: none of its own; a const one may be read by
// many.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace foyer::views {

// One text, and the number of whoever is found under it.
struct Key {
  std::string text;
  std::uint32_t entry = 0;
};

class SortedKeys {
 public:
  static constexpr std::size_t kWalkedMax = 256;
  // What a beginning finds that more than `kWalkedMax` keys share.
  struct Brief {
    std::vector<std::uint32_t> best;  // a few, as they are shown
    std::size_t count = 0;            // of all guests
  };

  void add(std::string text, std::uint32_t entry) {
    if (!text.empty()) fresh_.push_back({std::move(text), entry});
  }
  // `make` makes the Brief of a span of keys; it is asked for every beginning that many share.
  template <class MakeBrief>
  void sort(const MakeBrief& make) {
    std::ranges::move(fresh_, std::back_inserter(sorted_));
    fresh_.clear();
    std::ranges::sort(sorted_, {}, [](const Key& key) { return std::tie(key.text, key.entry); });
    briefs_.clear();
    count_ahead(make);
  }

  // nullptr: few keys begin like this.
  const Brief* brief(std::string_view prefix) const {
    const auto found = briefs_.find(std::string(prefix));
    return found == briefs_.end() ? nullptr : &found->second;
  }
  // Both return how many keys were gone through, and call `take` with the entry of each.
  template <class Take>
  std::size_t with_prefix(std::string_view prefix, const Take& take) const {
    std::size_t walked = 0;
    auto at = std::ranges::lower_bound(sorted_, prefix, {}, &Key::text);
    for (; at != sorted_.end() && at->text.starts_with(prefix); ++at, ++walked) take(at->entry);
    return walked + fresh_with_prefix(prefix, take);
  }
  // Of the sorted ones only so many: the text itself comes before what goes on.
  template <class Take>
  std::size_t first_with_prefix(std::string_view prefix, std::size_t most, const Take& take) const {
    std::size_t walked = 0;
    auto at = std::ranges::lower_bound(sorted_, prefix, {}, &Key::text);
    for (; walked < most && at != sorted_.end() && at->text.starts_with(prefix); ++at, ++walked)
      take(at->entry);
    return walked;
  }
  template <class Take>
  std::size_t fresh_with_prefix(std::string_view prefix, const Take& take) const {
    for (const Key& key : fresh_)
      if (key.text.starts_with(prefix)) take(key.entry);
    return fresh_.size();
  }

 private:
  // Of keys that all begin with the same `length` bytes: those that go on alike, if they are many,
  // and then of those. A heap of work instead of a call a byte: how long a text is, others decide.
  template <class MakeBrief>
  void count_ahead(const MakeBrief& make) {
    struct Alike {
      std::span<const Key> keys;
      std::size_t length;
    };
    std::vector<Alike> open{{sorted_, 0}};
    while (!open.empty()) {
      const auto [keys, length] = open.back();
      open.pop_back();
      const std::size_t here = length;
      auto at = std::ranges::find_if(keys, [&](const Key& key) { return key.text.size() > here; });
      while (at != keys.end()) {
        const char next = at->text[here];
        const auto end = std::partition_point(
            at, keys.end(), [&](const Key& key) { return key.text[here] == next; });
        const std::span<const Key> alike(at, end);
        if (alike.size() > kWalkedMax) {
          if (is_whole(alike.front().text, here + 1))
            briefs_.emplace(alike.front().text.substr(0, here + 1), make(alike));
          open.push_back({alike, here + 1});
        }
        at = end;
      }
    }
  }
  // Whether a character of UTF-8 ends there: nobody types half of one.
  static bool is_whole(std::string_view text, std::size_t length) {
    return length == text.size() || (static_cast<unsigned char>(text[length]) & 0xC0) != 0x80;
  }

  std::vector<Key> sorted_, fresh_;
  std::unordered_map<std::string, Brief> briefs_;
};

}  // namespace foyer::views
