# Four smoke tests under a second, foreign terminal emulator: tmux.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
command -v tmux >/dev/null || skip_all "tmux is not installed"

socket=$tap_work/socket
in_tmux() {
	tmux -S "$socket" -f /dev/null "$@"
}
in_tmux new-session -d -x 80 -y 24 -s t "cat" 2>/dev/null || skip_all "tmux does not start"
trap 'in_tmux kill-server 2>/dev/null; cd /; rm -rf "$tap_work"' EXIT

# Asks for the screen until it holds the text; gives up after many tries.
see() {
	tries=0
	while [ "$tries" -lt "${PATIENCE:-1}000" ]; do
		in_tmux capture-pane -p -t t >screen
		grep -qF -e "$1" screen && return 0
		tries=$((tries + 1))
	done
	echo "no \"$1\" on the screen:"
	cat screen
	return 1
}

keys() {
	in_tmux send-keys -t t "$@"
}

start() {
	cat "$srcdir/examples/webshop.yaml" >map.yaml
	in_tmux respawn-pane -k -t t \
	    "env LC_ALL=C.UTF-8 TERM=$1 HOME='$HOME' '$CJM' '$tap_work/map.yaml'; echo gone \$?; cat"
}

start tmux-256color
ok "the map shows" see "Sees an ad"
keys Enter
see "EDIT" >/dev/null
keys -l " tonight"
keys Enter C-s
ok "a cell is edited in place and saved" see "Saved"
has "the file has it" map.yaml "late shift tonight"
keys q
ok "it leaves well" see "gone 0"

start screen
see "Sees an ad" >/dev/null
in_tmux resize-window -t t -x 60 -y 15
keys ':'
keys -l "goto return"
keys Enter
ok "it follows the window's size" see "Returns a"
is "in 15 lines" 15 "$(in_tmux capture-pane -p -t t | wc -l | tr -d ' ')"
keys q
see "gone 0" >/dev/null

start tmux-256color
see "Sees an ad" >/dev/null
in_tmux set-buffer "two words"
keys a
see "EDIT" >/dev/null
in_tmux paste-buffer -p -t t
ok "a paste arrives in the field" see "two words"
keys Escape
keys q
see "gone 0" >/dev/null

start vt100
ok "a plain terminal shows the map too" see "Sees an ad"
done_testing
