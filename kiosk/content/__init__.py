"""The read side: sources and originals of an edition, how it is built and checked, and how it is read.

May import database, routes, paths, settings, clock, errors; never ui, cli or feedback.
"""
