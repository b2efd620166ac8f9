"""What the page of the new year says of an item: number, place, owners, light, figures, in words."""

from collections.abc import Iterator, Mapping

from rongchang_desktop.domain.editing.placing import GAP as GAP
from rongchang_desktop.domain.indicators.naming import names_alike, plain_unit
