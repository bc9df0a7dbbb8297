#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test: `tests/run.sh [ctest options …]`.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $test_packages
configure ON
build
# Only what needs a look is shown, and the summary; the whole of it is in build/tests.log.
set +e
ctest --test-dir build --output-on-failure --no-tests=error -j "$(nproc)" "$@" 2>&1 |
  tee build/tests.log |
  grep -vE '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test +#[0-9]+: .* Passed )|^(Test project|Internal ctest)'
exit "${PIPESTATUS[0]}"
