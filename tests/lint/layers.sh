# No part includes a part above it, or a system header of another's; none is
# left out of the build.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

findings=$(find src include -name '*.[ch]' |
    xargs ${AWK:-awk} -f tests/lint/layers.awk tests/lint/layers.txt)
none "every include goes down the floors" "$findings"

findings=$(ls include | while read -r part; do
	[ -d "src/$part" ] || echo "include/$part has no src/$part"
done)
none "every folder of headers has its folder of sources" "$findings"

findings=$(find src include -mindepth 2 -name '*.[ch]' | while read -r file; do
	part=${file#*/}
	part=${part%%/*}
	grep -qE "(include/$part|%D%)/${file##*/}( |\$)" "src/$part/local.mk" ||
	    echo "src/$part/local.mk does not list $file"
done)
none "every source is listed where its part is built" "$findings"

findings=$(find tests -name 'test_*.c' -o -name '*.pty' -o -name '*.sh' |
    while read -r file; do
	name=${file##*/}
	cat "${file%/*}/local.mk" tests/local.mk 2>/dev/null |
	    grep -qE "/${name%.c}(\.c)?( |\$)" || echo "nobody runs $file"
done)
none "every test is listed where it is run" "$findings"

done_testing
