"""RSA with PKCS #1 v1.5 padding."""

from .keys import PrivateKey, PublicKey, generate
from .padding import BadPadding
from .scheme import decrypt, encrypt, sign, verify
from .source import Source
