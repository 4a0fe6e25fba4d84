"""The kiosk of the exhibition "6 ans d'actions municipales, on en parle" in Ivry-sur-Seine.

Layers, from the top: cli > ui > health > content, feedback (independent of each other) > database, routes >
settings, paths, clock, errors. Only kiosk.ui imports PySide6. The import contracts stand in pyproject.toml.
"""

__version__ = "0.1.0"
