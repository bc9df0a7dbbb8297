#!/usr/bin/env bash
# Makes the pictures of the README anew: `assets/readme-pictures.sh [FOLDER]`.
# They come from `foyer tour --all`, which draws every screen (some minutes), or from a FOLDER that it
# filled before; those of a full house from the scenes that the tests hold to the golden pictures.
set -eu
all=${1:+$(cd "$1" && pwd)}
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $test_packages
configure ON
build foyer foyer_writing_prepared test_scenes
house=$(mktemp -d) drawn=""
trap 'rm -rf "$house" "$drawn"' EXIT
FOYER_PICTURES=$house build/tests/test_scenes --gtest_brief=1 \
  --gtest_filter='*DeskPictures*1920x1080_zh:*TabletPictures*1920x1200_zh:WallPictures*looks_like*'
if [ -z "$all" ]; then
  drawn=$(mktemp -d) all=$drawn
  xvfb-run -a -s "-screen 0 1920x1080x24" build/foyer tour --all --out "$all" >"$all/log" ||
    { tail -n 5 "$all/log" >&2; exit 1; }
fi
of() { ls "$all/$1/usual/"[0-9]*-"$2".jpg; }
shrink() { convert "$1" -resize "$2" -strip -define png:compression-level=9 "assets/readme/$3.png"; }
shrink "$(of 1920x1080/zh welcome)" 1280x welcome
shrink "$(of 1920x1080/zh name-written)" 960x name
shrink "$(of 1920x1080/zh priorities-ranked)" 960x priorities
shrink "$(of 1920x1080/zh models)" 960x models
shrink "$(of 1920x1080/en card-question)" 960x card
shrink "$(of 1920x1080/en thanks)" 960x thanks
shrink "$house/desk/desk-board-1920x1080_zh.png" 1280x desk
shrink "$house/desk/desk-phone-talk-1920x1080_zh.png" 960x phone
shrink "$house/desk/desk-still-open-1920x1080_zh.png" 960x still-open
shrink "$house/desk/desk-deliveries-1920x1080_zh.png" 960x deliveries
shrink "$house/desk/desk-targets-1920x1080_zh.png" 960x board
shrink "$house/desk/desk-standards-1920x1080_zh.png" 960x standards
shrink "$house/desk/desk-today-1920x1080_zh.png" 960x today
shrink "$house/desk/desk-meeting-kept-1920x1080_zh.png" 960x meeting
shrink "$house/wall/wall-1-1920x1080_zh.png" 960x wall
shrink "$house/tablet/care-zh-1920x1200.png" 960x care
shrink "$house/tablet/walk-judged-zh-1920x1200.png" 1280x tablet
shrink "$house/tablet/drive-plan-busy-zh-1920x1200.png" 960x drive-plan
shrink "$house/tablet/drive-felt-zh-1920x1200.png" 960x drive-felt
shrink "$house/tablet/trade-in-look-zh-1920x1200.png" 960x trade-in
shrink "$house/tablet/offer-guest-zh-1920x1200.png" 960x offer
standing=1080x1920/en
convert "$(of $standing welcome)" "$(of $standing priorities-ranked)" "$(of $standing models)" \
  "$(of $standing card-question)" -resize 400x -bordercolor white -border 6 +append -strip \
  assets/readme/portrait.png
echo "assets/readme/ is made anew"
