"""qmllint over every QML file, with the types that Python gives to QML.

qmllint knows nothing of Python: without a qmltypes file each `root.viewModel.titel` passes. So the Python sources are
dumped (metaobjectdump), turned into qmltypes (qmltyperegistrar) in a temporary folder, one module for each
QML_IMPORT_NAME, and qmllint is run once on all files with that folder on its import path. `pyside6-project qmllint`
isn't used: it passes no import path and ends with 0 on warnings.

`python tests/qml_lint.py` lints kiosk/ui; `python tests/qml_lint.py FOLDER` another one.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import PySide6

UI = Path(__file__).resolve().parent.parent / "kiosk" / "ui"
PYSIDE = Path(PySide6.__file__).resolve().parent
EXE = ".exe" if sys.platform == "win32" else ""
QMLLINT = PYSIDE / f"qmllint{EXE}"
REGISTRAR = (PYSIDE if EXE else PYSIDE / "Qt" / "libexec") / f"qmltyperegistrar{EXE}"
DUMP = PYSIDE / "scripts" / "metaobjectdump.py"
METATYPES = PYSIDE / "Qt" / "metatypes"
FOREIGN = ("core", "gui", "qml", "quick")

# Python types as they reach QML; metaobjectdump translates only str
QML_TYPES = {
    "list": "QVariantList",
    "tuple": "QVariantList",
    "dict": "QVariantMap",
    "object": "QVariant",
    "float": "double",
    "QObject": "QObject*",
    "QAbstractItemModel": "QAbstractItemModel*",
    "QAbstractListModel": "QAbstractListModel*",
}


def lint(ui: Path) -> list[str]:
    """Return what qmllint finds in the QML files under `ui`, one entry for each line it prints; empty when clean.

    Raises RuntimeError where a tool itself fails, and ValueError where `ui` holds no QML file: a lint of nothing is
    no lint.
    """
    files = sorted(path.resolve() for path in ui.rglob("*.qml"))
    if not files:
        raise ValueError(f"no QML file under {ui}")
    with tempfile.TemporaryDirectory(prefix="qml-lint-") as folder:
        types = Path(folder)
        write_types(ui, types)
        # absolute paths: a relative one gives a false warning about singletons
        result = subprocess.run(
            [QMLLINT, "--ignore-settings", "--max-warnings", "0", "--unused-imports", "warning"]
            + ["-I", str(types), "-I", str((ui / "qml").resolve())]
            + [str(file) for file in files],
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    if result.returncode == 0:
        return []
    return [line for line in (result.stdout + result.stderr).splitlines() if line.strip()] or ["qmllint failed mutely"]


def write_types(ui: Path, into: Path) -> None:
    """Write a qmldir and a qmltypes file in `into` for each QML module that the Python files under `ui` register."""
    speaking = re.compile(r"QML_IMPORT_NAME|QObject|QAbstractListModel")
    sources = in_order_of_bases(path for path in ui.rglob("*.py") if speaking.search(path.read_text("utf-8")))
    if not sources:
        return
    dumped: list[dict[str, Any]] = json.loads(_run([sys.executable, str(DUMP), "-c", "-q", *map(str, sources)]))
    own = {cls["className"] for entry in dumped for cls in entry["classes"]}
    for cls in (cls for entry in dumped for cls in entry["classes"]):
        _translate(cls, own)
    for module in sorted({entry["QML_IMPORT_NAME"] for entry in dumped if "QML_IMPORT_NAME" in entry}):
        folder = into.joinpath(*module.split("."))
        folder.mkdir(parents=True)
        mine, others = folder / "mine.json", folder / "others.json"
        mine.write_text(json.dumps([e for e in dumped if e.get("QML_IMPORT_NAME") == module]), "utf-8")
        others.write_text(json.dumps([e for e in dumped if e.get("QML_IMPORT_NAME") != module]), "utf-8")
        foreign = [str(others), *(str(METATYPES / f"qt6{name}_metatypes.json") for name in FOREIGN)]
        _run(
            [str(REGISTRAR), "--generate-qmltypes", str(folder / "module.qmltypes"), "-o", str(folder / "module.cpp")]
            + ["--import-name", module, "--major-version", "1", "--foreign-types", ",".join(foreign), str(mine)]
        )
        (folder / "qmldir").write_text(f"module {module}\ntypeinfo module.qmltypes\ndepends QtQuick\n", "utf-8")


def in_order_of_bases(paths: Iterable[Path]) -> list[Path]:
    """Sort Python files so that a base class is dumped before what derives from it: metaobjectdump reads once."""
    classes = {
        path: [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)]
        for path in sorted(paths)
    }
    home = {node.name: path for path, nodes in classes.items() for node in nodes}
    ordered: list[Path] = []
    seen: set[Path] = set()

    def visit(path: Path) -> None:
        if path in seen:
            return
        seen.add(path)
        for node in classes[path]:
            for base in node.bases:
                if isinstance(base, ast.Name) and base.id in home:
                    visit(home[base.id])
        ordered.append(path)

    for path in classes:
        visit(path)
    return ordered


def _translate(cls: dict[str, Any], own: set[str]) -> None:
    for item in [*cls.get("properties", ()), *(a for m in _methods(cls) for a in m.get("arguments", ()))]:
        item["type"] = _qml_type(item["type"], own)
    for method in _methods(cls):
        method["returnType"] = _qml_type(method["returnType"], own)


def _methods(cls: dict[str, Any]) -> list[dict[str, Any]]:
    return [*cls.get("signals", ()), *cls.get("slots", ())]


def _qml_type(name: str, own: set[str]) -> str:
    return f"{name}*" if name in own else QML_TYPES.get(name, name)


def _run(command: list[str]) -> str:
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if result.returncode != 0:
        raise RuntimeError(f"{Path(command[0]).name}: {result.stderr.strip() or result.stdout.strip()}")
    return result.stdout


def main(arguments: list[str]) -> int:
    """Lint the folder given, kiosk/ui by default; print the findings and return 1 where there are any."""
    found = lint(Path(arguments[0]) if arguments else UI)
    print("\n".join(found) or "QML: nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
