# truth: reference 1.25
# Lists, dicts and tuples that hold themselves or each other: length, identity, repr of deep nests.

nest = []
for i in range(30):
    nest = [nest, i]
    if i % 3 == 0:
        print(i, nest)
box = ()
for i in range(12):
    box = (box,)
    print(box, len(str(box)), box == (box[0],))
mixed = [1, ('two', {'three': [3.0, None, {'x': ()}]}), b'four', {5: {6: {7: []}}}]
print(mixed, repr(mixed) == str(mixed), mixed == eval(repr(mixed)))
own = []
own.append(own)
print(len(own), own[0] is own, own[0][0][0] is own)
pair = [1], [2]
pair[0].append(pair[1])
pair[1].append(3)
print(pair)
for value in (['a', 'b"c', "d'e"], ['\n', '\\'], [b'\xff', 'é'], [1.0, 1e20, -0.0], [True, None, ...], [[], [[]],
                                                                                                        [[[]]]], [(),
                                                                                                                  ((),)], [{}, {1: {}}], [range(2), int]):
    print(value, '%s' % (value,), '{}'.format(value), str(value) == repr(value))
