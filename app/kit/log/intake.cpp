#include "kit/log/intake.h"

namespace foyer::log {

void Intake::add(const Record& record, Keep keep) {
  waiting_[count_] = {&record, seal(record, keep, key_)};
  if (++count_ < kTogether) return;
  if (!many_) many_.emplace(db_, insert_rows(kTogether));
  const Use use(*many_);
  for (std::size_t row = 0; row < kTogether; ++row)
    bind_row(*many_, row, *waiting_[row].record, waiting_[row].sealed);
  count_ = 0;
  many_->exec();
}

void Intake::flush() {
  for (std::size_t row = 0; row < count_; ++row) {
    const Use use(one_);
    bind_row(one_, 0, *waiting_[row].record, waiting_[row].sealed);
    one_.exec();
  }
  count_ = 0;
}

}  // namespace foyer::log
