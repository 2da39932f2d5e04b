"""Which encoding the bytes of a text are in, and the text they stand for, piece by piece.

A text is never whole in memory: four bytes a character would be too much of a large one.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from shoreboard.storage.tables.table import Encoding, Remark, TableError, TableFault

_PIECE = 1024 * 1024
_SAMPLE = 65_536
_LEAST_NULS = 20
"""Of so many bytes one is NUL at least in UTF-16, where separators and line ends are."""
_UNSEEN = re.compile("[\0-\x08\x0e-\x1b]")
_FEW_UNSEEN = 100
"""Of so many characters one may be such; with more it is no text."""
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ALPHABETS = {
    Encoding.WINDOWS_1252: """äöüß éèêëàâçîïôùûœæ áéíóúñüªº ãõáàâéêíóôúç åäöæøé ëïéèöü
        àèéìòù þðáéíóúýæö""",
    Encoding.WINDOWS_1250: "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîşţ čćđšž äöüß",
    Encoding.WINDOWS_1251: "абвгдежзийклмнопрстуфхцчшщъыьэюяё№ абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    Encoding.WINDOWS_1254: "çğıöşüâîi\u0307",
    Encoding.MAC_ROMAN: "äöüß éèêëàâçîïôùûœæ áéíóúñü ãõáàâéêíóôúç åäöæøé àèéìòù",
}
"""The letters beside a to z of the languages that are written in each, a word a language."""
_NEUTRAL = frozenset("“”„‘’‚–—…•«»€£°§·®™©\xa0¿¡±×½²³´\ufeff、。，；：（）「」・ー")
_WRONG = re.compile(
    "[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŸ€](?=[a-z])"  # a capital within a word
    "|[^\\W\\d_][–—“”„«»‡†‰¤¦¬¹²³¿¡¶·¸¼½¾](?=[^\\W\\d_])"  # a sign within a word
    "|[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]|[a-z][\u3041-\u9fff]"  # two scripts in a word
)
_RARER = {Encoding.MAC_ROMAN: 0.2, Encoding.SHIFT_JIS: 0.1, Encoding.GB18030: 0.1}
_SURE = 0.7
_AHEAD = 0.1
"""By so much the best guess is ahead of any other text, or else it is unsure."""


class EncodingGuess(NamedTuple):
    """The encoding that bytes seem to be in, and what is to be said of that."""

    encoding: Encoding
    remarks: tuple[Remark, ...] = ()


def guess(data: bytes) -> EncodingGuess:
    """Return the encoding of a text; a few bytes that are no characters leave UTF-8 what it is."""
    sample = data[:_SAMPLE]
    if data.startswith(_MARKS):
        return EncodingGuess(Encoding.UTF_16)
    if sample.count(0) * _LEAST_NULS > len(sample) and 0 in _shares(sample):
        return EncodingGuess(Encoding.UTF_16)
    good, bad = 0, 0
    for text in _decoded(data, "utf-8-sig", "replace"):
        if not text.isascii():
            wrong = text.count("\ufffd")
            good += len(text) - len(text.encode("ascii", "ignore")) - wrong
            bad += wrong
    if not bad:
        return EncodingGuess(Encoding.UTF_8)
    if good >= bad:
        return EncodingGuess(Encoding.UTF_8, (Remark.BAD_BYTES,))
    return _legacy(data)


def pieces(data: bytes, encoding: Encoding, *, strict: bool = False) -> Iterator[str]:
    """Give the text of a file; `strict` refuses bytes that stand for nothing in this encoding.

    Raises TableError for those, and where the text is none.
    """
    name, errors = str(encoding), "strict" if strict else "replace"
    match encoding:
        case Encoding.UTF_8:
            name = "utf-8-sig"
        case Encoding.UTF_16:
            errors = "strict"
            if not data.startswith(_MARKS):
                even, odd = _shares(data[:_SAMPLE])
                name = "utf-16-be" if even > odd else "utf-16-le"
        case _:
            errors = "replace"  # five bytes mean nothing in Windows-1252, and yet they occur
    try:
        for at, text in enumerate(_decoded(data, name, errors)):
            if at == 0 and _is_no_text(text[:_SAMPLE]):
                raise TableError(TableFault.FOREIGN)
            yield text
    except UnicodeDecodeError as error:
        raise TableError(TableFault.ENCODING if strict else TableFault.DAMAGED) from error


def beginning(data: bytes, encoding: Encoding) -> str:
    """Return the first characters of a text, some hundred thousand at most."""
    return next(pieces(data[: 4 * _SAMPLE & ~3], encoding), "")[:_SAMPLE]


def _is_no_text(sample: str) -> bool:
    """Tell whether more than some stray character is one that no text has."""
    return "\0" in sample and (len(_UNSEEN.findall(sample)) - 1) * _FEW_UNSEEN > len(sample)


def _decoded(data: bytes, name: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(name)(errors)
    for at in range(0, len(data), _PIECE):
        if text := decoder.decode(data[at : at + _PIECE]):
            yield text
    if text := decoder.decode(b"", True):
        yield text


def _shares(sample: bytes) -> tuple[int, int]:
    """Return how many NULs stand at even and at odd places: in UTF-16 one of both has none."""
    return sample[::2].count(0), sample[1::2].count(0)


def _legacy(data: bytes) -> EncodingGuess:
    """Return the encoding in which most letters are those of one language."""
    found = re.search(b"[\x80-\xff]", data)
    at = max(0, (found.start() if found else 0) - _SAMPLE // 2)
    sample = data[data.rfind(b"\n", 0, at) + 1 :][:_SAMPLE]
    texts = {each: sample.decode(each, "replace") for each in _CANDIDATES}
    scores = {each: _score(each, text) - _RARER.get(each, 0) for each, text in texts.items()}
    best = max(_CANDIDATES, key=lambda each: scores[each])
    others = (scores[each] for each in _CANDIDATES if texts[each] != texts[best])
    sure = scores[best] >= _SURE and scores[best] - max(others, default=-1.0) > _AHEAD
    return EncodingGuess(best, () if sure else (Remark.UNSURE_ENCODING,))


def _score(encoding: Encoding, text: str) -> float:
    """Return how many of the letters beside a to z fit best into one language, from -2 to 1."""
    letters = Counter(each for each in text.lower() if each > "\x7f" and each not in _NEUTRAL)
    wrong = len(_WRONG.findall(text))
    total = letters.total() + wrong
    if not total:
        return 1.0
    if encoding in _ALPHABETS:
        fitting = max(sum(letters[e] for e in set(a)) for a in _ALPHABETS[encoding].split())
    else:
        fitting = sum(times for each, times in letters.items() if _is_common(each, encoding))
    return (fitting - 2 * wrong) / total


def _is_common(letter: str, encoding: Encoding) -> bool:
    """Tell whether a letter is kana, or a character of the first level of its standard."""
    if encoding is Encoding.SHIFT_JIS:
        lead = letter.encode("cp932", "ignore")[:1]
        return "\u3041" <= letter <= "\u30ff" or b"\x88" <= lead <= b"\x97"
    lead = letter.encode("gb2312", "ignore")[:1]
    return b"\xb0" <= lead <= b"\xd7"


_CANDIDATES = (*_ALPHABETS, Encoding.SHIFT_JIS, Encoding.GB18030)
