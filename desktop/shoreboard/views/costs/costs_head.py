"""Which scene is compared with the first, over how many years and in which money."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from shoreboard.domain.costing import (
    CURRENCIES,
    LONGEST_HORIZON,
    SHORTEST_HORIZON,
    Costing,
)
from shoreboard.explanations.cost_numbers import number_words
from shoreboard.explanations.phrases import scene_name
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.session.change import Gesture, Moment
from shoreboard.session.cost_steps import change_costing
from shoreboard.session.session import Session
from shoreboard.views.parts.flow_layout import FlowLayout

_SHORTEST = 8
"""Characters for which there is room in the choice of a scene at least."""


class CostsHead(QWidget):
    """Follows the document, and changes what all plans are reckoned with."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.scene, self.currency, self.years = QComboBox(), QComboBox(), QSpinBox()
        self.scene.setAccessibleName(tr("Plan"))
        self.scene.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scene.setMinimumContentsLength(_SHORTEST)
        self.currency.setAccessibleName(tr("Currency"))
        self.currency.addItems(sorted(CURRENCIES))
        self.years.setAccessibleName(tr("Years that are compared"))
        self.years.setRange(SHORTEST_HORIZON, LONGEST_HORIZON)
        self._compared, self._interest = QLabel(), QLabel()
        row = FlowLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        for each in (self.scene, self._compared, self.years, self._interest, self.currency):
            row.addWidget(each)
        self.scene.activated.connect(self._choose_scene)
        self.years.valueChanged.connect(lambda years: self._change(horizon_years=years))
        self.currency.textActivated.connect(lambda code: self._change(currency=code))
        session.changed.connect(self._follow)
        self._show()

    def _change(self, **changes: object) -> None:
        change_costing(self._session, Gesture(), **changes)

    def _choose_scene(self, rank: int) -> None:
        self._session.show_scene(self._session.scenario.scenes[rank + 1].id)

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._show()

    def _show(self) -> None:
        scenario = self._session.scenario
        costing = scenario.costing or Costing()
        plans = scenario.scenes[1:]
        with QSignalBlocker(self.scene), QSignalBlocker(self.years), QSignalBlocker(self.currency):
            titles = [short(scene.title) or scene_name(scenario, scene) for scene in plans]
            if titles != [self.scene.itemText(each) for each in range(self.scene.count())]:
                self.scene.clear()
                self.scene.addItems(titles)
            self.scene.setCurrentIndex(scenario.scene_index(self._session.scene_id) - 1)
            self.years.setSuffix(tr(" years") if costing.horizon_years > 1 else tr(" year"))
            self.years.setValue(costing.horizon_years)
            self.currency.setCurrentText(costing.currency)
        self.scene.setVisible(bool(plans))
        words = tr("compared with {scene}, over")
        self._compared.setText(words.format(scene=scene_name(scenario, scenario.scenes[0])))
        rate = costing.discount_rate
        interest = tr("at {percent} % interest, in")
        self._interest.setText(
            tr("without interest, in")
            if rate is None
            else interest.format(percent=number_words(rate.likely))
        )
