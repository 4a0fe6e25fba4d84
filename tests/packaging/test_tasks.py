"""`python3 packaging`: what it says and does before anything is installed. No test here uses the network."""

import importlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "packaging" / "requirements"
TASKS = ["run", "test", "tour", "bench", "simulate", "bundle", "faults", "translate", "lock"]


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder to be the whole PATH: empty but for what every shell has."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("env", "true"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout of what the tasks read, without .venv/."""
    root = tmp_path / "project"
    shutil.copytree(ROOT / "packaging", root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.fixture
def prepared(project: Path) -> Path:
    """The same checkout with a .venv/ that counts as filled; its programs print how they are called."""
    spec = importlib.util.spec_from_file_location("prepared_environment", project / "packaging" / "environment.py")
    assert spec
    assert spec.loader
    environment = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(environment)
    environment.SCRIPTS.mkdir(parents=True)
    for name in ("python", "kiosk"):
        script(environment.SCRIPTS, name, f'echo "{name} $*"')
    stamp = {"root": str(project), "project": environment._project_digest()}
    stamp |= {lock: environment._digest(lock) for lock in ("run", "dev")}
    environment.STAMP.write_text(json.dumps(stamp), "utf-8")
    return project


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Modules of packaging/, imported as they are when the folder is run, and forgotten afterwards."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    yield importlib.import_module
    for name in ("bundle", "locks", "translations", "environment", "system"):
        sys.modules.pop(name, None)


def script(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)


def tasks(root: Path, *arguments: str, path: Path | str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `python3 packaging …` with this PATH, these variables and no site-packages: the standard library only."""
    kept = {name: value for name, value in os.environ.items() if name in ("HOME", "LANG", "LC_ALL", "TMPDIR")}
    command = [sys.executable, "-S", "packaging", *arguments]
    return subprocess.run(
        command, cwd=root, env=kept | {"PATH": str(path)} | variables, text=True, capture_output=True, encoding="utf-8"
    )


def dpkg_query(folder: Path, *lines: str) -> None:
    """A dpkg-query that knows these packages, as `status|name,provided names`."""
    script(folder, "dpkg-query", "\n".join(["cat <<'END'", *lines, "END"]))
    (folder / "cat").symlink_to(shutil.which("cat") or "cat")


def wanted(*sections: str) -> set[str]:
    """The packages of these sections of system-packages.txt."""
    text = (ROOT / "packaging" / "system-packages.txt").read_text("utf-8")
    parts = re.split(r"^\[(\w+)\]$", text, flags=re.MULTILINE)[1:]
    names = dict(zip(parts[::2], parts[1::2], strict=True))
    return {line for section in sections for line in names[section].split("\n") if line and line[0] != "#"}


def test_alone_it_lists_every_task_in_one_line_each(project: Path) -> None:
    """Someone who types nothing more sees every chore, and only those that exist."""
    done = tasks(project)
    assert done.returncode == 0
    rows = [line.split(maxsplit=1) for line in done.stdout.splitlines() if line.startswith("  ")]
    assert [name for name, _ in rows] == TASKS
    assert all(len(does) > 15 for _, does in rows)


def test_an_unknown_task_is_refused_with_the_known_ones(project: Path) -> None:
    """A typo ends in one sentence that says what can be typed."""
    done = tasks(project, "rnu")
    assert done.returncode == 1
    assert done.stderr == f"La tâche « rnu » n’existe pas : choisissez parmi {', '.join(TASKS)}.\n"


@pytest.mark.parametrize("variables", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}], ids=["unset", "empty"])
def test_without_a_screen_run_names_the_tour_and_installs_nothing(project: Path, variables: dict[str, str]) -> None:
    """Over ssh, `run` says in one sentence what to do instead, before it touches the machine."""
    done = tasks(project, "run", **variables)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "« python3 packaging tour »" in done.stderr
    assert done.stdout == ""
    assert not (project / ".venv").exists()


@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_screen_run_opens_the_kiosk_and_passes_everything_on(prepared: Path, screen: str) -> None:
    """X or Wayland will do; a second run makes no call to pip; the options are the kiosk's."""
    done = tasks(prepared, "run", "--window", "1080x1920", "--at", "home", **{screen: "0"})
    assert done.stdout.splitlines()[-1] == "kiosk run --window 1080x1920 --at home"
    assert "pip" not in done.stdout
    assert done.returncode == 0


def test_where_apt_is_not_possible_the_exact_command_is_printed(project: Path, programs: Path) -> None:
    """On a Debian where this account can't install, an administrator gets a line to paste; nothing is made."""
    dpkg_query(programs)
    done = tasks(project, "run", path=programs, DISPLAY=":0")
    assert done.returncode == 1
    assert "ne peut pas les installer" in done.stderr
    start, _, packages = done.stderr.partition("sudo apt-get install --yes --no-install-recommends ")
    assert start
    assert set(packages.split()) == wanted("base", "window", "sound")
    assert not (project / ".venv").exists()


def test_only_what_is_missing_is_installed_and_a_refusal_of_apt_is_told(project: Path, programs: Path) -> None:
    """Removed packages count as missing, a package that stands in for another counts as that one."""
    names = sorted(wanted("base", "sound") - {"libglib2.0-0", "libgl1", "libpulse0"})
    known = [f"installed|{name}," for name in names]
    known.append("installed|ca-certificates,")
    dpkg_query(programs, *known, "installed|libglib2.0-0t64,libglib2.0-0 (= 2.84)", "config-files|libgl1,")
    script(programs, "sudo", 'shift; exec "$@"')
    log = project / "apt.log"
    script(programs, "apt-get", f'echo "$*" >> {log}\n[ "$1" = update ] || {{ echo "E: plein" >&2; exit 100; }}')
    done = tasks(project, "tour", path=programs)
    assert log.read_text("utf-8").splitlines() == [
        "update",
        "install --yes --no-install-recommends libgl1 libpulse0",
    ]
    assert done.returncode == 1
    assert "E: plein" in done.stderr
    assert "sudo apt-get install --yes --no-install-recommends libgl1 libpulse0" in done.stderr


@pytest.mark.parametrize("packaged", [False, True])
def test_certificates_put_there_by_hand_survive(
    modules: Callable[[str], ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    programs: Path,
    tmp_path: Path,
    packaged: bool,
) -> None:
    """apt-get writes the bundle anew when it brings ca-certificates; one that is that package's own may change."""
    system = modules("system")
    bundle = tmp_path / "ca-certificates.crt"
    bundle.write_text("of the proxy", "utf-8")
    monkeypatch.setattr(system, "CERTIFICATES", bundle)
    dpkg_query(programs, *(["installed|ca-certificates,"] if packaged else []))
    (programs / "cp").symlink_to(shutil.which("cp") or "cp")
    script(programs, "sudo", 'shift; exec "$@"')
    script(programs, "apt-get", f"printf 'of Debian' > {bundle}")
    monkeypatch.setenv("PATH", str(programs))
    system.ensure(["sound"])
    assert bundle.read_text("utf-8") == ("of Debian" if packaged else "of the proxy")


def test_off_debian_apt_is_left_out_with_a_sentence(prepared: Path, programs: Path) -> None:
    """Without dpkg the list is named and the task goes on."""
    done = tasks(prepared, "tour", path=programs)
    assert done.stdout.splitlines() == [
        "Ce système n’est pas un Debian : ses équivalents de system-packages.txt sont supposés présents.",
        "kiosk tour --out var/tour",
    ]
    assert done.returncode == 0


@pytest.mark.parametrize("out", [["--out", "ici"], ["--out=ici"]])
def test_the_tour_goes_where_it_is_told(prepared: Path, out: list[str]) -> None:
    """--out given by hand takes the place of var/tour."""
    assert tasks(prepared, "tour", *out).stdout.splitlines()[-1] == f"kiosk tour {' '.join(out)}"


def test_the_bench_is_run_from_the_root_inside_the_venv(prepared: Path) -> None:
    """Its modules are found below the root, its options are its own."""
    assert tasks(prepared, "bench", "--write").stdout.splitlines()[-1] == "python -m tests.bench --write"


def test_the_simulator_is_run_from_the_root_inside_the_venv(prepared: Path) -> None:
    """Seed and number of visits are its own."""
    said = tasks(prepared, "simulate", "--visits", "3", "--seed", "7").stdout.splitlines()
    assert said[-1] == "python -m tests.simulator --visits 3 --seed 7"


def test_a_changed_lock_is_installed_with_its_hashes_once(prepared: Path, programs: Path) -> None:
    """After a pull that changes the lock, the next task brings .venv/ up to date, the one after has nothing to do."""
    lock = prepared / "packaging" / "requirements" / "run.txt"
    lock.write_text(lock.read_text("utf-8") + "\n", "utf-8")
    calls = prepared / "pip.log"
    script(prepared / ".venv" / "bin", "python", f'[ "$2" != pip ] || echo "$*" >> {calls}')
    assert tasks(prepared, "tour", path=programs).stdout.endswith("kiosk tour --out var/tour\n")
    locked, editable = calls.read_text("utf-8").splitlines()
    assert "--require-hashes" in locked
    assert locked.endswith(f"--requirement {lock}")
    assert "--no-deps --no-build-isolation" in editable
    assert tasks(prepared, "tour", path=programs).returncode == 0
    assert len(calls.read_text("utf-8").splitlines()) == 2


def test_the_checks_come_first_pytest_last_and_the_first_red_stops(prepared: Path) -> None:
    """Pytest's summary closes the output and the status is that of what failed; `test` serves the other tasks too.

    Which screens the tests have is conftest's to say: a bare "offscreen" would take them away.
    """
    bin = prepared / ".venv" / "bin"
    dev = prepared / "packaging" / "requirements" / "dev.txt"
    dev.write_text(dev.read_text("utf-8") + "\n", "utf-8")
    for name in ("ruff", "mypy", "lint-imports"):
        script(bin, name, f'echo "{name} $*"')
    script(bin, "python", '[ "$2" != pytest ] || { echo "${QT_QPA_PLATFORM-unset}: $*"; exit 5; }')
    done = tasks(prepared, "test", "-k", "map")
    told = [line for line in done.stdout.splitlines() if not line.endswith("…")]
    assert told[-4:] == ["ruff check", "mypy ", "lint-imports ", "unset: -m pytest -k map"]
    assert done.returncode == 5
    script(bin, "mypy", "exit 3")
    done = tasks(prepared, "test", QT_QPA_PLATFORM="xcb")
    assert done.returncode == 3
    assert "lint-imports" not in done.stdout
    assert done.stderr == "Arrêt : « mypy » a trouvé ce qui précède ; corrigez-le.\n"
    script(bin, "python", "echo called >&2; exit 1")
    assert tasks(prepared, "tour").stdout.endswith("kiosk tour --out var/tour\n")


def test_a_moved_project_gets_a_venv_of_its_own_and_a_failed_install_is_told(prepared: Path, tmp_path: Path) -> None:
    """The scripts of a copied .venv/ would run the other checkout; when the network fails, the reason is a sentence."""
    stamp = prepared / ".venv" / "kiosk-stamp.json"
    stamp.write_text(json.dumps(json.loads(stamp.read_text("utf-8")) | {"root": "/ailleurs"}), "utf-8")
    # In the place of the real venv module, which takes seconds: leaves a Python whose pip reaches nothing.
    script(tmp_path, "python", "echo 'ERROR: no route'; exit 1")
    fake = "import os, shutil, sys; shutil.rmtree(sys.argv[2]); os.makedirs(sys.argv[2] + '/bin')\n"
    fake += f"shutil.move({str(tmp_path / 'python')!r}, sys.argv[2] + '/bin/python')\n"
    (tmp_path / "venv.py").write_text(f"{fake}print(*sys.argv[1:], file=open('venv.log', 'w'))\n", "utf-8")
    done = tasks(prepared, "tour", PYTHONPATH=str(tmp_path))
    assert (prepared / "venv.log").read_text("utf-8") == f"--clear {prepared / '.venv'}\n"
    assert done.returncode == 1
    assert done.stderr.startswith("ERROR: no route\n\nL’installation des bibliothèques a échoué ; vérifiez le réseau")
    assert not stamp.exists()


def test_ci_runs_the_tests_from_the_root(programs: Path, tmp_path: Path) -> None:
    """Started from anywhere, .ci/run goes to the root and hands its status on."""
    (programs / "dirname").symlink_to(shutil.which("dirname") or "dirname")
    script(programs, "python3", 'echo "$PWD: $*"; exit 3')
    bash = shutil.which("bash") or "bash"
    done = subprocess.run(
        [bash, str(ROOT / ".ci" / "run")], cwd=tmp_path, env={"PATH": str(programs)}, capture_output=True, text=True
    )
    assert (done.stdout, done.returncode) == (f"{ROOT}: packaging test\n", 3)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def locked(name: str) -> dict[str, str]:
    """The pinned versions of a lock; fails on any line that is neither a pin nor a hash."""
    pins: dict[str, str] = {}
    hashes: dict[str, int] = {}
    current = ""
    for line in (LOCKS / name).read_text("utf-8").splitlines():
        pin = re.fullmatch(r"([a-z0-9-]+)==([\w.]+)( ; [\w'=! .]+)? \\", line)
        if pin:
            current = pin[1]
            pins[current] = pin[2]
            hashes[current] = 0
        else:
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line
            hashes[current] += 1
    assert pins
    assert [name for name, count in hashes.items() if not count] == []
    return pins


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_requirement_is_pinned_and_hashed_and_no_index_is_named(name: str) -> None:
    """The lock is pins and SHA-256 sums, nothing else: no server, no option, no file of one machine."""
    locked(name)


def test_the_locks_hold_what_the_project_declares() -> None:
    """Every dependency is locked, and dev.txt holds run.txt at the same versions: one .venv/ serves both."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    names = {re.match(r"[\w-]+", line)[0].lower() for line in declared}  # type: ignore[index]
    run, dev = locked("run.txt"), locked("dev.txt")
    assert names <= run.keys()
    assert run.items() <= dev.items()
    assert {line.lower() for line in project["dependency-groups"]["dev"]} <= dev.keys()
    assert {run[name] for name in ("pyside6-essentials", "pyside6-addons", "shiboken6")} == {"6.12.0"}


@pytest.mark.parametrize(
    "line", ["--extra-index-" + "url file:///x", "-f wheels", "kiosk @ https://example.org/kiosk.whl"]
)
def test_a_lock_that_names_a_server_is_not_written(modules: Callable[[str], ModuleType], line: str) -> None:
    """An index of one machine must not reach the repository by way of uv's output."""
    locks = modules("locks")
    pin = "click==8.5.1 \\\n    --hash=sha256:00\n"
    locks.refuse_addresses(pin)
    with pytest.raises(SystemExit, match="ligne 3, nomme un serveur ou une option"):
        locks.refuse_addresses(f"{pin}{line}\n")


def test_the_sample_settings_name_every_key_at_its_default() -> None:
    """kiosk.toml is read by people: a key that is missing from it, or told with another default, misleads."""
    sample = tomllib.loads((ROOT / "kiosk.toml").read_text("utf-8"))
    assert sample == json.loads(json.dumps(asdict(Settings())))


def test_every_file_beside_the_code_is_packaged() -> None:
    """A QML file, a source or a picture of a kind that package-data doesn't know would be missing once installed.

    The translators' .ts stays behind: the program reads the .qm made of it.
    """
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]
    package = ROOT / "kiosk"
    known = {path for pattern in patterns["kiosk"] for path in package.glob(pattern)}
    files = {path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert sorted(str(path.relative_to(ROOT)) for path in files - known if path.suffix not in (".py", ".ts")) == []
