/*
 * Refuses every patch until the splices have landed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/splice.h"

static int
refuse(struct err *err)
{
	return err_set(err, ERR_REFUSED, "patching is not there yet", NULL);
}

void
splices_init(struct splices *batch, const struct tree *tree)
{
	*batch = (struct splices){ .tree = tree };
}

void
splices_clear(struct splices *batch)
{
	(void)batch;
}

int
splice_set(struct splices *batch, uint32_t node, const struct value *value, struct err *err)
{
	(void)batch, (void)node, (void)value;
	return refuse(err);
}

int
splice_insert(struct splices *batch, uint32_t sequence, size_t index, const struct value *value,
	struct err *err)
{
	(void)batch, (void)sequence, (void)index, (void)value;
	return refuse(err);
}

int
splice_add_key(struct splices *batch, uint32_t mapping, const char *key, const struct value *value,
	uint32_t before, struct err *err)
{
	(void)batch, (void)mapping, (void)key, (void)value, (void)before;
	return refuse(err);
}

int
splice_delete(struct splices *batch, uint32_t node, struct err *err)
{
	(void)batch, (void)node;
	return refuse(err);
}

int
splice_move(struct splices *batch, uint32_t node, uint32_t to, size_t index, struct err *err)
{
	(void)batch, (void)node, (void)to, (void)index;
	return refuse(err);
}

int
splices_finish(struct splices *batch, struct splice_result *result, struct err *err)
{
	(void)batch, (void)result;
	return refuse(err);
}
