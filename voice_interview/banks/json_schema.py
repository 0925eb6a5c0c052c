"""The JSON Schema of a bank file, for editors that complete and check YAML.

`python -m voice_interview.banks.json_schema docs/schema/bank-1.schema.json` writes it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from voice_interview.core.bank_schema import json_schema


def schema_text() -> str:
    """Return the JSON Schema as the text of its file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_text(), encoding="utf-8")
