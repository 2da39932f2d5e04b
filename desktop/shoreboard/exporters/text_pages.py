"""Blocks as pages of text for paper or a PDF, in tenths of a millimeter."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QEventLoop, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QPainter, QTextDocument, QTextOption

from shoreboard.exporters import png
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options, Resolution
from shoreboard.exporters.report import (
    Block,
    Bullets,
    Paragraph,
    Picture,
    ReportHeading,
    ReportTable,
)
from shoreboard.exporters.sheets import BoardGrid, CutCards, NewPage, SheetBlock, SheetRemark

UNITS_A_MM = 10
MARGIN_MM = 18
_LETTERS, _FOOT = 38, 28
"""Heights of letters, and of those at the foot of a page."""
_FOOT_ROOM = 80
_ACROSS = 3
_WIDE = 6
"""Tables with more columns have smaller letters."""
_EMPTY, _FILLED, _CARD = 520, 160, 50
"""The room that is left free in an empty zone, below names, and around the words of a card."""
_STYLE = f"""
h1 {{ font-size: 60px }} h2 {{ font-size: 48px; margin-top: 30px }}
h3 {{ font-size: 40px; margin-top: 30px }}
td, th {{ padding: 12px }} th {{ font-weight: bold; text-align: left }}
.small {{ font-size: 28px }}
.card {{ padding-top: {_CARD}px; padding-bottom: {_CARD}px }}
"""
_NEW_PAGE = ' style="page-break-before: always"'


class TextPages:
    """Blocks laid out on as many pages as they need, each with the same words at its foot."""

    def __init__(
        self,
        blocks: Iterable[Block | SheetBlock],
        foot: str,
        material: Material,
        options: Options,
        room_mm: tuple[float, float],
    ) -> None:
        """`room_mm` is how wide and how high what can be painted on is."""
        self._foot = foot
        self._width, self._height = (each * UNITS_A_MM for each in room_mm)
        QEventLoop()  # else a thread of Python's has no timers, which the layout of a text starts
        self._document = QTextDocument()
        font = QFont(QFont().family())
        font.setPixelSize(_LETTERS)
        font.setFeature(QFont.Tag.fromString("liga"), 0)  # else words are copied as other letters
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._document.setDefaultFont(font)
        self._document.setDocumentMargin(0)
        way = Qt.LayoutDirection.LeftToRight
        if material.is_right_to_left:
            way = Qt.LayoutDirection.RightToLeft
        option = QTextOption()
        option.setTextDirection(way)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setDefaultStyleSheet(_STYLE)
        self._document.setHtml("".join(self._html(blocks, material, options)))
        self._document.setPageSize(QSizeF(self._width, self._height - _FOOT_ROOM))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0; the painter's units are tenths of a millimeter."""
        height = self._height - _FOOT_ROOM
        page = QRectF(0, number * height, self._width, height)
        painter.save()
        painter.translate(0, -page.top())
        self._document.drawContents(painter, page)
        painter.restore()
        font = QFont(self._document.defaultFont())
        font.setPixelSize(_FOOT)
        painter.setFont(font)
        painter.setPen(QColor(Qt.GlobalColor.black))
        foot = QRectF(0, self._height - _FOOT - 10, self._width, _FOOT + 10)
        words = f"{self._foot} · {number + 1} / {self.count}"
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom, words)

    def _html(
        self, blocks: Iterable[Block | SheetBlock], material: Material, options: Options
    ) -> Iterator[str]:
        style = ""
        for rank, block in enumerate(blocks):
            match block:
                case NewPage():
                    style = _NEW_PAGE
                    continue
                case Picture():
                    yield self._picture(rank, block, material, options)
                case _:
                    yield _written(block, style)
            style = ""

    def _picture(self, rank: int, block: Picture, material: Material, options: Options) -> str:
        from dataclasses import replace

        one = material._replace(scenes=(block.scene,))
        fine = replace(options, resolution=Resolution.DOUBLE, caption=False, transparent=True)
        image = png.painted(one, fine)
        name = f"scene-{rank}"
        self._document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        high = round(self._width * image.height() / image.width())
        return f'<p><img src="{name}" width="{round(self._width)}" height="{high}"></p>'


def _written(block: object, style: str) -> str:
    match block:
        case ReportHeading(level, words):
            return f"<h{level}{style}>{_text(words)}</h{level}>"
        case Paragraph(words, is_strong):
            text = _text(words)
            return f"<p{style}>{f'<b>{text}</b>' if is_strong else text}</p>"
        case Bullets(points):
            return "<ul>" + "".join(f"<li>{_text(each)}</li>" for each in points) + "</ul>"
        case SheetRemark(name, words):
            return f"<p><b>{_text(name)}</b> {_text(words)}</p>"
        case ReportTable(_, headings, rows):
            style = ' class="small"' if len(headings) > _WIDE else ""
            head = "".join(f"<th{style}>{_text(each)}</th>" for each in headings)
            lines = (_row(cells, style) for cells in rows)
            return _table([f"<thead><tr>{head}</tr></thead>", *lines])
        case BoardGrid():
            return _board(block)
        case CutCards(words):
            return _cards(words)
        case _:
            return ""


def _board(board: BoardGrid) -> str:
    heads = (board.corner, *board.across)
    rows = ["".join(f"<th>{_text(each)}</th>" for each in heads)]
    for head, zones in zip(board.down, board.zones, strict=True):
        cells = "".join(_zone(names) for names in zones)
        rows.append(f'<th width="20%">{_text(head)}</th>{cells}')
    return _table(f"<tr>{row}</tr>" for row in rows)


def _zone(names: Sequence[str]) -> str:
    words, free = "<br>".join(map(_text, names)), _FILLED if names else _EMPTY
    return f'<td width="40%" style="padding-bottom: {free}px">{words or "&nbsp;"}</td>'


def _cards(words: Sequence[str]) -> str:
    rows = (words[at : at + _ACROSS] for at in range(0, len(words), _ACROSS))
    cell = f'<td class="card" align="center" width="{100 // _ACROSS}%">'
    return _table(
        "<tr>" + "".join(f"{cell}{_text(each)}</td>" for each in row) + "</tr>" for row in rows
    )


def _row(cells: Sequence[str], style: str) -> str:
    return "<tr>" + "".join(f"<td{style}>{_text(each)}</td>" for each in cells) + "</tr>"


def _table(rows: Iterable[str]) -> str:
    head = '<table width="100%" border="2" cellspacing="0" style="border-collapse: collapse">'
    return f"{head}{''.join(rows)}</table>"


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")
