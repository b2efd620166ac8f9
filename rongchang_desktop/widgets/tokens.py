"""The colours of the screen, light and dark; every pair that is read keeps 4.5 : 1, and 7 : 1 in high contrast."""

from collections.abc import Mapping
from dataclasses import dataclass

from rongchang_desktop.domain.pacing.light import Light


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours as #RRGGBB. `faint` is for labels nobody must read; `on_accent` is text on the accent.

    `scheme` is "light" or "dark": which of Qt's own looks and of the icons go with them.
    """

    name: str
    scheme: str
    ground: str
    panel: str
    rail: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    on_accent: str
    accent_hover: str
    selection: str
    hover: str
    track: str
    found: str
    danger: str
    warning: str
    scroll: str
    lights: Mapping[Light, str]


LIGHT = Tokens(
    name="light",
    scheme="light",
    ground="#F6F7F9",
    panel="#FFFFFF",
    rail="#EEF0F4",
    line="#E1E5EB",
    ink="#1C2330",
    soft="#566072",
    faint="#7C8698",
    accent="#1F5FBF",
    on_accent="#FFFFFF",
    accent_hover="#194F9F",
    selection="#E3EDFB",
    hover="#F2F5F9",
    track="#E6E9EF",
    found="#FFE9A8",
    danger="#C0322A",
    warning="#8F5F00",
    scroll="#CDD3DC",
    lights={
        Light.ON_PACE: "#23764A",
        Light.SLOW: "#8F5F00",
        Light.LAGGING: "#C0322A",
        Light.CLOSED: "#3D4757",
        Light.NOT_STARTED: "#566072",
    },
)

DARK = Tokens(
    name="dark",
    scheme="dark",
    ground="#15181D",
    panel="#1C2026",
    rail="#181B20",
    line="#2C323B",
    ink="#E6E9EF",
    soft="#A9B2C0",
    faint="#828C9C",
    accent="#6EA8FE",
    on_accent="#0E1622",
    accent_hover="#8BBAFF",
    selection="#22324A",
    hover="#232830",
    track="#2C323B",
    found="#5A4A14",
    danger="#F07A70",
    warning="#E0A93B",
    scroll="#3C444F",
    lights={
        Light.ON_PACE: "#4FBF86",
        Light.SLOW: "#E0A93B",
        Light.LAGGING: "#F07A70",
        Light.CLOSED: "#C3CAD6",
        Light.NOT_STARTED: "#A9B2C0",
    },
)


CONTRAST_LIGHT = Tokens(
    name="contrast-light",
    scheme="light",
    ground="#FFFFFF",
    panel="#FFFFFF",
    rail="#FFFFFF",
    line="#5A5A5A",
    ink="#000000",
    soft="#1F1F1F",
    faint="#4D4D4D",
    accent="#003A8C",
    on_accent="#FFFFFF",
    accent_hover="#00245A",
    selection="#DCEBFF",
    hover="#EFEFEF",
    track="#C4C4C4",
    found="#FFE14D",
    danger="#8A0F0F",
    warning="#5C3B00",
    scroll="#5A5A5A",
    lights={
        Light.ON_PACE: "#0B4A28",
        Light.SLOW: "#5C3B00",
        Light.LAGGING: "#8A0F0F",
        Light.CLOSED: "#1F1F1F",
        Light.NOT_STARTED: "#3D3D3D",
    },
)

CONTRAST_DARK = Tokens(
    name="contrast-dark",
    scheme="dark",
    ground="#000000",
    panel="#000000",
    rail="#000000",
    line="#A8A8A8",
    ink="#FFFFFF",
    soft="#EDEDED",
    faint="#B8B8B8",
    accent="#8EC2FF",
    on_accent="#000000",
    accent_hover="#C4DFFF",
    selection="#0B2E57",
    hover="#1E1E1E",
    track="#4A4A4A",
    found="#6B5600",
    danger="#FFA8A0",
    warning="#FFD166",
    scroll="#A8A8A8",
    lights={
        Light.ON_PACE: "#7CEBB0",
        Light.SLOW: "#FFD166",
        Light.LAGGING: "#FFA8A0",
        Light.CLOSED: "#EDEDED",
        Light.NOT_STARTED: "#D6D6D6",
    },
)

BY_NAME: Mapping[str, Tokens] = {tokens.name: tokens for tokens in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}
