"""Encodings of texts: guessed, chosen, and what is said of a guess."""

import pytest

from shoreboard.storage.tables.encodings import guess, pieces
from shoreboard.storage.tables.table import Encoding, Remark, TableError, TableFault
from shoreboard.storage.tables.text import cells

WORDS = "Activity;Who\nMüller;€ 5\n"
TEXTS = {
    Encoding.WINDOWS_1252: [
        "Tätigkeit;Wer;Land\nBuchführung;eigene;Österreich\nGehälter;fremd;Dänemark\n",
        "Función;Proveedor;País\nNómina;Gestión S.A.;España\n",
        "Activité;Pays\nComptabilité;Algérie\nPaie;l’étranger\n",
        "Activity;Firm\nCafé – “x”;Nestlé\n",
        "Tarefa;Quem\nContabilidade;própria\nAtenção;São Paulo\n",
    ],
    Encoding.WINDOWS_1250: [
        "Działalność;Kto;Kraj\nKsięgowość;własny;Łotwa\nObsługa;zewnętrzny;Węgry\n",
        "Činnost;Kdo;Země\nÚčetnictví;vlastní;Česko\nPéče;dodavatel;Řecko\n",
        "Tevékenység;Ki\nKönyvelés;saját\nÜgyfélszolgálat;külső\nBérszámfejtés;külső\n",
    ],
    Encoding.WINDOWS_1251: [
        "Функция;Кто;Страна\nБухгалтерия;сами;Россия\nПоддержка;подрядчик;Индия\n",
        "Activity;Vendor\nPayroll;Ромашка\n",
    ],
    Encoding.WINDOWS_1254: [
        "Faaliyet;Kim;Ülke\nMuhasebe;şirket içi;Türkiye\nÇağrı merkezi;dış kaynak;İrlanda\n",
    ],
    Encoding.MAC_ROMAN: [
        "Tätigkeit;Wer;Land\nBuchführung;eigene;Österreich\nGehälter;fremd;Dänemark\n",
        "Activité;Pays\nComptabilité;Algérie\nPaie;Égypte\n",
        "Función;Proveedor;País\nNómina;Gestión S.A.;España\n",
    ],
    Encoding.SHIFT_JIS: ["業務,担当,国\n経理,自社,日本\nコールセンター,外部委託,フィリピン\n"],
    Encoding.GB18030: ["业务,谁做,国家\n会计,自己,中国\n客服中心,外包,菲律宾\n"],
}


def decode(data: bytes, encoding: Encoding | None = None) -> tuple[str, Encoding]:
    taken = encoding or guess(data).encoding
    return "".join(pieces(data, taken, strict=encoding is not None)), taken


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", Encoding.UTF_8),
        ("utf-8-sig", Encoding.UTF_8),
        ("utf-16", Encoding.UTF_16),
        ("utf-16-le", Encoding.UTF_16),
        ("utf-16-be", Encoding.UTF_16),
        ("cp1252", Encoding.WINDOWS_1252),
    ],
)
def test_encodings_are_guessed(codec: str, encoding: Encoding) -> None:
    assert decode(WORDS.encode(codec)) == (WORDS, encoding)


def test_an_encoding_can_be_chosen() -> None:
    assert decode("é".encode(), Encoding.WINDOWS_1252)[0] == "Ã©"
    with pytest.raises(TableError) as refused:
        decode("é".encode("cp1252"), Encoding.UTF_8)
    assert refused.value.fault is TableFault.ENCODING


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(TableError) as refused:
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\1\0\0")
    assert refused.value.fault is TableFault.FOREIGN


def test_a_stray_nul_is_a_character_that_no_text_can_hold() -> None:
    text, encoding = decode(b"IT\0 services,own,home\r\nLegal,vendor,abroad")
    assert encoding is Encoding.UTF_8
    assert cells(text, ",")[0] == ("IT\ufffd services", "own", "home")


def test_a_cut_text_is_not_blamed_on_a_choice_that_nobody_made() -> None:
    data = WORDS.encode("utf-16")[:-1]
    with pytest.raises(TableError) as refused:
        decode(data)
    assert refused.value.fault is TableFault.DAMAGED
    with pytest.raises(TableError) as refused:
        decode(data, Encoding.UTF_16)
    assert refused.value.fault is TableFault.ENCODING


@pytest.mark.parametrize(
    ("encoding", "text"), [(each, text) for each, texts in TEXTS.items() for text in texts]
)
def test_older_encodings_are_told_by_the_letters_of_languages(
    encoding: Encoding, text: str
) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)
    assert guess(text.encode(encoding)).remarks == ()


def test_a_guess_that_could_be_another_one_says_so() -> None:
    assert guess("Matières premières;opérations".encode("cp1252")).remarks == (
        Remark.UNSURE_ENCODING,
    )


@pytest.mark.parametrize("at", [10, 3 * 1024 * 1024])
def test_a_bad_byte_leaves_utf_8_what_it_is_and_is_said(at: int) -> None:
    text = "Café;Zoë\n".encode().ljust(at, b"x")
    found = guess(text + b"\xe9;x\n")
    assert found == (Encoding.UTF_8, (Remark.BAD_BYTES,))
    assert decode(text + b"\xe9;x\n")[0].endswith("\ufffd;x\n")


def test_a_text_comes_in_pieces_that_break_no_character() -> None:
    text = "é😀," * 400_000
    for codec in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        encoding = Encoding(codec.removesuffix("-sig"))
        found = list(pieces(text.encode(codec), encoding))
        assert "".join(found) == text
        assert max(map(len, found)) <= 1024 * 1024
