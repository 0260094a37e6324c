"""A corpora folder of 200 invented sentences, laid out like the one the recipe reads."""

import lzma
import random
from pathlib import Path

from models.recipe.data import FILES

FIRST = "Asep Rini Bagus Made Tigor Yuli Fransiska Hamdan Lukman Ratna Wayan Petrus".split()
LAST = "Suryaman Lestari Wibowo Sudarsana Hutapea Kartika Pello Rasyid Tanoto Paembonan".split()
PLACES = "Garut|Jawa Barat|Sleman|Kota Bitung|Tabanan|Sumatera Utara|Ende|Banjarmasin".split("|")
BODIES = "Dinas Sosial|Bank Tani Makmur|PT Bahari Jaya|Partai Sawah|Komisi Sungai".split("|")
# {p} a person, {l} a place, {o} an organisation
TEMPLATES = (
    "Bupati {l} {p} membuka pasar di {l} .",
    "Menurut {p} , {o} akan membangun sekolah di {l} .",
    "{o} menolak usul {p} , kata warga {l} .",
    "Harga beras di {l} naik sejak Senin .",
    "“ Kami menunggu surat dari {o} , ” ujar {p} .",
    "{p} bertemu {p} dan pengurus {o} .",
    "Rapat itu digelar kemarin pagi .",
    "Kapal milik {o} tiba di {l} pada Rabu .",
)
_LABELS = {
    "idner": {"p": "PER", "l": "LOC", "o": "ORG"},
    "nergrit": {"p": "PERSON", "l": "PLACE", "o": "ORGANISATION"},
    "nerp": {"p": "PPL", "l": "PLC", "o": None},  # NERP has no organisations
}
SIZES = {"train": 40, "dev": 12, "test": 12}


def write_corpora(folder: Path, *, seed: int = 1) -> None:
    """192 labelled sentences in three corpora, and raw text of the same kind."""
    chance = random.Random(seed)
    for corpus, files in FILES.items():
        for split, size in SIZES.items():
            path = folder / "ner" / files[split]
            path.parent.mkdir(parents=True, exist_ok=True)
            blocks = ["\n".join(_sentence(corpus, chance)) for _ in range(size)]
            path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    with lzma.open(folder / "news.txt.xz", "wt", encoding="utf-8") as stream:
        for _ in range(400):
            words = [line.split("\t")[0] for _ in range(3) for line in _sentence("idner", chance)]
            stream.write(" ".join(words) + "\n")


def _sentence(corpus: str, chance: random.Random) -> list[str]:
    """Lines of token and tag."""
    lines = []
    for word in chance.choice(TEMPLATES).split():
        if word[0] != "{":
            lines.append(f"{word}\tO")
            continue
        kind = word[1]
        name = {
            "p": lambda: f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            "l": lambda: chance.choice(PLACES),
            "o": lambda: chance.choice(BODIES),
        }[kind]()
        label = _LABELS[corpus][kind]
        for position, token in enumerate(name.split()):
            tag = f"{'I' if position else 'B'}-{label}" if label else "O"
            lines.append(f"{token}\t{tag}")
    return [line.lower() if corpus == "nerp" else line for line in lines]
