#include "visit/close_request.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace foyer::visit {
namespace {

int ask_below(Display* display, Window window, const std::string& name) {
  int asked = 0;
  char* title = nullptr;
  if (XFetchName(display, window, &title) != 0 && title != nullptr) {
    if (name == title) {
      XEvent event{};
      event.xclient.type = ClientMessage;
      event.xclient.window = window;
      event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
      event.xclient.format = 32;
      event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
      XSendEvent(display, window, False, NoEventMask, &event);
      ++asked;
    }
    XFree(title);
  }
  Window root = 0, parent = 0, *children = nullptr;
  unsigned int count = 0;
  if (XQueryTree(display, window, &root, &parent, &children, &count) != 0) {
    for (unsigned int i = 0; i < count; ++i) asked += ask_below(display, children[i], name);
    if (children != nullptr) XFree(children);
  }
  return asked;
}

}  // namespace

int ask_to_close(const std::string& display_name, const std::string& name) {
  Display* display = XOpenDisplay(display_name.c_str());
  if (display == nullptr) return 0;
  const int asked = ask_below(display, DefaultRootWindow(display), name);
  XSync(display, False);
  XCloseDisplay(display);
  return asked;
}

}  // namespace foyer::visit
