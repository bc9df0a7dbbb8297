// The composer: names first where a name is written, then librime's candidates, then every other
// ideograph of the first syllable, so that any character a name can have is reached by its pinyin.
// Threads: as `Composer`.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "kit/input/composer.h"
#include "kit/input/writing/name_decoder.h"
#include "kit/input/writing/name_model.h"
#include "kit/input/writing/rime_engine.h"

namespace foyer::input {

class PinyinComposer final : public Composer {
 public:
  PinyinComposer(NameModel model, std::unique_ptr<RimeEngine> rime);

  Composition start(Field field, std::string_view before_caret) override;
  Composition type(char letter) override;
  Composition erase() override;
  Composition choose(std::size_t place) override;
  Composition next_page() override;
  Composition previous_page() override;
  Composition commit_raw() override;
  Composition clear() override;

 private:
  struct Entry {
    std::string text;
    std::optional<std::size_t> rime_index;  // which of librime's it is
    std::size_t letters = 0;                // else how many letters it covers
  };

  void begin_candidates();
  // In a name field the first page ends where the names do: nobody is to see 亡 or 菜 there.
  std::size_t begin_of(std::size_t page) const {
    return page == 0 ? 0 : first_page_ + (page - 1) * kPageSize;
  }
  // Finds candidates until there are `count`, or no more.
  void find(std::size_t count);
  bool find_one();
  bool add(Entry entry);
  void list_rest_of_syllable();
  void take(std::size_t letters, const std::string& text);
  Composition show(std::string committed = {});
  std::string preedit();

  NameModel model_;
  std::unique_ptr<RimeEngine> rime_;
  Field field_ = Field::free_text;
  std::string before_;
  std::string letters_;
  std::size_t page_ = 0;
  std::size_t first_page_ = kPageSize;  // how many stand on the first one

  std::vector<Entry> entries_;
  std::unordered_set<std::string> texts_;
  std::size_t rime_next_ = 0;
  bool rime_done_ = false;
  std::u32string rest_;  // ideographs of the first syllable
  std::size_t rest_letters_ = 0;
  std::size_t rest_next_ = 0;
};

}  // namespace foyer::input
