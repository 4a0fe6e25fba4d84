"""Which pages visitors open: counts by half-day, kept apart from the cards.

Depends on nothing of content or feedback.
"""
