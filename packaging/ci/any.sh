#!/bin/sh
# cra-lint in any other CI: Python 3 is all it needs. The exit status is that of `cra-lint check`.
# Nothing is left in the working directory but the reports.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check "cra-lint==${CRA_LINT_VERSION:-0.1.0}"
"$folder/bin/cra-lint" check \
  --output junit=cra-lint.junit.xml \
  --output html=cra-lint.html \
  "$@"
