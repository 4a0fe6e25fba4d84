"""Folding of words for the search, the same on what is stored and on what is typed.

Case, accents, œ and æ, hyphens, apostrophes and the middle dot make no difference; "élu·es" is found as élu, élus and
élues, "Ivry-Port" as ivry port and ivryport, "64 000" as 64000. FTS5's remove_diacritics doesn't fold œ. A word with a
doubled letter is also found with a single one ("Philipe").
"""

import re

from kiosk.content.typography import fold

_DIGITS = re.compile(r"(?<!\d)(\d{1,3})((?:[ \u00a0\u202f]\d{3})+)(?!\d)")
_DOTS = "·•‧∙"
_JOINTS = "-‐‑'’"
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w)")
_DOUBLED = re.compile(r"([^\W\d_])\1")
_ENDING = re.compile(r"(?<=\w{4})(?:es|s|x|e)$")
_LONGEST_QUERY = 100
_MOST_WORDS = 8


def index_words(text: str) -> str:
    """Return the words under which a text is found: each, and each compound also written as one."""
    plain = fold(text).replace("_", " ")
    joined = _joined_digits(plain)
    words: list[str] = []
    for chunk in re.findall(rf"\w+(?:[{_JOINTS}{_DOTS}]\w+)*", f"{joined} {_ELISION.sub('', joined)} {plain}"):
        words += re.split(f"[{_JOINTS}{_DOTS}]", chunk)
        words.append(re.sub(r"\W", "", chunk))
        for piece in re.split(f"[{_JOINTS}]", chunk):
            stem, *endings = re.split(f"[{_DOTS}]", piece)
            words.append(stem + "".join(endings))
            if endings and endings[-1].endswith("s"):
                words.append(stem + "s")
    words += [_single(word) for word in words]
    return " ".join(dict.fromkeys(words))


def query(text: str) -> str:
    """Return the FTS5 query for what was typed so far, each word as a prefix; "" where nothing can be found."""
    return " ".join(f'"{word}"*' for word in _words(text))


def whole_words(text: str) -> str:
    """Return the FTS5 query for what was typed as it stands, no word as a prefix."""
    return " ".join(f'"{word}"' for word in _words(text))


def forgiving(text: str) -> str:
    """Return the FTS5 query for words that may be misspelt: no doubled letter, no ending of a plural or a feminine."""
    return " ".join(f'"{_ENDING.sub("", _single(word))}"*' for word in _words(text))


def _single(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _words(text: str) -> list[str]:
    """Return the words that were typed, folded, without elided articles."""
    folded = _joined_digits(fold(text[:_LONGEST_QUERY]).replace("_", " "))
    folded = re.sub(f"(?<=\\w)[{_DOTS}](?=\\w)", "", folded)
    without_elision = _ELISION.sub("", folded)
    words = re.findall(r"[^\W_]+", without_elision) or re.findall(r"[^\W_]+", folded)
    return list(dict.fromkeys(words))[:_MOST_WORDS]


def _joined_digits(text: str) -> str:
    return _DIGITS.sub(lambda m: m[1] + re.sub(r"\D", "", m[2]), text)
