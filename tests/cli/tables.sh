# Journeys as tables: out, in, and out again.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

# trip NAME FILE FORMAT [OPTION...]: what comes in again goes out the same.
trip() {
	name=$1 file=$2 format=$3
	shift 3
	rm -f map.yaml map2.yaml
	run "$CJM" export -f "$format" "$@" -o "map.$format" "$file"
	is "$name: written" 0 "$status"
	run "$CJM" import -o map.yaml "map.$format"
	is "$name: read" 0 "$status"
	"$CJM" export -f "$format" "$@" -o "again.$format" map.yaml 2>/dev/null
	same "$name: the same bytes" "map.$format" "again.$format"
	rm -f one.json; "$CJM" export -f json -o one.json map.yaml
	cp "again.$format" "map.$format"
	"$CJM" import -o map2.yaml "map.$format" 2>/dev/null
	"$CJM" export -f json map2.yaml >two.json
	sed 's/"title": "map2*"/"title": "map"/' two.json >two
	same "$name: the same journey" one.json two
}

for file in "$srcdir"/examples/*.yaml; do
	name=${file##*/}
	trip "$name in rows" "$file" csv
	trip "$name in columns" "$file" csv --columns touchpoints
	trip "$name with tabs" "$file" tsv
	trip "$name in Markdown" "$file" markdown
done

# What is left out is told, a line for each kind of thing.
"$CJM" export -f csv -o shop.csv "$srcdir/examples/webshop.yaml" 2>err
has 'what has no place is told' err 'not carried: walks (2), goal (1), personas (1)'
has 'and of cards their attributes' err 'votes (3)'
hasnt 'but not what has' err 'values'
"$CJM" export -f markdown "$srcdir/examples/webshop.yaml" 2>err >/dev/null
hasnt 'a goal has a place in Markdown' err 'goal (1)'
has 'but not all that it says' err 'not carried of a goal: why (1), how (1), usps (1)'

# The names of touchpoints, the texts of cards and the levels are those of the map.
"$CJM" import shop.csv 2>err >shop.yaml
has 'which way round is told' err 'shop.csv:1: read with a touchpoint in each row: phase=Phase'
"$CJM" show -w 200 --ascii shop.yaml | sed 1d >one
sed 's/^title:.*/title: shop/' "$srcdir/examples/webshop.yaml" >full.yaml
"$CJM" export -f csv full.yaml 2>/dev/null | "$CJM" import -f csv - 2>/dev/null >two.yaml
"$CJM" show -w 200 --ascii two.yaml | sed 1d >two
same 'standard input' one two

# GitHub draws it: a row of dashes below each row of headings, as wide as that.
"$CJM" export -f markdown -o shop.md full.yaml 2>/dev/null
ok 'known by its contents: Markdown' sh -c '"$CJM" import - <shop.md'
none 'all rows of a table are of one width' "$("${AWK:-awk}" -F ' [|] |[|] | [|]$' '
	!/^[|]/ { width = 0; next }
	width == 0 { width = NF }
	NF != width { print NR ": " $0 }' shop.md)"
printf '# T\n```mermaid\njourney\nsection S\nx: 3\n```\n| Phase | Step |\n|-|-|\n| A | t |\n' >both.md
"$CJM" import both.md >both.yaml 2>/dev/null
has 'a diagram in Markdown is read before its tables' both.yaml 'name: x'
"$CJM" import -f markdown both.md >both.yaml 2>/dev/null
has 'unless tables are asked for' both.yaml 'name: t'

# By contents, without a name that tells.
cp shop.csv unnamed
ok 'known by its contents' "$CJM" import unnamed
printf 'Dear all,\nhere, as said, is it\n' >letter
run "$CJM" import letter
is 'a letter is no table' 2 "$status"

# A log of events is no map, and it is told what to do.
printf 'SessionID;Timestamp;Page\n1;2026-01-02;home\n1;2026-01-02;basket\n' >log.csv
run "$CJM" import log.csv
is 'a log: status' 3 "$status"
has 'a log: said' err 'log.csv:1: each row is an event'
has 'a log: what to do' err "'cjm data'"

# What stands where nothing is above it is named with its line.
printf 'Phase,Step,Pain\nA,t,x,lost\n' >ragged.csv
run "$CJM" import ragged.csv
has 'a cell too many' err 'ragged.csv:2: left out, since it has no heading: “lost”'

run "$CJM" import --columns pain=9 ragged.csv
is 'a column that is not there: status' 2 "$status"
run "$CJM" export -f csv --columns sideways "$srcdir/examples/webshop.yaml"
is 'no such shape: status' 2 "$status"

done_testing
