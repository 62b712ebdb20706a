#!/bin/sh
# cra-lint in any other CI: Python 3 is all it needs. The exit status is that of `cra-lint check`.
set -eu
python3 -m venv .cra-lint
.cra-lint/bin/pip install --quiet --disable-pip-version-check "cra-lint==${CRA_LINT_VERSION:-0.1.0}"
exec .cra-lint/bin/cra-lint check \
  --output junit=cra-lint.junit.xml \
  --output html=cra-lint.html \
  "$@"
