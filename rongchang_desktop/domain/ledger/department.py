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


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A unit that owes work; the contact belongs to it and is inherited by what it owns."""

    id: DepartmentId
    position: int
    name: str
    aliases: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""
    kind: DepartmentKind = DepartmentKind.UNIT

    def is_called(self, name: str) -> bool:
        """Whether the name is this unit's own or one of its aliases."""
        wanted = folded(name)
        return any(folded(known) == wanted for known in (self.name, *self.aliases))
