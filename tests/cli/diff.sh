# cjm diff: what differs between two journeys, in the map's own words.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
golden=$srcdir/tests/golden/diff
example=$srcdir/examples/webshop.yaml
later=$golden/webshop.yaml

for name in webshop verhuizing ryokan; do
	run "$CJM" diff "$srcdir/examples/$name.yaml" "$golden/$name.yaml"
	is "$name: status" 1 "$status"
	same "$name: told as it was when somebody read it" "$golden/$name.diff" out
	is "$name: nothing else is said" "" "$(cat err)"
done
run "$CJM" diff -f markdown "$example" "$later"
same "as Markdown" "$golden/webshop.md" out
run "$CJM" diff --format=json "$srcdir/examples/verhuizing.yaml" "$golden/verhuizing.yaml"
same "as JSON" "$golden/verhuizing.json" out
is "which says as much by its status" 1 "$status"

# Levels of two scales are told on one; no heading stands there twice in a row.
cat >five.yaml <<'END'
cjm: 1
title: A
goal: {what: One}
personas: [{name: Noor}]
lanes: [step, emotion, pain]
phases: [{name: One, touchpoints: [{name: First, emotion: 3}]}]
END
cat >eleven.yaml <<'END'
cjm: 1
title: B
scale: [-5, 5]
lanes: [step, idea, emotion]
phases: [{name: One, touchpoints: [{name: First, emotion: 5}]}]
END
run "$CJM" diff five.yaml eleven.yaml
has "two scales" out "Emotion on average (1 to 5) 3.0 → 5.0"
for files in 'five.yaml eleven.yaml' 'eleven.yaml five.yaml'; do
	run "$CJM" diff $files
	is "$files: no heading twice" "" "$(grep -E '^[A-Z]' out | sort | uniq -d)"
done

for map in "$srcdir"/examples/*.yaml; do
	run "$CJM" diff "$map" "$map"
	is "${map##*/}: no differences with itself" "0 " "$status $(cat out err)"
	"$CJM" export -f json "$map" | "$CJM" import -f json - >plain.yaml
	run "$CJM" diff "$map" plain.yaml
	grep -vE '^(added|Lanes|  ~ Lanes|.*: Id )|^$' out >rest
	is "${map##*/}: none with the same in other words" "" "$(cat rest)"
done
run "$CJM" diff -f json "$example" "$example"
has "JSON of no differences" out '"same": true'
run "$CJM" diff -f markdown "$example" "$example"
is "Markdown of no differences" "0 no differences" "$status $(cat out)"

# Formatting, comments and short forms are no differences.
cat >short.yaml <<'END'
cjm: 1
title: A map
phases:
  - name: One
    touchpoints:
      - {name: First, emotion: 3, pain: It hurts, star: false, next: second}
      - {name: Second, evidence: x}
personas: [{name: Noor, needs: Rest}]
evidence: [{id: x, title: Talks}]
END
cat >long.yaml <<'END'
# The same at length.
cjm: 1
title: "A map"
evidence:
  - title: 'Talks'
    id: x
personas:
  - name: Noor
    needs:
      - Rest
phases:
  - name: One
    touchpoints:
      - name: First   # here it begins
        pain:
          - text: >-
              It
              hurts
        emotion: 3.0
        next:
          - to: second
      - evidence: [x]
        name: Second
END
run "$CJM" diff short.yaml long.yaml
is "other words for one journey" "0 " "$status $(cat out err)"
sed 's/name: Second/name: Third/; s/next: second/next: third/' short.yaml >renamed.yaml
run "$CJM" diff short.yaml renamed.yaml
is "what names a renamed touchpoint still means the same" \
    "  ~ renamed: [-Second-]{+Third+}" "$(sed -n '4,$p' out)"

run "$CJM" diff -q "$example" "$later"
is "-q: the status tells" "1 " "$status $(cat out err)"
run "$CJM" diff --brief "$example" "$later"
hasnt "--brief: not what the new touchpoint holds" out "Drives to the shop"
has "--brief: but that it is new" out "  + new touchpoint"
run "$CJM" diff --width 40 --ascii "$example" "$later"
is "--width: no line is wider" "" "$(awk 'length > 40' out | grep -v '[^ -~]')"
has "--ascii" out "  > moved: from Consideration"
run "$CJM" diff --color=always "$example" "$later"
has "--color" out "$(printf '\033')["
run "$CJM" diff --color=never "$example" "$later"
same "--color=never is as without a terminal" "$golden/webshop.diff" out
"$CJM" diff - "$later" <"$example" >out
same "OLD from standard input" "$golden/webshop.diff" out
"$CJM" diff "$example" - <"$later" >out
same "NEW from standard input" "$golden/webshop.diff" out

run "$CJM" diff - -
is "both from standard input: status" 2 "$status"
run "$CJM" diff
is "no file: status" 2 "$status"
run "$CJM" diff a b c
is "three files: status" 2 "$status"
run "$CJM" diff -f yaml a b
is "no such format: status" 2 "$status"
printf 'cjm: 1\ntitle: [\n' >broken.yaml
run "$CJM" diff "$example" broken.yaml
is "no journey: status" 3 "$status"
has "no journey: which and where" err "broken.yaml:3:1:"
run "$CJM" diff gone.yaml "$example"
is "no such file: status" 4 "$status"

# From git.
if command -v git >/dev/null; then
	export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
	export GIT_AUTHOR_NAME=Noor GIT_AUTHOR_EMAIL=noor@example.org
	export GIT_COMMITTER_NAME=Noor GIT_COMMITTER_EMAIL=noor@example.org
	git init -q repo
	mkdir repo/maps
	cat "$example" >repo/maps/shop.yaml
	git -C repo add . && git -C repo commit -qm one && git -C repo tag first
	cat "$later" >repo/maps/shop.yaml
	for words in repo/maps/shop.yaml "first repo/maps/shop.yaml" \
	    "HEAD:repo/maps/shop.yaml repo/maps/shop.yaml"; do
		run "$CJM" diff $words
		same "cjm diff $words" "$golden/webshop.diff" out
	done
	git -C repo commit -qam two
	run "$CJM" diff repo/maps/shop.yaml
	is "after the commit" "0 " "$status $(cat out err)"
	run "$CJM" diff first:repo/maps/shop.yaml HEAD:repo/maps/shop.yaml
	same "two revisions" "$golden/webshop.diff" out
	run "$CJM" diff nothing:repo/maps/shop.yaml repo/maps/shop.yaml
	is "no such revision: status" 3 "$status"
	has "no such revision: which" err "nothing"
	run "$CJM" diff nothing repo/maps/shop.yaml
	is "neither file nor revision: status" 3 "$status"
	run "$CJM" run repo/maps/shop.yaml -c changes -c 'change next' -c 'changes first'
	is "the command changes: status" "0 " "$status $(cat err)"
	run "$CJM" run repo/maps/shop.yaml -c 'changes nothing'
	has "the command changes: no such revision" err "nor a revision of"
	cp "$example" lonely.yaml
	run "$CJM" run lonely.yaml -c changes
	is "the command changes: in no repository: since the last save" "0 " "$status $(cat err)"
	run "$CJM" diff lonely.yaml
	is "in no repository: status" 3 "$status"
	printf 'cjm: 1\ntitle: [\n' >repo/maps/shop.yaml
	git -C repo commit -qam three
	run "$CJM" diff HEAD:repo/maps/shop.yaml "$example"
	has "no journey in that revision" err "HEAD:repo/maps/shop.yaml:3:1:"
fi

# A comment says whose it is and where; its lane goes by its label.
sed 's/Walk this again in June, on: idea/Walk this again in July, on: idea/' "$example" >july.yaml
sed 's/by: Joris, at: 2026-05-28, text: Walk/by: Noor, at: 2026-05-28, text: Walk/
s/in June, on: idea/in June, on: pain/' "$example" >noor.yaml
sed 's/\(.*\){by: Joris, at.*/&\
\1{by: Ann, at: 2026-06-01, text: In August, on: idea, answer: true}/' "$example" >ann.yaml
run "$CJM" diff "$example" july.yaml
has "other words" out '~ Comment (Joris, 2026-05-28, Idea): Walk this again in [-June-]{+July+}'
run "$CJM" diff "$example" noor.yaml
has "another person, on another lane" out 'By Joris → Noor; About Idea → Pain'
run "$CJM" diff "$example" ann.yaml
has "an answer" out '+ Answer (Ann, 2026-06-01, Idea): In August'

done_testing
