#include "kit/store/postgres_readers.h"

#include "kit/store/postgres_rights.h"

namespace foyer::sync {
namespace {

constexpr const char* kGroups = R"sql(
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['foyer_reader', 'foyer_register'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), wanted);
  END LOOP;
END $$;

-- A view of thirty columns looks dear enough to PostgreSQL to be compiled first, which takes a
-- hundred times as long as reading a day of it does.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
END $$;

)sql";

using Names = std::vector<std::string_view>;

std::string with_commas(const Names& names) {
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

// With their owner's rights, so that who reads them needs none on the facts. `known` as well: a
// view that asks with its reader's rights does so inside the views that are made of it, too.
std::string owners_rights(const facts::ReadViews& views) {
  std::string script;
  for (const Names& some : {views.registers, views.of_facts})
    for (const std::string_view view : some)
      script += "ALTER VIEW " + std::string(view) + " SET (security_invoker = false);\n";
  return script;
}

}  // namespace

std::string reader_script(const facts::StoreRules& rules) {
  const facts::ReadViews& views = rules.views;
  const std::string reports = with_commas(views.reports), registers = with_commas(views.registers);
  const std::string devices = groups(rules.roles), staff = groups(rules.roles, false);
  return kGroups + owners_rights(views) + "REVOKE ALL ON " + reports + ", " +
         with_commas(views.inner) + "\n  FROM PUBLIC, " + devices +
         ", foyer_reader, foyer_register;\n"
         "REVOKE ALL ON " +
         registers + ", " + with_commas(views.of_facts) +
         " FROM foyer_reader, foyer_register;\n"
         "GRANT SELECT ON " +
         reports + "\n  TO foyer_reader, foyer_register" + (staff.empty() ? "" : ", " + staff) +
         ";\n"
         "GRANT SELECT ON " +
         registers + " TO foyer_register;\n";
}

}  // namespace foyer::sync
