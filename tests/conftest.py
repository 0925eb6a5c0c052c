"""What all tests share."""

import gc
import signal

from hypothesis import HealthCheck, settings

# A busy machine is slow, not wrong: no test may fail on the time that one example takes.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Started in the background of a shell, a process ignores Ctrl-C, and so does each that it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_runtest_logfinish() -> None:
    """Collect what a test left, once tests of the window have turned Python's own collector off.

    On the thread of another test it destroyed a timer of Qt's: docs/decisions/0014-garbage.md.
    """
    if not gc.isenabled():
        gc.collect(1)
