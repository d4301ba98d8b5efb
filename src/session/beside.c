/*
 * Files beside the map: their names, and what is written out into one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/beside.h"

#include "file/link.h"
#include "file/names.h"
#include "file/replace.h"
#include "file/slurp.h"

struct value *
beside_names(const char *begun)
{
	return names_beginning(begun);
}

int
beside_put(const char *own, const char *out, const char *bytes, size_t len,
	bool (*is_journey)(const char *bytes, size_t len), struct err *err)
{
	bool journey = own != NULL && link_is_same(own, out);
	struct slurp slurp = { 0 };

	if (!journey && slurp_read(out, &slurp, NULL) == 0)
		journey = is_journey(slurp.bytes, slurp.len);
	slurp_clear(&slurp);
	if (!journey)
		return replace_file(out, bytes, len, err);
	err_set(err, ERR_REFUSED, N_("it is a journey: an export is not written over it"), NULL);
	err_set_hint(err, N_("give another name"));
	err_set_file(err, out);
	return -1;
}
