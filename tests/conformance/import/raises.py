print("  raises runs")
before = 1
raise ValueError("from raises")
