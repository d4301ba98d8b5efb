# Every template, in both languages: a journey that can be shown and filled in
# at once, and comes out the way it went in; and those of the user's own.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

# What is left of a map when its words are taken away: keys, moments, lanes.
shape_of() {
	"$CJM" export -f json "$1" |
	    grep -vE '"(id|name|title|language|label|text|channel)": *"' |
	    sed 's/"[^"]*"\(,*\)$/""\1/'
}

lanes_of() {
	sed -n '/^lanes:/,/^$/p' "$1" | sed 's/ *#.*//'
}

"$CJM" new -t list >listed
names=$(sed 's/ .*//' listed)
is "those that the manual promises" \
    "blank five-phase four-phase canvas service-concept blueprint employee action-plan" \
    "$(echo $names)"

for file in "$srcdir"/templates/*.yaml; do
	name=${file##*/}
	name=${name%.*.yaml}
	case " $(echo $names) " in
	*" $name "*) ;;
	*) none "$file is listed" "$name" ;;
	esac
done

for name in $names; do
	for language in en nl; do
		is="$name, $language"
		map=$name.$language.yaml
		run "$CJM" new -t "$name" --language "$language" "$map"
		is "$is: begins a journey" "0:" "$status:$(cat err)"
		sed '/^title: /d' "$srcdir/templates/$map" >want
		sed '/^title: /d' "$map" >got
		same "$is: built in is what is installed" want got
		has "$is: knows its language" "$map" "language: $language"
		run "$CJM" show --ascii "$map"
		is "$is: can be shown" "0:" "$status:$(cat err)"
		cp "$map" before
		run "$CJM" run "$map" -c ''
		is "$is: opened and saved" 0 "$status"
		same "$is: every byte is as it was" before "$map"
		run "$CJM" export -f json "$map"
		is "$is: is written as JSON" 0 "$status"

		# A check says what is still to be filled in, and nothing else.
		none "$is: nothing is wrong with it" "$("$CJM" check "$map" |
		    grep -vE '\[(goal|persona|map-owner|empty-phase|empty-lane|star-none|walk-none|emotion-missing|service-missing)\]')"
		"$CJM" check "$map" | sed 's/.*\[//' | sort >"found.$language"

		run "$CJM" run "$map" -c 'new-phase Zz' -c 'new-touchpoint zz Waits' \
		    -c 'set waits idea "Sits down"' -c 'journey owner Noor'
		is "$is: can be filled in" "0:" "$status:$(cat err)"
		none "$is: only what was empty has changed" "$(diff before "$map" |
		    grep '^<' | grep -vE '^< (phases|owner):')"
		run "$CJM" show --ascii --width 200 "$map"
		has "$is: what was filled in shows" out "Sits down"
		"$CJM" new -t "$name" --language "$language" - >"fresh.$language"
	done
	shape_of fresh.en >shape.en
	shape_of fresh.nl >shape.nl
	same "$name: English and Dutch have one shape" shape.en shape.nl
	same "$name: and lack the same" found.en found.nl
	lanes_of fresh.en | sed 's/label: .*//' >shape.en
	lanes_of fresh.nl | sed 's/label: .*//' >shape.nl
	same "$name: and the same lanes" shape.en shape.nl
	grep -c '#' fresh.en >shape.en
	grep -c '#' fresh.nl >shape.nl
	same "$name: and as many comments" shape.en shape.nl
done

# The language is that of the messages.
if [ -e "$CJM_LOCALEDIR/nl/LC_MESSAGES/cjm.mo" ]; then
	LANGUAGE='nl' run "$CJM" new -t canvas -
	same "a Dutch user gets a Dutch map" out "$srcdir/templates/canvas.nl.yaml"
	LANGUAGE='nl' run "$CJM" new -t canvas --language en -
	same "or an English one" out "$srcdir/templates/canvas.en.yaml"
	LANGUAGE='nl' run "$CJM" new -t list
	has "the list is in Dutch too" out "Een lege kaart"
fi

own=$HOME/.config/cjm/templates
mkdir -p "$own"
printf '# Our own shop.\ncjm: 1\ntitle: x\nphases:\n  - name: Shop\n' >"$own/shop.yaml"
printf 'cjm: 1\ntitle: x\nowner: Noor\n' >"$own/canvas.nl.yaml"
printf 'cjm: 1\ntitle: x\nowner: Jens\n' >"$own/laden.de.yaml"
printf '# Broken.\ncjm: 1\ntitle: [x]\n' >"$own/broken.yaml"
echo "not one" >"$own/README"
run "$CJM" new -t list
is "the user's own are listed" 0 "$status"
has "with what they say of themselves" out "Our own shop. ($own/shop.yaml)"
hasnt "other files are not" out "README"
is "they come first" "broken laden shop" \
    "$(sed 's/ .*//' out | head -n 3 | tr '\n' ' ' | sed 's/ $//')"
run "$CJM" new -t shop our-shop.yaml
is "one of them: status" 0 "$status"
has "one of them: its phases" our-shop.yaml "name: Shop"
has "one of them: its comment" our-shop.yaml "# Our own shop."
has "one of them: titled" our-shop.yaml "title: Our shop"
run "$CJM" new -t canvas --language nl -
has "one that is called like a built-in goes first" out "owner: Noor"
run "$CJM" new -t canvas --language en -
hasnt "in its language" out "owner: Noor"
run "$CJM" new -t laden -
has "one in another language is taken where there is no other" out "Jens"
run "$CJM" new -t laden --language nl -
is "but not in the place of the one asked for" 2 "$status"
run "$CJM" new -t broken never.yaml
is "one that is no journey: status" 3 "$status"
has "one that is no journey: where" err "$own/broken.yaml:3:8:"
is "one that is no journey: nothing is written" "" "$(ls never.yaml 2>/dev/null)"

mkdir -p config/cjm/templates
printf 'cjm: 1\ntitle: x\nowner: Ada\n' >config/cjm/templates/other.yaml
XDG_CONFIG_HOME=$PWD/config run "$CJM" new -t list
has "XDG_CONFIG_HOME: its own" out "other "
hasnt "XDG_CONFIG_HOME: and no others" out "shop "

done_testing
