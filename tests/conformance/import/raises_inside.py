print("  raises_inside runs")
import raises
