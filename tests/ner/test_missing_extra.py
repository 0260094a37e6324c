"""The Stanza model where Stanza is not installed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import nlp_berita


@pytest.fixture
def without_stanza(tmp_path: Path) -> Path:
    """A folder that, first on the path, makes `import stanza` fail as if there were none."""
    package = tmp_path / "stanza"
    package.mkdir()
    (package / "__init__.py").write_text("raise ImportError('No module named stanza')\n")
    return tmp_path


def test_the_error_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ImportError, match=r'pip install "nlp-berita\[stanza\]"'):
        nlp_berita.load(ner="stanza")


def test_the_command_says_it_in_one_line(without_stanza: Path, tmp_path: Path) -> None:
    article = tmp_path / "berita.txt"
    article.write_text("Bupati Garut hadir.", encoding="utf-8")
    command = [sys.executable, "-m", "nlp_berita.cli", "extract", str(article), "--ner", "stanza"]
    path = os.pathsep.join([str(without_stanza), *sys.path])
    result = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert result.returncode == 2
    assert result.stderr.startswith("nlp-berita: the NER model 'stanza' needs stanza and torch")
    assert "Traceback" not in result.stderr
