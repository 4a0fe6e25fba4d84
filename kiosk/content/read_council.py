"""Puts the council together from the rows of an edition, for the reader."""

from kiosk.content.model import Councillor, Delegation
from kiosk.content.queries import Query, grouped, sources_of


def read_councillors(query: Query) -> dict[str, Councillor]:
    """Return the members of the council by id, in the order of the document."""
    sources = sources_of(query, "councillor")
    offices = grouped(query, "select councillor, title from office where lang = :lang order by councillor, position")
    delegations: dict[str, tuple[Delegation, ...]] = {}
    sections = grouped(query, "select delegation, section from delegation_section order by delegation, position")
    for row in query("select id, title, councillor from delegation where lang = :lang order by position"):
        delegation = Delegation(*(*row, sections.get(row["id"], ())))
        delegations[row["councillor"]] = (*delegations.get(row["councillor"], ()), delegation)
    sql = (
        "select id, position, first_name, surname, role, rank, councillor.district, name, ept_mark, group_name,"
        " group_basis, doubt, portrait from councillor"
        " join councillor_text on councillor = id and councillor_text.lang = :lang"
        " left join district_text on district_text.district = councillor.district and district_text.lang = :lang"
        " order by position"
    )
    return {
        row["id"]: Councillor(
            id=row["id"],
            position=row["position"],
            first_name=row["first_name"],
            surname=row["surname"],
            role=row["role"],
            rank=row["rank"],
            delegations=delegations.get(row["id"], ()),
            offices=offices.get(row["id"], ()),
            district=row["district"] or "",
            district_name=row["name"] or "",
            ept=row["ept_mark"] is not None,
            group=row["group_name"] or "",
            group_basis=row["group_basis"] or "",
            doubt=row["doubt"] or "",
            portrait=row["portrait"] or "",
            sources=sources.get(row["id"], ()),
        )
        for row in query(sql)
    }
