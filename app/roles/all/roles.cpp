#include "roles/all/roles.h"

#include <algorithm>
#include <array>

#include "roles/desk/program/desk_workplace.h"
#include "roles/entrance/program/kiosk.h"
#include "roles/tablet/program/tablet_workplace.h"

namespace foyer::shell {
namespace {

using Make = std::unique_ptr<Workplace> (*)(StaffRoom&, Worker&);

template <class Place>
std::unique_ptr<Workplace> make(StaffRoom& room, Worker& worker) {
  return std::make_unique<Place>(room, worker);
}

struct Program {
  std::string_view role;
  Make workplace;  // none: guests' program, which is a loop of its own
};
constexpr std::array kPrograms{
    Program{"entrance", nullptr},
    Program{"desk", make<DeskWorkplace>},
    Program{"consultant", make<TabletWorkplace>},
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

template <class Opened>
Result<bool> run(Opened app) {
  if (!app) return fail(app.error().what);
  (*app)->run();
  return (*app)->display().window().is_lost();
}

}  // namespace

StaffApp::MakeWorkplace workplace_of(std::string_view role) {
  const auto row = find_program(role);
  return row == kPrograms.end() || row->workplace == nullptr ? StaffApp::MakeWorkplace()
                                                             : row->workplace;
}

Result<bool> run_role(const Settings& settings) {
  if (const auto workplace = workplace_of(settings.role))
    return run(StaffApp::open(settings, workplace));
  return run(Kiosk::open(settings));
}

}  // namespace foyer::shell
