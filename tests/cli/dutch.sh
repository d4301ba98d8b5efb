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

# The labels of lanes are in the journey's language, whoever reads it.
LANGUAGE='' run "$CJM" show --width 80 "$srcdir/examples/verhuizing.yaml"
has "a Dutch map for an English reader" out "Beleving"
run "$CJM" show --width 80 "$srcdir/examples/webshop.yaml"
has "an English map for a Dutch reader" out "Emotion"
hasnt "and nothing Dutch in it" out "Beleving"
cat >labels.yaml <<'EOF'
cjm: 1
title: x
lanes: [action, role, context, motivation, trigger, need, expectation, thought,
  quote, pain, outcome, service, backstage, support, idea, channel, owner,
  feeling, emotion, expected, data, walks]
EOF
run "$CJM" show labels.yaml
mv out users
for language in nl NL nl-BE; do
	sed "s/^title.*/&\nlanguage: $language/" labels.yaml >map.yaml
	LANGUAGE='' run "$CJM" show map.yaml
	same "$language: as a Dutch reader has them" users out
done
LANGUAGE='' run "$CJM" show labels.yaml
mv out users
sed "s/^title.*/&\nlanguage: en_GB/" labels.yaml >map.yaml
run "$CJM" show map.yaml
same "en_GB: as an English reader has them" users out
sed "s/^title.*/&\nlanguage: fries/" labels.yaml >map.yaml
LANGUAGE='' run "$CJM" show map.yaml
same "another language: the reader's own" users out
run "$CJM" run "$srcdir/examples/webshop.yaml" -c 'goto nowhere'
is "a wrong id" 2 "$status"
hasnt "is told in Dutch too" err "there is no"
done_testing
