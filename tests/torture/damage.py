"""Files that are damaged, forged or made up, each known by a number that makes it again."""

import codecs
import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from tests.storage.any_scenario import SMALL, SPLIT, as_bytes

KEPT = Path(__file__).parents[1] / "_files"

WORDS = (
    *("format", "title", "company", "home_country", "activities", "scenes", "id", "name", "kind"),
    *("note", "caption", "placements", "activity", "zone", "country", "place", "partner", "$ref"),
    *("lens", "wholes", "whole", "share", "circumstances", "ownership", "w1", "shared-ownership"),
    *("not-placed", "in-house-domestic", "offshore-outsourcing", "call-center", "DE", "IN", "a1"),
    *("", "\ufeff", "\u202eolleH", "\u2028", "\0", "🙂", "constructor", "__class__", "x" * 10_001),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 7, 2**31, 2**63, 2**64, 10**400, 1e308, 0.1, [], {}, [[]], [{}]),
    *("DE", "a1", "s1", "not-placed", {"id": "a1"}, {"zone": 1}),
)
TOKENS = (
    *(b"NaN", b"-Infinity", b"1e999", b"-0", b"1e-999", b"9" * 400, b"0x1", b"01", b"+1", b"."),
    *(b'"\\ud800"', b'"\\udc00\\ud800"', b'"\\u0000"', b'"\\x"', b'"\n"', b"'x'", b'"', b"\\"),
    *(b"[" * 600, b'{"a":' * 90, b"]" * 9, b"}", b"{", b",", b":", b",,", b"/* */", b"\xff", b"\0"),
    *(
        b"\xed\xa0\x80",
        b"\xc0\x80",
        b"\xf4\x90\x80\x80",
        "\u202e".encode(),
        b"true",
        b"nul",
        b"\x1e",
    ),
)
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "utf-7")
LARGE = 200_000


def made(number: int) -> bytes:
    """Return the content of the file with a number."""
    chance = random.Random(number)
    return chance.choices(list(WAYS), list(WAYS.values()))[0](chance)


@cache
def sound() -> tuple[bytes, ...]:
    """Return files that open: one of every format, and small ones."""
    kept = (path.read_bytes() for path in sorted(KEPT.glob("format-*.shoreboard")))
    return as_bytes(SMALL), as_bytes(SPLIT), json.dumps(SMALL, indent=2).encode(), *kept


def _flipped(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(sound()))
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def _cut(chance: random.Random) -> bytes:
    data = chance.choice(sound())
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    return chance.choice(
        (
            data[:one],
            data[one:],
            data[:one] + data[other:],
            data[:other] + data[one:],
            data[:one] + bytes(other - one) + data[other:],
            data[:one] + chance.choice(sound())[one:],
        )
    )


def _spliced(chance: random.Random) -> bytes:
    data = chance.choice(sound())
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        data = data[:at] + chance.choice(TOKENS) + data[at + chance.choice((0, 0, 1, 5)) :]
    return data


def _forged(chance: random.Random) -> bytes:
    """Change the tree, so that what comes out is JSON."""
    tree = json.loads(chance.choice(sound()))
    for _ in range(chance.randint(1, 4)):
        inner = _somewhere(tree, chance)
        keys = list(inner) if isinstance(inner, dict) else range(len(inner))
        if not keys or chance.random() < 0.2:
            key: Any = chance.choice(WORDS)
        else:
            key = chance.choice(keys)
        value = chance.choice((*VALUES, chance.choice(WORDS), _somewhere(tree, chance)))
        value = json.loads(json.dumps(value))  # nothing may hold itself
        if isinstance(inner, list):
            inner.insert(chance.randint(0, len(inner)), value)
        elif chance.random() < 0.2:
            inner.pop(key, None)
        else:
            inner[key] = value
    return json.dumps(tree, ensure_ascii=chance.random() < 0.5).encode(errors="surrogatepass")


def _somewhere(tree: Any, chance: random.Random) -> Any:
    while chance.random() < 0.8:
        values = list(tree.values() if isinstance(tree, dict) else tree)
        inner = [each for each in values if isinstance(each, dict | list)]
        if not inner:
            break
        tree = chance.choice(inner)
    return tree


def _made_up(chance: random.Random) -> bytes:
    head = {"format": chance.choice((1, 1, 1, 2, 3, 99, "1", 1.0)), "scenes": [], "activities": []}
    tree = head | {chance.choice(WORDS): _grown(chance, 5) for _ in range(chance.randint(0, 8))}
    return json.dumps(tree).encode()


def _grown(chance: random.Random, depth: int) -> Any:
    if depth == 0 or chance.random() < 0.4:
        return chance.choice((*VALUES, *WORDS))
    if chance.random() < 0.5:
        return [_grown(chance, depth - 1) for _ in range(chance.randint(0, 4))]
    return {chance.choice(WORDS): _grown(chance, depth - 1) for _ in range(chance.randint(0, 4))}


def _encoded(chance: random.Random) -> bytes:
    text = chance.choice(sound()).decode()
    data = text.encode(chance.choice(ENCODINGS), "replace")
    mark = chance.choice((b"", b"", codecs.BOM_UTF8, codecs.BOM_UTF16_BE, b"\0", b"PK\x03\x04"))
    return mark + data[: chance.choice((len(data), chance.randrange(len(data))))]


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(0, 300))


def _large(chance: random.Random) -> bytes:
    """Put very much of something into a small file."""
    many = chance.randint(1, LARGE)
    value = chance.choice(
        (
            b'"' + b"x" * many * 10 + b'"',
            b'"' + b"\\u0041" * many + b'"',
            b"9" * many,
            b"[" * many,
            b"[" * many + b"]" * many,
            b"[" + b"{}," * many + b"0]",
            b'{"a":' * many,
            b"{" + b",".join(b'"%d":0' % each for each in range(many)) + b"}",
            b"[" + b",".join(b'{"id":"%d","zone":3}' % each for each in range(many)) + b"]",
            b"[" + b'{"id":"a","name":"","kind":"custom"},' * many + b"0]",
        )
    )
    field = chance.choice(WORDS[:18]).encode()
    head = as_bytes(SMALL)
    return chance.choice(
        (
            head[:-1] + b', "%b": %b}' % (field, value),
            b'{"%b": %b, %b' % (field, value, head[1:]),
            head.replace(b"[", value + b"[", 1),
            b" " * many + head + b"\n" * many,
        )
    )


WAYS: dict[Callable[[random.Random], bytes], float] = {
    _flipped: 20,
    _cut: 15,
    _spliced: 20,
    _forged: 25,
    _made_up: 10,
    _encoded: 5,
    _noise: 5,
    _large: 0.1,
}
"""Ways to make a file, and how often each is taken."""
