"""The statistical stage: persons, organisations and places (PER, ORG, LOC) in `doc.ents`."""

from pathlib import Path

__all__ = ["find_model"]


def find_model(name: str = "ner-news") -> Path:
    """The folder of an embedded NER model.

    >>> find_model().name
    'ner-news'
    """
    package = Path(__file__).resolve().parent.parent
    # An installed wheel carries the models inside the package, a checkout beside it.
    places = (package / "models" / name, package.parent / "models" / name)
    for place in places:
        if (place / "config.json").is_file() and (place / "weights.npz").is_file():
            return place
    looked = " or ".join(str(place) for place in places)
    raise FileNotFoundError(
        f"no NER model {name!r}: looked for config.json and weights.npz in {looked}; "
        "reinstall nlp-berita, or give the path of a model folder"
    )
