# truth: reference 1.25
# A small Lisp: a reader, an evaluator with closures, tail of errors.
def read(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()

    def one():
        if not tokens:
            raise SyntaxError("unexpected end")
        token = tokens.pop(0)
        if token == "'":
            return ["quote", one()]
        if token == "(":
            items = []
            while tokens and tokens[0] != ")":
                items.append(one())
            if not tokens:
                raise SyntaxError("( without )")
            tokens.pop(0)
            return items
        if token == ")":
            raise SyntaxError(") without (")
        try:
            return int(token)
        except ValueError:
            return token

    while tokens:
        yield one()


def show(x):
    if isinstance(x, list):
        return "(" + " ".join([show(y) for y in x]) + ")"
    if x is True or x is False:
        return "#t" if x else "#f"
    return "nil" if x is None else "<function>" if callable(x) else str(x)


class Scope(dict):
    def __init__(self, names, values, outer=None):
        super().__init__()
        for name, value in zip(names, values):
            self[name] = value
        self.outer = outer

    def home_of(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(name)
        return self.outer.home_of(name)


def special_if(scope, test, then, *otherwise):
    if evaluate(test, scope) is not False:
        return evaluate(then, scope)
    return evaluate(otherwise[0], scope) if otherwise else None


def special_define(scope, name, *body):
    if isinstance(name, list):
        scope[name[0]] = special_lambda(scope, name[1:], *body)
    else:
        scope[name] = evaluate(body[0], scope)


def special_set(scope, name, value):
    scope.home_of(name)[name] = evaluate(value, scope)


def special_lambda(scope, names, *body):
    def function(*values):
        if len(values) != len(names):
            raise TypeError("{} arguments wanted, {} given".format(len(names), len(values)))
        inner, result = Scope(names, values, scope), None
        for each in body:
            result = evaluate(each, inner)
        return result

    return function


def special_let(scope, pairs, *body):
    return special_lambda(scope, [p[0] for p in pairs], *body)(*[evaluate(p[1], scope) for p in pairs])


SPECIAL = {"if": special_if, "define": special_define, "set!": special_set, "lambda": special_lambda, "let": special_let,
           "quote": lambda scope, x: x}


def evaluate(x, scope):
    if isinstance(x, str):
        return scope.home_of(x)[x]
    if not isinstance(x, list):
        return x
    if not x:
        raise SyntaxError("nothing to call")
    if isinstance(x[0], str) and x[0] in SPECIAL:
        return SPECIAL[x[0]](scope, *x[1:])
    function, *values = [evaluate(y, scope) for y in x]
    return function(*values)


def product(*values):
    result = 1
    for value in values:
        result *= value
    return result


top = Scope((), ())
for name, f in (("+", lambda *a: sum(a)), ("*", product), ("-", lambda a, b: a - b), ("<", lambda a, b: a < b), ("=", lambda a, b: a == b),
                ("car", lambda l: l[0]), ("cdr", lambda l: l[1:]), ("cons", lambda a, l: [a] + l), ("list", lambda *a: list(a)),
                ("null?", lambda l: l == []), ("/", lambda a, b: a // b)):
    top[name] = f
for text in (
    "1", "(+ 1 2 (* 3 4))", "'(a b (c 1))", "(define x 5) x", "(set! x (+ x 1)) x", "(if (< x 3) 'small 'large)", "(if (< 1 0) 1)",
    "(define (fact n) (if (= n 0) 1 (* n (fact (- n 1))))) (fact 10)", "(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))",
    "(map (lambda (n) (* n n)) '(1 2 3))", "(map fact (list 1 2 3 4))", "(define (counter n) (lambda () (set! n (+ n 1)) n)) (define c (counter 10)) (c) (c)",
    "(let ((a 1) (b 2)) (+ a b x))", "((lambda (f) (f f)) (lambda (f) 'self))", "fact", "()", "(1 2)", "(car '())", "(undefined 1)", "(fact)",
    "(+ 1", ")", "(/ 1 0)", "(set! nowhere 1)", "(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (map fib '(1 2 3 4 5 6 7 8))",
    "(let ((x 100)) (counter x)) x", "'", "((counter 1) 2)", "(car 5)", "(list (< 1 2) (= 1 2) '())",
):
    try:
        for form in read(text):
            print(show(form), "=>", show(evaluate(form, top)))
    except Exception as e:
        print(text, "=>", type(e).__name__, e)
