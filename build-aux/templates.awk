# Prints templates as C, so that a cjm that is not installed has them too; they are
# what the function returns.
#
#     awk -v function_name=templates_built_in -f templates.awk NAME[.LANGUAGE].yaml ...
#
# SPDX-License-Identifier: GPL-3.0-or-later

function finish() {
	if (open)
		print " },"
	open = 1
}

BEGIN {
	print "/* Made of the templates by build-aux/templates.awk. */"
	print "#include \"config.h\"\n"
	print "#include \"src/cli/templates.h\"\n"
	print "static const struct template_text texts[] = {"
}

FNR == 1 {
	finish()
	count = split(FILENAME, path, "/")
	split(path[count], part, ".")
	printf "\t{ \"%s\", \"%s\",", part[1], part[2] == "yaml" ? "" : part[2]
}

{
	gsub(/\\/, "&&")
	gsub(/"/, "\\\"")
	printf "\n\t\t\"%s\\n\"", $0
}

END {
	finish()
	print "};\n"
	print "const struct template_text *\n" function_name "(size_t *count)\n{"
	print "\t*count = sizeof texts / sizeof *texts;\n\treturn texts;\n}"
}
