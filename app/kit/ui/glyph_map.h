// A hash map from a 64-bit key to a small value, for look-ups in the hundreds a frame: one flat
// array, linear probing, no removal of single entries. Pointers and references into it end with
// the next insertion. Key 0 is not allowed. Threads: none of its own.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace foyer::ui {

template <class Value>
class GlyphMap {
 public:
  GlyphMap() : slots_(kSlotsMin) {}

  const Value* find(std::uint64_t key) const {
    const Slot& slot = slots_[place(key)];
    return slot.key == key ? &slot.value : nullptr;
  }

  const Value& insert(std::uint64_t key, const Value& value) {
    assert(key != 0);
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place(key)];
    if (slot.key == 0) ++used_;
    slot = {key, value};
    return slot.value;
  }

  void clear() {
    slots_.assign(kSlotsMin, Slot{});
    used_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
  };
  static constexpr std::size_t kSlotsMin = 1024;  // a power of two, as every size is

  std::size_t place(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & mask;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key != 0) slots_[place(slot.key)] = slot;
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace foyer::ui
