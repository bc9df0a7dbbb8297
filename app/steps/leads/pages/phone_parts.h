// Pieces of the page of calls and leads. Inside `steps/leads/pages`. UI thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "roles/host/pages/staff_parts.h"
#include "steps/leads/pages/phone.h"
#include "steps/leads/pages/words.h"

namespace foyer::screens::leads {

using namespace staff;
using ui::Frame;
using ui::Rect;

// What is said to the caller: when, what for, and who meets them.
struct Agreed {
  std::string name, honorific;
  std::int64_t at_ms = 0;
  std::string vehicle;  // pack id
  bool drive = false;
  std::string consultant;  // staff id; empty: nobody in particular
};
std::string sentence(const Agreed& agreed, const flow::phone::Context& context, Lang lang);
// The same with the house's name, its address and its telephone.
std::string message(const Agreed& agreed, const flow::phone::Context& context, Lang lang);

// "今天 10:00", "12月3日 10:00".
std::string when_text(std::int64_t at_ms, const flow::phone::Context& context, Lang lang);
// As one dials it here; "没显示号码" where there is none.
std::string number_text(const std::string& phone, const flow::phone::Context& context, Lang lang);
// How they are named in a list: with their title, or by their number.
std::string caller_name(const std::string& name, const std::string& honorific,
                        const std::string& phone, const flow::phone::Context& context, Lang lang);

// A choice of a row: its name for the tour, its words, and whether it is chosen.
struct Pick {
  std::string id, text;
  bool on = false;
};
// A row with its caption, which takes its height from `body`; returns what was tapped. `columns`:
// of a row that is longer than its place; 0: all in one.
inline constexpr float kPick_dp = 62, kLowPick_dp = 54, kPickGap_dp = 10;
std::optional<std::size_t> pick_row(Frame& frame, Rect& body, std::string_view caption,
                                    std::string_view id, const std::vector<Pick>& all,
                                    std::size_t columns = 0, float height_dp = kPick_dp);
template <class List, class Chosen>
std::vector<Pick> picks_of(const List& all, const Chosen& is_chosen, Lang lang) {
  std::vector<Pick> picks;
  for (const auto& one : all) picks.push_back({one.id, one.text.in(lang), is_chosen(one.id)});
  return picks;
}

// The parts of the right half, each in a file of its own.
void draw_list(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps);
void draw_number(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps);
void draw_talk(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps);
void draw_sent(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps);
void draw_lead(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps);

// The dark head: who it is, and a line below.
Rect dark_head(Frame& frame, Rect& box, std::string_view name, std::string_view below,
               std::string_view icon);
// Whose customer they are.
void owner_band(const PhoneView& view, Frame& frame, Rect& box);

}  // namespace foyer::screens::leads
