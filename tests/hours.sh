#!/usr/bin/env bash
# The tests at other places and hours: `tests/hours.sh [PROGRAM …]`, such as `tests/hours.sh store
# visit`; all of them if none is named. Each program runs with the machine's zone set to Los Angeles
# and to Kiritimati, and with its clock started a minute before and a minute after midnight of the
# showroom (Shanghai), on the machine's own zone. It prints a table; what failed is in
# build/hours/PROGRAM-PLACE.log. FILTER is a pattern of GoogleTest's for all of them. Exit code 1 if
# a test failed anywhere.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
[ -f build/CMakeCache.txt ] || configure ON
all=$(sed -n 's/^foyer_test(\([a-z]*\) .*/\1/p' tests/CMakeLists.txt)
programs=${*:-$all}
build $(printf 'test_%s ' $programs)
mkdir -p build/hours
faked=$(echo /usr/lib/*/faketime/libfaketimeMT.so.1)

# Runs "$@" with a clock that shows $1 of the showroom now and goes on from there: an offset, so that
# every process that the tests start has the same one.
at_hour() {
  local ahead=$(($(TZ=Asia/Shanghai date -d "$1" +%s) - $(date +%s)))
  shift
  FAKETIME=$(printf '%+ds' "$ahead") FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1 \
    LD_PRELOAD=$faked "$@"
}

run_one() { # PROGRAM PLACE
  local run=("build/tests/test_$1" --gtest_brief=1 "--gtest_filter=${FILTER:-*}")
  case $2 in
    los-angeles) TZ=America/Los_Angeles "${run[@]}" ;;
    kiritimati) TZ=Pacific/Kiritimati "${run[@]}" ;;
    before-midnight) at_hour "tomorrow 23:59" "${run[@]}" ;;
    after-midnight) at_hour "tomorrow 00:01" "${run[@]}" ;;
  esac
}

failed=0
echo "$(date +%F), $(nproc) cores"
echo
echo "| program | Los Angeles | Kiritimati | from 23:59 on | from 00:01 on |"
echo "|---|---|---|---|---|"
for program in $programs; do
  row="| $program |"
  for place in los-angeles kiritimati before-midnight after-midnight; do
    log=build/hours/$program-$place.log
    if run_one "$program" "$place" >"$log" 2>&1; then
      row="$row $(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1 passed/p' "$log") |"
    else
      failed=1
      row="$row **$(grep -c '^\[  FAILED  \] [A-Za-z].*[^:]$' "$log" || true) failed** |"
    fi
  done
  echo "$row"
done
exit $failed
