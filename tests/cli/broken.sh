# Files that are no journey: none opens, none is changed, and each is told with
# file, line, column, what was found and what was expected.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

count=0
for file in "$srcdir"/tests/broken/*.yaml; do
	name=${file##*/}
	count=$((count + 1))
	cp "$file" "$name"
	run "$CJM" "$name"
	is "$name: status" 3 "$status"
	[ -z "$GENERATE" ] || cp err "${file%.yaml}.want"
	same "$name: message" "${file%.yaml}.want" err
	is "$name: nothing is shown" "" "$(cat out)"
	run "$CJM" run "$name" -c 'title "It was fine"'
	is "$name: cannot be edited" 3 "$status"
	run "$CJM" export -f json "$name"
	is "$name: cannot be exported" 3 "$status"
	same "$name: same bytes" "$file" "$name"
done
ok "at least 30 of them" test "$count" -ge 30

# From standard input the place is told in the same words.
"$CJM" show - <"$srcdir/tests/broken/no-title.yaml" >out 2>err
has "standard input has a name" err "cjm: -:1:1: "

done_testing
