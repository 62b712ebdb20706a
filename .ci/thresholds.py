"""Holds the figures of the recognition score against what the project promises."""
import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
figures = {
    "fair accuracy": (r"fair accuracy ([\d.]+)", 0.95),
    "precision": (r"precision ([\d.]+)", 0.95),
    "recall": (r"recall ([\d.]+)", 0.95),
    "evidence within 3 lines": (r"evidence within 3 lines ([\d.]+)", 0.90),
}
failed = False
for name, (pattern, least) in figures.items():
    found = re.search(pattern, text)
    value = float(found.group(1)) if found else 0.0
    ok = value >= least
    failed |= not ok
    print(f"{name}: {value:.3f} (at least {least:.2f}): {'ok' if ok else 'TOO LOW'}")
noisy = re.search(r"more than one finding in (\d+)", text)
count = int(noisy.group(1)) if noisy else 99
ok = count == 0
failed |= not ok
print(f"folders without a technical file that give more than one finding: {count} (none allowed): {'ok' if ok else 'TOO MANY'}")
sys.exit(1 if failed else 0)
