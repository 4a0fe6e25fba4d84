"""The `kiosk` command: one module for each verb group.

May import everything below; never PySide6. kiosk.ui is imported inside the verbs that show or measure pages, so that
`kiosk feedback export` starts without Qt.
"""
