#include "tools/tour/staff_tour.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "kit/base/private_files.h"
#include "kit/machine/picture_file.h"
#include "roles/all/roles.h"
#include "tools/tour/tour_stage.h"

namespace foyer::shell {

StaffTour::StaffTour(App& app, const TourOptions& options, std::ostream& out)
    : app_(app), staff_(app.place<StaffPlace>()), finger_(app), options_(options), out_(out) {}

Result<void> StaffTour::play() {
  staff_.room().lang = options_.lang;
  const std::vector<Act> all = acts();
  for (std::size_t i = 0; i < all.size(); ++i) {
    out_ << "[" << i + 1 << "/" << all.size() << "] " << all[i].what << std::endl;
    if (auto played = all[i].play(); !played) return played;
  }
  return {};
}

Result<void> StaffTour::touches(const std::vector<std::string>& targets) {
  for (const std::string& target : targets) {
    if (auto touched = finger_.touch(target); !touched) return touched;
    ++taps_;
  }
  return {};
}

Result<void> StaffTour::types(std::string_view text) {
  taps_ += static_cast<int>(text.size());
  return finger_.type(text);
}

bool StaffTour::wait_until(const std::function<bool()>& done) {
  constexpr int kTries = 800;
  for (int i = 0; i < kTries && !done(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
    staff_.take_in();
    app_.frame();
  }
  app_.settle();
  return done();
}

Result<void> StaffTour::pin() {
  if (auto typed = types(kTourPin); !typed) return typed;
  return touches({"enter"});
}

Result<void> StaffTour::signs_in(std::string_view staff) {
  const auto come = [&] { return staff_.room().house().who(staff) != nullptr; };
  if (!wait_until(come)) return fail("the roster never came from the dealer's database");
  const auto names = flow::roster(staff_.room().house());
  const auto me = std::ranges::find(names, staff, &domain::Staff::id) - names.begin();
  if (auto named = touches({"staff." + std::to_string(me)}); !named) return named;
  if (auto shown = picture("pin"); !shown) return shown;
  if (auto typed = pin(); !typed) return typed;
  if (!wait_until([this] { return staff_.inside(); })) return fail("the PIN did not open the door");
  return {};
}

Result<void> StaffTour::camera_sees(Specimen what) {
  const std::filesystem::path& folder = staff_.room().settings().camera;
  if (auto made = photograph(folder, what); !made) return made;
  const auto came = [this] {
    staff_.tick();
    return staff_.room().camera()->bytes_of(staff_.room().camera()->shot().picture) != nullptr;
  };
  if (!wait_until(came)) return fail("the camera's picture never came");
  std::error_code none;
  if (!std::filesystem::is_empty(folder, none))
    return fail("the camera's folder still holds the picture");
  return {};
}

Result<void> StaffTour::writes(std::string_view pinyin, std::string_view latin) {
  if (options_.lang == Lang::en) return types(latin);
  wait_until([this] { return app_.can_write_chinese(); });
  if (auto typed = types(pinyin); !typed) return typed;
  return touches({"candidate.0"});
}

Result<void> StaffTour::picture(const std::string& name) {
  app_.settle();
  app_.display().keep_next();
  app_.frame(true);
  ++pictures_;
  const std::string number = (pictures_ < 10 ? "0" : "") + std::to_string(pictures_);
  return write_png(options_.out / (number + "-" + name + ".png"), app_.display().take_picture());
}

namespace {

bool play_it(const TourOptions& options, const StaffPlay& play, std::ostream& out) {
  if (play.prepare)
    if (const auto ready = play.prepare(options); !ready) {
      out << "nothing to play with: " << ready.error().what << std::endl;
      return false;
    }
  Settings settings = options.settings;
  settings.role = play.role;
  settings.camera = settings.home / "camera";
  if (const auto made = make_private_folder(settings.camera); !made) {
    out << settings.camera.string() << " cannot be made: " << made.error().what << std::endl;
    return false;
  }
  auto app = open_role(settings);
  if (!app) {
    out << app.error().what << std::endl;
    return false;
  }
  const auto one = play.make(**app, options, out);
  if (const auto played = one->play(); !played) {
    out << "the tour stopped: " << played.error().what << std::endl;
    return false;
  }
  const auto row = read_back(**app, options.settings.dealer, one->visit(), out);
  return row && std::ranges::all_of(play.told, [&](const auto& told) {
           return std::ranges::find(*row, std::pair(told.first, std::optional(told.second))) !=
                  row->end();
         });
}

}  // namespace

int staff_tour(const TourOptions& given, const StaffPlay& play, std::ostream& out) {
  return on_stage(given, out,
                  [&](const TourOptions& options) { return play_it(options, play, out); });
}

}  // namespace foyer::shell
