"""Every .txt file of a folder in, one JSON line of records each out, on two processors."""

import sys
from pathlib import Path

import nlp_berita

if __name__ == "__main__":  # every worker imports this file
    folder, output = Path(sys.argv[1]), Path(sys.argv[2])
    items = ({"id": p.stem, "text": p.read_text("utf-8")} for p in sorted(folder.glob("*.txt")))
    with output.open("w", encoding="utf-8") as file:
        for article in nlp_berita.pipe(items, workers=2, on_error="skip"):
            file.write(article.model_dump_json() + "\n")
