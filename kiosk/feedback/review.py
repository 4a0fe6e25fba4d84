"""Staff read the texts of finished half-days before a lot takes them away: clear them, blank words, set them aside.

A text is read apart from its card, and the link is cut for good when it is first shown: it moves to the lots' table of
texts, under a new random key, with its theme alone, as it would when its lot is closed. So nobody who reads it can see
what else its writer answered, nor when. Texts come when k cards or more of finished half-days bring theirs, never those
of the half-day that goes on: a text that came alone would be that of the last visitor. None moves when it is read.

A lot that is closed is out of reach: its texts may be on a stick, and two lots of one name would differ. A text that is
set aside belongs to no lot; taken back it goes with the next one.

Every function works inside the transaction of whoever calls it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from secrets import token_bytes

from kiosk.database import Connection
from kiosk.feedback.model import THEME

BLANK = "[…]"
"""What stands for words that staff have blanked."""

_KEY_BYTES = 16
_PIECE = re.compile(r"\S+")
_FINISHED = "lot is null and half_day != :now"


class State(Enum):
    """What staff have made of a text."""

    UNREAD = ""
    CLEAR = "clear"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Text:
    """A visitor's text that is in no lot yet.

    Attributes:
        key: names it; random, unlike that of any card.
        words: what it says; BLANK where staff took words out.
        state: what staff have made of it.
    """

    key: bytes
    words: str
    state: State


def part_texts(connection: Connection, which: str, **values: str) -> None:
    """Move the texts of the cards that an SQL condition finds to a table of their own, each with its theme alone.

    Their keys have nothing to do with the cards'.
    """
    connection.execute(
        "insert into free_text (key, question, theme, words) "
        f"select randomblob({_KEY_BYTES}), j.key, coalesce(json_extract(card.answers, '$.{THEME}'), ''), j.value "
        f"from card, json_each(card.texts) as j where {which}",
        values,
    )
    connection.execute(f"update card set texts = '{{}}' where {which} and texts != '{{}}'", values)


def release_texts(connection: Connection, now: str, k: int) -> bool:
    """Part the texts of k cards or more of half-days other than `now` from their cards; False where there are fewer."""
    sql = f"select count(*) from card where {_FINISHED} and parted = 0"
    if connection.execute(sql, {"now": now}).fetchone()[0] < k:
        return False
    part_texts(connection, _FINISHED, now=now)
    connection.execute(f"update card set parted = 1 where {_FINISHED} and parted = 0", {"now": now})
    return True


def waiting_texts(connection: Connection) -> Iterator[Text]:
    """Give the texts that are in no lot, in the order of their random keys."""
    for key, words, state in connection.execute(
        "select key, words, state from free_text where lot is null order by key"
    ):
        yield Text(key, words, State(state))


def write_text(connection: Connection, text: Text) -> bool:
    """Keep a text as staff left it; False where a lot has taken it away meanwhile.

    Where its words have changed, no copy of the file from before is any good.
    """
    before = connection.execute("select words from free_text where key = ? and lot is null", (text.key,)).fetchone()
    if before is None:
        return False
    connection.execute(
        "update free_text set words = ?, state = ? where key = ?", (text.words, text.state.value, text.key)
    )
    if before[0] != text.words:
        connection.execute("delete from erasure")
        connection.execute("insert into erasure (mark) values (?)", (token_bytes(_KEY_BYTES),))
    return True


def pieces(words: str) -> tuple[str, ...]:
    """Return a text's words as staff touch them one by one, a sign that stands alone with the word before it.

    "l’école ? 06 12" is "l’école ?", "06", "12".
    """
    found: list[str] = []
    for piece in _PIECE.findall(words):
        if found and not re.search(r"\w", piece) and piece != BLANK:
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return tuple(found)


def blanked(words: str, which: Collection[int]) -> str:
    """Return a text with these of its pieces() taken out; one mark stands for those that follow each other."""
    kept: list[str] = []
    for number, piece in enumerate(pieces(words)):
        gone = number in which or piece == BLANK
        if not gone:
            kept.append(piece)
        elif not kept or kept[-1] != BLANK:
            kept.append(BLANK)
    return " ".join(kept)
