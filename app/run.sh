#!/usr/bin/env bash
# Installs what is missing, builds Foyer and starts it: `app/run.sh [ARGUMENTS OF foyer …]`.
# Where there is no display it plays a whole visit on a virtual one and says where the pictures are.
set -eu
here=$PWD
cd "$(dirname "$0")/.."
. app/packages.sh
need_debian
need $build_packages $run_packages
configure OFF
build foyer foyer_writing_prepared
foyer=$PWD/build/foyer

size=1920x1080
wants_display=yes
previous=""
for argument in "$@"; do
  case "$argument" in
    check | log | sync | pin | candidates | dealer | export | import | simulate | -h | --help) wants_display=no ;;
    --size=* | --window=*) size=${argument#*=} ;;
  esac
  case "$previous" in --size | --window) size=$argument ;; esac
  previous=$argument
done
if [ $# = 0 ] && [ -z "${DISPLAY:-}" ]; then
  echo "no display here: playing a whole visit on a virtual one"
  set -- tour --out "$here/out/tour"
fi
cd "$here"
if [ $wants_display = yes ] && [ -z "${DISPLAY:-}" ]; then
  need $display_packages
  case "$size" in *[!0-9x]* | x* | *x | *x*x*) size=1920x1080 ;; esac
  exec xvfb-run -a -s "-screen 0 ${size}x24" "$foyer" "$@"
fi
exec "$foyer" "$@"
