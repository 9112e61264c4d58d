# truth: reference 1.25
import sys

sys.path.append("..")  # the modules lie beside this folder
from frames import encode, receive

# A receiver that joins late, gets its bytes in odd portions, and loses one frame to noise.
frames = [encode(b"t=%d" % t) for t in (20, 21, 22, 23)]
damaged = frames[1][:2] + b"?" + frames[1][3:]
air = frames[0][3:] + frames[0] + damaged + frames[2] + b"\x00" + frames[3]
portions = [air[i:i + 5] for i in range(0, len(air), 5)]
for payload in receive(portions):
    print(payload)
print("of", len(air), "bytes in", len(portions), "portions")
