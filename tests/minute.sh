#!/usr/bin/env bash
# The table of the guest's minute, as README.md has it: counts the touches of every kind of guest on
# the pages themselves. `tests/minute.sh --write` puts it into README.md, between its marks.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
configure ON
build test_scenes
table=$(FOYER_PRINT_TABLE=1 build/tests/test_scenes --gtest_brief=1 \
  --gtest_filter='TheGuestsMinute.takes_no_more*' | grep '^|')
if [ "${1:-}" != --write ]; then
  echo "$table"
  exit
fi
TABLE=$table awk '
  /<!-- the guest.s minute -->/ { print; print ENVIRON["TABLE"]; inside = 1; next }
  /<!-- end -->/ { inside = 0 }
  !inside { print }' README.md >build/README.new
mv build/README.new README.md
