"""The numpy runtime: right, independent of the batch, bounded, portable."""

import itertools
import json
import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from threadpoolctl import threadpool_info

from nlp_berita.ner import encoder, find_model
from nlp_berita.ner.crf import Crf
from nlp_berita.ner.model import MAX_TOKENS, NerModel
from nlp_berita.ner.threads import one_thread

from .sentences import SENTENCES

FIXTURE = Path(__file__).parent / "torch_output.json"

WORDS = sorted({word for sentence in SENTENCES for word in sentence})
token = st.one_of(st.sampled_from(WORDS), st.text(min_size=1, max_size=30))
sentence = st.lists(token, max_size=40)


@pytest.fixture(scope="module")
def model() -> NerModel:
    return NerModel.load(find_model())


def texts(model: NerModel, words: list[str], head: str | None = None) -> list[tuple[str, str]]:
    return [(" ".join(words[a:b]), label) for a, b, label, _ in model.predict([words], head)[0]]


def test_finds_the_names_of_plain_sentences(model: NerModel) -> None:
    assert ("Erwin Saputra", "PER") in texts(model, SENTENCES[0])
    assert ("Nurhayati", "PER") in texts(model, SENTENCES[1])
    assert ("Hendra Wijaya", "PER") in texts(model, SENTENCES[2])
    assert texts(model, SENTENCES[3]) == []
    assert texts(model, SENTENCES[6]) == []
    assert ("Tokyo", "LOC") in texts(model, SENTENCES[7])


def test_titles_stay_outside_persons(model: NerModel) -> None:
    persons = {text for words in SENTENCES for text, label in texts(model, words) if label == "PER"}
    assert persons
    assert not any({"Presiden", "Kapolres", "AKBP", "Kepala"} & set(p.split()) for p in persons)


def test_jurisdictions_are_places(model: NerModel) -> None:
    assert ("Sumatera Barat", "LOC") in texts(model, SENTENCES[9])


def test_equals_the_torch_network(model: NerModel) -> None:
    """The recipe stores what the float network says; int8 may move a confidence a little."""
    stored = json.loads(FIXTURE.read_text(encoding="utf-8"))
    assert set(stored) == set(model.config["heads"])
    for head, expected in stored.items():
        for found, wanted in zip(model.predict(SENTENCES, head), expected, strict=True):
            assert [span[:3] for span in found] == [tuple(span[:3]) for span in wanted]
            assert [s[3] for s in found] == pytest.approx([s[3] for s in wanted], abs=0.05)


@settings(max_examples=60, deadline=None)
@given(st.lists(sentence, max_size=8), st.randoms(use_true_random=False))
def test_a_sentence_does_not_depend_on_its_batch(model: NerModel, sentences, chance) -> None:
    alone = [model.predict([words])[0] for words in sentences]
    order = [*range(len(sentences)), *range(len(sentences))]
    chance.shuffle(order)
    company = SENTENCES[: chance.randrange(len(SENTENCES))]
    together = model.predict([*company, *(sentences[i] for i in order)])[len(company) :]
    assert together == [alone[i] for i in order]  # confidences included, to the last bit


def test_what_it_remembers_of_words_changes_nothing(
    model: NerModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = ["Ganjar" + "a" * 100, "Ganjar" + "a" * 100, "hadir"]
    expected = model.predict([*SENTENCES, long])
    monkeypatch.setattr(encoder, "_REMEMBERED", 40)  # some sentences; it begins anew and anew
    forgetful = NerModel.from_bytes(model.to_bytes())
    for sentences, spans in zip([*SENTENCES, long] * 2, expected * 2, strict=True):
        assert forgetful.predict([sentences])[0] == spans
    assert forgetful.predict([*SENTENCES, long]) == expected


def test_threads_share_a_model(model: NerModel, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = model.predict(SENTENCES)
    monkeypatch.setattr(encoder, "_REMEMBERED", 40)
    shared = NerModel.from_bytes(model.to_bytes())
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda sentence: shared.predict([sentence])[0], SENTENCES * 5))
    assert found == expected * 5


@settings(max_examples=60, deadline=None)
@given(sentence)
def test_spans_are_well_formed(model: NerModel, words) -> None:
    for head in model.heads:
        spans = model.predict([words], head)[0]
        assert spans == sorted(spans)
        assert all(0 <= a < b <= len(words) for a, b, *_ in spans)
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
        assert all(0 <= span[3] <= 1 for span in spans)
        assert {span[2] for span in spans} <= set(model.labels(head))


def test_nothing_in_nothing_out(model: NerModel) -> None:
    assert model.predict([]) == []
    assert model.predict([[], ["."], []]) == [[], [], []]


def test_the_shipped_labels(model: NerModel) -> None:
    assert set(model.labels()) == {"PER", "ORG", "LOC"}


def test_an_unknown_head_is_named(model: NerModel) -> None:
    with pytest.raises(ValueError, match=r"no NER head 'wiki'.*idner"):
        model.predict([["Garut"]], "wiki")


def test_long_sentences_are_read_in_pieces(model: NerModel) -> None:
    long = SENTENCES[0] * 100
    spans = model.predict([long])[0]
    assert len(long) > MAX_TOKENS
    assert sum(span[2] == "PER" for span in spans) == 100
    assert max(span[1] for span in spans) > len(long) - len(SENTENCES[0])


def test_text_without_sentences_or_spaces(model: NerModel) -> None:
    spans = model.predict([SENTENCES[0] * 3_000])[0]  # half a megabyte on one line
    assert sum(span[2] == "PER" for span in spans) == 3_000
    assert len(model.predict([["x" * 5_000_000]])) == 1


def test_pickle_bytes_and_disk_keep_the_model(model: NerModel, tmp_path: Path) -> None:
    expected = model.predict(SENTENCES)
    model.save(tmp_path / "copy")
    copies = (
        pickle.loads(pickle.dumps(model)),
        NerModel.from_bytes(model.to_bytes()),
        NerModel.load(tmp_path / "copy"),
    )
    for copy in copies:
        assert copy.predict(SENTENCES) == expected
        assert copy.config == model.config


def test_a_foreign_format_is_refused(model: NerModel) -> None:
    with pytest.raises(ValueError, match="format 99"):
        NerModel({**model.config, "format": 99}, {})


def test_a_missing_model_says_where_it_looked() -> None:
    with pytest.raises(FileNotFoundError, match=r"'ner-klingon'.*models.*reinstall"):
        find_model("ner-klingon")


def test_crf_confidence_is_the_probability_of_the_span() -> None:
    """Against the sum over all tag sequences."""
    rng = np.random.default_rng(0)
    tags = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
    transitions = rng.normal(0, 1, (5, 5))
    start, end = rng.normal(0, 1, 5), rng.normal(0, 1, 5)
    for j, after in enumerate(tags):
        if after[0] == "I":
            start[j] = -1e4
            transitions[[b[2:] != after[2:] for b in tags], j] = -1e4
    crf = Crf(tags, transitions, start, end)
    for length in (1, 2, 3, 4):
        emissions = rng.normal(0, 2, (length, 1, 5))
        scores = {}
        for path in np.ndindex(*[5] * length):
            score = (
                start[path[0]] + end[path[-1]] + sum(emissions[t, 0, y] for t, y in enumerate(path))
            )
            scores[path] = score + sum(transitions[a, b] for a, b in itertools.pairwise(path))
        total = np.logaddexp.reduce(list(scores.values()))
        best = max(scores, key=scores.get)
        spans = crf.decode(emissions, np.array([length]))[0]
        covered = [y for a, b, *_ in spans for y in best[a:b]]
        assert covered == [y for y in best if y]
        for first, stop, _, confidence in spans:
            same = [
                score
                for path, score in scores.items()
                if path[first:stop] == best[first:stop]
                and not (stop < length and tags[path[stop]][0] == "I")
            ]
            chance = np.exp(np.logaddexp.reduce(same) - total)
            assert confidence == pytest.approx(chance, abs=6e-4)


def test_loads_quickly_and_reads_quickly(capsys: pytest.CaptureFixture[str]) -> None:
    started = time.perf_counter()
    model = NerModel.load(find_model())
    loaded = time.perf_counter() - started
    many = SENTENCES * 100
    started = time.perf_counter()
    model.predict(many)
    rate = sum(map(len, many)) / (time.perf_counter() - started)
    with capsys.disabled():
        print(f"\nNER: loaded in {loaded:.2f} s, {rate:,.0f} words/s")
    assert loaded < 1.0  # a third of that is usual; the rest is for busy machines


def test_one_thread_for_linear_algebra_and_only_within() -> None:
    def threads() -> list[int]:
        return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]

    before = threads()
    with one_thread():
        with one_thread():
            assert set(threads()) <= {1}
        assert set(threads()) <= {1}
    assert threads() == before
