# Tests with packages of npm; tests/npm/npm.sh says where they are looked for.
# SPDX-License-Identifier: GPL-3.0-or-later
npm_tests = \
	%D%/mermaid.sh \
	%D%/schema.sh
TESTS += $(npm_tests)
EXTRA_DIST += $(npm_tests) %D%/npm.sh %D%/packages %D%/mermaid.mjs %D%/schema.mjs
