// The engines of writing, opened on the worker when a guest first comes to a field, and kept.
// UI thread; the recogniser of handwriting is used on the worker only.
#pragma once

#include <functional>
#include <memory>

#include "kit/input/writing.h"
#include "kit/machine/worker.h"
#include "kit/ui/writing.h"

namespace foyer::shell {

class WritingEngines {
 public:
  // `tell_staff` hears of a way of writing that is not there; `changed` is called when a way has
  // become ready or ink has been read. Both on the UI thread.
  WritingEngines(Worker& worker, std::function<void(const Error&)> tell_staff,
                 std::function<void()> changed);

  // Opens everything, once; later calls do nothing.
  void open();
  ui::Engines engines() const;
  input::PhoneRules* phones() const { return phones_.get(); }
  // Has new ink of this field read; what was read is put into `writing` when it is ready, if the
  // ink is still the same then. `writing` must outlive the worker.
  void read(ui::Writing& writing);
  // Nothing of this guest is kept.
  void forget();

 private:
  template <class Engine>
  void open_one(Result<std::unique_ptr<Engine>> (input::Writing::*how)(),
                std::unique_ptr<Engine>& where);

  Worker& worker_;
  std::function<void(const Error&)> tell_staff_;
  std::function<void()> changed_;
  std::unique_ptr<input::Writing> writing_;
  std::unique_ptr<input::Composer> composer_;
  std::unique_ptr<input::Handwriting> handwriting_;
  std::unique_ptr<input::PhoneRules> phones_;
  int opening_ = 0;  // how many of them
  std::uint64_t asked_version_ = 0;
};

}  // namespace foyer::shell
