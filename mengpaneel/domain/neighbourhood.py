"""What a neighbourhood itself is like (chapter 9): context, which takes no part in any comparison."""

from __future__ import annotations

from msgspec import Struct

from mengpaneel.domain.limits import MAX_CONTEXT_LENGTH, check_text


class Neighbourhood(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Four short texts: *leefstijlen, bewonersgroepen, opgaven, kracht van de wijk*."""

    lifestyles: str = ""
    residents: str = ""
    tasks: str = ""
    strengths: str = ""

    def __post_init__(self) -> None:
        for field in self.__struct_fields__:
            check_text(field, getattr(self, field), MAX_CONTEXT_LENGTH)
