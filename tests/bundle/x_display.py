"""A virtual X display with a pointer, in the few requests of the X protocol that a tap and a look need.

The frozen program is tried on it as it is: no library of the project, of X or of Qt comes between.
https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html, https://www.x.org/releases/X11R7.7/doc/xextproto/xtest.html
"""

import os
import socket
import struct
import subprocess
from types import TracebackType
from typing import Self

_GET_IMAGE, _QUERY_EXTENSION, _FAKE_INPUT = 73, 98, 2
_PRESS, _RELEASE, _MOTION = 4, 5, 6


class XDisplay:
    """Xvfb with one screen; used as a context.

    Attributes:
        name: what DISPLAY must be to draw on it.
        size: width and height in pixels.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24"]
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-ac"], pass_fds=(writing,), stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb didn't start"
        self.name = f":{number}"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(f"/tmp/.X11-unix/X{number}")
        self._root = self._begin()
        self._xtest = self._reply(struct.pack("<BxHHxx5s3x", _QUERY_EXTENSION, 4, 5, b"XTEST"))[9]

    def __enter__(self) -> Self:
        """Return the display itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the server."""
        self._socket.close()
        self._server.terminate()
        self._server.wait()

    def tap(self, x: int, y: int) -> None:
        """Press and release the first button there."""
        for kind, button in ((_MOTION, 0), (_PRESS, 1), (_RELEASE, 1)):
            self._socket.sendall(
                struct.pack("<BBHBBxxII8xhh8x", self._xtest, _FAKE_INPUT, 9, kind, button, 0, self._root, x, y)
            )

    def picture(self) -> bytes:
        """Return the pixels of the whole screen."""
        width, height = self.size
        request = struct.pack("<BBHIhhHHI", _GET_IMAGE, 2, 5, self._root, 0, 0, width, height, 0xFFFFFFFF)
        return self._reply(request)[32:]

    def _begin(self) -> int:
        """Open the connection; return the id of the root window."""
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        status, length = struct.unpack("<BxxxxxH", self._read(8))
        setup = self._read(4 * length)
        assert status == 1, setup
        vendor, formats = struct.unpack_from("<16xHxxxB", setup)
        root: int = struct.unpack_from("<I", setup, 32 + (vendor + 3) // 4 * 4 + 8 * formats)[0]
        return root

    def _reply(self, request: bytes) -> bytes:
        """Send a request and return its reply, events passed over."""
        self._socket.sendall(request)
        while True:
            head = self._read(32)
            assert head[0] != 0, f"X refused: error {head[1]}"
            if head[0] == 1:
                return head + self._read(4 * struct.unpack_from("<I", head, 4)[0])

    def _read(self, length: int) -> bytes:
        parts = bytearray()
        while len(parts) < length:
            part = self._socket.recv(length - len(parts))
            assert part, "the display is gone"
            parts += part
        return bytes(parts)
