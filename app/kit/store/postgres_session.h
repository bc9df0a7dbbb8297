// One connection to a PostgreSQL dealer's database: it never waits for ever, and it never repeats
// a password or a guest's words in an Error.
//
// An address may name several hosts: each is tried within its own time (postgres_hosts.h), and the
// one that can be written is chosen. What cannot serve is refused with its name as it is reached
// (postgres_reach.cpp): a standby, a database that is not kept in UTF-8, a pooler that keeps
// nothing together. Everything is sent without blocking and waited for with a deadline; the server
// is told the same limits, so that it does not keep a lock for a device that has gone (behind a
// pooler, its own hold). sslmode is verify-full unless the address says otherwise. After an Error
// the session is of no use any more: open another. Threads: one, except that `stopping` may be set
// by any. (Looking up a host name blocks inside libpq and cannot be stopped.)
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"
#include "kit/store/postgres_hosts.h"
#include "kit/store/postgres_values.h"
#include "kit/store/pq.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

struct PgLimits {
  int connect_ms = 10'000;  // for each host, where the address says no connect_timeout
  int answer_ms = 15'000;   // for everything that is asked at once
  bool only_reads = false;  // a standby will do, where none of the hosts can be written
  LastHost last_host = nullptr;
};

struct PgStatement {
  std::string sql;
  std::vector<PgValue> values;  // $1, $2 …
};

// What one statement gave.
class PgAnswer {
 public:
  PgAnswer(const Pq& pq, PGresult* result) : pq_(pq), result_(result, pq.PQclear) {}
  // Empty, or the SQLSTATE with which the statement failed.
  std::string state() const;
  std::int64_t affected() const;  // rows that were written
  int rows() const { return pq_.PQntuples(result_.get()); }
  int columns() const { return pq_.PQnfields(result_.get()); }
  std::string_view name(int column) const { return pq_.PQfname(result_.get(), column); }
  // None: NULL. Lives as long as this object.
  std::optional<std::string_view> at(int row, int column) const;

 private:
  friend class PostgresSession;
  Pq pq_;
  std::unique_ptr<PGresult, void (*)(PGresult*)> result_;
};

enum class Reply { binary, text };

class PostgresSession {
 public:
  static Result<std::unique_ptr<PostgresSession>> open(const std::string& url,
                                                       const std::atomic<bool>& stopping,
                                                       const PgLimits& limits = {});
  ~PostgresSession();
  PostgresSession(const PostgresSession&) = delete;
  PostgresSession& operator=(const PostgresSession&) = delete;

  // One round trip for all of them; one answer each. A statement that the server refused is an
  // answer with a state, and so are those behind it, which did not run ("aborted").
  Result<std::vector<PgAnswer>> ask(const std::vector<PgStatement>& statements,
                                    Reply reply = Reply::binary);
  // Several statements without values in one text. An Error if one of them failed.
  Result<void> run(const std::string& script);
  // The same, with the SQLSTATE that it failed with; empty: it went well.
  Result<std::string> run_for_state(const std::string& script);
  // What the server may be told of a password: enough to check it, too little to use it. So the
  // password itself is in no statement and in no server's log.
  Result<std::string> password_proof(const std::string& password, const std::string& login) const;
  // Somebody else's program stands between: what is set for a session may not be there any more.
  bool is_pooled() const { return pooled_; }
  // Readable when the server has something to say unasked.
  int handle() const { return pq_.PQsocket(connection_); }
  // How often others were heard since this was asked last, also while answers were read. Waits for
  // nothing. An Error: the connection has gone.
  Result<int> take_heard();
  // One sentence about a state, without anything that the statement carried.
  std::string describe(const std::string& state) const;

 private:
  using Deadline = std::chrono::steady_clock::time_point;
  PostgresSession(const Pq& pq, const std::atomic<bool>& stopping, const PgLimits& limits)
      : pq_(pq), stopping_(stopping), limits_(limits) {}
  Result<void> reach(const std::string& url, const AddressParts& parts);
  Result<void> try_host(const std::string& url, const AddressParts& parts, const HostToTry& host);
  Result<void> connect(const std::string& url, const AddressParts& parts, const HostToTry& host,
                       const std::string& options, Deadline deadline);
  Result<void> check_encoding() const;
  Result<void> look();
  Result<void> check_pooler(std::string_view login, bool finds_tables);
  Result<void> wait(bool for_writing, Deadline deadline);
  Result<void> flush(Deadline deadline);
  Result<PGresult*> next_result(Deadline deadline);
  bool send(const PgStatement& statement, Reply reply);
  void hear();
  tl::unexpected<Error> broken() const;

  Pq pq_;
  std::string place_;  // "showroom on db.example:5432"
  const std::atomic<bool>& stopping_;
  const PgLimits limits_;
  PGconn* connection_ = nullptr;
  bool standby_ = false, pooled_ = false;
  int heard_ = 0;
};

}  // namespace foyer::sync
