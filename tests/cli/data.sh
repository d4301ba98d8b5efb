# cjm data: figures at a touchpoint, out of tables and metrics.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

cat "$srcdir/examples/webshop.yaml" >map.yaml
cp map.yaml before

# A new series is a card at the end of the cell, and the only thing that changes.
printf 'Maand;Bezoekers\n2026-01;1.200\n2026-02;1.350\n' >web.csv
run "$CJM" data map.yaml -t chat -n Visitors -u people -s ga-q1 web.csv
is 'a series: status' 0 "$status"
has 'a series: which columns' err 'web.csv:1: read as period=Maand, value=Bezoekers'
has 'a series: how numbers are read' err 'numbers such as 1.200 are read as 1200'
has 'a series: what came of it' err 'map.yaml: “Visitors” at chat: values added: 2, changed: 0'
diff before map.yaml | grep '^[<>]' >changes
cat >want <<'END'
>         data:
>           - text: Visitors
>             unit: people
>             source: ga-q1
>             values:
>               2026-01: 1200
>               2026-02: 1350
END
same 'nothing else is touched' want changes
ok 'and the map is a map' "$CJM" show map.yaml

# The same again changes nothing; later figures add to it.
cp map.yaml before
run "$CJM" data map.yaml -t chat -n Visitors web.csv
has 'again: said' err 'values added: 0, changed: 0'
same 'again: nothing changes' before map.yaml
printf 'Maand;Bezoekers\n2026-03;1.500\n2026-02;1.400\n2025-12;900\n' |
	"$CJM" data map.yaml -t chat -n Visitors - 2>err
has 'more: said' err 'values added: 2, changed: 1'
is 'more: what was there stays, what is new comes last' \
    '2026-01: 1200 2026-02: 1400 2025-12: 900 2026-03: 1500' \
    "$(sed -n '/text: Visitors/,/[0-9]: 1500/p' map.yaml | grep '20[0-9-]*: ' | xargs)"
is 'more: still one card' 1 "$(grep -c 'text: Visitors' map.yaml)"
"$CJM" data map.yaml -t product-page -n "Bounce rate" --columns period=1,value=2 - 2>err <<'END'
period,value
2026-04,39
END
has 'a series that was there is added to' map.yaml \
    'values: {2026-01: 41, 2026-02: 43, 2026-03: 57, 2026-04: 39}'

# Metrics, by their contents.
cat >metrics.json <<'END'
{"format": "THEYDO_METRICS_V1", "metrics": [
 {"type": "NPS", "importKey": "nps", "title": "Would recommend", "target": 50, "dataPoints": [
  {"dateOfMeasurement": "2026-01-31", "detractors": 1, "passives": 1, "promoters": 2}]},
 {"type": "CES", "title": "Effort", "unit": "score", "dataPoints": [
  {"dateOfMeasurement": "2026-01-31", "score": 4.5}]}]}
END
run "$CJM" data map.yaml -t basket metrics.json
is 'metrics: status' 0 "$status"
has 'metrics: the first' map.yaml 'text: Would recommend'
has 'metrics: the second' map.yaml 'text: Effort'
has 'metrics: what is left out' err 'metrics.json: left out: the target of “Would recommend”'
run "$CJM" data map.yaml -t basket -n NPX metrics.json
is 'no such metric: status' 2 "$status"
has 'no such metric: those that there are' err 'there are: Would recommend, Effort'

# What goes wrong leaves the map as it is.
cp map.yaml before
run "$CJM" data map.yaml -t nowhere web.csv
is 'no such touchpoint: status' 2 "$status"
has 'no such touchpoint: said' err 'has the id “nowhere”'
printf 'a,b\nx,y\n' >none.csv
run "$CJM" data map.yaml -t chat none.csv
is 'no figures: status' 3 "$status"
has 'no figures: what to do' err '--columns period=1,value=3'
run "$CJM" data map.yaml -t chat gone.csv
is 'no such file: status' 4 "$status"
run "$CJM" data map.yaml web.csv
is 'no touchpoint: status' 2 "$status"
run "$CJM" data map.yaml -t chat
is 'no table: status' 2 "$status"
run "$CJM" data map.yaml -t chat --rows median web.csv
is 'no such way to join: status' 2 "$status"
same 'the map is as it was' before map.yaml

# What the figures rest on must be there; the evidence that is there is named.
cp map.yaml before
run "$CJM" data map.yaml -t chat -n Other -s nosuch web.csv
is 'no such evidence: status' 2 "$status"
has 'no such evidence: what there is' err 'there is no evidence “nosuch”; there is: '
has 'no such evidence: what there is, by its id' err 'ga-q1'
same 'no such evidence: nothing is written' before map.yaml
printf 'Maand,Views,Visits,Sales\n2026-01,1,2,3\n' | "$CJM" data map.yaml -t chat - 2>err
has 'other columns are named' err 'other columns with numbers: Visits, Sales;'
"$CJM" data map.yaml -t nope web.csv 2>err
is 'no such touchpoint: as run says it' \
    "$("$CJM" run map.yaml -c 'add nope data X' >/dev/null 2>&1; echo $?)" \
    "$("$CJM" data map.yaml -t nope web.csv 2>/dev/null; echo $?)"
run "$CJM" import metrics.json
is 'metrics are no journey: status' 2 "$status"
has 'metrics are no journey: where they go' err 'cjm data'

done_testing
