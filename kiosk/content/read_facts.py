"""Puts the facts together from the rows of an edition, for the reader."""

from kiosk.content.model import DistrictLink, Fact, FactKind, FactPlace, Status
from kiosk.content.queries import Query, grouped, sources_of
from kiosk.content.typography import numeral


def read_facts(query: Query) -> dict[str, Fact]:
    """Return the facts by id, in the order of the documents."""
    sources = sources_of(query, "fact")
    places: dict[str, tuple[FactPlace, ...]] = {}
    for key, printed, place in query(
        "select fact, title, place from fact_place where lang = :lang order by fact, position"
    ):
        places[key] = (*places.get(key, ()), FactPlace(printed, place or ""))
    years = grouped(query, "select fact, year from fact_year order by fact, year")
    related = grouped(query, "select fact, related from fact_related order by fact, position")
    links: dict[str, tuple[DistrictLink, ...]] = {}
    for key, district, name, sure, basis in query(
        "select fact, district, name, sure, basis from fact_district join district_text using (district, lang)"
        " where lang = :lang order by fact, position"
    ):
        links[key] = (*links.get(key, ()), DistrictLink(district, name, bool(sure), basis or ""))
    sql = (
        "select id, kind, chapter, section, number, status, motif, title, qualifier, printed, unit, symbol, counts,"
        " text, period, doubt from fact join fact_text on fact = id and lang = :lang order by position"
    )
    return {
        row["id"]: Fact(
            id=row["id"],
            kind=FactKind(row["kind"]),
            title=row["title"],
            numeral=numeral(row["printed"] or "", row["symbol"] or "", row["unit"] or ""),
            number=row["number"],
            unit=row["unit"] or "",
            qualifier=row["qualifier"] or "",
            counts=row["counts"] or "",
            text=row["text"],
            period=row["period"] or "",
            status=Status(row["status"]) if row["status"] else None,
            chapter=row["chapter"] or "",
            section=row["section"] or row["chapter"],
            motif=row["motif"],
            doubt=row["doubt"] or "",
            sources=sources.get(row["id"], ()),
            districts=links.get(row["id"], ()),
            years=years.get(row["id"], ()),
            places=places.get(row["id"], ()),
            related=related.get(row["id"], ()),
        )
        for row in query(sql)
    }
