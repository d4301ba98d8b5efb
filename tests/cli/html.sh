# cjm export -f html: the same page for the same map, in the right language,
# without anything from elsewhere.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

for file in "$srcdir"/examples/*.yaml; do
	name=${file##*/}
	run "$CJM" export -f html "$file"
	is "$name: status" 0 "$status"
	none "$name: nothing to tell" "$(cat err)"
	mv out first.html
	"$CJM" export -o second.html "$file"
	same "$name: the suffix says which format, the bytes are the same" first.html second.html
	none "$name: it runs nothing and loads nothing" "$(grep -oE \
	    '<(script|link [^>]*href="[^d]|img|iframe|object|embed)|@import|url\(|https?://' first.html)"
done

"$CJM" export -f html "$srcdir/examples/webshop.yaml" >out
has "a table has a caption" out '<caption>First purchase in the webshop</caption>'
is "a heading for each phase" 5 "$(grep -o 'scope="colgroup"' out | wc -l | tr -d ' ')"
is "a heading for each touchpoint" 9 "$(grep -o '<th scope="col" class="touchpoint' out |
    wc -l | tr -d ' ')"
is "a station for each touchpoint" 9 "$(grep -o '<g class="stop p[0-9]"><title>' out | wc -l |
    tr -d ' ')"
is "and a line for each owner, and for those without" 6 "$(grep -o '<g class="line p' out |
    wc -l | tr -d ' ')"
is "exits leave it" 2 "$(grep -o '<g class="exit">' out | wc -l | tr -d ' ')"
has "the language of the map" out '<html lang="en">'
hasnt "its words are in no other" out '<span lang='
"$CJM" export -f html "$srcdir/examples/verhuizing.yaml" >out
has "a Dutch map" out '<html lang="nl">'
has "with our English words marked" out '<span lang="en">'
if [ -e "$CJM_LOCALEDIR/nl/LC_MESSAGES/cjm.mo" ]; then
	LC_ALL=C.UTF-8 LANGUAGE=nl "$CJM" export -f html "$srcdir/examples/verhuizing.yaml" >out
	hasnt "with Dutch words: nothing to mark" out '<span lang='
	has "with Dutch words" out '<h2>Doel</h2>'
fi

cat >wide.yaml <<-'END'
	cjm: 1
	title: Wide
	lanes: [action, {id: pain, hidden: true}]
	phases:
END
for phase in 1 2 3; do
	printf -- '- name: P%d\n  touchpoints:\n' "$phase" >>wide.yaml
	for i in 1 2 3 4 5 6; do
		printf -- '  - {name: T%d%d, action: does%d%d, pain: hurts}\n' "$phase" "$i" "$phase" "$i"
	done >>wide.yaml
done
run "$CJM" export -f html --paper a4 wide.yaml
is "a wide map is written for the screen, and in parts for paper" 4 \
    "$(grep -o '<table class="map"' out | wc -l | tr -d ' ')"
has "what is hidden is left out, and it is said" err hidden
hasnt "what is hidden is left out" out hurts
run "$CJM" export -f html --paper a3 wide.yaml
is "larger paper holds more" 3 "$(grep -o '<table class="map"' out | wc -l | tr -d ' ')"
run "$CJM" export -f html --paper letterhead wide.yaml
is "no such paper: status" 2 "$status"
has "no such paper: those that there are" err "a4, a3"

done_testing
