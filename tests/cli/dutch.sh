# A Dutch user reads Dutch: help, errors, labels of the map.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
[ -e "$CJM_LOCALEDIR/nl/LC_MESSAGES/cjm.mo" ] || skip_all "built without translations"
LANGUAGE="nl"
export LANGUAGE

run "$CJM" help
has "help" out "bewerkt"
run "$CJM" show nowhere.yaml
is "a file that is not there" 4 "$status"
hasnt "is told in Dutch" err "cannot"
run "$CJM" show --width 80 "$srcdir/examples/verhuizing.yaml"
has "labels of lanes" out "Beleving"
hasnt "and no English ones" out "Emotion"
run "$CJM" run "$srcdir/examples/webshop.yaml" -c 'goto nowhere'
is "a wrong id" 2 "$status"
hasnt "is told in Dutch too" err "there is no"
done_testing
