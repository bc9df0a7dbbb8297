// A showroom seen from outside: a virtual screen, the program in a window on it, a finger that is a
// real pointer, and the dealer's database read by somebody else's SQLite.
//
// Where to touch is what `--trace-targets` says. Waiting is always for something that the program
// shows, never for a time. Threads: one.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "visit/place.h"
#include "visit/process.h"
#include "visit/touch_glass.h"

namespace foyer::visit {

// Xvfb on a display number that is free; gone with the object.
class VirtualScreen {
 public:
  explicit VirtualScreen(const std::string& size);
  Surroundings surroundings() const { return {{"DISPLAY", name_}, {"LIBGL_ALWAYS_SOFTWARE", "1"}}; }
  bool is_there() const { return !name_.empty(); }
  // The pixels, once two pictures in a row are the same.
  std::string still_picture() const;

 private:
  std::string picture() const;
  TemporaryFolder folder_;
  std::unique_ptr<Process> server_;
  std::string name_;  // ":7"
};

// What the program last said about its screen.
struct Seen {
  std::string screen;
  std::map<std::string, Place> targets;  // their middles
  Words texts;                           // if the setting has them: as they were drawn
  // Of this program: touches that are over, and those of them that acted on nothing.
  std::uint64_t touches = 0, passed_over = 0;
};

class Showroom {
 public:
  struct Setting {
    // The processor paints every pixel of it: whole visits ask for a kiosk's own size.
    std::string size = "1280x720";
    std::filesystem::path pack = demo_pack();
    std::string dealer = {};  // empty: dealer.db in the home
    Words before = {};        // in front of the command: a program that starts it
    std::string role = "entrance";
    std::string configuration = {};  // foyer.toml of its home; empty: none
    bool texts = false;              // what is written on the screen can be read
    TouchGlass* glass = nullptr;     // full screen on this one, touched by a hand; none: a window
  };
  explicit Showroom(const Setting& setting);

  void open();  // starts the program and waits for its first screen
  void kill() { program_->kill_now(); }
  pid_t program() const { return program_->id(); }
  bool is_running() { return program_ && program_->is_running(); }

  // A tap in the middle of a target, when it is there, and again while the page takes it for the
  // end of the touch before, as a person taps again. The test fails if it does not come.
  void touch(const std::string& target);
  void touches(const Words& targets);
  // A tap, then the screen that it leads to.
  void touch_to(const std::string& target, const std::string& screen);
  // At the entrance, from the first question about needs to the cars: a family, 200,000 to 300,000,
  // within a month; safety, comfort and economy.
  void tell_needs();
  // Where a target is, when it is there. The test fails if it does not come.
  Place place_of(const std::string& target);
  // Where the keys of a text are.
  std::vector<Place> places_of(const std::string& text);
  // Keys in one go, faster than anything is drawn, once the first is taken. A letter in capitals
  // touches shift first.
  void type(const std::string& text);
  // A finger that goes down, along these places, and up.
  void draw(const std::vector<Place>& line);
  // Whether that came to be.
  bool wait(int seconds, const std::function<bool(const Seen&)>& until);
  void wait_for_screen(const std::string& screen, int seconds = 60);
  void wait_for_target(const std::string& target, int seconds = 60);
  // The first target whose name begins in one of these ways.
  std::string wait_for_one(const Words& beginnings, int seconds = 60);
  void wait_until_gone(const std::string& target, int seconds = 60);
  bool shows(const std::string& target) const { return seen().targets.contains(target); }
  // A text of the screen that has these words in it. The test fails if none comes.
  void wait_for_words(const std::string& words, int seconds = 60);
  void wait_until_no_words(const std::string& words, int seconds = 60);

  Seen seen() const;
  std::string said() const { return program_ ? program_->errors() : ""; }
  std::string picture() const { return screen_->still_picture(); }
  Surroundings surroundings() const {
    return setting_.glass ? setting_.glass->surroundings() : screen_->surroundings();
  }
  const TemporaryFolder& home() const { return home_; }
  std::filesystem::path dealer_file() const { return home_ / "dealer.db"; }
  Ran command(const Words& arguments) const;  // with this home and dealer

 private:
  // What the program prints, read once: what came since is added.
  struct Reading {
    std::size_t bytes = 0;
    std::string rest;  // a line that is not complete
    Seen whole, growing;
  };
  void take_in(const std::string& line) const;
  // One after the other from the `from`th on, and waits until the program has heard them. False:
  // one was passed over.
  bool tap(const std::vector<Place>& places, std::size_t from = 0);
  bool is_taken(std::size_t touches, const std::function<void()>& touch);
  Setting setting_;
  TemporaryFolder home_;
  std::unique_ptr<VirtualScreen> screen_;
  std::unique_ptr<Process> program_;
  mutable Reading reading_;
};

// The register, column by column, the visits in order of arrival; NULL: none.
using Row = std::map<std::string, std::optional<std::string>>;
std::vector<Row> rows(const std::filesystem::path& database, const std::string& query);
std::vector<Row> walk_in_register(const std::filesystem::path& database);
// Waits until the register has this many visits and the newest is not at home any more (`column`
// is set). The test fails if that does not come.
std::vector<Row> wait_for_register(const std::filesystem::path& database, std::size_t visits,
                                   const std::string& column);

}  // namespace foyer::visit
