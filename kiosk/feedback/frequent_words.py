"""The words that visitors use most, counted by texts; none that fewer than k texts hold."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.feedback.stop_words import STOP_WORDS

SHORTEST = 3
"""Letters of the shortest word that is counted."""
MOST = 60
"""How many words are given at most: a wall of words says nothing any more."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")  # "Ivry-Port" is one


@dataclass(frozen=True, slots=True)
class FrequentWord:
    """A word: as most have written it, and how many texts hold it."""

    written: str
    texts: int


def frequent_words(texts: Iterable[str], k: int) -> tuple[FrequentWord, ...]:
    """Return the words that k texts or more hold, the most frequent first, words without a meaning left out.

    A word is the same with or without accents, capitals and the s or x of a plural; a text counts once for each. Among
    the spellings the most frequent is shown, and of equal ones that in small letters, the shortest.
    """
    holding: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    for text in texts:
        said = {word: root for word in _WORD.findall(text) if (root := _root(word))}
        holding.update(set(said.values()))
        for word, root in said.items():
            spellings.setdefault(root, Counter())[word] += 1
    ranked = sorted((root for root, held in holding.items() if held >= k), key=lambda root: (-holding[root], root))
    return tuple(FrequentWord(_most_written(spellings[root]), holding[root]) for root in ranked[:MOST])


def _root(word: str) -> str:
    """Return what words that count as one have in common, "" for one that isn't counted."""
    letters = unicodedata.normalize("NFKD", word.lower().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if len(plain) < SHORTEST or plain in STOP_WORDS:
        return ""
    return plain[:-1] if len(plain) > SHORTEST and plain[-1] in "sx" else plain


def _most_written(spellings: Counter[str]) -> str:
    return max(spellings, key=lambda word: (spellings[word], word.islower(), -len(word), word))
