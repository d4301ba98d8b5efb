/*
 * The table of commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "commands.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text.h"

enum {
	C = COMMAND_CHANGES,
	M = COMMAND_CHANGES | COMMAND_EACH,
	S = COMMAND_NEEDS_SCREEN,
	W = COMMAND_CHANGES | COMMAND_NEEDS_SCREEN,	/* by what it wants */
	E = COMMAND_CLOSES
};

static const struct command table[] = {
	{ "set", NULL, "TLt", "TOUCHPOINT LANE TEXT",
		N_("The cell becomes this one text: a card, a name or a level; PERSONA=LEVEL "
		"sets one persona's level; an empty text empties the cell."), C, cmd_set,
		N_("assign change level") },
	{ "add", NULL, "TLt", "TOUCHPOINT LANE TEXT",
		N_("One more card in the cell."), C, cmd_add, N_("insert card") },
	{ "note", NULL, "TLt", "TOUCHPOINT LANE TEXT",
		N_("One more card in the cell, as notes are taken: a sign before the text sends it to "
		"another lane, @NAME behind it says who."), C, cmd_note, N_("insert card") },
	{ "edit", NULL, "TLNt", "TOUCHPOINT LANE N TEXT",
		N_("Card N, counted from 1, gets this text; its attributes stay."), C, cmd_edit,
		N_("change modify") },
	{ "attr", NULL, "TLNk?t", "TOUCHPOINT LANE N KEY [VALUE]",
		N_("Sets one attribute of card N; without a value it is removed."), M, cmd_attr,
		NULL },
	{ "remove", NULL, "TL?N", "TOUCHPOINT LANE [N]",
		N_("Removes card N, or all cards of the cell."), M, cmd_remove,
		N_("delete erase clear del rm") },
	{ "vote", NULL, "TLN?w", "TOUCHPOINT LANE N [+1 | -1]",
		N_("Gives card N a vote, or takes one back."), M, cmd_vote, N_("like dot thumb") },
	{ "vote-limit", NULL, "?N", "[COUNT]",
		N_("Each voter has so many votes from now on, and sees only those; 0 ends the vote "
		"and shows them all."), 0,
		cmd_vote_limit, NULL },
	{ "voter", NULL, "?t", "[NAME]", N_("The next one votes; who comes again by the same name has what was left."), 0,
		cmd_voter, NULL },
	{ "level", NULL, "w", "NUMBER | + | -",
		N_("Sets the level under the cursor; on a card + and - are votes."), M,
		cmd_level, N_("emotion smiley rate score") },
	{ "star", NULL, "?T", "[TOUCHPOINT]",
		N_("Marks a touchpoint as one where the organisation stands out, or no longer."),
		C, cmd_star, N_("favourite favorite highlight") },
	{ "touchpoint", NULL, "Tk?t", "TOUCHPOINT KEY [VALUE]",
		N_("Sets one attribute of a touchpoint; without a value it is removed."), C,
		cmd_touchpoint, N_("attribute property") },
	{ "phase", NULL, "Pk?t", "PHASE KEY [VALUE]",
		N_("Sets one attribute of a phase; without a value it is removed."), C,
		cmd_phase, N_("attribute property") },
	{ "journey", NULL, "k?t", "KEY [VALUE]",
		N_("Sets one attribute of the whole map; without a value it is removed."), C,
		cmd_journey, N_("attribute property") },
	{ "field", NULL, "Ak?t", "WHERE KEY [VALUE]",
		N_("Sets one attribute of anything: WHERE is an id, or such as basket/pain/2, /goal, "
		"/personas/1; without a value it is removed."), M, cmd_field,
		N_("attribute property") },
	{ "entry", NULL, "AkN?t", "WHERE KEY N [TEXT]",
		N_("Entry N of an attribute that is a list gets this text; past the end it is added, "
		"without a text it is removed."), M, cmd_entry, NULL },
	{ "new", NULL, "A?t", "WHERE [TEXT]",
		N_("One more in a list, such as /personas, /evidence, /walks or basket/comments."), C,
		cmd_new, N_("create add insert") },
	{ "drop", NULL, "?A", "[WHERE]",
		N_("Removes anything but phases and touchpoints."), M, cmd_drop,
		N_("delete erase del rm") },
	{ "status", NULL, "A?w", "WHERE [open | doing | done | dropped]",
		N_("The status of an idea, or the next one; what is done carries today's date."), M,
		cmd_status, N_("state todo") },
	{ "put", NULL, "ATL", "WHERE TOUCHPOINT LANE",
		N_("Moves a card with its attributes to another cell; / parking is the parking lot."),
		M, cmd_put, N_("move send") },
	{ "park", NULL, "?A", "[WHERE]",
		N_("Moves a card into the parking lot."), M, cmd_park, N_("later icebox") },
	{ "join", NULL, "", "",
		N_("Joins the marked cards, or the card under the cursor and the next, into one."), C,
		cmd_join, N_("merge combine") },
	{ "split", NULL, "?t", "[TEXT]",
		N_("Splits a card at line breaks, at ; or into sentences; or wherever TEXT stands."), M,
		cmd_split, N_("divide") },
	{ "tag", NULL, "t", "TEXT", N_("Gives the card a tag; -TEXT takes it away."), M, cmd_tag,
		N_("label keyword") },
	{ "sort", NULL, "?w", "[votes | severity | tags | status | text]",
		N_("Sorts the cards of the cell: by votes where nothing else is said; by tags, so that "
		"like stands with like."), C, cmd_sort, N_("order") },
	{ "title", NULL, "t", "TEXT", N_("The map's title."), C, cmd_title, N_("name rename") },

	{ "new-touchpoint", NULL, "Pt?wT", "PHASE NAME [after TOUCHPOINT | before TOUCHPOINT]",
		N_("A new touchpoint, at the end of its phase or beside another."), C,
		cmd_new_touchpoint, N_("create add insert column step") },
	{ "new-phase", NULL, "t?wP", "NAME [after PHASE | before PHASE]",
		N_("A new phase, at the end of the map or beside another."), C, cmd_new_phase,
		N_("create add insert column stage") },
	{ "new-lane", NULL, "l?t", "KEY [LABEL]",
		N_("One more lane, below the others: one that comes with cjm, or your own."), C, cmd_new_lane,
		N_("create add insert row swimlane") },
	{ "lane", NULL, "Lw?t", "LANE hide | show | up | down | label [TEXT]",
		N_("Hides a lane, shows it again, moves it up or down, or labels it."), C, cmd_lane,
		N_("row hide show swimlane") },
	{ "show-lanes", NULL, "", "", N_("Shows all lanes again that are hidden."), C, cmd_show_lanes,
		N_("unhide rows lanes hidden") },
	{ "rename", NULL, "It", "ID NAME", N_("Another name for a phase or touchpoint."), C,
		cmd_rename, N_("name retitle") },
	{ "move", NULL, "IwI", "ID after ID | before ID | into PHASE",
		N_("Moves a phase or touchpoint with all it holds."), C, cmd_move, N_("reorder") },
	{ "shift", NULL, "w", "left | right | up | down",
		N_("Moves what is under the cursor one place: left and right its phase or "
		"touchpoint, up and down its card, or the marked ones."), C, cmd_shift,
		N_("move reorder") },
	{ "cross", NULL, "t", "NAME",
		N_("In the matrix and the flow: gives the touchpoint under the cursor that channel "
		"or owner."), C, cmd_cross, NULL },
	{ "way", NULL, "TI?wt", "TOUCHPOINT TO [SHARE [WHY]]",
		N_("One more way on from a touchpoint: to another, a phase, or exit."), C, cmd_way,
		NULL },
	{ "delete", NULL, "I?w", "ID [ask]",
		N_("Deletes a phase or touchpoint with all it holds; ask: only after a question "
		"where cards are lost."), C, cmd_delete, N_("remove erase del rm") },
	{ "mark", NULL, "?w", "[none]",
		N_("Marks the card under the cursor, or no longer; what is then done to a card is "
		"done to all that are marked. none: marks nothing any more."), 0, cmd_mark,
		N_("select pick") },
	{ "cut", NULL, "?w", "[cell | touchpoint | COUNT]",
		N_("Cuts the card or heading under the cursor, as many cards from there on, or the "
		"whole cell."), C, cmd_cut, N_("delete remove kill") },
	{ "copy", NULL, "?w", "[cell | touchpoint | COUNT]",
		N_("Copies the card or heading under the cursor, as many cards from there on, or the "
		"whole cell."), 0,
		cmd_copy, N_("yank duplicate clone") },
	{ "paste", NULL, "?w", "[before]",
		N_("Puts down what was cut or copied, after what is under the cursor or "
		"before it."), C, cmd_paste, N_("put insert clipboard") },
	{ "fill", NULL, "t", "TEXT",
		N_("Each line of the text becomes a card in the cell; where tabs part it, its cells go "
		"to the touchpoints on the right and the lanes below."), C, cmd_fill, NULL },
	{ "notes", NULL, "t", "TEXT",
		N_("Each line of the text becomes a note in the cell: signs send it on, names say who; "
		"a - is the mark of a list there, unless another line has another sign."), C,
		cmd_notes, NULL },
	{ "undo", "u", "?N", "[COUNT]", N_("Takes back the last steps."), E, cmd_undo,
		N_("back revert") },
	{ "redo", NULL, "?N", "[COUNT]", N_("Does again what was undone."), E, cmd_redo,
		N_("forward") },

	{ "go", NULL, "w?N", "left | right | up | down | lane-up | lane-down | first-column | "
		"last-column | first-row | last-row | page-left | page-right | page-up | "
		"page-down | phase-before | phase-after | start | end [COUNT]",
		N_("Moves the cursor."), 0, cmd_go, N_("cursor") },
	{ "goto", NULL, "I?LN", "ID [LANE [N]]",
		N_("Puts the cursor onto a phase or touchpoint, or a card there."), 0, cmd_goto,
		N_("jump find") },
	{ "search", NULL, "t", "TEXT",
		N_("Goes to the next card or name that holds the text; small letters find "
		"capitals too."), 0, cmd_search, N_("find grep") },
	{ "search-back", NULL, "t", "TEXT",
		N_("Goes to the card or name before that holds the text."), 0, cmd_search_back,
		NULL },
	{ "search-next", NULL, "", "", N_("Goes to where the text stands next."), 0,
		cmd_search_next, N_("find") },
	{ "search-prev", NULL, "", "", N_("Goes to where the text stood before."), 0,
		cmd_search_prev, NULL },
	{ "filter", NULL, "?q", "[CONDITION]...",
		N_("Shows only touchpoints of which this holds, or which hold such a card; without "
		"conditions all of them again."), 0, cmd_filter, N_("find only limit") },
	{ "finding", NULL, "w", "next | prev",
		N_("Goes to what the checks find next, or before, and says it."), 0, cmd_finding,
		N_("check problem error") },
	{ "findings", NULL, "", "", N_("Lists all that the checks find."), 0, cmd_findings,
		N_("check problems errors lint") },

	{ "comment", NULL, "t", "TEXT",
		N_("A comment on the touchpoint under the cursor, or on the lane there."), C,
		cmd_comment, N_("remark review annotate") },
	{ "answer", NULL, "t", "TEXT", N_("Answers the comment at hand."), C, cmd_answer,
		N_("reply") },
	{ "resolve", NULL, "", "", N_("The comment at hand is done with its answers, or open again."), C,
		cmd_resolve, N_("done close") },
	{ "comments", NULL, "?w", "[next | prev]",
		N_("Goes to the next open comment, or the one before, and says it; without a word "
		"lists all comments."), 0, cmd_comments, N_("remarks review") },

	{ "open", NULL, "?w", "[right]",
		N_("Edits what is under the cursor, or what is right of it; a heading marked as a "
		"journey of its own opens that, a line of a list leads to what it is about."), S,
		cmd_open,
		N_("edit change") },
	{ "editor", NULL, "?T", "[TOUCHPOINT]",
		N_("Opens what is under the cursor in your own editor ($VISUAL or $EDITOR): a text, or "
		"on a heading the whole touchpoint as YAML."), W, cmd_editor,
		N_("vi vim nano emacs external") },
	{ "become", NULL, "Tt", "TOUCHPOINT TEXT",
		N_("The touchpoint becomes what this YAML says."), C, cmd_become, NULL },
	{ "marked", NULL, "t", "TEXT",
		N_("The marked cards say these lines, one each, in the order of marking."), C,
		cmd_marked, NULL },
	{ "pipe", NULL, "t", "TEXT",
		N_("Lets a shell command filter the cell under the cursor, or the marked cards: "
		"they go in, one a line, and what comes out are the cards."), W, cmd_pipe,
		N_("shell filter") },
	{ "cards", NULL, "TLt", "TOUCHPOINT LANE TEXT",
		N_("The lines of the text are the cards of the cell; a card whose text is among them "
		"keeps its attributes."), C, cmd_cards, NULL },
	{ "append", NULL, "", "", N_("Writes a new card into the cell."), W, cmd_append,
		N_("add insert card") },
	{ "capture", NULL, "?w", "[right]",
		N_("Takes notes in the cell, or in the next one: each line is a card, until one is "
		"empty; a heading, or a cell without cards, leads to the first lane with cards."), W, cmd_capture, N_("brainstorm notes insert") },
	{ "resume", NULL, "", "",
		N_("Takes up the text again that was given up last, where it was."), W, cmd_resume,
		N_("draft lost begun") },
	{ "prompt", NULL, "?t", "[TEXT]",
		N_("Asks for a command line, which may begin with a text."), S, cmd_prompt,
		N_("command") },
	{ "run", NULL, "t", "TEXT", N_("Runs a text as a command line."), E, cmd_run, NULL },

	{ "view", NULL, "w", "map | matrix | flow | actions | walks | parking | votes | present | "
		"prose | about | form",
		N_("Shows another view of the journey."), 0, cmd_view, N_("switch window screen") },
	{ "present", NULL, "?w", "[next | prev]",
		N_("Shows the journey to an audience, from the touchpoint under the cursor on: one "
		"phase at a time, on as many pages as it needs; next and prev turn them."), 0, cmd_present, N_("slideshow slides show") },
	{ "form", NULL, "", "", N_("Shows the view in another form."), 0, cmd_form,
		N_("layout toggle") },
	{ "today", NULL, "t", "DATE", N_("What cjm takes for today's date."), 0, cmd_today, NULL },
	{ "down", NULL, "?Tw", "[TOUCHPOINT [y | n]]",
		N_("Opens the journey of a touchpoint, one level deeper; y also where it lies "
		"outside of the map's folder."), S | E, cmd_down, N_("open link deeper") },
	{ "up", NULL, "", "", N_("Comes back from a deeper journey."), S | E, cmd_up,
		N_("back parent") },
	{ "fold", NULL, "?P", "[PHASE]",
		N_("Folds a phase into a narrow strip, or unfolds it."), 0, cmd_fold,
		N_("collapse unfold expand") },
	{ "zoom", NULL, "?P", "[PHASE]",
		N_("Shows one phase only, or all of them again."), 0, cmd_zoom, N_("focus") },
	{ "assumptions", NULL, "", "",
		N_("Marks the cards that rest on no evidence, or no longer."), 0,
		cmd_assumptions, N_("evidence research") },
	{ "changes", NULL, "?t", "[REV | FILE]",
		N_("Shows on the map what changed since the last commit (the last save where there "
		"is none), a revision of git or another file; once more, and it is shown no longer."),
		0, cmd_changes, N_("diff compare history git") },
	{ "change", NULL, "w", "next | prev | list",
		N_("Goes to the next change, or the one before, and says what it is; or lists "
		"them all."), 0, cmd_change, N_("diff") },
	{ "walk", NULL, "?wwww", "[PERSONA | .] [walkthrough | mystery-visit | interview | survey] "
		"[NAME] [DATE]",
		N_("Walks the journey one touchpoint after the other, or takes up again what was "
		"left half-way; . is the walk under the cursor."), 0, cmd_walk,
		N_("score visit rate") },
	{ "walk-next", NULL, "", "", N_("On to the next touchpoint of the walk."), 0,
		cmd_walk_next, NULL },
	{ "walk-prev", NULL, "", "", N_("Back to the touchpoint before."), 0, cmd_walk_prev, NULL },
	{ "walk-end", NULL, "", "", N_("Leaves the walk; what was given is kept."), 0,
		cmd_walk_end, NULL },
	{ "score", NULL, "T?w", "TOUCHPOINT [NUMBER | + | -]",
		N_("Scores a touchpoint in the walk at hand, or in your own of today; without a "
		"number the score is taken back."), C, cmd_score, N_("rate") },
	{ "observe", NULL, "T?t", "TOUCHPOINT [TEXT]",
		N_("Notes what was seen at a touchpoint in the walk at hand; an empty text takes the "
		"note away."), C, cmd_observe, NULL },
	{ "timer", NULL, "?w", "[pause | off | TIME]",
		N_("A timer in the title line, of such as 10m, 90s or 1h30m; it rings at the end. "
		"pause stops it and lets it go on."), 0, cmd_timer, N_("clock countdown alarm") },
	{ "width", NULL, "w", "+ | - | COLUMNS", N_("The width of the columns, 6 to 60."), 0,
		cmd_width, N_("columns size") },
	{ "height", NULL, "w", "+ | - | LINES",
		N_("The height of the lane under the cursor, 1 to 20; 0: as much as it needs."), 0,
		cmd_height, N_("rows size") },
	{ "detail", NULL, "?w", "[on | off]",
		N_("Opens or closes the pane with all about the touchpoint."), 0, cmd_detail,
		N_("details pane sidebar info") },
	{ "scroll", NULL, "w", "up | down | page-up | page-down | top | bottom | next-part | prev-part",
		N_("Scrolls the list or the pane that lies over the map."), 0, cmd_scroll, NULL },
	{ "close", NULL, "", "", N_("Closes the list, the pane, the marks of a search or the view, what is on top."), 0, cmd_close,
		N_("cancel escape back") },
	{ "mouse", NULL, "?w", "[on | off]",
		N_("Lets the mouse work on the map, or select text as the terminal does."), S,
		cmd_mouse, NULL },
	{ "redraw", NULL, "", "", N_("Paints the screen anew."), S, cmd_redraw,
		N_("refresh repaint") },
	{ "suspend", NULL, "", "", N_("Goes back to the shell for a while; fg comes back."), S,
		cmd_suspend, N_("shell background") },

	{ "write", "w", "?p", "[FILE]",
		N_("Saves the map; into a new FILE, which then is the map's."), E, cmd_write,
		N_("save store") },
	{ "export", NULL, "f?pw", "FORMAT [FILE [map | matrix | flow | actions | form]]",
		N_("Writes the map in another format: a picture, a page, a table; without FILE beside "
		"the map."), 0, cmd_export,
		N_("pdf png svg html markdown csv json mermaid picture print save") },
	{ "load", "e", "p", "FILE",
		N_("Opens another map, where this one has nothing unsaved."), S | E, cmd_load,
		N_("open file map switch") },
	{ "load!", "e!", "p", "FILE",
		N_("Opens another map; this one waits with what is unsaved."), S | E, cmd_load, NULL },
	{ "write-merged", NULL, "w", "y | n",
		N_("Saves the map after a merge with conflicts, or does not."), E, cmd_write_merged,
		NULL },
	{ "reload", NULL, "", "",
		N_("Takes what someone else saved; with unsaved edits both are merged."), E,
		cmd_reload, N_("refresh revert reread") },
	{ "conflict", NULL, "w", "next | prev",
		N_("Goes to what was changed by both sides of a merge, and says both texts."), 0,
		cmd_conflict, NULL },
	{ "settle", NULL, "?w", "[ours | theirs | both]",
		N_("Settles the conflict under the cursor: what stands here stays, what the other "
		"wrote takes its place, or both stand."), C, cmd_settle,
		N_("resolve merge ours theirs") },
	{ "recover", NULL, "?ww", "[r | l | d]",
		N_("Takes over the unsaved work that a crash left, leaves it, or discards it."),
		S, cmd_recover, N_("restore crash") },
	{ "take-over", NULL, "?w", "[y | n]",
		N_("Takes the map over from another cjm that has it open, with what is unsaved there."),
		S, cmd_take_over, N_("steal unlock lock") },
	{ "quit", "q", "?w", "", N_("Ends cjm; asks where edits are not saved."), E, cmd_quit,
		N_("exit leave close") },
	{ "quit!", "q!", "", "", N_("Ends cjm without saving."), E, cmd_quit_now,
		N_("exit abort force") },
	{ "write-quit", "wq", "", "", N_("Saves the map and ends cjm."), E, cmd_write_quit,
		N_("save exit close") },
	{ "exit", "x", "", "", N_("Saves the map where it has edits, and ends cjm."), E,
		cmd_write_quit, N_("leave save close") },
	{ "again", NULL, "", "", N_("Makes the last change again, where the cursor is now."), E,
		cmd_again, N_("repeat") },
	{ "record", NULL, "", "", N_("Records what is done, as a macro; once more: no longer."), E,
		cmd_record, N_("macro") },
	{ "replay", NULL, "", "", N_("Does again what was recorded, where the cursor is now."), E,
		cmd_replay, N_("macro play") },
	{ "bind", NULL, "K?r", "KEYNAME [LINE]",
		N_("The key runs this command line, or says which; '' for a line: it does "
		"nothing."), 0, cmd_bind, N_("key shortcut remap") },
	{ "bind-in", NULL, "wKr", "map | pane | list | view | matrix | flow | actions | walks | about | "
		"present | "
		"walk KEYNAME LINE",
		N_("The same for the keys of the map, of the pane about a touchpoint, of a list, "
		"of all other views, or of one of them."), 0, cmd_bind_in, NULL },
	{ "option", NULL, "?ot", "[NAME [VALUE]]",
		N_("Sets an option, tells its value, or shows all of them."), 0, cmd_option,
		N_("settings preferences config theme colour color") },
	{ "sign", NULL, "w?L", "SIGN [LANE]",
		N_("A note that begins with the sign goes to that lane, or says which; '' for a lane: "
		"the sign means nothing."), 0, cmd_sign, NULL },
	{ "source", NULL, "p", "FILE", N_("Reads a file of settings."), 0, cmd_source,
		N_("load include") },
	{ "help", NULL, "?c", "[COMMAND]", N_("Shows the keys and the commands, or one command."),
		0, cmd_help, N_("manual keys tutorial") },
};

const struct command *
command_table(size_t *count)
{
	*count = sizeof table / sizeof *table;
	return table;
}

const struct command *
command_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(table[i].name, name) == 0 || str_equal(table[i].alias, name))
			return &table[i];
	return NULL;
}

/* Is it one of the words? */
static bool
has_word(const char *words, const char *word)
{
	size_t len = strlen(word);

	while (*words != '\0') {
		size_t end = strcspn(words, " ");

		if (end == len && strncmp(words, word, len) == 0)
			return true;
		words += end + strspn(words + end, " ");
	}
	return false;
}

const struct command *
command_called(const char *word, const struct command *after)
{
	const struct command *end = table + sizeof table / sizeof *table;

	for (after = after != NULL ? after + 1 : table; after < end; after++)
		if (after->called != NULL && (has_word(after->called, word) ||
			has_word(text_translate(after->called), word)))
			return after;
	return NULL;
}

static bool
is_fixed(const char *word)
{
	return (*word >= 'a' && *word <= 'z') || *word == '+' || *word == '-';
}

void
command_words(const struct command *command, void (*take)(void *with, const char *word),
	void *with)
{
	static const char between[] = " []|";
	const char *p = command->usage + strspn(command->usage, between);
	size_t len;

	for (; *p != '\0'; p += len + strspn(p + len, between)) {
		char *word;

		len = strcspn(p, between);
		word = mem_text_n(p, len);
		if (is_fixed(word))
			take(with, word);
		free(word);
	}
}
