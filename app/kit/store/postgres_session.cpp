#include "kit/store/postgres_session.h"

#include <poll.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "kit/store/postgres_soundness.h"

namespace foyer::sync {
namespace {

using Clock = std::chrono::steady_clock;

Clock::time_point in_ms(int milliseconds) {
  return Clock::now() + std::chrono::milliseconds(milliseconds);
}

constexpr const char* kUnreadable =
    "The address of the dealer's database cannot be read; write "
    "postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with special characters as %XX.";

// What the address says, or nothing if it says nothing sensible. libpq's own words about a bad
// address may quote a piece of the password, so they are not passed on.
std::optional<std::map<std::string, std::string>> parts_of(const Pq& pq, const std::string& url) {
  char* complaint = nullptr;
  PQconninfoOption* options = pq.PQconninfoParse(url.c_str(), &complaint);
  if (complaint != nullptr) pq.PQfreemem(complaint);
  if (options == nullptr) return std::nullopt;
  std::map<std::string, std::string> parts;
  for (const PQconninfoOption* option = options; option->keyword != nullptr; ++option)
    if (option->val != nullptr) parts[option->keyword] = option->val;
  pq.PQconninfoFree(options);
  // "user:pa@ss@host" is read as the host "ss@host".
  const bool sensible = parts["host"].find('@') == std::string::npos &&
                        std::all_of(parts["port"].begin(), parts["port"].end(),
                                    [](char c) { return (c >= '0' && c <= '9') || c == ','; });
  if (!sensible) return std::nullopt;
  return parts;
}

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

}  // namespace

Result<std::map<std::string, std::string>> parts_of_address(const std::string& url) {
  const auto pq = load_pq();
  if (!pq) return fail(pq.error().what);
  auto parts = parts_of(*pq, url);
  if (!parts) return fail(kUnreadable);
  return std::move(*parts);
}

std::string PgAnswer::state() const {
  const auto status = pq_.PQresultStatus(result_.get());
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return "";
  if (status == PGRES_PIPELINE_ABORTED) return "aborted";
  const char* state = pq_.PQresultErrorField(result_.get(), PG_DIAG_SQLSTATE);
  return state == nullptr ? "unknown" : state;
}

std::int64_t PgAnswer::affected() const {
  return std::strtoll(pq_.PQcmdTuples(result_.get()), nullptr, 10);
}

std::optional<std::string_view> PgAnswer::at(int row, int column) const {
  if (pq_.PQgetisnull(result_.get(), row, column) != 0) return std::nullopt;
  return std::string_view(pq_.PQgetvalue(result_.get(), row, column),
                          static_cast<std::size_t>(pq_.PQgetlength(result_.get(), row, column)));
}

Result<std::unique_ptr<PostgresSession>> PostgresSession::open(const std::string& url,
                                                               const std::atomic<bool>& stopping,
                                                               const PgLimits& limits) {
  const auto pq = load_pq();
  if (!pq) return fail(pq.error().what);
  auto parts = parts_of(*pq, url);
  if (!parts) return fail(kUnreadable);
  const std::string place = (*parts)["dbname"] + " on " + (*parts)["host"] +
                            ((*parts)["port"].empty() ? "" : ":" + (*parts)["port"]);
  std::unique_ptr<PostgresSession> session(new PostgresSession(*pq, place, stopping, limits));
  if (auto connected = session->reach(url, *parts); !connected) return fail(connected.error().what);
  if (auto good = session->check_encoding(); !good) return fail(good.error().what);
  if (auto found = session->find_tables(); !found) return fail(found.error().what);
  return session;
}

PostgresSession::~PostgresSession() {
  if (connection_ != nullptr) pq_.PQfinish(connection_);
}

// One host after the other until one is there; what each of them said where none is.
Result<void> PostgresSession::reach(const std::string& url,
                                    const std::map<std::string, std::string>& parts) {
  const int limit_ms = host_limit_ms(parts, limits_.connect_ms);
  const auto password = parts.find("password");
  const std::vector<HostToTry> hosts = hosts_to_try(parts);
  Result<void> reached = fail("");
  std::string said;
  for (const HostToTry& host : hosts) {
    if (connection_ != nullptr) pq_.PQfinish(std::exchange(connection_, nullptr));
    reached = connect(url, password == parts.end() ? std::string() : password->second, host,
                      in_ms(limit_ms));
    if (reached || stopping_) return reached;
    const std::string& why = reached.error().what;
    if (said.find(why) == std::string::npos) said += (said.empty() ? "" : " ") + why;
  }
  return fail(said);
}

Result<void> PostgresSession::connect(const std::string& url, const std::string& password,
                                      const HostToTry& host, Deadline deadline) {
  const std::string limit = std::to_string(limits_.answer_ms);
  // A batch that stops in the middle leaves the server in a transaction that none of its time-outs
  // ends, since it is not idle but in a message: only its keep-alives find out, within 35 s.
  const std::string options =
      "-c statement_timeout=" + limit + " -c idle_in_transaction_session_timeout=" + limit +
      " -c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
      // Whatever somebody set for this login or this database.
      " -c row_security=on -c default_transaction_read_only=off";
  // What stands before the address is a default that it may override; what stands behind it holds,
  // unless it is empty.
  const std::vector<std::pair<const char*, const char*>> told{
      {"sslmode", "verify-full"},
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
                one_line(without(pq_.PQerrorMessage(connection_), password)) + ".");
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

// A login or a database may have been given a search_path that leads past Foyer's tables, or
// nowhere; then they are looked for, and made, where every database has a place for them.
Result<void> PostgresSession::find_tables() {
  return run(
      "SELECT set_config('search_path', 'public', false) WHERE current_schema() IS NULL OR "
      "(to_regclass('event') IS NULL AND to_regclass('public.event') IS NOT NULL)");
}

// Until the socket can be read (or written), in steps that let `stopping_` be seen.
Result<void> PostgresSession::wait(bool for_writing, Deadline deadline) {
  constexpr int kStep_ms = 50;
  pollfd socket{pq_.PQsocket(connection_),
                static_cast<short>(for_writing ? POLLIN | POLLOUT : POLLIN), 0};
  if (socket.fd < 0) return broken();
  for (;;) {
    if (stopping_)
      return fail("The dealer's database " + place_ + " was left: the program is stopping.");
    if (Clock::now() >= deadline)
      return fail("The dealer's database " + place_ + " did not answer in time.");
    if (::poll(&socket, 1, kStep_ms) > 0) return {};
  }
}

Result<void> PostgresSession::flush(Deadline deadline) {
  for (;;) {
    const int left = pq_.PQflush(connection_);
    if (left == 0) return {};
    if (left < 0) return broken();
    if (auto ready = wait(true, deadline); !ready) return ready;
    // The server may be unable to read on before its own answers are read.
    if (pq_.PQconsumeInput(connection_) == 0) return broken();
  }
}

Result<PGresult*> PostgresSession::next_result(Deadline deadline) {
  while (pq_.PQisBusy(connection_) != 0) {
    if (auto ready = wait(false, deadline); !ready) return fail(ready.error().what);
    if (pq_.PQconsumeInput(connection_) == 0) return broken();
  }
  return pq_.PQgetResult(connection_);
}

bool PostgresSession::send(const PgStatement& statement, Reply reply) {
  std::vector<Oid> types;
  std::vector<const char*> values;
  std::vector<int> lengths;
  for (const PgValue& value : statement.values) {
    types.push_back(static_cast<Oid>(value.type));
    values.push_back(value.bytes ? value.bytes->data() : nullptr);
    lengths.push_back(value.bytes ? static_cast<int>(value.bytes->size()) : 0);
  }
  const std::vector<int> binary(values.size(), 1);
  return pq_.PQsendQueryParams(connection_, statement.sql.c_str(), static_cast<int>(values.size()),
                               types.data(), values.data(), lengths.data(), binary.data(),
                               reply == Reply::binary ? 1 : 0) == 1;
}

Result<std::vector<PgAnswer>> PostgresSession::ask(const std::vector<PgStatement>& statements,
                                                   Reply reply) {
  const auto deadline = in_ms(limits_.answer_ms);
  if (pq_.PQenterPipelineMode(connection_) == 0) return broken();
  for (const PgStatement& statement : statements)
    if (!send(statement, reply)) return broken();
  if (pq_.PQpipelineSync(connection_) == 0) return broken();
  if (auto sent = flush(deadline); !sent) return fail(sent.error().what);
  std::vector<PgAnswer> answers;
  for (;;) {
    auto result = next_result(deadline);
    if (!result) return fail(result.error().what);
    if (*result == nullptr) {  // the end of one statement's results, or of the connection
      if (pq_.PQstatus(connection_) == CONNECTION_BAD) return broken();
      continue;
    }
    PgAnswer answer(pq_, *result);
    if (pq_.PQresultStatus(*result) == PGRES_PIPELINE_SYNC) break;
    answers.push_back(std::move(answer));
  }
  // A connection that breaks gives an error as a last answer and no more: never take it for one.
  if (answers.size() != statements.size() || pq_.PQexitPipelineMode(connection_) == 0)
    return broken();
  return answers;
}

Result<void> PostgresSession::run(const std::string& script) {
  const auto state = run_for_state(script);
  if (!state) return fail(state.error().what);
  if (!state->empty()) return fail(describe(*state));
  return {};
}

Result<std::string> PostgresSession::run_for_state(const std::string& script) {
  const auto deadline = in_ms(limits_.answer_ms);
  if (pq_.PQsendQuery(connection_, script.c_str()) == 0) return broken();
  if (auto sent = flush(deadline); !sent) return fail(sent.error().what);
  std::string state;
  for (;;) {
    auto result = next_result(deadline);
    if (!result) return fail(result.error().what);
    if (*result == nullptr) break;
    const std::string now = PgAnswer(pq_, *result).state();
    if (state.empty()) state = now;
  }
  if (pq_.PQstatus(connection_) == CONNECTION_BAD) return broken();
  return state;
}

Result<std::string> PostgresSession::password_proof(const std::string& password,
                                                    const std::string& login) const {
  char* proof =
      pq_.PQencryptPasswordConn(connection_, password.c_str(), login.c_str(), "scram-sha-256");
  if (proof == nullptr) return fail("A password could not be prepared for " + place_ + ".");
  std::string kept = proof;
  pq_.PQfreemem(proof);
  return kept;
}

std::string PostgresSession::describe(const std::string& state) const {
  const std::string store = "The dealer's database " + place_;
  if (state == "42P01" || state == "3F000" || state == "42703")
    return store +
           " has no tables for devices; prepare it with: foyer dealer init. (A group's database "
           "has none: it is read by its views.)";
  if (state == "42501")
    return store +
           " does not let this login do that. Devices (and foyer simulate) go by the address that "
           "foyer dealer enrol writes into a foyer.toml; its owner's is for foyer dealer.";
  if (state == kFromAheadState)
    return store +
           " does not take what is from more than a day ahead of its clock; put this device's "
           "clock "
           "right.";
  if (state == "25006") return store + " can only be read at the moment; it will be tried again.";
  if (state == "55P03") return store + " is held by somebody; it will be tried again.";
  if (state == "57014") return store + " took too long and gave up; it will be tried again.";
  if (state.starts_with("57P"))
    return store + " is shutting down or starting; it will be tried again.";
  if (state == "53100")
    return "The disk of the dealer's database " + place_ + " is full; make room.";
  if (state.starts_with("53"))
    return store + " has run out of something (" + state + "); it will be tried again.";
  if (state.starts_with("40"))
    return store + " had to break off for another device; it will be tried again.";
  return store + " refused a statement (SQLSTATE " + state + ").";
}

tl::unexpected<Error> PostgresSession::broken() const {
  return fail("The connection to the dealer's database " + place_ +
              " broke; it will be made again.");
}

}  // namespace foyer::sync
