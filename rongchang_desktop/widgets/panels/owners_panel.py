"""责任: the leading post with its holder, the lead unit with its contact, and the other units."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from rongchang_desktop.domain.ledger.department import Department
from rongchang_desktop.domain.ledger.identifiers import ItemId
from rongchang_desktop.domain.ledger.item import PlanItem, Task
from rongchang_desktop.domain.ledger.ownership import Role
from rongchang_desktop.localization.labels import label
from rongchang_desktop.widgets.panels.fields.names_edit import NamesEdit, names_in
from rongchang_desktop.widgets.panels.inspector_section import InspectorContext, InspectorSection, text_label

ROLES = (Role.LEADING_POST, Role.LEAD, Role.RESPONSIBLE, Role.SUPPORTING)
LINES = 3
"""Of the grid for each role: the names, and two for what is told of them."""


class OwnersPanel(InspectorSection):
    """Names typed or chosen; a unit the directory does not know is entered with the same step."""

    def __init__(self, context: InspectorContext) -> None:
        super().__init__(context)
        self._item: Task | None = None
        self._also_named: tuple[str, ...] = ()
        self.names = {role: NamesEdit(several=role in (Role.RESPONSIBLE, Role.SUPPORTING)) for role in ROLES}
        self.captions = {role: QLabel() for role in ROLES}
        self.post_holder = text_label(look="small")
        self.contact = text_label(look="small")
        self.several = text_label(look="warning")
        for line in (self.post_holder, self.contact, self.several):
            line.setContentsMargins(2, 0, 0, 0)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, role in enumerate(ROLES):
            self.captions[role].setProperty("soft", True)
            self.captions[role].setBuddy(self.names[role])
            self.captions[role].setContentsMargins(0, 2, 0, 0)
            grid.addWidget(self.captions[role], row * LINES, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.names[role], row * LINES, 1)
            self.names[role].committed.connect(lambda text, role=role: self._take(role, text))
        grid.addWidget(self.post_holder, 1, 1)
        grid.addWidget(self.contact, LINES + 1, 1)
        grid.addWidget(self.several, LINES + 2, 1)
        self.body.addLayout(grid)

    def show_item(self, item: PlanItem) -> None:
        self.setVisible(isinstance(item, Task))
        if not isinstance(item, Task):
            self._leave()
            return
        if self._item is not None and self._item.id != item.id:
            self._leave()
        if self._item is None or self._item.id != item.id:
            self._also_named = ()
        self._item = item
        words = self.context.session.words
        self.name(words.gettext("Owners"))
        self._offer()
        for role in ROLES:
            self.captions[role].setText(label(role, words))
            self.names[role].setAccessibleName(label(role, words))
            self.names[role].setPlaceholderText("—")
            self.names[role].show_text(self._shown(ItemId(item.id), role))
        self._show_people(ItemId(item.id))

    def state(self, item: PlanItem) -> object:
        session = self.context.session
        ledger = session.ledger
        owned = ledger.ownerships.owned_by(item.id) if isinstance(item, Task) else None
        return owned, ledger.departments, ledger.posts, session.judging_day()

    def _shown(self, item_id: ItemId, role: Role) -> str:
        ledger, words = self.context.session.ledger, self.context.session.words
        owned = ledger.owners(item_id, role)
        if role is Role.LEADING_POST:
            return words.enumeration(ledger.posts[one.post_id].title for one in owned if one.post_id is not None)
        return words.enumeration(ledger.departments[o.department_id].name for o in owned if o.department_id is not None)

    def _show_people(self, item_id: ItemId) -> None:
        session = self.context.session
        ledger, words = session.ledger, session.words
        day = session.judging_day()
        posts = [ledger.posts[o.post_id] for o in ledger.owners(item_id, Role.LEADING_POST) if o.post_id is not None]
        self.post_holder.setText(words.enumeration(filter(None, (post.holder_on(day) for post in posts))))
        self.post_holder.setVisible(bool(self.post_holder.text()))
        unit = ledger.lead(item_id)
        self.contact.setText(self._contact(unit) if unit else "")
        self.contact.setVisible(bool(self.contact.text()))
        self.several.setText(self._several(item_id))
        self.several.setVisible(bool(self.several.text()))

    def _several(self, item_id: ItemId) -> str:
        """The first of several leads collects: said while they stand, and once when they were just typed."""
        ledger, words = self.context.session.ledger, self.context.session.words
        leads = [ledger.departments[o.department_id].name for o in ledger.owners(item_id, Role.LEAD) if o.department_id]
        if len(leads) > 1:
            return self.words(
                "{first} collects; {others} are named as leads too.",
                first=leads[0],
                others=words.enumeration(leads[1:]),
            )
        if leads and self._also_named:
            others = words.enumeration(self._also_named)
            return self.words(
                "{first} collects; {others} stand among the responsible units.", first=leads[0], others=others
            )
        return ""

    def _contact(self, unit: Department) -> str:
        if not unit.contact and not unit.phone:
            return self.words("The directory has nobody to call there.")
        return self.words("Contact {name} {phone}", name=unit.contact, phone=unit.phone).strip()

    def _offer(self) -> None:
        ledger = self.context.session.ledger
        units = [unit.name for unit in ledger.departments.in_order()]
        aliases = [alias for unit in ledger.departments.in_order() for alias in unit.aliases]
        for role in ROLES:
            self.names[role].offer(
                [post.title for post in ledger.posts.in_order()] if role is Role.LEADING_POST else [*units, *aliases]
            )

    def _take(self, role: Role, text: str) -> None:
        if self._item is None:
            return
        item_id, owners = ItemId(self._item.id), self.context.owners
        if role is Role.LEADING_POST:
            taken = owners.set_leading_post(item_id, text)
        elif role is Role.LEAD:
            named = names_in(text)
            self._also_named = named[1:]
            taken = owners.set_leads(item_id, named)
        else:
            taken = owners.set_units(item_id, role, names_in(text))
        if taken:
            self.names[role].reset(self._shown(item_id, role))
            self._show_people(item_id)

    def _leave(self) -> None:
        for field in self.names.values():
            field.commit()
        self._item = None
