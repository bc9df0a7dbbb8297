#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test: `tests/run.sh [ctest options …]`.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $test_packages
build
exec ctest --test-dir build --output-on-failure --no-tests=error --progress -j "$(nproc)" "$@"
