print("broken starts")
before = 1
1 // 0
after = 2
