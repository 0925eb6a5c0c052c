"""Voice Interview: rehearse a job interview out loud, alone and offline."""

import logging

__version__ = "0.1.0"

# Without a log file (`log.start_log`) nothing is logged; Python's own default would print it.
logging.getLogger(__name__).addHandler(logging.NullHandler())
