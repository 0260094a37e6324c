"""Parts the persons that a tagger drew into one where the text had lost a mark between them.

"kata Sari Tono Wirya sendiri merupakan ...": the article knows Sari, and it knows Tono Wirya.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

Found = tuple[int, int, str, float]

# So often the first of the two stands alone elsewhere.
_ALONE = 2
# What goes on to tell of a person: behind a lost mark stands a verb.
_CLAUSE = (" yang ", ", yang ", ", istri ", ", suami ")
# More words than two persons' names have.
_MOST = 7


def apart(text: str, found: list[Found]) -> list[Found]:
    """The spans of the tagger, those of two persons parted.

    >>> text = "Sari diam. Tono Wirya pergi. Menurut Sari, sah. Benar, kata Sari Tono Wirya adalah guru."
    >>> at = [text.index(name) for name in ("Sari", "Tono", "Sari,", "Sari Tono")]
    >>> spans = [(at[0], 4), (at[1], 10), (at[2], 4), (at[3], 15)]
    >>> found = [(start, start + size, "PER", 1.0) for start, size in spans]
    >>> [text[start:end] for start, end, *_ in apart(text, found)]
    ['Sari', 'Tono Wirya', 'Sari', 'Sari', 'Tono Wirya']
    """
    persons = [" ".join(text[s:e].split()) for s, e, label, _ in found if label == "PER"]
    known = Counter(persons)
    if not any(known[name.partition(" ")[0]] >= _ALONE for name in persons if " " in name):
        return found
    beginnings = {name.partition(" ")[0] for name in persons if " " in name}
    return [piece for span in found for piece in _pieces(text, span, known, beginnings)]


def _pieces(text: str, span: Found, known: Counter[str], beginnings: set[str]) -> Iterator[Found]:
    start, end, label, confidence = span
    words = text[start:end].split(" ")
    whole = " ".join(words)
    # "Fatma Darma Wirya yang ...": a wife with her husband's name.
    told = text.startswith(_CLAUSE, end)
    if label == "PER" and not told and 1 < len(words) <= _MOST and known[whole] == 1 and all(words):
        for size in (2, 1):
            first, rest = " ".join(words[:size]), " ".join(words[size:])
            alone = known[first] >= _ALONE and size < len(words)
            # One word may end the first person's own name, unless another's name begins so.
            other = rest in known if " " in rest else rest in known and rest in beginnings
            if alone and other:
                yield start, start + len(first), label, confidence
                yield end - len(rest), end, label, confidence
                return
    yield span
