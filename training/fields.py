"""Train the tagger of reference fields.

    python -m training.fields ../shared/data/citations/linkedbooks
    python -m training.fields ../shared/data/citations/linkedbooks --check

The first writes the model into the package; the second trains on four fifths of the
training file, in blocks of neighbouring references, and scores the rest.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from testimonia.annotate.citations.model import FoundField
from testimonia.annotate.citations.tagging import FieldModel
from testimonia.annotate.citations.tagging.features import find_features
from training.linkedbooks import LabelledReference, read_references, to_learn
from training.made_up import make_references
from training.scoring import Tagger, score

MODEL = Path("src/testimonia/annotate/citations/tagging/fields.crfsuite")
_KINDS = frozenset(["secondary", "meta-annotation"])
_MADE_UP = 12_000
_SEED = 1
_BLOCK, _FOLDS = 200, 5
_SETTINGS = {
    "c1": 6.0,
    "c2": 0.05,
    "max_iterations": 130,
    "feature.minfreq": 20,
}


def main() -> int:
    """Train, and write or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder of clean_train.txt.gz")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    references = [
        reference
        for reference in read_references(asked.corpus / "clean_train.txt.gz")
        if reference.kind in _KINDS
    ]
    if not asked.check:
        train(references, MODEL)
        print(f"{MODEL}: {MODEL.stat().st_size} bytes")
        return 0
    kept, held_back = part(references)
    with TemporaryDirectory() as folder:
        path = Path(folder) / MODEL.name
        train(kept, path)
        print(f"{path.stat().st_size} bytes, {len(held_back)} held back")
        print_scores(held_back, make_tagger(path.read_bytes()))
    return 0


def part(
    references: Sequence[LabelledReference],
) -> tuple[list[LabelledReference], list[LabelledReference]]:
    """Part references into four fifths and one, in blocks of neighbours."""
    kept: list[LabelledReference] = []
    held_back: list[LabelledReference] = []
    for at, reference in enumerate(references):
        (kept if at // _BLOCK % _FOLDS else held_back).append(reference)
    return kept, held_back


def train(references: Iterable[LabelledReference], path: Path) -> None:
    """Train on references and on made-up ones beside them."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for reference in references:
        learnt = to_learn(reference)
        trainer.append(find_features(learnt.words), learnt.labels)
    for words, labels in make_references(_MADE_UP, _SEED):
        trainer.append(find_features(words), labels)
    trainer.train(str(path))


def print_scores(references: Sequence[LabelledReference], tag: Tagger) -> None:
    """Print the scores of books, of full references to books, and of the others."""
    books = [r for r in references if r.kind == "secondary"]
    full = [r for r in books if "year" in r.labels and "pagination" not in r.labels]
    others = [r for r in references if r.kind != "secondary"]
    for name, scored in (("books", books), ("full", full), ("others", others)):
        figures = score(scored, tag).items()
        print(f"{name:8}", *(f"{figure} {value:.4f}" for figure, value in figures))


def make_tagger(weights: bytes) -> Tagger:
    """Make a tagger of a model's bytes."""
    model = FieldModel(weights)

    def tag(text: str, start: int, end: int) -> Sequence[FoundField]:
        return model.tag(text, start, end).fields

    return tag


if __name__ == "__main__":
    sys.exit(main())
