#!/usr/bin/env bash
# Makes the pictures of the README anew, from tours of the running program; those of a full house from
# the golden pictures, which the tests hold the program to.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages $display_packages imagemagick
configure OFF
build foyer foyer_writing_prepared
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
play() { # LANG SIZE FOLDER
  xvfb-run -a -s "-screen 0 ${2}x24" build/foyer tour --lang "$1" --size "$2" --out "$shots/$3" >"$shots/$3.log" ||
    { tail -n 5 "$shots/$3.log" >&2; exit 1; }
}
play zh 1920x1080 zh
play en 1920x1080 en
play en 1080x1920 portrait
shrink() { convert "$1" -resize "$2" -strip -define png:compression-level=9 "assets/readme/$3.png"; }
of() { ls "$shots/$1"/*-"$2".png | tail -n 1; }
shrink "$(of zh welcome)" 1280x welcome
shrink "$(of zh name-typed)" 960x name
shrink "$(of zh priorities-ranked)" 960x priorities
shrink "$(of zh models)" 960x models
shrink "$(of en card-question)" 960x card
shrink "$(of en thanks)" 960x thanks
shrink tests/golden/screens/desk-board-1920x1080_zh.png 1280x desk
shrink tests/golden/tablet/walk-judged-zh-1920x1200.png 1280x tablet
convert "$(of portrait welcome)" "$(of portrait priorities-ranked)" "$(of portrait models)" \
  "$(of portrait card-question)" -resize 400x -bordercolor white -border 6 +append -strip \
  assets/readme/portrait.png
echo "assets/readme/ is made anew"
