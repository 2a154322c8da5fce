"""Qt's own part of a language: date formats, and the texts of its dialogs and menus."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from mengpaneel.content.reading import language_named

_OURS = "words of Qt"


def set_date_locale(language: str) -> None:
    """Set the locale for dates of new widgets."""
    QLocale.setDefault(QLocale(language_named(language).locale))


def install_qt_translations(language: str) -> None:
    """Load Qt's own translations of its dialogs, date pickers and menus."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator  # later than the first frame

    application = QCoreApplication.instance()
    if application is None:
        return
    for known in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(known)
        known.deleteLater()
    # A translator without a parent is thrown away by Python, and its words with it.
    translator = QTranslator(application)
    translator.setObjectName(_OURS)
    if translator.load(
        QLocale(language_named(language).locale),
        "qtbase",
        "_",
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    ):
        application.installTranslator(translator)
