"""Faults in the sources: each is refused with its file, its line and a sentence that says what to do."""

import re
from pathlib import Path

import pytest

from kiosk.content.build import build_edition
from kiosk.content.check import check_workshop
from kiosk.content.workshop import read_workshop
from kiosk.errors import SourceError, SourceFaultsError


def replace(workshop: Path, name: str, old: str, new: str) -> None:
    """Spoil a source: the text to change must be there once."""
    path = workshop / "sources" / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), "utf-8")


def line_of(workshop: Path, name: str, words: str) -> int:
    """Return the 1-based line on which words stand, which must stand there only."""
    text = (workshop / "sources" / name).read_text("utf-8")
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {name}"
    return text[: text.index(words)].count("\n") + 1


def faults(workshop: Path, previous: Path | None = None) -> tuple[SourceError, ...]:
    return check_workshop(read_workshop(workshop), previous)


def only_fault(workshop: Path, previous: Path | None = None) -> tuple[str, int, str]:
    """Return the one fault, its no-break spaces as plain ones."""
    found = faults(workshop, previous)
    assert len(found) == 1, [str(f) for f in found]
    return found[0].file, found[0].line, re.sub("[\u00a0\u202f]", " ", found[0].sentence)


def test_the_sample_has_no_fault(workshop: Path) -> None:
    """What the other tests spoil is right before they do."""
    assert faults(workshop) == ()


def test_typo_in_a_key(workshop: Path) -> None:
    """1: a key that isn't known is named, and the one that was meant is offered."""
    replace(workshop, "facts/jamais.toml", 'qualifier = "près de"', 'qualifer = "près de"')
    file, line, sentence = only_fault(workshop)
    assert (file, line) == ("facts/jamais.toml", 26)
    assert (
        sentence
        == "La clé « qualifer » n’est pas connue (vouliez-vous dire « qualifier » ?) : corrigez-la ou retirez-la."
    )


def test_duplicate_id(workshop: Path) -> None:
    """2: a second record with the same id is refused, even in another file, and the first is named."""
    replace(workshop, "facts/jamais.toml", 'id = "agents"', 'id = "population"')
    replace(workshop, "facts/jamais.toml", '["accueil", "agents"]', '["accueil"]')
    replace(workshop, "edition.toml", ', "agents"]', "]")
    assert only_fault(workshop) == (
        "facts/jamais.toml",
        line_of(workshop, "facts/jamais.toml", 'id = "population"'),
        "L’id « population » est déjà pris (facts/chiffres.toml, ligne 2) : donnez-en un autre.",
    )


def test_unknown_district(workshop: Path) -> None:
    """3: a fact can't be tied to a district that isn't one of the edition's."""
    replace(workshop, "facts/jamais.toml", 'districts = ["nord"]', 'districts = ["norde"]')
    assert only_fault(workshop) == (
        "facts/jamais.toml",
        line_of(workshop, "facts/jamais.toml", "norde"),
        "Le quartier « norde » n’existe pas (vouliez-vous dire « nord » ?) : corrigez cet id.",
    )


def test_unknown_district_of_an_inferred_link(workshop: Path) -> None:
    """3: an inferred tie is held to the same."""
    replace(workshop, "facts/jamais.toml", "inferred = { sud =", "inferred = { ouest =")
    file, line, sentence = only_fault(workshop)
    assert (file, line, sentence) == ("facts/jamais.toml", 10, "Le quartier « ouest » n’existe pas : corrigez cet id.")


def test_fact_without_source(workshop: Path) -> None:
    """4: the fault points at the fact's own header."""
    path = workshop / "sources" / "facts" / "chiffres.toml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("[[fact.source]]")], "utf-8")
    assert only_fault(workshop) == (
        "facts/chiffres.toml",
        1,
        "Ce fait n’a pas de source : ajoutez une table source avec document, page et lines.",
    )


@pytest.mark.parametrize(
    ("old", "new", "spot", "start"),
    [
        (
            "number = 1500",
            "number = 1550",
            "number = 1550",
            "Le nombre 1550 n’est pas celui du document : « 1500 » se lit 1500.",
        ),
        (
            "number = 0.9",
            "number = 90",
            "number = 90",
            "Le nombre 90 n’est pas celui du document : « 0,90 € » se lit 0,9.",
        ),
        (
            'printed = "1500"',
            'printed = "1500 à 1600"',
            "number = 1500",
            "Le nombre 1500 n’est pas celui du document :",
        ),
        ("number = 1500\n", "", 'printed = "1500"', "« 1500 » se lit 1500 : ajoutez number."),
    ],
)
def test_number_that_is_not_the_printed_one(workshop: Path, old: str, new: str, spot: str, start: str) -> None:
    """5: the number must be what the printed figure reads as, and must be there when it reads as one."""
    replace(workshop, "facts/jamais.toml", old, new)
    file, found, sentence = only_fault(workshop)
    assert (file, found) == ("facts/jamais.toml", line_of(workshop, "facts/jamais.toml", spot))
    assert sentence.startswith(start)


def test_text_over_60_words(workshop: Path) -> None:
    """6: 61 words are one too many, 60 are not."""
    old = "La municipalité indique qu'un accueil ouvre chaque jour."
    replace(workshop, "facts/jamais.toml", old, " ".join(["mot"] * 60) + ".")
    assert faults(workshop) == ()
    replace(workshop, "facts/jamais.toml", " ".join(["mot"] * 60) + ".", " ".join(["mot"] * 61) + ".")
    assert only_fault(workshop) == (
        "facts/jamais.toml",
        7,
        "Ce texte a 61 mots, 60 au plus : raccourcissez-le.",
    )


def test_file_that_is_not_utf8(workshop: Path) -> None:
    """7: the line of the first byte that isn't UTF-8 is named."""
    path = workshop / "sources" / "facts" / "jamais.toml"
    path.write_bytes(
        path.read_text("utf-8").replace("Agent·es présent·es", "Agents présents").encode("latin-1", "replace")
    )
    found = [f for f in faults(workshop) if f.file == "facts/jamais.toml"]
    assert [(f.line, f.sentence) for f in found] == [
        (6, "Ce fichier n’est pas en UTF-8\u00a0: enregistrez-le en UTF-8 depuis votre éditeur de texte.")
    ]


def test_missing_picture(workshop: Path) -> None:
    """8: a portrait that the sources name must lie among the originals."""
    (workshop / "originals" / "portraits" / "adjointe-essai.png").unlink()
    assert only_fault(workshop) == (
        "councillors.toml",
        24,
        "L’image « adjointe-essai.png » manque : déposez-la dans originals/portraits ou retirez la clé.",
    )


def test_picture_that_is_none(workshop: Path) -> None:
    """8: a file that only has a picture's name is refused too."""
    (workshop / "originals" / "portraits" / "adjointe-essai.png").write_text("<html>", "utf-8")
    file, line, sentence = only_fault(workshop)
    assert (file, line) == ("councillors.toml", 24)
    assert sentence == "« adjointe-essai.png » n’est pas une image JPEG ou PNG : enregistrez-la à nouveau."


def test_vanished_id(workshop: Path, sample_edition: Path) -> None:
    """9: the build names the file that held the id, and accepts it once an alias says what it has become."""
    replace(workshop, "facts/chiffres.toml", 'id = "population"', 'id = "habitants"')
    replace(workshop, "edition.toml", '["population"', '["habitants"')
    assert only_fault(workshop, previous=sample_edition) == (
        "facts/chiffres.toml",
        1,
        "L’id « population » a disparu : remettez-le, ou donnez son nouvel id dans aliases.toml.",
    )
    aliases = workshop / "sources" / "aliases.toml"
    aliases.write_text(aliases.read_text("utf-8") + '[[alias]]\nold = "population"\nnew = "habitants"\n', "utf-8")
    assert faults(workshop, previous=sample_edition) == ()


def test_vanished_alias(workshop: Path, sample_edition: Path) -> None:
    """9: an older id that an alias kept alive can't be dropped in silence either."""
    (workshop / "sources" / "aliases.toml").write_text("", "utf-8")
    file, line, sentence = only_fault(workshop, previous=sample_edition)
    assert (file, line) == ("facts/jamais.toml", 1)
    assert sentence.startswith("L’id « tarif-repas » a disparu")


def test_wrong_status(workshop: Path) -> None:
    """10: a status is one of three words."""
    replace(workshop, "facts/jamais.toml", 'status = "done"', 'status = "finished"')
    assert only_fault(workshop) == (
        "facts/jamais.toml",
        line_of(workshop, "facts/jamais.toml", "finished"),
        "« finished » n’est pas une valeur de status : choisissez parmi done, under_way, to_come.",
    )


def test_all_faults_are_told_at_once(workshop: Path, tmp_path: Path) -> None:
    """An editor mends everything in one go: the build refuses with each fault on a line of its own."""
    replace(workshop, "facts/jamais.toml", 'status = "done"', 'status = "finished"')
    replace(workshop, "councillors.toml", 'district = "sud"', 'district = "est"')
    replace(workshop, "edition.toml", "published", "publication")
    with pytest.raises(SourceFaultsError) as caught:
        build_edition(workshop, tmp_path / "out")
    assert [(f.file, f.line) for f in caught.value.faults] == [
        ("councillors.toml", 38), ("edition.toml", 1), ("edition.toml", 3), ("facts/jamais.toml", 33),
    ]  # fmt: skip
    assert len(str(caught.value).splitlines()) == 4
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "old", "new", "spot", "part"),
    [
        ("facts/jamais.toml", "number = 1500", "number = ", "number = \n", "pas du TOML"),
        ("facts/jamais.toml", "number = 1500", 'number = "1500"', 'number = "1500"', "« number » attend un nombre"),
        ("facts/jamais.toml", "years = [2024]", 'years = ["2024"]', "years", "« years » attend une liste"),
        ("facts/jamais.toml", 'title = "Prix d\'un repas"\n', "", None, "La clé « title » manque"),
        ("facts/jamais.toml", 'motif = "arch"', 'motif = "castle"', "castle", "n’est pas une valeur de motif"),
        ("facts/jamais.toml", 'section = "seniors"', 'section = "senior"', '"senior"', "vouliez-vous dire « seniors »"),
        ("facts/jamais.toml", '["accueil", "agents"]', '["accueil", "agent"]', '"agent"]', "« agent » n’existe pas"),
        ("facts/jamais.toml", "lines = [10, 12]", "lines = [12, 10]", "lines = [12, 10]", "[première, dernière]"),
        ("facts/jamais.toml", 'unit = "€/repas"', 'unit = "repas"', 'unit = "repas"', "Le chiffre porte « € »"),
        ("facts/jamais.toml", 'unit = "agents"', 'unit = "agents"\nsymbol = "ha"', "symbol", "ne va pas avec l’unité"),
        ("facts/jamais.toml", "travaillent ici\"", "travaillent ici.\"", "travaillent ici.\"", "sans point final"),
        ("facts/jamais.toml", "accueil ouvre chaque jour.", "accueil ouvre !", "ouvre !", "point d’exclamation"),
        ("facts/jamais.toml", "La date n'est pas", 'La \\"date\\" n\'est pas', "doubt", "guillemets droits"),
        ("facts/jamais.toml", "Agent·es présent·es", "Agent-es présents", "Agent-es", "point médian"),
        ("facts/chiffres.toml", 'section = "chiffres"', 'section = "seniors"', "[[fact]]", "est du chapitre"),
        ("facts/chiffres.toml", 'id = "population"', 'id = "habitants_ivry"', "habitants_ivry", "lettres sans accent"),
        ("facts/chiffres.toml", "[[fact]]", "[[facts]]", "[[facts]]", "vouliez-vous dire « fact » ?"),
        ("facts/chiffres.toml", 'document = "000"', 'document = "009"', "009", "Le document « 009 » n’existe pas"),
        ("chapters.toml", 'id = "seniors"', 'id = "jamais"', 'id = "jamais"\nchapter', "désigne déjà autre chose"),
        ("chapters.toml", 'chapter = "jamais"\ntitle = "Protéger"', 'title = "Protéger"', None, "« chapter » manque"),
        ("chapters.toml", 'id = "chiffres"', 'id = "chiffres"\nchapter = "jamais"', None, "n’est d’aucun chapitre"),
        ("chapters.toml", "page = 38\npage_end = 39\n", "", None, "Il manque les pages"),
        ("chapters.toml", 'author_role = "Maire d\'essai"\n', "", "author =", "author et author_role"),
        ("milestones.toml", 'mayor = "maire-essai"', 'mayor = "maire"', "mayor = ", "dire « maire-essai »"),
        ("milestones.toml", 'mayor = "maire-essai"\n', "", None, "donne son maire"),
        ("milestones.toml", 'fact = "repas-prix"', 'mayor = "maire-essai"', None, "donne son maire"),
        ("milestones.toml", 'fact = "repas-prix"', 'fact = "repas-pris"', "repas-pris", "vouliez-vous dire"),
        ("milestones.toml", "last_year = 2025", "last_year = 2005", "last_year", "vient avant la première"),
        ("milestones.toml", 'printed = "depuis cette', 'last_year = 2020\nprinted = "depuis cette', None, "mayors"),
        ("milestones.toml", 'caption = "Fête d\'essai, mars 2020."\n', "", None, "donne une légende"),
        ("milestones.toml", 'kind = "event"', 'kind = "party"', '"party"', "choisissez parmi mayor, photograph, event"),
        ("milestones.toml", 'kind = "event"', 'kind = "mayor"\nmayor = "maire-essai"', None, "a déjà un repère"),
        ("milestones.toml", "lines = [9, 9]", "lines = [9, 8]", "lines = [9, 8]", "[première, dernière]"),
        ("councillors.toml", "position = 3", "position = 2", None, "La position 2 est déjà prise"),
        ("councillors.toml", 'group_basis = "signe la tribune « Un groupe »"\n', "", "group =", "group et group_basis"),
        ("districts.toml", 'deputy = "conseiller-essai"', 'deputy = "moi"', "moi", "« moi » n’existe pas"),
        ("places.toml", "latitude = 48.815\n", "", "point", "Il manque la position"),
        ("questions.toml", 'kind = "text"', 'kind = "poem"', "poem", "choisissez parmi choice, several, faces"),
        ("aliases.toml", 'new = "repas-prix"', 'new = "repas"', "new", "donnez l’id d’aujourd’hui"),
        ("edition.toml", '"agents"]', '"accueil"]', "posters", "n’est pas un fait chiffré"),
        ("edition.toml", '"agents"]', '"population"]', "posters", "chacune une fois"),
        ("edition.toml", '["population", "agents"]', "[]", "posters", "veut des affiches"),
        ("edition.toml", '"2026-11-22"', '"22/11/2026"', "22/11", "année-mois-jour"),
        ("map/districts.geojson", '"id": "sud"', '"id": "sudd"', None, "vouliez-vous dire « sud » ?"),
        ("map/communes.geojson", "Ivry-sur-Seine", "Ivry", None, "n’est pas dans ce fond de plan"),
    ],
)  # fmt: skip
def test_other_faults(workshop: Path, name: str, old: str, new: str, spot: str | None, part: str) -> None:
    """Every other rule also names file and line and says what to do; `spot` stands on that line, where it has one."""
    replace(workshop, name, old, new)
    found = [(f.line, re.sub("[\u00a0\u202f]", " ", f.sentence)) for f in faults(workshop) if f.file == name]
    told = [at for at, sentence in found if part in sentence]
    assert told, found
    assert spot is None or told[0] == line_of(workshop, name, spot)


def test_missing_file_and_stranger(workshop: Path) -> None:
    """A file that is gone is named; one that no table knows isn't left out in silence."""
    (workshop / "sources" / "mayors.toml").rename(workshop / "sources" / "maires.toml")
    assert [(f.file, f.line) for f in faults(workshop)] == [("maires.toml", 1), ("mayors.toml", 1)]


def test_lines_hold_with_long_strings_and_arrays(workshop: Path) -> None:
    """What looks like a header inside a value doesn't move the lines of what follows."""
    replace(
        workshop,
        "facts/jamais.toml",
        "La municipalité indique qu'un accueil ouvre chaque jour.",
        '""Un texte\n[[fact]]\ntitle = "faux" ""',
    )
    replace(workshop, "facts/jamais.toml", '["accueil", "aide"]', '[\n  "accueil", # [[fact]]\n  "aide",\n]')
    replace(workshop, "facts/jamais.toml", 'status = "done"', 'status = "finished"')
    found = [f for f in faults(workshop) if "finished" in f.sentence]
    assert [f.line for f in found] == [line_of(workshop, "facts/jamais.toml", "finished")]
