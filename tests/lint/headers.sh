# Every header compiles alone, and twice, and guards itself.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

compiles() {
	printf '#include "%s"\n#include "%s"\n' "$1" "$1" |
	    ${CC:-cc} -D_GNU_SOURCE -I"$builddir" -Iinclude -Isrc -Itests -Ibench -Wall \
	    -Wextra -Wstrict-prototypes -Werror -fsyntax-only -xc - 2>&1
}

# But for those over libraries that need not be there.
findings=$(find include src tests/support bench -name '*.h' |
    grep -vE '/format/draw_(calls|library)\.h' | sed -E 's,^(include|src|tests|bench)/,,' |
    while read -r header; do
	compiles "$header"
done)
none "every header compiles alone" "$findings"

findings=$(find include -name '*.h' | while read -r header; do
	guard=$(echo "${header#include/}" | tr a-z/. A-Z__)
	grep -q "^#ifndef $guard\$" "$header" || echo "$header: no $guard"
done)
none "every header is guarded by its name" "$findings"

done_testing
