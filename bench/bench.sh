#!/bin/sh
# Measures the program that was built beside its floors and the peers that are
# installed, and prints the tables.
#
#     bench.sh CJM PROGRAMS    cjm itself; the folder of the benchmark's programs
#
# BENCH=quick takes two minutes. BENCH_PLACES, BENCH_PEERS and BENCH_ROUNDS take
# other terminals ("TERM COLSxROWS TOUCHPOINTS" on lines), peers and rounds.
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
cjm=$1
programs=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/cjm-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/home" "$work/data" "$work/desk"
HOME=$work/home
LC_ALL=C.UTF-8
LANG=C.UTF-8
export HOME LC_ALL LANG
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME INPUTRC NO_COLOR LANGUAGE VIMINIT LESS

if [ "${BENCH:-}" = quick ]; then
	rounds=2
	samples=20
	places="xterm-256color 200x50 1000
	    xterm-256color 80x24 1000"
else
	rounds=3
	samples=60
	places="xterm-256color 200x50 1000
	    xterm-256color 80x24 1000
	    xterm-256color 200x50 24
	    tmux-256color 200x50 1000
	    vt100 80x24 1000"
fi
peers=${BENCH_PEERS-sc visidata vim nano less}
places=${BENCH_PLACES-$places}
rounds=${BENCH_ROUNDS-$rounds}
samples=${BENCH_SAMPLES-$samples}

say() {
	printf 'bench: %s\n' "$*" >&2
}

# data KIND COUNT: the file of that kind, made once.
data() {
	[ -e "$work/data/$1-$2" ] || "$programs/generate" "$1" "$2" >"$work/data/$1-$2"
	printf '%s\n' "$work/data/$1-$2"
}

# keys PROGRAM TERM SIZE COUNT KIND FILE [PATH]: one program's keys, on a fresh copy.
keys() {
	rm -rf "$work/desk"
	mkdir "$work/desk"
	cp "$(data "$5" "$4")" "$work/desk/$6"
	(cd "$work/desk" && "$programs/measure" "$1" "$2" "$3" "$4" "$6" "$samples" ${7+"$7"}) \
	    >>"$work/samples" || say "$1 was not measured"
}

# peer NAME TERM SIZE COUNT: a peer, if it is installed.
peer() {
	case $1 in
	sc) command -v sc >/dev/null || return 0
	    keys sc "$2" "$3" "$4" sheet sheet.sc ;;
	visidata) command -v vd >/dev/null && [ "$2" != vt100 ] || return 0
	    keys visidata "$2" "$3" "$4" table table.tsv ;;
	*) command -v "$1" >/dev/null || return 0
	    keys "$1" "$2" "$3" "$4" journey journey.yaml ;;
	esac
}

: >"$work/samples"
round=1
while [ "$round" -le "$rounds" ]; do
	printf '%s\n' "$places" | while read -r terminal size count; do
		say "round $round of $rounds: $terminal $size, $count touchpoints"
		keys cjm "$terminal" "$size" "$count" journey journey.yaml "$cjm"
		keys floor "$terminal" "$size" "$count" table table.tsv "$programs/floor-grid"
		[ "$size $terminal" = "200x50 xterm-256color" ] || continue
		[ "$round" -le 2 ] || continue
		for name in $peers; do
			peer "$name" "$terminal" "$size" "$count"
		done
	done
	round=$((round + 1))
done
[ -z "${BENCH_KEEP:-}" ] || cp "$work/samples" "$BENCH_KEEP"
"$programs/table" <"$work/samples"
