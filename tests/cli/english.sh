# LANGUAGE=nl: cjm says no English word of its own, on the command line or the
# screen.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
[ -e "$CJM_LOCALEDIR/nl/LC_MESSAGES/cjm.mo" ] || skip_all "built without translations"
command -v msgcat >/dev/null || skip_all "gettext's msgcat is not there"
LANGUAGE='nl'
export LANGUAGE

LC_ALL=C.UTF-8 msgcat --no-wrap "$srcdir/po/nl.po" |
    LC_ALL=C "$AWK" -f "$srcdir/tests/cli/english.awk" >english
ok "there is much that is not to be said" [ "$(wc -l <english)" -gt 500 ]

# Puts what was said into one line, whatever way it was wrapped; without the
# names of keys.
flat() {
	tr -s ' \n\t|│' '     ' <"$1" | sed 's/<[A-Za-z0-9-]*>//g'
}

is_dutch() {
	flat "$2" >line
	none "$1" "$(LC_ALL=C grep -owFf english line | sort | uniq -c)"
}

printf 'there is no journey in this file' >said
flat said >line
"$CJM" show said >err 2>&1
ok "the test hears it" grep -qowFf english line

map=$srcdir/examples/verhuizing.yaml
for sub in '' $("$CJM" help | sed -n 's/^  cjm \([a-z]*\) .*/\1/p'); do
	# shellcheck disable=SC2086
	{
		"$CJM" help $sub
		"$CJM" $sub --help
		# The schema is a file for others to share, the same in every language.
		[ "$sub" = schema ] || "$CJM" $sub
		"$CJM" $sub --no-such-option
		"$CJM" $sub --widht=3
		"$CJM" $sub nergens.yaml
		"$CJM" $sub "$map" "$map" "$map" "$map"
		for option in lane phase view width format template language command settings \
		    level rule today title output columns; do
			"$CJM" $sub --$option=zzz "$map"
			"$CJM" $sub --$option
		done
	} >said 2>&1 </dev/null
	is_dutch "cjm $sub" said
done

"$CJM" check --list >said 2>&1
is_dutch "the rules" said
"$CJM" new -t list >said 2>&1
is_dutch "the templates" said
for template in "$srcdir"/templates/*.nl.yaml; do
	"$CJM" show "$template"
	"$CJM" check "$template"
done >said 2>&1
is_dutch "each template, shown and checked" said

for view in $("$CJM" show --view zzz "$map" 2>&1 | sed -n 's/.*: //p' | tr -d ','); do
	"$CJM" show --view "$view" "$map"
	"$CJM" show --view "$view" --ascii --width 40 "$map"
	"$CJM" show --view "$view" "$srcdir/templates/canvas.nl.yaml"
done >said 2>&1
is_dutch "each view" said

"$builddir/tests/cli/speak" "$map" >said 2>&1
ok "every command, key and view is tried" [ "$(wc -l <said)" -gt 5000 ]
is_dutch "what they say" said

# What only the real screen says: hints, questions, fields.
mkdir -p top/tests/pty
ln -s "$srcdir/examples" top/examples
cat >top/tests/pty/dutch.pty <<'EOF'
copy examples/verhuizing.yaml map.yaml
size 120x40
start map.yaml
see "? hulp"
screen start
key <Enter>
see "Esc laat maar"
screen edit
key <Esc>
see -1 "NORMAAL"
key a
see "Esc laat maar"
screen append
key <Esc>
see -1 "NORMAAL"
key :
see -1 ":"
screen prompt
type v
key <Tab>
see "view"
screen complete
key <C-c>
see -1 "NORMAAL"
key <C-c>
see -1 "q sluit af"
screen key
key <F11>
see -1 "doet hier niets"
screen nothing
key <Tab>
see "Tab sluit"
screen pane
key <Tab> D
see -1 "(j)a"
screen delete
key <Esc>
see -1 "NORMAAL"
key * q
see -1 "(j)a"
screen quit
key <Esc>
see -1 "NORMAAL"
signal KILL
exit 137
start map.yaml
see "(h)erstellen"
screen recover
key l
see "alleen"
screen left
key *
see -1 "alleen"
screen read-only
signal KILL
exit 137
start tour
see 1 "Verhuizing doorgeven"
see -1 "1/6"
screen tour
key <Right>
see -1 "2/6"
screen tour-on
key q
exit 0
EOF
if [ -x "$builddir/tests/pty/drive" ]; then
	srcdir=$tap_work/top GENERATE=1 "$builddir/tests/pty/drive" top/tests/pty/dutch.pty >said 2>&1
	none "the screens come" "$(grep '^not ok' -A60 said)"
	cat top/tests/pty/*.screen >said
	is_dutch "the screens" said
fi

for file in "$srcdir"/tests/broken/*.yaml "$srcdir"/tests/checks/*.yaml; do
	"$CJM" check --today 2026-07-01 "$file"
done >said 2>&1
is_dutch "every error and every finding" said

done_testing
