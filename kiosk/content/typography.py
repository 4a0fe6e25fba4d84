"""French typography: apostrophes, no-break spaces, how a printed figure is shown and what number it reads as."""

import re
import unicodedata
from decimal import Decimal

NBSP = "\u00a0"
NARROW = "\u202f"
MINUS = "\u2212"
_SPACE = f"[ {NBSP}{NARROW}]"
_GROUPS = re.compile(rf"(?<![\d,.])\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)")
_UNIT = re.compile(rf"(\d){_SPACE}?(M€|M{_SPACE}€|€|%|ha|km²|km|m²)(?![\w²/])")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})
_WORDS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "une dizaine": 10, "une vingtaine": 20, "une trentaine": 30, "une centaine": 100,
}  # fmt: skip
_NUMBER = re.compile(rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d+(?:,\d+)?")
_MULTIPLE = re.compile(rf"{_SPACE}*(?:(M|millions?)|(Md|milliards?))(?=$|{_SPACE}|€)")
SYMBOL_UNITS = {
    "ha": "hectares", "km": "km", "km²": "km²", "m²": "m²", "t": "tonnes", "€": "€", "%": "%", "centimes": "€",
}  # fmt: skip


def french(text: str) -> str:
    """Return a text with French apostrophes and no-break spaces; applying it twice changes nothing more."""
    text = unicodedata.normalize("NFC", text.strip()).replace("'", "’").replace("...", "…")
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = _GROUPS.sub(lambda m: re.sub(_SPACE, NARROW, m[0]), text)
    text = re.sub(rf"«{_SPACE}*", f"«{NBSP}", text)
    text = re.sub(rf"{_SPACE}*»", f"{NBSP}»", text)
    text = re.sub(rf"(?<=[^\s:;?!]){_SPACE}*([;?!])(?=\s|$|{NBSP}|\))", rf"{NARROW}\1", text)
    text = re.sub(rf"(?<=[^\s:;?!]){_SPACE}*:(?=\s|$)", f"{NBSP}:", text)
    return _UNIT.sub(lambda m: f"{m[1]}{NARROW}{re.sub(_SPACE, '', m[2])}", text)


def wording_fault(text: str) -> str:
    """Return what french() can't mend in a text of ours, as a sentence, or ""."""
    if "!" in text:
        return "Ce texte contient un point d’exclamation : terminez la phrase par un point."
    if '"' in text or "“" in text or "”" in text:
        return "Ce texte contient des guillemets droits ou anglais : écrivez « … »."
    if re.search(r"[a-zé][-.](?:ne|te|e)(?:[-.]?s)?\b", text):
        return "Ce texte écrit une forme double avec un point ou un tiret : écrivez le point médian, comme « élu·es »."
    return ""


def fold(text: str) -> str:
    """Return a text in lower case without accents and ligatures; its words may still be joined by signs."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def sort_key(text: str) -> str:
    """Return the key that puts French words in alphabetical order: accents, case and signs make no difference."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def word_count(text: str) -> int:
    """Count the words of a text as a reader would; punctuation between spaces is none."""
    return sum(1 for word in re.split(r"\s+", text) if re.search(r"\w", word))


def numeral(printed: str, symbol: str, unit: str) -> str:
    """Return a printed figure as shown: "64 000", "40 %", "1,9 M€", "12 ha".

    Digits are grouped only where something is counted (a unit or a symbol): a year has neither.
    """
    if not printed or not (unit or symbol):
        return french(printed)
    shown = _GROUPS.sub(lambda m: re.sub(_SPACE, "", m[0]), printed.strip())
    shown = re.sub(r"(?<![\d,])\d{4,}", lambda m: f"{int(m[0]):,}".replace(",", NARROW), shown)
    shown = re.sub(r"^-(?=\d)", MINUS, shown)
    shown = re.sub(rf"(\d){_SPACE}?(?=[^\W\d])", rf"\1{NBSP}", shown)
    shown = re.sub(rf"{NBSP}M{_SPACE}?€", f"{NARROW}M€", shown)
    shown = re.sub(rf"(?<=\w){_SPACE}?([€%])$", rf"{NARROW}\1", shown) if not shown.endswith("M€") else shown
    if not symbol:
        return shown
    return f"{shown}{NBSP if symbol == 'centimes' else NARROW}{symbol}"


def read_number(printed: str, symbol: str) -> Decimal | None:
    """Return the number that a printed figure reads as, None where it holds none or several.

    "31 000 €" is 31000, "1,9 M €" 1900000, "une dizaine" 10, and 20 with the symbol "centimes" is 0.20.
    """
    plain = re.sub(_SPACE, " ", printed).strip()
    if plain.lower() in _WORDS:
        value = Decimal(_WORDS[plain.lower()])
    else:
        found = list(_NUMBER.finditer(plain))
        if len(found) != 1:
            return None
        value = Decimal(found[0][0].replace(" ", "").replace(",", "."))
        if multiple := _MULTIPLE.match(plain, found[0].end()):
            value *= 1_000_000 if multiple[1] else 1_000_000_000
        if found[0].start() == 1 and plain[0] in f"-{MINUS}":
            value = -value
    return value / 100 if symbol == "centimes" else value
