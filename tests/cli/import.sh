# cjm import: journeys out of files in other formats.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

# What was exported comes back as the same journey, with the ids it needs.
for file in "$srcdir"/examples/*.yaml "$srcdir"/tests/journeys/odd/*.yaml; do
	name=${file##*/}
	"$CJM" export -f json -o "$name.json" "$file" || continue
	run "$CJM" import -o "$name" "$name.json"
	is "$name: status" 0 "$status"
	is "$name: nothing to tell" "" "$(cat err)"
	"$CJM" export -f json "$name" >again.json
	same "$name: the same journey" "$name.json" again.json
	rm -f "$name"
done

# Formats that cannot hold all of it: what they hold comes back as it was.
for format in ojf enablement mermaid; do
	for file in "$srcdir"/examples/*.yaml; do
		name=${file##*/}
		run "$CJM" export -f $format -o first "$file"
		has "$name, $format: what is not carried is told" err "not carried"
		run "$CJM" import -o again.yaml first
		is "$name, $format: it is known by its contents" "0 " "$status $(cat err)"
		run "$CJM" export -f $format again.yaml
		same "$name, $format: the same bytes" first out
		rm -f first again.yaml
	done
done

"$CJM" import -f json - <webshop.yaml.json >webshop.yaml
"$CJM" export -f json webshop.yaml >again.json
same "standard input" webshop.yaml.json again.json
cp webshop.yaml before
run "$CJM" import -o webshop.yaml webshop.yaml.json
is "what is there is not overwritten" 4 "$status"
same "and is as it was" before webshop.yaml

echo '{"cjm": 2}' >two.json
run "$CJM" import two.json
is "another version: status" 3 "$status"
is "another version: message" \
    'cjm: two.json: this is no journey in JSON: it has no "cjm": 1' "$(cat err)"
echo '{"cjm": 1, "title": "T", "phases": [{"name": "P", "touchpoints": [{"pain": "x"}]}]}' >nameless.json
run "$CJM" import nameless.json
is "a touchpoint without a name" \
    "cjm: nameless.json: phases[0].touchpoints[0].name is missing" "$(cat err)"
printf '{"cjm": 1,\n "title" "T"}' >broken.json
run "$CJM" import broken.json
is "no JSON: status" 3 "$status"
is "no JSON: the place" "cjm: broken.json:2:12" "$(cut -d: -f1-4 err | sed 's/: no.*//')"
echo hello >hello.txt
run "$CJM" import hello.txt
is "who knows what this is: status" 2 "$status"

run "$CJM" import "$srcdir/examples/webshop.yaml"
is "a journey of our own: status" 2 "$status"
has "a journey of our own: the answer" err "it is a journey of cjm's own"

# Smileys are levels, whatever their column is called; words are feelings.
printf 'Phase,Touchpoint,Feeling\nA,T,\360\237\230\200\nA,U,\360\237\231\201\n' >faces.csv
"$CJM" import -o faces.yaml faces.csv 2>err
has "smileys under a heading of feelings are levels" faces.yaml 'emotion: 4'
hasnt "smileys under a heading of feelings are no feelings" faces.yaml 'feeling:'
printf 'Phase,Touchpoint,Feeling\nA,T,happy\nA,U,sad\n' >words.csv
"$CJM" import -o words.yaml words.csv 2>err
has "words under it are feelings" words.yaml 'feeling: happy'
printf 'journey\n  title T\n  section S\n    a: 3\n' >one.mmd
run "$CJM" import --part 2 one.mmd
has "one diagram is told as one" err 'only one journey diagram'

# What has no name gets one that says what it is, and that is told.
printf 'Phase,Touchpoint\n,A\nTwo,B\n' >nameless.csv
run "$CJM" import -o nameless.yaml nameless.csv
has "a phase without a name is called one" nameless.yaml 'name: Phase 1'
hasnt "only what has no name" nameless.yaml 'Phase 2'
has "the new name is told" err 'called “Phase 1”'
printf 'Touchpoint,Pain\nA,slow\n' >phaseless.csv
run "$CJM" import -o phaseless.yaml phaseless.csv
has "so is the phase of a table without any" phaseless.yaml 'name: Phase 1'

printf 'stage;action\nOne;two\n' >table.csv
run "$CJM" show table.csv
has "what can be imported is told so" err "cjm import"

done_testing
