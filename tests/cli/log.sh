# cjm log: the story of one map from its history in git.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
command -v git >/dev/null || skip_all "there is no git"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Noor GIT_AUTHOR_EMAIL=noor@example.org
export GIT_COMMITTER_NAME=Noor GIT_COMMITTER_EMAIL=noor@example.org
later=$srcdir/tests/golden/diff/webshop.yaml
day=10

# Commits all there is on the next day; the argument is the subject.
commit() {
	day=$((day + 1))
	GIT_AUTHOR_DATE="2026-03-${day}T12:00:00Z" GIT_COMMITTER_DATE="2026-03-${day}T12:00:00Z" \
	    git commit -qam "$1"
}

git init -q repo
cd repo || exit 99
cat "$srcdir/examples/webshop.yaml" >map.yaml
git add map.yaml
commit "As the team walked it"
sed -i 's/emotion: 5/emotion: 4/' map.yaml
commit "Less rosy"
sed -i 's/^title: /title:  /; s/emotion: 3$/emotion: 3   # so so/' map.yaml
commit "Only laid out anew"
mkdir maps
git mv map.yaml maps/shop.yaml
commit "To a folder of its own"
cat "$later" >maps/shop.yaml
commit "After the walk of June"
printf 'cjm: 1\ntitle: [\n' >maps/shop.yaml
commit "Oops"
cat "$later" >maps/shop.yaml
commit "Mended"

run "$CJM" log maps/shop.yaml
is "status" 0 "$status"
is "nothing else is said" "" "$(cat err)"
sed 's/^\(2026-03-..  Noor  \)[0-9a-f]*$/\1HASH/' out >told
same "told as it was when somebody read it" "$srcdir/tests/golden/diff/webshop.story" told
is "each with its number" "$(git log --format=%H | cut -c1-8 | tr '\n' ' ')" \
    "$(sed -n 's/^2026-03-..  Noor  //p' out | tr '\n' ' ')"
run "$CJM" log -n 2 maps/shop.yaml
is "-n: no more than so many" 2 "$(grep -c Noor out)"
run "$CJM" log --all maps/shop.yaml
hasnt "--all: nothing is left out" out "more"
has "--all: also what a new touchpoint holds" out "Drives to the shop"
run "$CJM" log --ascii maps/shop.yaml
has "--ascii: the curve in digits" out "Emotion 2525432514  3.3"
run "$CJM" log --color=always maps/shop.yaml
has "--color" out "$(printf '\033')["
run "$CJM" log -w 40 --ascii maps/shop.yaml
none "--width: no line is wider" "$(awk 'length > 40' out | grep -v '[^ -~]')"

run "$CJM" log -f json maps/shop.yaml
is "JSON: an object a revision" 7 "$(grep -c '"commit"' out)"
has "JSON: the curve of the newest" out '"curve": [2.0, 5.0, 2.0, 5.0, 4.0, 3.0, 2.0, 5.0, 1.0, 4.0], "emotion": 3.3'
has "JSON: what was no journey" out '"error": "3:1:'
if command -v jq >/dev/null; then
	is "JSON: another program reads it" "24" \
	    "$(jq '.[] | select(.subject == "After the walk of June") | .changes | length' out)"
fi

git rm -q maps/shop.yaml
commit "Given up"
run "$CJM" log -n 1 maps/shop.yaml
has "a file that is gone has its story still" out "the file was removed"
run "$CJM" log never.yaml
is "never committed: status" 3 "$status"
has "never committed" err "never.yaml was never committed"
run "$CJM" log -f json never.yaml
is "never committed, as JSON" "0 []" "$status $(cat out)"
cd ..
cp "$later" lonely.yaml
run "$CJM" log lonely.yaml
is "in no repository: status" 3 "$status"
has "in no repository" err "lonely.yaml is in no git repository"
run "$CJM" log
is "no file: status" 2 "$status"
run "$CJM" log -n 0 lonely.yaml
is "no revisions at all: status" 2 "$status"
mkdir bin
run env PATH="$PWD/bin" "$CJM" log lonely.yaml
is "without git: status" 4 "$status"

done_testing
