#include "kit/store/postgres_beginning.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "kit/base/hlc.h"
#include "kit/store/beginning.h"
#include "kit/store/unsound_row.h"

namespace foyer::sync {
namespace {

constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;

class Beginning {
 public:
  explicit Beginning(PostgresSession& session) : session_(session) {}

  Result<std::vector<log::Head>> find(const Id& self, int days) {
    if (auto read = read_heads(self); !read) return fail(read.error().what);
    if (last_.empty()) return std::vector<log::Head>{};
    const auto recent = first_since(days);
    if (!recent) return fail(recent.error().what);
    const auto unforgotten = first_since(std::max(days, kOpenMax_days));
    if (!unforgotten) return fail(unforgotten.error().what);
    std::map<Id, std::int64_t> first = *recent;
    if (auto kept = keep_what_is_open(*unforgotten, first); !kept) return fail(kept.error().what);
    return heads_before(first);
  }

 private:
  Result<PgAnswer> ask(const PgStatement& statement) {
    auto answers = session_.ask({statement});
    if (!answers) return fail(answers.error().what);
    if (const auto state = answers->front().state(); !state.empty())
      return fail(session_.describe(state));
    return std::move(answers->front());
  }
  static Id id_at(const PgAnswer& answer, int row) {
    Id id;
    const std::string_view bytes = answer.at(row, 0).value_or("");
    if (bytes.size() == id.bytes.size()) std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
  }
  static std::int64_t number_at(const PgAnswer& answer, int row, int column) {
    return pg_number(answer.at(row, column).value_or(""));
  }

  // An origin that lacks the fact which its head names, or another one that is looked at below, is
  // passed over: it is read from its first fact on, as far as that is sound, and holds up nobody.
  Result<void> read_heads(const Id& self) {
    const auto heads =
        ask({"SELECT origin, last, (extract(epoch FROM now()) * 1000)::bigint "
             "FROM head h WHERE origin <> $1 AND last > 0 AND last <= $2 AND EXISTS "
             "(SELECT FROM event e WHERE e.origin = h.origin AND e.seq = h.last)",
             {pg(self), pg(kSeqMax)}});
    if (!heads) return fail(heads.error().what);
    for (int row = 0; row < heads->rows(); ++row) {
      last_[id_at(*heads, row)] = number_at(*heads, row, 1);
      now_ms_ = number_at(*heads, row, 2);
    }
    return {};
  }

  // Stamps grow with seq, so for each origin the first fact of that time is found by halving, all
  // origins at once; an index over time would cost every push.
  Result<std::map<Id, std::int64_t>> first_since(int days) {
    const auto since = Hlc::at_ms(std::max<std::int64_t>(0, now_ms_ - days * kDay_ms));
    struct Span {
      std::int64_t before = 0,
                   from = 0;  // that fact lies behind `before`, and is `from` or earlier
    };
    std::map<Id, Span> spans;
    for (const auto& [origin, last] : last_) spans[origin] = {0, last + 1};
    for (;;) {
      PgArray origins(PgType::bytea_array), seqs(PgType::int8_array);
      std::set<Id> asked;
      for (const auto& [origin, span] : spans) {
        if (span.from - span.before <= 1) continue;
        asked.insert(origin);
        origins.add(pg(origin));
        seqs.add(pg(span.before + (span.from - span.before) / 2));
      }
      if (asked.empty()) break;
      const auto stamps =
          ask({"SELECT e.origin, e.seq, e.at FROM unnest($1::bytea[], $2::bigint[]) "
               "AS q (origin, seq) JOIN event e ON e.origin = q.origin AND e.seq = q.seq",
               {origins.value(), seqs.value()}});
      if (!stamps) return fail(stamps.error().what);
      for (int row = 0; row < stamps->rows(); ++row) {
        asked.erase(id_at(*stamps, row));
        Span& span = spans[id_at(*stamps, row)];
        const std::int64_t seq = number_at(*stamps, row, 1);
        const bool recent = number_at(*stamps, row, 2) >= static_cast<std::int64_t>(since.value);
        (recent ? span.from : span.before) = seq;
      }
      for (const Id& origin : asked) spans.erase(origin);
    }
    std::map<Id, std::int64_t> first;
    for (const auto& [origin, span] : spans) first[origin] = span.from;
    return first;
  }

  Result<void> keep_what_is_open(const std::map<Id, std::int64_t>& from,
                                 std::map<Id, std::int64_t>& first) {
    PgArray origins(PgType::bytea_array), seqs(PgType::int8_array);
    for (const auto& [origin, seq] : from) {
      origins.add(pg(origin));
      seqs.add(pg(seq));
    }
    const std::string lately =
        " FROM unnest($1::bytea[], $2::bigint[]) AS q (origin, seq) "
        "JOIN event e ON e.origin = q.origin AND e.seq >= q.seq WHERE ";
    const auto kept = ask(
        {"SELECT k.origin, min(k.seq) FROM ("
         "SELECT e.origin, e.seq" +
             lately +
             "e.kind = 'appointment.made' AND e.body::jsonb ->> 'day' >= to_char(now() - interval "
             "'1 day', "
             "'YYYY-MM-DD') UNION ALL "
             "SELECT o.origin, o.seq FROM event o WHERE o.visit IN (SELECT e.visit" +
             lately +
             "e.kind = 'visit.opened' AND NOT EXISTS (SELECT FROM event c WHERE c.visit = e.visit "
             "AND c.kind IN " +
             kEndings +
             " AND NOT EXISTS (SELECT FROM event r WHERE r.visit = c.visit AND r.at > c.at "
             "AND r.kind = 'visit.reopened'))) UNION ALL "
             "SELECT s.origin, max(s.seq) FROM event s WHERE s.visit = decode(repeat('00', 16), "
             "'hex') AND s.kind IN " +
             kStaff + " GROUP BY s.origin, s.kind, s.body::jsonb ->> 'staff') k GROUP BY k.origin",
         {origins.value(), seqs.value()}});
    if (!kept) return fail(kept.error().what);
    for (int row = 0; row < kept->rows(); ++row) {
      const auto known = first.find(id_at(*kept, row));
      if (known != first.end()) known->second = std::min(known->second, number_at(*kept, row, 1));
    }
    return {};
  }

  Result<std::vector<log::Head>> heads_before(const std::map<Id, std::int64_t>& first) {
    PgArray origins(PgType::bytea_array), seqs(PgType::int8_array);
    for (const auto& [origin, seq] : first) {
      if (seq <= 1) continue;
      origins.add(pg(origin));
      seqs.add(pg(seq - 1));
    }
    const auto rows =
        ask({"SELECT e.origin, e.seq, e.hash FROM unnest($1::bytea[], $2::bigint[]) "
             "AS q (origin, seq) JOIN event e ON e.origin = q.origin AND e.seq = q.seq",
             {origins.value(), seqs.value()}});
    if (!rows) return fail(rows.error().what);
    std::vector<log::Head> heads;
    for (int row = 0; row < rows->rows(); ++row) {
      log::Head head{id_at(*rows, row), number_at(*rows, row, 1), {}};
      const std::string_view hash = rows->at(row, 2).value_or("");
      if (hash.size() != head.hash.size()) continue;
      std::copy(hash.begin(), hash.end(), head.hash.begin());
      heads.push_back(head);
    }
    return heads;
  }

  PostgresSession& session_;
  std::map<Id, std::int64_t> last_;
  std::int64_t now_ms_ = 0;
};

}  // namespace

Result<std::vector<log::Head>> postgres_beginnings(PostgresSession& session, const Id& self,
                                                   int days) {
  return Beginning(session).find(self, days);
}

}  // namespace foyer::sync
