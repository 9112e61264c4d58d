# truth: reference 1.25
# A syntax error inside exec names the text's line.
def run(text):
    exec(text)


run('x = 1')
run('x = 1\nif x:\n    y = = 2\n')
