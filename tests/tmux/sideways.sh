# Far moves sideways show in tmux what they show on a terminal that can shift no columns.
# (tmux 3.3a clears only a part of a gap that is wider than what it moves.)
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
command -v tmux >/dev/null || skip_all "tmux is not installed"

socket=$tap_work/socket
in_tmux() {
	tmux -S "$socket" -u -f /dev/null "$@"
}
in_tmux new-session -d -x 200 -y 30 -s one "cat" 2>/dev/null || skip_all "tmux does not start"
trap 'in_tmux kill-server 2>/dev/null; cd /; rm -rf "$tap_work"' EXIT
in_tmux new-session -d -x 200 -y 30 -s two "cat"

${AWK:-awk} 'BEGIN {
	print "cjm: 1\ntitle: Far\nphases:"
	for (i = 1; i <= 60; i++) {
		if (i % 7 == 1)
			print "  - name: Phase " i "\n    touchpoints:"
		print "      - name: Stop " i " " substr("abcdefghijklmno", i % 9 + 1, i % 5)
		print "        emotion: " i * i % 5 + 1
		if (i % 3)
			print "        action: Does " i % 4 " things at once, in the order of " i % 6
		if (i % 4)
			print "        pain: [Too slow " i % 5 ", \"漢字 " i % 3 " 📦\"]"
		if (i % 6 == 1)
			print "        idea: The same for all of them"
		if (i % 11 == 3)
			print "        need: Now and then the same"
	}
}' >map.yaml
cat map.yaml >other.yaml

start() {
	in_tmux respawn-pane -k -t "$1" \
	    "env LC_ALL=C.UTF-8 TERM=$2 HOME='$HOME' '$CJM' '$tap_work/$3'; echo gone; cat"
}

# The two show the same and the text; gives up after many tries.
alike() {
	tries=0
	while [ "$tries" -lt "${PATIENCE:-1}000" ]; do
		in_tmux capture-pane -p -t one | sed 's/other\.yaml/  map.yaml/' >one
		in_tmux capture-pane -p -t two | sed 's/other\.yaml/  map.yaml/' >two
		grep -qF -e "$1" one && cmp -s one two && return 0
		tries=$((tries + 1))
	done
	diff one two
	return 1
}

start one tmux-256color map.yaml
start two vt100 other.yaml
ok "the map shows" alike "Phase 1 › Stop 1 b"
while read -r keys place; do
	# shellcheck disable=SC2046 # the keys are words
	for pane in one two; do
		in_tmux send-keys -t "$pane" $(echo "$keys" | tr , ' ')
	done
	ok "$keys" alike "› $place"
done <<'END'
Right,Right,Right,Right,Right,Right,Right,Right Stop 9
Right,Right,Right,Right,Right,Right,Right,Right Stop 17
Left,Left,Left,Left,Left,Left,Left,Left Stop 9
G Stop 60
Left,Left,Left,Left,Left,Left,Left,Left,Left,Left Stop 50
Left,Left,Left,Left,Left,Left,Left,Left,Left,Left Stop 40
Right,Right,Right,Right,Right,Right,Right,Right Stop 48
Left,Left,Left,Left,Left,Left,Left,Left,Left,Left Stop 38
END
done_testing
