# The user's settings outside of the screen: the levels of checks.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

printf 'cjm: 1\ntitle: x\ngoal: y\n' >map.yaml
# The levels of two rules, as a check of the map tells them.
levels() {
	"$CJM" check "$@" map.yaml >out 2>err
	sed -n 's/^[^ ]* \(.*\): .*\[\(persona\|map-owner\)\]$/\2 \1/p' out | sort | tr '\n' ';'
}

is "as they come" "map-owner info;persona warning;" "$(levels)"
mkdir -p .config/cjm "$HOME/.config/cjm" config/cjm
rc=$HOME/.config/cjm/cjmrc
printf '%s\n' '# mine' 'set check.persona off' 'option check.map-owner error' 'set mouse on' >"$rc"
is "as the user set them" "map-owner error;" "$(levels)"
is "nothing is said about it" "" "$(cat err)"
is "a level is still a limit" "map-owner error;" "$(levels --level error)"
is "without them" "map-owner info;persona warning;" "$(levels --settings NONE)"
printf 'set check.persona info\n' >other
is "by others" "map-owner info;persona info;" "$(levels -u other)"
printf 'set check.persona error\n' >config/cjm/cjmrc
is "in XDG_CONFIG_HOME" "map-owner info;persona error;" \
    "$(XDG_CONFIG_HOME=$PWD/config levels)"

echo 'set check.presona off' >>"$rc"
is "a mistake in one's own" "map-owner error;" "$(levels)"
has "is told" err "cjmrc:5:19: there is no rule"
run "$CJM" check map.yaml
is "and is no failure" 1 "$status"
run "$CJM" check -u gone map.yaml
is "settings that were asked for and are not there are one" 4 "$status"
has "with a message" err "gone"

# What is for the screen, and what belongs to the journey, is not touched.
run "$CJM" run map.yaml -c 'option ascii on' -c 'bind Z undo' -c 'set x y z'
is "set on the command line is for cells" 2 "$status"
run "$CJM" run map.yaml -c 'set widht=30'
has "but an option is known by its sign" err "there is no option"
run "$CJM" run map.yaml -c 'set widht 30'
has "and told of" err "option NAME VALUE sets an option"
run "$CJM" run map.yaml -c 'set width 900'
has "as what it may be" err "6-60"
printf 'set a b c\n' >other
run "$CJM" check -u other map.yaml
is "set in settings is not" 2 "$status"
printf 'add . pain Ouch\nwrite\n' >other
cp map.yaml before
run "$CJM" check -u other map.yaml
has "other commands are none of settings" err "other:1:1: "
same "and do nothing" before map.yaml

done_testing
