# Bytes that drive a terminal, in every field of a map, in file names, words,
# the environment: what is printed is harmless text. tests/support/plain.c
# judges, not the program.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

plain=$builddir/tests/cli/plain
spite=$builddir/tests/cli/spite
views=$("$CJM" show --view nowhere f.yaml 2>&1 | sed -n '1s/.*: //; s/,//g; 1p')
is 'the views are told' map "${views%% *}"

harmless() {
	ok "$1" "$plain" $3 <"$2"
}

number=0
while IFS= read -r payload; do
	number=$((number + 1))
	name="$number ($payload)"
	"$spite" map "$payload" >f.yaml
	run "$CJM" show -w 100 f.yaml
	case $payload in	# no key can hold a NUL
	*x00*) is "$name: refused" 3 "$status" ;;
	*) is "$name: opens" 0 "$status" ;;
	esac
	harmless "$name: show" out
	harmless "$name: nothing to say, or harmless" err
	for view in $views; do
		run "$CJM" show -v "$view" -w 90 --color always f.yaml
		harmless "$name: $view in colour" out colors
	done
	run "$CJM" check f.yaml
	harmless "$name: checks" out
	harmless "$name: checks, said" err
	run env LC_ALL=C "$CJM" show f.yaml
	harmless "$name: show in C" out
	run "$CJM" check f.yaml
	harmless "$name: check" out
	none "$name: a finding is one line" "$(grep -v '\]$' out)"
	run "$CJM" diff --color always "$srcdir/examples/checkout.yaml" f.yaml
	harmless "$name: diff in colour" out colors
	run "$CJM" diff f.yaml "$srcdir/examples/checkout.yaml"
	harmless "$name: diff" out
	run "$CJM" show -p nowhere f.yaml
	harmless "$name: ids in a message" err
	run "$CJM" show -l nowhere f.yaml
	harmless "$name: keys in a message" err
	run "$CJM" run f.yaml -c 'goto tx' -c 'set tx nolane x' -c 'rename nowhere x'
	harmless "$name: messages" err
	printf 'cjm: 1\ntitle: x\nphases:\n- "%s": 1\n- name: [a]\n  "k%s": [{a, "%s": b, "%s": c}]\nlanes: "%s"\n' \
	    "$payload" "$payload" "$payload" "$payload" "$payload" >bad.yaml
	run "$CJM" show bad.yaml
	is "$name: refused" 3 "$status"
	harmless "$name: errors" err
done <<'EOF'
\e]0;PWN\a
\e]52;c;UFdO\a
\e]8;;http://pwn.invalid\e\x5cX\e]8;;\e\x5c
\e[91;177H\e[2J
\e[38;5;213;7m
\e[6n\e[21t\e[c
\ePq\e\x5c\e_G\e\x5c\e^P\e\x5c\eX\e\x5c
\ec\e#8\e(0\eQ
\x9b31m\x9d0;P\x9c\x90q\x9c\x85
\a\b\v\f\r\x0e\x0f\x7f
a\x00b
\n\e[31m\r\nroot
\u202eabc\u202c\u2066a\u2069\u061c
\u200e\u200f\u200b\u200c\u200d\u2028\u2029\ufeff
\u00ad\u034f\u115f\u3164\u2060\u2064\u206f
\U000e0041\U000e0100\ufff9\ufffb
\ufdd0\ufffe\U0001ffff\ue000\U000f0000
e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301
\u0301\u20dd
%s%n%1$s
EOF

# The same raw: YAML forbids most of it, and the refusal does not show it.
for raw in '\033]0;P\a' '\302\233m' '\233m' '\300\233' '\355\240\200' '\364\220\200\200' '\376\377' \
    '\b' '\177' '\000' '\342\200\256x' '\342\200\213' '\363\240\201\201' '\357\277\271'; do
	printf "cjm: 1\ntitle: a${raw}b\nphases:\n- name: p${raw}q\n- {${raw}: 1}\n" >f.yaml
	run "$CJM" show f.yaml
	harmless "raw $raw: out" out
	harmless "raw $raw: err" err
	# ... as the name of a file, that is and that is not there, and as words.
	case $raw in *000) continue ;; esac
	name=$(printf "n${raw}.yaml")
	printf 'cjm: 1\ntitle: x\nphases: 3\n' >"$name"
	run "$CJM" show "$name"; harmless "raw $raw: name" err
	run "$CJM" show "no$name"; harmless "raw $raw: name of nothing" err
	run "$CJM" "sh$name"; harmless "raw $raw: subcommand" err
	run "$CJM" show --col"$name" f.yaml; harmless "raw $raw: option" err
	run "$CJM" help "$name"; harmless "raw $raw: help" err
	printf 'cjm: 1\ntitle: x\n' >f.yaml
	run "$CJM" run f.yaml -c "$name"; harmless "raw $raw: command" err
	run "$CJM" new "x$name"; harmless "raw $raw: new" err; harmless "raw $raw: new, out" out
	run env TERM="$name" "$CJM" f.yaml; harmless "raw $raw: TERM" err
	run env LANG="$name" COLUMNS="$name" HOME="/$name" XDG_STATE_HOME="/$name" "$CJM" run f.yaml -c 'title y'
	harmless "raw $raw: environment" err
done

# What a crash left, or another machine holds.
"$spite" map x >f.yaml
"$CJM" run f.yaml -c 'title y'		# makes the folder in which --list looks
mkdir -p "$HOME/.local/state/cjm/journals"
for raw in '\033]0;P\a' '\302\233m' '\233m' '\b\177' '\342\200\256x' '\342\200\213' '\357\277\271' \
    'e\314\201\314\201\314\201\314\201\314\201'; do
	name=$(printf "n${raw}.yaml")
	cp f.yaml "$name"
	printf '%s' "$PWD/$name" >"$HOME/.local/state/cjm/journals/x.at"
	for boot in '' elsewhere; do
		"$spite" journal "$(printf "t$raw")" "$PWD/$name" $boot >".$name.cjm-journal"
		chmod 600 ".$name.cjm-journal"
		run "$CJM" recover --list
		harmless "left $raw $boot: list" out; harmless "left $raw $boot: list, said" err
		case $raw in *233m | *302*) ;; *) ok "left $raw $boot: listed" test -s out ;; esac
		run "$CJM" show "$name"; harmless "left $raw $boot: show" err
		run "$CJM" run "$name" -c 'title z'; harmless "left $raw $boot: run" err
		run "$CJM" recover -o o.yaml "$name"
		harmless "left $raw $boot: recover" out; harmless "left $raw $boot: recover, said" err
		rm -f o.yaml ".$name.cjm-journal"
	done
done

# A line break in a name does not make a line of its own.
printf 'cjm: 1\n' >'a
cjm: b.yaml: fine'
run "$CJM" show 'a
cjm: b.yaml: fine'
is 'a line break in a name' 1 "$(wc -l <err | tr -d ' ')"

done_testing
