#!/bin/sh
# Makes the pictures of the tour from the running product, in both languages: docs/tour/make.sh
# Needs xdotool beside the packages that ./eport test installs; takes about four minutes.
set -eu

tour=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(dirname "$(dirname "$tour")")
work=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
while [ ! -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox 2>/dev/null &

EPORT_HOME=$work/workspace "$root/eport" demo >"$work/demo.txt"
demo=$(ls -d "$work"/workspace/demo-*)
pin=20120801

key() { xdotool key --delay 60 "$@"; }
click() { xdotool mousemove "$1" "$2" click 1; }
open_function() { xdotool mousemove 80 "$1" click --repeat 2 --delay 60 1; }

# The picture is taken when two in a row are the same, so that nothing is half drawn: picture NAME
picture() {
    before=
    for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 0.7
        import -window root "$work/now.png"
        now=$(cksum <"$work/now.png")
        [ "$now" != "$before" ] || [ "$try" -lt 3 ] || break
        before=$now
    done
    convert "$work/now.png" -strip -dither None -colors 200 "$tour/$language/$1.png"
}

# start CARD: the workbench with this card chosen at the gate
start() {
    mkdir -p "$demo/users"
    printf %s "$1" >"$demo/users/last-card"
    EPORT_HOME=$demo EPORT_LANG=$language "$root/eport" start >"$work/start.log" 2>&1 &
    workbench=$!
    until xdotool search --onlyvisible --name '电子口岸|E-port' >/dev/null 2>&1; do sleep 0.3; done
}

login() {
    sleep 3
    xdotool type "$pin"
    key Return
    sleep 4
}

leave() {
    pkill -f -- "-data $demo" || true
    wait "$workbench" 2>/dev/null || true
}

document() {
    key ctrl+3
    sleep 1.5
    xdotool type "$1"
    sleep 5
    key Return
    sleep 2
}

for language in zh en; do
    # where things stand depends on how tall a row and how long a word is
    case $language in
        zh) list=388 batch=206 timeline=394 diagram=442 why=436 ;;
        en) list=353 batch=192 timeline=480 diagram=567 why=510 ;;
    esac
    mkdir -p "$tour/$language"
    rm -rf "$demo/users"
    start 9900000000002
    picture 1-login
    login
    picture 2-welcome
    open_function $list
    picture 3-list
    document 81N121411
    picture 4-document
    click $timeline 135
    picture 5-timeline
    click $diagram 135
    picture 6-diagram
    document 81N121412
    click $why 135
    picture 7-why
    open_function $batch
    sleep 2
    xdotool type 81N121412
    key Return
    xdotool type 8
    key Return
    picture 8-batch
    key ctrl+shift+d
    picture 9-dashboard
    leave
    start 9900000000006
    login
    picture 10-tasks
    leave
done
echo "Pictures: $tour/zh, $tour/en"
