# What every test in shell reads first: TAP, and a private folder to work in.
#
#     . "$srcdir/tests/cli/tap.sh"
#     run "$CJM" show map.yaml       $status, and the files out and err
#     is NAME WANT GOT               two texts are the same
#     same NAME WANT GOT             two files are the same
#     has NAME FILE TEXT             a file holds a text; hasnt: it does not
#     ok NAME COMMAND...             a command ends well
#     none NAME FINDINGS             a list of findings is empty
#     done_testing                   must be the last line
#
# SPDX-License-Identifier: GPL-3.0-or-later

tap_count=0
tap_failed=0
tap_work=$(mktemp -d "${TMPDIR:-/tmp}/cjm-test.XXXXXX") || exit 99
trap 'cd /; rm -rf "$tap_work"' EXIT
trap 'exit 99' HUP INT TERM
HOME=$tap_work/home
mkdir "$HOME"
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME INPUTRC NO_COLOR COLUMNS
CJM_SCHEMA=
export HOME CJM_SCHEMA
cd "$tap_work" || exit 99

# One result: its verdict, its name, and what to say when it is bad.
tap() {
	tap_count=$((tap_count + 1))
	if [ "$1" = 0 ]; then
		printf 'ok %d - %s\n' "$tap_count" "$2"
	else
		tap_failed=$((tap_failed + 1))
		printf 'not ok %d - %s\n' "$tap_count" "$2"
		printf '%s\n' "$3" | sed 's/^/# /'
	fi
}

# Leaves at once with all tests skipped; the reason is the argument.
skip_all() {
	echo "1..0 # SKIP $*"
	exit 0
}

run() {
	status=0
	"$@" >out 2>err </dev/null || status=$?
}

ok() {
	tap_name=$1
	shift
	tap_said=$("$@" 2>&1) && tap 0 "$tap_name" || tap 1 "$tap_name" "$tap_said"
}

is() {
	[ "$2" = "$3" ] && tap 0 "$1" || tap 1 "$1" "want: $2
got:  $3"
}

same() {
	ok "$1" diff -u "$2" "$3"
}

has() {
	grep -qF -e "$3" -- "$2" && tap 0 "$1" || tap 1 "$1" "no \"$3\" in:
$(cat -- "$2")"
}

hasnt() {
	grep -qF -e "$3" -- "$2" && tap 1 "$1" "\"$3\" in:
$(cat -- "$2")" || tap 0 "$1"
}

none() {
	[ -z "$2" ] && tap 0 "$1" || tap 1 "$1" "$2"
}

done_testing() {
	echo "1..$tap_count"
	[ "$tap_failed" = 0 ]
	exit
}
