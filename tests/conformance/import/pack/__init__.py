print("pack runs as", __name__)
level = "package"
from .first import one
