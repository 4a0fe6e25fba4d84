"""Debian's packages: which are missing, and installing them where this user may."""

import configparser
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

LIST = Path(__file__).with_name("system-packages.txt")
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends"]


def listed(sections: Iterable[str]) -> list[str]:
    """The packages of these sections of system-packages.txt, in its order."""
    lists = configparser.ConfigParser(allow_no_value=True)
    lists.read(LIST, encoding="utf-8")
    return [name for section in sections for name in lists[section]]


def installed() -> set[str]:
    """The names of all installed packages, and the names that they stand in for.

    Since Debian 13 libglib2.0-0 is provided by libglib2.0-0t64, so that asking for the names alone would miss it.
    """
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}|${Package},${Provides}\n"],
        capture_output=True,
        text=True,
        check=True,
    )
    names: set[str] = set()
    for line in answer.stdout.splitlines():
        status, _, provided = line.partition("|")
        if status == "installed":
            names.update(name.split("(")[0].strip() for name in provided.split(","))
    return names


def ensure(sections: Iterable[str]) -> None:
    """Install what is missing of these sections; ends the program with a sentence where that can't be done."""
    wanted = listed(sections)
    if shutil.which("dpkg-query") is None:
        print(f"Ce système n’est pas un Debian : ses équivalents de {LIST.name} sont supposés présents.", flush=True)
        return
    present = installed()
    missing = sorted(set(wanted) - present)
    if not missing:
        return
    rights = privilege()
    if rights is None:
        raise SystemExit(
            "Des paquets du système manquent et ce compte ne peut pas les installer ; "
            f"lancez d’abord : {by_hand(missing)}"
        )
    print(f"Installation de paquets du système : {', '.join(missing)}…", flush=True)
    # python3-venv brings ca-certificates, whose set-up writes this file anew. Where it stands without that package, an
    # administrator put it there, perhaps with a proxy's own certificate: pip needs it as it was.
    by_an_administrator = "ca-certificates" not in present and CERTIFICATES.exists()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, CERTIFICATES.name)
        if by_an_administrator:
            shutil.copyfile(CERTIFICATES, kept)
        # A list that can't be refreshed may still do; apt-get install tells.
        _apt([*rights, "apt-get", "update"])
        failed = _apt([*rights, *INSTALL, *missing])
        if by_an_administrator:
            subprocess.run([*rights, "cp", str(kept), str(CERTIFICATES)], check=True)
    if failed:
        raise SystemExit(
            f"{failed}\nL’installation de paquets du système a échoué ; vérifiez le réseau, puis lancez : "
            f"{by_hand(missing)}"
        )


def privilege() -> list[str] | None:
    """What to write before apt-get: nothing as root, sudo where it asks no password, None where neither works."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def by_hand(packages: Sequence[str]) -> str:
    """The exact command for an administrator."""
    return shlex.join(["sudo", *INSTALL, *packages])


def _apt(command: list[str]) -> str:
    """Run apt-get without questions; "" where it worked, else the end of what it said."""
    at = command.index("apt-get")
    command[at:at] = ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return "" if done.returncode == 0 else "\n".join((done.stdout + done.stderr).splitlines()[-15:])
