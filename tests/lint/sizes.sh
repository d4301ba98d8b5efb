# Files and functions stay as small as the house asks.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cd "$srcdir" || exit 99

# Prints the files in the list on stdin with more than $1 lines.
longer() {
	while read -r file; do
		lines=$(wc -l <"$file")
		[ "$lines" -le "$1" ] || echo "$file: $lines lines"
	done
}

findings=$(find src tests bench -name '*.c' | longer 500)
none "no source is longer than 500 lines" "$findings"

findings=$(find include src tests bench -name '*.h' | longer 150)
none "no header is longer than 150 lines" "$findings"

# A function's braces stand in the first column, and nothing else's do.
findings=$(find src tests bench -name '*.c' | xargs ${AWK:-awk} '
	/^[a-z].*\(/ { name = $0 }
	/^{/ { start = FNR }
	/^}/ && start {
		if (FNR - start - 1 > 60)
			print FILENAME ":" start ": " FNR - start - 1 \
			    " lines: " name
		start = 0
	}')
none "no function is longer than 60 lines" "$findings"

# Faces of one thing that is asked a lot of small questions may be wider.
wide="include/base/value.h include/file/journal.h include/model/journey.h include/session/document.h include/view/map.h
	include/view/sheet.h include/yaml/node.h"

findings=$(find include -name '*.h' | grep -vxF "$(printf '%s\n' $wide)" |
    xargs ${AWK:-awk} '
	FNR == 1 { count = 0 }
	/^[a-z].*\(/ && !/^(typedef|static|extern)/ { count++ }
	count == 17 { print FILENAME ": more than 16 functions"; count++ }')
none "no header has more than 16 functions" "$findings"

done_testing
