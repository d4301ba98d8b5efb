# cjm new: a readable file out of a template, never over an old one.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

run "$CJM" new -t list
is "the templates are listed" 0 "$status"
has "blank is one" out "blank"
has "five-phase is one" out "five-phase"

run "$CJM" new first-order.yaml
is "a blank journey" 0 "$status"
is "says nothing" "" "$(cat out err)"
sed 's/^title: .*/title: First order/' "$srcdir/templates/blank.en.yaml" >want
same "it is called like its file" want first-order.yaml

run "$CJM" new -t five-phase --title 'Shop: "one", #2' five.yaml
is "five phases" 0 "$status"
sed 's/^title: .*/title: "Shop: \\"one\\", #2"/' "$srcdir/templates/five-phase.en.yaml" >want
same "the title is quoted, and nothing else changed" want five.yaml

echo mine >old.yaml
run "$CJM" new old.yaml
is "an old file: status" 4 "$status"
is "an old file: message" "cjm: cannot write old.yaml: File exists" "$(cat err)"
is "an old file stays" mine "$(cat old.yaml)"

run "$CJM" new -t five-phase -
is "to standard output" 0 "$status"
same "to standard output: the very template" out "$srcdir/templates/five-phase.en.yaml"
run "$CJM" new -t five-phase --language nl -
same "and in Dutch" out "$srcdir/templates/five-phase.nl.yaml"

run "$CJM" new -t five-fase x.yaml
is "a template that is not there: status" 2 "$status"
has "a template that is not there: the nearest" err "five-phase"
run "$CJM" new -t canvas --language tlh x.yaml
is "a language that is not there: status" 2 "$status"
is "and nothing was written" "" "$(ls x.yaml 2>/dev/null)"

run "$CJM" new gone/x.yaml
is "a folder that is not there: status" 4 "$status"

done_testing
