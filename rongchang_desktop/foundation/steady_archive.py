"""Archives that say nothing of when they were made, so that the same contents give the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that an archive can name


def steady_archive(data: bytes) -> bytes:
    """The archive with the same members in the same order, all of one fixed time."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as found, ZipFile(stream, "w", ZIP_DEFLATED) as steady:
        for member in found.infolist():
            named = ZipInfo(member.filename, _LONG_AGO)
            named.compress_type, named.create_system = ZIP_DEFLATED, 0  # the same on every system
            steady.writestr(named, found.read(member))
    return stream.getvalue()
