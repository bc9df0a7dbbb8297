#include "kit/store/kept_apart.h"

#include <optional>

#include "kit/store/dealer_address.h"
#include "kit/store/postgres_session.h"

namespace foyer::sync {
namespace {

// Somebody stands there and waits.
const PgLimits kWhileSomebodyWaits{
    .connect_ms = 4000, .answer_ms = 4000, .only_reads = false, .last_host = nullptr};

// None: no answer, or none that says anything.
std::optional<std::string> ask_one(PostgresSession& session, const PgStatement& statement) {
  const auto answers = session.ask({statement}, Reply::text);
  if (!answers || !answers->front().state().empty() || answers->front().rows() == 0)
    return std::nullopt;
  const auto said = answers->front().at(0, 0);
  return said ? std::optional<std::string>(*said) : std::nullopt;
}

}  // namespace

GuessAnswer ask_about(const Guess& guess, const std::atomic<bool>& stopping) {
  const auto address = parse_dealer(guess.dealer);
  if (!address || address->store != DealerAddress::Store::postgresql)
    return GuessAnswer::nobody_can_say;
  const auto session = PostgresSession::open(address->url, stopping, kWhileSomebodyWaits);
  if (!session) return GuessAnswer::nobody_can_say;
  const PgValue origin = pg(guess.fact.origin), seq = pg(guess.fact.seq);
  const auto beginning = ask_one(**session, {"SELECT kept_apart_begins($1, $2)", {origin, seq}});
  if (!beginning) return GuessAnswer::nobody_can_say;
  const std::string hash = guess.hash(*beginning);
  if (hash.empty()) return GuessAnswer::nobody_can_say;
  // Each in a transaction of its own: the try has to stand before it is answered.
  const auto noted =
      ask_one(**session, {"SELECT try_kept_apart($1, $2, $3)", {origin, seq, pg_text(hash)}});
  if (noted != "t") return GuessAnswer::nobody_can_say;
  const auto fits = ask_one(**session, {"SELECT kept_apart_fits()", {}});
  if (!fits) return GuessAnswer::nobody_can_say;
  return *fits == "t" ? GuessAnswer::fits : GuessAnswer::wrong;
}

}  // namespace foyer::sync
