#include "roles/desk/program/appointment_import.h"

#include <memory>
#include <utility>

#include "kit/input/dialled.h"

namespace foyer::shell {

// Asked on the worker.
flow::AppointmentRules AppointmentImport::rules() const {
  const auto number = [region = room_.content().showroom.country](std::string_view typed) {
    static_cast<void>(input::know_numbers());  // without them, digits are kept as they are
    return input::number_as_kept(typed, region);
  };
  return {room_.zone().day(room_.now_ms()), number};
}

AppointmentImport::Import::Kind AppointmentImport::kind(Make make) {
  return {
      .name = "appointments.csv",
      .reader =
          [this] {
            const auto house = std::make_shared<domain::House>();
            house->staff = room_.house().staff;
            house->appointments = room_.house().appointments;
            return [house, content = &room_.content(), rules = rules()](std::string_view bytes) {
              return flow::read_appointments(bytes, *house, *content, rules);
            };
          },
      .settle =
          [this](flow::AppointmentFile& file) {
            const flow::KnownAppointments there(room_.house());
            file.known += std::erase_if(file.made, [&](const auto& one) { return there.has(one); });
          },
      .make =
          [make = std::move(make)](const flow::AppointmentFile& file, std::size_t from,
                                   std::size_t count) {
            const auto first = file.made.begin() + static_cast<std::ptrdiff_t>(from);
            return make({first, first + static_cast<std::ptrdiff_t>(count)});
          },
      .begun = screens::import_begun,
      .missing = screens::import_missing,
      .report = screens::import_report,
      .broken = screens::import_broken};
}

void AppointmentImport::show(screens::DeskView& view) const {
  view.import_report = import_.report();
  view.import_broken = import_.broken();
}

}  // namespace foyer::shell
