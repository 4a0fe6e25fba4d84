"""The write side: anonymous feedback cards, kept durably and given out in lots.

May import database, settings, paths, clock, errors; never ui, cli or content. A card keeps the id of a chapter as
text: the two databases never meet.
"""
