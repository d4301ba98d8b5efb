# Texts that were made to exhaust their reader: each is refused or read soon,
# with little memory, and told with line and column.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

head='cjm: 1
title: t
x: '

# N times a text, without line breaks of our own.
again() {
	"${AWK:-awk}" -v n="$1" -v t="$2" 'BEGIN {
		while (length(t) < 65536 && n % 2 == 0) { t = t t; n /= 2 }
		for (; n > 0; n--) printf "%s", t }'
}

# Lines counted by %d in a format.
lines() {
	"${AWK:-awk}" -v n="$1" -v f="$2" 'BEGIN { for (i = 1; i <= n; i++) printf f "\n", i, i, i }'
}

# A sanitizer takes all addresses that there are.
memory=400000
grep -q __asan_init "$CJM" && memory=unlimited

# NAME STATUS TEXT: what stands in f.yaml ends so, and is told so.
reads() {
	run sh -c "ulimit -t 10; ulimit -v $memory; exec \"\$CJM\" show -w 80 f.yaml"
	is "$1: status" "$2" "$status"
	[ -z "$3" ] || has "$1: said" err "cjm: f.yaml:$3"
}

deep='nested deeper than 64 levels'
crowd='too many values for so short a text'
lines='too many lines for so short a text'
long='a text is longer than 1 MB'

again 1048576 '[' >f.yaml; reads 'brackets' 3 "1:65: $deep"
{ printf '%s' "$head"; again 1048576 '{a: '; } >f.yaml; reads 'braces' 3 "3:256: $deep"
again 1048576 '- ' >f.yaml; reads 'dashes' 3 "1:129: $deep"
again 1048576 '? ' >f.yaml; reads 'question marks' 3 "1:129: $deep"
"${AWK:-awk}" 'BEGIN { for (i = 0; i < 200; i++) printf "%*sa:\n", i, "" }' >f.yaml
reads 'indents' 3 "65:65: $deep"
again 1048576 'a: b
' >f.yaml; reads 'the same pair' 3 ''; has 'the same pair: said' err "$crowd"
{ echo "$head"; lines 600000 '  k%d: v'; } >f.yaml
reads 'many keys' 3 ''; has 'many keys: said' err "$crowd"
{ printf 'cjm: 1\ntitle: t\n'; lines 1001 'k%d: vvvvvvvvvvvvvvvvvvvvvvvvvv'; } >f.yaml
reads 'many keys on top' 3 "1001:1: more than 1,000 keys in one mapping"
{ printf 'cjm: 1\ntitle: t\nphases:\n'; lines 1001 '- {name: x, k%d: v}'; } >f.yaml
reads 'many names' 3 "1004:13: more than 1,000 different names that the format does not know"
{ printf 'cjm: 1\ntitle: t\nlanes:\n'; lines 257 '- l%d'; } >f.yaml
reads 'many lanes' 3 "4:1: more than 256 lanes"
{ echo "$head"; lines 100000 '  - &a%d v'; } >f.yaml; reads 'many anchors' 0 ''
{ echo "$head"; lines 100001 '  - &a%d v'; } >f.yaml
reads 'too many anchors' 3 '100004:5: more than 100,000 anchors'
{ printf '%s' "x: &a v
y: ["; again 1001 '*a,'; echo ']'; } >f.yaml; reads 'many aliases' 3 "2:3005: more than 1,000 aliases"
{ echo 'a0: &a0 x'; for i in 1 2 3 4 5 6 7 8 9; do
	p=$((i - 1)); echo "a$i: &a$i [*a$p,*a$p,*a$p,*a$p,*a$p,*a$p,*a$p,*a$p,*a$p]"
done; } >f.yaml
reads 'an alias bomb' 3 "6:30: the aliases stand for more than 100,000 values"
{ echo 'a0: &a0 {k: v}'; for i in 1 2 3 4 5 6 7 8 9; do
	p=$((i - 1)); echo "a$i: &a$i {<<: [*a$p,*a$p,*a$p,*a$p,*a$p,*a$p,*a$p,*a$p,*a$p]}"
done; } >f.yaml
reads 'a merge bomb' 3 ''
has 'a merge bomb: said' err 'the aliases stand for more than 100,000 values'
{ printf '%s"' "$head"; again 524288 '\\x00'; echo '"'; } >f.yaml; reads 'NULs' 0 ''
{ printf '%s"' "$head"; again 1048577 'x'; echo '"'; } >f.yaml; reads 'a long text' 3 "3:4: $long"
{ printf '%s' "$head"; again 8388608 'x'; } >f.yaml; reads 'a longer text' 3 "3:2: a text longer than 1 MB"
{ printf '%s#' "$head"; again 4194304 ' c'; } >f.yaml; reads 'a long comment' 3 '3:2: a text longer'
lines 65 '%%TAG !t%d! tag:x:' >f.yaml; reads 'directives' 3 "65:1: more than 64 lines begin with %"
{ echo "$head"; again 8388608 '
'; } >f.yaml; reads 'line breaks' 3 ''; has 'line breaks: said' err "$lines"
again 1048576 '---
' >f.yaml; reads 'documents' 3 ''
printf 'cjm: 1\ntitle: t\nx: !!python/object/apply:os.system [touch pwned]\n' >f.yaml
reads 'a tag for code' 3 '3:4: the tag'
ok 'a tag starts nothing' test ! -e pwned
{ printf 'cjm: 1\ntitle: t\nphases:\n- name: p\n  touchpoints:\n  - name: t\n    action: "e'
  again 349525 "$(printf '\314\201')"; echo '"'; } >f.yaml; reads 'combining marks' 0 ''
{ printf 'cjm: 1\ntitle: t\nphases:\n- name: p\n  touchpoints:\n  - name: t\n    action: '
  again 1000000 'w'; echo; } >f.yaml; reads 'a long word' 0 ''

# Much of one kind is nothing to refuse, and does not take long.
{ printf 'cjm: 1\ntitle: t\nphases:\n- name: p\n  touchpoints:\n'
  again 30000 '  - name: touchpoint
'; } >f.yaml; reads 'many of one name' 0 ''
run sh -c 'ulimit -t 10; exec "$CJM" export -f json f.yaml'
has 'many of one name: each has its id' out '"touchpoint-30000"'
{ printf 'cjm: 1\ntitle: t\nphases: [{name: p, touchpoints: [{name: a}]}]\nwalks:\n'
  again 30000 '- {kind: survey, date: 2026-01-02, scores: {a: 3}}
'; } >f.yaml; reads 'many walks' 0 ''; has 'many walks: counted' out '(30000)'
{ printf 'cjm: 1\ntitle: t\nphases: [{name: p, touchpoints: [{name: a, emotion: {k0: 1'
  "${AWK:-awk}" 'BEGIN { while (++i < 30000) printf ", persona%d: 1", i }'
  echo '}}]}]'; } >f.yaml; reads 'many personas at one touchpoint' 0 ''

# What is no plain file is told at once; zeros are no journey.
truncate -s 300M f.yaml 2>/dev/null && {
	run "$CJM" show f.yaml; is 'zeros: status' 3 "$status"
	has 'zeros: said' err 'the file is larger than 256 MB'
}
rm -f f.yaml
mkdir folder; run "$CJM" show folder; is 'a folder: status' 4 "$status"
mkfifo fifo; run "$CJM" show fifo; is 'a FIFO: status' 3 "$status"
has 'a FIFO: said' err 'this is no plain file'
run "$CJM" show /dev/zero; is 'a device: status' 3 "$status"
run sh -c 'ulimit -t 10; exec "$CJM" show - </dev/zero'; is 'zeros as input: status' 3 "$status"
has 'zeros as input: said' err 'the file is larger than 256 MB'

# The same for tables that come in.
# NAME STATUS TEXT FILE: what stands in FILE ends so, and is told so.
takes() {
	run sh -c "ulimit -t 10; ulimit -v $memory; exec \"\$CJM\" import $4"
	is "$1: status" "$2" "$status"
	[ -z "$3" ] || has "$1: said" err "cjm: $4:$3"
}
head='Phase,Step,Pain
'
{ printf '%s' "$head"; again 2097152 ','; } >f.csv
takes 'commas' 3 '2: a table of more than 1000000 cells' f.csv
{ printf '%s' "$head"; again 65536 'a,b,c
'; } >f.csv; takes 'many cells' 3 ''  f.csv
has 'many cells: said' err 'a table of more than 100000 cells'
{ printf '%s' "$head"; lines 30000 'p%d,t%d,x'; } >f.csv; takes 'many rows' 0 '' f.csv
{ printf '%sA,t,' "$head"; again 2097152 'x'; } >f.csv; takes 'a long cell' 3 '2: a text is longer than 1 MB' f.csv
{ printf '%sA,t,"' "$head"; again 2097152 '""'; } >f.csv; takes 'quotes' 3 '2: a quote that begins a cell here never ends' f.csv
{ printf 'Phase,Step'; lines 300 ',l%d' | tr -d '\n'; printf '\nA,t\n'; } >f.csv
takes 'many columns' 3 '1: more than 250 columns that could be lanes' f.csv
{ printf '%sA,t,"' "$head"; lines 50000 'x%d'; echo '"'; } >f.csv; takes 'many cards' 0 '' f.csv
{ printf 'Phase,Step,Emotion\nA,t,"'; lines 20000 'n%d: 3'; echo '"'; } >f.csv; takes 'many personas' 0 '' f.csv
{ printf '%s' "$head"; lines 20000 'A,t,x,%d'; } >f.csv; takes 'many cells too many' 0 '' f.csv
is 'many cells too many: told in few lines' 22 "$(wc -l <err | tr -d ' ')"
printf 'Phase,Step\nA,\000\n' >f.csv; takes 'a NUL' 3 '2: this is no text' f.csv
for text in '[' '<' '<a ' '[a](' '*' '\\' '&amp' '\`'; do
	{ printf '| Phase | Step |\n|-|-|\n| A | '; again 524288 "$text"; echo ' |'; } >f.md
	takes "Markdown: $text" 0 '' f.md
done
again 65536 '| a | b |
|-|-|

' >f.md; takes 'many tables' 3 '' f.md; has 'many tables: said' err 'more than 1000 tables'
{ printf '| Phase | Step |\n|-|-|\n'; lines 20000 '| p%d | t |'; } >f.md
takes 'many rows of Markdown' 3 '' f.md
{ printf '# T\n'; "${AWK:-awk}" 'BEGIN { for (i = 0; i < 2000; i++) printf "%*s1. x\n", i, "" }'; } >f.md
takes 'a deep list' 0 '' f.md
{ printf '| Step | Pain |\n|-|-|\n'; lines 4900 '| é%d | x |'; printf '\n| Step | Ideas |\n|-|-|\n'
  lines 4900 '| É%d | y |'; } >f.md
takes 'many names that are looked up' 0 '' f.md
printf 'cjm: 1\ntitle: t\nphases: [{name: p, touchpoints: [{name: a}]}]\n' >f.yaml
{ echo 'date,n'; lines 300000 '2026-01-02,%d'; } >f.csv
run sh -c 'ulimit -t 10; exec "$CJM" data f.yaml -t a f.csv'; is 'many figures: status' 0 "$status"
{ echo 'month,n'; "${AWK:-awk}" 'BEGIN { for (y = 1000; y < 9999; y++) print y "-01," y }'; } >f.csv
run sh -c 'ulimit -t 10; exec "$CJM" data f.yaml -t a f.csv'; is 'many periods: status' 3 "$status"

done_testing
