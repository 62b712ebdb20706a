#!/usr/bin/env bash
# The archive of a release: the program, its manual and completions, the README, the changelog and the licences, with
# its checksum beside it. The names are those of `package.metadata.binstall` in Cargo.toml.
#
#   packaging/archive.sh [TARGET]      default: this machine's
#
# For another machine, CRA_LINT is a program of the same version that runs here: it prints the manual.
set -euo pipefail
cd "$(dirname "$0")/.."
host=$(rustc -vV | sed -n 's/^host: //p')
target=${1:-$host}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
name="cra-lint-$version-$target"
program=cra-lint
case $target in *windows*) program=cra-lint.exe ;; esac

built=${CARGO_TARGET_DIR:-target}
if [ "$target" = "$host" ]; then
  cargo build --release --locked
else
  cargo build --release --locked --target "$target"
  built="$built/$target"
fi
folder="target/archive/$name"
rm -rf "$folder"
mkdir -p "$folder/man" "$folder/completions"
cp "$built/release/$program" README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE "$folder/"
own=${CRA_LINT:-"$folder/$program"}
"$own" man > "$folder/man/cra-lint.1"
for command in $("$own" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | grep -v "^help$"); do
  "$own" man "$command" > "$folder/man/cra-lint-$command.1"
done
# As each shell looks for them.
for file in bash:cra-lint.bash zsh:_cra-lint fish:cra-lint.fish powershell:cra-lint.ps1 elvish:cra-lint.elv; do
  "$own" completions "${file%%:*}" > "$folder/completions/${file#*:}"
done
# The same files give the same archive.
tar -C target/archive --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "$name" |
  gzip -n9 > "target/archive/$name.tar.gz"
cd target/archive
sha256sum "$name.tar.gz" > "$name.tar.gz.sha256"
echo "target/archive/$name.tar.gz"
