"""Templates for text and HTML, compiled to Python."""

from .environment import Environment
from .errors import TemplateError
from .filters import Safe, escape
