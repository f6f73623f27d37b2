from pytestqt.qtbot import QtBot

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.menu_chip import MenuChip


def test_a_chip_with_a_menu_says_so_and_has_room_for_it(look: Look, qtbot: QtBot) -> None:
    chip = MenuChip(look, "chip_some", "Status")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert (chip.accessibleName(), chip.menu().objectName()) == ("Status", "chip_some_menu")
    picture = chip.grab().toImage()
    ground = picture.pixelColor(1, 1)
    tail = range(picture.width() - 20, picture.width() - 2)
    assert any(picture.pixelColor(x, y) != ground for x in tail for y in range(picture.height()))
    assert chip.fontMetrics().horizontalAdvance("Status") + 20 <= chip.width()
