print("  kitchen runs as", __name__)
pan, _spoon = "pan", "spoon"
