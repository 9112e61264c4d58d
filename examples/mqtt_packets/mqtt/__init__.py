"""MQTT 3.1.1 packets."""

from .fields import Malformed
from .packets import (
    Connack, Connect, Disconnect, Pingreq, Pingresp, Puback, Pubcomp, Publish, Pubrec, Pubrel,
    Suback, Subscribe, Unsuback, Unsubscribe, decode,
)
from .stream import Stream
