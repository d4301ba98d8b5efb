# What the tests with packages of npm read after tests/cli/tap.sh.
#
#     need PACKAGE...      skips all tests where node or a package is missing
#     run_node NAME ARGS   runs tests/npm/NAME.mjs among the packages
#
# The packages lie in node_modules of the folder that $CJM_NODE names, which is
# node in the folder of the build where it is not set; "npm install --prefix
# build/node $(cat tests/npm/packages)" puts them there.
#
# SPDX-License-Identifier: GPL-3.0-or-later

node_folder=${CJM_NODE:-$builddir/node}

need() {
	command -v node >/dev/null || skip_all "no node"
	for package in "$@"; do
		[ -d "$node_folder/node_modules/$package" ] ||
		    skip_all "no package $package in $node_folder"
	done
	ln -s "$node_folder/node_modules" node_modules
}

# Beside the link, since a module is looked for from where the script lies.
run_node() {
	cp "$srcdir/tests/npm/$1.mjs" . || return
	name=$1
	shift
	run node "$name.mjs" "$@"
}
