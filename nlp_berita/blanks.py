"""Makes the blanks of a text plain, without moving a character.

Scraped news holds no-break spaces, and those that were read with the wrong encoding ("\\u00c2\\u00a0");
some holds line ends in the middle of sentences, from a page that had been set in lines of a width.
The stages read the plain view; offsets into it are offsets into the caller's text.
"""

from __future__ import annotations

import re
from typing import Final

# Letters and marks stay as they are, and the ends of paragraphs.
_BLANKS = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_MISREAD = "\u00c2"
# The end of a line, between what stands before and behind it; an empty line ends a paragraph.
_LINE_END: Final = re.compile(r"(?<=\S)[ \t]{0,9}\r?\n[ \t]{0,9}(?=\S)")
# Begins with the line end, which is found at the speed of memory.
_GOES_ON: Final = re.compile(r"\n[ \t]{0,9}[^\W\dA-Z_]")
_WORD: Final = re.compile(r"\S{1,40}")
_ITEM: Final = re.compile(r"\d{1,2}[.)]\s|[-•*–]")
_CLOSED: Final = frozenset('.!?:…"”»')
# So many lines go on with a small letter, and such a share of all, in a text that was set in lines.
_LINES, _SHARE = 3, 0.3


def plain_blanks(text: str) -> str:
    """The text with every kind of blank as a space, and the line ends of one that was set in lines.

    As long as before.

    >>> plain_blanks("Joko\u00c2\u00a0Widodo di\u00a0Solo")
    'Joko  Widodo di Solo'
    """
    if "\n" in text:
        text = _joined(text)
    if text.isascii():
        return text
    if _MISREAD in text:
        text = text.replace(_MISREAD + "\xa0", "  ").replace(_MISREAD + " ", "  ")
    # Most articles hold none of them or one kind: to look for each costs less than a table does.
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def _joined(text: str) -> str:
    """The text with spaces for the line ends inside sentences, if it was set in lines of a width."""
    if len(_GOES_ON.findall(text)) < _LINES:
        return text  # nearly every article
    breaks = [match.span() for match in _LINE_END.finditer(text)]
    going_on = [
        start for start, end in breaks if text[end].islower() and text[start - 1] not in _CLOSED
    ]
    if len(going_on) < max(_LINES, _SHARE * len(breaks)):
        return text
    lengths = {start: start - text.rfind("\n", 0, start) for start, _ in breaks}
    shortest = min(lengths[start] for start in going_on)
    parts: list[str] = []
    done = 0
    for start, end in breaks:
        word = _WORD.match(text, end)
        # A line had no room for the next word, a heading had it.
        full = word is not None and lengths[start] + word.end() - end >= shortest
        if full and text[start - 1] not in _CLOSED and not _ITEM.match(text, end):
            parts += (text[done:start], " " * (end - start))
            done = end
    return "".join(parts) + text[done:]
