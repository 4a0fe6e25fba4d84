"""How the city figures are put on posters: which of them share one, and which are drawn as bars of one scale."""

from collections.abc import Iterable
from dataclasses import dataclass

WHOLE_LIST = "list"  # the part that shows every figure as a tile


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One poster of figures, its facts by id.

    Attributes:
        id: what the address names, `figures?part=ages`.
        motif: name of the paper-cut shape that goes with it.
        numbers: figures set large. They have different units, so no bar may compare them.
        bars: figures of one unit, comparable as printed.
        cut: the parts of one bar, in percent.
    """

    id: str
    motif: str
    numbers: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """All its facts."""
        return (*self.numbers, *self.bars, *self.cut)


# In the order of the document.
FIGURE_PARTS = (
    FigurePart("population", "people", ("chiffres-population",), bars=("chiffres-densite", "chiffres-densite-2030")),
    FigurePart("households", "windows", bars=("chiffres-menages-recents", "chiffres-menages-anciens")),
    FigurePart("tenure", "bed", cut=("chiffres-heberges", "chiffres-proprietaires", "chiffres-locataires")),
    FigurePart(
        "social-housing",
        "arch",
        ("chiffres-demandes",),
        bars=("chiffres-logement-social", "chiffres-logement-social-rs"),
    ),
    FigurePart("hardship", "hands", ("chiffres-pauvrete", "chiffres-hebergement")),
    FigurePart("work", "gear", ("chiffres-entreprises", "chiffres-emplois", "chiffres-actifs")),
    FigurePart("ages", "ball", bars=("chiffres-60ans", "chiffres-30ans")),
    FigurePart("outdoors", "trees", ("chiffres-espaces-verts", "chiffres-eleves")),
)


def parts_held(facts: Iterable[str]) -> tuple[FigurePart, ...]:
    """Return the posters whose facts are all among these ids; a figure on none of them stands in the list alone."""
    held = set(facts)
    return tuple(part for part in FIGURE_PARTS if held.issuperset(part.facts))
