"""Qt's own dialogs speak the language of the program, whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from rongchang_desktop.widgets.qt_catalog import QtCatalog


@pytest.fixture
def catalog(qapp: QApplication) -> Iterator[QtCatalog]:
    catalog = QtCatalog(qapp)
    yield catalog
    catalog.speak("en")


def labels_of_file_dialog(qtbot: QtBot) -> list[str]:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_every_label_of_the_file_dialog_is_chinese(qtbot: QtBot, catalog: QtCatalog) -> None:
    catalog.speak("zh_CN")
    labels = labels_of_file_dialog(qtbot)
    assert labels and not [text for text in labels if text.isascii()]


def test_the_language_can_be_changed_back(qtbot: QtBot, catalog: QtCatalog) -> None:
    catalog.speak("zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"
    catalog.speak("en")
    labels = labels_of_file_dialog(qtbot)
    assert labels and all(text.isascii() for text in labels)
