#!/usr/bin/env bash
# The tests under sanitizers: all of them with ASan and UBSan, what has threads with TSan as well.
#   tests/sanitize.sh               # everything; it builds twice and takes hours on two cores
#   tests/sanitize.sh log views     # only these folders of tests
# The first fault ends a test with its report; the exit status is 0 only if there was none.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $display_packages $test_packages

threaded="log sync shell ui together"
folders="$*"
failed=""

# Windows are drawn by a graphics driver whose leaks are not ours to mend.
export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1"

# run PRESET FOLDER... : builds their tests and runs them; no folder: all.
run() {
  local preset=$1 names=""
  shift
  mkdir -p "build-$preset"
  local log=build-$preset/configure.log
  cmake --preset "$preset" >"$log" 2>&1 || { tail -n 20 "$log"; exit 1; }
  if [ $# = 0 ]; then
    cmake --build --preset "$preset"
    ctest --test-dir "build-$preset" --output-on-failure -LE window || failed="$failed $preset"
    ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0" ctest --test-dir "build-$preset" \
      --output-on-failure -L window || failed="$failed $preset-in-windows"
    return
  fi
  for folder in "$@"; do names="$names test_$folder"; done
  cmake --build --preset "$preset" --target $names
  for name in $names; do
    "build-$preset/tests/$name" --gtest_brief=1 || failed="$failed $preset/$name"
  done
}

run asan $folders
wanted=""
for folder in $threaded; do
  case " ${folders:-$threaded} " in *" $folder "*) wanted="$wanted $folder" ;; esac
done
[ -z "$wanted" ] || run tsan $wanted
[ -z "$failed" ] || { echo "faults with:$failed" >&2; exit 1; }
echo "no fault"
