"""Nothing leaves the machine, whatever the libraries' makers think of it."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def test_the_voice_detectors_runtime_holds_no_telemetry_client() -> None:
    """Releases from 1.27 on may: 1.32 looks up its maker's server at every use."""
    spec = importlib.util.find_spec("onnxruntime")
    assert spec is not None
    assert spec.origin is not None
    libraries = [
        path
        for path in (Path(spec.origin).parent / "capi").iterdir()
        if path.suffix in {".so", ".pyd", ".dll", ".dylib"}
    ]
    assert libraries
    assert [path.name for path in libraries if b"OneDsTelemetry" in path.read_bytes()] == []
