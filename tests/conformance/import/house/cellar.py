print("  cellar runs as", __name__)
from . import kitchen, door
from .kitchen import pan as kept
from .attic import box
from .attic.corner import web
