"""The house's rules on files, each a function of a project's root that returns its findings, "path:line: what".

test_house.py runs them on this project and on planted faults. A rule looks at files only, imports nothing of them, and
is silent where the folder it is about doesn't exist.
"""

import ast
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path

LONGEST = {"kiosk/*.py": 400, "packaging/*.py": 400, "*.qml": 250, "tests/*.py": 600}
THEME = "kiosk/ui/qml/Kiosk/Theme/"
LAYOUTS = "/Keyboard/layouts/"  # their strings are characters of keys, not words

# QML files that may hold a Timer, each with the reason why the one clock doesn't serve
TIMERS: dict[str, str] = {}

WALL_TIME = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|time_ns|localtime|gmtime|ctime)"
    r"|QDateTime\.currentDateTime(Utc)?|QDate\.currentDate|QTime\.currentTime)$"
)
SPANS = re.compile(r"(^|\.)(time\.monotonic(_ns)?|QTimer|QElapsedTimer|QBasicTimer)$")
CLOCKS = ("kiosk/clock.py", "kiosk/ui/clock.py")
SQL = (
    *("kiosk/database.py", "kiosk/*/store.py", "kiosk/feedback/lot_store.py", "kiosk/feedback/migrations.py"),
    *(f"kiosk/content/{name}.py" for name in ("build", "check", "reader")),
)
DRAWERS = {"util", "utils", "common", "misc", "manager", "managers"}

# Properties of QML whose words a person reads or hears
WORDS = r"(?<![\w.])(?:text|title|placeholderText|displayText|Accessible\.name|Accessible\.description)\s*:"
SIZES = (
    r"(?:pixelSize|pointSize|letterSpacing|duration|interval|width|height|implicitWidth|implicitHeight|spacing|radius"
    r"|\w*[pP]adding|\w*[mM]argins?|border\.width|strokeWidth|rowSpacing|columnSpacing)"
)
COLOUR_NAMES = set(
    "aqua beige black blue brown coral crimson cyan darkblue darkgray darkgreen darkred dimgray firebrick fuchsia gold "
    "gray green grey indigo ivory khaki lavender lightblue lightgray lightgreen lightyellow lime linen magenta maroon "
    "navy olive orange orchid pink plum purple red salmon sienna silver skyblue snow steelblue tan teal tomato "
    "transparent turquoise violet wheat white whitesmoke yellow".split()
)
MACHINE = re.compile(
    rb"/(?:root|work)/|/home/\w|/Users/\w|[A-Z]:\\\\?Users|\.\./shared\b"
    rb"|pypi\.org|pythonhosted\.org|registry\.npmjs|(?:deb|security)\.debian\.org"
    rb"|(?:--|\b)(?:extra-)?index-url[ =]+\S*://"
)
QML_TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`", re.DOTALL)


@lru_cache
def files(root: Path) -> tuple[str, ...]:
    """Return the paths of a project's own files, relative and with "/".

    What git tracks or would; where there is no git (an archive on a bare Debian), all but what .gitignore names.
    """
    if (root / ".git").exists() and shutil.which("git"):
        command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout
        return tuple(sorted(name for name in listed.split("\0") if name and (root / name).is_file()))
    ignore = root / ".gitignore"
    ignored = [line.strip("/") for line in ignore.read_text("utf-8").splitlines() if line] if ignore.is_file() else []
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not any(fnmatch(name, pattern) for pattern in ignored)]
        kept = (name for name in names if not any(fnmatch(name, pattern) for pattern in ignored))
        found += [(Path(folder) / name).relative_to(root).as_posix() for name in kept]
    return tuple(sorted(found))


def matching(root: Path, *patterns: str) -> list[str]:
    """Return the files whose path matches one of the patterns; "*" matches "/" too."""
    return [name for name in files(root) if any(fnmatch(name, pattern) for pattern in patterns)]


def read(root: Path, name: str) -> str:
    """Return a file's text."""
    return (root / name).read_text("utf-8")


def line_at(text: str, offset: int) -> int:
    """Return the 1-based line of an offset."""
    return text.count("\n", 0, offset) + 1


def code_and_strings(qml: str) -> tuple[str, list[tuple[int, str]]]:
    """Return QML with comments and the insides of strings blanked, offsets kept; and the strings with their offsets."""
    strings: list[tuple[int, str]] = []

    def blank(match: re.Match[str]) -> str:
        token = match[0]
        if token[0] == "/":
            return re.sub(r"[^\n]", " ", token)
        strings.append((match.start(), token[1:-1]))
        return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]

    return QML_TOKEN.sub(blank, qml), strings


def qml_files(root: Path, theme: bool = False) -> Iterator[tuple[str, str, str, list[tuple[int, str]]]]:
    """Yield name, text, code and strings of each QML file; those of Theme only when asked."""
    for name in matching(root, "*.qml"):
        if theme or not name.startswith(THEME):
            text = read(root, name)
            yield name, text, *code_and_strings(text)


def python_trees(root: Path, *patterns: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield name and syntax tree of each Python file."""
    for name in matching(root, *patterns):
        yield name, ast.parse(read(root, name))


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and name of each module that is imported, anywhere in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def long_files(root: Path) -> list[str]:
    """A file that is too long holds two things."""
    return [
        f"{name}: {count} lines, at most {most}"
        for pattern, most in LONGEST.items()
        for name in matching(root, pattern)
        if (count := len(read(root, name).splitlines())) > most
    ]


def literal_colours(root: Path) -> list[str]:
    """A colour has one name, in Theme; contrast is checked there."""
    found = []
    for name, text, code, strings in qml_files(root):
        for offset, value in strings:
            if re.fullmatch(r"#[0-9a-fA-F]{3,8}", value) or value.lower() in COLOUR_NAMES:
                found.append(f"{name}:{line_at(text, offset)}: colour {value!r} outside Theme")
        for match in re.finditer(r"\bQt\.(rgba|hsla|hsva|color|lighter|darker|tint|alpha)\b", code):
            found.append(f"{name}:{line_at(text, match.start())}: {match[0]} outside Theme")
    return found


def literal_sizes(root: Path) -> list[str]:
    """A size or duration has one name, in Theme, where it knows millimetres and the comfort settings."""
    found = []
    bare = re.compile(rf"(?<![\w])(?:\w+\.)?{SIZES}\s*:\s*(-?(?:\d{{2,}}|[2-9])(?:\.\d+)?)\s*(?:;|\}}|$)", re.MULTILINE)
    scaled = re.compile(r"\b\d+(?:\.\d+)?\s*\*\s*Theme\.(?:unit|pxPerMm)\b|\bTheme\.(?:unit|pxPerMm)\s*\*\s*\d")
    for name, text, code, _ in qml_files(root):
        for match in (*bare.finditer(code), *scaled.finditer(code)):
            found.append(f"{name}:{line_at(text, match.start())}: literal size or duration: {match[0].strip()}")
    return found


def other_clocks(root: Path) -> list[str]:
    """One clock is handed down, so that tests and schedules can simulate it."""
    found = []
    for name, tree in python_trees(root, "kiosk/*.py"):
        for node in ast.walk(tree):
            said = ast.unparse(node) if isinstance(node, (ast.Attribute, ast.Name)) else ""
            if isinstance(node, ast.ImportFrom) and node.module == "time":
                said = ", ".join(f"time.{alias.name}" for alias in node.names)
            if (WALL_TIME.search(said) and name != CLOCKS[0]) or (SPANS.search(said) and name not in CLOCKS):
                found.append(f"{name}:{node.lineno}: {said} outside the clock")
    for name, text, code, _ in qml_files(root, theme=True):
        for match in re.finditer(r"\bnew Date\b|\bDate\.now\b|\bQt\.format(Date|Time|DateTime)\b", code):
            found.append(f"{name}:{line_at(text, match.start())}: {match[0]}: time comes from Python")
    return found


def qml_timers(root: Path, allowed: dict[str, str] | None = None) -> list[str]:
    """Idle and schedules run on the one clock; an exception has its reason, and goes when it is no longer used."""
    reasons = TIMERS if allowed is None else allowed
    having = {
        name: line_at(text, match.start())
        for name, text, code, _ in qml_files(root, theme=True)
        if (match := re.search(r"\bTimer\s*\{", code))
    }
    found = [f"{name}:{line}: Timer in QML" for name, line in having.items() if name not in reasons]
    found += [f"{name}: is allowed a Timer and has none" for name in reasons if name not in having]
    return found + [f"{name}: is allowed a Timer without a reason" for name, why in reasons.items() if len(why) < 20]


def prints(root: Path) -> list[str]:
    """Only the command line talks to a terminal; the rest returns, raises or logs."""
    return [
        f"{name}:{node.lineno}: print outside cli"
        for name, tree in python_trees(root, "kiosk/*.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("print", "sys.stdout.write", "sys.stderr.write")
        and not name.startswith("kiosk/cli/")
    ]


def sql_elsewhere(root: Path) -> list[str]:
    """SQL stands in the modules that own a database."""
    return [
        f"{name}:{line}: imports {module}"
        for name, tree in python_trees(root, "kiosk/*.py")
        for line, module in imported(tree)
        if module.partition(".")[0] in ("sqlite3", "sqlite_utils") and not any(fnmatch(name, own) for own in SQL)
    ]


def qt_elsewhere(root: Path) -> list[str]:
    """The content, the cards and the command line work on a machine without a display or its libraries."""
    return [
        f"{name}:{line}: imports {module}"
        for name, tree in python_trees(root, "kiosk/*.py", "packaging/*.py")
        for line, module in imported(tree)
        if module.partition(".")[0] in ("PySide6", "shiboken6") and not name.startswith("kiosk/ui/")
    ]


def drawers(root: Path) -> list[str]:
    """A file is named for what it holds."""
    return [
        f"{name}: a drawer's name"
        for name in files(root)
        if DRAWERS & set(re.split(r"[^a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()))
    ]


def mute_packages(root: Path) -> list[str]:
    """Each package says what goes in it and what it may depend on."""
    found = []
    for folder in sorted({os.path.dirname(name) for name in matching(root, "kiosk/*.py")}):
        init = root / folder / "__init__.py"
        if not init.is_file():
            found.append(f"{folder}: no __init__.py")
        elif not ast.get_docstring(ast.parse(init.read_text("utf-8"))):
            found.append(f"{folder}/__init__.py: no docstring")
    return found


def _translated(code: str) -> list[tuple[int, int]]:
    """Return the spans of the arguments of qsTr and its like."""
    spans = []
    for match in re.finditer(r"\b(?:qsTr|qsTranslate|qsTrId|QT_TR_NOOP)\(", code):
        depth, end = 1, match.end()
        while depth and end < len(code):
            depth += {"(": 1, ")": -1}.get(code[end], 0)
            end += 1
        spans.append((match.end(), end))
    return spans


def _values(code: str, start: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the values of bindings; a value goes on where a line ends or the next begins in mid-air."""
    for match in re.finditer(start, code):
        depth, end = 0, match.end()
        while end < len(code):
            depth += 1 if code[end] in "([{" else -1 if code[end] in ")]}" else 0
            if depth < 0 or (depth == 0 and code[end] == ";"):
                break
            in_mid_air = re.search(r"[?:+|&]\s*\Z", code[match.start() : end]) or re.match(r"\s*[?:+|&.]", code[end:])
            if code[end] == "\n" and depth == 0 and not in_mid_air:
                break
            end += 1
        yield match.end(), end


def untranslated_words(root: Path) -> list[str]:
    """Words of the interface stand in qsTr, in QML only."""
    found = []
    for name, text, code, strings in qml_files(root):
        if LAYOUTS in name:
            continue
        translated, shown = _translated(code), list(_values(code, WORDS))
        for offset, value in strings:
            if any(start <= offset < end for start, end in translated) or not re.search(r"[^\W\d_]", value):
                continue
            end = offset + len(value) + 2
            is_key = re.search(r"[!=]==?\s*$|\[\s*$|\bcase\s*$", code[:offset]) or re.match(r"\s*[!=]==?", code[end:])
            is_shown = any(start <= offset < stop for start, stop in shown) and not is_key and len(value.strip()) > 2
            is_path = re.fullmatch(r"[MmLlHhVvCcSsQqTtAaZz\d\s,.-]+", value)
            is_words = re.search(r"[^\W\d_]{2,}[ \u00a0\u202f]+\W*[^\W\d_]", value) and not is_path
            if is_shown or is_words or re.search(r"[À-ÿœŒ]", value):
                found.append(f"{name}:{line_at(text, offset)}: {value!r} outside qsTr")
    return found


def _python_strings(tree: ast.Module) -> Iterator[tuple[int, str, bool]]:
    """Yield line, text and whether it is French (by its letters) of each string that isn't a docstring."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    whole = {id(part): node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            parts = whole[id(node)].values if id(node) in whole else [node]
            letters = "".join(p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str))
            yield node.lineno, node.value, bool(re.search(r"[«»’À-ÿœŒ]", letters))


def words_in_view_models(root: Path) -> list[str]:
    """View-models give data and keys: a French phrase there can't be translated. (A month's name is data.)"""
    return [
        f"{name}:{line}: {value!r} is a word of the interface"
        for name, tree in python_trees(root, "kiosk/ui/viewmodels/*.py")
        for line, value, french in _python_strings(tree)
        if french and re.search(r"[^\W\d_][ ’\u00a0\u202f]+[^\W\d_]", value)
    ]


def typography(root: Path) -> list[str]:
    """On screen: ’ and « », no-break spaces before : ; ? %, no exclamation mark, no three dots."""
    wrong = re.compile(r"« | »|(?:^|\S) [:;?%](?=\s|$)|(?<=[^\W\d_])'(?=[^\W\d_])|\.\.\.|\w\s?!(?=\s|$)")
    found = []
    for name, tree in python_trees(root, "kiosk/ui/*.py"):
        for line, value, french in _python_strings(tree):
            if french and len(value) > 1 and (match := wrong.search(value)):
                found.append(f"{name}:{line}: {match[0]!r} in {value!r}")
    for name, text, code, strings in qml_files(root):
        spans = _translated(code)
        for offset, value in strings:
            if any(start <= offset < end for start, end in spans) and (match := wrong.search(value)):
                found.append(f"{name}:{line_at(text, offset)}: {match[0]!r} in {value!r}")
    return found


def seeing_components(root: Path) -> list[str]:
    """Components know no page and no view-model: they speak by properties and signals."""
    return [
        f"{name}:{line_at(text, match.start())}: {match[0]}"
        for name, text, code, _ in qml_files(root)
        if name.startswith(("kiosk/ui/qml/Kiosk/Components/", "kiosk/ui/qml/Kiosk/Keyboard/"))
        for match in re.finditer(r"\bimport Kiosk\.(ViewModels|Pages)\b", code)
    ]


def machine_names(root: Path) -> list[str]:
    """What is committed works on every machine: no path of one, no host of a registry."""
    found = []
    for name in files(root):
        content = (root / name).read_bytes()
        for match in MACHINE.finditer(content):
            line = content.count(b"\n", 0, match.start()) + 1
            found.append(f"{name}:{line}: {match[0].decode(errors='replace')}")
    return found


def untrue_map(root: Path) -> list[str]:
    """ARCHITECTURE.md's table says where things are: each path exists, each package is in it."""
    page = root / "ARCHITECTURE.md"
    if not page.is_file():
        return ["ARCHITECTURE.md: missing"]
    ignored = (root / ".gitignore").read_text("utf-8").split() if (root / ".gitignore").is_file() else []
    made_later = {line.strip("/") for line in ignored}
    cells = re.findall(r"^\|([^|]+)\|", page.read_text("utf-8"), re.MULTILINE)
    paths = {path.rstrip("/") for cell in cells for path in re.findall(r"`([^`\s]+)`", cell)}
    if not paths:
        return ["ARCHITECTURE.md: no table whose first column holds paths"]
    found = [
        f"ARCHITECTURE.md: {path} doesn't exist"
        for path in sorted(paths)
        if path not in made_later and not any(root.glob(path))
    ]
    packages = {os.path.dirname(name) for name in matching(root, "kiosk/*/__init__.py")}
    return found + [f"ARCHITECTURE.md: {package} isn't in the table" for package in sorted(packages - paths)]


def silent_tests(root: Path) -> list[str]:
    """A test says what it is for, and never waits for a span of time."""
    found = []
    for name, tree in python_trees(root, "tests/*.py"):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node):
                found.append(f"{name}:{node.lineno}: {node.name} has no docstring")
            if isinstance(node, ast.Call) and re.search(r"(^|\.)(time\.sleep|qSleep)$", ast.unparse(node.func)):
                found.append(f"{name}:{node.lineno}: sleeps")
    return found


RULES: tuple[Callable[[Path], list[str]], ...] = (
    long_files,
    literal_colours,
    literal_sizes,
    other_clocks,
    qml_timers,
    prints,
    sql_elsewhere,
    qt_elsewhere,
    drawers,
    mute_packages,
    untranslated_words,
    words_in_view_models,
    typography,
    seeing_components,
    machine_names,
    untrue_map,
    silent_tests,
)
