"""One QObject for each family of screens: what a page shows and what a visitor can do, ready for QML.

May import the models and the readers that are handed in; never a page, a window or SQL. Words of the interface are
QML's; here are data and keys.
"""
