#!/usr/bin/env bash
# The language server with a client that is not ours (pygls, over standard streams), and how long it takes from a change
# to its findings. Needs target/release/cra-lint; pygls comes from the Python package index.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pygls>=2,<3' ||
  { echo "SKIPPED: pygls cannot be installed here"; exit 0; }
cp -r fixtures/products/complete "$work/product"
mkdir "$work/large"
timeout 300 "$work/venv/bin/python" .ci/lsp.py "$project/target/release/cra-lint" "$work/product" "$work/large"
