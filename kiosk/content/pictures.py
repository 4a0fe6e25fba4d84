"""Pictures of the workshop: judged, then scaled to what a panel shows and saved without what a camera notes in them."""

from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST_PX = 2160  # the long side in an edition: twice what a full HD panel is wide upright, so that zoom shows more
MOST_PX = 80_000_000  # pixels that a build takes on; Pillow itself warns at 89 million
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}
_JPEG_QUALITY = 88


def picture_fault(path: Path) -> str:
    """Return what is wrong with a picture's file, as a sentence for the editor, or ""."""
    if not path.is_file():
        return f"L'image « {path.name} » manque : déposez-la dans originals/{path.parent.name} ou retirez-la."
    again = "enregistrez-la à nouveau en JPEG ou PNG."
    if path.suffix.lower() not in FORMATS:
        return f"« {path.name} » n'est pas une image JPEG ou PNG : {again}"
    try:
        with Image.open(path, formats=(FORMATS[path.suffix.lower()],)) as picture:
            if picture.width * picture.height > MOST_PX:
                return f"« {path.name} » est trop grande : réduisez-la à {MOST_PX // 1_000_000} millions de pixels."
            picture.load()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return f"« {path.name} » ne s'ouvre pas comme une image JPEG ou PNG : {again}"
    return ""


def shown_size(path: Path) -> tuple[int, int]:
    """Return width and height in px of a picture without fault as an edition holds it: upright, scaled down."""
    with Image.open(path) as picture:
        turned = picture.getexif().get(0x0112, 1) >= 5  # orientation 5 to 8: lying
        width, height = (picture.height, picture.width) if turned else picture.size
    scale = min(1.0, LONGEST_PX / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def write_picture(source: Path, target: Path) -> None:
    """Save a picture without fault as an edition holds it, without its metadata (place, camera, author)."""
    with Image.open(source) as opened:
        upright = ImageOps.exif_transpose(opened)
        clear = FORMATS[source.suffix.lower()] == "PNG" and upright.has_transparency_data
        plain = upright.convert("RGBA" if clear else "RGB")
        size = shown_size(source)
        shown = plain if plain.size == size else plain.resize(size, Image.Resampling.LANCZOS)
        bare = Image.new(shown.mode, shown.size)
        bare.paste(shown)
        bare.save(target, FORMATS[source.suffix.lower()], quality=_JPEG_QUALITY, optimize=True)
