"""Print what Windows shows as the properties of our programs, in the form that PyInstaller reads."""

from __future__ import annotations

from mengpaneel import __version__

NUMBERS = (*(int(number) for number in __version__.partition("+")[0].split(".")), 0)
DUTCH, UNICODE = 0x0413, 1200
STRINGS = {
    "ProductName": "Mengpaneel",
    "ProductVersion": __version__,
    "FileDescription": "Mengpaneel",
    "FileVersion": __version__,
    "InternalName": "mengpaneel",
    "LegalCopyright": "EUPL-1.2",
}

table = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in STRINGS.items())
print(f"""VSVersionInfo(
    ffi=FixedFileInfo(
        filevers={NUMBERS}, prodvers={NUMBERS}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0
    ),
    kids=[
        StringFileInfo([StringTable('{DUTCH:04X}{UNICODE:04X}', [{table}])]),
        VarFileInfo([VarStruct('Translation', [{DUTCH}, {UNICODE}])]),
    ],
)""")
