"""A toolbar's style once it overflows; loaded then, because PySide takes 8 ms for styles."""

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget
from typing_extensions import override

_LEAST = 24
"""So wide in pixels is what can be clicked, at least (WCAG 2.5.8). Fusion has 12."""


class OverflowStyle(QProxyStyle):
    """Fusion, with a button at the end of a toolbar that can be hit."""

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_ToolBarExtensionExtent:
            return max(_LEAST, widget.fontMetrics().height() if widget is not None else 0)
        return super().pixelMetric(metric, option, widget)
