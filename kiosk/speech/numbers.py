"""Numbers in French words, as they are said in France: "quatre-vingt-dix-sept", "un virgule cinq", "premier"."""

_UP_TO_19 = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")
_LARGE = ((1_000_000_000, "milliard"), (1_000_000, "million"))
_ROMAN = {"I": 1, "V": 5, "X": 10}


def cardinal(number: int) -> str:
    """Return a whole number below 10^12 in words; raises ValueError beyond."""
    if number < 0:
        return f"moins {cardinal(-number)}"
    if number >= 10**12:
        raise ValueError(f"{number} has no words here")
    for size, name in _LARGE:
        if number >= size:
            count, rest = divmod(number, size)
            head = f"{cardinal(count)} {name}{'s' if count > 1 else ''}"
            return f"{head} {cardinal(rest)}" if rest else head
    if number >= 1000:
        count, rest = divmod(number, 1000)
        # "quatre-vingt mille", "deux cent mille": mille takes the plural's s away
        head = f"{_below_1000(count, last=False)} mille" if count > 1 else "mille"
        return f"{head} {_below_1000(rest)}" if rest else head
    return _below_1000(number)


def _below_1000(number: int, last: bool = True) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_100(rest, last)
    head = "cent" if hundreds == 1 else f"{_UP_TO_19[hundreds]} cent"
    if rest:
        return f"{head} {_below_100(rest, last)}"
    return f"{head}s" if hundreds > 1 and last else head


def _below_100(number: int, last: bool = True) -> str:
    if number < 20:
        return _UP_TO_19[number]
    tens, units = divmod(number, 10)
    if tens in (7, 9):
        units += 10
    if number == 80:
        return "quatre-vingts" if last else "quatre-vingt"
    if units == 0:
        return _TENS[tens]
    joint = " et " if units in (1, 11) and tens < 8 else "-"
    return f"{_TENS[tens]}{joint}{_UP_TO_19[units]}"


def decimal(whole: str, fraction: str) -> str:
    """Return a number with a comma in words: "1" and "05" are "un virgule zéro cinq"."""
    zeros = len(fraction) - len(fraction.lstrip("0"))
    said = ["zéro"] * zeros + ([cardinal(int(fraction))] if zeros < len(fraction) else [])
    return " ".join([digits(whole), "virgule", *said])


def digits(written: str) -> str:
    """Return a row of digits as a number in words, leading zeros and what is too long for a number digit by digit."""
    if len(written) > 12 or (written.startswith("0") and len(written) > 1):
        return " ".join(_UP_TO_19[int(digit)] for digit in written)
    return cardinal(int(written))


def ordinal(number: int, feminine: bool = False) -> str:
    """Return the ordinal of a number: "premier", "première", "douzième"."""
    if number == 1:
        return "première" if feminine else "premier"
    said = cardinal(number)
    for end, changed in (("cinq", "cinqu"), ("neuf", "neuv")):
        if said.endswith(end):
            return f"{said.removesuffix(end)}{changed}ième"
    return f"{said.removesuffix('s') if said.endswith(('vingts', 'cents')) else said.removesuffix('e')}ième"


def roman(written: str) -> int | None:
    """Return what I, V and X write, None where they write no number or not as one writes it ("IIII")."""
    values = [_ROMAN.get(letter, 0) for letter in written]
    if not values or 0 in values:
        return None
    total = sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))
    return total if _written_roman(total) == written else None


def _written_roman(number: int) -> str:
    tens, units = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]
