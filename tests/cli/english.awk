# Prints the English texts that a translated cjm never says, one a line: the
# pieces between % and % of all texts that read otherwise in the language.
#
#     msgcat --no-wrap LANGUAGE.po | awk -f english.awk
#
# One word in small letters is left out: it may be one that is typed.
# SPDX-License-Identifier: GPL-3.0-or-later

function text_of(line) {
	sub(/^[a-z_]+(\[[0-9]\])? "/, "", line)
	sub(/^"/, "", line)
	sub(/"$/, "", line)
	gsub(/\\n/, " ", line)
	gsub(/\\"/, "\"", line)
	return line
}

function finish(   i, count, part, piece) {
	if (id == "" || id == ours || ours == "")
		return
	said = said " | " ours
	count = split(id, part, /%[-0-9.]*(zu|[a-z])|%%/)
	for (i = 1; i <= count; i++) {
		piece = part[i]
		gsub(/^[^A-Za-z]+|[^A-Za-z]+$/, "", piece)
		if (length(piece) > 3 && (piece ~ / / || piece ~ /^[A-Z]/))
			pieces[piece] = 1
	}
}

/^msgid_plural/ { plural = text_of($0); field = "plural"; next }
/^msgid / { finish(); id = text_of($0); ours = plural = ""; field = "id"; next }
/^msgstr/ { ours = ours text_of($0); field = "ours"; next }
/^"/ { if (field == "id") id = id text_of($0); else if (field == "ours") ours = ours text_of($0) }

END {
	finish()
	for (piece in pieces)
		if (index(said, piece) == 0)
			print piece
}
