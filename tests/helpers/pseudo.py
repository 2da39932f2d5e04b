"""A language made from English to look at: longer, accented, in brackets, from right to left.

Whatever a window says without brackets, or in plain letters, nobody could translate. Qt's own
words are in Arabic, since the language bears the code of Unicode's test locale for it.
"""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from shoreboard import resources

LANGUAGE = "ar_XB"
OPEN, CLOSE = "⟦", "⟧"
MARK, OVERRIDE, END = "\u200f", "\u202e", "\u202c"
"""Unseen: words between OVERRIDE and END run from right to left, whatever their letters are. With
the MARK in front a whole text does, even one that begins with a value: translators set it, too."""
TOOL = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ"
_ACCENTS = str.maketrans(dict(zip(PLAIN, ACCENTED, strict=True)))
_WORDS = re.compile("&?[A-Za-z](?:.*[A-Za-z])?", re.DOTALL)
"""From the first letter to the last: a number beside an override stands right of it or left of it
as it should only if there is a space between them."""
_STRETCHED = re.compile("[aeioust]")
_KEPT = re.compile(
    r"%n|\{\w*\}"  # values
    r"|\t.*"  # the key beside a menu's words
    r"|\[\*\]"  # where a window's title says that something is unsaved
    r"|\(\*[^)]*\)"  # the pattern of a file filter
    r"|https?://\S+"
)
_BOLD = re.compile(r"\*\*")


def pseudo(text: str) -> str:
    """Return a text in the test language; values, mnemonics and key hints stay as they are."""
    if not re.search("[A-Za-z]", text):
        return text
    words, tab, key = text.partition("\t")
    return f"{MARK}{OPEN}{accented(words)}{CLOSE}{tab}{key}"


def accented(text: str, kept: re.Pattern[str] = _KEPT) -> str:
    """Return a text with accents and longer words, but for what matches `kept`."""
    parts = re.split(f"({kept.pattern})", text)
    return "".join(part if rank % 2 else _longer(part) for rank, part in enumerate(parts))


def _longer(part: str) -> str:
    return _WORDS.sub(lambda words: f"{OVERRIDE}{_stretched(words[0])}{END}", part)


def _stretched(words: str) -> str:
    return _STRETCHED.sub(lambda letter: letter[0] * 2, words).translate(_ACCENTS)


def pseudo_topic(text: str) -> str:
    """Return a topic's file in the test language; its facts and sources stay as they are."""
    front, end, words = text.rpartition("\n---\n") if text.startswith("---\n") else ("", "", text)
    lines = [*map(_front_line, front.splitlines()), *(end.split() and ["---"])]
    return "\n".join([*lines, *map(_topic_line, words.splitlines())]) + "\n"


def pseudo_case(text: str) -> str:
    """Return a case's words in the test language: the facts and proper names stay behind."""
    return pseudo_topic(text.partition("\n---\n")[2])


def _front_line(line: str) -> str:
    key, _, value = line.partition(": ")
    if key == "other names":
        return f"{key}: {'; '.join(map(pseudo, value.split('; ')))}"
    return f"{key}: {pseudo(value)}" if key in ("in a sentence", "asks") else line


def _topic_line(line: str) -> str:
    if not line.strip():
        return line
    mark = re.match(r"(?:[-*#>]+|\d+\.) +", line)
    start = mark.end() if mark else 0
    return f"{line[:start]}{MARK}{OPEN}{accented(line[start:], _BOLD)}{CLOSE}"


def make_language(root: Path) -> None:
    """Put catalogs, topics and cases of the test language, and English ones, below a folder."""
    there = resources.root()
    shutil.copytree(there / "translations", root / "translations")
    _run_tool("--add", LANGUAGE, "--folder", root / "translations")
    _fill(root / "translations" / f"shoreboard_{LANGUAGE}.ts", pseudo)
    _run_tool("--folder", root / "translations")
    english, ours = (there / "explanations" / "en"), (root / "explanations" / LANGUAGE)
    for topic in english.rglob("*.md"):
        copy = ours / topic.relative_to(english)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(pseudo_topic(topic.read_text("utf-8")), "utf-8")
    shutil.copytree(there / "cases", root / "cases")
    (root / "cases" / LANGUAGE).mkdir()
    for case in (there / "cases" / "en").glob("*.md"):
        translated = root / "cases" / LANGUAGE / case.name
        translated.write_text(pseudo_case(case.read_text("utf-8")), "utf-8")


def _run_tool(*arguments: str | Path) -> None:
    subprocess.run((sys.executable, TOOL, *arguments), check=True, stdout=subprocess.DEVNULL)


def _fill(catalog: Path, translate: Callable[[str], str]) -> None:
    """Do a translator's work: fill in every text, in all plural forms of the language."""
    tree = ET.parse(catalog)
    for message in tree.iter("message"):
        # A country's text is its code; its name stands beside it.
        words = message.findtext("extracomment") or message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        for place in translation.findall("numerusform") or [translation]:
            place.text = translate(words)
        translation.attrib.pop("type", None)
    tree.write(catalog, encoding="utf-8", xml_declaration=True)
