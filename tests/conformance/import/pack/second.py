from . import first
from .first import one

two = one + 1
also = first.one
