"""Measures on live items: millimetres, contrast, overlap, cut text, fonts.

Used by the picture tour and by the tests of pages. May import PySide6 and settings; knows no view-model.
"""
