# Journeys that a user can open; the tests read them too.
# SPDX-License-Identifier: GPL-3.0-or-later
examplesdir = $(docdir)/examples
dist_examples_DATA = \
	%D%/checkout.yaml \
	%D%/ryokan.yaml \
	%D%/verhuizing.yaml \
	%D%/webshop.yaml
