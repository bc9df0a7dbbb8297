#include "roles/desk/program/appointment_import.h"

#include <algorithm>
#include <utility>

#include "kit/base/office_file.h"
#include "kit/input/dialled.h"

namespace foyer::shell {
namespace {

constexpr const char* kFile = "appointments.csv";
constexpr std::size_t kAtOnce = 20;  // one durable write
constexpr std::size_t kTold_max = 100;

}  // namespace

// Asked on the worker.
flow::AppointmentRules AppointmentImport::rules() const {
  const auto number = [region = room_.content().showroom.country](std::string_view typed) {
    static_cast<void>(input::know_numbers());  // without them, digits are kept as they are
    return input::number_as_kept(typed, region);
  };
  return {room_.zone().day(room_.now_ms()), number};
}

void AppointmentImport::start() {
  if (reading_) return;
  broken_.clear();
  report_ = screens::import_begun(room_.lang);
  const auto read = reading_ = std::make_shared<Read>();
  const auto house = std::make_shared<domain::House>();
  house->staff = room_.house().staff;
  house->appointments = room_.house().appointments;
  worker_.post(
      [read, house, content = &room_.content(), home = room_.settings().home, rules = rules()] {
        const auto file = office_file(home, kFile);
        read->there = file.has_value();
        if (!file) return;
        if (file->trouble.empty())
          read->file = flow::read_appointments(file->bytes, *house, *content, rules);
        else
          read->file.broken.push_back({1, std::string(file->trouble), {}});
      },
      [this, read] { take(read); });
}

// The screen has all of them; the program's log is for what is wrong with the file, and is not made
// of it.
void AppointmentImport::tell_broken(const flow::AppointmentFile& file) {
  const std::size_t told = std::min(kTold_max, file.broken.size());
  for (std::size_t i = 0; i < told; ++i)
    room_.tell({std::string(kFile) + ", line " + std::to_string(file.broken[i].line) + ": " +
                file.broken[i].what});
  if (told < file.broken.size())
    room_.tell({std::string(kFile) + ": and " + std::to_string(file.broken.size() - told) +
                " more lines"});
}

void AppointmentImport::take(const std::shared_ptr<Read>& read) {
  if (read != reading_) return;  // somebody else stands here now
  if (!read->there) {
    report_ = screens::import_missing(room_.lang);
    reading_.reset();
    return;
  }
  tell_broken(read->file);
  const flow::KnownAppointments there(room_.house());
  const auto known =
      std::erase_if(read->file.made, [&](const auto& one) { return there.has(one); });
  read->file.known += known;
  make_some(read);
}

void AppointmentImport::make_some(const std::shared_ptr<Read>& read) {
  if (read != reading_) return;
  const auto& all = read->file.made;
  const auto from = all.begin() + static_cast<std::ptrdiff_t>(read->made);
  const std::size_t count = std::min(kAtOnce, all.size() - read->made);
  if (count > 0 && !make_({from, from + static_cast<std::ptrdiff_t>(count)})) {
    report_.clear();  // that nothing can be saved is said above everything
    reading_.reset();
    return;
  }
  read->made += count;
  if (read->made < all.size()) return worker_.post([] {}, [this, read] { make_some(read); });
  report_ = screens::import_report(read->file, room_.lang);
  broken_ = screens::import_broken(read->file, room_.lang);
  reading_.reset();
}

void AppointmentImport::show(screens::DeskView& view) const {
  view.import_report = report_;
  view.import_broken = broken_;
}

void AppointmentImport::forget() {
  reading_.reset();
  report_.clear();
  broken_.clear();
}

}  // namespace foyer::shell
