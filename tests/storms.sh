#!/usr/bin/env bash
# A thousand storms of one to ten fingers on a real X server with a touch panel, for each role:
# `tests/storms.sh [STORMS]`. Five seconds each; every run of the tests has two short ones. A storm
# that failed names itself, and is the same storm every time.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $test_packages
configure ON
build foyer test_visit
FOYER_STORMS=${1:-1000} exec build/tests/test_visit --gtest_filter='*a_storm_of_fingers*' --gtest_brief=1
