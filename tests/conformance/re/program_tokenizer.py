# truth: reference 1.25
# A tokenizer, a calculator and a template made with re over many texts, with their errors.

import re

TOKEN = re.compile(r'\s*(\d+\.?\d*|[a-z]+|[-+*/()=]|.)')


def tokens(text):
    out = []
    text = text.strip()
    while text:
        m = TOKEN.match(text)
        out.append(m.group(1))
        text = text[len(m.group(0)):]
    return out


def value(items, names):
    def atom():
        if not items:
            raise SyntaxError('end')
        x = items.pop(0)
        if x == '(':
            inner = total()
            if not items or items.pop(0) != ')':
                raise SyntaxError('no )')
            return inner
        if x == '-':
            return -atom()
        if re.match(r'\d', x):
            return float(x) if '.' in x else int(x)
        if re.match(r'[a-z]', x):
            return names[x]
        raise SyntaxError('what is ' + x)

    def product():
        left = atom()
        while items and items[0] in '*/':
            left = left * atom() if items.pop(0) == '*' else left / atom()
        return left

    def total():
        left = product()
        while items and items[0] in '+-':
            left = left + product() if items.pop(0) == '+' else left - product()
        return left

    result = total()
    if items:
        raise SyntaxError('left ' + items[0])
    return result


for text in ('1 + 2 * 3', '(1+2)*3', '-4 * -(2 - 7)', '10 / 4', '2.5 * x', 'x / zero', 'y', '1 +', '(1', '1 2', ')',
             '', '7 $ 2', 'x*x - x/x', '((((9))))', '1-1-1', '2*-3', '0.5+.5'):
    parts = tokens(text)
    try:
        print(repr(text), parts, value(list(parts), {'x': 6, 'zero': 0}))
    except Exception as e:
        print(repr(text), parts, type(e).__name__, e)
NAMES = {'name': 'World', 'n': 3}
for template in ('Hello {name}!', '{n} of {n}', '{missing}', '{}', 'no fields', '{name}{n}', '{{name}}', '{name', ''):
    print(repr(template), re.sub(r'\{(\w+)\}', lambda m: str(NAMES.get(m.group(1), '?')), template))
