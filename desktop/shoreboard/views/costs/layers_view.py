"""Staying against going, layer by layer."""

from PySide6.QtGui import QPaintEvent
from typing_extensions import override

from shoreboard.costs.board import CostTotal
from shoreboard.costs.results import CostResult
from shoreboard.i18n import tr
from shoreboard.layout.layers import LayersLayout, LayersWords, lay_out_layers
from shoreboard.picture.cost_chart_words import layers_words, spoken_layers
from shoreboard.picture.cost_painting import paint_layers
from shoreboard.picture.font_measure import ruler_of
from shoreboard.views.costs.cost_chart import CostChart
from shoreboard.views.parts.spoken import SpokenWords

_NOTHING = LayersWords("", "", "", "", 0.0, ())


class LayersView(CostChart):
    """Paints two bars; each is a named item to a reader of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._words = _NOTHING
        self._layout: LayersLayout | None = None
        self._staying, self._going = SpokenWords(self), SpokenWords(self)
        self.setAccessibleName(tr("Staying against going"))
        self.find_look()

    @property
    def shown_layout(self) -> LayersLayout:
        """Where everything stands now."""
        if self._layout is None:
            ruler, pixels = ruler_of(self.font()), self.fontInfo().pixelSize()
            self._layout = lay_out_layers(self._words, max(1, self.width()), pixels, ruler)
        return self._layout

    def show_result(self, result: CostResult | CostTotal) -> None:
        """Show what staying and going cost in a result."""
        self._words = layers_words(result, is_right_to_left=self.isRightToLeft())
        staying, going, layers = spoken_layers(self._words)
        self._staying.say(staying)
        self._going.say(going, layers)
        self._begin_anew()

    @override
    def restyle(self) -> None:
        self._begin_anew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words.layers:
            return
        with self.brush() as brush:
            paint_layers(brush, self.shown_layout)

    def _begin_anew(self) -> None:
        self._layout = None
        layout = self.shown_layout
        self.setFixedHeight(layout.size.height)
        for spoken, row in ((self._staying, layout.staying), (self._going, layout.going)):
            spoken.stand(row.name)
            spoken.resize(self.width(), spoken.height())
        self.update()
