# Debian packages that Foyer needs, and how they are installed. Sourced by app/run.sh, tests/run.sh
# and assets/; it prints nothing when nothing is missing.

# libxi and libxrandr: every finger on the glass by itself, and word of displays that change; GLFW has
# neither. xserver-xorg-core and -video-dummy: the tests' glass, a real X server with a touch panel.
build_packages="g++ cmake ninja-build pkg-config ccache mold
  libimgui-dev libglfw3-dev libgl-dev libx11-dev libxi-dev libxrandr-dev libfreetype-dev libstb-dev
  libsqlite3-dev libsqlitecpp-dev libsodium-dev libpq-dev
  libicu-dev libtomlplusplus-dev nlohmann-json3-dev libcli11-dev libspdlog-dev libfmt-dev
  libexpected-dev libqrencode-dev libcairo2-dev libpango1.0-dev libxlsxwriter-dev libpugixml-dev libphonenumber-dev libprotobuf-dev libzinnia-dev librime-dev"
# Beside Noto's Chinese: names in Arabic, Uyghur and Hebrew letters (dejavu), ideographs of Unicode's
# newer blocks (babelstone), what people put into names (symbola), all other scripts (unifont).
run_packages="fonts-noto-cjk fonts-dejavu-core fonts-babelstone-han fonts-symbola fonts-unifont
  fonts-materialdesignicons-webfont libgl1-mesa-dri
  rime-data-pinyin-simp librime-data tegaki-zinnia-simplified-chinese"
display_packages="xvfb xauth"
# python3-openpyxl, -icalendar and poppler-utils: other programs read what is taken out.
test_packages="libgtest-dev libgmock-dev xvfb xauth xdotool imagemagick x11-utils
  xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils xinput libxfixes-dev
  sqlite3 faketime zbar-tools poppler-utils python3 python3-openpyxl python3-icalendar libxml2-utils util-linux git postgresql-15 pgbouncer openssl"
# A kiosk's own display.
kiosk_packages="xserver-xorg-core xserver-xorg-input-libinput xauth"
bench_packages="libbenchmark-dev xvfb xauth xdotool"

# need PACKAGE... : installs those that are missing, or says what to install and stops.
need() {
  local missing=""
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' ||
      missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "These Debian packages are missing; install them, then run this again:" >&2
      echo "  sudo apt-get install --no-install-recommends$missing" >&2
      exit 1
    fi
    as_root="sudo -n"
  fi
  echo "installing what is missing:$missing"
  local log
  log=$(mktemp)
  if ! { $as_root apt-get -qq update && $as_root env DEBIAN_FRONTEND=noninteractive \
         apt-get -qq -y --no-install-recommends install $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "the packages could not be installed" >&2
    exit 1
  fi
  rm -f "$log"
}

# Stops, with what is needed, on anything but Debian and its family.
need_debian() {
  local id="" like=""
  if [ -r /etc/os-release ]; then
    id=$(. /etc/os-release && echo "${ID:-}")
    like=$(. /etc/os-release && echo "${ID_LIKE:-}")
  fi
  case " $id $like " in
    *" debian "*) command -v apt-get >/dev/null && return 0 ;;
  esac
  echo "Foyer is built on Debian 12 and its family. Elsewhere it needs the equivalents of:" >&2
  echo $build_packages $run_packages >&2
  exit 1
}

# configure ON|OFF : build/ with or without the tests, which need packages that the program does not.
configure() {
  local tests=$1 log=build/configure.log
  mkdir -p build
  if [ ! -f build/build.ninja ]; then
    echo "building Foyer; the first time takes a few minutes"
  elif [ "$tests" = OFF ] || grep -q '^FOYER_TESTS:BOOL=ON$' build/CMakeCache.txt; then
    return 0
  fi
  cmake -G Ninja -S . -B build -DCMAKE_BUILD_TYPE=Release -DFOYER_TESTS="$tests" >"$log" 2>&1 ||
    { tail -n 30 "$log" >&2; exit 1; }
}

# build TARGET... in build/; quiet unless it fails.
build() {
  local log=build/build.log
  ninja -C build "$@" >"$log" 2>&1 || { grep -v '^\[' "$log" | tail -n 40 >&2; echo "the build failed; all of it is in $log" >&2; exit 1; }
}
