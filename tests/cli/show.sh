# cjm show: every journey at every width, with what every locale can show.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
shown=$builddir/tests/cli/shown

for file in "$srcdir"/examples/*.yaml; do
	for width in 20 40 80 120 200; do
		for locale in C C.UTF-8; do
			for ascii in '' --ascii; do
				name="${file##*/} $width $locale $ascii"
				LC_ALL=$locale "$CJM" show --width=$width $ascii "$file" >out 2>err
				is "$name: status" 0 $?
				none "$name: words and columns" \
				    "$(cat err; LC_ALL=$locale "$shown" "$file" $width <out || echo no)"
			done
		done
	done
	LC_ALL=C "$CJM" show "$file" >out
	none "${file##*/}: nothing but ASCII in a locale without more" \
	    "$(LC_ALL=C grep -n '[^ -~]' out)"
done

# Every other view, as wide as asked and in nothing but ASCII.
views=$("$CJM" show --view none "$srcdir/examples/webshop.yaml" 2>&1 | sed -n 's/.*: //p' | tr -d ',')
for view in $views; do
	for width in 20 33 80 150; do
		for file in "$srcdir"/examples/*.yaml; do
			LC_ALL=C "$CJM" show --view="$view" --width=$width "$file" >out 2>err
			is "$view of ${file##*/}, $width: status" 0 $?
			none "$view of ${file##*/}, $width: lines" \
			    "$(cat err; LC_ALL=C grep -n '[^ -~]' out
			    LC_ALL=C grep -nE "^.{$((width + 1))}" out)"
		done
	done
done

# A map with few lanes loses none of them to room that a screen would have.
printf 'cjm: 1\ntitle: T\nlanes: [action, pain, idea]\nphases:\n- name: A\n' >few.yaml
run "$CJM" show few.yaml
for lane in Action Pain Idea; do
	has "few lanes: $lane" out "$lane"
done

# The line break at the end of a block begins no line.
cat >block.yaml <<'EOF'
cjm: 1
title: T
phases:
- name: A
  touchpoints:
  - name: B
    idea:
      - text: |
          one
          two
        votes: 3
EOF
run "$CJM" show block.yaml
is "a block scalar takes its lines" 2 "$(sed -n '/^Idea/,$p' out | wc -l)"
has "its marks stand behind the last" out "two ▲3"

file=$srcdir/examples/webshop.yaml
run "$CJM" show "$file"
cp out plain
none "a pipe gets plain text" "$(LC_ALL=C grep -n '[[:cntrl:]]' out)"
is "a pipe is 80 columns wide" "$("$CJM" show -w 80 "$file")" "$(cat out)"
is "or as COLUMNS says" "$("$CJM" show -w 100 "$file")" \
    "$(COLUMNS=100 "$CJM" show "$file")"
is "a width that is given wins" "$("$CJM" show -w 100 "$file")" \
    "$(COLUMNS=50 "$CJM" show -w 100 "$file")"
is "standard input is a file" "$(cat plain)" "$("$CJM" show - <"$file" | sed 's/^\(First.*  \)-/\1/')"

run "$CJM" show --color=always "$file"
esc=$(printf '\033')
has "colours when they are wanted" out "${esc}["
sed "s/$esc\[[0-9;]*m//g" out | sed 's/ *$//' >bare
same "colours change no text" plain bare
is "NO_COLOR does not hold against --color=always" "$(cat out)" \
    "$(NO_COLOR=1 "$CJM" show --color=always "$file")"

run "$CJM" show --phase consideration --width 200 "$file"
has "one phase: its touchpoints" out "Asks the"
hasnt "one phase: no others" out "Sees an ad"
run "$CJM" show --lane pain --width 200 "$file"
has "one lane: its cards" out "Size chart"
hasnt "one lane: no others" out "Instagram"
run "$CJM" show --ascii "$file"
none "--ascii has no lines beyond ASCII" "$(LC_ALL=C grep -n '[^ -~]' out)"

# A view in each of its forms, by number and by name.
for form in matrix:channels:1 matrix:owners:2 flow:owners:1 flow:personas:2 actions:list:1 \
    actions:square:2 walks:overview:1 walks:service:2; do
	view=${form%%:*} number=${form##*:} name=${form#*:}
	run "$CJM" show --view "$view" --form "${name%:*}" --width 150 "$file"
	is "$form: status" 0 "$status"
	cp out by-name
	is "$form: by number" "$(cat by-name)" \
	    "$("$CJM" show --view "$view" --form "$number" --width 150 "$file")"
	if [ "$number" = 2 ]; then
		differ=$(cmp -s by-name other || echo differ)
		is "$form: another form" differ "$differ"
	else
		is "$form: is what shows without" "$(cat by-name)" \
		    "$("$CJM" show --view "$view" --width 150 "$file")"
	fi
	cp by-name other
done
run "$CJM" show --view matrix --form square "$file"
is "a form of another view: status" 2 "$status"
has "a form of another view: those that there are" err "channels owners"
run "$CJM" show --form 1 "$file"
has "the map has no forms" err "one form only"
cat >half.yaml <<'END'
cjm: 1
title: Halves
phases:
  - name: One
    touchpoints:
      - {name: A, emotion: 2.5, pain: {text: Here, conflict: {text: There}}}
      - {name: B, emotion: {text: 4, conflict: {text: 3}}}
END
run "$CJM" show --ascii half.yaml
hasnt "the digit of a face does not run into a level" out "32.5"
has "a level that is no whole number is there" out "o2.5"
has "a card in conflict is marked" out "Here !"
has "so is a level" out "4!"

done_testing
