# cjm merge: three files to one, as git asks a merge driver.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
example=$srcdir/examples/checkout.yaml

# Fresh copies of the example.
three() {
	for copy in base ours theirs; do
		rm -f $copy.yaml
		cat "$example" >$copy.yaml
		chmod u+w $copy.yaml
	done
}

change() {
	sed -i "$2" "$1.yaml"
}

three
change ours 's/Pay as a guest/Pay without an account/; s/# Paying in/# My note: paying in/'
change theirs 's/Thinks up a password/Invents a password/; s/^scope: .*/scope: All of it/'
cp ours.yaml want.yaml
cp theirs.yaml second.yaml
change want 's/Thinks up a password/Invents a password/; s/^scope: .*/scope: All of it/'
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "edits apart: status" 0 "$status"
is "edits apart: nothing to say" "" "$(cat out err)"
same "THEIRS stays" second.yaml theirs.yaml
same "the result is OURS with what THEIRS changed, to the byte" want.yaml ours.yaml
run "$CJM" merge base.yaml ours.yaml theirs.yaml
same "merging once more changes nothing" want.yaml ours.yaml

three
change ours 's/Must make an account first/Must make an account/; s/emotion: 1/emotion: 2/'
change theirs 's/Must make an account first/Must have an account first/; s/emotion: 1/emotion: 1.5/'
cp ours.yaml mine.yaml
run "$CJM" merge -p base.yaml ours.yaml theirs.yaml
same "-p leaves OURS as it is" mine.yaml ours.yaml
cp out printed
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "both changed one text: status" 1 "$status"
has "and it is said" err 'ours.yaml: 2 conflicts, marked “conflict”; both texts are kept'
same "-p prints the same" printed ours.yaml
has "our text stays" ours.yaml "text: Must make an account"
is "their text stands beside it" "text: Must have an account first" \
    "$(grep -A1 '^            conflict:' ours.yaml | sed -n '2s/^ *//p')"
is "so does their level" "text: 1.5" \
    "$(grep -A1 '^          conflict:' ours.yaml | sed -n '2s/^ *//p')"
run "$CJM" show ours.yaml
is "the result is a journey" 0 "$status"
three
change ours 's/Must make an account first/Must make an account/'
change theirs 's/Must make an account first/Must have an account first/'
run "$CJM" merge -q base.yaml ours.yaml theirs.yaml
is "-q says nothing" "1 " "$status $(cat err)"

three
: >base.yaml
change theirs 's/title: Paying in the webshop/title: Paying/'
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "without a common beginning the titles clash" 1 "$status"
is "and both are there" "  title: Paying" "$(grep -A1 '^conflict:' ours.yaml | sed 1d)"
is "and what is alike stands once" 1 "$(grep -c 'Picks her day off' ours.yaml)"

three
printf 'cjm: 1\ntitle: [\n' >theirs.yaml
cp ours.yaml mine.yaml
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "no journey: status" 3 "$status"
has "no journey: which file and where" err "theirs.yaml:"
same "OURS is as it was" mine.yaml ours.yaml
run "$CJM" merge base.yaml ours.yaml gone.yaml
is "no such file: status" 4 "$status"
run "$CJM" merge base.yaml ours.yaml
is "two files: status" 2 "$status"
run "$CJM" merge base.yaml ours.yaml theirs.yaml more.yaml
is "four files: status" 2 "$status"

# --- odd files ---

three
sed -i 's/$/\r/' ours.yaml
printf '\357\273\277' | cat - ours.yaml >bom && mv bom ours.yaml
change theirs 's/emotion: 1/emotion: 2/; s/^lanes:/# seen here\n&/'
sed 's/emotion: 1/emotion: 2/; s/^lanes:/# seen here\r\n&/' ours.yaml >want.yaml
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "CRLF and a byte order mark: status" 0 "$status"
same "they stay, and what comes has them too" want.yaml ours.yaml

three
change theirs 's/emotion: 1/emotion: 2/'
mkdir -p real
mv ours.yaml real/map.yaml
chmod 640 real/map.yaml
ln -s real/map.yaml ours.yaml
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "a symbolic link stays one" "0 real/map.yaml" "$status $(readlink ours.yaml)"
has "and what it leads to is merged" real/map.yaml "emotion: 2"
is "with its mode" 640 "$(stat -c %a real/map.yaml)"
rm -r ours.yaml real

three
change theirs 's/emotion: 1/emotion: 2/'
chmod 444 ours.yaml
cp ours.yaml mine.yaml
run "$CJM" merge base.yaml ours.yaml theirs.yaml
is "a file that nobody may write: status" 3 "$status"
same "it is as it was" mine.yaml ours.yaml
rm -f mine.yaml

for odd in empty folder gone list; do
	three
	cp ours.yaml mine.yaml
	rm -rf "$odd"
	case $odd in
	empty) : >empty ;;
	folder) mkdir folder ;;
	list) echo '- one' >list ;;
	esac
	run "$CJM" merge base.yaml ours.yaml "$odd"
	is "THEIRS is $odd: it is said" "1 1" "$([ "$status" -ge 3 ] && echo 1) $(grep -c "$odd" err)"
	same "THEIRS is $odd: OURS is as it was" mine.yaml ours.yaml
done

# Both sides' comments, and theirs alone.
three
change theirs 's/^lanes:/# which lanes\n&/; s/star: true/& # why/'
run "$CJM" merge base.yaml ours.yaml theirs.yaml
same "comments alone are taken over" theirs.yaml ours.yaml

# As git calls it.
if command -v git >/dev/null; then
	git init -q repo
	cd repo || exit 99
	git config user.name Noor
	git config user.email noor@example.org
	git config merge.cjm.driver "'$CJM' merge %O %A %B"
	echo '*.yaml merge=cjm' >.gitattributes
	cat "$example" >map.yaml
	chmod u+w map.yaml
	git add . && git commit -qm one
	git checkout -q -b other
	sed -i 's/Thinks up a password/Invents a password/' map.yaml
	git commit -qam two
	git checkout -q -
	sed -i 's/Types her address/Types where she lives/' map.yaml
	git commit -qam three
	ok "git merges two neighbouring lines" git merge -q -m four other
	has "with ours" map.yaml "Types where she lives"
	has "and theirs" map.yaml "Invents a password"
	cd ..
fi

done_testing
