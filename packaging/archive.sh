#!/usr/bin/env bash
# The archive of a release: the program, its manual and completions, the README and the changelog.
#
#   packaging/archive.sh [TARGET]      default: this machine's
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-$(rustc -vV | sed -n 's/^host: //p')}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
name="cra-lint-$version-$target"
program=cra-lint
case $target in *windows*) program=cra-lint.exe ;; esac

cargo build --release --locked --target "$target"
folder="target/archive/$name"
rm -rf "$folder"
mkdir -p "$folder/man" "$folder/completions"
cp "target/$target/release/$program" README.md CHANGELOG.md "$folder/"
# What a program for another machine would print, this one can too.
own=${CRA_LINT:-"$folder/$program"}
"$own" man > "$folder/man/cra-lint.1"
for command in $("$own" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | grep -v "^help$"); do
  "$own" man "$command" > "$folder/man/cra-lint-$command.1"
done
for shell in bash zsh fish powershell elvish; do
  "$own" completions "$shell" > "$folder/completions/cra-lint.$shell"
done
tar -C target/archive -czf "target/archive/$name.tar.gz" "$name"
echo "target/archive/$name.tar.gz"
