"""What a visitor's text looks like, judged on the kiosk alone: a way to reach a person, or keys pressed at random.

Nothing is refused for it. A text with a way to reach someone gets a gentle warning and is read again by the team,
as is one with a word of the edition's list; one that looks mashed is asked about once.
"""

import re
import unicodedata

_PHONE = re.compile(r"(?<!\d)(?:(?:\+|00)\s?33\s?(?:\(0\))?|0)\s?[1-9](?:[\s.\-/]?\d{2}){4}(?!\d)")
_EMAIL = re.compile(
    r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\barobase\b)\s?[\w-]+(?:\.|\s?\bpoint\b\s?)[a-z]{2,}", re.IGNORECASE
)
_WAYS = (
    "rue|avenue|av|boulevard|bd|bld|allee|impasse|place|quai|chemin|square|cite|residence|passage|promenade|villa|cours|"
    "esplanade|mail|sentier|route|hameau|venelle"
)
# A house number before the kind of street: "12 bis, rue de …"; "3 places de crèche" has none of that form.
_ADDRESS = re.compile(
    rf"(?<![\d,.])\d{{1,4}}\s?(?:bis|ter|quater|[a-d])?\s?,?\s(?:{_WAYS})\.?\s(?!par\b|pour\b|sur\b)\w", re.I
)
_KEY_ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
_VOWELS = frozenset("aeiouy")
_LONGEST_WITHOUT_VOWEL = 4
_LEAST_KEYS_IN_A_ROW = 4
_MOST_REPEATS = 4


def tells_a_contact(text: str) -> bool:
    """Whether a text holds what looks like a telephone number, an e-mail address or a postal address."""
    plain = _plain(text)
    return any(pattern.search(plain) for pattern in (_PHONE, _EMAIL, _ADDRESS))


def looks_mashed(text: str) -> bool:
    """Whether more than half of a text's letters and digits look like keys pressed at random ("qsdfqsdf", "aaaaaa")."""
    words = re.findall(r"[^\W_]+", _plain(text))
    length = sum(map(len, words))
    if not length:
        return any(not character.isspace() and unicodedata.category(character)[0] == "P" for character in text)
    return 2 * sum(len(word) for word in words if _is_mashed(word)) > length


def holds_a_word_of(text: str, words: frozenset[str]) -> bool:
    """Whether a text holds one of these words, whatever its case and accents, or its plural in s."""
    return any({word, word.removesuffix("s")} & words for word in re.findall(r"[^\W_]+", _plain(text)))


def wants_review(text: str, words: frozenset[str]) -> bool:
    """Whether the team should read a text again before it goes further: a way to reach a person, or one of the words.

    It is worked out from the text each time, so nothing about it is stored with a card.
    """
    return tells_a_contact(text) or holds_a_word_of(text, words)


def _plain(text: str) -> str:
    """Return a text in lower case, without accents, joiners and direction marks, which would part a word unseen."""
    decomposed = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf").lower()


def _is_mashed(word: str) -> bool:
    if re.search(rf"(.)\1{{{_MOST_REPEATS},}}", word):
        return True
    if word.isdigit():
        return False
    if len(word) > _LONGEST_WITHOUT_VOWEL and not _VOWELS & set(word):
        return True
    pieces = {word[n : n + _LEAST_KEYS_IN_A_ROW] for n in range(len(word) - _LEAST_KEYS_IN_A_ROW + 1)}
    rows = (*_KEY_ROWS, *(row[::-1] for row in _KEY_ROWS))
    along = sum(any(piece in row for row in rows) for piece in pieces)
    return along > len(pieces) / 2
