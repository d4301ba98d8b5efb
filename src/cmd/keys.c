/*
 * The table of keys: each holds a command line.
 *
 * Keys with one note in one group are the same to the user, and stand on one
 * line in the help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/keys.h"

#include <string.h>

#include "cmd/settings.h"

#define MOVE KEY_GROUP_MOVE
#define EDIT KEY_GROUP_EDIT
#define GRID KEY_GROUP_GRID
#define FIND KEY_GROUP_FIND
#define VIEW KEY_GROUP_VIEW
#define FILES KEY_GROUP_FILE
#define LIST KEY_GROUP_LIST
#define VIEWS KEY_GROUP_VIEWS
#define WALKING KEY_GROUP_WALKING

#define SET N_("set the level; elsewhere how often, as in 3J")

static const struct key_row table[] = {
	{ KEYS_NORMAL, "<Left>", "go left", N_("to the touchpoint before"), MOVE },
	{ KEYS_NORMAL, "h", "go left", N_("to the touchpoint before"), MOVE },
	{ KEYS_NORMAL, "<S-Tab>", "go left", N_("to the touchpoint before"), MOVE },
	{ KEYS_NORMAL, "<Right>", "go right", N_("to the next touchpoint"), MOVE },
	{ KEYS_NORMAL, "l", "go right", N_("to the next touchpoint"), MOVE },
	{ KEYS_NORMAL, "<Up>", "go up", N_("up, card by card"), MOVE },
	{ KEYS_NORMAL, "k", "go up", N_("up, card by card"), MOVE },
	{ KEYS_NORMAL, "<Down>", "go down", N_("down, card by card"), MOVE },
	{ KEYS_NORMAL, "j", "go down", N_("down, card by card"), MOVE },
	{ KEYS_NORMAL, "<C-Up>", "go lane-up", N_("up, lane by lane"), MOVE },
	{ KEYS_NORMAL, "<S-Up>", "go lane-up", N_("up, lane by lane"), MOVE },
	{ KEYS_NORMAL, "<C-Down>", "go lane-down", N_("down, lane by lane"), MOVE },
	{ KEYS_NORMAL, "<S-Down>", "go lane-down", N_("down, lane by lane"), MOVE },
	{ KEYS_NORMAL, "[", "go phase-before", N_("to the phase before"), MOVE },
	{ KEYS_NORMAL, "<C-Left>", "go phase-before", N_("to the phase before"), MOVE },
	{ KEYS_NORMAL, "<S-Left>", "go phase-before", N_("to the phase before"), MOVE },
	{ KEYS_NORMAL, "]", "go phase-after", N_("to the next phase"), MOVE },
	{ KEYS_NORMAL, "<C-Right>", "go phase-after", N_("to the next phase"), MOVE },
	{ KEYS_NORMAL, "<S-Right>", "go phase-after", N_("to the next phase"), MOVE },
	{ KEYS_NORMAL, "b", "go page-left", N_("a page to the left"), MOVE },
	{ KEYS_NORMAL, "w", "go page-right", N_("a page to the right"), MOVE },
	{ KEYS_NORMAL, "<PageUp>", "go page-up", N_("a page up"), MOVE },
	{ KEYS_NORMAL, "<C-b>", "go page-up", N_("a page up"), MOVE },
	{ KEYS_NORMAL, "<C-y>", "go page-up", N_("a page up"), MOVE },
	{ KEYS_NORMAL, "<PageDown>", "go page-down", N_("a page down"), MOVE },
	{ KEYS_NORMAL, "<C-f>", "go page-down", N_("a page down"), MOVE },
	{ KEYS_NORMAL, "<C-v>", "go page-down", N_("a page down"), MOVE },
	{ KEYS_NORMAL, "<Home>", "go first-column", N_("to the first touchpoint"), MOVE },
	{ KEYS_NORMAL, "^", "go first-column", N_("to the first touchpoint"), MOVE },
	{ KEYS_NORMAL, "<C-a>", "go first-column", N_("to the first touchpoint"), MOVE },
	{ KEYS_NORMAL, "<End>", "go last-column", N_("to the last touchpoint"), MOVE },
	{ KEYS_NORMAL, "$", "go last-column", N_("to the last touchpoint"), MOVE },
	{ KEYS_NORMAL, "<C-e>", "go last-column", N_("to the last touchpoint"), MOVE },
	{ KEYS_NORMAL, "{", "go first-row", N_("to the top"), MOVE },
	{ KEYS_NORMAL, "}", "go last-row", N_("to the bottom"), MOVE },
	{ KEYS_NORMAL, "g", "go start", N_("to the start of the journey"), MOVE },
	{ KEYS_NORMAL, "<C-Home>", "go start", N_("to the start of the journey"), MOVE },
	{ KEYS_NORMAL, "G", "go end", N_("to the end of the journey"), MOVE },
	{ KEYS_NORMAL, "<C-End>", "go end", N_("to the end of the journey"), MOVE },

	{ KEYS_NORMAL, "<Enter>", "open", N_("edit what is here, or enter its deeper journey"),
		EDIT },
	{ KEYS_NORMAL, "i", "capture", N_("take notes, each line a card"),
		EDIT },
	{ KEYS_NORMAL, "<M-a>", "prompt 'attr . . . '", N_("an attribute of the card: its name and value"),
		EDIT },
	{ KEYS_NORMAL, "<M-i>", "resume", N_("take up the text again that was given up last"), EDIT },
	{ KEYS_NORMAL, "e", "open", N_("edit what is here, or enter its deeper journey"),
		EDIT },
	{ KEYS_NORMAL, "<F2>", "open", N_("edit what is here, or enter its deeper journey"),
		EDIT },
	{ KEYS_NORMAL, "<F4>", "editor", N_("edit it in your own editor"), EDIT },
	{ KEYS_NORMAL, "<M-e>", "editor .", N_("edit the whole touchpoint in your own editor"), EDIT },
	{ KEYS_NORMAL, "!", "pipe %%", N_("filter the cell, or marked cards, through a command"), EDIT },
	{ KEYS_NORMAL, "a", "append", N_("add a card to the cell, a persona's level"), EDIT },
	{ KEYS_NORMAL, "<Insert>", "append", N_("add a card to the cell, a persona's level"), EDIT },
	{ KEYS_NORMAL, "<Space>", "mark", N_("mark the card; keys then work on all marked"), EDIT },
	{ KEYS_NORMAL, "x", "cut", N_("cut the card, or the touchpoint on its heading"), EDIT },
	{ KEYS_NORMAL, "d", "cut", N_("cut the card, or the touchpoint on its heading"), EDIT },
	{ KEYS_NORMAL, "<C-k>", "cut", N_("cut the card, or the touchpoint on its heading"), EDIT },
	{ KEYS_NORMAL, "<Delete>", "cut", N_("cut the card, or the touchpoint on its heading"),
		EDIT },
	{ KEYS_NORMAL, "X", "cut cell", N_("cut the whole cell"), EDIT },
	{ KEYS_NORMAL, "y", "copy", N_("copy the card, or the touchpoint on its heading"), EDIT },
	{ KEYS_NORMAL, "Y", "copy cell", N_("copy the whole cell"), EDIT },
	{ KEYS_NORMAL, "p", "paste", N_("paste after"), EDIT },
	{ KEYS_NORMAL, "<C-u>", "paste", N_("paste after"), EDIT },
	{ KEYS_NORMAL, "P", "paste before", N_("paste before"), EDIT },
	{ KEYS_NORMAL, "J", "shift down", N_("move the card down"), EDIT },
	{ KEYS_NORMAL, "K", "shift up", N_("move the card up"), EDIT },
	{ KEYS_NORMAL, "0", "level 0", SET, EDIT },
	{ KEYS_NORMAL, "1", "level 1", SET, EDIT },
	{ KEYS_NORMAL, "2", "level 2", SET, EDIT },
	{ KEYS_NORMAL, "3", "level 3", SET, EDIT },
	{ KEYS_NORMAL, "4", "level 4", SET, EDIT },
	{ KEYS_NORMAL, "5", "level 5", SET, EDIT },
	{ KEYS_NORMAL, "6", "level 6", SET, EDIT },
	{ KEYS_NORMAL, "7", "level 7", SET, EDIT },
	{ KEYS_NORMAL, "8", "level 8", SET, EDIT },
	{ KEYS_NORMAL, "9", "level 9", SET, EDIT },
	{ KEYS_NORMAL, "+", "level +", N_("one level up; on a card one vote more"), EDIT },
	{ KEYS_NORMAL, "=", "level +", N_("one level up; on a card one vote more"), EDIT },
	{ KEYS_NORMAL, "-", "level -", N_("one level down; on a card one vote less"), EDIT },
	{ KEYS_NORMAL, "v", "vote . . .", N_("vote for the card"), EDIT },
	{ KEYS_NORMAL, "V", "vote . . . -1", N_("take a vote back"), EDIT },
	{ KEYS_NORMAL, "s", "status .", N_("the next status of the idea"), EDIT },
	{ KEYS_NORMAL, "S", "park", N_("the card into the parking lot"), EDIT },
	{ KEYS_NORMAL, "u", "undo", N_("undo"), EDIT },
	{ KEYS_NORMAL, "<C-r>", "redo", N_("redo"), EDIT },
	{ KEYS_NORMAL, "U", "redo", N_("redo"), EDIT },
	{ KEYS_NORMAL, "m", "settle", N_("settle the conflict: ours, theirs or both"), EDIT },

	{ KEYS_NORMAL, "f", "comment %%", N_("comment on what is under the cursor"), EDIT },
	{ KEYS_NORMAL, "`", "answer %%", N_("answer the comment at hand"), EDIT },
	{ KEYS_NORMAL, "<C-d>", "resolve", N_("the comment at hand is done, or open again"), EDIT },

	{ KEYS_NORMAL, ".", "again", N_("make the last change again"), EDIT },
	{ KEYS_NORMAL, "%", "record", N_("record a macro, or stop it"), EDIT },
	{ KEYS_NORMAL, "&", "replay", N_("run the macro"), EDIT },

	{ KEYS_NORMAL, "o", "new-touchpoint . %% after .", N_("new touchpoint after this one"),
		GRID },
	{ KEYS_NORMAL, "O", "new-touchpoint . %% before .", N_("new touchpoint before this one"),
		GRID },
	{ KEYS_NORMAL, "A", "new-phase %% after .", N_("new phase after this one"), GRID },
	{ KEYS_NORMAL, "L", "new-lane %%", N_("new lane below the others"), GRID },
	{ KEYS_NORMAL, "r", "rename . %%", N_("rename the touchpoint, or the phase on its heading"),
		GRID },
	{ KEYS_NORMAL, "<", "shift left", N_("move the touchpoint or phase to the left"), GRID },
	{ KEYS_NORMAL, ">", "shift right", N_("move the touchpoint or phase to the right"), GRID },
	{ KEYS_NORMAL, "D", "delete . ask", N_("delete the touchpoint or phase"), GRID },
	{ KEYS_NORMAL, "c", "copy touchpoint", N_("copy the touchpoint"), GRID },
	{ KEYS_NORMAL, "C", "cut touchpoint", N_("cut the touchpoint"), GRID },
	{ KEYS_NORMAL, "*", "star", N_("mark with a star"), GRID },
	{ KEYS_NORMAL, "t", "title %%", N_("change the map's title"), GRID },

	{ KEYS_NORMAL, "/", "search %%", N_("search"), FIND },
	{ KEYS_NORMAL, "<C-w>", "search %%", N_("search"), FIND },
	{ KEYS_NORMAL, "\"", "search-back %%", N_("search towards the start"), FIND },
	{ KEYS_NORMAL, "n", "search-next", N_("search on"), FIND },
	{ KEYS_NORMAL, "N", "search-prev", N_("search back"), FIND },
	{ KEYS_NORMAL, "\\", "prompt 'filter '", N_("show only what answers to conditions"), FIND },
	{ KEYS_NORMAL, "'", "goto %%", N_("go to an id"), FIND },
	{ KEYS_NORMAL, "<M-n>", "finding next", N_("to the next finding of the checks"), FIND },
	{ KEYS_NORMAL, "<M-N>", "finding prev", N_("to the finding before"), FIND },
	{ KEYS_NORMAL, "@", "finding prev", N_("to the finding before"), FIND },
	{ KEYS_NORMAL, "#", "findings", N_("all findings"), FIND },
	{ KEYS_NORMAL, "<C-n>", "comments next", N_("to the next open comment"), FIND },
	{ KEYS_NORMAL, "<C-p>", "comments prev", N_("to the open comment before"), FIND },
	{ KEYS_NORMAL, "_", "conflict next", N_("to the next conflict of a merge"), FIND },
	{ KEYS_NORMAL, "|", "conflict prev", N_("to the conflict before"), FIND },

	{ KEYS_NORMAL, "<F5>", "changes", N_("show what changed since the last commit, or no more"),
		FIND },
	{ KEYS_NORMAL, "<F6>", "change next", N_("to the next change"), FIND },
	{ KEYS_NORMAL, "<F7>", "change prev", N_("to the change before"), FIND },
	{ KEYS_NORMAL, "<F8>", "change list", N_("all changes"), FIND },

	{ KEYS_NORMAL, "M", "view map", N_("the map"), VIEW },
	{ KEYS_NORMAL, "T", "view matrix", N_("the matrix: phases by channels, or by owners"), VIEW },
	{ KEYS_NORMAL, "F", "view flow", N_("the metro map: how customers move on"), VIEW },
	{ KEYS_NORMAL, "I", "view actions", N_("ideas, what to do first"), VIEW },
	{ KEYS_NORMAL, "Q", "view parking", N_("the parking lot"), VIEW },
	{ KEYS_NORMAL, "<C-t>", "view votes", N_("how a vote went"), VIEW },
	{ KEYS_NORMAL, "B", "view about", N_("goal, personas, evidence"), VIEW },
	{ KEYS_NORMAL, "<F12>", "view prose", N_("all of it as lines, for the ear"), VIEW },
	{ KEYS_NORMAL, "W", "view walks", N_("walks, their scores, data over time"), VIEW },
	{ KEYS_NORMAL, "R", "walk", N_("walk the journey, touchpoint by touchpoint"), VIEW },
	{ KEYS_NORMAL, "<Backspace>", "up", N_("back from a deeper journey"), VIEW },
	{ KEYS_NORMAL, "z", "fold", N_("fold or unfold the phase"), VIEW },
	{ KEYS_NORMAL, "Z", "zoom", N_("this phase only, or all"), VIEW },
	{ KEYS_NORMAL, "~", "assumptions", N_("mark what rests on no evidence"), VIEW },
	{ KEYS_NORMAL, "H", "lane . hide", N_("hide the lane"), VIEW },
	{ KEYS_NORMAL, "<M-h>", "show-lanes", N_("show the lanes again that are hidden"), VIEW },
	{ KEYS_NORMAL, "<Tab>", "detail", N_("all about the touchpoint"), VIEW },
	{ KEYS_NORMAL, ")", "width +", N_("columns wider"), VIEW },
	{ KEYS_NORMAL, "(", "width -", N_("columns narrower"), VIEW },
	{ KEYS_NORMAL, ";", "height +", N_("lane higher"), VIEW },
	{ KEYS_NORMAL, ",", "height -", N_("lane lower"), VIEW },
	{ KEYS_NORMAL, "<C-l>", "redraw", N_("paint the screen anew"), VIEW },
	{ KEYS_NORMAL, "?", "help", N_("this help"), VIEW },
	{ KEYS_NORMAL, "<F1>", "help", N_("this help"), VIEW },
	{ KEYS_NORMAL, "<C-g>", "help", N_("this help"), VIEW },
	{ KEYS_NORMAL, "<Esc>", "close", N_("close what lies over the map"), VIEW },

	{ KEYS_NORMAL, ":", "prompt", N_("type a command"), FILES },
	{ KEYS_NORMAL, "<C-s>", "write", N_("save"), FILES },
	{ KEYS_NORMAL, "<C-o>", "write", N_("save"), FILES },
	{ KEYS_NORMAL, "<F3>", "write", N_("save"), FILES },
	{ KEYS_NORMAL, "E", "take-over", N_("take over a map that another has open"), FILES },
	{ KEYS_NORMAL, "q", "quit", N_("quit"), FILES },
	{ KEYS_NORMAL, "<C-q>", "quit", N_("quit"), FILES },
	{ KEYS_NORMAL, "<C-x>", "quit", N_("quit"), FILES },
	{ KEYS_NORMAL, "<C-z>", "suspend", N_("to the shell; fg comes back"), FILES },

	{ KEYS_VIEW, "f", "form", N_("the view in another form"), VIEWS },
	{ KEYS_VIEW, "<Esc>", "close", N_("back to the map"), VIEWS },
	{ KEYS_VIEW, "q", "close", N_("back to the map"), VIEWS },
	{ KEYS_FLOW, "a", "append", N_("flow: one more way on from the touchpoint"), VIEWS },
	{ KEYS_FLOW, "x", "cut", N_("flow: take the way away"), VIEWS },
	{ KEYS_FLOW, "J", "shift down", N_("flow: the touchpoint to the owner below"), VIEWS },
	{ KEYS_FLOW, "K", "shift up", N_("flow: the touchpoint to the owner above"), VIEWS },
	{ KEYS_FLOW, "L", "cross %%", N_("flow: the touchpoint to an owner of that name"), VIEWS },
	{ KEYS_MATRIX, "J", "shift down", N_("matrix: the touchpoint into the row below"), VIEWS },
	{ KEYS_MATRIX, "K", "shift up", N_("matrix: the touchpoint into the row above"), VIEWS },
	{ KEYS_MATRIX, "<", "shift left", N_("matrix: the touchpoint into the phase before"), VIEWS },
	{ KEYS_MATRIX, ">", "shift right", N_("matrix: the touchpoint into the next phase"), VIEWS },
	{ KEYS_MATRIX, "L", "cross %%", N_("matrix: the touchpoint into a row of that name"), VIEWS },

	{ KEYS_NORMAL, "<F9>", "present", N_("show it to an audience, phase by phase"), VIEW },
	{ KEYS_PRESENT, "<Space>", "present next", N_("present: the next page"), VIEWS },
	{ KEYS_PRESENT, "<Enter>", "present next", N_("present: the next page"), VIEWS },
	{ KEYS_PRESENT, "<Right>", "present next", N_("present: the next page"), VIEWS },
	{ KEYS_PRESENT, "<PageDown>", "present next", N_("present: the next page"), VIEWS },
	{ KEYS_PRESENT, "l", "present next", N_("present: the next page"), VIEWS },
	{ KEYS_PRESENT, "<Left>", "present prev", N_("present: the page before"), VIEWS },
	{ KEYS_PRESENT, "<PageUp>", "present prev", N_("present: the page before"), VIEWS },
	{ KEYS_PRESENT, "<Backspace>", "present prev", N_("present: the page before"), VIEWS },
	{ KEYS_PRESENT, "h", "present prev", N_("present: the page before"), VIEWS },

	{ KEYS_WALKS, "w", "walk", N_("walk the journey, or go on with today's walk"), WALKING },
	{ KEYS_WALKS, "c", "walk .", N_("continue the walk under the cursor"), WALKING },
	{ KEYS_WALK, "0", "score . 0", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "1", "score . 1", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "2", "score . 2", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "3", "score . 3", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "4", "score . 4", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "5", "score . 5", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "6", "score . 6", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "7", "score . 7", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "8", "score . 8", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "9", "score . 9", N_("score this touchpoint"), WALKING },
	{ KEYS_WALK, "+", "score . +", N_("score it one higher, one lower"), WALKING },
	{ KEYS_WALK, "=", "score . +", N_("score it one higher, one lower"), WALKING },
	{ KEYS_WALK, "-", "score . -", N_("score it one higher, one lower"), WALKING },
	{ KEYS_WALK, "s", "score . %%", N_("type a score"), WALKING },
	{ KEYS_WALK, "n", "observe .", N_("note what is seen here"), WALKING },
	{ KEYS_WALK, "i", "observe .", N_("note what is seen here"), WALKING },
	{ KEYS_WALK, "a", "observe .", N_("note what is seen here"), WALKING },
	{ KEYS_WALK, "<Tab>", "observe .", N_("note what is seen here"), WALKING },
	{ KEYS_WALK, "<Enter>", "walk-next", N_("on to the next touchpoint"), WALKING },
	{ KEYS_WALK, "<Right>", "walk-next", N_("on to the next touchpoint"), WALKING },
	{ KEYS_WALK, "l", "walk-next", N_("on to the next touchpoint"), WALKING },
	{ KEYS_WALK, "<Space>", "walk-next", N_("on to the next touchpoint"), WALKING },
	{ KEYS_WALK, "<Left>", "walk-prev", N_("back to the touchpoint before"), WALKING },
	{ KEYS_WALK, "h", "walk-prev", N_("back to the touchpoint before"), WALKING },
	{ KEYS_WALK, "<Backspace>", "walk-prev", N_("back to the touchpoint before"), WALKING },
	{ KEYS_WALK, "<Esc>", "walk-end", N_("leave the walk; what was given is kept"), WALKING },
	{ KEYS_WALK, "q", "walk-end", N_("leave the walk; what was given is kept"), WALKING },

	/* A walk is for walking: the map's other keys would change it unseen. */
	{ KEYS_WALK, "<Up>", "go up", N_("up, card by card"), MOVE },
	{ KEYS_WALK, "k", "go up", N_("up, card by card"), MOVE },
	{ KEYS_WALK, "<Down>", "go down", N_("down, card by card"), MOVE },
	{ KEYS_WALK, "j", "go down", N_("down, card by card"), MOVE },
	{ KEYS_WALK, "<PageUp>", "go page-up", N_("a page up"), MOVE },
	{ KEYS_WALK, "<PageDown>", "go page-down", N_("a page down"), MOVE },
	{ KEYS_WALK, "x", "cut", N_("take the score or the note back"), WALKING },
	{ KEYS_WALK, "<Delete>", "cut", N_("take the score or the note back"), WALKING },
	{ KEYS_WALK, "u", "undo", N_("undo"), EDIT },
	{ KEYS_WALK, "<C-r>", "redo", N_("redo"), EDIT },
	{ KEYS_WALK, "U", "redo", N_("redo"), EDIT },
	{ KEYS_WALK, "M", "view map", N_("the map"), VIEW },
	{ KEYS_WALK, "W", "view walks", N_("walks, their scores, data over time"), VIEW },
	{ KEYS_WALK, "<C-l>", "redraw", N_("paint the screen anew"), VIEW },
	{ KEYS_WALK, "?", "help", N_("this help"), VIEW },
	{ KEYS_WALK, "<F1>", "help", N_("this help"), VIEW },
	{ KEYS_WALK, "<C-g>", "help", N_("this help"), VIEW },
	{ KEYS_WALK, ":", "prompt", N_("type a command"), FILES },
	{ KEYS_WALK, "<C-s>", "write", N_("save"), FILES },
	{ KEYS_WALK, "<C-o>", "write", N_("save"), FILES },
	{ KEYS_WALK, "<F3>", "write", N_("save"), FILES },
	{ KEYS_WALK, "<C-q>", "quit", N_("quit"), FILES },
	{ KEYS_WALK, "<C-x>", "quit", N_("quit"), FILES },
	{ KEYS_WALK, "<C-z>", "suspend", N_("to the shell; fg comes back"), FILES },

	{ KEYS_DETAIL, "<Tab>", "close", N_("close it"), LIST },
	{ KEYS_DETAIL, "<Esc>", "close", N_("close it"), LIST },
	{ KEYS_DETAIL, "q", "close", N_("close it"), LIST },
	{ KEYS_DETAIL, "<PageDown>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_DETAIL, "<PageUp>", "scroll page-up", N_("scroll by pages"), LIST },
	{ KEYS_DETAIL, "<Space>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_DETAIL, "<C-f>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_DETAIL, "<C-b>", "scroll page-up", N_("scroll by pages"), LIST },
	{ KEYS_DETAIL, "<C-n>", "scroll down", N_("scroll by lines"), LIST },
	{ KEYS_DETAIL, "<C-p>", "scroll up", N_("scroll by lines"), LIST },

	{ KEYS_LIST, "q", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<Esc>", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<Enter>", "open", N_("close it, go to what the line is about"), LIST },
	{ KEYS_LIST, "?", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<F1>", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<C-c>", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<C-g>", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<C-x>", "close", N_("close it"), LIST },
	{ KEYS_LIST, "<Down>", "scroll down", N_("scroll by lines"), LIST },
	{ KEYS_LIST, "j", "scroll down", N_("scroll by lines"), LIST },
	{ KEYS_LIST, "<C-n>", "scroll down", N_("scroll by lines"), LIST },
	{ KEYS_LIST, "<Up>", "scroll up", N_("scroll by lines"), LIST },
	{ KEYS_LIST, "k", "scroll up", N_("scroll by lines"), LIST },
	{ KEYS_LIST, "<C-p>", "scroll up", N_("scroll by lines"), LIST },
	{ KEYS_LIST, "<PageDown>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<Space>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<C-f>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<C-v>", "scroll page-down", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<PageUp>", "scroll page-up", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "b", "scroll page-up", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<C-b>", "scroll page-up", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<C-y>", "scroll page-up", N_("scroll by pages"), LIST },
	{ KEYS_LIST, "<Home>", "scroll top", N_("to its first or last line"), LIST },
	{ KEYS_LIST, "g", "scroll top", N_("to its first or last line"), LIST },
	{ KEYS_LIST, "<End>", "scroll bottom", N_("to its first or last line"), LIST },
	{ KEYS_LIST, "G", "scroll bottom", N_("to its first or last line"), LIST },
	{ KEYS_LIST, "/", "search %%", N_("search in it"), LIST },
	{ KEYS_LIST, "<C-w>", "search %%", N_("search in it"), LIST },
	{ KEYS_LIST, "\"", "search-back %%", N_("search in it towards the start"), LIST },
	{ KEYS_LIST, "n", "search-next", N_("search on"), LIST },
	{ KEYS_LIST, "N", "search-prev", N_("search back"), LIST },
	{ KEYS_LIST, "<Tab>", "scroll next-part", N_("to its next part, or the one before"), LIST },
	{ KEYS_LIST, "<Right>", "scroll next-part", N_("to its next part, or the one before"), LIST },
	{ KEYS_LIST, "l", "scroll next-part", N_("to its next part, or the one before"), LIST },
	{ KEYS_LIST, "<S-Tab>", "scroll prev-part", N_("to its next part, or the one before"), LIST },
	{ KEYS_LIST, "<Left>", "scroll prev-part", N_("to its next part, or the one before"), LIST },
	{ KEYS_LIST, "h", "scroll prev-part", N_("to its next part, or the one before"), LIST },
	{ KEYS_LIST, "<C-l>", "redraw", N_("paint the screen anew"), LIST },
	{ KEYS_LIST, "<C-z>", "suspend", N_("to the shell; fg comes back"), LIST },
};

static const char *const titles[KEY_GROUPS] = {
	[KEY_GROUP_MOVE] = N_("Moving"),
	[KEY_GROUP_EDIT] = N_("Cards and levels"),
	[KEY_GROUP_GRID] = N_("Touchpoints, phases and lanes"),
	[KEY_GROUP_FIND] = N_("Searching"),
	[KEY_GROUP_VIEW] = N_("The screen"),
	[KEY_GROUP_VIEWS] = N_("In the views other than the map"),
	[KEY_GROUP_WALKING] = N_("Walking the journey, and its walks"),
	[KEY_GROUP_FILE] = N_("The file and cjm itself"),
	[KEY_GROUP_LIST] = N_("In a list, and in the pane about a touchpoint"),
};

const struct key_row *
keys_table(size_t *count)
{
	*count = sizeof table / sizeof *table;
	return table;
}

const char *
keys_group_title(enum key_group group)
{
	return titles[group];
}

static const char *const modes[KEY_MODES] = {
	[KEYS_NORMAL] = "map", [KEYS_DETAIL] = "pane", [KEYS_LIST] = "list",
	[KEYS_VIEW] = "view", [KEYS_MATRIX] = "matrix", [KEYS_FLOW] = "flow",
	[KEYS_ACTIONS] = "actions", [KEYS_WALKS] = "walks", [KEYS_ABOUT] = "about",
	[KEYS_PRESENT] = "present", [KEYS_WALK] = "walk",
};

enum key_mode
keys_mode_find(const char *name)
{
	int mode;

	for (mode = 0; mode < KEY_MODES; mode++)
		if (strcmp(modes[mode], name) == 0)
			break;
	return (enum key_mode)mode;
}

const char *
keys_mode_name(enum key_mode mode)
{
	return modes[mode];
}

enum key_mode
keys_mode_of(const char *view)
{
	enum key_mode mode = keys_mode_find(view);

	return mode != KEY_MODES ? mode : KEYS_VIEW;
}

enum key_mode
keys_mode_below(enum key_mode mode)
{
	if (mode > KEYS_VIEW && mode != KEYS_WALK)
		return KEYS_VIEW;
	return mode == KEYS_NORMAL || mode == KEYS_LIST || mode == KEYS_WALK ? KEY_MODES : KEYS_NORMAL;
}

static const char *
find(enum key_mode mode, const char *key)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].mode == mode && strcmp(table[i].key, key) == 0)
			return table[i].line;
	return NULL;
}

const char *
keys_find_own(const struct settings *own, enum key_mode mode, const char *key)
{
	const char *line = NULL;

	for (; line == NULL && mode != KEY_MODES; mode = keys_mode_below(mode)) {
		line = settings_key(own, mode, key);
		if (line == NULL)
			line = find(mode, key);
	}
	return line != NULL && *line != '\0' ? line : NULL;
}

const char *
keys_find(enum key_mode mode, const char *key)
{
	return keys_find_own(NULL, mode, key);
}
