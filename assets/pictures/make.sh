#!/usr/bin/env bash
# Makes the pictures of the five demo cars anew: assets/pictures/make.sh [CAR/PICTURE ...]
# Without names, all of data/assets/ is made, which takes two quiet cores about twenty minutes.
set -eu
cd "$(dirname "$0")/../.."
. app/packages.sh
need_debian
need blender python3-opencv python3-numpy
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT
outside="front45 side rear"
inside="driver rear_seats bay"
if [ $# = 0 ]; then
  for car in e5 s7 v6 c3 t9; do
    for shot in $outside $inside; do set -- "$@" "$car/$shot"; done
  done
  set -- "$@" e5/detail_lamp e5/detail_tail e5/detail_screen s7/detail_seat s7/detail_screen \
    s7/detail_wheel v6/detail_seat v6/detail_screen c3/detail_wheel c3/detail_lamp \
    c3/detail_screen t9/detail_screen
fi
draw() { # SIZE SAMPLES PICTURE...
  local width=${1%x*} height=${1#*x} samples=$2
  shift 2
  [ $# = 0 ] && return 0
  nice -n 19 blender -b -P assets/pictures/shots.py -- "$raw" "$@" --size "$width" "$height" \
    --samples "$samples" | grep --line-buffered PICTURE
}
without=() within=()  # the pictures from outside a cabin or bay, and from within
for picture in "$@"; do
  case "${picture#*/}" in
    front45 | side | rear | detail_lamp | detail_wheel | detail_tail) without+=("$picture") ;;
    *) within+=("$picture") ;;
  esac
done
draw 1280x720 20 "${without[@]}"
draw 960x540 20 "${within[@]}"
finish() { # PICTURE [--inside]
  mkdir -p "data/assets/${1%/*}"
  /usr/bin/python3 assets/pictures/finish.py "$raw/$1.png" "data/assets/$1.jpg" ${2:+"$2"}
}
for picture in "${without[@]}"; do
  case "$picture" in
    */detail_*) finish "$picture" --inside ;;  # near enough to want the softer finish
    *) finish "$picture" ;;
  esac
done
for picture in "${within[@]}"; do finish "$picture" --inside; done
echo "data/assets/ is made anew"
