# cjm run: commands in turn, saved when all went well, else nothing written.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cat "$srcdir/examples/webshop.yaml" >old.yaml	# the sources may be read-only
fresh() {
	cp old.yaml map.yaml
}

for file in "$srcdir"/examples/*.yaml; do
	cp "$file" same.yaml
	before=$(stat -c '%i %Y' same.yaml)
	run "$CJM" run same.yaml -c ''
	is "nothing done to ${file##*/}: status" 0 "$status"
	same "nothing done to ${file##*/}: same bytes" "$file" same.yaml
	is "nothing done to ${file##*/}: not even written" "$before" \
	    "$(stat -c '%i %Y' same.yaml)"
done

# Every other file of YAML in the tests: a journey or not, it stays as it is.
changed=$(find "$srcdir/tests" -name '*.yaml' | while read -r file; do
	cp "$file" same.yaml
	"$CJM" run same.yaml -c '' >out 2>err || [ $? = 3 ] || echo "$file: $(cat err)"
	cmp -s "$file" same.yaml || echo "$file: changed"
done)
none "no file of the tests is changed by nothing" "$changed"

fresh
run "$CJM" run map.yaml -c 'title "Second purchase"' -c 'set basket pain "Slow"'
is "two commands: status" 0 "$status"
is "two commands: quiet" "" "$(cat out err)"
diff old.yaml map.yaml | grep '^[<>]' >changes
cat >want <<'EOF'
< title: First purchase in the webshop
> title: Second purchase
<         pain: Delivery costs show only at the last step
>         pain: Slow
EOF
same "two commands: two lines" want changes

fresh
run "$CJM" run map.yaml -c 'title One' 'add basket pain Two' 'vote return pain 1 +1'
is "commands as further arguments: status" 0 "$status"
has "commands as further arguments: the first" map.yaml "title: One"
has "commands as further arguments: the second" map.yaml "Two"
has "commands as further arguments: the third" map.yaml "votes: 10"

fresh
run "$CJM" run map.yaml -c 'title One' -c 'set nowhere pain X'
is "no such touchpoint: nothing done: status" 2 "$status"
has "no such touchpoint: it is named" err "nowhere"
same "no such touchpoint: not a byte, also not of the first command" old.yaml map.yaml

fresh
run "$CJM" run map.yaml -c 'frobnicate'
is "no such command: status" 2 "$status"
has "no such command: it is named" err "frobnicate"
same "no such command: not a byte" old.yaml map.yaml

fresh
run "$CJM" run map.yaml -c 'set basket'
is "too few words: status" 2 "$status"
same "too few words: not a byte" old.yaml map.yaml

fresh
run "$CJM" run map.yaml -c 'title "open'
is "an open quote: status" 2 "$status"
same "an open quote: not a byte" old.yaml map.yaml

fresh
run "$CJM" run map.yaml -c 'title One' -c undo
is "undone again: status" 0 "$status"
same "undone again: same bytes" old.yaml map.yaml

fresh
run "$CJM" run map.yaml
is "no command: status" 2 "$status"
run "$CJM" run -c 'title One'
is "no file: status" 2 "$status"

status=0
"$CJM" run - -c 'title One' <old.yaml >out 2>err || status=$?
is "standard input to standard output: status" 0 "$status"
diff old.yaml out | grep '^[<>]' >changes
cat >want <<'EOF'
< title: First purchase in the webshop
> title: One
EOF
same "standard input to standard output: one line" want changes

fresh
ln -s map.yaml link.yaml
chmod 640 map.yaml
run "$CJM" run link.yaml -c 'title One'
ok "a link stays a link" test -L link.yaml
has "and what it leads to is written" map.yaml "title: One"
is "the mode stays" 640 "$(stat -c %a map.yaml)"

if [ "$(id -u)" != 0 ]; then
	fresh
	chmod 444 map.yaml
	run "$CJM" run map.yaml -c 'title One'
	is "a read-only file: status" 4 "$status"
	same "a read-only file stays" old.yaml map.yaml
	chmod 644 map.yaml
fi

# Many at once on one file: each is in it.
fresh
for i in 1 2 3 4 5 6 7 8; do
	{
		"$CJM" run map.yaml -c "new-phase 'Phase number $i'" -c "add basket need 'Need $i'" \
		    >"said.$i" 2>&1
		echo $? >"ended.$i"
	} &
done
wait
is "eight at once: all end well" "0 0 0 0 0 0 0 0 " "$(cat ended.? | tr '\n' ' ')"
is "eight at once: nothing is said" "" "$(cat said.?)"
is "eight at once: all is there" 8 "$(grep -c 'Phase number [1-8]' map.yaml)"
is "eight at once: all of it" 8 "$(grep -c 'Need [1-8]' map.yaml)"

# The same text: one is saved, and the other is told that it was not.
fresh
for i in 1 2; do
	{
		"$CJM" run map.yaml -c "title Title" -c "title 'Title $i'" >"said.$i" 2>&1
		echo $? >"ended.$i"
	} &
done
wait
won=$(sed -n 's/^title: Title //p' map.yaml)
is "the same twice: one of them is in the file" 1 "$(printf '%s\n' 1 2 | grep -c "^$won$")"
is "the same twice: that one ended well" 0 "$(cat "ended.$won")"
other=$((3 - won))
case $(cat "ended.$other") in
0) tap 0 "the same twice: one after the other" ;;
1) has "the same twice: the other says so" "said.$other" "it was not saved" ;;
*) tap 1 "the same twice: the other ends with 0 or 1" "$(cat "ended.$other")" ;;
esac

fresh
run "$CJM" run map.yaml -c 'title One' -c 'set nowhere pain X'
has "of several commands, the one that failed is told" err "cjm: set nowhere pain X: "

done_testing
