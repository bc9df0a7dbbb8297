// The few things that SQLite and PostgreSQL say differently in a read view, and the phrases that
// the views are made of. Private to read_views.cpp. Threads: values.
//
// In every phrase `v` is the visit that a row is about, and the last word is the one that counts,
// in the fold's own order (at, origin, seq). Nothing here fails on a body of another shape than its
// kind has; what such a body says may be read as it stands.
#pragma once

#include <string>

#include "house/guest.h"
#include "manage/reports/read_views.h"

namespace foyer::reports {

class ViewSql {
 public:
  ViewSql(Sql sql, const TimeZone& zone) : sql_(sql), zone_(zone) {}

  std::string known() const;  // the views `known` and `set_aside`
  std::string nil() const { return pick("zeroblob(16)", "decode(repeat('00', 16), 'hex')"); }
  std::string hex(const std::string& id) const {
    return pick("lower(hex(" + id + "))", "encode(" + id + ", 'hex')");
  }
  // A condition on facts of these kinds ("'a', 'b'"): what an entrance may not say counts for no
  // report, as it does for no fold. Empty where an entrance may say them all.
  std::string obeyed(const std::string& kinds, const std::string& row = "") const;
  // Facts of these kinds about the same visit as `whose`, which devices obey: behind FROM, with its
  // WHERE, to be gone on with.
  std::string told(const std::string& row, const std::string& kinds,
                   const std::string& whose) const;
  // Two facts in the order of the fold: "k", ">", "d".
  static std::string in_order(const std::string& one, const std::string& than,
                              const std::string& other);
  // A condition on a fact that takes a manager's hand: whoever signed it was one by then, as far as
  // the roster's facts say, or the house had none who could sign in.
  std::string by_manager(const std::string& row) const;
  bool is_postgres() const { return sql_ == Sql::postgres; }
  // "2026-11-21T09:30:00Z" of milliseconds.
  std::string iso(const std::string& ms) const;
  // The time on the wall of a fact of `event`, in ms, as an index wants it; `known` has it as
  // `wall_ms`. `row`: "o.", or empty.
  std::string wall(const std::string& row = "") const;
  // The showroom's day of a moment in ms, as an index wants it; and the day that it is now.
  std::string day(const std::string& ms) const;
  std::string ms_in_text(const std::string& ms) const { return day_in_text(day(ms)); }
  std::string now_ms() const;
  std::string today() const;
  std::string today_in_text() const { return ms_in_text(now_ms()); }
  std::string day_in_text(const std::string& day) const {  // as facts hold days
    return pick(day, "to_char(" + day + ", 'YYYY-MM-DD')");
  }
  std::string note_zone() const;                     // in `meta`
  std::string month(const std::string& day) const {  // "2026-11", of what `day` gives
    return pick("substr(" + day + ", 1, 7)", "to_char(" + day + ", 'YYYY-MM')");
  }
  // The first day of the month of what `day` gives, or of one so many months later.
  std::string first_of_month(const std::string& day, int months) const {
    const std::string count = std::to_string(months) + " months'";
    return pick("date(" + day + ", 'start of month', '" + (months < 0 ? "" : "+") + count + ")",
                "(date_trunc('month', (" + day + ")::timestamp) + interval '" + count + ")::date");
  }
  std::string later_of(const std::string& one, const std::string& other) const {
    return pick("max(", "greatest(") + one + ", " + other + ")";
  }
  std::string days_before(const std::string& day, int count) const;

  // Of the body at hand.
  std::string text(const std::string& key) const { return "nullif(body ->> '" + key + "', '')"; }
  std::string number(const std::string& key) const;
  // Milliseconds, within reason. `indexed`: as an index wants it.
  std::string moment(const std::string& key, bool indexed = false) const;
  // What the body of this row says under a key; empty: nothing.
  static std::string said(const std::string& row, const std::string& key) {
    return "coalesce(" + row + ".body ->> '" + key + "', '')";
  }
  // What the body says under this key, as an index wants it.
  std::string said_in_index(const std::string& key) const {
    return pick("body", "body::jsonb") + " ->> '" + key + "'";
  }
  std::string flag(const std::string& key) const;  // 1, 0 or NULL
  // With commas: the elements of an array, or what each of them says under `of`.
  std::string list(const std::string& key, const std::string& of) const;
  // How many elements an array has, and the sum of what each says under `of`.
  std::string size(const std::string& key) const;
  // A number of fen, within what any sum can hold, as the fold bounds it (domain::bounded).
  std::string fen(const std::string& key) const;
  std::string fen_by_element(const std::string& row, const std::string& of) const;
  // Of rows; NULL of none. SQLite's own ends with an error beyond 2^63, and one row would take a
  // whole view away; so large a sum is not exact.
  std::string sum_of(const std::string& of) const {
    return pick("CASE WHEN count(" + of + ") > 0 THEN CAST(total(" + of + ") AS INTEGER) END",
                "sum(" + of + ")");
  }
  std::string sum(const std::string& key, const std::string& of) const;
  // Behind FROM: the elements of an array of `row`, and what the one at hand says under `of`.
  std::string elements(const std::string& row, const std::string& key) const;
  std::string said_by_element(const std::string& row, const std::string& of) const;
  std::string number_by_element(const std::string& row, const std::string& of) const;
  std::string true_by_element(const std::string& row, const std::string& of) const;  // a condition
  std::string element() const { return pick("o.value", "o.value #>> '{}'"); }  // a text itself
  // A condition: it is one as domain::has_vin_shape says.
  std::string vin_shape(const std::string& text) const;
  std::string place_of_element() const;  // from 1
  std::string first_of(const std::string& key) const;
  // Of whole numbers, what is left over dropped.
  std::string quotient(const std::string& of, const std::string& by) const {
    return pick("(" + of + ") / (" + by + ")", "div(" + of + ", " + by + ")");
  }
  std::string personal(const std::string& key) const {
    return "nullif(personal ->> '" + key + "', '')";
  }

  // The last fact of these kinds ("'a', 'b'") that `and_so` lets pass, and what it says.
  std::string last(const std::string& kinds, const std::string& says,
                   const std::string& and_so = "") const;
  // What an answer's options say, by whoever said it last.
  std::string answer(const std::string& question, const std::string& key) const;
  std::string first_answer(const std::string& question) const;
  // A settled budget keeps the range of the answer that it agrees with.
  std::string budget(const std::string& key) const;
  // Of the closing that stands: none, if the visit was opened again after it.
  std::string closing(const std::string& says, const std::string& and_so = "") const;
  std::string drive_wished() const;  // 1 or 0
  std::string test_drive() const;    // 'driven', 'wished' or NULL
  std::string outcome() const;       // as what it was closed, or 'abandoned'
  std::string left_at() const;
  std::string waited_s() const;  // from the opening until somebody took the guest
  std::string state() const;     // where the guest is
  std::string at_home() const;   // 1 or 0
  std::string purpose() const;
  std::string buying() const { return buying_for(purpose()); }  // 1 or 0
  std::string buying_for(const std::string& purpose) const;
  std::string consultant() const;
  std::string cards_presented() const;
  // Personal; NULL where they were erased.
  std::string guest() const;
  std::string honorific() const;
  std::string phone() const;
  std::string filed() const;  // 1 or 0; stays when the guest is erased
  std::string count(const std::string& kind) const;
  std::string first_ms(const std::string& kind) const;
  // Conditions on the fact at hand, for `last`. A correction or a settled contest counts only if
  // it is about this; other kinds pass.
  std::string settles(const std::string& about) const;
  std::string not_erased() const;    // its guest was not erased since, nor locked
  static std::string forgetting() {  // the kinds that do that, as a list
    std::string all;
    for (const std::string_view kind : domain::kForgettingKinds)
      all += (all.empty() ? "'" : ", '") + std::string(kind) + "'";
    return all;
  }
  // It was given under a consent that stands: given before it, not refused since.
  std::string consented() const;
  // What a settled contest says, where it is nothing personal; what a correction or a settled
  // contest says, where it is.
  std::string settled_or(const std::string& says) const {
    return "CASE kind WHEN 'contest.settled' THEN " + first_of("value") + " ELSE " + says + " END";
  }
  std::string put_right(const std::string& says) const {
    return "CASE kind WHEN 'guest.corrected' THEN " + personal("value") +
           " WHEN 'contest.settled' THEN " + personal("personal_value") + " ELSE " + says + " END";
  }

 private:
  std::string bounded(const std::string& in_sqlite, const std::string& in_postgres) const;
  std::string closed_as() const;  // its outcome, or what a contest about it was settled to
  std::string pick(const std::string& sqlite, const std::string& postgres) const {
    return sql_ == Sql::sqlite ? sqlite : postgres;
  }
  // Minutes east of Greenwich at a moment, of the zone's changes from one to another.
  std::string offset_min(const std::string& ms, std::size_t first, std::size_t last) const;

  Sql sql_;
  const TimeZone& zone_;
};

}  // namespace foyer::reports
