# Some words do not stand in the sources: notes to self, unsafe calls, naps.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

# Prints the lines with a word of $1 in the files named after it.
lines_with() {
	words=$1
	shift
	grep -rnE "(^|[^A-Za-z0-9_])($words)" "$@" |
	    grep -v '^tests/lint/words.sh:'
}

none "no notes to self" \
    "$(lines_with '(TO[D]O|FIX[M]E|X[X]X)([^A-Za-z0-9_]|$)' \
    src include tests bench man Makefile.am configure.ac bootstrap)"

none "no unsafe calls" \
    "$(lines_with '(strcpy|strcat|sprintf|vsprintf|gets|strtok|alloca|system|popen|tmpnam|mktemp) *\(' \
    --include='*.[ch]' src include tests bench)"

none "no test naps instead of waiting for something" \
    "$(lines_with '(sleep|usleep|nanosleep|napms)([^A-Za-z0-9_]|$)' \
    --include='*.[ch]' --include='*.sh' --include='*.pty' tests bench)"

none "only the edges speak to the user" \
    "$(lines_with '(printf|fprintf|puts|fputs|putchar|perror) *\(' \
    --include='*.[ch]' src |
    grep -vE '^src/(main\.c|cli/|base/mem\.c)')"

none "the terminal is asked through its library only" \
    "$(lines_with '.*\\(033|x1b|e)\[' --include='*.[ch]' src include |
    grep -vE '^src/tui/(screen|pen)\.c')"

done_testing
