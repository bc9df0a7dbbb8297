// Who may do what in a PostgreSQL dealer's database, as one script that can be run again and again.
//
// One group a role (foyer_entrance, foyer_desk …) holds the rights; a device's login is a member of
// one of them. Row-level security is on, and forced for the tables' owner as well: a
// login adds facts to the origins that it pushed first, and to no others; nobody changes or deletes
// a fact; an entrance may not read the columns with anything about a person. A superuser stands
// above all of it, so no device may ever log in as one. PROTOCOL.md has the table of rights.
// Threads: values.
#pragma once

#include <string>
#include <vector>

#include "kit/fact/store_rules.h"

namespace foyer::sync {

// "foyer_entrance, foyer_desk …": groups are shared by all databases of one server. Of all roles,
// or of those at which guests stand, or of the others; empty: there is none.
std::string groups(const std::vector<facts::StoreRole>& roles);
std::string groups(const std::vector<facts::StoreRole>& roles, bool for_guests);

// Makes the groups that are missing, the table of devices, every rule, policy and grant, each as
// if for the first time. Comes behind the tables and views, in the same transaction.
std::string rights_script(const facts::StoreRules& rules);

}  // namespace foyer::sync
