from ..first import one
from .. import level

found = (one, level)
