"""What is on the screen: the only place that imports PySide6.

app.py builds everything and hands it down. May import health, content, feedback, database, routes, settings, paths,
clock and errors; never cli. No SQL here.
"""

from kiosk.ui.immortal import make_immortal

make_immortal()
