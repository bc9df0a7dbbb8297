#!/usr/bin/env bash
# The tests under sanitizers: all of them with ASan and UBSan, what has threads with TSan as well.
#   tests/sanitize.sh               # everything, windows included
#   tests/sanitize.sh log views     # only the programs test_log and test_views
#   tests/sanitize.sh --continue    # goes on where a run was stopped, or stopped at a fault
#   tests/sanitize.sh --only tsan   # one of the two builds: asan, or tsan
# It builds twice, into build-asan and build-tsan; one whole run takes hours on two cores. Each program
# runs in parts, a suite of tests at a time, and build-…/sanitized has a line for each part that went to
# its end without a fault, with the digest of the program: --continue leaves those out whose program is
# still the same. The first fault ends a part with its report, and the next one is run; the exit status
# is 0 only if there was none. How long a test waits for a window or an answer is FOYER_PATIENCE (10
# times as long as usual; more on a machine that is busy with other work).
set -euf
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $display_packages $test_packages

goes_on=""
presets="asan tsan"
while :; do
  case "${1:-}" in
    --continue) goes_on=yes; shift ;;
    --only)
      presets=${2:-}
      case "$presets" in
        asan | tsan) shift 2 ;;
        *) echo "tests/sanitize.sh: --only asan, or --only tsan" >&2; exit 2 ;;
      esac ;;
    *) break ;;
  esac
done

# What there is to run, as CMake names it; and what starts threads, here or in what it tests. What has
# found most so far comes first, windows and pictures, which take longest, last.
named=$(sed -n 's/^foyer_test(\([a-z_]*\) .*/\1/p' tests/CMakeLists.txt | tr '\n' ' ')
threaded="together store log kit input program commands ui"
last="scenes visit"
all=$threaded
for name in $named; do
  case " $threaded $last " in *" $name "*) ;; *) all="$all $name" ;; esac
done
all="$all $last"
for name in $threaded $last "$@"; do
  case " $named " in *" $name "*) ;;
    *) echo "tests/sanitize.sh: there is no test_$name; there are: $named" >&2; exit 2 ;;
  esac
done

# libfaketime, with which tests set a program's clock, is loaded before all else: that is meant.
export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1"
export ASAN_OPTIONS="$ASAN_OPTIONS:verify_asan_link_order=0"
export LSAN_OPTIONS="suppressions=$PWD/tests/sanitize.leaks:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1"
# A program that is watched is slow, above all to start: whoever waits for a window has patience.
export FOYER_PATIENCE=${FOYER_PATIENCE:-10}

# parts PROGRAM: its suites of tests, one a line; what is made of a parameter has two names there.
parts() { "$1" --gtest_list_tests | sed -n 's/^\([^ ]*\.\).*/\1*/p'; }

# one PRESET NAME PROGRAM DIGEST PART : runs a part; what it says stands together when it has ended.
one() {
  local preset=$1 name=$2 program=$3 digest=$4 part=$5 options=$ASAN_OPTIONS said status=0
  # Windows are drawn by a graphics driver whose leaks are not ours to mend.
  [ "$name" != visit ] || options="$options:detect_leaks=0"
  said=$(ASAN_OPTIONS=$options "$program" --gtest_brief=1 --gtest_filter="$part" 2>&1 </dev/null) || status=$?
  if [ "$status" = 0 ]; then
    echo "$digest $name $part" >>"build-$preset/sanitized"
    echo "test_$name, $preset: $part no fault"
  else
    echo "$preset/test_$name:$part" >>"$faults"
    printf 'test_%s, %s: %s\n%s\n' "$name" "$preset" "$part" "$said"
  fi
}

# run PRESET NAME... : builds test_NAME and runs each, as many parts at once as there are processors.
run() {
  local preset=$1 log=build-$1/configure.log done=build-$1/sanitized name part program digest
  shift
  mkdir -p "build-$preset"
  [ -n "$goes_on" ] || : >"$done"
  touch "$done"
  cmake --preset "$preset" >"$log" 2>&1 || { tail -n 20 "$log"; exit 1; }
  for name in "$@"; do
    cmake --build --preset "$preset" --target "test_$name"
    program=build-$preset/tests/test_$name
    digest=$(sha256sum "$program" | cut -c1-16)
    for part in $(parts "$program"); do
      ! grep -qxF "$digest $name $part" "$done" || continue
      while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
      one "$preset" "$name" "$program" "$digest" "$part" &
    done
  done
  wait
}

faults=$(mktemp)
trap 'rm -f "$faults"' EXIT
[ $# -gt 0 ] || set -- $all
[ "$presets" = tsan ] || run asan "$@"
wanted=""
for name in $threaded; do
  case " $* " in *" $name "*) wanted="$wanted $name" ;; esac
done
[ "$presets" = asan ] || [ -z "$wanted" ] || run tsan $wanted
[ ! -s "$faults" ] || { echo "faults with:" $(cat "$faults") >&2; exit 1; }
echo "no fault"
