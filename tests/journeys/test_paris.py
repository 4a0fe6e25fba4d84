"""Ivry et Paris, by touch: two conventions, 26 commitments, a date that is read, a site that is found."""

from tests.journeys.visitor import Visitor


def test_from_the_dates_to_a_commitment_and_back(visitor: Visitor) -> None:
    """A date is read beside its list; the two conventions stand apart; a commitment opens its own page."""
    visitor.opens("room/years")
    visitor.touch("door-paris")
    visitor.is_at("paris")
    visitor.turn_to("record-t-2016-grande10")
    visitor.touch("record-t-2016-grande10")
    visitor.see("11 février 2016", "La Grande 10 est créée", "« Convention entre Ivry-sur-Seine et Paris », p. 4")
    visitor.touch("tab-axes")
    visitor.see("2019", "2024", "12 décembre 2019", "27 juin 2024", "Une seule page est numérotée")
    visitor.see("« Convention entre Ivry-sur-Seine et Paris »", "« Délibération du conseil municipal du 27 juin 2024 »")
    visitor.not_see("2006")
    visitor.touch("pager-next")
    visitor.see("2006", "Habitat et logement", "Ce qui continue", "Ce qui est nouveau")
    visitor.touch("tab-commitments")
    turns = visitor.turn_to("commitment-commitment/c-voguet")
    visitor.touch("commitment-commitment/c-voguet")
    visitor.is_at("commitment/c-voguet")
    visitor.see("Engagement de 2019 · axe C", "Qui agit", "à court terme", "Source", "p. 12")
    visitor.touch("bar-back")
    visitor.is_at("paris")
    assert turns > 0
    assert visitor.find("commitment-commitment/c-voguet")
    visitor.touch("commitment-commitment/c-vitry")
    visitor.see("aucune n’est imprimée")


def test_both_frequencies_of_a_committee_are_shown(visitor: Visitor) -> None:
    """One list names each committee twice, as the text does, and says so."""
    visitor.opens("paris?part=bodies")
    visitor.see(
        "au minimum une fois par semestre", "au minimum une fois par an", "Deux passages du même texte diffèrent"
    )


def test_a_site_that_is_searched_is_read_at_once(visitor: Visitor) -> None:
    """The answer opens the list where the site stands, and the site itself; back finds the answer again."""
    visitor.opens("search?q=estacade")
    visitor.turn_to("hit-paris?entry=site-estacade&part=sites")
    visitor.touch("hit-paris?entry=site-estacade&part=sites")
    visitor.see("Estacade", "animations de courte durée")
    assert visitor.find("record-site-estacade")
    visitor.touch("bar-back")
    visitor.is_at("search?q=estacade")
