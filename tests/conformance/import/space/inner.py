print("  inner runs as", __name__)
value = "inner value"
