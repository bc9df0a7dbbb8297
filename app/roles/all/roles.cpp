#include "roles/all/roles.h"

#include "roles/desk/program/desk_workplace.h"
#include "roles/tablet/program/tablet_workplace.h"

namespace foyer::shell {

StaffApp::MakeWorkplace workplace_of(std::string_view role) {
  if (role == "consultant")
    return [](StaffRoom& room, Worker& worker) -> std::unique_ptr<Workplace> {
      return std::make_unique<TabletWorkplace>(room, worker);
    };
  return [](StaffRoom& room, Worker& worker) -> std::unique_ptr<Workplace> {
    return std::make_unique<DeskWorkplace>(room, worker);
  };
}

}  // namespace foyer::shell
