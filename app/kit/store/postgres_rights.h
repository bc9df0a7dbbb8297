// Who may do what in a PostgreSQL dealer's database, as one script that can be run again and again.
//
// Three groups (foyer_entrance, foyer_desk, foyer_consultant) hold the rights; a device's login is
// a member of one of them. Row-level security is on, and forced for the tables' owner as well: a
// login adds facts to the origins that it pushed first, and to no others; nobody changes or deletes
// a fact; an entrance may not read the columns with anything about a person. A superuser stands
// above all of it, so no device may ever log in as one. PROTOCOL.md has the table of rights.
// Threads: values.
#pragma once

#include <array>
#include <string>

namespace foyer::sync {

// Their roles are called foyer_entrance …, and are shared by all databases of one server.
constexpr std::array<const char*, 3> kDeviceRoles{"entrance", "desk", "consultant"};

// Makes the groups that are missing, the table of devices, every rule, policy and grant, each as
// if for the first time. Comes behind the tables and views, in the same transaction.
std::string rights_script();

}  // namespace foyer::sync
