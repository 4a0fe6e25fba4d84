"""Guided sessions: what a mediator leads with a group. Pure rules, a deck, and a store of its own (guide.db).

It knows no names and never meets the cards: of a session nothing stays but the summary that the group agreed to.
"""
