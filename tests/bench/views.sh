#!/usr/bin/env bash
# How fast a dealer's reports are at ten million facts: fills a PostgreSQL of its own with years of
# a showroom's visits and prints a Markdown table. README.md says what each row means.
#
#   tests/bench/views.sh [BUILD_DIR]     FACTS=10000000 ROUNDS=5 FOLDER=/var/tmp NO_BUILD=
#
# KEPT=FOLDER keeps the filled server there, and measures the one that is there already.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$root/build}
facts=${FACTS:-10000000}
rounds=${ROUNDS:-5}
bin=/usr/lib/postgresql/15/bin
[[ -x $bin/postgres ]] || { echo "views.sh needs PostgreSQL 15: apt-get install postgresql-15" >&2; exit 2; }
bench=$build/tests/bench_dealer
if [[ -z ${NO_BUILD:-} ]]; then
  cmake -B "$build" -S "$root" -DFOYER_BENCH=ON >/dev/null
  cmake --build "$build" --target bench_dealer -- -j2 >/dev/null
fi

work=$(mktemp -d "${FOLDER:-/var/tmp}/foyer-views-XXXXXX")
kept=${KEPT:-$work/kept}
mkdir -p "$kept"
as=()
if [[ $(id -u) == 0 ]]; then
  chown postgres "$work" "$kept"
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
server=
end() {
  if [[ -n $server ]]; then kill -INT "$server" && wait "$server" || true; fi
  rm -rf "$work"
}
trap end EXIT
if [[ ! -e $kept/data ]]; then
  "${as[@]}" "$bin/initdb" -D "$kept/data" -U foyer -E UTF8 --locale=C --no-sync --auth=trust >/dev/null
fi
"${as[@]}" "$bin/postgres" -D "$kept/data" -c listen_addresses= -c unix_socket_directories="$work" \
  -c fsync=off -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=8GB -c shared_buffers=256MB -c maintenance_work_mem=512MB \
  -c log_min_messages=fatal >"$work/log" 2>&1 &
server=$!
for _ in {1..100}; do "$bin/pg_isready" -qh "$work" && break; sleep 0.2; done
sql() { "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h "$work" -U foyer -d "${database:-showroom}" "$@"; }
url="postgresql://foyer@/showroom?host=$work"
fill() {
  if [[ -e $kept/filled ]]; then
    "$bench" init "$url" # the views may be younger than the facts
    return
  fi
  database=postgres sql -c "DROP DATABASE IF EXISTS showroom" -c "CREATE DATABASE showroom"
  "$bench" init "$url"
  # As pg_restore does it: rows first, then what hangs on them. They are the same afterwards.
  sql -c "SELECT indexdef || ';' FROM pg_indexes WHERE tablename = 'event' AND indexname <> 'event_pkey'" >"$work/indexes"
  sql -c "SELECT format('DROP INDEX %I;', indexname) FROM pg_indexes WHERE tablename = 'event' AND indexname <> 'event_pkey'" | sql -f -
  sql -c "ALTER TABLE event DISABLE TRIGGER USER"
  columns="origin,seq,visit,kind,version,at,actor,body,personal,salt,personal_hash,hash"
  "$bench" events "$facts" | sql -1 -c "TRUNCATE event" -c "\\copy event($columns) FROM STDIN WITH (FREEZE)"
  "$bench" heads "$facts" | sql -c "\\copy head(origin,last,hash) FROM STDIN"
  sql -f "$work/indexes"
  sql -c "ALTER TABLE event ENABLE TRIGGER USER" -c "ANALYZE event" -c "ANALYZE head"
  touch "$kept/filled"
}
fill

day=$(sql -c "SELECT max(day) - 1 FROM opening_day")
median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
# Once in a new session, then again and again; what the server's process computed is counted by the
# scheduler, so that other programs do not lengthen it much.
measure() { # name, query
  local i
  {
    echo "SELECT pg_backend_pid() AS pid \\gset"
    echo "\\setenv PID :pid"
    for ((i = 0; i <= rounds; ++i)); do
      echo "\\! cut -d' ' -f1 /proc/\$PID/schedstat"
      printf '\\o /dev/null\n\\timing on\n%s;\n\\timing off\n\\o\n' "$2"
    done
    echo "\\! cut -d' ' -f1 /proc/\$PID/schedstat"
  } >"$work/measure.sql"
  sql -f "$work/measure.sql" >"$work/measured"
  sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' "$work/measured" >"$work/times"
  grep -v Time "$work/measured" | awk 'NR > 1 { printf "%.1f\n", ($1 - last) / 1e6 } { last = $1 }' >"$work/cpu"
  printf '| %-32s | %8s | %8s | %8s | %6s |\n' "$1" "$(head -1 "$work/times")" \
    "$(tail -n +2 "$work/times" | median)" "$(tail -n +2 "$work/cpu" | median)" \
    "$(sql -c "SELECT count(*) FROM ($2) q")"
}
echo "$(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
echo "$(sql -c 'SELECT count(*) FROM event') facts, $(sql -c "SELECT pg_size_pretty(pg_total_relation_size('event'))") with indexes, 256 MB of shared buffers"
echo
echo "| what                             | first ms |  then ms | computed |   rows |"
echo "|----------------------------------|---------:|---------:|---------:|-------:|"
measure "walk_in_register, one day" "SELECT * FROM walk_in_register WHERE day = '$day'"
measure "visit, one day" "SELECT * FROM visit WHERE day = '$day'"
measure "answer, one day" "SELECT * FROM answer WHERE day = '$day'"
measure "card_judgement, one day" "SELECT * FROM card_judgement WHERE day = '$day'"
measure "consultant_day, one day" "SELECT * FROM consultant_day WHERE day = '$day'"
measure "source_day, one day" "SELECT * FROM source_day WHERE day = '$day'"
measure "funnel_day, one day" "SELECT * FROM funnel_day WHERE day = '$day'"
measure "open_visit" "SELECT * FROM open_visit"
measure "funnel_day, 30 days" "SELECT * FROM funnel_day WHERE day > date '$day' - 30 AND day <= '$day'"
measure "register, latest 20 arrivals" "SELECT * FROM walk_in_register ORDER BY day DESC, arrived_at DESC LIMIT 20"

mkdir "$work/home"
read -r _ seconds facts memory < <("$bench" first "$url" "$work/home")
echo
echo "first start of a tablet: $seconds s for the $facts facts that it begins with, $((memory / 1024)) MiB (PSS)"
