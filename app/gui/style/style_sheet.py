"""The style sheet of a theme."""

from __future__ import annotations

from pathlib import Path

from app.gui.style.theme import Theme, mixed


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say: for the parts of a window, see `Dressing`."""
    disabled = mixed(theme.muted, theme.surface, 0.6).name()
    # Style sheets want forward slashes, on Windows too.
    icons = (Path(__file__).parents[1] / "icons").as_posix()
    tone = "dark" if theme.dark else "light"
    return f"""
    QMainWindow, QDialog {{ background: {theme.window}; }}
    QToolTip {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.border}; padding: 4px; }}
    QMenuBar {{ background: {theme.window}; color: {theme.text}; padding: 2px 8px; }}
    QMenuBar::item {{ padding: 5px 10px; border-radius: 6px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.accent_soft}; }}
    QMenu {{ background: {theme.surface}; border: 1px solid {theme.border}; padding: 6px; }}
    QMenu::item {{ padding: 6px 28px 6px 14px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QMenu::item:disabled {{ color: {disabled}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: 5px 8px; }}

    QTabWidget::pane {{ border: none; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: transparent; color: {theme.muted}; padding: 9px 4px; margin-right: 22px;
        border-bottom: 2px solid transparent; font-weight: 600; }}
    QTabBar::tab:hover {{ color: {theme.text}; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
    QTabBar::tab:focus {{ color: {theme.accent}; }}

    QFrame[card="true"] {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 12px; }}
    QFrame[question="true"] {{ background: {theme.accent_soft}; border: 1px solid {theme.accent}; border-radius: 12px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}

    QLabel[role="title"] {{ font-size: 17pt; font-weight: 700; }}
    QLabel[role="heading"] {{ font-size: 11.5pt; font-weight: 600; }}
    QLabel[role="figure"] {{ font-size: 17pt; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {theme.muted}; }}
    QLabel[role="caption"] {{ color: {theme.muted}; font-size: 9pt; }}
    QLabel[role="so far"] {{ color: {theme.muted}; font-size: 9pt; font-style: italic; }}
    QLabel[role="empty"] {{ color: {theme.muted}; font-size: 11pt; }}
    QLabel[role="problem"] {{ color: {theme.bad}; }}
    QLabel[chip] {{ border-radius: 10px; padding: 2px 10px; font-size: 9pt; font-weight: 600; }}
    QLabel[chip="quiet"] {{ background: {theme.quiet_soft}; color: {theme.muted}; }}
    QLabel[chip="good"] {{ background: {theme.good_soft}; color: {theme.good}; }}
    QLabel[chip="warn"] {{ background: {theme.warn_soft}; color: {theme.warn}; }}
    QLabel[chip="bad"] {{ background: {theme.bad_soft}; color: {theme.bad}; }}

    QLabel[speaker] {{ padding: 7px 11px; border-radius: 10px; }}
    QLabel[speaker]:focus {{ border: 2px solid {theme.text}; padding: 5px 9px; }}
    QLabel[speaker="heard"], QLabel[speaker="typed"] {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QLabel[speaker="reply"] {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QLabel[speaker="notice"] {{ color: {theme.muted}; padding: 3px 4px; }}
    QLabel[speaker="warning"], QLabel[speaker="problem"] {{ background: {theme.bad_soft}; color: {theme.bad}; }}

    QPushButton {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.outline};
        border-radius: 8px; padding: 7px 16px; font-weight: 600; }}
    QPushButton:hover {{ border-color: {theme.accent}; }}
    QPushButton:pressed {{ background: {theme.accent_soft}; }}
    QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 6px 15px; }}
    QPushButton:disabled {{ color: {disabled}; background: transparent; border-color: {theme.border}; }}
    QPushButton[kind="primary"] {{ background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
    QPushButton[kind="primary"]:hover {{ background: {theme.accent_strong}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {theme.text}; }}
    QPushButton[kind="primary"]:disabled {{ background: {theme.border}; color: {disabled}; border-color: {theme.border}; }}
    QPushButton[kind="choice"] {{ border-radius: 8px; padding: 6px 14px; background: transparent; border-color: transparent;
        color: {theme.muted}; }}
    QPushButton[kind="choice"]:checked {{ background: {theme.accent_soft}; color: {theme.text}; border-color: {theme.accent}; }}
    QPushButton[kind="choice"]:focus {{ border: 2px solid {theme.accent}; padding: 5px 13px; }}
    QPushButton[kind="quiet"] {{ border-color: transparent; background: transparent; color: {theme.muted}; padding: 5px 10px; }}
    QPushButton[kind="quiet"]:hover {{ color: {theme.text}; border-color: {theme.outline}; }}
    QPushButton[kind="quiet"]:focus {{ border: 2px solid {theme.accent}; padding: 4px 9px; }}
    QFrame[segments="true"] {{ background: {theme.window}; border: 1px solid {theme.outline}; border-radius: 9px; }}
    QPushButton[kind="segment"] {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 3px; background: transparent;
        color: {theme.muted}; }}
    QPushButton[kind="segment"]:hover {{ color: {theme.text}; }}
    QPushButton[kind="segment"]:checked {{ background: {theme.surface}; color: {theme.text}; border-color: {theme.outline}; }}
    QPushButton[kind="segment"]:focus {{ border: 2px solid {theme.accent}; padding: 3px 2px; }}
    QPushButton[kind="link"] {{ border: none; background: transparent; color: {theme.accent}; padding: 1px 0; font-size: 9pt;
        text-align: left; }}
    QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
    QPushButton[kind="link"]:focus {{ border: none; text-decoration: underline; padding: 1px 0; }}

    QCheckBox {{ spacing: 8px; padding: 2px 0; border: 2px solid transparent; border-radius: 6px; }}
    QCheckBox:focus {{ border: 2px solid {theme.accent}; }}
    QCheckBox::indicator, QListWidget::indicator {{ width: 14px; height: 14px; border: 1px solid {theme.outline}; border-radius: 4px;
        background: {theme.surface}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked {{ border-color: {theme.accent}; background: {theme.accent};
        image: url({icons}/check-{tone}.svg); }}
    QFrame[fold="true"] {{ border-top: 1px solid {theme.border}; border-radius: 0; }}
    QCheckBox[fold="true"] {{ border: 2px solid transparent; border-radius: 6px; font-weight: 600; padding: 0 3px;
        spacing: 6px; }}
    QCheckBox[fold="true"]:hover {{ color: {theme.accent}; }}
    QCheckBox[fold="true"]:focus {{ border: 2px solid {theme.accent}; }}
    QCheckBox[fold="true"]::indicator {{ width: 12px; height: 12px; border: none; background: none;
        image: url({icons}/right-{tone}.svg); }}
    QCheckBox[fold="true"]::indicator:checked {{ border: none; background: none; image: url({icons}/down-{tone}.svg); }}

    QLineEdit {{ background: {theme.surface}; border: 1px solid {theme.outline}; border-radius: 8px; padding: 8px 11px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 7px 10px; }}
    QPlainTextEdit {{ background: {theme.surface}; border: 1px solid {theme.outline}; border-radius: 8px; padding: 4px 7px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QPlainTextEdit:focus {{ border: 2px solid {theme.accent}; padding: 3px 6px; }}
    QLineEdit[field="true"] {{ padding: 4px 7px; }}
    QLineEdit[field="true"]:focus {{ padding: 3px 6px; }}
    QSpinBox, QDoubleSpinBox, QComboBox {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.outline};
        border-radius: 8px; padding: 4px 8px; selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{ border: 2px solid {theme.accent}; padding: 3px 7px; }}
    QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {{ color: {disabled}; border-color: {theme.border}; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QComboBox::down-arrow {{ image: url({icons}/down-{tone}.svg); width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{ background: {theme.surface}; border: 1px solid {theme.border}; padding: 4px;
        selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; outline: none; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; border: none; width: 24px;
        background: transparent; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
    QAbstractSpinBox::up-arrow {{ image: url({icons}/up-{tone}.svg); width: 11px; height: 11px; }}
    QAbstractSpinBox::down-arrow {{ image: url({icons}/down-{tone}.svg); width: 11px; height: 11px; }}
    QPushButton::menu-indicator {{ image: url({icons}/down-{tone}.svg); width: 11px; height: 11px;
        subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }}
    QPushButton[menu="true"] {{ padding-right: 26px; }}
    QListWidget, QListView[remarks="true"], QTreeWidget {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 8px; padding: 4px; outline: none; }}
    QListWidget:focus, QListView[remarks="true"]:focus, QTreeWidget:focus {{ border: 2px solid {theme.accent}; padding: 3px; }}
    QListWidget::item, QListView[remarks="true"]::item, QTreeWidget::item {{ padding: 4px 4px; border-radius: 5px; color: {theme.text};
        border-left: 3px solid transparent; }}
    QListWidget::item:hover, QListView[remarks="true"]::item:hover, QTreeWidget::item:hover {{ background: {theme.window}; }}
    QListWidget::item:selected, QListView[remarks="true"]::item:selected, QTreeWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.text};
        border-left: 3px solid {theme.accent}; }}
    QTreeWidget QHeaderView::section {{ padding: 0 4px 2px; }}
    QTreeWidget QLineEdit, QTreeWidget QLineEdit:focus {{ border: 1px solid {theme.accent}; border-radius: 5px; padding: 0 2px; }}
    QTableView {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 12px; outline: none; }}
    QTableView:focus {{ border-color: {theme.accent}; }}
    QTableView::item {{ padding: 0 10px; border-top: 1px solid {theme.border}; }}
    QTableView::item:selected {{ background: {theme.accent_soft}; border-top: 1px solid {theme.accent};
        border-bottom: 1px solid {theme.accent}; }}
    QTableView::item:focus {{ background: {theme.accent_soft}; }}
    QTableView QLineEdit, QTableView QLineEdit:focus {{ border: 2px solid {theme.accent}; border-radius: 5px; padding: 0 7px; }}
    QTableWidget {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 12px; outline: none; }}
    QTableWidget:focus {{ border-color: {theme.accent}; }}
    QTableWidget::item {{ padding: 0 10px; border-top: 1px solid {theme.border}; color: {theme.text}; }}
    QTableWidget::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; border-top: 1px solid {theme.accent};
        border-bottom: 1px solid {theme.accent}; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: transparent; border: none; color: {theme.muted}; font-size: 9pt; padding: 0 13px; }}
    QHeaderView::section:hover {{ color: {theme.text}; }}
    QHeaderView::up-arrow {{ image: url({icons}/up-{tone}.svg); width: 10px; height: 10px; }}
    QHeaderView::down-arrow {{ image: url({icons}/down-{tone}.svg); width: 10px; height: 10px; }}
    QSlider {{ border: 2px solid transparent; border-radius: 6px; min-height: 22px; }}
    QSlider:focus {{ border-color: {theme.accent}; }}
    QSlider::groove:horizontal {{ background: {theme.outline}; height: 4px; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ background: {theme.surface}; border: 2px solid {theme.accent}; width: 10px; height: 10px;
        margin: -5px 0; border-radius: 7px; }}
    QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {theme.border}; }}
    QProgressBar {{ background: {theme.surface}; border: 1px solid {theme.outline}; border-radius: 4px; min-height: 8px; max-height: 8px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 4px; }}
    QProgressBar[held="true"]::chunk {{ background: {theme.muted}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QTableView QScrollBar:vertical {{ margin: 34px 3px 6px 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0 8px; }}
    QScrollBar::handle:horizontal {{ background: {theme.outline}; border-radius: 5px; min-width: 30px; }}
    QScrollBar::handle:horizontal:hover {{ background: {theme.muted}; }}
    QScrollBar::handle:vertical {{ background: {theme.outline}; border-radius: 5px; min-height: 30px; }}
    QScrollBar::handle:vertical:disabled {{ background: transparent; }}
    QScrollBar::handle:vertical:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
