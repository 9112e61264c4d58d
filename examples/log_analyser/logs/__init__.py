"""From log lines to a report."""

from .analyser import Analyser
from .record import Record, Unreadable, parse
