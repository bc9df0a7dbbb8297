#include "kit/ui/icons.h"

#include <algorithm>
#include <array>

#include "kit/base/text.h"
#include "kit/ui/type.h"

namespace foyer::ui {
namespace {

// Sorted by name. Debian's font is version 1.6.50; a name that only later versions know stands for
// the nearest picture that this one has, named behind it.
constexpr auto kIcons = std::to_array<Icon>({
    {"account", 0xF004},
    {"account-card-details", 0xF5D2},
    {"account-check", 0xF008},
    {"account-group", 0xF00E},  // account-multiple
    {"account-location", 0xF00C},
    {"account-multiple", 0xF00E},
    {"account-outline", 0xF013},
    {"account-plus", 0xF014},
    {"account-switch", 0xF019},
    {"account-voice", 0xF5CB},  // voice
    {"air-conditioner", 0xF01B},
    {"alert-circle-outline", 0xF5D6},
    {"animation", 0xF5D8},
    {"apple-keyboard-caps", 0xF632},
    {"apple-keyboard-shift", 0xF636},
    {"arrow-down", 0xF045},
    {"arrow-left", 0xF04D},
    {"arrow-right", 0xF054},
    {"arrow-up", 0xF05D},
    {"baby", 0xF06C},
    {"backspace", 0xF06E},
    {"backspace-outline", 0xF06E},  // backspace
    {"battery-charging", 0xF084},
    {"bell-outline", 0xF09C},
    {"bell-ring-outline", 0xF09F},
    {"briefcase", 0xF0D6},
    {"brightness-6", 0xF0DF},
    {"bus", 0xF0E7},
    {"calendar", 0xF0ED},
    {"calendar-blank", 0xF0EE},
    {"calendar-check", 0xF0EF},
    {"calendar-clock", 0xF0F0},
    {"camera", 0xF100},
    {"car", 0xF10B},
    {"car-battery", 0xF10C},
    {"car-connected", 0xF10D},
    {"car-electric", 0xF5F1},  // ev-station
    {"car-key", 0xF306},       // key
    {"car-side", 0xF10B},      // car
    {"car-wash", 0xF10E},
    {"cash", 0xF114},
    {"cash-multiple", 0xF116},
    {"certificate", 0xF124},
    {"chart-line", 0xF12A},
    {"check", 0xF12C},
    {"check-all", 0xF12D},
    {"check-circle", 0xF5E0},
    {"check-circle-outline", 0xF5E1},
    {"checkbox-blank-circle", 0xF12F},
    {"checkbox-blank-circle-outline", 0xF130},
    {"checkbox-marked-circle-outline", 0xF134},
    {"chevron-down", 0xF140},
    {"chevron-left", 0xF141},
    {"chevron-right", 0xF142},
    {"chevron-up", 0xF143},
    {"circle", 0xF12F},          // checkbox-blank-circle
    {"circle-outline", 0xF130},  // checkbox-blank-circle-outline
    {"clipboard-check", 0xF14C},
    {"clipboard-text", 0xF14E},
    {"clock", 0xF150},
    {"clock-outline", 0xF150},  // clock
    {"close", 0xF156},
    {"close-circle", 0xF159},
    {"cloud-check", 0xF160},
    {"cloud-check-outline", 0xF160},  // cloud-check
    {"cloud-off-outline", 0xF164},    // cloud-outline-off
    {"cloud-outline", 0xF163},
    {"cloud-outline-off", 0xF164},
    {"cog", 0xF493},  // settings
    {"comment-text-outline", 0xF189},
    {"compare", 0xF18A},
    {"contrast-box", 0xF196},
    {"credit-card", 0xF19B},
    {"credit-card-outline", 0xF19B},  // credit-card
    {"delete", 0xF1C0},
    {"diamond", 0xF1C8},
    {"diamond-stone", 0xF1C8},  // diamond
    {"dots-horizontal", 0xF1D8},
    {"download", 0xF1DA},
    {"earth", 0xF1E7},
    {"email", 0xF1EE},
    {"email-outline", 0xF1F0},
    {"engine", 0xF1FA},
    {"engine-outline", 0xF1FB},
    {"eraser", 0xF1FE},
    {"ev-station", 0xF5F1},
    {"exit-to-app", 0xF206},
    {"eye", 0xF208},
    {"eye-off", 0xF209},
    {"file-excel", 0xF21B},
    {"file-pdf", 0xF225},
    {"filter-outline", 0xF233},
    {"fingerprint", 0xF237},
    {"flag-checkered", 0xF23C},
    {"flash", 0xF241},
    {"format-size", 0xF27F},
    {"format-text", 0xF284},
    {"fullscreen", 0xF293},
    {"gas-station", 0xF298},
    {"gauge", 0xF29A},
    {"gesture", 0xF64F},  // lead-pencil
    {"gift", 0xF2A1},
    {"hand-back-right-outline", 0xF2C7},  // hand-pointing-right
    {"hand-pointing-right", 0xF2C7},
    {"hand-wave", 0xF64A},  // human-greeting
    {"headset", 0xF2CE},
    {"heart", 0xF2D1},
    {"heart-outline", 0xF2D5},
    {"help-circle-outline", 0xF625},
    {"highway", 0xF5F7},
    {"history", 0xF2DA},
    {"home", 0xF2DC},
    {"home-heart", 0xF2DC},  // home
    {"human", 0xF2E6},
    {"human-child", 0xF2E7},
    {"human-female", 0xF649},
    {"human-greeting", 0xF64A},
    {"human-handsdown", 0xF64B},
    {"human-male", 0xF64D},
    {"human-male-female", 0xF2E8},
    {"human-pregnant", 0xF5CF},
    {"image", 0xF2E9},
    {"image-filter-hdr", 0xF2F5},
    {"information-outline", 0xF2FD},
    {"key", 0xF306},
    {"key-variant", 0xF30B},
    {"keyboard", 0xF30C},
    {"keyboard-close", 0xF30F},
    {"keyboard-return", 0xF311},
    {"lead-pencil", 0xF64F},
    {"leaf", 0xF32A},
    {"lock", 0xF33E},
    {"lock-open", 0xF33F},
    {"lock-outline", 0xF341},
    {"login", 0xF342},
    {"logout", 0xF343},
    {"magnify", 0xF349},
    {"map-marker", 0xF34E},
    {"menu", 0xF35C},
    {"message-text-outline", 0xF36A},
    {"minus", 0xF374},
    {"minus-circle-outline", 0xF377},
    {"music-note", 0xF387},
    {"nature-people", 0xF38F},
    {"navigation", 0xF390},
    {"package-variant", 0xF3D6},
    {"palette", 0xF3D8},
    {"pause-circle-outline", 0xF3E6},
    {"pencil", 0xF3EB},
    {"pencil-box-outline", 0xF3ED},
    {"phone", 0xF3F2},
    {"phone-in-talk", 0xF3F6},
    {"plus", 0xF415},
    {"plus-circle-outline", 0xF419},
    {"poll", 0xF41F},
    {"power-socket", 0xF427},
    {"printer", 0xF42A},
    {"qrcode", 0xF432},
    {"qrcode-scan", 0xF433},
    {"radar", 0xF437},
    {"refresh", 0xF450},
    {"road-variant", 0xF462},
    {"routes", 0xF46A},
    {"ruler", 0xF46D},
    {"run", 0xF46E},
    {"school", 0xF474},
    {"seat-legroom-extra", 0xF47E},
    {"seat-recline-extra", 0xF481},
    {"seat-recline-normal", 0xF482},
    {"security", 0xF483},
    {"settings", 0xF493},
    {"shape-plus", 0xF495},
    {"shield-check", 0xF483},  // security
    {"shield-outline", 0xF499},
    {"sofa", 0xF4B9},
    {"sort", 0xF4BA},
    {"speedometer", 0xF4C5},
    {"square-edit-outline", 0xF3ED},  // pencil-box-outline
    {"star", 0xF4CE},
    {"star-half", 0xF4D0},
    {"star-outline", 0xF4D2},
    {"steering", 0xF4D4},
    {"store", 0xF4DC},
    {"swap-horizontal", 0xF4E1},
    {"swap-vertical", 0xF4E2},
    {"sync", 0xF4E6},
    {"sync-alert", 0xF4E7},
    {"tag-outline", 0xF4FC},
    {"text", 0xF284},  // format-text
    {"theme-light-dark", 0xF50E},
    {"thumb-down-outline", 0xF512},
    {"thumb-up-outline", 0xF514},
    {"thumbs-up-down", 0xF515},
    {"ticket", 0xF516},
    {"ticket-confirmation", 0xF518},
    {"timer-sand", 0xF51F},
    {"translate", 0xF5CA},
    {"trash-can-outline", 0xF1C0},  // delete
    {"trophy", 0xF538},
    {"truck", 0xF53D},
    {"truck-delivery", 0xF53E},
    {"undo", 0xF54C},
    {"undo-variant", 0xF54D},
    {"upload", 0xF552},
    {"van-passenger", 0xF0E7},  // bus
    {"van-utility", 0xF53E},    // truck-delivery
    {"vector-curve", 0xF559},
    {"voice", 0xF5CB},
    {"volume-high", 0xF57E},
    {"walk", 0xF583},
    {"wallet", 0xF584},
    {"water", 0xF58C},
    {"weather-night", 0xF594},
    {"weather-snowy", 0xF598},
    {"weather-sunny", 0xF599},
    {"web", 0xF59F},
    {"weight-kilogram", 0xF5A2},
    {"wheelchair-accessibility", 0xF5A4},
    {"white-balance-sunny", 0xF5A8},
    {"wifi", 0xF5A9},
    {"wifi-off", 0xF5AA},
    {"worker", 0xF5B5},
    {"wrench", 0xF5B7},
});
static_assert(std::ranges::is_sorted(kIcons, {}, &Icon::name));

}  // namespace

std::span<const Icon> icons() { return kIcons; }

std::string icon(std::string_view name) {
  const auto found = std::ranges::lower_bound(kIcons, name, {}, &Icon::name);
  std::string text;
  if (found != kIcons.end() && found->name == name) append_utf8(text, found->code_point);
  return text;
}

}  // namespace foyer::ui
