# truth: reference 1.25
# Blocks by spaces, tabs and both; comments and empty lines between.
if 1:
 print("one space")
if 1:
        print("eight")
        if 1:
                print("sixteen")
if 1:
	print("tab")
	if 1:
		print("two tabs")
        # a comment with spaces
	print("tab again")
if 1:
        print("eight spaces")
	print("is a tab")
if 1:
    pass
# comment at column 0
    print("still in the block")

  # odd comment
    print("and here")


def f():
    if 1:
        return 1
    # trailing comment

        # deeper comment

    return 2
# end comment


class A:

    x = 1


    def m(self):

        # only a comment first
        return self.x

    y = 2
print(f(), A().m(), A.y)
for i in range(2):
      for j in range(2):
          if i:
            print(i, j)
      print("loop", i)
if 1:
    if 0:
        pass
    else:
        if 1:
            print("deep")
print("out")

if 1:
    
    print("form feed")
try:
  x = 1
except:
      pass
else:
   print("else")
finally:
         print("finally")
   
print("end")
  
