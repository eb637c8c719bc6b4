"""Word pieces in context: the file the model comes in, its arithmetic, and what is kept of an article."""

import subprocess
import sys

import numpy as np
import pytest

from reader.article import Article, Paragraph, ParagraphKind
from reader.compare import engine, meaning, model, onnx_file, transformer

needs_model = pytest.mark.skipif(model.path() is None, reason="the extra is not installed")

FERRY = (
    "The ferry left the harbour at dawn.",
    "She sat on the bank of the river. Prices rose by 4.5 per cent, officials said.",
)


def article(*paragraphs):
    return Article(
        None,
        tuple(Paragraph(ParagraphKind.PARAGRAPH, text, n, n) for n, text in enumerate(paragraphs)),
    )


def count(number):
    """Write a number as the format does: seven bits a byte, the last first."""
    written = b""
    while number > 127:
        written += bytes([number & 127 | 128])
        number >>= 7
    return written + bytes([number])


def field(number, value):
    if isinstance(value, int):
        return count(number << 3) + count(value)
    return count(number << 3 | 2) + count(len(value)) + value


def table(name, numbers, kind):
    sizes = b"".join(field(1, size) for size in numbers.shape)
    return field(5, sizes + field(2, kind) + field(8, name.encode()) + field(9, numbers.tobytes()))


class TestModelFile:
    WHOLE = np.linspace(-127, 127, 300).astype(np.int8).reshape(2, 150)
    SCALES = np.array([0.5, 2.0], np.float32)

    def test_gives_its_tables_by_name(self, tmp_path):
        graph = (
            field(2, b"a graph") + table("whole", self.WHOLE, 3) + table("scales", self.SCALES, 1)
        )
        (tmp_path / "m").write_bytes(field(1, 10) + field(2, b"maker") + field(7, graph))
        found = onnx_file.tables(tmp_path / "m")
        assert list(found) == ["whole", "scales"]
        assert np.array_equal(found["whole"], self.WHOLE)
        assert np.array_equal(found["scales"], self.SCALES)
        assert not found["whole"].flags.writeable

    @pytest.mark.parametrize("damage", ["cut short", "sizes", "kind", "no file of that form"])
    def test_damage_is_a_plain_refusal(self, tmp_path, damage):
        good = field(7, table("whole", self.WHOLE, 3))
        written = {
            "cut short": good[:-200],
            "sizes": field(7, table("whole", self.WHOLE[:1], 3).replace(count(150), count(151))),
            "kind": field(7, table("whole", self.WHOLE, 99)),
            "no file of that form": b"{\n}" * 40,
        }
        (tmp_path / "m").write_bytes(written[damage])
        with pytest.raises(ValueError, match=r"model file|reshape|buffer"):
            onnx_file.tables(tmp_path / "m")


def test_a_model_that_is_another_is_not_run(tmp_path, monkeypatch):
    other = tmp_path / model.FILE
    other.write_bytes(b"another model")
    monkeypatch.setattr(model, "path", lambda: other)
    with pytest.raises(OSError, match="is not the language model"):
        model.checked()


def test_a_missing_model_is_said_in_one_sentence(monkeypatch):
    monkeypatch.setattr(model, "path", lambda: None)
    meaning.release()
    with pytest.raises(OSError, match="step is not installed"):
        meaning.encode(article(*FERRY))


@needs_model
class TestEncoding:
    def test_gives_what_a_runtime_for_such_models_gives(self):
        """The first numbers of three pieces, as onnxruntime 1.32 has them from the same file."""
        ferry, _, prices = meaning.encode(article(*FERRY))
        assert [row[:8].tolist() for row in ferry.vectors[[0, 2, -1]]] == [
            [0, 86, 31, 49, 50, 20, -29, 16],
            [34, 75, 67, 46, 77, 38, -41, -56],
            [39, 84, 34, 42, 37, 37, -12, 27],
        ]
        assert [row[:8].tolist() for row in prices.vectors[[0, 2, -1]]] == [
            [-29, -63, -9, -2, 18, -7, 40, 52],
            [-6, -76, -10, 13, 46, -37, 35, 44],
            [31, -5, 45, 49, 43, -5, -27, -1],
        ]

    def test_a_word_means_what_its_sentence_says(self):
        shore, stream, money = meaning.encode(
            article(
                "She sat on the bank of the river.",
                "He fished from the bank of the stream.",
                "The bank raised its rate.",
            )
        )
        banks = [
            sentence.vectors[sentence.ids.index(shore.ids[4])].astype(float)
            for sentence in (shore, stream, money)
        ]
        near, far = (
            banks[0] @ other / np.linalg.norm(banks[0]) / np.linalg.norm(other)
            for other in banks[1:]
        )
        assert near > far + 0.1

    def test_can_be_stopped_between_sentences(self):
        class Stopped(Exception):  # noqa: N818
            pass

        def stop():
            raise Stopped

        with pytest.raises(Stopped):
            meaning.encode(article(*FERRY), stop)

    def test_is_the_same_in_another_process(self):
        """And in one that sums in another order of names: nothing hangs on hashes."""
        says = (
            "from tests.compare.test_meaning import *; import hashlib;"
            "print(hashlib.sha256(meaning.packed(meaning.encode(article(*FERRY)))).hexdigest())"
        )
        runs = [
            subprocess.run(
                [sys.executable, "-c", says],
                capture_output=True,
                text=True,
                check=True,
                env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            ).stdout
            for seed in ("1", "2")
        ]
        assert runs[0] == runs[1]

    def test_an_article_without_sentences_has_no_vectors(self):
        assert meaning.encode(article()) == ()

    def test_a_better_alignment_of_the_same_form(self):
        other = article(
            "At daybreak the boat sailed out of port.",
            "Costs went up 4.5 percent, according to the authorities. She was sitting by the river.",
        )
        one = article(*FERRY)
        vectors = meaning.encode(one), meaning.encode(other)
        forth = engine.compare(one, other, vectors=vectors)
        back = engine.compare(other, one, vectors=(vectors[1], vectors[0]))
        assert ([0], [0]) in [(list(pair.left), list(pair.right)) for pair in forth.pairs]
        assert [(p.left, p.right) for p in forth.pairs] == sorted(
            (p.right, p.left) for p in back.pairs
        )


class TestKeeping:
    def test_packed_vectors_come_back(self):
        encoded = meaning.pieces(article(*FERRY))
        numbers = np.random.default_rng(7).integers(
            -127, 128, (sum(map(len, encoded)), transformer.WIDTH)
        )
        kept = numbers.astype(np.int8).tobytes()
        vectors = meaning.unpacked(encoded, kept)
        assert [sentence.ids for sentence in vectors] == list(encoded)
        assert meaning.packed(vectors) == kept

    @pytest.mark.parametrize("damaged", [b"", b"\x01" * 383, b"\x01" * 384])
    def test_bytes_of_other_pieces_are_refused(self, damaged):
        with pytest.raises(ValueError, match="reshape"):
            meaning.unpacked(meaning.pieces(article(*FERRY)), damaged)

    def test_the_fingerprint_tells_texts_and_sentences_apart(self):
        one = meaning.fingerprint(meaning.pieces(article("A dog. A cat.")))
        assert one == meaning.fingerprint(meaning.pieces(article("A dog.", "A cat.")))
        assert one != meaning.fingerprint(meaning.pieces(article("A dog a cat.")))
        assert one != meaning.fingerprint(meaning.pieces(article("A dog. A hat.")))

    def test_another_model_has_other_fingerprints(self, monkeypatch):
        encoded = meaning.pieces(article(*FERRY))
        before = meaning.fingerprint(encoded)
        monkeypatch.setattr(model, "SHA256", "0" * 64)
        assert meaning.fingerprint(encoded) != before
