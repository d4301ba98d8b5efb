# Ideas moved on, cards put elsewhere and parked, without a screen; the views of
# them as text.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cat "$srcdir/examples/webshop.yaml" >old.yaml
CJM_TODAY=2026-07-01
export CJM_TODAY
changed() {
	diff old.yaml map.yaml | grep '^[<>]' | sort >changes
}

cp old.yaml map.yaml
run "$CJM" run map.yaml -c 'park basket/pain/1' 'put /parking/1 review idea'
is "parked and put down: status" 0 "$status"
changed
sort >want <<'EOF'
<         pain: Delivery costs show only at the last step
<         idea: Thank her with the story of the factory
>         idea:
>           - Thank her with the story of the factory
>           - text: What about gift cards?
>             by: Noor
>             at: 2026-04-16
<   - text: What about gift cards?
<     by: Noor
<     at: 2026-04-16
>   - Delivery costs show only at the last step
EOF
same "parked and put down: with all they have" want changes

cp old.yaml map.yaml
run "$CJM" run map.yaml -c 'park basket/pain/1' 'put /parking/2 basket pain'
same "there and back again: same bytes" old.yaml map.yaml

cp old.yaml map.yaml
run "$CJM" run map.yaml -c 'status product-page/idea/1 done'
changed
sort >want <<'EOF'
<             status: doing
>             status: done
>             done: 2026-07-01
EOF
same "done today: the day is written" want changes
run "$CJM" run map.yaml -c 'status product-page/idea/1 doing'
same "not done after all: same bytes" old.yaml map.yaml

run "$CJM" run map.yaml -c 'status basket/pain/1'
is "a pain has no status: status" 3 "$status"
run "$CJM" run map.yaml -c 'put basket basket pain'
is "a touchpoint is no card: status" 3 "$status"
same "nothing was done" old.yaml map.yaml

run "$CJM" run map.yaml -c 'field /evidence/ga-q1 id web' 'field /personas/sanne name Sanne'
changed
sort >want <<'EOF'
<     name: Sanne de Vries
>     name: Sanne
<   - {id: ga-q1, kind: analytics, title: "Web analytics, first quarter", date: 2026-04-02}
>   - {id: web, kind: analytics, title: "Web analytics, first quarter", date: 2026-04-02}
<             source: ga-q1
>             source: web
<             evidence: [interviews-march, ga-q1]
<             source: ga-q1
>             evidence: [interviews-march, web]
>             source: web
EOF
same "another id: what rests on it follows" want changes

run "$CJM" show --view actions --width 100 old.yaml
has "what is late stands out" out "due ! 2026-06-01"
has "what was done and what came of it" out "scored 4.0 since (1), not before"
has "the corner of the square" out "do first"
CJM_TODAY=2026-05-01
run "$CJM" show --view actions old.yaml
hasnt "nothing is late before its day" out "! 2026"
run "$CJM" show --view parking --ascii old.yaml
has "the lot" out "- What about gift cards?"
LC_ALL=C
export LC_ALL
run "$CJM" show --view about --width 20 old.yaml
is "about in the C locale: status" 0 "$status"
ok "about in the C locale: nothing but ASCII" test -z "$(tr -d '\000-\177' <out)"

done_testing
