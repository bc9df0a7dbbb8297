#include "visit/touch_glass.h"

#include <X11/extensions/Xfixes.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <thread>

namespace foyer::visit {
namespace {

using std::chrono::steady_clock;

void wait_ms(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

// The driver's messages, little-endian: length and type, then the body.
struct Header {
  std::uint32_t length = 0, type = 0;
};
struct Touch {
  Header header{sizeof(Touch), 6};
  std::uint32_t finger = 0, what = 0;
  std::uint32_t has_unaccelerated = 0;
  std::array<std::uint8_t, 8> mask{0b10011};  // axes 0 and 1 are the place, 4 is the pressure
  std::uint32_t padding = 0;
  std::array<double, 64> values{}, unaccelerated{};
};
static_assert(sizeof(Touch) == 32 + 2 * 64 * 8);

}  // namespace

Hand::Hand(const std::string& socket, int width, int height) : width_(width), height_(height) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, socket.c_str(), sizeof address.sun_path - 1);
  const int line = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (::connect(line, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(line);
    return;
  }
  const struct {
    Header header{12, 0};
    std::uint16_t major = 1, minor = 1;
  } version;
  std::array<char, 64> answer{};
  timeval patience{5, 0};
  ::setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  const bool agreed = ::send(line, &version, sizeof version, MSG_NOSIGNAL) == sizeof version &&
                      ::recv(line, answer.data(), answer.size(), 0) > 0;
  if (agreed)
    line_ = line;
  else
    ::close(line);
}

Hand::~Hand() {
  if (line_ >= 0) ::close(line_);
}

void Hand::say(std::uint32_t finger, std::uint32_t what, Place at) {
  Touch touch;
  touch.finger = finger;
  touch.what = what;
  constexpr double kAxis = 65535;
  touch.values[0] = at.x * kAxis / width_;
  touch.values[1] = at.y * kAxis / height_;
  touch.values[4] = 1000;
  ::send(line_, &touch, sizeof touch, MSG_NOSIGNAL);
  sync();
}

// Until the server has taken what was said.
void Hand::sync() {
  const Header wait{8, 1};
  std::array<char, 64> answer{};
  ::send(line_, &wait, sizeof wait, MSG_NOSIGNAL);
  ::recv(line_, answer.data(), answer.size(), 0);
}

void Hand::tap(Place at, int held_ms, std::uint32_t finger) {
  down(finger, at);
  wait_ms(held_ms);
  up(finger, at);
}

void Hand::draw(Place from, Place to, int ms, std::uint32_t finger) {
  constexpr int kSteps = 30;
  down(finger, from);
  for (int i = 1; i <= kSteps; ++i) {
    wait_ms(std::max(1, ms / kSteps));
    move(finger, {from.x + (to.x - from.x) * i / kSteps, from.y + (to.y - from.y) * i / kSteps});
  }
  up(finger, to);
}

void Hand::roll(const std::vector<Place>& keys, int between_ms) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    down(1 + i % 2, keys[i]);
    wait_ms(between_ms);
    if (i > 0) up(1 + (i - 1) % 2, keys[i - 1]);
    wait_ms(between_ms);
  }
  if (!keys.empty()) up(1 + (keys.size() - 1) % 2, keys.back());
}

TouchGlass::TouchGlass(int width, int height, int panels) : width_(width), height_(height) {
  write_configuration(width, height, panels);
  const std::filesystem::path number = folder_ / "number";
  server_ = std::make_unique<Process>(
      Words{"sh", "-c",
            "exec Xorg -displayfd 5 -config " + (folder_ / "xorg.conf").string() +
                " -noreset -nolisten tcp -novtswitch -sharevts -logfile " +
                (folder_ / "log").string() + " 5>" + number.string()});
  const auto end = steady_clock::now() + std::chrono::seconds(60);
  std::string text;
  while (text.find('\n') == std::string::npos && server_->is_running() &&
         steady_clock::now() < end) {
    text = text_of(number);
    wait_ms(10);
  }
  if (text.find('\n') == std::string::npos) {
    const std::string said = server_->errors();
    why_not_ =
        "Xorg with a touch panel cannot run here (it wants root, xserver-xorg-core and "
        "xserver-xorg-video-dummy): " +
        said.substr(0, 400);
    return;
  }
  name_ = ":" + text.substr(0, text.find('\n'));
  hands_.resize(static_cast<std::size_t>(panels));
  for (std::size_t i = 0; i < hands_.size(); ++i)
    if (!take_new_hand(i)) why_not_ = "Xorg's touch panel takes no touches here";
}

bool TouchGlass::take_new_hand(std::size_t panel) {
  hands_[panel].reset();  // one at a time
  const std::filesystem::path socket = folder_ / ("touch" + std::to_string(panel));
  hands_[panel] = std::make_unique<Hand>(socket.string(), width_, height_);
  return hands_[panel]->is_there();
}

int TouchGlass::opaque_pixels_of_pointer() const {
  ::Display* display = XOpenDisplay(name_.c_str());
  if (!display) return -1;
  int event = 0, error = 0, opaque = -1;
  if (XFixesQueryExtension(display, &event, &error)) {
    if (XFixesCursorImage* image = XFixesGetCursorImage(display)) {
      opaque = 0;
      for (int i = 0; i < image->width * image->height; ++i)
        opaque += (image->pixels[i] >> 24 & 255) != 0 ? 1 : 0;
      XFree(image);
    }
  }
  XCloseDisplay(display);
  return opaque;
}

Ran TouchGlass::on_display(const Words& command) const { return run(command, surroundings()); }

void TouchGlass::write_configuration(int width, int height, int panels) const {
  const std::string size = std::to_string(width) + "x" + std::to_string(height);
  std::string text = R"(Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "DontZap" "true"
  Option "BlankTime" "0"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
)";
  // Timings do not matter to a display that is none.
  const auto mode = [&](int w, int h) {
    text += "  Modeline \"" + std::to_string(w) + "x" + std::to_string(h) + "\" 148.50 " +
            std::to_string(w) + " " + std::to_string(w + 88) + " " + std::to_string(w + 132) + " " +
            std::to_string(w + 280) + " " + std::to_string(h) + " " + std::to_string(h + 4) + " " +
            std::to_string(h + 9) + " " + std::to_string(h + 45) + "\n";
  };
  mode(width, height);
  text +=
      "EndSection\nSection \"Screen\"\n  Identifier \"screen\"\n  Device \"card\"\n"
      "  Monitor \"monitor\"\n  DefaultDepth 24\n  SubSection \"Display\"\n    Depth 24\n"
      "    Modes \"" +
      size + "\"\n    Virtual " + std::to_string(width) + " " + std::to_string(height) +
      "\n  EndSubSection\nEndSection\n";
  std::string layout = "Section \"ServerLayout\"\n  Identifier \"layout\"\n  Screen \"screen\"\n";
  for (int i = 0; i < panels; ++i) {
    const std::string name = "touch" + std::to_string(i);
    text += "Section \"InputDevice\"\n  Identifier \"" + name +
            "\"\n  Driver \"inputtest\"\n  Option \"SocketPath\" \"" + (folder_ / name).string() +
            "\"\n  Option \"DeviceType\" \"Touch\"\n  Option \"TouchCount\" \"10\"\nEndSection\n";
    layout += "  InputDevice \"" + name + "\"\n";
  }
  write_text(folder_ / "xorg.conf", text + layout + "EndSection\n");
}

}  // namespace foyer::visit
