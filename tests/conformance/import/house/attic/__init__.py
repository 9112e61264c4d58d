print("  attic runs as", __name__)
from .. import door
from ..kitchen import pan
box = door + pan
