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

# Where it makes a list of a text, it is one card more all the same.
cp "$srcdir/examples/webshop.yaml" one.yaml
for cell in "ad action" "ad thought" "chat service" "return pain" "review idea"; do
	cp one.yaml two.yaml
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
