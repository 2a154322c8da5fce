"""Qt's own fields (line, list, tick, choice) with edges that can be seen in every theme.

A style sheet on each field, never on the application: that would keep fonts from reaching shown widgets.
"""

from __future__ import annotations

from mengpaneel.looks.look import Look


def field_style(look: Look) -> str:
    """The style sheet of one field in this look."""
    c, px = look.colours, look.whole
    box = f"border: {px(1)}px solid {c.edge}; background: {c.card}; color: {c.ink};"
    indicator = f"{box} width: {px(16)}px; height: {px(16)}px;"
    return f"""
        QLineEdit, QComboBox, QPlainTextEdit {{
            {box} border-radius: {px(6)}px; padding: {px(4)}px {px(8)}px;
        }}
        QLineEdit, QPlainTextEdit {{ placeholder-text-color: {c.muted}; }}
        QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{
            border: {px(2)}px solid {c.ink};
        }}
        QLineEdit:disabled {{ border-style: dashed; background: transparent; color: {c.muted}; }}
        QComboBox QAbstractItemView {{
            {box} selection-background-color: {c.ink}; selection-color: {c.on_ink};
        }}
        QCheckBox, QRadioButton {{ color: {c.ink}; spacing: {px(8)}px; padding: {px(2)}px; }}
        QCheckBox::indicator {{ {indicator} border-radius: {px(4)}px; }}
        QRadioButton::indicator {{ {indicator} border-radius: {px(9)}px; }}
        QCheckBox::indicator:checked {{ background: {c.ink}; border-color: {c.ink}; }}
        QRadioButton::indicator:checked {{ border-color: {c.ink}; }}
        QCheckBox:focus, QRadioButton:focus {{ border: {px(2)}px solid {c.ink}; border-radius: {px(6)}px; }}
    """
