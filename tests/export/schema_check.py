"""A check against the part of JSON Schema that docs/schema uses; other keywords are an error."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schema"
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_NOTES = {"$schema", "$id", "title", "description"}


def load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return loaded


def faults(value: Any, schema: dict[str, Any], at: str = "$") -> list[str]:
    """List where the value breaks the schema, or has keys that the schema does not name."""
    found: list[str] = []
    for keyword, wanted in schema.items():
        if keyword in _NOTES:
            continue
        found += _RULES[keyword](value, wanted, at)
    return found


def _type(value: Any, wanted: str | list[str], at: str) -> list[str]:
    names = [wanted] if isinstance(wanted, str) else wanted
    fits = any(
        isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
        for name in names
    )
    return [] if fits else [f"{at} is {type(value).__name__}, not {names}"]


def _properties(value: Any, wanted: dict[str, Any], at: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    found = [f"{at}.{key} is not documented" for key in value.keys() - wanted.keys()]
    for key in wanted.keys() & value.keys():
        found += faults(value[key], wanted[key], f"{at}.{key}")
    return found


def _required(value: Any, wanted: list[str], at: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    return [f"{at}.{key} is missing" for key in wanted if key not in value]


def _items(value: Any, wanted: dict[str, Any], at: str) -> list[str]:
    if not isinstance(value, list):
        return []
    return [
        fault for at_, item in enumerate(value) for fault in faults(item, wanted, f"{at}[{at_}]")
    ]


def _bound(sign: int) -> Any:
    def check(value: Any, wanted: float, at: str) -> list[str]:
        if value is None or (value - wanted) * sign >= 0:
            return []
        return [f"{at} is {value}, bound is {wanted}"]

    return check


_RULES: dict[str, Any] = {
    "type": _type,
    "properties": _properties,
    "required": _required,
    "items": _items,
    "const": lambda value, wanted, at: [] if value == wanted else [f"{at} is {value!r}"],
    "enum": lambda value, wanted, at: [] if value in wanted else [f"{at} is {value!r}"],
    "minimum": _bound(1),
    "maximum": _bound(-1),
    "$ref": lambda value, wanted, at: faults(value, load(wanted), at),
}
