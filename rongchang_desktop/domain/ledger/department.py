"""The directory of departments: units, task forces, towns and streets."""

from dataclasses import dataclass
from enum import Enum

from rongchang_desktop.domain.ledger.identifiers import DepartmentId
from rongchang_desktop.foundation.clean_text import folded


class DepartmentKind(Enum):
    """What kind of body owes the work: 部门, 专班, 指挥部, 镇街 or 企业."""

    UNIT = "unit"
    TASK_FORCE = "task_force"
    HEADQUARTERS = "headquarters"
    TOWN = "town"
    ENTERPRISE = "enterprise"


_ENDINGS = (
    (DepartmentKind.TASK_FORCE, ("专班", "专班办公室", "专班办", "工作组", "领导小组", "领导小组办公室")),
    (DepartmentKind.HEADQUARTERS, ("指挥部", "指挥部办公室", "指挥部办")),
    (
        DepartmentKind.TOWN,
        ("镇", "乡", "街道", "街道办", "街道办事处", "镇政府", "乡政府", "镇人民政府", "乡人民政府", "镇街", "街镇"),
    ),
    (DepartmentKind.ENTERPRISE, ("公司", "集团", "国企", "厂")),
)


def guessed_kind(name: str) -> DepartmentKind:
    """The kind that the end of the name speaks for; a department where it speaks for none."""
    known = folded(name)
    return next((kind for kind, endings in _ENDINGS if known.endswith(endings)), DepartmentKind.UNIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A unit that owes work; the contact belongs to it and is inherited by what it owns.

    `merged_ids` are the entries that were joined into it: older papers and removed items still name them.
    """

    id: DepartmentId
    position: int
    name: str
    aliases: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""
    kind: DepartmentKind = DepartmentKind.UNIT
    merged_ids: tuple[DepartmentId, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its own name first, then its aliases."""
        return (self.name, *self.aliases)

    def is_called(self, name: str) -> bool:
        """Whether the name is this unit's own or one of its aliases."""
        wanted = folded(name)
        return any(folded(known) == wanted for known in self.names)
