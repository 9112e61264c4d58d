print("  missing_name runs")
from .kitchen import nothing
