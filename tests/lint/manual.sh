# The manual pages are well-formed, their tables are those of the code, and each
# is there in every language, part by part.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

# Is the page PAGE in LANGUAGE as it would be printed now?
tables_are_right() {
	name=${1#"$srcdir"/}
	LANGUAGE=$2 "$builddir/build-aux/tables" "$1" >tables
	same "$name: make man would change nothing" "$1" tables
}

# A heading that is not NAME is no fault where the page is not in English.
is_well_formed() {
	command -v mandoc >/dev/null || return
	none "${1#"$srcdir"/}: mandoc has nothing to say" "$(mandoc -Tlint -W warning "$1" 2>&1 |
	    grep -vE "$2")"
}

# What a page is made of: headings, lists, displays, tables, and the names of
# options, keys and files, without the words about them.
parts_of() {
	awk '/^\.\\" (BEGIN|END)/ { print $2, $3; table = $2 == "BEGIN" }
	    table { if (/^\.(Ss|Bl|El)/) print $1; else if (/^\.It/) items++; next }
	    /^\.(Sh|Ss|Pp|Bl|El|Bd|Ed|Dl)/ { print $1 }
	    /^\.(Xr|Ev|Fl)/ { print $1, $2, $3 }
	    /^\.It (Ev|Fl|Pa|Cm|Ic <)/ { print; next }
	    /^\.It/ { print $1, $2 }
	    END { print items, "items" }' "$1"
}

for page in "$srcdir"/man/*.[1-9]; do
	tables_are_right "$page" en
	is_well_formed "$page" '^$'
	none "${page##*/}: no title is there twice in a section" \
	    "$(awk '/^\.Sh/ { section = $0 } /^\.Ss/ && seen[section, $0]++' "$page")"
done

for folder in "$srcdir"/man/*/; do
	language=$(basename "$folder")
	none "$language: no page is missing" "$(for page in "$srcdir"/man/*.[1-9]; do
		[ -e "$folder${page##*/}" ] || echo "${page##*/}"
	done)"
	for page in "$folder"*.[1-9]; do
		name=$language/${page##*/}
		is_well_formed "$page" 'not "NAME"|outside NAME'
		parts_of "$srcdir/man/${page##*/}" | sort >want
		parts_of "$page" | sort >got
		same "$name: has the parts of the English page" want got
		parts_of "$srcdir/man/${page##*/}" | grep -E '^\.(Sh|Ss|Bl|Bd)|^BEGIN' >want
		parts_of "$page" | grep -E '^\.(Sh|Ss|Bl|Bd)|^BEGIN' >got
		same "$name: in the same order" want got
		[ ! -e "$CJM_LOCALEDIR/$language/LC_MESSAGES/cjm.mo" ] ||
		    tables_are_right "$page" "$language"
	done
done

done_testing
