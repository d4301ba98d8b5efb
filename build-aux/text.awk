# Prints a file of text as a constant of C, without the comment it begins with.
#
#     awk -v name=CONSTANT -v header=FILE.h -f text.awk FILE
#
# SPDX-License-Identifier: GPL-3.0-or-later

BEGIN {
	print "/* Made by build-aux/text.awk. */"
	print "#include \"config.h\"\n"
	print "#include \"" header "\"\n"
	printf "const char %s[] =", name
}

FNR == 1 && /^\/\*/ {
	comment = 1
}

comment {
	comment = !/\*\/$/
	next
}

{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	printf "\n\t\"%s\\n\"", $0
}

END {
	print ";"
}
