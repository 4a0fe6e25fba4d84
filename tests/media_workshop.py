"""Test media: pictures drawn with Pillow, a film recorded with Qt, and the small workshop that shows them."""

import shutil
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QEventLoop, QSize, QTimer, QUrl
from PySide6.QtGui import QColor, QImage

DATA = Path(__file__).resolve().parent / "data"
FRAME_MS, FRAMES = 100, 12
FILM_SIZE = QSize(160, 90)
COLOURS = ("#c03028", "#2848a8")  # the film's first and second half
GIVE_UP_MS = 20_000

SOURCES = """
[[picture]]
id = "quai"
file = "quai.jpg"
title = "Le quai d'essai"
alt = "Un quai rouge sous un ciel pâle, avec un damier."
credit = "Photo : atelier d'essai"

[[picture]]
id = "quai-avant"
file = "avant.png"
title = "Le quai avant"
alt = "Le même quai, gris."
credit = "Archives d'essai"

[[picture]]
id = "quai-apres"
file = "apres.png"
title = "Le quai après"
alt = "Le même quai, vert."
credit = "Photo : atelier d'essai"

[[gallery]]
id = "promenade"
title = "Une promenade d'essai"
pictures = ["quai", "quai-avant", "quai-apres"]

[[comparison]]
id = "quai-change"
title = "Le quai avant et après les travaux"
before = "quai-avant"
after = "quai-apres"

[[video]]
id = "film"
file = "film.mp4"
title = "Un film d'essai"
credit = "Film : atelier d'essai"
subtitles = "film.vtt"
transcript = "film.txt"
poster = "quai"
"""
SUBTITLES = """WEBVTT

1
00:00:00.000 --> 00:00:00.600
<v Zoé>D'abord, tout est rouge.

00:00:00.700 --> 00:00:01.200
Puis tout est bleu,
comme le fleuve.
"""
TRANSCRIPT = """Zoé dit : « D'abord, tout est rouge. »

Puis tout est bleu, comme le fleuve. La voix se tait.
"""


def draw(path: Path, size: tuple[int, int], colour: str) -> None:
    """Draw a picture of that size in px: a sky, a quay in a colour, a chequered corner."""
    picture = Image.new("RGB", size, "#dfe8ee")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, size[1] // 2, size[0], size[1]), fill=colour)
    side = size[0] // 20
    for square in range(0, 20, 2):
        pen.rectangle((square * side, 0, (square + 1) * side, side), fill="#16161a")
    picture.save(path)


def write_media(workshop: Path) -> None:
    """Give a workshop media of every kind; the film is a stand-in that doesn't play."""
    pictures, videos = workshop / "originals" / "pictures", workshop / "originals" / "videos"
    pictures.mkdir(parents=True)
    videos.mkdir()
    draw(pictures / "quai.jpg", (2700, 1800), "#c03028")
    draw(pictures / "avant.png", (900, 600), "#777777")
    draw(pictures / "apres.png", (1200, 800), "#2f8f4e")
    (videos / "film.mp4").write_bytes(b"\0\0\0\x18ftypisom, and no film")
    (videos / "film.vtt").write_text(SUBTITLES, "utf-8")
    (videos / "film.txt").write_text(TRANSCRIPT, "utf-8")
    (workshop / "sources" / "media.toml").write_text(SOURCES, "utf-8")
    name_media(workshop / "sources" / "facts" / "jamais.toml", 'id = "agents"', '["promenade"]')
    name_media(workshop / "sources" / "facts" / "jamais.toml", 'id = "accueil"', '["quai-change", "film"]')
    name_media(workshop / "sources" / "facts" / "jamais.toml", 'id = "repas-prix"', '["quai"]')
    name_media(workshop / "sources" / "chapters.toml", 'id = "proteger"', '["film"]')


def name_media(file: Path, after: str, media: str) -> None:
    """Write a record's `media` after a line of it."""
    text = file.read_text("utf-8")
    assert text.count(f"{after}\n") == 1
    file.write_text(text.replace(f"{after}\n", f"{after}\nmedia = {media}\n"), "utf-8")


def media_workshop(folder: Path) -> Path:
    """Copy the small workshop into a folder and give it media of every kind."""
    workshop = Path(shutil.copytree(DATA / "workshop", folder / "workshop"))
    write_media(workshop)
    return workshop


def record_film(path: Path) -> None:
    """Record a film of 1.2 s without sound, red then blue; needs the application object."""
    from PySide6.QtMultimedia import QMediaCaptureSession, QMediaRecorder, QVideoFrame, QVideoFrameInput

    session, recorder, camera = QMediaCaptureSession(), QMediaRecorder(), QVideoFrameInput()
    session.setRecorder(recorder)
    session.setVideoFrameInput(camera)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
    recorder.setAutoStop(True)
    sent = 0

    def send() -> None:
        nonlocal sent
        frame = QVideoFrame()  # an empty one ends the film
        if sent < FRAMES:
            image = QImage(FILM_SIZE, QImage.Format.Format_RGB32)
            image.fill(QColor(COLOURS[sent * 2 // FRAMES]))
            frame = QVideoFrame(image)
            frame.setStartTime(sent * FRAME_MS * 1000)
            frame.setEndTime((sent + 1) * FRAME_MS * 1000)
        if camera.sendVideoFrame(frame):
            sent += 1

    waiting = QEventLoop()
    camera.readyToSendVideoFrame.connect(send)
    recorder.recorderStateChanged.connect(
        lambda state: waiting.quit() if state is QMediaRecorder.RecorderState.StoppedState else None
    )
    QTimer.singleShot(GIVE_UP_MS, waiting, waiting.quit)
    recorder.record()
    waiting.exec()
    assert path.stat().st_size > 0, recorder.errorString()
