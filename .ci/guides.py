#!/usr/bin/env python3
"""Does what the guides in docs/ say, in a scratch copy of the project, and runs their commands.

    python3 .ci/guides.py [GUIDE]...      default: every docs/adding-*.md

In a guide, a comment says what the fenced block under it is for:

    <!-- file: PATH -->              the block is a new file
    <!-- in: PATH, after: TEXT -->   the block goes after the first line that holds TEXT
    <!-- run -->                     each line of the block is a command that must succeed
    <!-- expect: PATH, holds: TEXT -->   (no block) the file holds this text
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTE = re.compile(r"<!-- (file|in|run|expect)(?::? ?(.*?))? -->$")


def steps(text):
    lines = iter(text.splitlines())
    note = None
    for line in lines:
        found = NOTE.match(line)
        if found:
            note = found.groups()
            if note[0] == "expect":
                yield note, ""
                note = None
        elif line.startswith("```") and note:
            block = []
            for inner in lines:
                if inner.startswith("```"):
                    break
                block.append(inner)
            yield note, "\n".join(block) + "\n"
            note = None


def insert(path, after, block):
    lines = path.read_text().splitlines(keepends=True)
    at = next((i for i, line in enumerate(lines) if after in line), None)
    if at is None:
        sys.exit(f"guides: no line of {path} holds `{after}`")
    lines.insert(at + 1, block)
    path.write_text("".join(lines))


def differing(copy):
    """What a guide and its commands changed in the copy: paths that differ from the project's own, and new ones."""
    for path in sorted(copy.rglob("*")):
        own = ROOT / path.relative_to(copy)
        if path.is_file() and not (own.is_file() and own.read_bytes() == path.read_bytes()):
            yield path, own


def follow(guide, copy):
    # Built with what the project has built already; without debug information, which nobody reads here.
    environment = {**os.environ, "CARGO_TARGET_DIR": str(ROOT / "target"), "CARGO_PROFILE_DEV_DEBUG": "0"}
    for (kind, rest), block in steps(guide.read_text()):
        if kind == "file":
            path = copy / rest
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                sys.exit(f"guides: {rest} is there already")
            path.write_text(block)
        elif kind == "in":
            path, after = rest.split(", after: ", 1)
            insert(copy / path, after, block)
        elif kind == "expect":
            path, held = rest.split(", holds: ", 1)
            text = (copy / path).read_text()
            if held not in text:
                sys.exit(f"guides: {path} does not hold `{held}`:\n{text}")
        else:
            for command in block.splitlines():
                done = subprocess.run(
                    command, shell=True, cwd=copy, env=environment,
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                )
                if done.returncode:
                    sys.exit(f"guides: `{command}` failed:\n{done.stdout[-6000:]}")


def main():
    guides = [pathlib.Path(name).resolve() for name in sys.argv[1:]] or sorted(ROOT.glob("docs/adding-*.md"))
    with tempfile.TemporaryDirectory() as work:
        copy = pathlib.Path(work) / "project"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("target", ".git"))
        for guide in guides:
            follow(guide, copy)
            print(f"guides: {guide.name} works as it is written", flush=True)
            # Put back one by one, with the time of now: Cargo then builds again what has changed, and no more.
            for path, own in differing(copy):
                path.unlink()
                if own.is_file():
                    path.write_bytes(own.read_bytes())
            for folder in sorted(copy.rglob("*"), reverse=True):
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()


main()
