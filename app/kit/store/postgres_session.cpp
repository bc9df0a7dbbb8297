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

}  // namespace

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

PostgresSession::~PostgresSession() {
  if (connection_ != nullptr) pq_.PQfinish(connection_);
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
    hear();
  }
}

Result<PGresult*> PostgresSession::next_result(Deadline deadline) {
  while (pq_.PQisBusy(connection_) != 0) {
    if (auto ready = wait(false, deadline); !ready) return fail(ready.error().what);
    if (pq_.PQconsumeInput(connection_) == 0) return broken();
    hear();
  }
  return pq_.PQgetResult(connection_);
}

// Counted and let go, so that whoever tells others all the time fills no memory. What was told is
// not looked at.
void PostgresSession::hear() {
  constexpr int kMost = 1'000'000;
  while (PGnotify* told = pq_.PQnotifies(connection_)) {
    pq_.PQfreemem(told);
    heard_ = std::min(heard_ + 1, kMost);
  }
}

Result<int> PostgresSession::take_heard() {
  if (pq_.PQconsumeInput(connection_) == 0 || pq_.PQstatus(connection_) == CONNECTION_BAD)
    return broken();
  hear();
  return std::exchange(heard_, 0);
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
