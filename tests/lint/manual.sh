# The manual pages are well-formed, and their tables are those of the code.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

for page in "$srcdir"/man/*.[1-9]; do
	name=${page##*/}
	"$builddir/build-aux/tables" "$page" >tables
	same "$name: make man would change nothing" "$page" tables
	if command -v mandoc >/dev/null; then
		none "$name: mandoc has nothing to say" \
		    "$(mandoc -Tlint -W warning "$page" 2>&1)"
	fi
done

done_testing
