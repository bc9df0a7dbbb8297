#include "shell/desk_tour.h"

#include <unistd.h>

#include <chrono>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "shell/desk_workplace.h"
#include "shell/finger.h"
#include "shell/picture_file.h"
#include "shell/roles.h"
#include "shell/staff_app.h"
#include "sync/register.h"

namespace foyer::shell {
namespace {

constexpr const char* kPin = "4711";

class DeskTour {
 public:
  DeskTour(StaffApp& app, const TourOptions& options, std::ostream& out)
      : app_(app), finger_(app), options_(options), out_(out) {}

  Result<void> play() {
    app_.room().lang = options_.lang;
    const std::vector<std::pair<const char*, std::function<Result<void>()>>> acts{
        {"the first start makes the manager", [this] { return first_manager(); }},
        {"the manager adds two consultants, who clock in", [this] { return consultants(); }},
        {"a guest walks in and is registered", [this] { return walk_in(); }},
        {"the guest is handed to who is next", [this] { return hand_over(); }},
        {"the figures, the ledger, the search", [this] { return look_around(); }},
        {"the guest leaves", [this] { return leave(); }},
        {"the day is closed and signed", [this] { return sign(); }}};
    for (std::size_t i = 0; i < acts.size(); ++i) {
      out_ << "[" << i + 1 << "/" << acts.size() << "] " << acts[i].first << std::endl;
      if (auto played = acts[i].second(); !played) return played;
    }
    return {};
  }
  const Id& visit() const { return visit_; }

 private:
  Result<void> touches(const std::vector<std::string>& targets) {
    for (const std::string& target : targets) {
      if (auto touched = finger_.touch(target); !touched) return touched;
      ++taps_;
    }
    return {};
  }
  Result<void> types(std::string_view text) {
    taps_ += static_cast<int>(text.size());
    return finger_.type(text);
  }
  // A hash is being made on the worker, or an engine is being opened there.
  void wait_until(const std::function<bool()>& done) {
    constexpr int kTries = 800;
    for (int i = 0; i < kTries && !done(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
      app_.frame();
    }
    app_.settle();
  }
  Result<void> pin() {
    if (auto typed = types(kPin); !typed) return typed;
    return touches({"enter"});
  }
  // By pinyin where Chinese is written: the first candidate will do.
  Result<void> writes(std::string_view pinyin, std::string_view latin) {
    if (options_.lang == Lang::en) return types(latin);
    wait_until([this] { return app_.can_write_chinese(); });
    if (auto typed = types(pinyin); !typed) return typed;
    return touches({"candidate.0"});
  }
  Result<void> picture(const std::string& name) {
    app_.settle();
    app_.display().keep_next();
    app_.frame(true);
    ++pictures_;
    const std::string number = (pictures_ < 10 ? "0" : "") + std::to_string(pictures_);
    return write_png(options_.out / (number + "-" + name + ".png"), app_.display().take_picture());
  }
  Result<void> colleague(const char* pinyin, const char* latin) {
    if (auto added = touches({"add.consultant"}); !added) return added;
    if (auto written = writes(pinyin, latin); !written) return written;
    if (auto next = touches({"next"}); !next) return next;
    if (auto typed = pin(); !typed) return typed;
    if (auto typed = pin(); !typed) return typed;
    wait_until([this] { return app_.screen() == "desk-people"; });
    return {};
  }

  Result<void> first_manager() {
    if (auto written = writes("linlan", "Linda"); !written) return written;
    if (auto shown = picture("first-start"); !shown) return shown;
    if (auto next = touches({"next"}); !next) return next;
    if (auto typed = pin(); !typed) return typed;
    if (auto shown = picture("pin-again"); !shown) return shown;
    if (auto typed = pin(); !typed) return typed;
    wait_until([this] { return app_.inside(); });
    return picture("board-empty");
  }

  Result<void> consultants() {
    if (auto opened = touches({"menu", "menu.people"}); !opened) return opened;
    if (auto added = colleague("qianfeng", "Quinn"); !added) return added;
    if (auto added = colleague("wutong", "Wanda"); !added) return added;
    if (auto shown = picture("people"); !shown) return shown;
    if (auto back = touches({"back", "turn.0", "clock.in", "turn.1", "clock.in"}); !back)
      return back;
    return picture("turn");
  }

  Result<void> walk_in() {
    const std::string source = app_.room().content().showroom.sources.front().id;
    const auto begin = std::chrono::steady_clock::now();
    taps_ = 0;
    if (auto told = touches({"register", "party.2", "visit.first", "source." + source}); !told)
      return told;
    if (auto written = writes("wang", "Carter"); !written) return written;
    if (auto said = touches({"honorific.mr"}); !said) return said;
    const int taps = taps_ + 1;  // and the last one, which saves
    const auto took = std::chrono::steady_clock::now() - begin;
    if (auto shown = picture("walk-in"); !shown) return shown;
    if (auto saved = touches({"save"}); !saved) return saved;
    out_ << "  registered with " << taps << " taps; the program itself took "
         << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms"
         << std::endl;
    for (const auto& [id, visit] : app_.room().house().visits) visit_ = id;
    if (visit_.is_nil()) return fail("the registered guest is not in the house");
    return picture("board-waiting");
  }

  Result<void> hand_over() {
    if (auto handed = touches({"hand"}); !handed) return handed;
    if (app_.room().house().visit(visit_)->handover.consultant.empty())
      return fail("the guest was handed to nobody");
    return picture("board-handed-over");
  }

  Result<void> look_around() {
    if (auto seen = touches({"figure.2"}); !seen) return seen;
    if (auto shown = picture("figure"); !shown) return shown;
    if (auto seen = touches({"close", "menu", "menu.ledger"}); !seen) return seen;
    if (auto shown = picture("ledger"); !shown) return shown;
    if (auto seen = touches({"back", "search"}); !seen) return seen;
    if (auto typed = types(options_.lang == Lang::zh ? "wang" : "carter"); !typed) return typed;
    if (auto shown = picture("search"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> leave() {
    if (auto opened = touches({"with.0"}); !opened) return opened;
    if (auto shown = picture("guest"); !shown) return shown;
    if (auto left = touches({"left", "left.0"}); !left) return left;
    return picture("board-left");
  }

  Result<void> sign() {
    if (auto signed_it = touches({"menu", "menu.day", "sign"}); !signed_it) return signed_it;
    if (app_.room().house().registers.empty()) return fail("the day was not signed");
    return picture("day-signed");
  }

  StaffApp& app_;
  Finger finger_;
  const TourOptions& options_;
  std::ostream& out_;
  Id visit_;
  int pictures_ = 0, taps_ = 0;
};

// Waits for the visit to arrive in the dealer's database, and compares.
int read_back(StaffApp& app, const std::string& dealer, const Id& visit, std::ostream& out) {
  constexpr int kTries = 100;
  for (int i = 0; i < kTries && (app.sync_status().waiting > 0 || !app.sync_status().connected);
       ++i) {
    app.nudge_sync();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  const auto row = sync::register_row(dealer, visit);
  if (!row || !*row) {
    out << "the dealer's database does not have the visit; sync says: " << app.sync_status().trouble
        << std::endl;
    return 1;
  }
  out << "the dealer's database has:" << std::endl;
  bool party = false;
  for (const auto& [column, value] : **row) {
    out << "  " << column << " = " << value.value_or("NULL") << std::endl;
    party = party || (column == "party" && value == "2");
  }
  return party ? 0 : 1;
}

}  // namespace

int desk_tour(const TourOptions& given, std::ostream& out) {
  TourOptions options = given;
  std::filesystem::path temporary;
  if (options.settings.home.empty()) {
    std::string pattern = (std::filesystem::temp_directory_path() / "foyer-tour-XXXXXX").string();
    if (!mkdtemp(pattern.data())) {
      out << "no temporary folder can be made in " << std::filesystem::temp_directory_path()
          << std::endl;
      return 1;
    }
    options.settings.home = temporary = pattern;
  }
  if (options.settings.dealer.empty())
    options.settings.dealer = "sqlite:" + (options.settings.home / "dealer.db").string();
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  int result = 1;
  {
    auto app = StaffApp::open(options.settings, workplace_of("desk"));
    if (!app) {
      out << app.error().what << std::endl;
    } else {
      DeskTour one(**app, options, out);
      if (const auto played = one.play(); !played)
        out << "the tour stopped: " << played.error().what << std::endl;
      else
        result = read_back(**app, options.settings.dealer, one.visit(), out);
    }
  }
  if (!temporary.empty()) std::filesystem::remove_all(temporary, error);
  out << (result == 0 ? "the dealer's database has it; " : "the tour failed; ")
      << "pictures: " << std::filesystem::absolute(options.out).string() << std::endl;
  return result;
}

}  // namespace foyer::shell
