# cjm list: many journeys in one table, and folders full of other things.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
export CJM_TODAY=2026-07-01
mkdir maps maps/shop
cp "$srcdir/examples/verhuizing.yaml" "$srcdir/examples/ryokan.yaml" maps
cp "$srcdir/examples/checkout.yaml" "$srcdir/examples/webshop.yaml" maps/shop

# column NAME: that column of the CSV in out, whose texts have no commas here.
column() {
	awk -F, -v name="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i }
	    NR > 1 { print $at }' out
}

# --- the figures are those that the other subcommands tell --------------------------

run "$CJM" list -f csv -c file,phases,touchpoints,findings,errors,warnings,title maps
is "status" "0" "$status$(cat err)"
is "files in the order of their names, folder by folder" \
    "maps/ryokan.yaml maps/shop/checkout.yaml maps/shop/webshop.yaml maps/verhuizing.yaml" \
    "$(column file | tr '\n' ' ' | sed 's/ $//')"
cp out csv
for file in $(column file); do
	cp csv out
	phases=$("$CJM" export -f json "$file" | awk '/^  "phases": \[/ { on = 1 }
	    on && /^    \{/ { n++ } on && /^  \]/ { on = 0 } END { print n + 0 }')
	is "$file: phases" "$phases" "$(grep "^$file," out | cut -d, -f2)"
	is "$file: findings" "$("$CJM" check "$file" | grep -c .)" "$(grep "^$file," out | cut -d, -f4)"
	is "$file: warnings" "$("$CJM" check "$file" | grep -c ': warning: ')" \
	    "$(grep "^$file," out | cut -d, -f6)"
	"$CJM" list --touchpoints -f csv "$file" >out
	is "$file: as many touchpoints as it lists one by one" \
	    "$(($(wc -l <out) - 1))" "$(grep "^$file," csv | cut -d, -f3)"
done

run "$CJM" list -c title,emotion,actions,walk,walked,status,owner -f csv maps/shop maps/verhuizing.yaml
cat >want <<'END'
title,emotion,actions,walk,walked,status,owner
Paying in the webshop,3,1,,,draft,Finance
First purchase in the webshop,3.22,4,22,2026-06-09,,
Verhuizing doorgeven aan de gemeente,2.67,1,50,2026-05-12,,
END
same "mean emotion, open actions, age of the last walk" want out
run "$CJM" list --today 2026-06-10 -c walk -f csv maps/shop/webshop.yaml
is "--today" "walk 1" "$(tr '\n' ' ' <out | sed 's/ $//')"

# A map with another scale compares with the others.
cat >scale.yaml <<'END'
cjm: 1
title: "=1+2, \"ten\""
scale: [0, 10]
phases:
  - name: One
    emotion: 5
    touchpoints:
      - {name: A, emotion: 10}
      - {name: B, emotion: {x: 0, y: 5}}
      - {name: C}
      - {name: D, emotion: what}
END
run "$CJM" list --touchpoints -c touchpoint -f csv --where 'level<=2' scale.yaml
is "a condition takes levels as on a scale of 1 to 5: no 2" "B" "$(tail -n +2 out | tr '\n' ' ' | sed 's/ $//')"
run "$CJM" list -c title,emotion -f csv scale.yaml
is "a mean on a scale of its own, phases' levels; a formula is none" \
    "\"'=1+2, \"\"ten\"\"\",3.25" "$(tail -n 1 out)"
run "$CJM" list --touchpoints -c touchpoint,level -f csv scale.yaml
is "its levels as it has them" "A,10 B,2.5 C,5 D,5" "$(tail -n 4 out | tr '\n' ' ' | sed 's/ $//')"

# --- order --------------------------------------------------------------------------

for key in file title persona phases touchpoints emotion actions findings walk errors status; do
	run "$CJM" list -f csv -c "$key,file" --sort "$key" maps/shop maps/verhuizing.yaml
	is "--sort $key: status" 0 "$status"
	column "$key" | grep . >got
	case $key in
	file | title | persona | status) sort -f got >want ;;
	*) sort -n got >want ;;
	esac
	same "--sort $key" want got
	run "$CJM" list -f csv -c "$key,file" --sort "-$key" maps/shop maps/verhuizing.yaml
	column "$key" | grep . >back
	case $key in
	file | title | persona | status) sort -rf back >want ;;
	*) sort -rn back >want ;;
	esac
	same "--sort -$key" want back
done
run "$CJM" list -f csv -c walk --sort=-walk maps
is "what is unknown comes last, also backwards" "50 22" "$(column walk | head -n 2 | tr '\n' ' ' | sed 's/ $//')"
run "$CJM" list --sort status maps
has "what it is sorted by is shown" out Status
run "$CJM" list --sort colour maps
is "no such column: status" 2 "$status"
has "those that there are" err 'there is no column “colour”; there are: file, title, '

for kind in '' --touchpoints --personas; do
	# shellcheck disable=SC2086
	for name in $("$CJM" list $kind --sort colour 2>&1 | sed -n 's/.*there are: //p' | tr -d ,); do
		grep -Eq "^(\.It )?\.?(It )?Cm .*\b$name\b" "$srcdir/man/cjm-list.1" || echo "$name"
	done
done >missing
none "the manual names every column" "$(cat missing)"

# --- conditions ---------------------------------------------------------------------

run "$CJM" list -f csv -c file,matching --where owner=e-commerce --where 'level<=2' maps
is "touchpoints that meet both" "maps/shop/checkout.yaml,1 maps/shop/webshop.yaml,1" \
    "$(sed 1d out | tr '\n' ' ' | sed 's/ $//')"
run "$CJM" list --touchpoints -f csv --where owner=e-commerce --where 'level<=2' \
    -c file,phase,touchpoint,level maps
cat >want <<'END'
file,phase,touchpoint,level
maps/shop/checkout.yaml,Who are you,Makes an account,1
maps/shop/webshop.yaml,Consideration,Reads the product page,2
END
same "which they are" want out
cat >two.yaml <<'END'
cjm: 1
title: Two levels
personas: [{id: tom, name: Tom}, {id: noor, name: Noor}]
phases:
  - name: Renting
    touchpoints:
      - name: Pays
        emotion: {tom: 2, noor: 5}
END
run "$CJM" list --touchpoints --where 'level<=2' two.yaml
is "one of two levels meets it: both are shown" 1 "$(grep -c 'Pays .*3.5 .*tom 2, noor 5' out)"
run "$CJM" list --touchpoints --where text=Pays two.yaml
is "without such a condition they are not" 0 "$(grep -c 'tom 2' out)"
run "$CJM" list -f csv -c file,matching --where status=draft maps
is "what the map itself meets" "maps/shop/checkout.yaml," "$(sed 1d out)"
run "$CJM" list -f csv -c file --where 'persona=sanne de vries' --where owner=Finance maps
is "the map's owner, and a touchpoint's" "maps/shop/checkout.yaml maps/shop/webshop.yaml" \
    "$(column file | tr '\n' ' ' | sed 's/ $//')"
run "$CJM" list -f csv -c file --where text=digid maps
is "a text" "maps/verhuizing.yaml" "$(column file)"
run "$CJM" list --where text=nowhere-to-be-found maps
is "nothing meets it" "0cjm: there are journeys, but nothing to list" "$status$(cat out err)"
run "$CJM" list --where colour=red maps
is "no such condition: status" 2 "$status"

# Whatever the condition: a map is listed where one of its touchpoints is, or as a whole.
for where in 'owner=Finance' 'level<3' 'level>=4' 'tag=x' 'status=open' 'text=order' 'owner!=Finance'; do
	"$CJM" list -f csv -c file --where "$where" --touchpoints maps | sed 1d | sort -u >some
	"$CJM" list -f csv -c file,matching --where "$where" maps | sed -n '/,[1-9]/s/,.*//p' | sort >maps.some
	"$CJM" list -f csv -c file,matching --where "$where" maps | sed -n 's/,$//p' >whole
	sort -u whole maps.some >all
	none "--where $where: no touchpoint of a map that is not listed" "$(comm -23 some all)"
	none "--where $where: and none of what matches is missing" "$(comm -13 some maps.some)"
done

# --- personas -----------------------------------------------------------------------

run "$CJM" list --personas -f csv maps
cat >want <<'END'
persona,maps,file,title,id
Sanne de Vries,2,maps/shop/checkout.yaml,Paying in the webshop,sanne
Sanne de Vries,2,maps/shop/webshop.yaml,First purchase in the webshop,sanne
END
same "personas of several journeys" want out
run "$CJM" list --personas --touchpoints maps
is "both at once: status" 2 "$status"

# --- the table ----------------------------------------------------------------------

cp scale.yaml maps/shop/wide.yaml
for width in 20 33 40 60 80 100 200; do
	run "$CJM" list --ascii --width $width maps/shop
	none "no line is wider than $width" "$(awk -v w=$width 'length($0) > w' out)"
	ok "--width $width shows the files" test "$(grep -c yaml out)" = 3
	run env COLUMNS=$width "$CJM" list --ascii --touchpoints maps/shop
	none "and for touchpoints, COLUMNS=$width" "$(awk -v w=$width 'length($0) > w' out)"
done
rm maps/shop/wide.yaml
run "$CJM" list --ascii --width 90 maps
is "--ascii has titles of other languages, and nothing else" "" \
    "$(grep -v ryokan out | LC_ALL=C tr -d '\000-\177')"
run "$CJM" list --color=always maps
has "--color=always" out "$(printf '\033[')"
run "$CJM" list --color=never maps
hasnt "--color=never" out "$(printf '\033[')"
cd maps || exit 1
run "$CJM" list
has "without a path: what is here" out "shop/webshop.yaml"
hasnt "named without ./" out "./"
rm -f out err
cd ..

run "$CJM" list -f json -c file,title,emotion,status maps/shop
cat >want <<'END'
[
 {"file": "maps/shop/checkout.yaml", "title": "Paying in the webshop", "emotion": 3, "status": "draft"},
 {"file": "maps/shop/webshop.yaml", "title": "First purchase in the webshop", "emotion": 3.22, "status": null}
]
END
same "JSON: a line each" want out
run "$CJM" list -f json --where text=nowhere-to-be-found maps
is "JSON of nothing" "0[]" "$status$(cat out)"
run "$CJM" list -f yaml maps
is "no such format: status" 2 "$status"
mkdir empty
run "$CJM" list empty
is "an empty folder" "0cjm: no journey is there" "$status$(cat out err)"

# --- folders that are not nice ------------------------------------------------------

mkdir -p bad/.git bad/deep/er bad/folder.yaml
cp "$srcdir/examples/checkout.yaml" bad/a.yaml
cp "$srcdir/examples/checkout.yaml" bad/deep/er/z.yml
cp "$srcdir/examples/checkout.yaml" bad/.hidden.yaml
cp "$srcdir/examples/checkout.yaml" bad/.git/map.yaml
cp "$srcdir/examples/checkout.yaml" bad/notes.txt
cp "$srcdir/examples/checkout.yaml" bad/a.yaml~
ln -s . bad/loop
ln -s ../bad bad/deep/loop.yaml
ln -s a.yaml bad/again.yaml
ln -s nowhere bad/gone.yaml
mkfifo bad/pipe.yaml
printf 'on: push\njobs:\n  cjm:\n    run: cjm check\n' >bad/ci.yaml
printf -- '- hosts: all # cjm: 1\n  x: {{ no yaml }}\n' >bad/play.yaml
printf 'text: |\n  cjm: 1\nx: [cjm: 1]\n' >bad/quote.yaml
printf '{broken: [cjm\n' >bad/other.json
printf '\000\001 cjm' >bad/bytes.yaml
: >bad/nothing.yaml
run "$CJM" list -f csv -c file,title bad
is "other files do no harm: status" "0" "$status$(cat err)"
printf 'file,title\nbad/a.yaml,Paying in the webshop\nbad/deep/er/z.yml,Paying in the webshop\n' >want
same "only journeys, each once" want out

printf 'cjm: 1\ntitle: X\nphases:\n  - touchpoints: 3\n' >bad/b.yaml
printf '"cjm" : 1\ntitle: "no end\n' >bad/c.yaml
printf '# a map\n---\n  title: X\n  cjm: 9\n' >bad/d.yaml
printf '{cjm: 1, title: flow' >bad/e.yaml
run "$CJM" list -f csv -c file bad
is "journeys that cannot be read: status" 3 "$status"
printf 'file\nbad/a.yaml\nbad/deep/er/z.yml\n' >want
same "the others are listed" want out
for at in b.yaml:4: c.yaml:2: d.yaml:4:8: e.yaml:1:; do
	has "told with its place: $at" err "cjm: bad/$at"
done
run "$CJM" list bad/ci.yaml maps/shop
is "other YAML that was named: status" 3 "$status"
has "is told" err "bad/ci.yaml:1:1: this is no journey"
is "and the rest is listed" 2 "$(grep -c yaml out)"
run "$CJM" list gone maps/shop
is "a path that is not there: status" 4 "$status"
is "and the rest is listed still" 2 "$(grep -c yaml out)"
run "$CJM" list bad/pipe.yaml
is "a FIFO that was named: status" 3 "$status"
run "$CJM" list bad/again.yaml
is "a link that was named is followed" 0 "$status"
"$CJM" list -f csv -c title - <bad/a.yaml >out
is "standard input" "Paying in the webshop" "$(tail -n 1 out)"
if [ "$(id -u)" != 0 ]; then
	mkdir bad/closed
	chmod 0 bad/closed
	run "$CJM" list bad/deep bad/closed
	is "a folder that must not be read: status" 4 "$status"
	has "is told" err "cannot read bad/closed"
	chmod 700 bad/closed
fi
printf 'cjm: 1\ntitle: "x\\e]0;y\\a\\nz"\n' >"$(printf 'maps/\033[2J.yaml')"
run "$CJM" list maps
hasnt "nothing drives the terminal" out "$(printf '\033')"
is "a row is one line" 6 "$(grep -c . out)"
rm "$(printf 'maps/\033[2J.yaml')"

# --- many ---------------------------------------------------------------------------

# Memory does not grow with the number of files: what is enough for a few is
# nearly enough for a thousand. A sanitizer asks for more than any limit.
mkdir many
i=0
while [ $i -lt 1000 ]; do
	cp "$srcdir/examples/webshop.yaml" many/$i.yaml
	i=$((i + 1))
done
# least FORMAT FOLDER
least() {
	least=4000
	# shellcheck disable=SC3045
	until (ulimit -v $least && "$CJM" list --touchpoints -f "$1" "$2" >/dev/null 2>&1) 2>/dev/null; do
		least=$((least + 500))
		[ $least -lt 60000 ] || break
	done
}
for format in csv table; do
	least $format maps
	few=$least
	[ "$few" -lt 60000 ] || continue
	least $format many
	ok "$format: a thousand take no more memory than a few ($few, $least kB)" \
	    test "$least" -le $((few + 1000))
done
run "$CJM" list many
is "all are listed" 1001 "$(wc -l <out | tr -d ' ')"
is "each in its place" "$(cd many && LC_ALL=C ls | sort | head -n 300 | tail -n 1)" \
    "$(sed -n '301s,^many/\([^ ]*\).*,\1,p' out)"
cp out table

# Where no file can grow, the rows of a table stay in memory.
# shellcheck disable=SC3045
(trap '' XFSZ; ulimit -f 0; exec "$CJM" list many 2>&1) | cat >out
same "no room for a temporary file" table out

done_testing
