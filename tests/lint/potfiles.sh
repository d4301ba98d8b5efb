# Every text for the user can be translated, and is, in every language.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
tap_texts=$tap_work/texts.pot
cd "$srcdir" || exit 99

grep -rlE '(^|[^A-Za-z0-9_])(_|N_|ngettext)\(("|$)' --include='*.[ch]' src include build-aux |
    sort >"$tap_work/marked"
grep -v '^#' po/POTFILES.in | sed '/^$/d' >"$tap_work/listed"
sort "$tap_work/listed" >"$tap_work/sorted"

same "po/POTFILES.in lists the files with texts" \
    "$tap_work/marked" "$tap_work/sorted"
same "po/POTFILES.in is in order" "$tap_work/sorted" "$tap_work/listed"

if ! command -v xgettext >/dev/null || [ ! -s "$tap_work/listed" ]; then
	done_testing
fi
xgettext --files-from=po/POTFILES.in --output="$tap_texts" --from-code=UTF-8 \
    --keyword=_ --keyword=N_ --keyword=ngettext:1,2

# The texts that msgattrib chooses from the translations brought up to date.
chosen() {
	msgattrib --no-wrap "$@" "$tap_work/now.po" |
	    grep -E '^(#~ )?msgid "[^"]'
}

for language in $(grep -v '^#' po/LINGUAS); do
	msgmerge -q --no-fuzzy-matching "po/$language.po" "$tap_texts" \
	    -o "$tap_work/now.po"
	none "$language: every text is translated" \
	    "$(chosen --untranslated --no-obsolete)"
	none "$language: no translation is a guess" \
	    "$(chosen --only-fuzzy --no-obsolete)"
	none "$language: no translation is left over" \
	    "$(chosen --only-obsolete)"
	ok "$language: formats agree" \
	    msgfmt --check -o /dev/null "po/$language.po"
done

done_testing
