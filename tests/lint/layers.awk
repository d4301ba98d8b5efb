# Prints every #include that the table of layers does not allow.
# usage: awk -f layers.awk layers.txt SOURCE...
# SPDX-License-Identifier: GPL-3.0-or-later

# The lines of the table.
FILENAME ~ /layers\.txt$/ {
	sub(/#.*/, "")
	if ($1 == "uses")
		for (i = 3; i <= NF; i++)
			uses[$2] = uses[$2] " " $i " "
	if ($1 == "plain")
		for (i = 2; i <= NF; i++)
			plain[$i] = 1
	if ($1 == "seen") {
		pattern = $2
		gsub(/\./, "\\.", pattern)
		sub(/\*/, "[^/]*", pattern)
		for (i = 3; i <= NF; i++)
			seen[pattern] = seen[pattern] " " $i
	}
	next
}

FNR == 1 {
	place = FILENAME
	sub(/^.*(src|include)\//, "", place)
	part = place
	sub(/[\/.].*/, "", part)
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, piece, "\"")
	if (piece[2] != "config.h" && !may_use(piece[2]))
		print FILENAME ":" FNR ": may not include " piece[2]
}

/^[ \t]*#[ \t]*include[ \t]*</ {
	split($0, piece, /[<>]/)
	if (!may_see(piece[2]))
		print FILENAME ":" FNR ": may not include <" piece[2] ">"
}

# A header beside the source has no folder in its name: it is the part's own.
function may_use(header,  other, at) {
	if (header !~ /\//)
		return FILENAME ~ /src\//
	other = header
	sub(/\/.*/, "", other)
	if (other == part)
		return 1
	for (at in uses)
		if (index(place, at) == 1 && index(uses[at], " " other " "))
			return 1
	return 0
}

function may_see(header,  pattern, places, i, n) {
	if (header in plain)
		return 1
	for (pattern in seen) {
		if (header !~ "^" pattern "$")
			continue
		n = split(seen[pattern], places, " ")
		for (i = 1; i <= n; i++)
			if (index(place, places[i]) == 1)
				return 1
	}
	return 0
}
