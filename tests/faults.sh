#!/usr/bin/env bash
# Every fault of the dealer's database, as a table: tests/faults.sh [BUILD_DIR [FILTER]]
# Runs each as often as the README's table says (hours on a slow machine; QUICK=1: as often as
# every run of the tests does, minutes). BUILD_DIR (default: build) is built if it has to be;
# FILTER is a pattern of GoogleTest's, such as 'Partitions*'. Asks nothing, installs nothing.
# Exit code 1 if a fault lost, doubled or stuck anything.
set -euo pipefail
export LC_ALL=C.UTF-8

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${1:-$root/build}
filter=${2:-CutLine*:Crashes*:Partitions*:LateCommits*:Disks*:OddFacts*:*HostileRows*:*HostileTexts*:*Clocks.that_are_wrong*}
[[ -n ${QUICK:-} ]] || export FOYER_FAULTS=full

[[ -f $build/CMakeCache.txt ]] || cmake -G Ninja -S "$root" -B "$build" >/dev/null
cmake --build "$build" --target test_store >"$build/faults-build.log" 2>&1 || {
  tail -40 "$build/faults-build.log" >&2
  exit 1
}

echo "$(date +%F), $(nproc) cores, $(. /etc/os-release && echo "$PRETTY_NAME")," \
  "$(/usr/lib/postgresql/15/bin/postgres --version)"
echo
echo "| fault | runs | lost | doubled | stuck | |"
echo "|---|---|---|---|---|---|"
play() { # FILTER
  set +e
  nice -n 10 "$build/tests/test_store" --gtest_filter="$1" 2>&1 |
    tee -a "$build/faults.log" |
    grep --line-buffered '^| '
  [[ ${PIPESTATUS[0]} -eq 0 ]] || failed=1
  set -e
}
failed=0
: >"$build/faults.log"
[[ $filter == *HostileCost* ]] || play "$filter"
echo
if [[ -z ${QUICK:-} && ${2:-HostileCost} == *HostileCost* ]]; then
  # In turn with the same showroom without them, in the same run.
  echo "| beside hostile rows | times | without, ms | with, ms | ratio | |"
  echo "|---|---|---|---|---|---|"
  play "${2:-*HostileCost*}"
  echo
fi
grep -E '^\[  SKIPPED|Skipped$|run it as root' "$build/faults.log" || true
if [[ $failed -ne 0 ]]; then
  echo "tests/faults.sh: something failed; $build/faults.log has all of it" >&2
  exit 1
fi
echo "nothing lost, nothing doubled, nothing stuck"
