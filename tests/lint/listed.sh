# Every test in the tree is run: it is named in the list of its folder, once,
# and no line of a list hangs behind a list that has ended.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

# What the files at hand are run as: themselves, or the program of a source.
tests() {
	find tests/pty tests/cli tests/tmux tests/screens tests/lint \
	    \( -name '*.pty' -o -name '*.sh' -o -name '*.moves' \) ! -name tap.sh
	find tests/unit tests/fault -name 'test_*.c' | sed 's/\.c$//'
}

findings=$(tests | while read -r file; do
	list=$(dirname "$file")/local.mk
	[ -f "$list" ] || list=tests/local.mk
	count=$(grep -v 'EXTRA_DIST\|SOURCES\|LDADD' "$list" | tr -s ' \t' '\n\n' |
	    grep -c "/${file##*/}\$")
	[ "$count" = 1 ] || echo "$file: $count times in $list"
done)
none "every test is in the list of its folder" "$findings"

findings=$(find . -name local.mk -not -path './build*' | xargs ${AWK:-awk} '
	FNR == 1 { before = "" ; rule = 0 }
	/^[^\t#].*:/ && !/=/ { rule = 1 }
	/^$/ || /^[^\t].*=/ { rule = 0 }
	/^\t/ && !rule && before !~ /\\$/ { print FILENAME ":" FNR ":" $0 }
	{ before = $0 }')
none "no line hangs behind a list that has ended" "$findings"

done_testing
