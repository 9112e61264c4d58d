# truth: reference 1.25
# enumerate by position and by keyword, and divmod of types that do not go together.
calls = (
    ((), {}), (("ab",), {}), (("ab", 5), {}), (("ab", 5, 6), {}), ((), {"iterable": "ab"}),
    ((), {"iterable": "ab", "start": 3}), (("ab",), {"start": -1}), (("ab",), {"iterable": "ab"}),
    (("ab", 1), {"start": 2}), ((), {"start": 1}), (("ab",), {"foo": 1}), ((), {"foo": 1}),
    (("ab",), {"start": 1, "foo": 2}), ((), {"iterable": "ab", "foo": 2}), (("ab", 1, 2), {"foo": 1}), ((5,), {}),
    ((), {"iterable": 5}), ((5,), {"start": "a"}), (("ab",), {"start": 1.5}), (("ab",), {"start": None}),
    (("ab",), {"start": True}), (("ab",), {"start": 1 << 70}), (("",), {"start": 7}), ((), {"iterable": {}}),
)
for args, keywords in calls:
    try:
        print(args, sorted(keywords.items()), list(enumerate(*args, **keywords)))
    except Exception as error:
        print(args, sorted(keywords.items()), type(error), error)

values = (True, 1, 1 << 70, 1.5, 2j, "a", b"a", [], (), None, {}, object)
for left in values:
    for right in values:
        if isinstance(left, (bool, int, float)) and isinstance(right, (bool, int, float)):
            continue
        try:
            print(left, right, divmod(left, right))
        except Exception as error:
            print(left, right, type(error), error)
