"""The quality gate: figures on fixed inputs beside floors that only rise.

    python -m tests.quality.gate            print figures and floors
    python -m tests.quality.gate --raise    write better figures as the new floors
    python -m tests.quality.gate --settle NAME --because REASON    set one anew

A count that is known must be met ("equals"), a share must be reached ("at_least"),
and what is wrong must not pass its ceiling ("at_most").
Figures whose name begins with "shared/" need the corpora beside the project.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.quality import examples, notes, seeds, volumes

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"

_FAULTS = ("wrong", "invented", "mixed up", "bare prose")
_SHARES = (" f1", "precision", "recall", "right", "exact", "one row")

Figures = dict[str, float]
Floors = dict[str, dict[str, float | str]]


def measure() -> Figures:
    """Measure everything that can be measured here."""
    figures = _named("examples", examples.measure_examples(ROOT / "examples"))
    figures |= _named("own notes", notes.measure_own())
    if SHARED.is_dir():
        figures |= _named("shared", seeds.measure_seeds(SHARED))
        figures |= _named("shared", volumes.measure_volumes(SHARED))
        figures |= _named("shared", notes.measure_notes(SHARED))
    return figures


def _named(origin: str, figures: Figures) -> Figures:
    return {f"{origin}/{name}": figure for name, figure in figures.items()}


def read_floors() -> Floors:
    """Read the floors: name -> {"equals": n} or {"at_least": n}."""
    return json.loads(FLOORS.read_text("utf-8"))


def missed(figures: Figures, floors: Floors) -> list[str]:
    """Name the figures that miss their floors, and what has only one of the two."""
    lines = []
    for name, figure in sorted(figures.items()):
        floor = floors.get(name)
        if floor is None:
            lines.append(f"{name} = {figure:g}: has no floor")
        elif "equals" in floor and figure != floor["equals"]:
            lines.append(f"{name} = {figure:g}, must be {floor['equals']}")
        elif "at_least" in floor and figure < float(floor["at_least"]):
            lines.append(f"{name} = {figure:g}, must reach {floor['at_least']}")
        elif "at_most" in floor and figure > float(floor["at_most"]):
            lines.append(f"{name} = {figure:g}, must not pass {floor['at_most']}")
    origins = {name.partition("/")[0] for name in figures}
    lines += [
        f"{name}: has a floor and was not measured"
        for name in sorted(set(floors) - set(figures))
        if name.partition("/")[0] in origins
    ]
    return lines


def main() -> int:
    """Print the gate's table, or change the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="raising", action="store_true")
    parser.add_argument("--settle", metavar="NAME")
    parser.add_argument("--because", metavar="REASON")
    asked = parser.parse_args()
    figures, floors = measure(), read_floors()
    if asked.settle:
        if not asked.because:
            parser.error("--settle needs --because REASON")
        settled = {**_first_floor(asked.settle, figures), "why": asked.because}
        _write({**floors, asked.settle: settled})
    if asked.raising:
        _write(raised(figures, floors))
    floors = read_floors()
    for name, figure in sorted(figures.items()):
        sys.stdout.write(f"{name:<56} {figure:>8g}   {floors.get(name, 'no floor')}\n")
    failures = missed(figures, floors)
    sys.stdout.writelines(f"MISSED  {line}\n" for line in failures)
    return 1 if failures else 0


def raised(figures: Figures, floors: Floors) -> Floors:
    """Raise what was reached and give new figures a floor; a known count stays."""
    new = dict(floors)
    for name, figure in figures.items():
        floor = floors.get(name)
        if floor is None:
            new[name] = _first_floor(name, figures)
        elif "at_least" in floor and figure > float(floor["at_least"]):
            new[name] = {**floor, "at_least": figure}
        elif "at_most" in floor and figure < float(floor["at_most"]):
            new[name] = {**floor, "at_most": figure}
    return new


def _first_floor(name: str, figures: Figures) -> dict[str, float | str]:
    """Hold a count of a real file to what it is, a share to a least, faults to a most."""
    figure = figures[name]
    if any(word in name for word in _FAULTS):
        return {"at_most": figure}
    is_share = name.endswith("covered") or any(word in name for word in _SHARES)
    is_count = name.startswith("shared/") and not is_share
    return {"equals" if is_count else "at_least": figure}


def _write(floors: Floors) -> None:
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
