# Start-up, one line, and the end.
print("hello, world")
