/*
 * What is wrong with a journey, missing from it, or worth a second look.
 *
 * Each rule is one row of one table: its name, how bad it is, where it comes
 * from, what it says, and the function that looks. Running them gives findings:
 * each names its rule, a place, and a text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "model/findings.h"
#include "model/journey.h"

enum check_level {
	CHECK_OFF,
	CHECK_INFO,	/* worth a thought */
	CHECK_WARNING,	/* something is missing, late or going wrong */
	CHECK_ERROR,	/* the file contradicts itself */
	CHECK_LEVELS
};

const char *check_level_name(enum check_level level);		/* N_(): "warning" */
enum check_level check_level_find(const char *name);		/* CHECK_LEVELS if unknown */

/* Where a rule comes from; several may be joined by |. */
enum check_source {
	CHECK_OF_FORMAT = 1,	/* file format 1 */
	CHECK_OF_STEPS = 2,	/* a five-step model: goal, personas, phases,
				 * bottlenecks, action plan */
	CHECK_OF_GUIDE = 4,	/* a mapping guide: hand-offs, one persona a map */
	CHECK_OF_SERVICE = 8,	/* a hospitality consultancy: first and last phase,
				 * stars, service concept, mystery visits */
	CHECK_OF_TOOLKIT = 16,	/* a public innovation toolkit: emotional state */
	CHECK_OF_RESEARCH = 32	/* an agency: analytic and anecdotal research */
};

#define CHECK_SOURCES 6
const char *check_source_name(unsigned bit);	/* of bit number 0 to 5: "format" */

struct checking;

struct check_rule {
	const char *name;	/* never translated */
	enum check_level level;	/* unless the user says another */
	unsigned sources;	/* enum check_source */
	const char *text;	/* N_(): what it finds, for help and manual */
	bool lack;		/* only states a lack: a file may ignore it */
	/* Where it looks; each may be NULL. At the map as a whole, at each phase and
	 * touchpoint, at each node that has more than a text. */
	void (*map)(struct checking *checking);
	void (*owner)(struct checking *checking, node_id owner);
	void (*node)(struct checking *checking, node_id node);
};

/* All rules in the order of the manual; *count says how many. */
const struct check_rule *check_rules(size_t *count);
const struct check_rule *check_find(const char *name);		/* or NULL */

#define CHECK_RULES_MAX 64

/* All zero: every rule at its own level, dates are not compared with today. */
struct check_options {
	bool has_today;
	int today;				/* base/date.h */
	enum check_level least;			/* below it nothing is told */
	bool is_set[CHECK_RULES_MAX];		/* by number in the table */
	enum check_level levels[CHECK_RULES_MAX];
	bool only;				/* those that are chosen */
	bool chosen[CHECK_RULES_MAX];
	size_t most;				/* findings told of one rule; 0: all */
	bool own;				/* findings own their texts, or else
						 * borrow them from the journey */
	const node_id *missing;			/* touchpoints whose `journey` names
						 * no file; sorted by number */
	size_t missing_count;
};

/* The level of a rule from now on; CHECK_OFF: it is not run. -1 with ERR_USAGE
 * and the nearest name for an unknown rule or level. */
int check_set_level(struct check_options *options, const char *rule, const char *level,
	struct err *err);

/* At which level a rule is run; CHECK_OFF: it is not. */
enum check_level check_level_of(const struct check_options *options,
	const struct check_rule *rule);

/* Only rules that were named here are run, also one that was set to off. */
int check_only(struct check_options *options, const char *rule, struct err *err);

/* Runs the rules bit by bit, so that whoever has little time can stop between two
 * steps, or have one stopped (base/progress.h): check_is_stopped() then says so, and
 * the next step goes on with it. A step is a rule that looks at the map as a whole,
 * or some of the phases and touchpoints in map order with all rules that look at
 * them; check_step() takes the next one, false: all have been taken. The journey must
 * not change between check_begin() and check_end(), which puts what was found
 * into `findings`, in place of what they held; NULL: nobody wants to know.
 * Findings stay good when the journey changes, and when it ends those that own
 * their texts. Takes NULL for `checking`. */
struct checking *check_begin(const struct journey *journey, const struct check_options *options);
bool check_step(struct checking *checking);
bool check_is_stopped(const struct checking *checking);
void check_end(struct checking *checking, struct findings *findings);
#endif
