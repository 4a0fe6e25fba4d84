"""Tables on their way out, of cards and of guided sessions: CSV, JSON lines or a workbook, in a folder of their own.

It knows nothing of what the tables hold, and nobody's database.
"""
