// How a session comes to a server that serves; what the server is asked afterwards is in
// postgres_session.cpp.
#include <algorithm>
#include <utility>

#include "kit/store/postgres_session.h"

namespace foyer::sync {
namespace {

std::string without(std::string text, const std::string& secret) {
  if (secret.empty()) return text;
  for (auto at = text.find(secret); at != std::string::npos; at = text.find(secret))
    text.replace(at, secret.size(), "\u2026");
  return text;
}

// libpq ends its messages with line breaks, and puts several attempts on lines of their own.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  return text;
}

// "showroom on db.example:5432"
std::string place_of(const AddressParts& parts, const HostToTry& tried) {
  HostToTry host = tried;
  if (host.host.empty()) host.host = part_of(parts, "host");
  if (host.address.empty()) host.address = part_of(parts, "hostaddr");
  if (host.port.empty()) host.port = part_of(parts, "port");
  std::string name = host.host.empty() ? host.address : host.host;
  const std::string service = part_of(parts, "service");
  if (name.empty() && !service.empty()) return "of the service \"" + service + "\"";
  if (name.empty()) name = "this machine";
  const bool colons = name.find(':') != std::string::npos;
  return part_of(parts, "dbname") + " on " + (colons ? "[" + name + "]" : name) +
         (host.port.empty() ? "" : ":" + host.port);
}

// What the server is told to hold to.
std::string options_for(const PgLimits& limits) {
  const std::string limit = std::to_string(limits.answer_ms);
  // A batch that stops in the middle leaves the server in a transaction that none of its time-outs
  // ends, since it is not idle but in a message: only its keep-alives find out, within 35 s.
  return "-c statement_timeout=" + limit + " -c idle_in_transaction_session_timeout=" + limit +
         " -c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
         // Whatever somebody set for this login or this database.
         " -c row_security=on -c default_transaction_read_only=off -c jit=off";
}

}  // namespace

Result<std::unique_ptr<PostgresSession>> PostgresSession::open(const std::string& url,
                                                               const std::atomic<bool>& stopping,
                                                               const PgLimits& limits) {
  const auto pq = load_pq();
  if (!pq) return fail(pq.error().what);
  const auto parts = whole_address(*pq, url);
  if (!parts) return fail(parts.error().what);
  std::unique_ptr<PostgresSession> session(new PostgresSession(*pq, stopping, limits));
  if (auto reached = session->reach(url, *parts); !reached) return fail(reached.error().what);
  return session;
}

// One host after the other until one is there that can be written; what each of them said where
// none is. Who only reads takes a standby then, or at once where the address asks for one.
Result<void> PostgresSession::reach(const std::string& url, const AddressParts& parts) {
  std::optional<HostToTry> standby;
  std::string said;
  const LastHost& last = limits_.last_host;
  for (const HostToTry& host : hosts_to_try(parts, last ? *last : std::nullopt)) {
    auto reached = try_host(url, parts, host);
    if (reached && !standby_) {
      if (last) *last = host;
      return reached;
    }
    if (stopping_) return reached;
    if (reached && !standby) standby = host;
    if (reached && limits_.only_reads && !part_of(parts, "target_session_attrs").empty())
      return reached;
    const std::string why =
        reached ? "The dealer's database " + place_ +
                      " is a standby: it follows another server and can only be read. Give the "
                      "address of the one that it follows, or of both, as HOST,HOST: the one that "
                      "can be written is chosen."
                : reached.error().what;
    if (said.find(why) == std::string::npos) said += (said.empty() ? "" : " ") + why;
  }
  if (standby && limits_.only_reads) return try_host(url, parts, *standby);
  return fail(said);
}

Result<void> PostgresSession::try_host(const std::string& url, const AddressParts& parts,
                                       const HostToTry& host) {
  standby_ = pooled_ = false;
  place_ = place_of(parts, host);
  const auto limit = std::chrono::milliseconds(host_limit_ms(parts, limits_.connect_ms));
  const auto attempt = [&](const std::string& options) {
    if (connection_ != nullptr) pq_.PQfinish(std::exchange(connection_, nullptr));
    return connect(url, parts, host, options, std::chrono::steady_clock::now() + limit);
  };
  auto reached = attempt(options_for(limits_));
  // A pooler's connections to the server serve many, so it takes no options of one of them. The
  // limits are the server's own then; said as SET they would outlast this session.
  if (!reached && reached.error().what.find("unsupported startup parameter") != std::string::npos)
    reached = attempt("");
  if (!reached) return reached;
  if (auto good = check_encoding(); !good) return good;
  return look();
}

Result<void> PostgresSession::connect(const std::string& url, const AddressParts& parts,
                                      const HostToTry& host, const std::string& options,
                                      Deadline deadline) {
  const std::string said_mode = part_of(parts, "sslmode");
  const std::string sslmode = said_mode.empty() ? "verify-full" : said_mode;
  // What stands before the address is a default that it may override; what stands behind it holds,
  // unless it is empty.
  const std::vector<std::pair<const char*, const char*>> told{
      {"sslmode", sslmode.c_str()},
      {"keepalives_idle", "10"},
      {"keepalives_interval", "5"},
      {"keepalives_count", "3"},
      {"tcp_user_timeout", "15000"},
      {"fallback_application_name", "foyer"},
      {"options", options.c_str()},
      {"dbname", url.c_str()},
      {"client_encoding", "UTF8"},
      {"host", host.host.c_str()},
      {"hostaddr", host.address.c_str()},
      {"port", host.port.c_str()},
      {"target_session_attrs", host.session.c_str()},
      {nullptr, nullptr}};
  std::vector<const char*> keys, values;
  for (const auto& [key, value] : told) {
    keys.push_back(key);
    values.push_back(value);
  }
  connection_ = pq_.PQconnectStartParams(keys.data(), values.data(), 1);
  const auto refused = [&] {
    return fail("The dealer's database " + place_ + " cannot be reached: " +
                one_line(without(pq_.PQerrorMessage(connection_), part_of(parts, "password"))) +
                ".");
  };
  if (connection_ == nullptr) return fail("There is no memory for a connection.");
  auto step = PGRES_POLLING_WRITING;
  while (pq_.PQstatus(connection_) != CONNECTION_BAD && step != PGRES_POLLING_OK) {
    if (step == PGRES_POLLING_FAILED) return refused();
    if (auto ready = wait(step == PGRES_POLLING_WRITING, deadline); !ready) return ready;
    step = pq_.PQconnectPoll(connection_);
  }
  if (step != PGRES_POLLING_OK) return refused();
  pq_.PQsetnonblocking(connection_, 1);
  // The server's notices ("relation exists, skipping") are no news and belong on no screen.
  pq_.PQsetNoticeReceiver(
      connection_, [](void*, const PGresult*) {}, nullptr);
  return {};
}

// In any other encoding names would be refused one by one, or come back as others, months later.
// SQL_ASCII takes the bytes as they are.
Result<void> PostgresSession::check_encoding() const {
  const char* said = pq_.PQparameterStatus(connection_, "server_encoding");
  const std::string encoding = said == nullptr ? "" : said;
  if (encoding.empty() || encoding == "UTF8" || encoding == "SQL_ASCII") return {};
  return fail("The dealer's database " + place_ + " keeps its texts in " + encoding +
              ", which has no room for every name; make one in UTF-8: CREATE DATABASE … ENCODING "
              "'UTF8' TEMPLATE template0.");
}

// What the server is. A login or a database may have been given a search_path that leads past
// Foyer's tables, or nowhere; then they are looked for, and made, where every database has a place
// for them.
Result<void> PostgresSession::look() {
  const auto answers = ask(
      {{"SELECT pg_backend_pid(), session_user, pg_is_in_recovery(), current_schema() IS NULL OR "
        "(to_regclass('event') IS NULL AND to_regclass('public.event') IS NOT NULL)",
        {}}},
      Reply::text);
  if (!answers) return fail(answers.error().what);
  const PgAnswer& answer = answers->front();
  if (const auto state = answer.state(); !state.empty()) return fail(describe(state));
  standby_ = answer.at(0, 2) == "t";
  const bool finds_tables = answer.at(0, 3) != "t";
  pooled_ = answer.at(0, 0) != std::to_string(pq_.PQbackendPID(connection_));
  if (pooled_) return check_pooler(answer.at(0, 1).value_or(""), finds_tables);
  if (finds_tables) return {};
  return run("SELECT set_config('search_path', 'public', false)");
}

// A pooler may keep a connection for a session or for a transaction, and has to pass logins on.
Result<void> PostgresSession::check_pooler(std::string_view login, bool finds_tables) {
  const std::string before = "A pooler stands before the dealer's database " + place_;
  if (login != pq_.PQuser(connection_))
    return fail(before + " and logs everybody in as " + std::string(login) +
                "; rights are given to each device's own login. Let it pass logins on (PgBouncer: "
                "no user= in [databases]).");
  if (!finds_tables)
    return fail(before +
                ", and this login's search_path leads past Foyer's tables; let whoever "
                "owns the database say: ALTER ROLE \"" +
                std::string(login) + "\" SET search_path = public.");
  const auto begun = ask({{"BEGIN", {}}}, Reply::text);
  if (!begun && pq_.PQstatus(connection_) == CONNECTION_BAD)
    return fail(before +
                " and hangs up when a transaction begins; a batch of facts is stored as a whole "
                "or not at all. Let it keep a connection for a transaction or a session "
                "(PgBouncer: pool_mode = transaction).");
  if (!begun) return fail(begun.error().what);
  const auto ended = ask({{"COMMIT", {}}}, Reply::text);
  if (!ended) return fail(ended.error().what);
  return {};
}

}  // namespace foyer::sync
