"""How the steps of a guided session are written: one JSON object a step, its class by name; reading is the inverse."""

import dataclasses
import json
import typing
from typing import Any

from kiosk.errors import StoreError
from kiosk.guide.steps import Step

_CLASSES: dict[str, type[Any]] = {step.__name__: step for step in typing.get_args(Step)}
UNREADABLE = "Le journal de la séance ne peut être lu : commencez-en une autre."


def write_step(step: Step) -> str:
    """Return a step as JSON, without half characters, which no file takes and the rules drop too."""
    text = json.dumps({"step": type(step).__name__} | dataclasses.asdict(step), ensure_ascii=False, sort_keys=True)
    return text.encode("utf-8", "ignore").decode("utf-8")


def read_step(text: str) -> Step:
    """Return the step that write_step() wrote; raises StoreError where it isn't one."""
    try:
        fields = json.loads(text)
        made = _CLASSES[fields.pop("step")](**{k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        raise StoreError(UNREADABLE) from None
    return typing.cast(Step, made)
