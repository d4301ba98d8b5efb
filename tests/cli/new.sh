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
is "an old file: message" "cjm: old.yaml is there already" "$(cat err)"
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

# The line by which other editors find the schema.
line='# yaml-language-server: $schema='
unset CJM_SCHEMA
mkdir -p team/maps/shop
"$CJM" schema >team/cjm.schema.json
run "$CJM" new -t five-phase team/maps/shop/order.yaml
is "a schema above the file is named by its relative path" "${line}../../cjm.schema.json" \
    "$(grep yaml-language team/maps/shop/order.yaml)"
grep -v yaml-language team/maps/shop/order.yaml |
    sed 's/^title: .*/title: New journey/' >got
same "and nothing else is changed" "$srcdir/templates/five-phase.en.yaml" got
is "it stands before the first key" "cjm: 1" \
    "$(sed -n '/yaml-language/{n;p;}' team/maps/shop/order.yaml)"
ok "the file is a journey" "$CJM" show team/maps/shop/order.yaml
cd team || exit 1
run "$CJM" new plain.yaml
has "beside it" plain.yaml "${line}cjm.schema.json"
cd ..
CJM_SCHEMA=https://example.org/cjm.json run "$CJM" new said.yaml
has "CJM_SCHEMA names another" said.yaml "${line}https://example.org/cjm.json"
CJM_SCHEMA='' run "$CJM" new team/none.yaml
hasnt "or none" team/none.yaml yaml-language
run "$CJM" new -
hasnt "standard output has no folder" out yaml-language

done_testing
