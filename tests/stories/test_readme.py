"""The README's commands work as they stand."""

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TOUR = [
    line
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("testimonia ")
]


@pytest.fixture(scope="module")
def tour_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tour")
    (folder / "examples").symlink_to(ROOT / "examples")
    (folder / "out").mkdir()
    return folder


def test_the_tour_runs_from_top_to_bottom(testimonia, tour_folder):
    assert len(TOUR) > 5
    for line in TOUR:
        answer = testimonia(*shlex.split(line)[1:], folder=tour_folder)
        assert answer.status == 0, (line, answer)
        assert answer.out.strip(), line


def test_the_python_example_runs(tour_folder, monkeypatch, capsys):
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(tour_folder)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    assert capsys.readouterr().out.startswith("1 [[")


def test_pages_that_the_readme_names_exist():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
