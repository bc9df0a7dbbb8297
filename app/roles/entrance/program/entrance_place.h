// An entrance's glass: one guest after another, and above them, by a hidden gesture, what staff may
// see of the device. In its dark hours it is black until it is touched. UI thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "roles/entrance/pages/view.h"
#include "roles/entrance/program/duty_board.h"
#include "roles/entrance/program/kiosk_staff.h"
#include "roles/entrance/program/session.h"
#include "roles/host/program/code_scanner.h"
#include "roles/host/program/place.h"

namespace foyer::shell {

class EntrancePlace final : public Place {
 public:
  explicit EntrancePlace(const Host& host);

  void begin(sync::Keeping& keeping) override;
  std::string_view screen() const override {
    return staff_.stands() ? staff_.screen() : flow::name(model().screen);
  }
  Lang lang() const override { return model().lang; }
  ui::Look look() const override;
  bool take(const ui::Pointer::Event& event) override;
  bool take_key(const KeyInput& key) override;
  bool attend() override;
  void prepare() override;
  void draw(ui::Frame& frame) override;
  void obey() override;
  bool tick() override;
  double due_in_s() const override;
  bool wants_end() const override { return staff_.wants_end(); }
  ui::Writing* writing() override { return &drafts_.name; }

  const flow::Model& model() const { return session_.model(); }

 private:
  void warm_up();
  // What was cut before now: a guest who begins meanwhile is not among them.
  void settle_begun();
  bool take_code(const KeyInput& key);  // of an appointment; true: it was no writing
  void obey(const flow::Intent& intent);
  const domain::Content& content() const { return host_.pack.content; }
  std::string clock() const;
  // Nobody can see the screen: it is black, and only a touch changes that.
  bool is_dark() const;
  bool is_evening() const;
  // As this guest may be told now; none where nobody asks.
  std::optional<screens::OnDuty> consultants();

  Host host_;
  Session session_;
  DutyBoard duty_;
  screens::Drafts drafts_;
  KioskStaff staff_;
  CodeScanner scanner_;
  std::optional<flow::Intent> intent_;  // of the frame that was just drawn
  std::int64_t lit_until_ms_ = 0;       // in dark hours, after a touch
  bool dark_shown_ = false;
  bool evening_ = false;
  std::string clock_shown_;
  int seconds_shown_ = 0;
  std::optional<screens::OnDuty> consultants_shown_;
};

}  // namespace foyer::shell
