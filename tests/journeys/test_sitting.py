"""What the groups say, and how the council sat and voted: by touch, upright and lying."""

from tests.journeys.visitor import Visitor

GROUPS = ("pcf", "tiers-citoyen", "eelv", "ensemble", "generation-s", "ivry-autrement", "ivry-en-commun")


def test_the_statements_have_the_same_room(visitor: Visitor) -> None:
    """Seven cells of one size, side by side, in the report's order; their texts have the same sizes."""
    visitor.opens("statements")
    names = visitor.names("statement-")
    assert names == [f"statement-statement/{id}" for id in GROUPS]
    cells = [visitor.item(name) for name in names]
    areas = [visitor.area(cell) for cell in cells]
    for area in areas[1:]:
        assert abs(area.width() - areas[0].width()) < 1
        assert abs(area.height() - areas[0].height()) < 1
    assert not any(a.adjusted(1, 1, -1, -1).intersects(b) for a in areas for b in areas if a is not b)
    sizes = [
        [item.property("font").pixelSize() for item in visitor.items(cell) if item.inherits("QQuickText")]
        for cell in cells
    ]
    assert all(found == sizes[0] for found in sizes)
    assert len(sizes[0]) == 4  # name, printed words, summary, signature


def test_from_a_group_to_the_next_and_to_who_signs(visitor: Visitor) -> None:
    """A visitor reads one statement, the next one, and comes to a councillor who signs; back leads home again."""
    visitor.comes_in()
    visitor.opens("statements")
    visitor.see("Aucune signature imprimée", "Signé : Philippe Hardouin et Sheerazed Boulkroun")
    visitor.touch("statement-statement/ivry-autrement")
    visitor.is_at("statement/ivry-autrement")
    visitor.see("Ivry Autrement", "« 2020-2026 : Le mandat perdu »", "Aucune signature n’est imprimée.")
    visitor.touch("statement-next")
    visitor.is_at("statement/ivry-en-commun")
    visitor.touch("signatory-councillor/sheerazed-boukroun")
    visitor.is_at("councillor/sheerazed-boukroun")
    visitor.see("Ivry en Commun")
    for address in ("statement/ivry-en-commun", "statement/ivry-autrement", "statements", "home"):
        visitor.touch("bar-back")
        visitor.is_at(address)


def test_who_was_there(visitor: Visitor) -> None:
    """A group of marks opens its names; a name opens its page; back finds the list; two names open nothing."""
    visitor.opens("sitting")
    visitor.see("La séance du 27 juin 2024", "32", "9", "5", "3", "non excusé·es")
    visitor.touch("group-represented")
    visitor.see("9 absent·es, représenté·es", "Mme PETER", "M. SEBKHI", "Aucun document ne dit pourquoi.")
    visitor.not_see("M. MOKRANI")
    visitor.touch("name-M. SEBKHI")
    visitor.is_at("sitting")
    visitor.touch("name-councillor/severine-peter")
    visitor.is_at("councillor/severine-peter")
    visitor.touch("bar-back")
    visitor.see("9 absent·es, représenté·es")
    visitor.touch("sitting-all")
    visitor.see("49 noms, dans l’ordre du registre", "M. BOUYSSOU")


def test_who_represents_whom_and_the_vote(visitor: Visitor) -> None:
    """Both names of a proxy open their pages; the vote is two totals, and the page says what isn't known."""
    visitor.opens("sitting")
    visitor.touch("tab-proxies")
    visitor.see("la représente", "le représente")
    assert len(visitor.names("name-")) == 18
    visitor.touch("name-councillor/romain-marchand")
    visitor.is_at("councillor/romain-marchand")
    visitor.touch("bar-back")
    visitor.touch("tab-ballot")
    visitor.see("32", "voix pour", "9", "abstentions", "Adopté à la majorité.", "Le vote n’est pas donné par nom")
    visitor.see("Ce que le conseil décide")
    seen = "La convention de 2019"
    while not visitor.sees(seen):
        visitor.touch("pager-next")
    visitor.see("12 décembre 2019")
