#!/usr/bin/env bash
# How fast facts travel through a PostgreSQL dealer's database: starts one of its own, measures in
# turn with psql's \copy of the same rows into the same keyed table, and prints a Markdown table.
# README.md says what each row means. A budget that is missed says NOT MET, it does not fail.
#
#   tests/bench/sync.sh [BUILD_DIR]    ROUNDS=5 ROWS=20000 DEVICES=200 TIMES=40 NO_BUILD= FOLDER=/var/tmp
#                                      BACKLOG=100000 STORED=1000000
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$root/build}
rounds=${ROUNDS:-5}
rows=${ROWS:-20000}
bin=/usr/lib/postgresql/15/bin
[[ -x $bin/postgres ]] || { echo "sync.sh needs PostgreSQL 15: apt-get install postgresql-15" >&2; exit 2; }
bench=$build/tests/bench_dealer
if [[ -z ${NO_BUILD:-} ]]; then
  cmake -B "$build" -S "$root" -DFOYER_BENCH=ON >/dev/null
  cmake --build "$build" --target bench_dealer bench_sync -- -j2 >/dev/null
fi

work=$(mktemp -d "${FOLDER:-/var/tmp}/foyer-sync-XXXXXX")
as=()
if [[ $(id -u) == 0 ]]; then
  chmod 755 "$work"
  mkdir "$work/pg"
  chown postgres "$work/pg"
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
else
  mkdir "$work/pg"
fi
server=
end() {
  if [[ -n $server ]]; then kill -INT "$server" && wait "$server" || true; fi
  rm -rf "$work"
}
trap end EXIT
"${as[@]}" "$bin/initdb" -D "$work/pg/data" -U foyer -E UTF8 --locale=C --no-sync --auth=trust >/dev/null
"${as[@]}" "$bin/postgres" -D "$work/pg/data" -c listen_addresses= -c unix_socket_directories="$work/pg" \
  -c max_connections=300 -c log_min_messages=fatal >"$work/pg/log" 2>&1 &
server=$!
for _ in {1..100}; do "$bin/pg_isready" -qh "$work/pg" && break; sleep 0.2; done
sql() { "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h "$work/pg" -U foyer -d "$@"; }
fresh() { # a prepared database of that name
  sql postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1"
  "$bench" init "postgresql://foyer@/$1?host=$work/pg"
}
address() { echo "postgresql://foyer@/$1?host=$work/pg"; }
median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
calc() { awk "BEGIN { printf \"${2:-%.2f}\", $1 }"; }
holds() { if awk "BEGIN { exit !($1) }"; then echo met; else echo "NOT MET"; fi; }
row() { printf '| %-42s | %-26s | %-18s | %-6s | %-14s | %-8s |\n' "$@"; }

columns="origin,seq,visit,kind,version,at,actor,body,personal,salt,personal_hash,hash"
for ((i = 0; i < rounds; ++i)); do
  fresh showroom
  mkdir "$work/home$i"
  "$bench" travel "$(address showroom)" "$work/home$i" "$rows" >"$work/travel"
  awk '/PUSH/ { print $2 }' "$work/travel" >>"$work/push"
  awk '/PULL/ { print $2 }' "$work/travel" >>"$work/pull"
  awk '/PULL/ { print $3 }' "$work/travel" >>"$work/memory"
  sql showroom -c "\\copy (SELECT $columns FROM event ORDER BY origin, seq) TO $work/rows.copy"
  fresh bare
  milliseconds=$(sql bare -c '\timing on' -c "\\copy event($columns) FROM $work/rows.copy" |
    sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p')
  calc "$rows * 1000 / $milliseconds" '%.0f\n' >>"$work/copy"
done
push=$(median <"$work/push") pull=$(median <"$work/pull") copy=$(median <"$work/copy")
# A ratio is taken of what stood side by side in time, round by round.
push_to_copy=$(paste "$work/push" "$work/copy" | awk '{ print $1 / $2 }' | median)
pull_to_copy=$(paste "$work/pull" "$work/copy" | awk '{ print $1 / $2 }' | median)
pull_to_push=$(paste "$work/pull" "$work/push" | awk '{ print $1 / $2 }' | median)

echo "$(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), load $(cut -d' ' -f1-3 /proc/loadavg), $rounds rounds of $rows facts"
echo
row "what" "measured" "reference: \\copy" "ratio" "budget" -
printf '|%s|%s|%s|%s|%s|%s|\n' "$(printf -- '-%.0s' {1..44})" "$(printf -- '-%.0s' {1..28})" \
  "$(printf -- '-%.0s' {1..20})" "$(printf -- '-%.0s' {1..8})" "$(printf -- '-%.0s' {1..16})" "$(printf -- '-%.0s' {1..10})"
row "push, PostgreSQL" "$push rows/s" "$copy rows/s" "$(calc "$push_to_copy")" ">= 0.5" "$(holds "$push_to_copy >= 0.5")"
row "pull, PostgreSQL" "$pull rows/s" "$copy rows/s" "$(calc "$pull_to_copy")" - -
row "pull, PostgreSQL" "$pull rows/s" "$push rows/s (push)" "$(calc "$pull_to_push")" ">= 1" "$(holds "$pull_to_push >= 1")"
row "memory (PSS) of a device after both" "$(calc "$(median <"$work/memory") / 1024" %.1f) MiB" - - - -
fresh showroom
mkdir "$work/backlog"
read -r _ seconds least memory < <("$bench" backlog "$work/pg/.s.PGSQL.5432" showroom "$work/backlog" "${BACKLOG:-100000}")
row "backlog of ${BACKLOG:-100000} facts, 10 Mbit/s" "$seconds s" "$least s (its bytes)" "$(calc "$seconds / $least")" - -
row "memory (PSS) of that device" "$(calc "$memory / 1024" %.1f) MiB" - - - -
for devices in 3 "${DEVICES:-200}"; do
  fresh showroom
  mkdir "$work/delay$devices"
  read -r _ p50 p95 < <("$bench" delay "$(address showroom)" "$work/delay$devices" "$devices" "${TIMES:-40}")
  row "entrance to desk, $devices devices" "p50 $p50, p95 $p95 ms" - - "p95 <= 2000 ms" "$(holds "$p95 <= 2000")"
done
for devices in 3 "${DEVICES:-200}"; do
  fresh showroom
  mkdir "$work/approval$devices"
  read -r _ p50 p95 back50 back95 < <("$bench" approval "$(address showroom)" "$work/approval$devices" "$devices" "${TIMES:-40}")
  row "request to manager, $devices devices" "p50 $p50, p95 $p95 ms" - - "p95 <= 500 ms" "$(holds "$p95 <= 500")"
  row "answer to consultant, $devices devices" "p50 $back50, p95 $back95 ms" - - "p95 <= 500 ms" "$(holds "$back95 <= 500")"
done
# The same for the embedded database: a file, on the same disk.
if [[ -x $build/tests/bench_sync ]]; then
  read -r _ push pull bare < <("$build/tests/bench_sync" "$work/embedded" "$rounds" "$rows")
  row "push, embedded store" "$push rows/s" "$bare rows/s (bare)" "$(calc "$push / $bare")" - -
  row "pull, embedded store" "$pull rows/s" "$bare rows/s (bare)" "$(calc "$pull / $bare")" - -
  row "pull, embedded store" "$pull rows/s" "$push rows/s (push)" "$(calc "$pull / $push")" - -
  backlog=${BACKLOG:-100000}
  read -r _ push pull bare < <("$build/tests/bench_sync" "$work/embedded" 1 "$backlog")
  row "backlog of $backlog facts, embedded" "$(calc "$backlog / $push" %.1f) s" "$(calc "$backlog / $bare" %.1f) s (bare)" "$(calc "$bare / $push")" - -
fi
mkdir "$work/own"
"$bench" travel "sqlite:$work/own/dealer.db" "$work/own" "$rows" >"$work/travel"
row "memory (PSS) of a device, embedded store" "$(calc "$(awk '/PULL/ { print $3 }' "$work/travel") / 1024" %.1f) MiB" - - - -
for devices in 3 20; do
  mkdir "$work/own$devices"
  read -r _ p50 p95 < <("$bench" delay "sqlite:$work/own$devices/dealer.db" "$work/own$devices" "$devices" "${TIMES:-40}")
  row "entrance to desk, $devices devices, embedded" "p50 $p50, p95 $p95 ms" - - "p95 <= 2000 ms" "$(holds "$p95 <= 2000")"
done
mkdir "$work/years"
read -r _ stored < <("$bench" store "sqlite:$work/years/dealer.db" "${STORED:-1000000}")
read -r _ seconds facts memory < <("$bench" first "sqlite:$work/years/dealer.db" "$work/years/tablet")
row "first start, $stored facts, embedded" "$seconds s for $facts facts" - - - -
row "memory (PSS) of that tablet" "$(calc "$memory / 1024" %.1f) MiB" - - - -
