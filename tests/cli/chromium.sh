# The HTML page in a real browser: it has nothing to complain about, and prints
# with nothing cut.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"

for browser in chromium chromium-browser google-chrome ''; do
	command -v "$browser" >/dev/null && break
done
[ -n "$browser" ] || skip_all "there is no Chromium"
command -v pdftotext >/dev/null || skip_all "there is no pdftotext"

# Prints the page $1.html to $1.pdf; what the page has to say goes to `said`.
print_page() {
	timeout 120 "$browser" --headless --no-sandbox --disable-gpu --disable-quic \
	    --disable-dev-shm-usage --no-first-run --disable-background-networking \
	    --disable-component-update --disable-sync --user-data-dir="$PWD/profile" \
	    --enable-logging=stderr --no-pdf-header-footer --print-to-pdf="$1.pdf" \
	    "file://$PWD/$1.html" >said 2>&1 || :
}

echo '<p>x</p>' >blank.html
print_page blank
[ -s blank.pdf ] || skip_all "Chromium does not start here"
echo '<script>console.log("heard")</script>' >loud.html
print_page loud
has "the test hears the console" said CONSOLE

# Words whose box leaves its page, and how far.
outside() {
	pdftotext -bbox "$1" - | ${AWK:-awk} -F'"' '
		/<page / { width = $2; height = $4 }
		/<word / && ($2 < 0 || $4 < 0 || $6 > width || $8 > height) { print }'
}

# All words of the file $1, in any order, are in $2.
all_there() {
	while read -r word; do
		grep -qF -e "$word" "$2" || echo "not printed: $word"
	done <"$1"
}

check_page() {
	print_page "$1"
	none "$1: no message on the console" "$(grep CONSOLE said)"
	pdftotext -layout "$1.pdf" text || :
	none "$1: nothing leaves the paper" "$(outside "$1.pdf")"
	none "$1: all is printed" "$(all_there words text)"
}

# A long map with long words in the last column of each table.
{
	printf 'cjm: 1\ntitle: Longest\nphases:\n'
	for phase in 1 2 3 4; do
		printf -- '- name: Phase%d\n  touchpoints:\n' "$phase"
		for i in 1 2 3 4 5 6 7; do
			printf '  - name: Touch%d%d\n    action: Does%d%d\n    emotion: %d\n' "$phase" "$i" \
			    "$phase" "$i" $((1 + i % 5))
			printf '    pain: {text: Hurts%d%d, votes: 7%d%d}\n' "$phase" "$i" "$phase" "$i"
		done
	done
} >long.yaml
grep -oE '(Phase|Touch|Does|Hurts)[0-9]+' long.yaml | sort -u >words
"$CJM" export -o long.html long.yaml
check_page long
"$CJM" export -o long.html --paper a3 long.yaml
check_page long
for name in webshop verhuizing; do
	"$CJM" export -f html "$srcdir/examples/$name.yaml" >"$name.html"
	sed -n 's/^ *title: *//p; s/^ *by: *//p' "$srcdir/examples/$name.yaml" |
	    tr -cs 'A-Za-z0-9' '\n' | grep -E '^.{4,}$' | sort -u >words
	check_page "$name"
done

done_testing
