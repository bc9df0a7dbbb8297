#include "kit/machine/x_line.h"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <X11/extensions/Xrandr.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <ctime>
#include <map>
#include <utility>

#include "kit/machine/server_clock.h"

namespace foyer::shell {
namespace {

using Kind = ui::Pointer::Event::Kind;

// An error on this line is no reason to end the program: a window that is gone has no fingers. Nor
// is one of a display's mode, which GLFW asks for after somebody has changed it under its hands.
::Display* own_line = nullptr;
int randr_requests = -1;
XErrorHandler handler_before = nullptr;
int swallow_own_errors(::Display* display, XErrorEvent* error) {
  if (display == own_line || error->request_code == randr_requests) return 0;
  return handler_before ? handler_before(display, error) : 0;
}

// What is known of a touch device.
struct Panel {
  std::string name;
  int fingers = 0;
  bool direct = false;      // under the glass, not a touchpad
  int size_axis = -1;       // how large what lies on the glass is; -1: it does not say
  double units_per_px = 1;  // of that axis
};

Panel read_panel(const XIDeviceInfo& device, double screen_width) {
  Panel panel{.name = device.name ? device.name : ""};
  double width = 0;
  for (int i = 0; i < device.num_classes; ++i) {
    if (device.classes[i]->type == XITouchClass) {
      const auto& touch = *reinterpret_cast<const XITouchClassInfo*>(device.classes[i]);
      panel.direct = touch.mode == XIDirectTouch;
      panel.fingers = touch.num_touches;
    }
    if (device.classes[i]->type != XIValuatorClass) continue;
    const auto& axis = *reinterpret_cast<const XIValuatorClassInfo*>(device.classes[i]);
    if (axis.number == 0) width = axis.max - axis.min;
  }
  panel.units_per_px = std::max(width / std::max(screen_width, 1.0), 1e-9);
  return panel;
}

// The kernel counts the larger axis of a contact in the units of its places.
int size_axis_of(const XIDeviceInfo& device, Atom touch_major) {
  for (int i = 0; i < device.num_classes; ++i) {
    if (device.classes[i]->type != XIValuatorClass) continue;
    const auto& axis = *reinterpret_cast<const XIValuatorClassInfo*>(device.classes[i]);
    if (axis.label == touch_major && touch_major != 0) return axis.number;
  }
  return -1;
}

using Mask = std::array<unsigned char, (XI_LASTEVENT >> 3) + 1>;
void ask_for(Mask& mask, int event) {
  mask[static_cast<std::size_t>(event) >> 3] |= static_cast<unsigned char>(1 << (event & 7));
}
bool has(const XIValuatorState& state, int axis) {
  return axis < state.mask_len * 8 && (state.mask[axis >> 3] & (1 << (axis & 7))) != 0;
}

double value_of(const XIValuatorState& state, int axis) {
  if (axis < 0 || !has(state, axis)) return 0;
  int place = 0;
  for (int i = 0; i < axis; ++i) place += has(state, i) ? 1 : 0;
  return state.values[place];
}

}  // namespace

struct XLine::Impl {
  ::Display* display = nullptr;
  ::Window window = 0;
  int opcode = 0, randr_event = -1;
  Atom touch_major = 0;
  ServerClock clock;
  std::map<int, Panel> panels;                // by source
  std::map<std::uint32_t, int> down;          // fingers, and whose they are
  std::map<std::uint32_t, ImVec2> last_seen;  // where each finger was
  std::vector<ui::Pointer::Event> fingers;
  std::vector<std::string> notes;
  bool display_changed = false;

  ~Impl() {
    if (!display) return;
    XCloseDisplay(display);
    XSetErrorHandler(handler_before);
    own_line = nullptr;
  }
  bool listen();
  void read_panels(bool tell);
  bool is_still_there(int source) const;
  void take(const XIDeviceEvent& event, std::int64_t now_ms);
  void lose_fingers_of_the_gone(std::int64_t now_ms);
};

bool XLine::Impl::listen() {
  int event = 0, error = 0, major = 2, minor = 2;
  if (!XQueryExtension(display, "XInputExtension", &opcode, &event, &error)) return false;
  if (XIQueryVersion(display, &major, &minor) != Success || major * 10 + minor < 22) return false;
  touch_major = XInternAtom(display, "Abs MT Touch Major", False);
  Mask touches{}, devices{};
  for (const int kind : {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd}) ask_for(touches, kind);
  ask_for(devices, XI_HierarchyChanged);
  XIEventMask on_window{XIAllMasterDevices, static_cast<int>(touches.size()), touches.data()};
  XIEventMask on_root{XIAllDevices, static_cast<int>(devices.size()), devices.data()};
  XISelectEvents(display, window, &on_window, 1);
  XISelectEvents(display, XDefaultRootWindow(display), &on_root, 1);
  int first = 0;
  if (XQueryExtension(display, "RANDR", &randr_requests, &first, &error)) {
    randr_event = first;
    XRRSelectInput(display, XDefaultRootWindow(display),
                   RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
  }
  read_panels(true);
  XSync(display, False);
  return true;
}

void XLine::Impl::read_panels(bool tell) {
  const double width = XDisplayWidth(display, XDefaultScreen(display));
  std::map<int, Panel> now;
  int count = 0;
  XIDeviceInfo* all = XIQueryDevice(display, XIAllDevices, &count);
  for (int i = 0; i < count; ++i) {
    const bool used = all[i].enabled && all[i].use == XISlavePointer;
    Panel panel = read_panel(all[i], width);
    panel.size_axis = size_axis_of(all[i], touch_major);
    if (used && panel.direct) now.emplace(all[i].deviceid, panel);
  }
  if (all) XIFreeDeviceInfo(all);
  for (const auto& [id, panel] : now)
    if (tell && !panels.contains(id))
      notes.push_back("The touch panel \"" + panel.name + "\" is there; it tells " +
                      (panel.fingers > 0 ? std::to_string(panel.fingers) : "any number of") +
                      " fingers apart");
  for (const auto& [id, panel] : panels)
    if (tell && !now.contains(id))
      notes.push_back("The touch panel \"" + panel.name + "\" is gone");
  panels = std::move(now);
}

// Asked when a touch ends: the server ends those of a panel that is unplugged before it says that
// the panel is gone, and nobody lifted that finger. It answers once both have happened.
bool XLine::Impl::is_still_there(int source) const {
  int count = 0;
  XIDeviceInfo* device = XIQueryDevice(display, source, &count);
  const bool there = device && count == 1 && device->enabled;
  if (device) XIFreeDeviceInfo(device);
  return there;
}

void XLine::Impl::take(const XIDeviceEvent& event, std::int64_t now_ms) {
  const auto panel = panels.find(event.sourceid);
  if (panel == panels.end()) return;  // a touchpad's: GLFW has its pointer
  const auto finger = static_cast<std::uint32_t>(event.detail) + 1;  // 0 is the mouse
  Kind kind = event.evtype == XI_TouchBegin ? Kind::down
              : event.evtype == XI_TouchEnd ? Kind::up
                                            : Kind::move;
  if (kind == Kind::down) down[finger] = event.sourceid;
  if (kind != Kind::down && !down.contains(finger)) return;
  if (kind == Kind::up && !is_still_there(event.sourceid)) kind = Kind::lost;
  const ImVec2 at{static_cast<float>(event.event_x), static_cast<float>(event.event_y)};
  const double size =
      value_of(event.valuators, panel->second.size_axis) / panel->second.units_per_px;
  fingers.push_back({.kind = kind,
                     .at = at,
                     .ms = clock.steady_ms(static_cast<std::uint32_t>(event.time), now_ms),
                     .earliest_ms = -1,
                     .finger = finger,
                     .size_px = static_cast<float>(size)});
  last_seen[finger] = at;
  if (event.evtype != XI_TouchEnd) return;
  down.erase(finger);
  last_seen.erase(finger);
}

// A panel that is unplugged under a hand says nothing of its fingers any more.
void XLine::Impl::lose_fingers_of_the_gone(std::int64_t now_ms) {
  for (auto one = down.begin(); one != down.end();) {
    if (panels.contains(one->second)) {
      ++one;
      continue;
    }
    fingers.push_back({.kind = Kind::lost,
                       .at = last_seen[one->first],
                       .ms = now_ms,
                       .earliest_ms = -1,
                       .finger = one->first});
    last_seen.erase(one->first);
    one = down.erase(one);
  }
}

XLine::XLine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
XLine::~XLine() = default;

std::unique_ptr<XLine> XLine::open(unsigned long window) {
  auto impl = std::make_unique<Impl>();
  impl->display = XOpenDisplay(nullptr);
  if (!impl->display) return nullptr;
  impl->window = window;
  own_line = impl->display;
  handler_before = XSetErrorHandler(swallow_own_errors);
  if (!impl->listen()) return nullptr;
  return std::unique_ptr<XLine>(new XLine(std::move(impl)));
}

void XLine::sleep(void* other, double seconds) {
  // What has been read already would not be seen by `poll`.
  auto* glfw = static_cast<::Display*>(other);
  if (XPending(glfw) > 0 || XPending(impl_->display) > 0) return;
  pollfd lines[] = {{XConnectionNumber(glfw), POLLIN, 0},
                    {XConnectionNumber(impl_->display), POLLIN, 0}};
  constexpr double kLongest_s = 3600;
  const double most = std::clamp(seconds, 0.0, kLongest_s);
  timespec time{};
  time.tv_sec = static_cast<std::time_t>(most);
  time.tv_nsec = static_cast<long>((most - std::floor(most)) * 1e9);
  ppoll(lines, 2, &time, nullptr);
}

void XLine::collect(std::int64_t now_ms) {
  while (XPending(impl_->display) > 0) {
    XEvent event;
    XNextEvent(impl_->display, &event);
    if (impl_->randr_event >= 0 && (event.type == impl_->randr_event + RRScreenChangeNotify ||
                                    event.type == impl_->randr_event + RRNotify)) {
      XRRUpdateConfiguration(&event);
      impl_->display_changed = true;
      impl_->read_panels(false);  // how many units a pixel has
      continue;
    }
    if (event.type != GenericEvent || event.xcookie.extension != impl_->opcode) continue;
    if (!XGetEventData(impl_->display, &event.xcookie)) continue;
    if (event.xcookie.evtype == XI_HierarchyChanged) {
      impl_->read_panels(true);
      impl_->lose_fingers_of_the_gone(now_ms);
    } else {
      impl_->take(*static_cast<const XIDeviceEvent*>(event.xcookie.data), now_ms);
    }
    XFreeEventData(impl_->display, &event.xcookie);
  }
}

std::vector<ui::Pointer::Event> XLine::take_fingers() { return std::exchange(impl_->fingers, {}); }
bool XLine::take_display_change() { return std::exchange(impl_->display_changed, false); }
std::vector<std::string> XLine::take_notes() { return std::exchange(impl_->notes, {}); }

}  // namespace foyer::shell
