# What is too large, too deep or no file at all: told at once, with the limit
# and its place, and never opened.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

# repeat N TEXT: the text so many times, in one line; # is the number of each.
repeat() {
	awk -v n="$1" -v text="$2" 'BEGIN {
		while (++i <= n) { t = text; gsub(/#/, i, t); printf "%s", t } }'
}

# refuses NAME PLACE TEXT: map.yaml is not opened, and this is why.
refuses() {
	cp map.yaml old.yaml
	run timeout 20 "$CJM" show map.yaml
	is "$1: status" 3 "$status"
	has "$1: place and words" err "cjm: map.yaml:$2: $3"
	run timeout 20 "$CJM" run map.yaml -c 'title "It was fine"'
	is "$1: cannot be edited" 3 "$status"
	same "$1: same bytes" old.yaml map.yaml
}

head='cjm: 1
title: x'

repeat 100000 '[' >map.yaml
refuses "100,000 brackets" 1:65 "nested deeper than 64 levels"
repeat 100000 '{a: ' >map.yaml
refuses "100,000 mappings" 1:257 "nested deeper than 64 levels"
repeat 100000 '- ' >map.yaml
refuses "100,000 dashes" 1:129 "nested deeper than 64 levels"

{ echo "$head"; echo "x: &a 1"; echo "y: [$(repeat 1001 '*a,')]"; } >map.yaml
refuses "1,001 aliases" 4:3005 "more than 1,000 aliases"

{ echo "$head"; echo "goal: $(repeat 200000 'long ')x"; } >map.yaml
run "$CJM" show map.yaml
is "a text of 1 MB: status" 0 "$status"
{ echo "$head"; echo "goal: $(repeat 220000 'long ')x"; } >map.yaml
refuses "a text of 1.1 MB" 3:7 "a text is longer than 1 MB"

{ echo "$head"; echo "x: {$(repeat 100000 'k#: v, ')}"; } >map.yaml
run timeout 20 "$CJM" show map.yaml
is "a value with 100,000 keys: status" 0 "$status"
{ echo "$head"; echo "personas: [{name: p, $(repeat 999 'k#: v, ')}]"; } >map.yaml
run timeout 20 "$CJM" show map.yaml
is "a persona with 1,000 keys: status" 0 "$status"
{ echo "$head"; echo "personas: [{name: p, $(repeat 100000 'k#: v, ')}]"; } >map.yaml
refuses "a persona with 100,000 keys" 3:8905 "more than 1,000 keys in one place"
{ echo "$head"; echo "phases: [{name: p, touchpoints: [{name: t, emotion: {$(repeat 100000 'p#: 3, ')}}]}]"; } >map.yaml
refuses "100,000 levels in a cell" 3:8947 "more than 1,000 keys in one place"

{ echo "$head"; echo phases:; repeat 100000 '  - {name: p, own#: x}@' | tr @ '\n'; } >map.yaml
refuses "100,000 lanes in use" 1004:15 "more than 1,000 different keys that cjm does not know"
{ echo "$head"; echo "lanes: [$(repeat 100000 'l#, ')]"; } >map.yaml
refuses "100,000 lanes in a list" 3:5902 "more than 1,000 lanes"

# Large, but nothing against it: it is only not to take long.
{ echo "$head"; echo "phases: [{name: p, touchpoints: [$(repeat 30000 '{name: t}, ')]}]"; } >map.yaml
run timeout 20 "$CJM" export -f json map.yaml
is "30,000 touchpoints of one name: status" 0 "$status"
has "30,000 touchpoints of one name: each has its id" out '"t-30000"'
{ echo "$head"; echo "walks: [$(repeat 30000 '{kind: survey, scores: {t: 3}}, ')]"
	echo "phases: [{name: p, touchpoints: [{name: t}]}]"; } >map.yaml
run timeout 20 "$CJM" show map.yaml
is "30,000 walks: status" 0 "$status"
has "30,000 walks: counted" out "(30000)"

mkfifo pipe
run timeout 20 "$CJM" pipe
is "a pipe with a name: status" 3 "$status"
has "a pipe with a name: words" err "cjm: pipe: this is no plain file"
run timeout 20 "$CJM" /dev/zero
is "a device: status" 3 "$status"
run timeout 20 "$CJM" .
is "a folder: status" 4 "$status"
has "a folder: words" err "cannot read ."

done_testing
