"""Characters that look like 民 or 长 and are radicals: printing to PDF puts them in, no search finds them."""

import unicodedata

_KANGXI = range(0x2F00, 0x2FD6)
_SUPPLEMENT = dict(
    zip(
        "⺁⺌⺓⺝⺟⺠⺡⺣⺩⺫⺬⺮⺶⺷⺹⺼⻁⻂⻄⻅⻆⻉⻋⻌⻍⻎⻏⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "厂小幺月母民氵灬王罒示竹羊羊耂月虎衤西见角贝车辶辶辶阝長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
_TABLE = str.maketrans(
    {code: unicodedata.normalize("NFKC", chr(code)) for code in _KANGXI}
    | {ord(radical): char for radical, char in _SUPPLEMENT.items()}
)


def without_radicals(text: str) -> str:
    """The text with characters in place of radicals; no character changes its place."""
    return text.translate(_TABLE)
