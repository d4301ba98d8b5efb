# Every test stands in the list of its folder, and no list breaks off half-way.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

# Without the backslash above it, a line of a list is a recipe that make runs.
findings=$(find Makefile.am src tests po man -name '*.mk' -o -name Makefile.am | sort |
    xargs ${AWK:-awk} '
	FNR == 1 { going = 0 }
	/^\t/ && !going { print FILENAME ":" FNR ": continues nothing" }
	{ going = /\\$/ || (going && /^\t/ && rule) }
	/^[^\t#=]*:([^=]|$)/ { rule = going = 1 }
	/^[^\t]/ && !/^[^\t#=]*:([^=]|$)/ { rule = 0 }')
none "every line of a list goes on from the one above" "$findings"

findings=$(for test in tests/unit/*/test_*.c tests/pty/*.pty tests/lint/*.sh; do
	name=$(basename "$test" .c)
	cat "${test%/*}/local.mk" tests/local.mk 2>/dev/null |
	    grep -qE "[/ ]$name( |\$)" || echo "$test is not listed"
done)
none "every test is in a list" "$findings"

done_testing
