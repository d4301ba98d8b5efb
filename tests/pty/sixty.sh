# A workshop in keys: 60 cards over 9 touchpoints cost at most two keys a card
# beyond their texts.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
drive=$builddir/tests/pty/drive
[ -x "$drive" ] || skip_all "built without libvterm"

# What is said: the touchpoint, the sign of its lane or ., the text.
cat >said <<'END'
hears . A colleague told me
hears . I forgot the name of the bank
hears - Three banks look the same
hears . My parents are with another one
hears ? To know what it costs
hears - I do not trust the ads
hears ! Let members bring a friend
looks . So many accounts
looks - The table does not fit on my phone
looks . Which one is for students
looks ! Ask three questions, offer one account
looks ? To see it in my own language
looks + Finds the price in a minute
looks . It says free, but is it
applies . Which papers do I need
applies - The form forgets what I typed
applies - My name is too long for it
applies . I do this in the evening
applies ! Save each page at once
applies ? To go on at my computer
applies . Is this the last page
shows . Why a selfie
shows - The picture is refused twice
shows - It is dark in the train
shows ? A reason that I understand
shows ! Try again without starting over
shows # How long do we keep these pictures
waits . Did it arrive at all
waits - Nobody says how long it takes
waits - The mail went to spam
waits . I look every day
waits ! Show where the application is
waits ? A date
waits # Whose clock runs on Sundays
card . The card is here
card . Where is the code
card - The code comes a week later
card - The letter looks like an advertisement
card ! Code in the app
card + Pays with it the same day
card . Nice colour
starts . Now my salary
starts - All those direct debits
starts ? Help with moving them
starts ! Tell the other bank for her
starts . Will the rent be paid
starts + All debits follow in a week
starts # Ask the notary about shared accounts
asks . Who do I call
asks - Twelve minutes of music
asks - I tell it three times
asks + A person who knows my name
asks . She was really kind
asks ! Say the number in the queue
stays . It just works
stays - A fee that I did not expect
stays . My sister wants one too
stays + Brings a friend
stays ? Nothing, thank you
stays ! One mail a year with what it cost
END
is "60 cards are said" 60 "$(grep -c . said)"

{
	echo "cjm: 1"
	echo "title: A new account"
	echo "lanes: [thought, need, pain, outcome, idea]"
	echo "phases:"
	echo "  - name: All"
	echo "    touchpoints:"
	cut -d ' ' -f 1 said | uniq | while read -r touchpoint; do
		echo "      - id: $touchpoint"
		echo "        name: $touchpoint"
	done
} >map.yaml
cat map.yaml >want.yaml
is "about 9 touchpoints" 9 "$(grep -c ' id:' map.yaml)"

# A person's keys: i once; a sign, the text, Enter; Tab ends the last line of a
# touchpoint; Enter on no text leaves, and a save. A line is one key, or the text of a card.
while read -r touchpoint sign text; do
	case ${before-} in
	'') echo i ;; "$touchpoint") echo "<Enter>" ;; *) echo "<Tab>" ;;
	esac
	[ "$sign" = . ] || echo "$sign"
	echo "text $text"
	before=$touchpoint
done <said >keys
printf '%s\n' "<Enter>" "<Enter>" "<C-s>" >>keys
beyond=$(grep -vc '^text ' keys)
echo "# $beyond keys beyond the texts of 60 cards"
ok "at most two keys a card beyond its text" test "$beyond" -le 120

{
	echo "copy $tap_work/map.yaml map.yaml"
	echo "start map.yaml"
	echo 'see -1 "NORMAL"'
	sed -e 's/^text \(.*\)/type "\1"/; t' -e 's/.*/key "&"/' keys
	echo 'see "Saved"'
	echo "shell cp map.yaml $tap_work/map.yaml"
	echo 'key q'
	echo 'exit 0'
} >script.pty
ok "they are typed" "$drive" script.pty

# The same by commands, each with its place.
set -- run "$PWD/want.yaml"
while read -r touchpoint sign text; do
	case $sign in
	.) lane=thought ;; -) lane=pain ;; +) lane=outcome ;; !) lane=idea ;;
	\?) lane=need ;; \#) lane= ;;
	esac
	if [ -n "$lane" ]; then
		set -- "$@" -c "add $touchpoint $lane \"$text\""
	else
		set -- "$@" -c "new /parking \"$text\""
	fi
done <said
run "$CJM" "$@"
is "the same by commands" "0 " "$status $(cat err)"
same "each card stands where it was meant" want.yaml map.yaml
done_testing
