# cjm note: cards dropped into a journey from another shell.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

cat "$srcdir/examples/webshop.yaml" >map.yaml
run "$CJM" note map.yaml "ask the lawyers"
is "without a place: status" 0 "$status"
same_lines() { diff "$srcdir/examples/webshop.yaml" map.yaml | grep -c '^<'; }
is "no line of the file is touched" 0 "$(same_lines)"
is "it is parked" 1 "$("$CJM" show --view parking map.yaml | grep -c 'ask the lawyers')"

run "$CJM" note map.yaml -t basket -b Ann -- "- cannot see the total"
is "a sign sends it to its lane" 1 "$("$CJM" export -f json map.yaml |
    grep -A2 '"cannot see the total"' | grep -c '"by": "Ann"')"
run "$CJM" note map.yaml -t basket -l quote "where is it?"
is "in a lane: status" 0 "$status"

printf 'one\n\n!two @Bob\r\nthree' | "$CJM" note map.yaml -t basket -
"$CJM" export -f json map.yaml >map.json
is "each line is a note" "one three two" \
    "$(grep -Eo '"(one|two|three)"' map.json | tr -d '"' | sort | tr '\n' ' ' | sed 's/ $//')"

cp map.yaml before
run "$CJM" note map.yaml -t baskt "typo"
is "an unknown touchpoint: status" 2 "$status"
is "and what is meant" 1 "$(grep -c 'is “basket” meant' err)"
run "$CJM" note map.yaml -l pain "where?"
is "a lane without a touchpoint" 2 "$status"
run "$CJM" note map.yaml
is "no text" 2 "$status"
same "and nothing was written" before map.yaml

# A text that begins with a - is no heap of options, and a name is as good as an id.
cp map.yaml before
run "$CJM" note map.yaml "-brakes squeak"
is "a text behind a -: status" 0 "$status"
is "it is noted whole" 1 "$("$CJM" show --view parking map.yaml | grep -c -- '-brakes squeak')"
run "$CJM" note map.yaml -- "-brakes"
is "one word behind --: status" 0 "$status"
cp map.yaml before
run "$CJM" note map.yaml -bikes "too heavy"
is "one word behind a -: status" 2 "$status"
is "and what to do" 1 "$(grep -c -- '“-bikes”.*-- before a text' err)"
run "$CJM" note map.yaml -email
is "a letter that is no option" 1 "$(grep -c -- '-- before a text' err)"
run "$CJM" note map.yaml ""
is "an empty text: status" 2 "$status"
run "$CJM" note map.yaml -t basket " "
is "a blank one: status" 2 "$status"
same "and nothing was written by any" before map.yaml
cat >names.yaml <<'END'
cjm: 1
title: Bikes
phases:
  - name: Renting
    touchpoints:
      - name: Picks up the bike
        id: pick
      - name: Pays
        id: pays
      - name: Pays
        id: pays-more
END
run "$CJM" note names.yaml -t "Picks up the bike" "the saddle is low"
is "by the name: status" 0 "$status"
is "there it stands" 1 "$(sed -n '/id: pick$/,/name: Pays/p' names.yaml | grep -c 'the saddle')"
run "$CJM" note names.yaml -t Pays "which?"
is "a name that two have: status" 2 "$status"

# Where it makes a list of a text, it is one card more all the same.
cat "$srcdir/examples/webshop.yaml" >one.yaml
for cell in "ad action" "ad thought" "chat service" "return pain" "review idea"; do
	cat one.yaml >two.yaml
	"$CJM" note two.yaml -t "${cell% *}" -l "${cell#* }" "and one more @Ann"
	"$CJM" diff one.yaml two.yaml >diff.out
	is "a note in $cell is one change" "added 1" "$(head -n 1 diff.out)"
done

# The user's own signs count.
mkdir -p config/cjm
echo 'sign ~ backstage' >config/cjm/cjmrc
XDG_CONFIG_HOME=$PWD/config "$CJM" note map.yaml -t basket "~ count the stock"
is "own signs" 1 "$("$CJM" export -f json map.yaml | grep -B2 'count the stock' |
    grep -c backstage)"

done_testing
