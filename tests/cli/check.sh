# cjm check: findings with their places, as text and JSON, by level and rule.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
examples="checkout.yaml ryokan.yaml verhuizing.yaml webshop.yaml"
for name in $examples; do
	cp "$srcdir/examples/$name" .
done

# shellcheck disable=SC2086
run "$CJM" check --today 2026-07-01 $examples
is "findings: status" 1 "$status"
same "the examples" "$srcdir/tests/golden/examples.check" out
is "nothing on standard error" "" "$(cat err)"

run "$CJM" check --today 2026-05-01 webshop.yaml
hasnt "on another day less is overdue" out action-overdue
run env CJM_TODAY=2026-07-01 "$CJM" check webshop.yaml
has "CJM_TODAY is that day too" out action-overdue
run "$CJM" check --today 2026-02-29 webshop.yaml
is "no such day: status" 2 "$status"

run "$CJM" check --level warning --today 2026-07-01 webshop.yaml
hasnt "--level warning leaves out what is only worth a thought" out ": info: "
has "and nothing else" out ": warning: "
run "$CJM" check --level error webshop.yaml
is "no error in it" "0" "$status$(cat out)"
run "$CJM" check --level off webshop.yaml
is "no such level: status" 2 "$status"

run "$CJM" check --rule goal,persona -r star-none checkout.yaml
is "--rule: only these" "checkout.yaml:10:7: warning: the goal says neither why nor how [goal]" \
    "$(cat out)"
run "$CJM" check --rule gaol checkout.yaml
is "no such rule: status" 2 "$status"
has "which one was meant" err '“goal”'

run "$CJM" check - --rule goal <checkout.yaml
is "run takes no input" 3 "$status"
"$CJM" check - --rule goal <checkout.yaml >out
is "standard input" "-:10:7: warning: the goal says neither why nor how [goal]" "$(cat out)"

printf 'cjm: 1\ntitle: "two\\nlines \\e[2J"\npahses: 3\n"k\\ney": 1\n' >odd.yaml
run "$CJM" check --rule unknown-key odd.yaml
is "each finding is one line, and harmless" 2 "$(wc -l <out | tr -d ' ')"
has "the nearest key" out 'odd.yaml:3:1: warning: “pahses” is no key that cjm knows here; is “phases” meant?'

: >empty.yaml
run "$CJM" check empty.yaml checkout.yaml gone.yaml --rule goal
is "a file that is no journey and one that is not there: status" 4 "$status"
has "the one is told" err "empty.yaml:1:1:"
has "the other too" err "gone.yaml"
has "and what stands between is checked" out "checkout.yaml:10:7:"
run "$CJM" check
is "without a file: status" 2 "$status"

run "$CJM" check --format json --rule goal,walk-none --today 2026-07-01 checkout.yaml ryokan.yaml
is "JSON: status" 1 "$status"
cat >want <<'END'
[
 {"file": "checkout.yaml", "line": 2, "column": 1, "level": "info", "rule": "walk-none", "text": "nobody has walked this journey"},
 {"file": "checkout.yaml", "line": 10, "column": 7, "level": "warning", "rule": "goal", "text": "the goal says neither why nor how"},
 {"file": "ryokan.yaml", "line": 2, "column": 1, "level": "info", "rule": "walk-none", "text": "nobody has walked this journey"}
]
END
same "JSON: one finding a line" want out
run "$CJM" check --format json --rule goal ryokan.yaml
is "JSON of nothing" "0[]" "$status$(cat out)"

run "$CJM" check --list
for file in "$srcdir"/tests/checks/*.yaml; do
	rule=${file##*/}
	rule=${rule%%.*}
	grep -q "^$rule (" out || echo "$rule"
done >missing
none "--list names every rule" "$(cat missing)"

if [ -e "$CJM_LOCALEDIR/nl/LC_MESSAGES/cjm.mo" ]; then
	LANGUAGE='nl' run "$CJM" check --rule goal checkout.yaml
	is "in Dutch" \
	    "checkout.yaml:10:7: waarschuwing: het doel zegt niet waarom en niet hoe [goal]" \
	    "$(cat out)"
	LANGUAGE='nl' run "$CJM" check --rule goal -f json checkout.yaml
	has "JSON keeps names and levels" out '"level": "warning", "rule": "goal"'
fi

done_testing
