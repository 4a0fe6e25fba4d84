"""The view-models of media on an edition with test media."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl

from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.facts import FactViewModel
from kiosk.ui.viewmodels.media import (
    ComparisonViewModel,
    MediumRow,
    PicturesViewModel,
    TranscriptViewModel,
    VideoViewModel,
    media_rows,
)
from tests.media_workshop import media_workshop


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The small edition with media of every kind; its film is a stand-in."""
    folder = tmp_path_factory.mktemp("media")
    build_edition(media_workshop(folder), folder / "edition")
    with Reader.open(folder / "edition") as reader:
        yield reader


def name(address: str) -> str:
    """Return the name of a file that exists, from its address."""
    url = QUrl(address)
    assert url.isLocalFile()
    with open(url.toLocalFile(), "rb") as file:
        assert file.read(1)
    return url.fileName()


def test_a_gallery_turns_and_back_finds_its_picture(shown: Reader, owner: QObject) -> None:
    """Forward and back, no further than its ends; the history keeps the picture shown."""
    page = PicturesViewModel(Route("media", "promenade"), shown, owner)
    seen = []
    for _ in range(4):
        seen.append((page.number, name(page.source), page.caption))
        page.next()
    assert seen[:3] == [
        (1, "quai.jpg", "Le quai d’essai"),
        (2, "avant.png", "Le quai avant"),
        (3, "apres.png", "Le quai après"),
    ]
    assert seen[3] == seen[2]
    page.previous()
    again = PicturesViewModel(Route("media", "promenade"), shown, owner)
    again.restore(page.state())
    assert (again.number, again.count, again.alt) == (2, 3, "Le même quai, gris.")
    assert (again.pictureWidth, again.pictureHeight) == (900, 600)


def test_a_picture_says_its_title_once(shown: Reader, owner: QObject) -> None:
    """Its caption would be the page's title again."""
    page = PicturesViewModel(Route("media", "quai"), shown, owner)
    assert (page.title, page.caption, page.count) == ("Le quai d’essai", "", 1)
    assert page.credit == "Photo\u00a0: atelier d’essai"


def test_before_and_after(shown: Reader, owner: QObject) -> None:
    """Each with its words and its credit."""
    page = ComparisonViewModel(Route("media", "quai-change"), shown, owner)
    assert (name(page.before), name(page.after)) == ("avant.png", "apres.png")
    assert (page.beforeAlt, page.afterAlt) == ("Le même quai, gris.", "Le même quai, vert.")
    assert (page.beforeCredit, page.afterCredit) == ("Archives d’essai", "Photo\u00a0: atelier d’essai")
    assert page.shape == pytest.approx(1.5)


def test_a_video_is_left_paused_and_found_again(shown: Reader, owner: QObject) -> None:
    """Leaving the page stops it; back takes up its place and the choice of subtitles, without playing."""
    held: list[bool] = []
    page = VideoViewModel(Route("media", "film"), shown, held.append, owner)
    assert (name(page.source), name(page.poster)) == ("film.mp4", "quai.jpg")
    page.player.toggle()
    page.player.toggleSubtitles()
    page.player.at(900, 1200)
    page.stop()
    assert held == [True, False]
    again = VideoViewModel(Route("media", "film"), shown, held.append, owner)
    again.restore(page.state())
    assert (again.player.position, again.player.subtitles, again.player.playing) == (900, False, False)
    assert again.transcriptRoute == "media/film?part=transcript"


def test_a_transcript_has_the_paragraphs(shown: Reader, owner: QObject) -> None:
    """In their order, page by page."""
    page = TranscriptViewModel(Route.parse("media/film?part=transcript"), shown, owner)
    page.paragraphs.setRoom(1, 1, 1)
    page.paragraphs.next()
    assert [row.text for row in page.paragraphs.rows.rows] == ["Puis tout est bleu, comme le fleuve. La voix se tait."]
    again = TranscriptViewModel(Route.parse("media/film?part=transcript"), shown, owner)
    again.paragraphs.setRoom(1, 1, 1)
    again.restore(page.state())
    assert again.paragraphs.page == 1


def test_a_page_shows_the_pictures_of_its_media(shown: Reader, owner: QObject) -> None:
    """Each medium stands behind a picture with its credit; a fact without media has none."""
    rows: list[MediumRow] = media_rows(shown, "fact", "accueil")
    assert [(r.route, r.kind, name(r.picture), r.credit) for r in rows] == [
        ("media/quai-change", "comparison", "avant.png", "Archives d’essai"),
        ("media/film", "video", "quai.jpg", "Photo\u00a0: atelier d’essai"),
    ]
    assert FactViewModel(Route("fact", "accueil"), shown, owner).media.rows == rows
    assert media_rows(shown, "section", "seniors") == []
