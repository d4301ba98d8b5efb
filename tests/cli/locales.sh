# cjm works the same under every locale: what it reads, writes and computes does
# not depend on it; what it says is in its language, what it draws in its signs.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
unset LANGUAGE LANG
"$CJM" help | grep -q . || exit 99

# The locales of others may be missing here: they are made in a private place.
mkdir locales
LOCPATH=$tap_work/locales
have() {
	case $1 in C*) return 0 ;; esac
	command -v localedef >/dev/null &&
	    localedef -i "${1%.*}" -f "${1#*.}" "locales/$1" >/dev/null 2>&1
	[ -e "locales/$1/LC_CTYPE" ]
}

cat >map.yaml <<'EOF'
cjm: 1
title: Reis ’s nachts — één
phases:
  - name: ijs
    touchpoints:
      - name: Koopt een ijsje
        emotion: 2.5
        pain: {text: Te duur, votes: 1234567}
        next: {to: exit, share: 12.5}
walks:
  - {kind: survey, date: 2026-03-14, scores: {koopt-een-ijsje: 3.25}}
EOF
map=$srcdir/examples/webshop.yaml
LC_ALL=C.UTF-8 "$CJM" show --width 100 "$map" >want.show
LC_ALL=C.UTF-8 "$CJM" show --width 100 map.yaml >want.own
LC_ALL=C.UTF-8 "$CJM" export -f json map.yaml >want.json
LC_ALL=C.UTF-8 "$CJM" check --today 2026-07-01 --format json map.yaml "$map" >want.check

for locale in C C.UTF-8 en_US.UTF-8 nl_NL.UTF-8 nl_NL.ISO-8859-1 tr_TR.UTF-8; do
	if ! have "$locale"; then
		echo "# $locale cannot be made here"
		continue
	fi
	export LOCPATH
	LC_ALL=$locale
	export LC_ALL
	cp map.yaml mine.yaml
	run "$CJM" run mine.yaml -c ''
	is "$locale: opened and saved" "0:" "$status:$(cat err)"
	same "$locale: every byte is as it was" map.yaml mine.yaml
	run "$CJM" run mine.yaml -c 'set koopt-een-ijsje emotion 4.5'
	has "$locale: a fraction is written with a point" mine.yaml "emotion: 4.5"
	run env LANGUAGE=en "$CJM" export -f json map.yaml
	same "$locale: JSON" want.json out
	case $locale in
	*.UTF-8)
		run env LANGUAGE=en "$CJM" show --width 100 "$map"
		same "$locale: a map" want.show out
		run env LANGUAGE=en "$CJM" show --width 100 map.yaml
		same "$locale: one with fractions" want.own out
		run env LANGUAGE=en "$CJM" check --today 2026-07-01 --format json map.yaml "$map"
		same "$locale: its findings" want.check out
		;;
	*)
		run "$CJM" show --width 100 "$map"
		is "$locale: can be shown" "0:" "$status:$(cat err)"
		none "$locale: a map is all ASCII" "$(LC_ALL=C grep '[^ -~]' out)"
		;;
	esac
	unset LC_ALL LOCPATH
	LOCPATH=$tap_work/locales
done

# Who speaks Dutch by the locale alone is spoken to in Dutch.
if have nl_NL.UTF-8 && [ -e "$CJM_LOCALEDIR/nl/LC_MESSAGES/cjm.mo" ]; then
	export LOCPATH
	LC_ALL=nl_NL.UTF-8 run "$CJM" help
	has "nl_NL.UTF-8: help" out "bewerkt"
	LC_ALL=nl_NL.UTF-8 run "$CJM" new -t canvas -
	same "nl_NL.UTF-8: a template" out "$srcdir/templates/canvas.nl.yaml"
	LC_ALL=nl_NL.UTF-8 run "$CJM" show --width 100 map.yaml
	has "nl_NL.UTF-8: lanes" out "Beleving"
	LC_ALL=nl_NL.ISO-8859-1 run "$CJM" new -t canvas -
	same "nl_NL.ISO-8859-1: a file is in UTF-8 all the same" out "$srcdir/templates/canvas.nl.yaml"
	if have en_US.UTF-8; then
		LC_ALL=en_US.UTF-8 run "$CJM" new -t canvas -
		same "en_US.UTF-8: a template" out "$srcdir/templates/canvas.en.yaml"
	fi
fi

done_testing
