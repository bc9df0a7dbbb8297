#include "roles/all/roles.h"

#include <algorithm>
#include <array>

#include "house/device_roles.h"
#include "roles/desk/program/desk_workplace.h"
#include "roles/entrance/program/entrance_place.h"
#include "roles/host/program/staff_place.h"
#include "roles/tablet/program/tablet_workplace.h"
#include "roles/wall/program/wall_place.h"

namespace foyer::shell {
namespace {

std::unique_ptr<Place> of_guests(const Host& host) { return std::make_unique<EntrancePlace>(host); }

std::unique_ptr<Place> of_wall(const Host& host) { return std::make_unique<WallPlace>(host); }

template <class Behind>
std::unique_ptr<Place> of_staff(const Host& host) {
  return std::make_unique<StaffPlace>(
      host, [](StaffRoom& room, Worker& worker) -> std::unique_ptr<Workplace> {
        return std::make_unique<Behind>(room, worker);
      });
}

struct Program {
  std::string_view role;
  std::unique_ptr<Place> (*place)(const Host&);
};
constexpr std::array kPrograms{
    Program{"entrance", of_guests},
    Program{"desk", of_staff<DeskWorkplace>},
    Program{"consultant", of_staff<TabletWorkplace>},
    Program{"wall", of_wall},
};

constexpr auto find_program(std::string_view role) {
  return std::ranges::find(kPrograms, role, &Program::role);
}

static_assert(kPrograms.size() == domain::kDeviceRoles.size() &&
                  std::ranges::all_of(domain::kDeviceRoles,
                                      [](const domain::DeviceRole& role) {
                                        return find_program(role.name) != kPrograms.end();
                                      }),
              "Give each role of house/device_roles.h its program here.");

}  // namespace

Result<std::unique_ptr<App>> open_role(const Settings& settings) {
  const auto row = find_program(settings.role);
  if (row == kPrograms.end()) return fail("There is no role \"" + settings.role + "\".");
  return App::open(settings, row->place);
}

Result<bool> run_role(const Settings& settings) {
  const auto app = open_role(settings);
  if (!app) return fail(app.error().what);
  (*app)->run();
  return (*app)->display().window().is_lost();
}

}  // namespace foyer::shell
