# What cjm exports as Mermaid, read by Mermaid's own parser: the same sections,
# tasks and scores.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
. "$srcdir/tests/npm/npm.sh"

need mermaid jsdom

# Names that Mermaid would take for something else.
cat >names.yaml <<'END'
cjm: 1
title: "Title: with; all # of ,it"
personas:
  - {id: a, name: "Ann, the: first;"}
  - {id: b, name: "#1 Bo"}
phases:
  - name: "section one: a; b # c"
    touchpoints:
      - {name: title the doc, emotion: {a: 5, b: 1}}
      - {name: section of it, emotion: {a: 3, b: 3}}
      - {name: "journey; on", emotion: 2.5}
      - {name: accTitle too, emotion: 9}
      - {name: "%% no comment #35;", emotion: 4}
      - {name: "5: 5: 5"}
      - {name: "style x: #a;", emotion: 1}
      - {name: "<b>bold</b> & \"quoted\""}
  - name: empty
  - name: "one\nmore"
    touchpoints: [{name: "x\ty", emotion: 1}]
END

count=0
for file in names.yaml "$srcdir"/examples/*.yaml "$srcdir"/templates/*.yaml; do
	name=${file##*/}
	"$CJM" export -f mermaid -o "$name.mmd" "$file" 2>/dev/null &&
	    "$CJM" export -f json -o "$name.json" "$file" || count=-1000
	count=$((count + 1))
done
run_node mermaid ./*.mmd
[ "$status" != 77 ] || skip_all "$(cat err)"
is "Mermaid's parser runs" "0 " "$status $(cat err)"
while IFS='	' read -r name said; do
	none "$name" "$said"
done <out
is "all were parsed" "$count" "$(wc -l <out | tr -d ' ')"

done_testing
