"""What all tests share."""

from hypothesis import HealthCheck, settings

# A busy machine is slow, not wrong: no test may fail on the time that one example takes.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
