# truth: reference 1.25
# Two modules that import each other see each other half made.
import circular_a
import circular_b

print(circular_a.partner(), circular_b.partner())
print(circular_a.circular_b is circular_b)
