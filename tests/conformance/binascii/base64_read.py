# truth: reference 1.25
# a2b_base64() of text with padding right, wrong and absent, and with other characters in it.

import binascii


def show(text):
    try:
        print(repr(text), binascii.a2b_base64(text))
    except Exception as error:
        print(repr(text), type(error).__name__ + ":", error)


for size in range(10):
    for padding in ("", "=", "==", "==="):
        show("QUJDREVGR0g"[:size] + padding)
for text in ("YW Jj", "YWJj\n", "\nYW\r\nJj", "Y-W_J*j", "+/+/", "-_-_", "YQ==YQ==", "YQ=YQ=", "=YWJj", "Y=WJj",
             "YW=Jj", "!!!!", "====", "", b"YWJj", bytearray(b"YWJj"), 5, None, "é", "YWJjé", "AAAA", "////"):
    show(text)
for octet in range(0, 256, 5):
    octets = bytes([octet, octet ^ 85, 255 - octet])
    print(octet, binascii.a2b_base64(binascii.b2a_base64(octets)) == octets)
