#!/usr/bin/env bash
# Makes this machine, a Debian 12 with systemd, a device that shows Foyer and nothing else. As root:
#   app/kiosk/install.sh [--role entrance|desk|consultant|wall]   # again, later: an update
#   app/kiosk/install.sh --remove                            # what it has recorded stays
# It builds Foyer if need be, puts it into /opt/foyer, makes a user `foyer` whose home, /var/lib/foyer,
# keeps log, key and settings, and two services that start with the machine. It asks nothing, and
# touches no settings that are there. --files: nothing is started, as in the image of a disk.
set -eu
role="" remove="" files=""
while [ $# -gt 0 ]; do
  case "$1" in
    --role) role=${2:?"--role wants entrance, desk, consultant or wall"}; shift ;;
    --remove) remove=yes ;;
    --files) files=yes ;;
    *) echo "app/kiosk/install.sh does not know $1; it knows --role, --remove and --files" >&2; exit 2 ;;
  esac
  shift
done
case "$role" in "" | entrance | desk | consultant | wall) ;; *)
  echo "there is no role \"$role\"; there are entrance, desk, consultant and wall" >&2; exit 2 ;;
esac
[ "$(id -u)" = 0 ] || { echo "app/kiosk/install.sh wants to be run as root" >&2; exit 1; }
cd "$(dirname "$0")/../.."
kiosk=$PWD/app/kiosk
units="foyer-display.service foyer.service"
run() { [ -n "$files" ] || systemctl -q "$@"; }

if [ -n "$remove" ]; then
  run stop $units || true
  systemctl -q disable $units || true
  for unit in $units; do rm -f "/etc/systemd/system/$unit"; done
  rm -f /etc/systemd/logind.conf.d/foyer.conf /etc/foyer/xorg.conf
  rm -rf /opt/foyer
  run daemon-reload
  echo "this machine is no kiosk any more; what it has recorded is in /var/lib/foyer"
  exit 0
fi

. app/packages.sh
need_debian
need $build_packages $run_packages $kiosk_packages
configure OFF
build foyer foyer_writing_prepared

id foyer >/dev/null 2>&1 ||
  useradd --system --user-group --home-dir /var/lib/foyer --shell /usr/sbin/nologin foyer
for group in video render; do
  ! getent group $group >/dev/null || usermod -a -G $group foyer
done
install -d -o foyer -g foyer -m 700 /var/lib/foyer
settings=/var/lib/foyer/foyer.toml
if [ -n "$role" ] && [ ! -e $settings ]; then
  (umask 077; echo "role = \"$role\"" >$settings)
  chown foyer: $settings
fi

# Beside the old one, and then in its place: what runs is never half of both.
rm -rf /opt/foyer.new
cmake --install build --prefix /opt/foyer.new >/dev/null
chmod -R u=rwX,go=rX /opt/foyer.new
rm -rf /opt/foyer.old
[ ! -e /opt/foyer ] || mv /opt/foyer /opt/foyer.old
mv /opt/foyer.new /opt/foyer
rm -rf /opt/foyer.old

install -D -m 644 -t /etc/systemd/system $(printf "$kiosk/%s " $units)
install -D -m 644 "$kiosk/logind.conf" /etc/systemd/logind.conf.d/foyer.conf
[ -e /etc/foyer/xorg.conf ] || install -D -m 644 "$kiosk/xorg.conf" /etc/foyer/xorg.conf
systemctl -q enable $units  # links alone: systemd need not run
run daemon-reload
run restart foyer-display.service foyer.service
echo "Foyer is in /opt/foyer, its settings are in $settings; it starts with the machine"
