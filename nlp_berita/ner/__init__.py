"""The statistical stage: persons, organisations and places (PER, ORG, LOC) in `doc.ents`."""

import json
from pathlib import Path

__all__ = ["engine", "find_model"]


def find_model(name: str = "ner-news") -> Path:
    """The folder of an embedded NER model, or the folder itself if that is what `name` is.

    "ner-" may be left out of the name. Raises `FileNotFoundError` where there is no such model.

    >>> find_model().name, find_model("stanza").name
    ('ner-news', 'ner-stanza')
    """
    if Path(name).is_dir():
        return Path(name)
    package = Path(__file__).resolve().parent.parent
    # An installed wheel carries the models inside the package, a checkout beside it.
    roots = (package / "models", package.parent / "models")
    places = [root / called for root in roots for called in (name, f"ner-{name}")]
    for place in places:
        if (place / "config.json").is_file():
            return place
    looked = " or ".join(str(place) for place in places)
    raise FileNotFoundError(
        f"no NER model {name!r}: looked for config.json in {looked}; "
        "reinstall nlp-berita, or give the path of a model folder"
    )


def engine(folder: Path) -> str:
    """What runs the model of a folder: "numpy" or "stanza".

    >>> engine(find_model())
    'numpy'
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return str(config.get("engine", "numpy"))
