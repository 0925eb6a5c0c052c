"""Voice Interview: rehearse a job interview out loud, alone and offline."""

__version__ = "0.1.0"
