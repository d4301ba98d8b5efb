# cjm export: the shapes that other programs rely on.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
golden=$srcdir/tests/golden

run "$CJM" export -f json "$golden/forms.yaml"
is "every short form: status" 0 "$status"
same "every short form, and what cjm does not know" "$golden/forms.json" out
run "$CJM" export -f json "$srcdir/examples/checkout.yaml"
same "an example" "$golden/checkout.json" out

for suffix in ojf mmd cjm.yaml; do
	run "$CJM" export -o "checkout.$suffix" "$srcdir/examples/checkout.yaml"
	is "$suffix: status" 0 "$status"
	same "$suffix: an example" "$golden/checkout.$suffix" "checkout.$suffix"
done

for file in "$srcdir"/examples/*.yaml; do
	name=${file##*/}
	run "$CJM" export -f json "$file"
	is "$name: status" 0 "$status"
	cp out first
	LC_ALL=C "$CJM" export -f json "$file" >out
	same "$name: the locale changes nothing" first out
	"$CJM" export -f json - <"$file" >out
	same "$name: standard input changes nothing" first out
	"$CJM" export -o "$name.json" "$file"
	same "$name: the suffix says which format" first "$name.json"
done

echo old >old.json
chmod 640 old.json
run "$CJM" export -f json -o old.json "$golden/forms.yaml"
is "an old file is replaced" 0 "$status"
same "by the new one" "$golden/forms.json" old.json
is "and keeps its mode" 640 "$(stat -c %a old.json)"
run "$CJM" export -f json -o gone/x.json "$golden/forms.yaml"
is "a folder that is not there: status" 4 "$status"
is "a folder that is not there: message" \
    "cjm: cannot write gone/x.json: No such file or directory" "$(cat err)"
run "$CJM" export -f json -o - "$golden/forms.yaml"
same "- is standard output" "$golden/forms.json" out

done_testing
