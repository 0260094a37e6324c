"""Indonesian news tokens: one regular expression for the chunks between spaces, remembered.

Words and spaces rebuild the text exactly, whatever it holds. The chunk is read without its
neighbours, so that a chunk seen before costs one dictionary look-up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, pairwise
from operator import add
from pathlib import Path
from typing import Any, Final

import numpy
import regex
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from nlp_berita.abbreviations import CLOSING, DEGREE_PARTS, DOMAINS, ENDING, LEADING
from nlp_berita.blanks import plain_blanks
from nlp_berita.sentences import split_sentences

_HELD: Final = LEADING | CLOSING | ENDING
_COMMA_OR_STOP: Final = frozenset((",", "."))
_STOPS = "|".join(sorted(_HELD, key=lambda word: (-len(word), word)))
_PARTS = "|".join(sorted(DEGREE_PARTS, key=lambda part: (-len(part), part)))
_SITES = "|".join(form for name in DOMAINS for form in (name, name.upper()))

# Counted repetitions where a scan could fail: nothing here is worse than linear.
_TOKEN: Final = regex.compile(
    rf"""
      [\s\x1c-\x1f]+
    | (?:https?://|www\.)[^\s<>"“”‘’]*[\w/=&-]                              # web addresses
    | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,6}}                    # e-mail
    | [@\#][\w]+
    | [\p{{L}}\p{{N}}][\p{{L}}\p{{N}}-]{{0,62}}(?:\.[\p{{L}}\p{{N}}-]{{1,62}}){{0,4}}
      \.(?:Com|{_SITES})(?![\w-]|\.[\p{{L}}])                                 # Kompas.com
    | (?:\p{{Lu}}|Ph|Sp|Dipl)(?:\.(?:\p{{Lu}}|{_PARTS}))+(?![\w'’-])\.?           # S.Sos. M.Si K.H.
    | (?:\p{{Ll}}\.){{2,6}}(?![\w])                                         # a.n. s.d.
    | (?:{_STOPS}|\p{{Lu}})\.(?![.])                                       # Jl. Drs. A.
    | (?=[\p{{L}}\p{{M}}./_-]{{0,60}}\d)                                       # 137/2018 HK.01.07/MENKES/4
      (?:\p{{Lu}}{{1,6}}(?:\.\p{{Lu}}{{1,4}})*(?:\.\d+)+ | [\w\p{{M}}]+(?:[-.]\d+)*)
      (?:[/][\w\p{{M}}]+(?:[.]\d+|[.]\p{{Lu}}\p{{L}}{{0,4}}(?=[-./]))*(?:-[\w\p{{M}}]+)*)+
    | (?!NO|RP)\p{{Lu}}{{1,6}}(?:\.\p{{Lu}}{{1,4}})*(?:\.\d+)+                    # HK.01.07
    | [\w\p{{M}}]+
      (?:
          ['’‘ʼ`](?=\p{{Ll}}|(?<=\p{{Lu}}.)\p{{Lu}}{{2}})[\w\p{{M}}]+             # Jum'at MA'RUF
        | [-‐‑][\w\p{{M}}]+                                               # ke-77 MenPAN-RB
        | (?<=\d)[.,:–]\d[\w\p{{M}}]*                                      # 1.500.000 13,5 09.00
      )*
    | (?:\.+|!+|\?+|…+|=+|\*+|~+|_+|-+)
    | \X
    """,
    regex.VERBOSE | regex.V1,
)
_REMEMBERED = 60_000  # chunks; about 10 MB
_LONGEST = 40  # characters of a chunk worth remembering


class _Chunks(dict[str, tuple[str, ...]]):
    """Chunk of text without spaces -> its tokens."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        pieces = _plain(chunk) or tuple(_TOKEN.findall(chunk))
        if len(chunk) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[chunk] = pieces
        return pieces


def _plain(chunk: str) -> tuple[str, ...]:
    """The tokens of a word with at most a comma or a full stop, as the expression cuts it."""
    if chunk.isalpha():
        return (chunk,)
    word = chunk[:-1]
    if chunk[-1:] in _COMMA_OR_STOP and word.isalpha():
        held = chunk[-1] == "." and (word in _HELD or (len(word) == 1 and word.isupper()))
        return (chunk,) if held else (word, chunk[-1])
    return ()


class Tokenizer:
    """Text → `Doc` with tokens and sentence starts.

    >>> import spacy
    >>> tokenizer = Tokenizer(spacy.blank("id").vocab)
    >>> doc = tokenizer("MenPAN-RB menyebut.Kepala Dinas, S.Sos., di Jl. Aceh No.5.")
    >>> [token.text for token in doc][:4]
    ['MenPAN-RB', 'menyebut', '.', 'Kepala']
    >>> [sentence.text for sentence in doc.sents]
    ['MenPAN-RB menyebut.', 'Kepala Dinas, S.Sos., di Jl. Aceh No.5.']
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._chunks = _Chunks()

    def __call__(self, text: str) -> Doc:
        words, spaces, starts = self._cut(text, split_sentences(plain_blanks(text)))
        doc = Doc(self.vocab, words=words, spaces=spaces)
        if len(words) > 1:
            # White space before the first sentence belongs to it.
            flags: Any = numpy.full((len(words), 1), -1, dtype="int64")
            flags[starts[1:]] = flags[0] = 1
            doc.from_array(["SENT_START"], flags.astype("uint64"))
        return doc

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Docs of many texts, in order."""
        return map(self, texts)

    def sentences(
        self, text: str, bounds: Sequence[tuple[int, int]] | None = None
    ) -> Iterator[tuple[list[str], list[int]]]:
        """The tokens of each sentence and their offsets, without a Doc and without white space.

        `bounds` are the sentences that `split_sentences` has found, for who has them already.

        >>> import spacy
        >>> list(Tokenizer(spacy.blank("id").vocab).sentences("Ia hadir. Ya."))
        [(['Ia', 'hadir', '.'], [0, 3, 8]), (['Ya', '.'], [10, 12])]
        """
        words, spaces, starts = self._cut(text, bounds or split_sentences(text))
        offsets = list(accumulate(map(add, map(len, words), spaces), initial=0))
        for start, end in pairwise([0, *starts[1:], len(words)]):
            tokens = words[start:end]
            solid = [not word.isspace() for word in tokens]
            if all(solid):
                yield tokens, offsets[start:end]
            else:
                yield list(compress(tokens, solid)), list(compress(offsets[start:end], solid))

    def _cut(
        self, text: str, bounds: Sequence[tuple[int, int]]
    ) -> tuple[list[str], list[bool], list[int]]:
        """Words, whether a space follows each, and which words begin a sentence."""
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[int] = []
        done = 0
        for start, end in bounds:
            self._gap(text[done:start], words, spaces)
            starts.append(len(words))
            self._sentence(text[start:end], words, spaces)
            done = end
        self._gap(text[done:], words, spaces)
        return words, spaces, starts

    def _gap(self, gap: str, words: list[str], spaces: list[bool]) -> None:
        """Adds the white space between two sentences; one space hangs on the word before it."""
        if gap and words and gap[0] == " " and not spaces[-1]:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)

    def _sentence(self, sentence: str, words: list[str], spaces: list[bool]) -> None:
        """Adds the tokens of one sentence, which neither begins nor ends with white space."""
        for stretch in regex.split(r"( {2,})", sentence) if "  " in sentence else (sentence,):
            if stretch.startswith(" "):
                self._gap(stretch, words, spaces)
                continue
            pieces = [self._chunks[chunk] for chunk in stretch.split(" ")]
            words.extend(chain.from_iterable(pieces))
            for tokens in pieces:
                if len(tokens) > 1:
                    spaces.extend((False,) * (len(tokens) - 1))
                spaces.append(True)
            spaces[-1] = False
        last = words[-1]
        if len(last) == 2 and last[1] == "." and last[0].isalpha():
            # A single letter that ends a sentence is no initial: "di Jalan Tanah Abang I."
            words[-1:] = [last[0], "."]
            spaces.append(spaces[-1])

    def __reduce__(self) -> tuple[Any, ...]:
        return (Tokenizer, (self.vocab,))

    # It has no state but the vocabulary, which the Language saves itself.
    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Tokenizer:
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Nothing to write."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Tokenizer:
        return self


@registry.tokenizers("nlp_berita.Tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """Factory for spaCy configurations: ``{"@tokenizers": "nlp_berita.Tokenizer.v1"}``."""
    return lambda nlp: Tokenizer(nlp.vocab)
