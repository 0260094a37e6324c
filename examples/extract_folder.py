"""Every .txt file of a folder in, one JSON line of records each out."""

import sys
from pathlib import Path

import nlp_berita

folder, output = Path(sys.argv[1]), Path(sys.argv[2])
items = (
    {"id": path.stem, "text": path.read_text("utf-8")} for path in sorted(folder.glob("*.txt"))
)
with output.open("w", encoding="utf-8") as file:
    for article in nlp_berita.pipe(items):
        file.write(article.model_dump_json() + "\n")
