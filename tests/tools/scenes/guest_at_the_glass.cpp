#include "tools/scenes/guest_at_the_glass.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer::screens::test {

GuestAtTheGlass::GuestAtTheGlass(const domain::Content& content, Lang lang) : content_(content) {
  model_.lang = lang;
  auto opened = input::Writing().open_composer();
  EXPECT_TRUE(opened.has_value());
  if (opened) composer_ = std::move(*opened);
  desk_ = std::make_unique<ui::keyed::Desk>(1920, 1080, lang, [this](ui::Frame& frame) {
    const View view{.model = model_,
                    .content = content_,
                    .clock = "14:32",
                    .writers = {.engines = {composer_.get(), true}, .phones = nullptr}};
    if (auto intent = draw(view, drafts_, frame)) wanted_ = std::move(intent);
  });
  at_ = desk_->whole().centre();
}

void GuestAtTheGlass::obey(const flow::Intent& intent) {
  now_ms_ += 1000;
  Id origin, visit;
  origin.bytes[0] = 7;
  visit.bytes[15] = 1;
  flow::Step step = flow::update(model_, intent,
                                 {.content = content_,
                                  .at = Hlc::at_ms(now_ms_),
                                  .origin = origin,
                                  .next_seq = facts_ + 1,
                                  .fresh_visit = visit,
                                  .ticket = "A012",
                                  .actor = "entrance",
                                  .now_ms = now_ms_});
  facts_ += static_cast<std::int64_t>(step.events.size());
  model_ = std::move(step.model);
  desk_->frame();
}

void GuestAtTheGlass::press(const std::string& target, bool with_a_thought) {
  ASSERT_TRUE(desk_->shows(target)) << target << " is not on " << flow::name(model_.screen);
  const ui::Rect box = desk_->box(target);
  const ImVec2 to = box.centre();
  const float distance = std::hypot(to.x - at_.x, to.y - at_.y);
  bits_ += std::log2(distance / std::min(box.width(), box.height()) + 1);
  thoughts_ += with_a_thought ? 1 : 0;
  ++touches_;
  at_ = to;
  constexpr int kNextTouch_ms = 700;  // no hurried second tap
  desk_->wait(kNextTouch_ms);
  wanted_.reset();
  desk_->tap(to);
  if (wanted_) obey(*std::exchange(wanted_, std::nullopt));
}

void GuestAtTheGlass::type(const std::string& letters) {
  for (std::size_t i = 0; i < letters.size(); ++i) press("key." + letters.substr(i, 1), i == 0);
}

void GuestAtTheGlass::dial(const std::string& digits) {
  for (std::size_t i = 0; i < digits.size(); ++i)
    press("key." + digits.substr(i, 1), i == 0 || i == 3 || i == 7);
}

void GuestAtTheGlass::hold_before_the_scanner(const domain::BookingCode& code) {
  obey(flow::ShowAppointment{code});
}

std::string GuestAtTheGlass::one_of(const std::string& beginning) const {
  const auto found = std::ranges::find_if(
      desk_->targets(), [&](const ui::Target& one) { return one.id.starts_with(beginning); });
  return found == desk_->targets().end() ? beginning + "?" : found->id;
}

double GuestAtTheGlass::seconds(const Pace& pace) const {
  constexpr int kDownAndUp = 2;
  return thoughts_ * pace.think_s + bits_ * pace.per_bit_s +
         touches_ * (kDownAndUp * pace.per_movement_s + kAnswer_s);
}

}  // namespace foyer::screens::test
