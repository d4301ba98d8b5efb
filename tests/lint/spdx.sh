# Every file begins by saying what it is for, and names its licence once.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

sources() {
	find src include tests bench man po examples -type f \( -name '*.[chly]' \
	    -o -name '*.sh' -o -name '*.awk' -o -name '*.mk' -o -name '*.pty' \
	    -o -name '*.[1-8]' -o -name 'layers.txt' -o -name Makevars \)
	ls bootstrap configure.ac Makefile.am
	ls .ci/run .ci/leaks .editorconfig .clang-format
}

findings=$(sources | while read -r file; do
	count=$(grep -c 'SPDX-License-Identifier: GPL-3.0-or-later$' "$file")
	[ "$count" = 1 ] || echo "$file: $count SPDX lines"
done)
none "one SPDX line a file" "$findings"

# The text may follow an opening mark; the licence alone does not count.
findings=$(sources | xargs ${AWK:-awk} '
	FNR == 1 { words = 0 }
	FNR <= 3 && !/^#!/ && !/SPDX/ && /^(\/\*| \*|#|dnl|\.\\")/ && /[a-z]/ {
		words = 1
	}
	FNR == 3 && !words { print FILENAME ": begins without a comment" }')
none "every file begins with what it is for" "$findings"

done_testing
