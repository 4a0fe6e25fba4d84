"""A page read aloud: written French to said French, and said French to sound with its marks; no Qt."""
