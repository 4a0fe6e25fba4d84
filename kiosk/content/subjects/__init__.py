"""The subjects: kinds of content that bring all of their own, one module each.

A subject's module holds what an editor writes (…Entry), what pages get (a frozen dataclass), the rules, the rows and
how they are read; its tables stand in schema.sql; catalogue.py lists them all. The file of a subject may be missing: an
edition without it has no door to it.
"""
