#!/usr/bin/env bash
# The pre-commit hooks with the real pre-commit, in a scratch repository: a commit with a defect is stopped, a mended
# one passes. Needs target/release/cra-lint; pre-commit and maturin come from the Python package index.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "hooks: $*" >&2; exit 1; }

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pre-commit 'maturin>=1.9,<2' ||
  { echo "SKIPPED: pre-commit and maturin cannot be installed here"; exit 0; }
export PATH="$work/venv/bin:$PATH"
(cd packaging/wheel && maturin build --release --out "$work/wheels" --target-dir "$project/target" >"$work/maturin.log" 2>&1) ||
  { cat "$work/maturin.log"; fail "the wheel was not built"; }

# The hooks as a released version has them: a repository with a tag, and the wheel where pip finds it.
git clone --quiet "$project" "$work/hooks"
export PIP_FIND_LINKS="$work/wheels" PRE_COMMIT_HOME="$work/cache"
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_SYSTEM=/dev/null
git config --global user.name tester
git config --global user.email tester@cra.example
git config --global init.defaultBranch main
rev=$(git -C "$work/hooks" rev-parse HEAD)

cp -r fixtures/products/complete "$work/product"
cd "$work/product"
git init --quiet
cat > .pre-commit-config.yaml <<CONFIG
repos:
  - repo: $work/hooks
    rev: $rev
    hooks:
      - id: cra-lint
        args: [--today, "2026-11-21"]
      - id: cra-lint-changed
        args: [--today, "2026-11-21"]
CONFIG
pre-commit install >/dev/null
git add .
git commit --quiet -m "A complete product" >"$work/first.log" 2>&1 || { cat "$work/first.log"; fail "a complete product was stopped"; }

declaration=docs/cra/declaration-of-conformity.md
sed -i 's#2024/2847#2024/2874#g' "$declaration"
if git commit --quiet -am "A defect" >"$work/second.log" 2>&1; then
  fail "a wrong number of the Regulation passed"
fi
grep -q "declaration-without-regulation-number" "$work/second.log" || { cat "$work/second.log"; fail "the message does not name the rule"; }
grep -q "$declaration:" "$work/second.log" || { cat "$work/second.log"; fail "the message does not name the place"; }
sed -i 's#2024/2874#2024/2847#g' "$declaration"

# Mended, it passes; so does a change in the file that leaves most answers to others.
echo "This edition was read by two persons." >> docs/cra/technical-file.md
git commit --quiet -am "Mended" >"$work/mended.log" 2>&1 || { cat "$work/mended.log"; fail "a mended commit was stopped"; }

# A file that says nothing of the product is none of its business.
echo '{"compilerOptions": {}}' > tsconfig.json
git add tsconfig.json
git commit --quiet -m "Another file" >"$work/third.log" 2>&1 || { cat "$work/third.log"; fail "a commit without a defect was stopped"; }
echo "hooks: a defect is stopped, the rest passes"
