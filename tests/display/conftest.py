"""Articles for the tests of what is shown: a calm one, a hostile one, and any that hypothesis likes."""

from __future__ import annotations

import pytest

from nlp_berita import Article
from nlp_berita.records import (
    DateMention,
    Mention,
    Office,
    Official,
    Quote,
    Regulation,
    Role,
    Span,
)

HOSTILE = (
    '<script>document.title="owned"</script> & "quotes" \'single\' 😀 '
    "<img src=http://127.0.0.1:9/x.png onerror=\"document.title='owned'\"> "
    "</span></article></style><style>*{display:none}</style>\x1b[2J\x00\x07\r\n UU ASN <b>"
)


def mention(text: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(start=start, end=start + len(words), text=words)


@pytest.fixture
def nested_article() -> Article:
    """An office in a regulation in a quotation."""
    text = "“Ikuti edaran Kementerian Cuaca Nomor 5 Tahun 2020 itu,” kata Bupati Budi, Senin (3/2)."
    inside = "Ikuti edaran Kementerian Cuaca Nomor 5 Tahun 2020 itu,"
    return Article(
        id="a1",
        title="Edaran & cuaca",
        published="2020-02-03",
        text=text,
        officials=(
            Official(
                id="o1",
                name="Budi Raharjo",
                rule="title_before_name",
                confidence=0.9,
                mentions=(mention(text, "Budi"),),
                roles=(
                    Role(
                        position="Bupati",
                        evidence=Span(**mention(text, "Bupati").model_dump(exclude={"anaphor"})),
                    ),
                ),
            ),
        ),
        offices=(
            Office(
                id="i1",
                name="Kementerian Cuaca",
                kind="ministry",
                mentions=(mention(text, "Kementerian Cuaca"),),
            ),
        ),
        regulations=(
            Regulation(
                id="r1",
                citation="SE Kementerian Cuaca 5/2020",
                type="SE",
                rule="number",
                confidence=0.95,
                mentions=(mention(text, "edaran Kementerian Cuaca Nomor 5 Tahun 2020"),),
                url="https://example.org/se/5?a=1&b=2",
            ),
        ),
        dates=(
            DateMention(
                id="d1",
                value="2020-02-03",
                kind="day",
                mentions=(mention(text, "Senin (3/2)"),),
            ),
        ),
        quotes=(
            Quote(
                id="q1",
                start=text.index(inside),
                end=text.index(inside) + len(inside),
                text=inside,
                speaker="Budi Raharjo",
                speaker_id="o1",
            ),
        ),
    )


@pytest.fixture
def hostile_article() -> Article:
    """Markup in every field that a reader can fill."""
    place = mention(HOSTILE, "UU ASN")
    law = Regulation(
        id=HOSTILE,
        citation=HOSTILE,
        type=HOSTILE,
        subject=HOSTILE,
        nickname=HOSTILE,
        rule=HOSTILE,
        url="javascript:document.title='owned'",
        pinpoints=(HOSTILE,),
        mentions=(place,),
    )
    role = Role(position=HOSTILE, office=HOSTILE, region=HOSTILE, rule=HOSTILE, evidence=place)
    person = Official(name=HOSTILE, roles=(role,), rank=HOSTILE, mentions=(place,))
    return Article(
        id=HOSTILE,
        title=HOSTILE,
        source=HOSTILE,
        published=HOSTILE,
        text=HOSTILE,
        officials=(person,),
        people=(person,),
        regulations=(law,),
        offices=(Office(name=HOSTILE, region=HOSTILE, mentions=(place,)),),
        dates=(DateMention(value=HOSTILE, kind="day", modifier=HOSTILE, mentions=(place,)),),
        quotes=(Quote(start=0, end=len(HOSTILE), text=HOSTILE, speaker=HOSTILE),),
    )
