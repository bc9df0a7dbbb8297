#!/usr/bin/env bash
# The budgets of the design, measured: tests/bench/run.sh [BUILD_DIR [PART...]]
# PART is one of start memory idle work desk offers tablet drive papers writing append sync; all if
# none is named.
# Builds what it measures in BUILD_DIR (default: build), opens its own virtual display, asks
# nothing and installs nothing. Every time is compared with a reference measured in turn with it.
# STARTS=n (default 15) sets how often the program is started. README.md explains the rows.
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${1:-$root/build}
parts="start memory idle work desk offers tablet drive papers writing append sync"
wanted=${*:2}
starts=${STARTS:-15}
size=1920x1080
pack=$root/data

complain() { echo "tests/bench/run.sh: $*" >&2; exit 1; }

need() {  # program, Debian package
  command -v "$1" >/dev/null || complain "$1 is not there; on Debian: apt-get install $2"
}
for part in $wanted; do
  [[ " $parts " == *" $part "* ]] || complain "there is no part $part; there are: $parts"
done
need cmake cmake; need ninja ninja-build; need Xvfb xvfb; need xdotool xdotool; need awk mawk

# --- building ---
mkdir -p "$build"
build=$(cd "$build" && pwd)
generator=(); [[ -f $build/CMakeCache.txt ]] || generator=(-G Ninja)
quietly() {
  "$@" >"$build/bench-build.log" 2>&1 && return
  tail -40 "$build/bench-build.log" >&2
  complain "the build failed; $build/bench-build.log has all of it"
}
quietly cmake "${generator[@]}" -S "$root" -B "$build" -DFOYER_BENCH=ON
quietly cmake --build "$build" --target bench
bench=$build/tests
foyer=$build/foyer

# --- a place and a display that are ours, and gone afterwards ---
work=$(mktemp -d "$build/bench-XXXXXX")  # on the build folder's disk: it is measured too
running=()
clean() {
  local pid
  for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap clean EXIT
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
running+=($!)
for _ in $(seq 100); do
  if [[ -s $work/display ]]; then
    DISPLAY=:$(<"$work/display"); export DISPLAY
    xdotool getdisplaygeometry >/dev/null 2>&1 && break
  fi
  sleep 0.1
done
xdotool getdisplaygeometry >/dev/null 2>&1 || complain "Xvfb does not start"
unset WAYLAND_DISPLAY

# --- the table ---
missed=0
row() {  # what, measured, reference, ratio, budget, met? (1, 0 or - for informative)
  local verdict="met"
  [[ $6 == 0 ]] && { verdict="NOT MET"; missed=$((missed + 1)); }
  [[ $6 == - ]] && verdict=""
  printf '| %-36s | %-26s | %-26s | %-7s | %-14s | %-7s |\n' "$1" "$2" "$3" "$4" "$5" "$verdict"
}
calc() { awk "BEGIN { printf \"${2:-%.2f}\", $1 }"; }
holds() { awk "BEGIN { print ($1) ? 1 : 0 }"; }
# The quantile $1 of the numbers on standard input.
quantile() { sort -n | awk -v q="$1" '{ v[NR] = $1 } END { print v[int(q * (NR - 1) + 1.5)] }'; }
spread() {  # file: "median (first quartile - third)"
  printf '%s ms (%s-%s)' "$(quantile .5 <"$1")" "$(quantile .25 <"$1")" "$(quantile .75 <"$1")"
}

# Starts a program whose standard error is read until PAINTED; sets `pid`, `painted`, `spawned`.
open_window() {  # trace file, command …
  local trace=$1 begun=$EPOCHREALTIME; shift
  : >"$trace"
  "$@" >/dev/null 2>"$trace" &
  pid=$!
  running+=("$pid")
  spawned=$((${begun/./} / 1000))
  painted=
  local _
  for _ in $(seq 1500); do
    painted=$(awk '/^PAINTED [0-9]+$/ { print $2; exit }' "$trace")
    [[ -n $painted ]] && return
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.02
  done
  cat "$trace" >&2
  complain "$1 did not paint"
}
close_window() { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; }
bare=("$bench/bench_bare_window" $size)
kiosk=("$foyer" --pack "$pack" --window $size --trace-start)

measure_start() {
  local i
  for ((i = 0; i < starts; ++i)); do
    open_window "$work/trace" "${bare[@]}"; close_window
    echo $((painted - spawned)) >>"$work/start-bare"
    rm -rf "$work/fresh"
    open_window "$work/trace" "${kiosk[@]}" --home "$work/fresh"; close_window
    echo $((painted - spawned)) >>"$work/start-fresh"
    open_window "$work/trace" "${kiosk[@]}" --home "$work/used"; close_window
    echo $((painted - spawned)) >>"$work/start-used"
  done
  local reference which ratio; reference=$(quantile .5 <"$work/start-bare")
  for which in fresh used; do
    ratio=$(calc "$(quantile .5 <"$work/start-$which") / $reference")
    row "start to touchable, $which home" "$(spread "$work/start-$which")" \
      "$(spread "$work/start-bare")" "$ratio" "<= 1.6" "$(holds "$ratio <= 1.6")"
  done
}

pss_kib() { awk '/^Pss:/ { print $2 }' "/proc/$1/smaps_rollup"; }
rss_kib() { awk '/^Rss:/ { print $2 }' "/proc/$1/smaps_rollup"; }
measure_memory() {
  local i
  for i in 1 2 3; do
    open_window "$work/trace" "${bare[@]}"; sleep 1
    pss_kib "$pid" >>"$work/pss-bare"; rss_kib "$pid" >>"$work/rss-bare"; close_window
    open_window "$work/trace" "${kiosk[@]}" --home "$work/used"; sleep 2
    pss_kib "$pid" >>"$work/pss-attract"; rss_kib "$pid" >>"$work/rss-attract"; close_window
    rm -rf "$work/visit"
    "$bench/bench_screens" memory "$pack" "$work/visit" | awk '/^PSS visit/ { print $3 }' >>"$work/pss-visit"
  done
  local reference which now more budget; reference=$(quantile .5 <"$work/pss-bare")
  for which in attract:45 visit:110; do
    budget=${which#*:}
    now=$(quantile .5 <"$work/pss-${which%:*}")
    more=$(calc "($now - $reference) / 1024" %.1f)
    row "memory (PSS), ${which%:*}" "$(calc "$now / 1024" %.1f) MiB" \
      "$(calc "$reference / 1024" %.1f) MiB" "+ $more" "<= + $budget MiB" "$(holds "$more <= $budget")"
  done
  now=$(quantile .5 <"$work/rss-attract"); reference=$(quantile .5 <"$work/rss-bare")
  row "resident, shared libraries in full" "$(calc "$now / 1024" %.1f) MiB" \
    "$(calc "$reference / 1024" %.1f) MiB" "+ $(calc "($now - $reference) / 1024" %.1f)" "" -
}

# Nanoseconds on a core, all threads. Finer than the ticks of /proc/PID/stat.
processor_ns() { cat /proc/"$1"/task/*/schedstat | awk '{ ns += $1 } END { printf "%.0f", ns }'; }
ticks() { sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'; }
frames() { awk '/^FRAME$/ { ++n } END { print n + 0 }' "$1"; }
watch_idle() {  # what
  # The clock on the screen turns with the minute: that is a frame, and not what is looked for.
  local second; second=$((10#$(date +%S)))
  ((second < 48)) || sleep $((62 - second))
  local f0 t0 n0 u0 f t n u
  f0=$(frames "$work/idle"); t0=$(ticks "$pid"); n0=$(processor_ns "$pid")
  u0=$(awk '{ print $1 }' "/proc/$pid/task/$pid/schedstat")
  sleep 10
  f=$(($(frames "$work/idle") - f0)); t=$(($(ticks "$pid") - t0)); n=$(($(processor_ns "$pid") - n0))
  row "idle 10 s, $1: frames" "$f" "-" "-" "0" "$(holds "$f == 0")"
  row "idle 10 s, $1: of a core" "$(calc "$t / 10" %.2f) % ($(calc "$n / 1e6" %.1f) ms)" "-" "-" \
    "0.00 %" "$(holds "$t == 0")"
  u=$(($(awk '{ print $1 }' "/proc/$pid/task/$pid/schedstat") - u0))
  row "idle 10 s, $1: UI thread alone" "$(calc "$u / 1e8" %.2f) %" "-" "-" \
    "0.00 %" "$(holds "$u < 500000")"
}
# The attract screen shows one car after the other and rests between them: until it has just come
# to rest, with ten seconds left of the minute.
await_rest() {
  local last now
  while :; do
    last=$(frames "$work/idle")
    until (($(frames "$work/idle") > last + 1)); do sleep 0.2; done
    now=-1
    until ((now == last)); do last=$now; sleep 0.7; now=$(frames "$work/idle"); done
    ((10#$(date +%S) < 48)) && return
  done
}
# A car's whole turn: as often as it draws, and what that costs.
watch_turn() {
  local f0 n0 u0 f n u
  f0=$(frames "$work/idle"); n0=$(processor_ns "$pid")
  u0=$(awk '{ print $1 }' "/proc/$pid/task/$pid/schedstat")
  sleep 16
  f=$(($(frames "$work/idle") - f0)); n=$(($(processor_ns "$pid") - n0))
  u=$(($(awk '{ print $1 }' "/proc/$pid/task/$pid/schedstat") - u0))
  row "attract, a car's turn of 16 s: frames" "$f" "-" "-" "<= 100" "$(holds "$f <= 100")"
  row "attract, a car's turn: of a core" "$(calc "$n / 16e7" %.1f) %" "-" "-" "" -
  row "attract, a car's turn: UI thread" "$(calc "$u / 16e7" %.1f) %" "-" "-" "" -
}
measure_idle() {
  open_window "$work/idle" "${kiosk[@]}" --home "$work/used" --trace-frames
  sleep 4
  watch_turn
  await_rest
  watch_idle "attract"
  local before; before=$(frames "$work/idle")
  xdotool mousemove 960 540 mousedown 1; sleep 0.2; xdotool mouseup 1
  sleep 4
  (($(frames "$work/idle") > before)) || complain "a touch did not wake the attract screen"
  watch_idle "question"
  close_window
}

measure_work() {
  # The driver is told to draw nothing, since rasterising is not in this row.
  GALLIUM_NOOP=1 "$bench/bench_screens" work "$pack" "$work/walk" >"$work/work"
  local what screen p50 p99 empty50 empty99
  while read -r what screen p50 p99 empty50 empty99; do
    [[ $what == MOVE ]] && screen+=", moving"
    row "UI work: $screen" "p50 $p50, p99 $p99 us" "p50 $empty50, p99 $empty99 us" \
      "$(calc "$p50 / $empty50" %.1f)" "p99 <= 1000 us" "$(holds "$p99 <= 1000")"
  done < <(grep -E '^(WORK|MOVE) ' "$work/work")
}

# A hundred thousand known guests and five hundred visits today.
fill_desk() { [[ -d $work/desk ]] || "$bench/bench_desk" fill "$work/desk"; }
measure_desk() {
  local _ screen p50 p99 empty50 empty99 seen typed i reference ratio
  fill_desk
  GALLIUM_NOOP=1 "$bench/bench_desk" work "$pack" "$work/desk" >"$work/desk-work"
  while read -r _ screen p50 p99 empty50 empty99; do
    row "UI work: $screen" "p50 $p50, p99 $p99 us" "p50 $empty50, p99 $empty99 us" \
      "$(calc "$p50 / $empty50" %.1f)" "p99 <= 1000 us" "$(holds "$p99 <= 1000")"
  done < <(grep ^WORK "$work/desk-work")
  read -r _ p50 p99 < <(grep ^KEY "$work/desk-work")
  row "UI work: a key of the desk's search" "p50 $p50, p99 $p99 us" "-" "-" "p99 <= 1000 us" \
    "$(holds "$p99 <= 1000")"
  read -r _ seen typed < <(grep ^SEEN "$work/desk-work")
  row "search answered in the key's frame" "$seen of $typed" "-" "-" "all" "$(holds "$seen == $typed")"
  for ((i = 0; i < starts; ++i)); do
    open_window "$work/trace" "${bare[@]}"; close_window
    echo $((painted - spawned)) >>"$work/start-desk-bare"
    open_window "$work/trace" "${kiosk[@]}" --role desk --home "$work/desk"; close_window
    echo $((painted - spawned)) >>"$work/start-desk"
  done
  reference=$(quantile .5 <"$work/start-desk-bare")
  ratio=$(calc "$(quantile .5 <"$work/start-desk") / $reference")
  row "start to the desk, 100,000 guests" "$(spread "$work/start-desk")" \
    "$(spread "$work/start-desk-bare")" "$ratio" "<= 2.5" "$(holds "$ratio <= 2.5")"
}

# The same desk with 50,000 offers in its log, in turn with the one that has none. What else the
# machine does makes a key up to twice as dear, and never cheaper: of five runs each, the cheapest.
measure_offers() {
  local which i offered plain reference ratio
  fill_desk
  "$bench/bench_desk" fill "$work/offers" 50000
  for i in 1 2 3 4 5; do
    for which in desk offers; do
      GALLIUM_NOOP=1 "$bench/bench_desk" keys "$pack" "$work/$which" |
        awk '/^KEY/ { print $2 }' >>"$work/keys-$which"
    done
  done
  offered=$(quantile 0 <"$work/keys-offers")
  plain=$(quantile 0 <"$work/keys-desk")
  ratio=$(calc "$offered / $plain")
  row "a key of the search, 50,000 offers" "p50 $offered us" "p50 $plain us" \
    "$ratio" "<= 1.1" "$(holds "$ratio <= 1.1")"
  for ((i = 0; i < starts; ++i)); do
    open_window "$work/trace" "${kiosk[@]}" --role desk --home "$work/desk"; close_window
    echo $((painted - spawned)) >>"$work/start-unoffered"
    open_window "$work/trace" "${kiosk[@]}" --role desk --home "$work/offers"; close_window
    echo $((painted - spawned)) >>"$work/start-offered"
  done
  reference=$(quantile .5 <"$work/start-unoffered")
  ratio=$(calc "$(quantile .5 <"$work/start-offered") / $reference")
  row "start to the desk, 50,000 offers" "$(spread "$work/start-offered")" \
    "$(spread "$work/start-unoffered")" "$ratio" "<= 1.1" "$(holds "$ratio <= 1.1")"
}

measure_tablet() {
  local p50 p99 wall
  GALLIUM_NOOP=1 "$bench/bench_tablet" "$pack" "$work/tablet" >"$work/tablet-rows"
  read -r _ p50 p99 wall < <(grep ^TAP "$work/tablet-rows")
  row "tap to next card's first frame" "p50 $p50, p99 $p99 us ($wall ms)" "-" "-" "p99 <= 50 ms" \
    "$(holds "$p99 <= 50000")"
  read -r _ p50 p99 < <(grep ^SWIPE "$work/tablet-rows")
  row "UI work while swiping cards" "p50 $p50, p99 $p99 us" "-" "-" "p99 <= 1000 us" \
    "$(holds "$p99 <= 1000")"
  read -r _ p50 p99 wall < <(grep ^CARD "$work/tablet-rows")
  row "customer card, 200 visits, opened" "p50 $p50, p99 $p99 us ($wall ms)" "-" "-" "p99 <= 50 ms" \
    "$(holds "$p99 <= 50000")"
  read -r _ p50 p99 < <(grep ^SCROLL "$work/tablet-rows")
  row "customer card, 200 visits, a frame" "p50 $p50, p99 $p99 us" "-" "-" "p99 <= 1000 us" \
    "$(holds "$p99 <= 1000")"
  read -r _ wall < <(grep ^READ "$work/tablet-rows")
  row "200 earlier visits read, worker" "$wall ms" "-" "-" "" -
}

# The plan of twenty test cars over fourteen days with 2,000 bookings; and the start with five years
# of drives, against the start with the same visits and none.
measure_drive() {
  local _ p50 p99 wall empty50 empty99 i reference ratio
  GALLIUM_NOOP=1 "$bench/bench_drive" plan "$pack" "$work/drive" >"$work/drive-rows"
  read -r _ p50 p99 wall < <(grep ^FIRST "$work/drive-rows")
  row "plan of 2,000 drives, first frame" "p50 $p50, p99 $p99 us ($wall ms)" "-" "-" "p99 <= 50 ms" \
    "$(holds "$p99 <= 50000")"
  read -r _ p50 p99 empty50 empty99 < <(grep ^DRAG "$work/drive-rows")
  row "UI work: dragging through it" "p50 $p50, p99 $p99 us" "p50 $empty50, p99 $empty99 us" \
    "$(calc "$p50 / $empty50" %.1f)" "p99 <= 1000 us" "$(holds "$p99 <= 1000")"
  read -r _ p50 p99 < <(grep ^DAY "$work/drive-rows")
  row "the next hours or day of it" "p50 $p50, p99 $p99 us" "-" "-" "p99 <= 50 ms" \
    "$(holds "$p99 <= 50000")"
  "$bench/bench_drive" years "$work/undriven" 0
  "$bench/bench_drive" years "$work/driven" 10000
  for ((i = 0; i < starts; ++i)); do
    open_window "$work/trace" "${kiosk[@]}" --role consultant --home "$work/undriven"; close_window
    echo $((painted - spawned)) >>"$work/start-undriven"
    open_window "$work/trace" "${kiosk[@]}" --role consultant --home "$work/driven"; close_window
    echo $((painted - spawned)) >>"$work/start-driven"
  done
  reference=$(quantile .5 <"$work/start-undriven")
  ratio=$(calc "$(quantile .5 <"$work/start-driven") / $reference")
  row "start, five years with 10,000 drives" "$(spread "$work/start-driven")" \
    "$(spread "$work/start-undriven")" "$ratio" "<= 1.1" "$(holds "$ratio <= 1.1")"
}

# What a guest takes home, made by the worker; beside it the smallest paper of the same kind.
measure_papers() {
  local _ p50 p99 other50 other99 name
  "$bench/bench_papers" >"$work/papers"
  for name in OFFER ORDER; do
    read -r _ p50 p99 _ other50 other99 < <(grep "^$name" "$work/papers")
    row "${name,,} as a PDF, worker" "p50 $p50, p99 $p99 ms" "p50 $other50, p99 $other99 ms" \
      "$(calc "$p50 / $other50" %.1f)" "p99 <= 300 ms" "$(holds "$p99 <= 300")"
  done
}

measure_append() {
  local _ p50 p99 bare50 bare99 ratio
  read -r _ p50 p99 bare50 bare99 _ < <("$bench/bench_append" "$work/append")
  ratio=$(calc "$p50 / $bare50")
  row "durable append of a tap, p50" "$p50 us" "$bare50 us" "$ratio" "" -
  ratio=$(calc "$p99 / $bare99")
  row "durable append of a tap, p99" "$p99 us" "$bare99 us" "$ratio" "<= 2" "$(holds "$ratio <= 2")"
}

measure_sync() {
  local _ push pull reference
  read -r _ push pull reference < <("$bench/bench_sync" "$work/sync")
  row "push, embedded store" "$push rows/s" "$reference rows/s" "$(calc "$push / $reference")" "" -
  row "pull, embedded store" "$pull rows/s" "$reference rows/s" "$(calc "$pull / $reference")" "" -
}

measure_writing() {
  local _ p50 p99 ready kib
  "$bench/bench_writing" engines >"$work/engines"
  GALLIUM_NOOP=1 "$bench/bench_writing" keys "$pack" "$work/writing" \
    "$root/tests/kit/input/names/common_names.txt" >"$work/keys"
  read -r _ p50 p99 < <(grep ^KEY "$work/keys")
  row "pinyin key to candidates, UI work" "p50 $p50, p99 $p99 us" "-" "-" "p99 <= 5 ms" \
    "$(holds "$p99 <= 5000")"
  read -r _ p50 p99 < <(grep ^STROKE "$work/engines")
  row "stroke to candidates, worker" "p50 $p50, p99 $p99 us" "-" "-" "p99 <= 20 ms" \
    "$(holds "$p99 <= 20000")"
  read -r _ _ kib < <(grep ^PSS "$work/engines")
  row "memory (PSS), engines of writing" "+ $(calc "$kib / 1024" %.1f) MiB" "-" "-" "<= + 47.6 MiB" \
    "$(holds "$kib * 1024 <= 50e6")"
  read -r _ ready < <(grep ^READY "$work/keys")
  row "name screen touched to pinyin ready" "$ready ms" "-" "-" "" -
}

echo "$(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), load $(cut -d' ' -f1-3 /proc/loadavg), $starts starts"
echo
row "what" "measured" "reference" "ratio" "budget" -
printf '|%s|%s|%s|%s|%s|%s|\n' "$(printf -- '-%.0s' {1..38})" "$(printf -- '-%.0s' {1..28})" \
  "$(printf -- '-%.0s' {1..28})" "$(printf -- '-%.0s' {1..9})" "$(printf -- '-%.0s' {1..16})" \
  "$(printf -- '-%.0s' {1..9})"
for part in ${wanted:-$parts}; do "measure_$part"; done
echo
echo "The start, part by part:"
"$bench/bench_start" "$pack" "$work/parts" | sed 's/^/  /'
echo
if ((missed)); then echo "$missed rows are over their budget."; else echo "Every budget is met."; fi
