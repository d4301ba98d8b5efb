# The JSON Schema, by a validator of others: what cjm reads passes, and what it
# refuses does not, as far as a schema can tell.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
. "$srcdir/tests/npm/npm.sh"

need ajv yaml
export NODE_NO_WARNINGS=1
"$CJM" schema >schema.json

# verdicts FILE...: a line each in out; the schema itself must compile.
verdicts() {
	run_node schema schema.json "$@"
	is "the validator runs" "0 " "$status $(cat err)"
}

i=0
for template in $("$CJM" new -t list | cut -d ' ' -f 1); do
	CJM_SCHEMA=../x.json "$CJM" new -t "$template" "new-$template.yaml"
	i=$((i + 1))
done
verdicts "$srcdir"/examples/*.yaml "$srcdir"/templates/*.yaml "$srcdir"/tests/journeys/odd/*.yaml \
    new-*.yaml
none "examples, templates, new files, journeys in every style pass" "$(grep -v '	yes$' out)"
is "all were looked at" "$(ls "$srcdir"/examples/*.yaml "$srcdir"/templates/*.yaml \
    "$srcdir"/tests/journeys/odd/*.yaml new-*.yaml | wc -l | tr -d ' ')" "$(wc -l <out | tr -d ' ')"

# Whatever cjm writes itself passes too.
for file in "$srcdir"/examples/*.yaml; do
	"$CJM" export -f json "$file" | "$CJM" import -f json -o "again-${file##*/}" -
done
verdicts again-*.yaml
none "journeys that cjm has written pass" "$(grep -v '	yes$' out)"

# What a schema cannot tell, where the YAML of others lets it pass: a second
# document, an alias inside of what it names, characters, a list as a key.
cannot="two-documents.yaml alias-in-itself.yaml control-character.yaml nul-byte.yaml
    key-is-a-list.yaml"
verdicts "$srcdir"/tests/broken/*.yaml
for name in $cannot; do
	is "$name: a schema cannot tell" "$name	yes" "$(grep "^$name	" out)"
	grep -v "^$name	" out >left
	mv left out
done
none "all other broken files do not pass" "$(grep '	yes$' out)"
ok "most of them by the schema, not by their YAML" test "$(grep -c '	no	' out)" -gt 20

# One mistake at a time, where an editor is to underline it.
printf 'cjm: 1\ntitle: A\nphases:\n  - name: P\n    touchpoints:\n      - {name: T, %s}\n' \
    'emotion: {a: 3}' >1.yaml
for part in 'pain: [a, {text: b, votes: 3}]' 'next: exit' 'next: [{to: exit, share: 20}]' \
    'own lane: {any: [thing]}' 'star: true' 'idea: {text: x, status: unheard-of}' \
    'data: {text: x, values: {2026-01: 3}}' 'pain:' 'comments: {text: x, done: true}'; do
	printf 'cjm: 1\ntitle: A\nphases:\n  - name: P\n    touchpoints:\n      - {name: T, %s}\n' \
	    "$part" >"good-$i.yaml"
	i=$((i + 1))
done
for part in 'star: [1]' 'next: [[a]]' 'pain: [[a]]' 'comments: [[x]]' 'journey: {a: b}' \
    'idea: {text: x, due: tomorrow}' 'idea: {text: x, effect: much}' 'pain: {text: [x]}'; do
	printf 'cjm: 1\ntitle: A\nphases:\n  - name: P\n    touchpoints:\n      - {name: T, %s}\n' \
	    "$part" >"bad-$i.yaml"
	i=$((i + 1))
done
verdicts good-*.yaml 1.yaml
none "what may stand at a touchpoint passes" "$(grep -v '	yes$' out)"
verdicts bad-*.yaml
none "what may not does not" "$(grep -v '	no	/phases/0/touchpoints/0/' out)"

done_testing
