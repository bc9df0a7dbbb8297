// The engines of writing, opened when a guest first needs them.
//
// librime, zinnia and libphonenumber live in one shared module, so that the program's start pays
// neither for linking nor for loading them. A module or a file of its data that is missing or
// damaged makes that way of writing unavailable, with an `Error` for staff; the others work.
// Threads: `open_*` may be called on any thread, one at a time (composer 20-60 ms, handwriting
// 20-60 ms, phones 5 ms: the worker is the place); what they give says itself who may use it.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>

#include "kit/base/result.h"
#include "kit/input/composer.h"
#include "kit/input/field.h"
#include "kit/input/handwriting.h"
#include "kit/input/phone.h"

namespace foyer::input {

struct WritingPlaces {
  std::filesystem::path module;   // libfoyer_writing.so
  std::filesystem::path rime;     // the deployed pinyin schema
  std::filesystem::path names;    // surnames.txt, characters.txt, given.txt, readings.txt
  std::filesystem::path strokes;  // zinnia's model
  // Beside the running program, where the build and the package put them.
  static WritingPlaces standard();
};

// What the module implements. `Writing` is its only caller.
class WritingModule {
 public:
  virtual ~WritingModule() = default;
  virtual Result<std::unique_ptr<Composer>> open_composer(const WritingPlaces&) const = 0;
  virtual Result<std::unique_ptr<Handwriting>> open_handwriting(const WritingPlaces&) const = 0;
  virtual Result<std::unique_ptr<PhoneRules>> open_phone_rules() const = 0;
  // Both sides were built from this header.
  static constexpr int kVersion = 1;
  virtual int version() const = 0;
};

// Must outlive what it opens. Cheap to make: nothing is touched before the first `open_*`. At most
// one composer at a time in a process: librime is one engine.
class Writing {
 public:
  explicit Writing(WritingPlaces places = WritingPlaces::standard());

  Result<std::unique_ptr<Composer>> open_composer();
  Result<std::unique_ptr<Handwriting>> open_handwriting();
  Result<std::unique_ptr<PhoneRules>> open_phone_rules();

 private:
  Result<const WritingModule*> module();

  WritingPlaces places_;
  const WritingModule* module_ = nullptr;
};

// The command `foyer candidates`: one pinyin string a line in, its first ten candidates out,
// tab-separated.
Result<void> print_candidates(std::istream& in, std::ostream& out, Field field,
                              const WritingPlaces& places = WritingPlaces::standard());

}  // namespace foyer::input
