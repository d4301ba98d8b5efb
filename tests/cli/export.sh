# cjm export: the shapes that other programs rely on.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
golden=$srcdir/tests/golden

run "$CJM" export -f json "$golden/forms.yaml"
is "every short form: status" 0 "$status"
same "every short form, and what cjm does not know" "$golden/forms.json" out
run "$CJM" export -f json "$srcdir/examples/checkout.yaml"
same "an example" "$golden/checkout.json" out

for suffix in ojf mmd cjm.yaml; do
	run "$CJM" export -o "checkout.$suffix" "$srcdir/examples/checkout.yaml"
	is "$suffix: status" 0 "$status"
	same "$suffix: an example" "$golden/checkout.$suffix" "checkout.$suffix"
done

for file in "$srcdir"/examples/*.yaml; do
	name=${file##*/}
	run "$CJM" export -f json "$file"
	is "$name: status" 0 "$status"
	cp out first
	LC_ALL=C "$CJM" export -f json "$file" >out
	same "$name: the locale changes nothing" first out
	"$CJM" export -f json - <"$file" >out
	same "$name: standard input changes nothing" first out
	"$CJM" export -o "$name.json" "$file"
	same "$name: the suffix says which format" first "$name.json"
done

echo old >old.json
chmod 640 old.json
run "$CJM" export -f json -o old.json "$golden/forms.yaml"
is "an old file is replaced" 0 "$status"
same "by the new one" "$golden/forms.json" old.json
is "and keeps its mode" 640 "$(stat -c %a old.json)"
run "$CJM" export -f json -o gone/x.json "$golden/forms.yaml"
is "a folder that is not there: status" 4 "$status"
is "a folder that is not there: message" \
    "cjm: cannot write gone/x.json: No such file or directory" "$(cat err)"

# A journey is never written over: not the one that is exported, under whatever
# name, and not another. An earlier export is.
cp "$golden/checkout.json" data.json
cat "$srcdir/examples/checkout.yaml" >map.yaml
cat "$srcdir/examples/webshop.yaml" >other.yaml
ln -s map.yaml soft.csv
ln map.yaml hard.csv
for out in map.yaml soft.csv hard.csv ./map.yaml other.yaml; do
	run "$CJM" export -f csv -o "$out" map.yaml
	is "a journey as $out: status" 3 "$status"
	has "a journey as $out: said" err "$out: it is a journey"
done
same "no journey was written over" "$srcdir/examples/checkout.yaml" map.yaml
same "nor another" "$srcdir/examples/webshop.yaml" other.yaml
run "$CJM" export -o data.json data.json
is "a journey in JSON over itself: status" 3 "$status"
for suffix in csv cjm.yaml svg; do
	run "$CJM" export -o "twice.$suffix" map.yaml
	cp "twice.$suffix" once
	run "$CJM" export -o "twice.$suffix" map.yaml
	is "an earlier export gives way: $suffix" 0 "$status"
	same "an earlier export gives way: $suffix: the same" once "twice.$suffix"
done

# A lane that is not listed, or hidden, is not in what shows the map.
cat >listed.yaml <<'END'
cjm: 1
title: Listed
lanes: [action, {id: pain, hidden: true}, {id: gain, hidden: true}]
phases:
- name: P
  touchpoints:
  - {name: T, action: does, pain: hurts, quote: '"Brr"'}
END
for format in html svg pdf; do
	run "$CJM" export -f "$format" listed.yaml
	[ "$status" != 2 ] || continue	# built without pictures
	has "$format: what is hidden is told" err 'the lane “Pain” is hidden and was left out'
	has "$format: what is not listed is told" err \
	    'the lane “Quote” is not among those that the map lists, and was left out'
	is "$format: and nothing else" 2 "$(grep -c 'left out' err)"
done
run "$CJM" run listed.yaml -c 'add t thought "Brr"'
run "$CJM" show listed.yaml
has "what is added is seen" out Brr

run "$CJM" export -f json -o - "$golden/forms.yaml"
same "- is standard output" "$golden/forms.json" out

# What means nothing to a format is not taken in silence.
run "$CJM" export -f csv --paper a4 "$srcdir/examples/webshop.yaml"
is "--paper for a table: status" 0 "$status"
has "is told" err "--paper means nothing to csv"
run "$CJM" export -f csv --columns touchpoints "$srcdir/examples/webshop.yaml"
hasnt "what it takes is not" err "means nothing"

done_testing
