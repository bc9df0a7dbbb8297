#include "kit/store/postgres_readers.h"

#include "manage/reports/read_views.h"

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

-- With their owner's rights, so that who reads them needs none on the facts. `known` as well: a
-- view that asks with its reader's rights does so inside the views that are made of it, too.
ALTER VIEW walk_in_register SET (security_invoker = false);
ALTER VIEW known SET (security_invoker = false);

)sql";

std::string report_views() {
  std::string views;
  for (const char* view : reports::kReportViews)
    views += (views.empty() ? "" : ", ") + std::string(view);
  return views;
}

}  // namespace

std::string reader_script() {
  return kGroups + ("REVOKE ALL ON " + report_views()) +
         ", counted, told, opening, opening_day\n  FROM PUBLIC, foyer_entrance, foyer_desk, "
         "foyer_consultant, foyer_reader, foyer_register;\n"
         "REVOKE ALL ON walk_in_register, known, set_aside FROM foyer_reader, foyer_register;\n"
         "GRANT SELECT ON " +
         report_views() +
         "\n  TO foyer_reader, foyer_register, foyer_desk, foyer_consultant;\n"
         "GRANT SELECT ON walk_in_register TO foyer_register;\n";
}

}  // namespace foyer::sync
