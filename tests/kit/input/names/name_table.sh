#!/bin/sh
# Prints the name table. Usage: tests/kit/input/names/name_table.sh BUILD_FOLDER
#
# BUILD_FOLDER is a finished build of Foyer. libpinyin stands in the table if it is installed
# (libpinyin15-dev and libpinyin-data: needed by nothing else).
set -eu
source=$(cd "$(dirname "$0")/../../../.." && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libpinyin=""
if pkg-config --exists libpinyin; then
  data="$(pkg-config --variable=libdir libpinyin)/libpinyin/data"
  libpinyin="-DWITH_LIBPINYIN=\"$data\" $(pkg-config --cflags --libs libpinyin)"
fi
# shellcheck disable=SC2086
g++ -std=c++20 -O2 -I"$source/tests/kit/input/names" -I"$build/include/kit_base" -I"$build/include/kit_input" \
  "$source/tests/kit/input/names/name_table.cpp" "$source/tests/kit/input/names/libpinyin.cpp" \
  -o "$work/name_table" "$build/app/libfoyer_kit_input.a" "$build/app/libfoyer_kit_base.a" \
  $libpinyin -licui18n -licuuc -ldl
"$work/name_table" "$build" "$source"
