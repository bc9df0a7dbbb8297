#include "kit/store/dealer_devices.h"

#include <sodium.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

#include "kit/base/hex.h"
#include "kit/store/dealer_address.h"
#include "kit/store/postgres_rights.h"
#include "kit/store/postgres_session.h"
#include "kit/store/sqlite_store.h"

namespace foyer::sync {
namespace {

const std::atomic<bool> kNever = false;

std::string quoted(const std::string& text, char mark) {
  std::string made(1, mark);
  for (const char c : text) made += c == mark ? std::string(2, mark) : std::string(1, c);
  return made + mark;
}
std::string name_in_sql(const std::string& name) { return quoted(name, '"'); }
// standard_conforming_strings is on, in every server that Foyer knows.
std::string text_in_sql(const std::string& text) { return quoted(text, '\''); }

std::string escaped(const std::string& text) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string made;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '/';
    made += plain ? std::string(1, c) : std::string{'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return made;
}

// A store that nobody brought up to date lacks the groups of younger roles. `login`: as SQL names
// it.
std::string leave_groups(const std::vector<facts::StoreRole>& roles, const std::string& login) {
  return "DO $leave$ DECLARE one text; BEGIN FOREACH one IN ARRAY string_to_array(" +
         text_in_sql(groups(roles)) +
         ", ', ') LOOP IF EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN "
         "EXECUTE format('REVOKE %I FROM ', one) || " +
         text_in_sql(login) + "; END IF; END LOOP; END $leave$;";
}

Result<void> check_name(const std::string& name) {
  constexpr std::size_t kNameMax = 24;
  const bool good = !name.empty() && name.size() <= kNameMax && name.front() != '-' &&
                    std::all_of(name.begin(), name.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                    });
  if (good) return {};
  return fail(
      "A device's name is made of small letters, digits and \"-\", at most 24 of them, such as "
      "entrance-1.");
}

Result<std::unique_ptr<PostgresSession>> open_session(const std::string& url,
                                                      const PgLimits& limits = {}) {
  const auto address = parse_dealer(url);
  if (!address) return fail(address.error().what);
  if (address->store != DealerAddress::Store::postgresql)
    return fail(
        "Devices are enrolled in a postgresql:// dealer's database only; give its address with "
        "--dealer.");
  return PostgresSession::open(address->url, kNever, limits);
}

Result<PgAnswer> ask_one(PostgresSession& session, const PgStatement& statement) {
  auto answers = session.ask({statement}, Reply::text);
  if (!answers) return fail(answers.error().what);
  if (const auto state = answers->front().state(); !state.empty())
    return fail(session.describe(state));
  return std::move(answers->front());
}

// What the statements that follow have to know of the server.
struct Place {
  std::string database;
  std::string login;       // of the device
  bool has_login = false;  // that login is there already
  bool superuser = false;  // who asks
  bool enrolled = false;
};

Result<Place> look(PostgresSession& session, const std::string& name) {
  const auto answer =
      ask_one(session, {"SELECT current_database(), "
                        "left('foyer_' || current_database(), 36) || '_' || $1, "
                        "EXISTS (SELECT FROM pg_roles WHERE rolname = "
                        "left('foyer_' || current_database(), 36) || '_' || $1), "
                        "EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper), "
                        "EXISTS (SELECT FROM device d WHERE d.name = $1)",
                        {pg_text(name)}});
  if (!answer) return fail(answer.error().what);
  const auto said = [&](int column) { return std::string(answer->at(0, column).value_or("")); };
  return Place{said(0), said(1), said(2) == "t", said(3) == "t", said(4) == "t"};
}

std::string random_password() {
  std::array<std::uint8_t, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes);
}

// The address that the device is given: everything that `parts` says about the way, nothing about
// who went it.
Result<std::string> address_for(AddressParts parts, const Place& place,
                                const std::string& password) {
  const std::string host = parts["host"];
  if (host.empty() || host.front() == '/')
    return fail(
        "Devices reach the dealer's database over the network; give the address with its host "
        "name: --dealer postgresql://USER@HOST/DATABASE.");
  // A list of hosts, or an address with colons, has no room before the slash.
  const bool plain = escaped(host) == host && parts["port"].find(',') == std::string::npos;
  const std::string port = parts["port"].empty() ? "" : ":" + parts["port"];
  std::string address = "postgresql://" + escaped(place.login) + ":" + password + "@" +
                        (plain ? host + port : "") + "/" + escaped(place.database) + "?";
  if (plain) parts.erase("port");
  if (!plain) address += "host=" + escaped(host) + "&";
  parts.try_emplace("sslmode", "verify-full");
  for (const char* mine : {"host", "dbname", "user", "password", "passfile", "options", "service",
                           "sslcert", "sslkey", "sslpassword"})
    parts.erase(mine);
  for (const auto& [key, value] : parts)
    if (!value.empty()) address += key + "=" + escaped(value) + "&";
  address.pop_back();  // there is an sslmode at least
  return address;
}

// "this program knows entrance, desk, consultant"
std::string roles_in_words(const facts::StoreRules& rules) {
  std::string words = "this program knows ";
  for (const facts::StoreRole& role : rules.roles)
    words += (&role == &rules.roles.front() ? "" : ", ") + std::string(role.name);
  return words;
}

std::string enrol_script(const Place& place, const facts::StoreRules& rules,
                         const std::string& name, const std::string& role, const std::string& proof,
                         const std::optional<Id>& origin) {
  constexpr const char* kConnectionsMax = "8";
  const std::string login = name_in_sql(place.login);
  std::string script = "BEGIN;";
  script += (place.has_login ? "ALTER ROLE " : "CREATE ROLE ") + login +
            " LOGIN CONNECTION LIMIT " + kConnectionsMax + " PASSWORD " + text_in_sql(proof) + ";";
  script += leave_groups(rules.roles, login);
  script += "GRANT foyer_" + role + " TO " + login + ";";
  // Only a member may end its connections.
  if (!place.superuser) script += "GRANT " + login + " TO CURRENT_USER;";
  script += "GRANT CONNECT ON DATABASE " + name_in_sql(place.database) + " TO " + login + ";";
  script += "INSERT INTO device (login, name, role) VALUES (" + text_in_sql(place.login) + ", " +
            text_in_sql(name) + ", " + text_in_sql(role) +
            ") ON CONFLICT (login) DO UPDATE SET role = excluded.role, enrolled_at = now(), "
            "revoked_at = NULL, seen_at = NULL, clock_ms = NULL, waiting = NULL;";
  if (origin)
    script += "UPDATE head SET login = " + text_in_sql(place.login) + " WHERE origin = decode('" +
              origin->hex() + "', 'hex');";
  return script + "COMMIT;";
}

// The rights are gone already; this ends what still hangs on the line.
Result<void> end_connections(PostgresSession& session, const std::string& login) {
  constexpr int kTriesMax = 50;
  constexpr int kPause_ms = 100;
  for (int tries = 0; tries < kTriesMax; ++tries) {
    const auto ended = ask_one(session, {"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                         "WHERE usename = $1",
                                         {pg_text(login)}});
    if (!ended) return fail(ended.error().what);
    if (ended->rows() == 0) return {};
    std::this_thread::sleep_for(std::chrono::milliseconds(kPause_ms));
  }
  return fail(
      "The device has no rights any more, but a connection of its does not end; end it "
      "with: SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" +
      login + "'.");
}

// What a device says of itself (seen_at, clock_ms, waiting) and of its heads may be anything.
constexpr const char* kStates =
    "SELECT d.name, d.role, l.login, d.revoked_at IS NOT NULL, "
    "(SELECT count(*) FROM pg_stat_activity a WHERE a.usename = l.login "
    " AND a.datname = current_database()), "
    "CASE WHEN isfinite(d.seen_at) THEN "
    " greatest(0, extract(epoch FROM now() - d.seen_at))::bigint END, "
    "least(coalesce((SELECT sum(h.last) FROM head h WHERE h.login = l.login), 0), "
    " 9223372036854775807)::bigint, "
    "(SELECT max(e.at) >> 16 FROM head h JOIN event e ON e.origin = h.origin AND e.seq = h.last "
    " WHERE h.login = l.login), "
    "CASE WHEN isfinite(d.seen_at) THEN greatest(-9223372036854775807, least(9223372036854775807, "
    " d.clock_ms::numeric - trunc(extract(epoch FROM d.seen_at) * 1000)))::bigint END, d.waiting, "
    "(SELECT count(*) FROM event e JOIN head h ON h.origin = e.origin "
    " WHERE e.aside IS NOT NULL AND h.login = l.login), "
    // A database that an older program prepared has no such column.
    "(to_jsonb(d) ->> 'hears')::int "
    "FROM (SELECT login FROM device UNION SELECT coalesce(login, '') FROM head) l "
    "LEFT JOIN device d ON d.login = l.login ORDER BY d.name NULLS LAST, l.login";

}  // namespace

std::string Enrolment::configuration(const std::string& role) const {
  // Everything that TOML would have to escape is escaped in the address already.
  return "role = \"" + role + "\"\ndealer = \"" + dealer + "\"\n";
}

Result<Enrolment> enrol_device(const std::string& url, const facts::StoreRules& rules,
                               const std::string& name, const std::string& role,
                               const std::optional<Id>& origin) {
  if (auto good = check_name(name); !good) return fail(good.error().what);
  if (std::ranges::find(rules.roles, role, &facts::StoreRole::name) == rules.roles.end())
    return fail("No device is a \"" + role + "\"; " + roles_in_words(rules) + ".");
  const auto session = open_session(url);
  if (!session) return fail(session.error().what);
  const auto place = look(**session, name);
  if (!place) return fail(place.error().what);
  constexpr std::size_t kDatabaseMax = 30;  // so that two databases never share a login
  if (place->database.size() > kDatabaseMax)
    return fail("The database's name is part of every login; 30 letters are the most it may have.");
  const auto parts = whole_address(url);
  if (!parts) return fail(parts.error().what);
  const std::string password = random_password();
  auto address = address_for(*parts, *place, password);
  if (!address) return fail(address.error().what);
  if (origin) {
    const auto known = ask_one(**session, {"SELECT FROM head WHERE origin = $1", {pg(*origin)}});
    if (!known) return fail(known.error().what);
    if (known->rows() == 0)
      return fail("The dealer's database has no facts of origin " + origin->hex() + ".");
  }
  const auto proof = (*session)->password_proof(password, place->login);
  if (!proof) return fail(proof.error().what);
  if (auto made = (*session)->run(enrol_script(*place, rules, name, role, *proof, origin)); !made)
    return fail(made.error().what);
  // Whoever still hangs on the line came with the old password.
  if (auto ended = end_connections(**session, place->login); !ended)
    return fail(ended.error().what);
  return Enrolment{place->login, std::move(*address)};
}

Result<void> revoke_device(const std::string& url, const facts::StoreRules& rules,
                           const std::string& name) {
  if (auto good = check_name(name); !good) return good;
  const auto session = open_session(url);
  if (!session) return fail(session.error().what);
  const auto place = look(**session, name);
  if (!place) return fail(place.error().what);
  if (!place->enrolled)
    return fail("No device \"" + name + "\" is enrolled here; foyer dealer status names them.");
  std::string script = "BEGIN;";
  if (place->has_login) {
    const std::string login = name_in_sql(place->login);
    script += "ALTER ROLE " + login + " NOLOGIN PASSWORD NULL;";
    script += leave_groups(rules.roles, login);
    script += "REVOKE ALL ON DATABASE " + name_in_sql(place->database) + " FROM " + login + ";";
  }
  script += "UPDATE device SET revoked_at = coalesce(revoked_at, now()) WHERE name = " +
            text_in_sql(name) + ";COMMIT;";
  if (auto taken = (*session)->run(script); !taken) return taken;
  return end_connections(**session, place->login);
}

namespace {

// A condition on a fact of `event e`: that this program cannot read it.
std::string is_unread(const facts::StoreRules& rules) {
  std::string kinds = "''", newest;
  for (const facts::StoreKind& kind : rules.kinds) {
    const std::string name = "'" + std::string(kind.name) + "'";
    kinds += ", " + name;
    if (kind.version > 1) newest += " WHEN " + name + " THEN " + std::to_string(kind.version);
  }
  const std::string version = newest.empty() ? "1" : "CASE e.kind" + newest + " ELSE 1 END";
  return "e.aside IS NULL AND (e.kind NOT IN (" + kinds + ") OR e.version > " + version + ")";
}

Result<std::map<std::string, std::int64_t>> unread_by_login(PostgresSession& session,
                                                            const facts::StoreRules& rules) {
  const auto answer =
      ask_one(session, {"SELECT coalesce(h.login, ''), count(*) FROM event e JOIN head h ON "
                        "h.origin = e.origin WHERE " +
                            is_unread(rules) + " GROUP BY 1",
                        {}});
  if (!answer) return fail(answer.error().what);
  std::map<std::string, std::int64_t> unread;
  for (int row = 0; row < answer->rows(); ++row)
    unread[std::string(answer->at(row, 0).value_or(""))] =
        std::atoll(std::string(answer->at(row, 1).value_or("0")).c_str());
  return unread;
}

Result<std::vector<DeviceState>> states_in_file(const std::filesystem::path& path,
                                                const facts::StoreRules& rules) {
  auto store = read_sqlite_store(path);
  if (!store) return fail(store.error().what);
  return guarded(path, [&]() -> Result<std::vector<DeviceState>> {
    SQLite::Statement asked(
        **store,
        "SELECT lower(substr(hex(h.origin), 1, 8)), h.last, (SELECT e.at >> 16 FROM event e "
        "WHERE e.origin = h.origin AND e.seq = h.last), (SELECT count(*) FROM event e "
        "WHERE e.origin = h.origin AND e.aside IS NOT NULL), (SELECT count(*) FROM event e "
        "WHERE e.origin = h.origin AND " +
            is_unread(rules) + ") FROM head h ORDER BY 1");
    std::vector<DeviceState> states;
    while (asked.executeStep()) {
      DeviceState& state = states.emplace_back();
      state.login = asked.getColumn(0).getString();
      state.facts = asked.getColumn(1).getInt64();
      if (!asked.getColumn(2).isNull()) state.newest_ms = asked.getColumn(2).getInt64();
      state.set_aside = asked.getColumn(3).getInt64();
      state.unread = asked.getColumn(4).getInt64();
    }
    return states;
  });
}

}  // namespace

Result<std::vector<DeviceState>> device_states(const std::string& url,
                                               const facts::StoreRules& rules) {
  const auto address = parse_dealer(url);
  if (!address) return fail(address.error().what);
  if (address->store == DealerAddress::Store::sqlite) return states_in_file(address->path, rules);
  const auto session = open_session(url, {.only_reads = true});
  if (!session) return fail(session.error().what);
  const auto answer = ask_one(**session, {kStates, {}});
  if (!answer) return fail(answer.error().what);
  const auto unread = unread_by_login(**session, rules);
  if (!unread) return fail(unread.error().what);
  std::vector<DeviceState> states;
  for (int row = 0; row < answer->rows(); ++row) {
    const auto text = [&](int column) { return std::string(answer->at(row, column).value_or("")); };
    const auto number = [&](int column) -> std::optional<std::int64_t> {
      if (!answer->at(row, column)) return std::nullopt;
      return std::atoll(text(column).c_str());
    };
    states.push_back({text(0), text(1), text(2), text(3) == "t", number(4).value_or(0), number(5),
                      number(6).value_or(0), number(7), number(8), number(9),
                      number(10).value_or(0), unread->contains(text(2)) ? unread->at(text(2)) : 0,
                      std::nullopt});
    if (const auto hears = number(11)) states.back().hears = *hears == 1;
  }
  return states;
}

}  // namespace foyer::sync
