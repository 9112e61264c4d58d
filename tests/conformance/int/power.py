# truth: reference 1.25
# ** and pow(), also with a modulus; a negative exponent gives a float.
print(2 ** 0, 0 ** 0, 0 ** 5, 5 ** 1, (-2) ** 3, -2 ** 2)
print(2 ** 3 ** 2, (2 ** 3) ** 2)
print(2 ** 63, 2 ** 64, (-2) ** 63, 7 ** 40)
print(2 ** -1, 4 ** -2, (-2) ** -3)
print(pow(2, 10), pow(3, 4, 5), pow(2, 100, 1000007), pow(10, 0, 7))
print(pow(123456789, 987654321, 1000000007))
print(pow(3, 200, 1 << 70))
try:
    0 ** -1
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
try:
    2 ** "3"
except TypeError as e:
    print("TypeError:", e)
x = 3
x **= 4
print(x)
