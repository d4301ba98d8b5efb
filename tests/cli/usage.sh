# Exit statuses, help, version, and what is said about a wrong command line.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
cp "$srcdir/examples/webshop.yaml" .

# wrong NAME MESSAGE ARGS...: a usage error that says MESSAGE, and nothing else.
wrong() {
	wrong_name=$1
	wrong_message=$2
	shift 2
	run "$CJM" "$@"
	is "$wrong_name: status" 2 "$status"
	is "$wrong_name: message" "cjm: $wrong_message" "$(head -n 1 err)"
	is "$wrong_name: nothing on standard output" "" "$(cat out)"
}

for words in --help -h help 'help show' 'show --help' 'new -h' 'run --help' \
    'export --help' '--version' 'show --version' 'help help'; do
	run "$CJM" $words
	is "cjm $words: status" 0 "$status"
	is "cjm $words: nothing on standard error" "" "$(cat err)"
	ok "cjm $words: says something" test -s out
done

run "$CJM" --help
for sub in new show run export help; do
	has "help names $sub" out "cjm $sub"
done
run "$CJM" help show
for option in --width --color --phase --lane --ascii --view --help; do
	has "help show names $option" out "$option"
done
run "$CJM" --version
has "the version has a number" out "cjm 0."

wrong "no argument" "which file? 'cjm new FILE' begins a journey"
wrong "misspelt subcommand" \
    'no subcommand and no file is called “shwo”; did you mean “show”?' shwo webshop.yaml
wrong "a word that is nothing" \
    'no subcommand and no file is called “frobnicate”' frobnicate
wrong "unknown option" 'there is no option --frob' --frob webshop.yaml
wrong "unknown option of a subcommand" 'there is no option -z' show -z webshop.yaml
wrong "misspelt option" \
    'there is no option --widht=3; did you mean --width?' show --widht=3 webshop.yaml
wrong "option without its value" 'the option --width needs a value' show webshop.yaml --width
wrong "two files" 'one file at a time, not also b.yaml' show webshop.yaml b.yaml
wrong "no file" 'which file?' show
wrong "no number" '“wide” is no number in 20-4096' show --width=wide webshop.yaml
wrong "number too small" '“19” is no number in 20-4096' show --width=19 webshop.yaml
wrong "no such color" '“often” is none of auto, always, never' show --color=often webshop.yaml
run "$CJM" show --view globe webshop.yaml
is "no such view: status" 2 "$status"
has "no such view: those that there are" err 'there is no view “globe”; there are: map, '
wrong "no such phase" \
    'there is no phase “x”; there are: awareness, consideration, purchase, retention, loyalty' \
    show --phase x webshop.yaml
wrong "no such lane" \
    'there is no lane “x”; there are: action, channel, emotion, thought, need, pain, service, owner, data, idea, packaging' \
    show --lane x webshop.yaml
wrong "help on nothing" 'no subcommand, command or key is called “nothing”' help nothing
wrong "help on what is misspelt" \
    'no subcommand, command or key is called “serach”; did you mean “search”?' help serach
run "$CJM" export -f xls webshop.yaml
is "no such format: status" 2 "$status"
has "no such format: those that there are" err 'there is no format “xls”; there are: json, mermaid, '
run "$CJM" export webshop.yaml
is "no format: status" 2 "$status"
has "no format: those that there are" err 'which format? -f FORMAT; there are: json, '
wrong "no such template" \
    'there is no template “x”; -t list names them' new -t x new.yaml

run "$CJM" ./gone.yaml
is "a file that is not there: status" 4 "$status"
is "a file that is not there: message" \
    "cjm: cannot read ./gone.yaml: No such file or directory" "$(head -n 1 err)"
has "a file that is not there: what to do" err "cjm new FILE"

run "$CJM" show .
is "a folder: status" 4 "$status"
is "a folder: message" "cjm: cannot read .: Is a directory" "$(cat err)"

cp webshop.yaml show
run "$CJM" ./show
is "a file called like a subcommand" 0 "$status"
ok "it is printed" grep -q 'First purchase' out
run "$CJM" webshop.yaml
cp out plain
run "$CJM" show webshop.yaml
same "a file alone is shown where there is no terminal" plain out
run "$CJM" -- webshop.yaml
same "behind -- everything is an argument" plain out

# Output that cannot be written.
if [ -c /dev/full ]; then
	status=0
	"$CJM" show webshop.yaml >/dev/full 2>err || status=$?
	is "a full disk: status" 4 "$status"
	is "a full disk: message" \
	    "cjm: cannot write standard output: No space left on device" "$(cat err)"
	status=0
	"$CJM" --help >/dev/full 2>err || status=$?
	is "help onto a full disk: status" 4 "$status"
fi
mkfifo pipe
exec 9<>pipe 8>pipe 9<&-
status=0
"$CJM" show webshop.yaml 2>err >&8 || status=$?
exec 8>&-
is "a reader that has gone: status" 141 "$status"
is "a reader that has gone: no message" "" "$(cat err)"

# Nothing of a name drives the terminal.
run "$CJM" show "$(printf 'a\033]2;x\007\302\233b.yaml')"
is "a hostile name is defused" \
    "cjm: cannot read a?]2;x??b.yaml: No such file or directory" "$(head -n 1 err)"

run "$CJM" help F9
is "a key without its brackets" 0 "$status"
has "a key without its brackets: found" out "<F9>"
run "$CJM" export webshop.yaml -o x.docx
has "a name that tells no format: those that there are" err "html, svg"

done_testing
