// The engines of writing as the tests open them: once a process, as a kiosk does.
// Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "kit/input/writing.h"

namespace foyer::input {

class ComposerTest : public testing::Test {
 protected:
  void SetUp() override {
    Result<std::unique_ptr<Composer>> opened = Writing().open_composer();
    ASSERT_TRUE(opened.has_value()) << opened.error().what;
    composer_ = std::move(*opened);
  }

  Composition write(Field field, std::string_view letters, std::string_view before = {}) {
    Composition shown = composer_->start(field, before);
    for (const char letter : letters) shown = composer_->type(letter);
    return shown;
  }
  // Where `text` stands among the candidates of this page; 99 if it does not.
  static std::size_t place_of(const Composition& shown, std::string_view text) {
    for (std::size_t i = 0; i < shown.candidates.size(); ++i)
      if (shown.candidates[i] == text) return i;
    return 99;
  }
  // Pages until `text` is there, and chooses it; empty if it never comes.
  Composition choose(Composition shown, std::string_view text) {
    while (place_of(shown, text) == 99) {
      if (!shown.has_next_page) return {};
      shown = composer_->next_page();
    }
    return composer_->choose(place_of(shown, text));
  }

  std::unique_ptr<Composer> composer_;
};

}  // namespace foyer::input
