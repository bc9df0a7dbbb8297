#!/usr/bin/env bash
# Takes anew the golden pictures that are no longer what is drawn, and says which have changed:
# `tests/goldens.sh [entrance] [desk] [tablet] [wall] [ui]`; all of them if none is named. Those that still
# match stay as they are. Look at every one before it is committed.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
configure ON
filter=""
for what in ${*:-entrance desk tablet wall ui}; do
  case "$what" in
    entrance) filter="$filter:*EntrancePictures*" ;;
    desk) filter="$filter:*DeskPictures*" ;;
    tablet) filter="$filter:*TabletPictures*" ;;
    wall) filter="$filter:*WallPictures*looks_like*" ;;
    ui) filter="$filter:Type.*:*no_other_pictures*:*looks_as_its_picture*:*look_as_their_picture*:Rasteriser.*look*" ;;
    *) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
  esac
done
build test_scenes test_ui
export FOYER_UPDATE_GOLDENS=1 GTEST_TOTAL_SHARDS=2
failed=0
for shard in 0 1; do
  for program in test_scenes test_ui; do
    GTEST_SHARD_INDEX=$shard "build/tests/$program" --gtest_filter="${filter#:}" --gtest_brief=1
  done &
  pids="${pids:-} $!"
done
for pid in $pids; do wait "$pid" || failed=1; done
git status --short tests/golden
exit $failed
