"""The quality gate: figures on fixed inputs beside floors that only rise.

    python -m tests.quality.gate            print figures and floors
    python -m tests.quality.gate --raise    write better figures as the new floors
    python -m tests.quality.gate --lower NAME --because REASON

A floor is a number that the figure must reach, or, for a count that is known, the
count itself.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.quality import examples, seeds, volumes

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"

Figures = dict[str, float]


def measure() -> Figures:
    """Measure everything that can be measured here."""
    figures = examples.measure_examples(ROOT / "examples")
    if SHARED.is_dir():
        figures |= seeds.measure_seeds(SHARED)
        figures |= volumes.measure_volumes(SHARED)
    return figures


def read_floors() -> dict[str, dict[str, float | str]]:
    """Read the floors: name -> {"equals": n} or {"at_least": n}."""
    return json.loads(FLOORS.read_text("utf-8"))


def missed(figures: Figures, floors: dict[str, dict[str, float | str]]) -> list[str]:
    """Name the figures that do not reach their floors, and those without one."""
    lines = []
    for name, figure in sorted(figures.items()):
        floor = floors.get(name)
        if floor is None:
            lines.append(f"{name} = {figure}: has no floor")
        elif "equals" in floor and figure != floor["equals"]:
            lines.append(f"{name} = {figure}, must be {floor['equals']}")
        elif "at_least" in floor and figure < float(floor["at_least"]):
            lines.append(f"{name} = {figure}, must reach {floor['at_least']}")
    return lines


def main() -> int:
    """Print the gate's table, or change the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="raising", action="store_true")
    parser.add_argument("--lower", metavar="NAME")
    parser.add_argument("--because", metavar="REASON")
    asked = parser.parse_args()
    figures, floors = measure(), read_floors()
    if asked.lower:
        if not asked.because:
            parser.error("--lower needs --because REASON")
        floors[asked.lower] = {"at_least": figures[asked.lower], "why": asked.because}
        _write(floors)
    if asked.raising:
        _raise(figures, floors)
    for name, figure in sorted(figures.items()):
        sys.stdout.write(f"{name:<44} {figure:>10g}   {floors.get(name, 'no floor')}\n")
    failures = missed(figures, floors)
    sys.stdout.writelines(f"MISSED  {line}\n" for line in failures)
    return 1 if failures else 0


def _raise(figures: Figures, floors: dict[str, dict[str, float | str]]) -> None:
    for name, figure in figures.items():
        floor = floors.setdefault(name, {"at_least": figure})
        if "at_least" in floor and figure > float(floor["at_least"]):
            floor["at_least"] = figure
    _write(floors)


def _write(floors: dict[str, dict[str, float | str]]) -> None:
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
