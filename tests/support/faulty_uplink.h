// An Uplink with bad days: it passes every call on to a real one and, where its plan says so,
// loses the request, loses the answer, cuts a batch or mixes it up. A lost call breaks the
// connection, as it does in life: every later call fails until somebody connects anew.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "kit/sync/uplink.h"

namespace foyer::tests {

enum class Call { hello, push, set_aside, pull, own_tail, put_picture, picture };
enum class Fault {
  none,
  lose_request,  // the store never sees it
  lose_answer,   // the store has done it, the device is not told
  drop_first,    // of the records that were pulled
  reverse,       // the records that were pulled
};

// Asked before every call; `size`: records of a push, the limit of a pull.
using Plan = std::function<Fault(Call call, std::size_t size)>;

class FaultyUplink final : public sync::Uplink {
 public:
  FaultyUplink(std::unique_ptr<sync::Uplink> real, Plan plan)
      : real_(std::move(real)), plan_(std::move(plan)) {}

  Result<sync::Hello> hello(const Id& origin) override {
    return pass(Call::hello, 1, [&] { return real_->hello(origin); });
  }
  Result<sync::PushVerdict> push(const log::Head& previous,
                                 const std::vector<log::Record>& batch) override {
    return pass(Call::push, batch.size(), [&] { return real_->push(previous, batch); });
  }
  Result<sync::PushVerdict> set_aside(const log::Head& previous,
                                      const log::Record& record) override {
    return pass(Call::set_aside, 1, [&] { return real_->set_aside(previous, record); });
  }
  Result<std::vector<log::Record>> pull(const Id& self, const std::vector<log::Head>& cursor,
                                        std::size_t limit) override {
    auto records = pass(Call::pull, limit, [&] { return real_->pull(self, cursor, limit); });
    if (records) spoil(*records);
    return records;
  }
  Result<std::vector<log::Record>> own_tail(const Id& origin, std::int64_t after,
                                            std::size_t limit) override {
    auto records =
        pass(Call::own_tail, limit, [&] { return real_->own_tail(origin, after, limit); });
    if (records) spoil(*records);
    return records;
  }
  Result<std::vector<log::Head>> beginnings(const Id& self, int days) override {
    return real_->beginnings(self, days);
  }
  Result<std::vector<Id>> handed_over(const std::vector<Id>& visits) override {
    return real_->handed_over(visits);
  }
  void tell_waiting(std::int64_t facts) override { real_->tell_waiting(facts); }
  void tell_left_out(const std::vector<Id>& origins) override { real_->tell_left_out(origins); }
  Result<void> erase_what_passed(const std::vector<Id>& visits) override {
    return real_->erase_what_passed(visits);
  }
  Result<sync::PictureVerdict> put_picture(const log::Picture& picture) override {
    return pass(Call::put_picture, 1, [&] { return real_->put_picture(picture); });
  }
  Result<std::optional<log::Picture>> picture(const Id& visit, const log::Hash& digest) override {
    return pass(Call::picture, 1, [&] { return real_->picture(visit, digest); });
  }
  Result<void> drop_old_pictures(std::int64_t now_ms) override {
    return real_->drop_old_pictures(now_ms);
  }
  bool is_untouched() override { return real_->is_untouched(); }
  void tell_others() override { real_->tell_others(); }
  int news_handle() override { return real_->news_handle(); }
  sync::News take_news() override { return real_->take_news(); }
  void interrupt() override { real_->interrupt(); }

 private:
  template <class Work>
  auto pass(Call call, std::size_t size, Work work) -> decltype(work()) {
    if (broken_) return fail("The connection is broken.");
    fault_ = plan_ ? plan_(call, size) : Fault::none;
    if (fault_ == Fault::lose_request || fault_ == Fault::lose_answer) broken_ = true;
    if (fault_ == Fault::lose_request) return fail("The request was lost.");
    auto answer = work();
    if (fault_ == Fault::lose_answer) return fail("The answer was lost.");
    return answer;
  }

  void spoil(std::vector<log::Record>& records) const {
    if (fault_ == Fault::drop_first && !records.empty()) records.erase(records.begin());
    if (fault_ == Fault::reverse) std::reverse(records.begin(), records.end());
  }

  std::unique_ptr<sync::Uplink> real_;
  Plan plan_;
  Fault fault_ = Fault::none;
  bool broken_ = false;
};

}  // namespace foyer::tests
