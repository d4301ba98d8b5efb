# cjm export to SVG, PDF and PNG: what a person or a program finds in them.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
examples=$srcdir/examples

run "$CJM" export -f svg "$examples/checkout.yaml"
if grep -q 'built without pictures' err; then
	is "a build without pictures says so" 3 "$status"
	done_testing
fi

for file in "$examples"/*.yaml; do
	name=${file##*/}
	name=${name%.yaml}
	for format in svg pdf png; do
		run "$CJM" export -f $format "$file"
		is "$name as $format: status" 0 "$status"
		is "$name as $format: no message" "" "$(cat err)"
		cp out "$name.$format"
		TZ=Asia/Tokyo LC_ALL=C "$CJM" export -o again.$format "$file"
		same "$name as $format: the same bytes again" "$name.$format" again.$format
	done
done

# Every name and every card, however its lines are broken.
squeeze() {
	tr -d ' \t\r\n\f' | sed "s/''/'/g"
}

# Is there a font for a language? Without one its text is drawn as boxes.
has_font() {
	fc-list ":lang=$1" 2>/dev/null | grep -q .
}

if command -v pdftotext >/dev/null; then
	for view in matrix flow; do
		"$CJM" export -f pdf --paper a4 --view $view -o view.pdf "$examples/webshop.yaml"
		pdftotext -raw view.pdf text
		squeeze <text >squeezed
		for text in "First purchase in the webshop" Consideration "Returns a pair that is too small"
		do
			has "$view: a PDF's text is text" squeezed "$(echo "$text" | squeeze)"
		done
	done
	has "flow: why customers leave" squeezed "37%:Surprisedbythedeliverycosts"
	for name in webshop verhuizing checkout; do
		pdftotext -raw "$name.pdf" text
		squeeze <text >squeezed
		missing=$("$CJM" export -f json "$examples/$name.yaml" |
		    sed -n 's/^ *"\(name\|text\)": "\(.*\)",*$/\2/p' | sed 's/\\"/"/g; s/\\n/ /g' |
		    while read -r text; do
			grep -qF -e "$(printf "%s" "$text" | squeeze)" squeezed ||
			    printf "%s\n" "$text"
		done)
		case $name in
		webshop) want="Walk this again in June
What about gift cards?" ;;
		*) want="" ;;
		esac
		is "$name: a PDF's text is text" "$want" "$missing"
	done
	pdftotext ryokan.pdf text
	has_font ja && has "CJK is text" text "温泉に入る"
	has_font ko && has "so is Hangul" text "여보세요"
fi

if command -v xmllint >/dev/null; then
	for file in *.svg; do
		ok "$file is XML" xmllint --noout "$file"
	done
fi
has "an SVG has a title" verhuizing.svg \
    "<title>Verhuizing doorgeven aan de gemeente</title>"
has "and text to be searched" verhuizing.svg ">Brief komt pas na drie weken</text>"

# Two pixels to a point of the SVG, rounded up.
points=$(sed -n 's/.*<svg.* width="\([0-9.]*\)pt" height="\([0-9.]*\)pt".*/\1 \2/p' webshop.svg)
pixels=$(od -An -tu1 -j16 -N8 webshop.png |
    awk '{ print $1 * 16777216 + $2 * 65536 + $3 * 256 + $4, \
	$5 * 16777216 + $6 * 65536 + $7 * 256 + $8 }')
is "a PNG is as large as the picture" "$pixels" "$(echo "$points" |
    awk '{ for (i = 1; i <= 2; i++) $i = int(2 * $i) + (2 * $i > int(2 * $i)); print }')"

run "$CJM" export -f pdf --paper a4 "$examples/webshop.yaml"
is "on paper: status" 0 "$status"
if command -v pdfinfo >/dev/null; then
	has "pages of A4" - "841.89 x 595.28 pts (A4)" <<-END
	$(pdfinfo out)
	END
fi
for view in actions form; do
	run "$CJM" export -f pdf --view $view "$examples/webshop.yaml"
	is "$view: status" 0 "$status"
	cp out $view.pdf
	"$CJM" export -f pdf --view $view - <"$examples/webshop.yaml" >out
	same "$view: the same bytes again" $view.pdf out
done
if command -v pdftotext >/dev/null; then
	pdftotext actions.pdf text
	has "actions: an idea" text "Pay as a guest"
	pdftotext form.pdf text
	has "form: what to look for" text "Courier rings once, waits, and hands the parcel over"
fi
if command -v pdfinfo >/dev/null; then
	pdfinfo form.pdf >text
	has "form: pages to print" text "595.28 x 841.89 pts (A4)"
fi
run env LANGUAGE=nl "$CJM" export -f svg "$examples/webshop.yaml"
has "labels are in the user's language" out ">klanten haken af</text>"
has "what the team wrote stays" out ">Sees an ad</text>"

run "$CJM" export -f pdf --paper letterhead "$examples/webshop.yaml"
is "no such paper: status" 2 "$status"
is "no such paper: message" \
    'cjm: there is no paper “letterhead”; there are: a4, a3, a2, a1, a0' "$(head -n 1 err)"
run "$CJM" export -f pdf --view about "$examples/webshop.yaml"
is "no picture of a view: status" 2 "$status"
hasnt "no picture of a view: it is none of those that there are" err 'walks'
has "no picture of a view: message" err 'there is no picture of the view “about”; there are: map'
run "$CJM" export -f svg --view globe -o globe.svg "$examples/webshop.yaml"
is "no such view: status" 2 "$status"
has "no such view: those that can be drawn, and no others" err '“globe”; there are: map, matrix, flow, actions, form'
done_testing
