#include "roles/host/program/writing_engines.h"

#include <string>
#include <utility>
#include <vector>

#include "kit/input/dialled.h"

namespace foyer::shell {

WritingEngines::WritingEngines(Worker& worker, std::function<void(const Error&)> tell_staff,
                               std::function<void()> changed)
    : worker_(worker), tell_staff_(std::move(tell_staff)), changed_(std::move(changed)) {}

template <class Engine>
void WritingEngines::open_one(Result<std::unique_ptr<Engine>> (input::Writing::*how)(),
                              std::unique_ptr<Engine>& where) {
  ++opening_;
  auto opened = std::make_shared<Result<std::unique_ptr<Engine>>>(fail("not opened"));
  worker_.post([this, how, opened] { *opened = (writing_.get()->*how)(); },
               [this, opened, &where] {
                 --opening_;
                 if (*opened)
                   where = std::move(**opened);
                 else
                   tell_staff_(opened->error());
                 changed_();
               });
}

void WritingEngines::open() {
  if (writing_) return;
  writing_ = std::make_unique<input::Writing>();
  open_one(&input::Writing::open_phone_rules, phones_);
  worker_.post([] { static_cast<void>(input::know_numbers()); }, [this] { changed_(); });
  open_one(&input::Writing::open_composer, composer_);
  open_one(&input::Writing::open_handwriting, handwriting_);
}

ui::Engines WritingEngines::engines() const {
  // Opened one after the other: until the last one is, each may still come.
  const bool comes = opening_ > 0;
  return {.composer = composer_.get(),
          .handwriting = handwriting_ != nullptr,
          .pinyin_comes = comes,
          .handwriting_comes = comes};
}

void WritingEngines::read(ui::Writing& writing) {
  if (!handwriting_ || writing.ink.down || writing.ink.version == asked_version_) return;
  asked_version_ = writing.ink.version;
  const std::uint64_t version = writing.ink.version;
  constexpr std::size_t kCandidates = 12;
  auto found = std::make_shared<std::vector<std::string>>();
  worker_.post([this, strokes = writing.ink.strokes,
                found] { *found = handwriting_->recognise(strokes, kCandidates); },
               [this, &writing, version, found] {
                 if (writing.ink.version != version) return;
                 writing.read = std::move(*found);
                 writing.read_version = version;
                 changed_();
               });
}

void WritingEngines::forget() {
  if (composer_) (void)composer_->clear();
  asked_version_ = 0;
}

}  // namespace foyer::shell
