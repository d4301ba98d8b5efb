#!/bin/sh
# Measures the program that was built beside its floors and the peers that are
# installed, and prints the tables.
#
#     bench.sh CJM PROGRAMS    cjm itself; the folder of the benchmark's programs
#
# All is done in turns, and in each turn one program after the other, so that a
# slow minute of the machine is everybody's; cjm and the floor take turns at each
# key. BENCH=quick takes three minutes.
# BENCH_PLACES names what is to be measured, in lines like those below; BENCH_PEERS
# the peers. The samples are left beside the programs, and compared with those of
# the run before if it was of the same kind.
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
cjm=$1
programs=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/cjm-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/home" "$work/data"
mkfifo "$work/there" "$work/back"
HOME=$work/home
LC_ALL=C.UTF-8
LANG=C.UTF-8
TZ=UTC
export HOME LC_ALL LANG TZ
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME INPUTRC NO_COLOR LANGUAGE VIMINIT LESS ESCDELAY

# terminal, size of its screen, touchpoints, rounds, keys of a kind, and the peers;
# "all": those of BENCH_PEERS
if [ "${BENCH:-}" = quick ]; then
	rounds=4
	turns=8
	sizes="24 1000"
	files=1000
	idle=5
	places="xterm-256color 200x50 1000 4 10 vim
	    xterm-256color 80x24 1000 4 10
	    xterm-256color 200x50 24 4 10 vim"
else
	rounds=5
	turns=12
	sizes="24 1000 10000 100000"
	files=10000
	idle=60
	places="xterm-256color 200x50 1000 5 20 all
	    xterm-256color 200x50 24 5 20 vim nano less
	    xterm-256color 80x24 1000 5 10
	    tmux-256color 200x50 1000 3 10
	    tmux-256color 80x24 1000 3 10
	    vt100 200x50 1000 3 10
	    vt100 80x24 1000 3 10
	    xterm-256color 200x50 10000 3 10
	    xterm-256color 200x50 100000 3 10 vim nano less"
fi
places=${BENCH_PLACES-$places}
all=${BENCH_PEERS-sc visidata vim nano less}

say() {
	printf 'bench: %s\n' "$*" >&2
}

# data KIND COUNT: the file of that kind, made once.
data() {
	[ -e "$work/data/$1-$2" ] || "$programs/generate" "$1" "$2" >"$work/data/$1-$2"
	printf '%s\n' "$work/data/$1-$2"
}

# keys PROGRAM KIND FILE [PATH]: one program's keys, on a fresh copy.
keys() {
	desk=$work/desk-$1
	rm -rf "$desk"
	mkdir "$desk"
	cp "$(data "$2" "$count")" "$desk/$3"
	cat "$desk/$3" >/dev/null
	(cd "$desk" && "$programs/measure" "$1" "$terminal" "$size" "$count" "$3" "$samples" \
	    ${4+"$4"}) >>"$work/samples" || say "$1 was not measured"
}

# cjm and the floor, key by key in turns: each has one end of two pipes.
both() {
	data journey "$count" >/dev/null
	data table "$count" >/dev/null
	(
		BENCH_TURNS="3 4"
		export BENCH_TURNS
		keys cjm journey journey.yaml "$cjm" 3<"$work/there" 4>"$work/back" &
		keys floor table table.tsv "$programs/floor-grid" 4>"$work/there" 3<"$work/back"
		wait
	)
}

# peer NAME: that one, if it is installed and can use the terminal.
peer() {
	case $1 in
	sc) command -v sc >/dev/null || return 0
	    keys sc sheet sheet.sc ;;
	visidata) command -v vd >/dev/null && [ "$terminal" != vt100 ] || return 0
	    keys visidata table table.tsv ;;
	*) command -v "$1" >/dev/null || return 0
	    keys "$1" journey journey.yaml ;;
	esac
}

# A line of $places in this round; the peers take part in the first.
place() {
	terminal=$1 size=$2 count=$3 samples=$5
	[ "$round" -le "$4" ] || return 0
	shift 5
	say "round $round: $terminal $size, $count touchpoints"
	if [ "$round $terminal $size $count" = "1 xterm-256color 200x50 1000" ]; then
		BENCH_IDLE=$idle
		export BENCH_IDLE
	fi
	both
	unset BENCH_IDLE
	# Of each other action there are more.
	samples=0
	[ "$count" -gt 10000 ] || both
	[ "$round" = 1 ] || return 0
	samples=20
	# shellcheck disable=SC2086 # the peers are words
	[ "$*" != all ] || set -- $all
	for name; do
		peer "$name"
	done
}

# What is over in a few milliseconds is started more often.
starts() {
	terminal=xterm-256color size=200x50 count=$1 samples=0
	both
	! command -v vim >/dev/null || keys vim journey journey.yaml
}

# whole COUNT PROGRAM ACTION TIMES WORD...: a whole process.
whole() {
	"$programs/process" "$@" >>"$work/samples" || say "$2 $3 was not measured"
}

# All that is done with a journey of COUNT touchpoints by whole processes.
processes() {
	times=1
	[ "$1" -gt 1000 ] || times=5
	journey=$(data journey "$1")
	rm -rf "$work/desk"
	mkdir "$work/desk"
	cp "$journey" "$work/desk/journey.yaml"
	whole "$1" floor events $times "$programs/floor-file" events "$journey"
	whole "$1" floor keep $times "$programs/floor-file" keep "$journey"
	whole "$1" floor replace $times "$programs/floor-file" replace "$work/desk/journey.yaml"
	whole "$1" cjm show $times "$cjm" show "$journey"
	whole "$1" cjm check $times "$cjm" check "$journey"
	whole "$1" cjm export $times "$cjm" export -f json "$journey"
	whole "$1" cjm run 1 "$cjm" run "$work/desk/journey.yaml" -c "title Round-$round"
}

# One line of what a program says of itself.
version() {
	command -v "$1" >/dev/null || return 0
	case $1 in
	sc) dpkg-query -W -f 'sc ${Version}\n' sc 2>/dev/null || echo sc ;;
	*) "$1" --version 2>/dev/null | grep -v '^$' | head -n 1 | tr -s ' ' ;;
	esac
}

about() {
	echo "What the actions of a user cost: cjm, the least that programs of its kind do"
	echo "(floor), and others. A p50 is what half of the samples stay below."
	echo
	date -u "+%Y-%m-%d %H:%M UTC"
	uname -sr
	sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | sort | uniq -c | tr -s ' '
	sed -n 's/^MemTotal: */memory /p' /proc/meminfo
	echo "load $(cut -d ' ' -f 1-3 /proc/loadavg), $load before"
	version "$cjm"
	git -C "$(dirname "$0")" log -1 --format='commit %h, %cs' 2>/dev/null || :
	pkg-config --modversion yaml-0.1 2>/dev/null | sed 's/^/libyaml /'
	pkg-config --modversion ncursesw 2>/dev/null | sed 's/^/ncurses /'
	for name in sc vd vim nano less; do
		version "$name"
	done
	sed 's/^	//' <<-'END'

	bytes   to the terminal; /paint: mean, by what a good painter sends for the same
	        change of the screen without shifting it
	rd, wr  reads in which the bytes came; calls of write, to whatever; p50
	CPU     of the process and all its threads, from the key until it rests
	last    until the last byte; in search and far until the hit is shown: until all rows
	        are as they stay but the last, where the letters are typed and then hits are
	        counted. A letter that changes only that row counts until the last byte
	start   CPU and last: until 19 of 20 rows are as they stay; settle: all from the start
	        on, with what is done by itself while nobody types yet
	cjm to this: its p50 by that of the program in this line, turn by turn, and of all
	turns the middle one
	move is to the next touchpoint, in a text or a sheet to the next line; lane is to
	the next lane, or to the next character. scroll is move past the edge, in
	whole turns where a program jumps by several columns. type and
	search are one letter each, all others the whole of an action. search is for a word
	at 99 of 100 parts of the map, far for one whose first letter stands nowhere but in
	the last touchpoint, none for what stands nowhere; rest and farrest are the same
	letters as search and far until the last byte: until the hits are counted. commit
	and undo come each after a rest, so that both begin with what was typed on the disk;
	edit is open, all that is typed, and commit. A move at 100,000 and one at 24, which
	are measured at different times, are each taken by the floor's beside it.

	END
}

load=$(cut -d ' ' -f 1-3 /proc/loadavg)
kept=$programs/samples${BENCH:+-$BENCH}
: >"$work/samples"
for count in $sizes; do
	printf 'size - - %s journey file %s\n' "$count" "$(wc -c <"$(data journey "$count")")" \
	    >>"$work/samples"
done
"$programs/generate" journeys "$files" "$work/data/many"
"$programs/generate" journeys $((files / 10)) "$work/data/few"
round=1
while [ "$round" -le "$rounds" ]; do
	BENCH_ROUND=$round
	export BENCH_ROUND
	printf '%s\n' "$places" >"$work/places"
	while read -r line; do
		# shellcheck disable=SC2086 # the line is words
		place $line </dev/null
	done <"$work/places"
	say "round $round: whole processes"
	for count in $sizes; do
		if [ "$round" -le 3 ] || [ "$count" -le 10000 ]; then
			processes "$count"
		fi
	done
	whole "$files" floor list 1 "$programs/floor-file" events "$work/data/many"
	whole "$files" cjm list 1 "$cjm" list "$work/data/many"
	whole $((files / 10)) floor list 1 "$programs/floor-file" events "$work/data/few"
	whole $((files / 10)) cjm list 1 "$cjm" list "$work/data/few"
	round=$((round + 1))
done
turn=1
while [ "$turn" -le "$turns" ] && [ -n "$places" ]; do
	[ "$turn" != 1 ] || say "start, $turns turns"
	BENCH_ROUND=$turn
	starts 24
	starts 1000
	turn=$((turn + 1))
done
about
if [ -e "$kept" ]; then
	mv "$kept" "$kept.before"
	cp "$work/samples" "$kept"
	"$programs/table" "$kept" "$kept.before"
else
	cp "$work/samples" "$kept"
	"$programs/table" "$kept"
fi
