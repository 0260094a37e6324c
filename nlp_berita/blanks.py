"""Makes the blanks of a text plain, without moving a character.

Scraped news holds no-break spaces, and those that were read with the wrong encoding ("\u00c2\u00a0").
The stages read the plain view; offsets into it are offsets into the caller's text.
"""

from __future__ import annotations

# Letters and marks stay as they are, line ends too.
_BLANKS = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_MISREAD = "\u00c2"


def plain_blanks(text: str) -> str:
    """The text with every kind of blank as a space: as long as before.

    >>> plain_blanks("Joko\u00c2\u00a0Widodo di\u00a0Solo")
    'Joko  Widodo di Solo'
    """
    if text.isascii():
        return text
    if _MISREAD in text:
        text = text.replace(_MISREAD + "\xa0", "  ").replace(_MISREAD + " ", "  ")
    # Most articles hold none of them or one kind: to look for each costs less than a table does.
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text
