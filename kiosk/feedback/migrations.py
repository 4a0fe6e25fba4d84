"""The steps that made the cards' database what it is; each runs once and is recorded in its own transaction.

A step is never edited once it has been on a kiosk: a further one is appended. The file's user_version is the number of
steps it has had.
"""

import sqlite3
from collections.abc import Callable

from kiosk.database import transaction
from kiosk.errors import StoreError


def first_cards(connection: sqlite3.Connection) -> None:
    """Make the cards and their lots.

    The key is random and the table has no rowid, so that rows lie in an order that says nothing of who came when. A
    card keeps the half-day and no other time. `lot` stays null until the card is closed into one. A lot keeps the k it
    was closed with, so that it can be given out again the same.
    """
    connection.execute(
        """
        create table lot (
            id text not null primary key,
            half_day text not null,
            k integer not null check (k >= 1),
            written integer not null default 0 check (written in (0, 1))
        ) strict, without rowid
        """
    )
    connection.execute(
        """
        create table card (
            key blob not null primary key check (length(key) = 16),
            theme text not null,
            feeling integer check (feeling between 1 and 5),
            district text not null,
            idea text not null,
            question_version text not null,
            half_day text not null,
            lot text references lot (id)
        ) strict, without rowid
        """
    )


def answers_by_question(connection: sqlite3.Connection) -> None:
    """Keep what a card says by the question's id, so that staff can add a question; part the texts of closed lots.

    `answers` and `texts` are JSON objects of one writing: keys sorted, nothing that isn't answered. A lot remembers
    what its rows may not tell: how many there were, which versions, which questions. A lot of `totals` has no rows;
    `total` counts each answer. `shown` holds the counts as they were last shown, each answer as JSON.
    Lots that were closed before keep the half-days and districts that were given out with them.
    """
    connection.execute("alter table card rename to old_card")
    connection.execute("alter table lot rename to old_lot")
    connection.execute(
        """
        create table lot (
            id text not null primary key,
            half_day text not null,
            k integer not null check (k >= 1),
            cards integer not null,
            texts integer not null,
            versions text not null check (json_type(versions) = 'array'),
            questions text not null check (json_type(questions) = 'array'),
            text_questions text not null check (json_type(text_questions) = 'array'),
            totals integer not null check (totals in (0, 1)),
            written integer not null default 0 check (written in (0, 1))
        ) strict, without rowid
        """
    )
    connection.execute(
        """
        create table card (
            key blob not null primary key check (length(key) = 16),
            question_version text not null,
            answers text not null check (json_type(answers) = 'object'),
            texts text not null check (json_type(texts) = 'object'),
            half_day text not null,
            in_group integer check (in_group in (0, 1)),
            lot text references lot (id)
        ) strict, without rowid
        """
    )
    connection.execute(
        """
        create table free_text (
            key blob not null primary key check (length(key) = 16),
            lot text not null references lot (id),
            question text not null,
            theme text not null,
            words text not null
        ) strict, without rowid
        """
    )
    connection.execute(
        """
        create table total (
            lot text not null references lot (id),
            question text not null,
            answer any not null,
            cards integer not null,
            primary key (lot, question, answer)
        ) strict, without rowid
        """
    )
    connection.execute(
        """
        create table shown (
            question text not null,
            answer text not null check (json_valid(answer)),
            cards integer not null,
            primary key (question, answer)
        ) strict, without rowid
        """
    )
    connection.execute(
        """
        insert into lot
        select id, old_lot.half_day, k, count(key), count(nullif(idea, '')),
            (select json_group_array(question_version) from
                (select distinct question_version from old_card where lot = id order by 1)),
            '["district","feeling","theme"]', '["idea"]', 0, written
        from old_lot left join old_card on lot = id group by id
        """
    )
    connection.execute(
        """
        insert into card
        select key, question_version, json_remove(
                json_object('district', district, 'feeling', feeling, 'theme', theme),
                iif(district = '', '$.district', '$.-'), iif(feeling is null, '$.feeling', '$.-'),
                iif(theme = '', '$.theme', '$.-')
            ), iif(lot is null and idea != '', json_object('idea', idea), '{}'), half_day, 0, lot
        from old_card
        """
    )
    connection.execute(
        "insert into free_text select randomblob(16), lot, 'idea', theme, idea from old_card "
        "where lot is not null and idea != ''"
    )
    connection.execute("drop table old_card")
    connection.execute("drop table old_lot")


def imported_files(connection: sqlite3.Connection) -> None:
    """Note the files of paper cards that came in, so that none comes in twice: hashes alone, no word of a card."""
    connection.execute(
        """
        create table imported (
            content blob not null primary key check (length(content) = 32),
            name blob not null check (length(name) = 32),
            size integer not null,
            lines integer not null
        ) strict, without rowid
        """
    )


def review_before_a_lot(connection: sqlite3.Connection) -> None:
    """Let staff read the texts of cards that are in no lot yet: parted from their cards, in no lot, with a state.

    `parted` tells which open cards have given their texts away; in a lot all are alike again. `state` is "clear" or
    "aside" while a text waits for its lot, and "" in it: it can't tell who came before whom. `erasure` holds a random
    mark that changes with each blanking, so that a copy from before is known.
    """
    connection.execute("alter table card add column parted integer not null default 0 check (parted in (0, 1))")
    connection.execute("alter table free_text rename to old_free_text")
    connection.execute(
        """
        create table free_text (
            key blob not null primary key check (length(key) = 16),
            lot text references lot (id),
            question text not null,
            theme text not null,
            words text not null,
            state text not null default '' check (state in ('', 'clear', 'aside'))
        ) strict, without rowid
        """
    )
    connection.execute(
        "insert into free_text (key, lot, question, theme, words) "
        "select key, lot, question, theme, words from old_free_text"
    )
    connection.execute("drop table old_free_text")
    connection.execute(
        """
        create table erasure (
            mark blob not null primary key check (length(mark) = 16)
        ) strict, without rowid
        """
    )


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    first_cards,
    answers_by_question,
    imported_files,
    review_before_a_lot,
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a new or older file to this program's schema; raises StoreError where it is newer or not ours."""
    done = _version(connection)
    for number, step in enumerate(STEPS[done:], start=done + 1):
        with transaction(connection):
            connection.execute(
                "create table if not exists migration (name text not null primary key) strict, without rowid"
            )
            step(connection)
            connection.execute("insert into migration (name) values (?)", (step.__name__,))
            connection.execute(f"pragma user_version = {number}")


def require_current(connection: sqlite3.Connection) -> None:
    """Refuse a file that is newer, not ours, or that a kiosk of this version has not opened yet."""
    if _version(connection) < len(STEPS):
        raise StoreError("Le fichier des avis date d’une version plus ancienne : démarrez la borne, puis recommencez.")


def _version(connection: sqlite3.Connection) -> int:
    """Return how many steps a file has had; raises StoreError where it is newer or not ours."""
    connection.execute("begin")  # one moment for both reads: a kiosk may be making the file right now
    try:
        version: int = connection.execute("pragma user_version").fetchone()[0]
        tables = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
        steps = [row[0] for row in connection.execute("select name from migration")] if "migration" in tables else []
    finally:
        if connection.in_transaction:
            connection.execute("rollback")
    if version > len(STEPS):
        raise StoreError(
            "Le fichier des avis vient d’une version plus récente de la borne : installez cette version, "
            "ou indiquez un autre dossier avec --data."
        )
    if set(steps) != {step.__name__ for step in STEPS[:version]} or (tables and not version):
        raise StoreError("Le fichier feedback.db n’est pas un fichier d’avis de la borne : déplacez-le, puis relancez.")
    return version
