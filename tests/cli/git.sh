# git with cjm as its merge driver: in real repositories, as its users do.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$srcdir/tests/cli/tap.sh"
command -v git >/dev/null || skip_all "git is not installed"
example=$srcdir/examples/checkout.yaml
GIT_CONFIG_NOSYSTEM=1
export GIT_CONFIG_NOSYSTEM
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_CONFIG_GLOBAL
git config --global user.name Noor
git config --global user.email noor@example.org
git config --global init.defaultBranch main
git config --global advice.mergeConflict false
git config --global merge.conflictStyle merge

# A repository with a journey and another YAML file; "bare": without the driver.
repo() {
	cd "$tap_work" || exit 99
	rm -rf repo
	git init -q repo
	cd repo || exit 99
	cat "$example" >map.yaml
	printf 'out\nerr\n' >.git/info/exclude
	printf 'one: 1\ntwo: 2\nthree: 3\nfour: 4\nfive: 5\n' >other.yaml
	[ "$1" = bare ] || "$CJM" git-setup >/dev/null
	git add . && git commit -qm base
}

# Commits map.yaml after some commands of cjm.
edit() {
	subject=$1
	shift
	for command; do
		"$CJM" run map.yaml -c "$command" || exit 99
	done
	git commit -qam "$subject"
}

# --- git-setup ---------------------------------------------------------------------

repo bare
printf '[user]\n\tname = Noor\n' >>.git/config
cp .git/config config.before
mkdir -p .git/info
printf '*.png binary\n' >.git/info/attributes
cp .git/info/attributes attributes.before
cp .git/info/exclude exclude.before
run "$CJM" git-setup
is "git-setup: status" 0 "$status"
has "the driver is named by an absolute path" out \
    "git config --local: merge.cjm.driver = '$(realpath "$CJM")' merge"
has "attributes are told" out ".git/info/attributes: *.yaml merge=cjm diff=cjm"
has "journals are told" out ".git/info/exclude: .*.cjm-journal*"
is "six lines are told" 6 "$(wc -l <out)"
touch .map.yaml.cjm-journal .map.yaml.cjm-journal.0123
is "journals are no news to git" "" "$(git status --porcelain | grep journal)"
rm .map.yaml.cjm-journal*
is "git knows the driver" "map.yaml: merge: cjm" "$(git check-attr merge map.yaml)"
cp .git/config config.once
cp .git/info/attributes attributes.once
run "$CJM" git-setup
is "again: nothing is to do" "all of it is there already" "$(cat out)"
same "again: the same settings" config.once .git/config
same "again: the same attributes" attributes.once .git/info/attributes
run "$CJM" git-setup 'maps/my "own".yaml' '#1.yaml'
is "an odd pattern" "map: cjm" \
    "$(git check-attr merge 'maps/my "own".yaml' | sed 's/.*merge/map/')"
is "and another" "#1.yaml: merge: cjm" "$(git check-attr merge '#1.yaml')"
run "$CJM" git-setup --remove
is "--remove: status" 0 "$status"
has "--remove says what went" out ".git/info/attributes: gone: *.yaml merge=cjm diff=cjm"
same "--remove leaves the settings as they were" config.before .git/config
same "--remove leaves the attributes as they were" attributes.before .git/info/attributes
same "--remove leaves the other files that git passes over" exclude.before .git/info/exclude
run "$CJM" git-setup --remove
is "--remove again: nothing is to do" "nothing of it is there" "$(cat out)"
run "$CJM" git-setup --remove '*.yaml'
is "--remove of a part: a usage error" 2 "$status"

cd "$tap_work" || exit 99
run "$CJM" git-setup
is "outside of a repository: status" 3 "$status"
has "outside of a repository: what to do" err "--global"
cp "$HOME/.gitconfig" global.before
run "$CJM" git-setup --global
is "--global: status" 0 "$status"
has "--global: journals" out "$HOME/.config/git/ignore: .*.cjm-journal*"
has "--global: where" out "$HOME/.config/git/attributes: *.yaml merge=cjm diff=cjm"
repo bare
is "--global is seen in a repository" "map.yaml: merge: cjm" "$(git check-attr merge map.yaml)"
run "$CJM" git-setup --global --remove
same "--global --remove" "$tap_work/global.before" "$HOME/.gitconfig"
ok "and its attributes are gone" [ ! -e "$HOME/.config/git/attributes" ]
ok "and what it had git pass over" [ ! -e "$HOME/.config/git/ignore" ]

# --- both sides edit -----------------------------------------------------------------

# Neighbouring cells; what one side moves, and what it deletes, the other edits
# around. Nothing of it is one card twice.
two_sides() {
	repo "$1"
	git checkout -qb theirs
	edit "theirs" 'move delivery-choice into money' \
	    'edit account action 2 "Invents a password"' \
	    'set pays-with-her-bank-s-app emotion 4' 'delete sees-that-it-worked'
	git checkout -q main
	edit "ours" 'edit account action 1 "Types where she lives"' \
	    'set delivery-choice action "Picks a free day"' \
	    'set pays-with-her-bank-s-app action "Scans the code"' \
	    'set account thought "Only shoes"'
}

two_sides bare
run git merge -m both theirs
is "git alone sees a conflict" "1 map.yaml" "$status $(git diff --name-only --diff-filter=U)"
two_sides driver
run git merge -m both theirs
is "with cjm there is none" 0 "$status"
for text in "Types where she lives" "Picks a free day" "Scans the code" "Only shoes"; do
	has "ours is there: $text" map.yaml "$text"
done
has "theirs is there: a card" map.yaml "Invents a password"
is "theirs is there: a move, a level, a removal" \
    "Makes an account, Pays with her bank's app 4, Chooses a delivery day 4" \
    "$(sed -n 's/^        name: //p; s/^      - name: //p; s/^        emotion: \(4\)/ \1/p' map.yaml |
    tr '\n' ',' | sed 's/, / /g; s/,$//; s/,/, /g')"
ok "the result is checked clean of conflicts" \
    sh -c '! "$1" check map.yaml | grep -F "[conflict]"' sh "$CJM"
is "nothing is left beside it" "" "$(git status --porcelain)"
sed -i 's/iDEAL/cash/' map.yaml
is "the diff names the touchpoint of a hunk" "name: Pays with her bank's app" \
    "$(git diff map.yaml | sed -n 's/^@@.*@@ //p')"
git diff map.yaml >../hunk.patch
git checkout -q map.yaml
ok "and it is a patch still" git apply ../hunk.patch

# --- one card twice -------------------------------------------------------------------

one_card() {
	repo driver
	git checkout -qb theirs
	edit "theirs" 'set account thought "Shoes, please"'
	git checkout -q main
	edit "ours" 'set account thought "Only shoes"'
}

one_card
run git merge -m both theirs
is "one card twice: git reports a conflict" "1 map.yaml" \
    "$status $(git diff --name-only --diff-filter=U)"
has "the message names the file, and how many" err "map.yaml: 1 conflict, marked"
run "$CJM" check map.yaml
is "check: status" 1 "$status"
has "check: an error at its line" out "map.yaml:37:11: error: "
has "check: with its rule" out "[conflict]"
run "$CJM" show map.yaml
is "the map opens" 0 "$status"
run "$CJM" run map.yaml -c 'conflict next' -c 'settle theirs'
is "it is settled" 0 "$status"
has "theirs stands" map.yaml "text: Shoes, please"
run "$CJM" check map.yaml
hasnt "check finds no conflict any more" out "[conflict]"
git add map.yaml
ok "and it is committed" git commit -qm settled
is "nothing is left beside it" "" "$(git status --porcelain)"

# --- other ways to merge ----------------------------------------------------------------

two_sides driver
git checkout -q theirs
run git rebase main
is "rebase: status" 0 "$status"
has "rebase: ours" map.yaml "Types where she lives"
has "rebase: theirs" map.yaml "Invents a password"

two_sides driver
run git cherry-pick theirs
is "cherry-pick: status" 0 "$status"
has "cherry-pick: ours" map.yaml "Types where she lives"
has "cherry-pick: theirs" map.yaml "Invents a password"

two_sides driver
git checkout -q -b third main~1
"$CJM" run map.yaml -c 'edit account action 1 "Types street and town"'
git stash -q
git checkout -q theirs
run git stash pop
is "stash pop: status" 0 "$status"
has "stash pop: ours" map.yaml "Invents a password"
has "stash pop: theirs" map.yaml "Types street and town"

# A revert takes back what it is to take back, and no more.
two_sides driver
git merge -qm both theirs >out
run git revert --no-edit main~1
is "revert: status" 0 "$status"
has "revert: what ours changed is as before" map.yaml "Types her address"
has "revert: what theirs changed stays" map.yaml "Invents a password"

# Criss-cross: what one side undid after the first merge does not come back.
repo driver
git checkout -qb theirs
edit "theirs" 'set account thought "Shoes, please"'
git checkout -q main
edit "ours" 'set account emotion 2'
git branch ours
git merge -qm one theirs >out
edit "undone" 'set account thought "I only want shoes"'
git checkout -q theirs
git merge -qm two ours >out
edit "more" 'set delivery-choice emotion 5'
git checkout -q main
run git merge -m both theirs
is "criss-cross: status" 0 "$status"
has "criss-cross: what was undone stays so" map.yaml "thought: I only want shoes"
has "criss-cross: the rest is merged" map.yaml "emotion: 5"

# Both sides begin a file of the same name.
repo driver
git checkout -qb theirs
printf 'cjm: 1\ntitle: New\nphases:\n  - name: One\n' >new.yaml
git add . && git commit -qm theirs
git checkout -q main
printf 'cjm: 1\ntitle: New\nphases:\n  - name: One\n  - name: Two\n' >new.yaml
git add . && git commit -qm ours
cp new.yaml want.yaml
run git merge -m both theirs
is "both begin a file: status" 0 "$status"
same "what is alike stands once" want.yaml new.yaml

# --- what is no journey -------------------------------------------------------------------

# other.yaml, changed on both sides by sed commands.
other() {
	repo "$1"
	git checkout -qb theirs
	sed -i "$3" other.yaml && git commit -qam theirs
	git checkout -q main
	sed -i "$2" other.yaml && git commit -qam ours
	run git merge -m both theirs
}

other bare 's/one: 1/one: uno/' 's/five: 5/five: cinco/'
cp other.yaml "$tap_work/want"
other driver 's/one: 1/one: uno/' 's/five: 5/five: cinco/'
is "other YAML: status" 0 "$status"
same "other YAML is merged as git does" "$tap_work/want" other.yaml
hasnt "nothing is said of it" err "cjm"
other bare 's/two: 2/two: due/' 's/two: 2/two: dos/'
sed 's/^<<<<<<< .*/<<<<<<< ours/; s/^>>>>>>> .*/>>>>>>> theirs/' other.yaml >"$tap_work/want"
other driver 's/two: 2/two: due/' 's/two: 2/two: dos/'
is "other YAML, one line twice: a conflict" "1 other.yaml" \
    "$status $(git diff --name-only --diff-filter=U)"
same "with git's own markers" "$tap_work/want" other.yaml
other driver 's/one/\x00/' 's/two/\x00/'
is "what has no lines: a conflict, as git has it" "1 other.yaml" \
    "$status $(git diff --name-only --diff-filter=U)"

# A journey that one side broke.
repo driver
git checkout -qb theirs
edit "theirs" 'set account emotion 2'
git checkout -q main
sed -i 's/^title: .*/title: [/' map.yaml
git commit -qam broken
run git merge -m both theirs
is "a broken journey is merged by lines" 0 "$status"
has "which side it is, and where" err "map.yaml (ours):"
has "and it is said" err "map.yaml: merged by lines"
has "ours stays" map.yaml "title: ["
has "theirs comes" map.yaml "emotion: 2"

# --- odd files -------------------------------------------------------------------------------

repo driver
"$CJM" git-setup "maps/it's a map.yaml" >/dev/null
mkdir maps
cat "$example" >"maps/it's a map.yaml"
chmod 755 "maps/it's a map.yaml"
git add . && git commit -qm odd
git checkout -qb theirs
sed -i 's/emotion: 1/emotion: 2/' maps/*.yaml && git commit -qam theirs
git checkout -q main
sed -i 's/emotion: 1/emotion: 3/' maps/*.yaml && git commit -qam ours
run git merge -m both theirs
has "a name with blanks and quotes is told as it is" err "maps/it's a map.yaml: 1 conflict"
ok "the file's mode is kept" [ -x "maps/it's a map.yaml" ]

# Where cjm is gone, nothing is lost unseen: git says so and keeps the conflict.
two_sides driver
git config merge.cjm.driver "'/nonexistent/cjm' merge --driver=%P --marker-size=%L %O %A %B"
run git merge -m both theirs
is "without cjm: a conflict" "1 map.yaml" "$status $(git diff --name-only --diff-filter=U)"

done_testing
