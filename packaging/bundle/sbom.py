"""The software bill of materials of a bundle, as CycloneDX 1.6: the same for the same bundle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from components import Component


def bill_of_materials(
    version: str, moment: datetime, system: str, contents: Sequence[Component]
) -> dict[str, Any]:
    """The whole document; `moment` is that of the commit, not of the build."""
    program = f"pkg:generic/mengpaneel@{version}"
    listed = list(_each_once(contents))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{program} {system} {moment.isoformat()}')}",
        "version": 1,
        "metadata": {
            "timestamp": moment.isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": "mengpaneel",
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
                "properties": [{"name": "system", "value": system}],
            },
        },
        "components": [_described(component) for component in listed],
        "dependencies": [
            {"ref": program, "dependsOn": sorted(component.purl for component in contents)},
            *(
                {"ref": component.purl, "dependsOn": sorted(part.purl for part in component.parts)}
                for component in listed
            ),
        ],
    }


def _each_once(contents: Sequence[Component]) -> Iterator[Component]:
    seen: set[str] = set()
    waiting = list(contents)
    while waiting:
        component = waiting.pop(0)
        if component.purl not in seen:
            seen.add(component.purl)
            waiting += component.parts
            yield component


def _described(component: Component) -> dict[str, Any]:
    described: dict[str, Any] = {
        "type": "library",
        "bom-ref": component.purl,
        "name": component.name,
        "purl": component.purl,
    }
    if component.version:
        described["version"] = component.version
    if component.licence:
        described["licenses"] = [{"license": {"name": component.licence}}]
    if component.source:
        described["externalReferences"] = [{"type": "source-distribution", "url": component.source}]
    return described
