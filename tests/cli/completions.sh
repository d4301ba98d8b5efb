# Completions: each shell loads its script and completes words for real.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
for shell in bash zsh fish; do
	"$CJM" completions $shell >$shell.cjm
	is "$shell: printed" 0 $?
done
run "$CJM" completions tcsh
is "no such shell: status" 2 "$status"
run "$CJM" completions
is "no shell: status" 2 "$status"
same "what is installed is what is printed" bash.cjm "$builddir/completions/cjm"

mkdir maps 'my maps'
: >maps/shop.yaml
: >one.yaml
: >'two words.yml'
: >notes.txt

# Each line: words that are typed, the last one incomplete; "|"; what must be
# among the answers; "!" and what must not; "|" and what zsh answers, which is the
# last part of a path or of words behind commas.
cat >cases.all <<'END'
cjm sh|show !new
cjm on|one.yaml !notes.txt
cjm show |one.yaml maps !notes.txt
cjm show maps/s|maps/shop.yaml|shop.yaml
cjm import no|notes.txt
cjm show --vi|--view !--width
cjm show --view |map matrix flow !ma
cjm show --view=mat|matrix !map
cjm show -v ma|map matrix !flow
cjm show --color |auto always never
cjm export -f |json mermaid !text
cjm check -f |text json !mermaid
cjm check --rule |goal persona walk-none
cjm check --level w|warning !error
cjm check --rule goal,pers|goal,persona goal,personas-many|persona personas-many
cjm new -t |blank five-phase list
cjm list --sort |title emotion walk
cjm list --columns title,em|title,emotion|emotion
cjm list --where ow|owner=
cjm run one.yaml -c vo|vote
cjm help ren|rename !show
cjm completions |bash zsh fish
cjm one.yaml --set|--settings
END

cp cases.all cases

# check NAME: are the words of $1 among those in the file got, and not those of $2?
check() {
	for want in ${2%%!*}; do
		grep -qx -e "$want/\\{0,1\\}" got || {
			tap 1 "$1" "no $want in: $(cat got)"
			return
		}
	done
	case $2 in *!*) ;; *) tap 0 "$1"; return ;; esac
	for not in ${2#*!}; do
		! grep -qx -e "$not/\\{0,1\\}" got || {
			tap 1 "$1" "$not in: $(cat got)"
			return
		}
	done
	tap 0 "$1"
}

# All cases with the words that COMMAND prints for a line on its input.
each_case() {
	while IFS='|' read -r line words _; do
		printf '%s\n' "$line" | "$2" >got 2>said
		[ ! -s said ] || cat said >>got
		check "$1: $line" "$words"
	done <cases
}

# Options and words are those of the tables, whatever they are.
subs=$("$CJM" --help | sed -n 's/^  cjm \([a-z][a-z-]*\).*/\1/p')
names() {
	"$CJM" help "$1" | sed -n 's/^  .*\(--[a-z-]*\).*/\1/p' | cut -d' ' -f1 | sort -u
}
all_options() {
	for sub in $subs; do
		printf 'cjm %s --\n' "$sub" | "$2" | grep '^--' | sed 's/=$//' | sort -u >got
		names "$sub" >want
		same "$1: the options of cjm $sub" want got
	done
}

# --- bash ---------------------------------------------------------------------------

cat >ask.bash <<'END'
compopt() { :; }
source ./bash.cjm
IFS= read -r -d '' line
line=${line%$'\n'}
read -ra parts <<<"${line//=/ = }"
[[ $line != *[\ =] ]] || parts+=('')
COMP_WORDS=("${parts[@]}") COMP_CWORD=$((${#parts[@]} - 1))
_cjm
printf '%s\n' "${COMPREPLY[@]}"
END
ask_bash() {
	bash --norc ask.bash
}
if command -v bash >/dev/null; then
	ok "bash: the script is sound" bash -n bash.cjm
	each_case bash ask_bash
	all_options bash ask_bash
	printf 'cjm show tw\n' | ask_bash >got
	is "bash: a name with a blank is one" "two words.yml" "$(cat got)"
	is "bash: it is loaded without a word" "" "$(bash --norc -c 'source ./bash.cjm' 2>&1)"
else
	tap 0 "bash # SKIP there is none"
fi

# --- fish ---------------------------------------------------------------------------

ask_fish() {
	fish --no-config -c 'source fish.cjm; read -z line; complete -C (string trim -rc \n -- $line)' |
	    cut -f 1 | sed 's/^--[a-z-]*=//'
}
if command -v fish >/dev/null && fish --no-config -c true 2>/dev/null; then
	ok "fish: the script is sound" fish --no-config -n fish.cjm
	# fish offers other files too, behind the journeys.
	sed 's/ !notes.txt//' cases.all >cases
	each_case fish ask_fish
	all_options fish ask_fish
else
	tap 0 "fish # SKIP there is none"
fi

# --- zsh ----------------------------------------------------------------------------

# A zsh in a terminal of its own, whose compadd prints what it is given. One for
# all lines: it takes its time to begin.
cat >ask.zsh <<'END'
zmodload zsh/zpty || exit 1
zpty z "zsh -f -i"
zpty -w z 'PS1=; autoload -Uz compinit && compinit -u -D; source ./zsh.cjm
bindkey "^I" complete-word; unsetopt beep
compadd() {
	case " $* " in *" -O "*|*" -A "*|*" -D "*) builtin compadd "$@"; return ;; esac
	local -a hits
	builtin compadd -A hits "$@"
	setopt localoptions rcexpandparam
	print -r -- "<"${hits}">"; builtin compadd "$@"
}
done-line() { print "<<done>>"; zle kill-whole-line; }
zle -N done-line; bindkey "^B" done-line; print ready'
while zpty -r z text; do [[ $text == ready* ]] && break; done
number=0
for line in "${(@f)$(<lines)}"; do
	(( number++ ))
	zpty -w -n z "$line"$'\t\x02'
	out=
	while zpty -r z text; do
		out+=$text
		[[ $out == *'<<done>>'* ]] && break
	done
	print -r -- $out | grep -o '<[^<>]*>' | tr -d '<>' | grep -v '^done$' >zsh.$number
done
zpty -d z
END
ask_zsh() {
	IFS= read -r asked
	cat "zsh.$(grep -nxF -e "$asked" lines | head -n 1 | cut -d : -f 1)"
}
if command -v zsh >/dev/null && zsh -f -c 'zmodload zsh/zpty && autoload -Uz compinit' 2>/dev/null; then
	ok "zsh: the script is sound" zsh -n zsh.cjm
	sed 's/|[^|]*|/|/' cases.all >cases
	cut -d '|' -f 1 cases >lines
	for sub in $subs; do
		printf 'cjm %s --\n' "$sub" >>lines
	done
	zsh -f ask.zsh
	each_case zsh ask_zsh
	all_options zsh ask_zsh
else
	tap 0 "zsh # SKIP there is none"
fi

done_testing
