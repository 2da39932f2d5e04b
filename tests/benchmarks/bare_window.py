"""What a window of the program's first size costs at least: the measure for the program's start."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1360, 860)
window.show()
sys.exit(app.exec())
