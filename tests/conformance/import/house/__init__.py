print("  house runs as", __name__)
door = "door"
