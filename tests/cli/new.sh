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
cat >want <<'EOF'
# A customer journey map. 'man 5 cjm' tells what may stand here.
cjm: 1
title: First order

lanes:
  - action
  - channel
  - emotion
  - pain
  - idea
EOF
same "it is called like its file" want first-order.yaml

run "$CJM" new -t five-phase --title 'Shop: "one", #2' five.yaml
is "five phases" 0 "$status"
cat >want <<'EOF'
# A customer journey map. 'man 5 cjm' tells what may stand here.
cjm: 1
title: "Shop: \"one\", #2"

lanes:
  - action
  - channel
  - emotion
  - pain
  - idea

phases:
  - name: Awareness
    moment: before
  - name: Consideration
    moment: before
  - name: Decision
    moment: during
  - name: Retention
    moment: after
  - name: Loyalty
    moment: after
EOF
same "five phases with their moments, the title quoted" want five.yaml

for template in blank five-phase; do
	run "$CJM" new -t "$template" "$template.yaml"
	run "$CJM" show "$template.yaml"
	is "$template can be shown" 0 "$status"
	cp "$template.yaml" before
	run "$CJM" run "$template.yaml" -c 'new-phase Later' \
	    -c 'new-touchpoint later Waits' -c 'set waits action "Sits down"'
	is "$template can be filled" 0 "$status"
	none "$template: only lines added" "$(diff before "$template.yaml" | grep '^<')"
	run "$CJM" show "$template.yaml"
	has "$template: the empty lanes stay" out "Pain"
	run "$CJM" export -f json "$template.yaml"
	has "$template: it is there" out '"text": "Sits down"'
done

echo mine >old.yaml
run "$CJM" new old.yaml
is "an old file: status" 4 "$status"
is "an old file: message" "cjm: cannot write old.yaml: File exists" "$(cat err)"
is "an old file stays" mine "$(cat old.yaml)"

run "$CJM" new -t five-phase -
is "to standard output" 0 "$status"
has "to standard output: the journey" out "title: New journey"

run "$CJM" new gone/x.yaml
is "a folder that is not there: status" 4 "$status"

done_testing
