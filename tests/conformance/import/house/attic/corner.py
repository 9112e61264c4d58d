print("  corner runs as", __name__)
from . import box
from .. import kitchen
from ..kitchen import pan
web = "web"
