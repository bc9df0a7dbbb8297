#!/usr/bin/env bash
# The tests under sanitizers: all of them with ASan and UBSan, what has threads with TSan as well.
#   tests/sanitize.sh               # everything, windows included
#   tests/sanitize.sh log views     # only the programs test_log and test_views
# It builds twice, into build-asan and build-tsan; one whole run takes hours on two cores. The first
# fault ends a program with its report, and the next one is run; the exit status is 0 only if there was
# none.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $display_packages $test_packages

# What there is to run, as CMake names it; and what starts threads, here or in what it tests.
all=$(sed -n 's/^foyer_test(\([a-z_]*\) .*/\1/p' tests/CMakeLists.txt | tr '\n' ' ')
threaded="kit log store input ui program commands together"
for name in $threaded "$@"; do
  case " $all" in *" $name "*) ;;
    *) echo "tests/sanitize.sh: there is no test_$name; there are: $all" >&2; exit 2 ;;
  esac
done

# libfaketime, with which tests set a program's clock, is loaded before all else: that is meant.
export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1"
export ASAN_OPTIONS="$ASAN_OPTIONS:verify_asan_link_order=0"
export LSAN_OPTIONS="suppressions=$PWD/tests/sanitize.leaks:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1"
# A program that is watched is slow, above all to start: devices meet in fewer orders, and whoever waits
# for a window has patience.
export FOYER_FEW_ORDERS=1 FOYER_PATIENCE=10
failed=""

# run PRESET NAME... : builds test_NAME and runs each.
run() {
  local preset=$1 log=build-$1/configure.log targets="" name options
  shift
  mkdir -p "build-$preset"
  cmake --preset "$preset" >"$log" 2>&1 || { tail -n 20 "$log"; exit 1; }
  for name in "$@"; do targets="$targets test_$name"; done
  cmake --build --preset "$preset" --target $targets
  for name in "$@"; do
    echo "test_$name, $preset"
    options=$ASAN_OPTIONS
    # Windows are drawn by a graphics driver whose leaks are not ours to mend.
    [ "$name" != visit ] || options="$options:detect_leaks=0"
    ASAN_OPTIONS=$options "build-$preset/tests/test_$name" --gtest_brief=1 ||
      failed="$failed $preset/test_$name"
  done
}

[ $# -gt 0 ] || set -- $all
run asan "$@"
wanted=""
for name in $threaded; do
  case " $* " in *" $name "*) wanted="$wanted $name" ;; esac
done
[ -z "$wanted" ] || run tsan $wanted
[ -z "$failed" ] || { echo "faults with:$failed" >&2; exit 1; }
echo "no fault"
