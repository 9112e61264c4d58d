# A push button whose contact bounces, and a rotary encoder.
#
#     button = Button(Pin(10), pressed=lambda: print("pressed"), held=lambda: print("long"))
#     knob = Rotary(Pin(2), Pin(3))
#     print(knob.position)

from machine import Timer


# Calls pressed() and released() once for each press, and held() if it lasts. A change counts when the
# level is still there after `settle_ms`.
class Button:
    def __init__(self, pin, pressed=None, released=None, held=None, *, settle_ms=15, held_ms=800, pressed_level=0):
        self.pin = pin
        self.is_pressed = False
        self._handlers = {"pressed": pressed, "released": released, "held": held}
        self._settle_ms, self._held_ms, self._pressed_level = settle_ms, held_ms, pressed_level
        self._timer = Timer(-1)
        pin.init(pin.IN, pin.PULL_DOWN if pressed_level else pin.PULL_UP)
        pin.irq(self._changed, pin.IRQ_FALLING | pin.IRQ_RISING)

    def _changed(self, _):
        self._timer.init(mode=Timer.ONE_SHOT, period=self._settle_ms, callback=self._settled)

    def _settled(self, _):
        is_pressed = self.pin() == self._pressed_level
        if is_pressed:
            self._timer.init(mode=Timer.ONE_SHOT, period=self._held_ms, callback=self._held)
        if is_pressed != self.is_pressed:
            self.is_pressed = is_pressed
            self._tell("pressed" if is_pressed else "released")

    def _held(self, _):
        self._tell("held")

    def _tell(self, what):
        handler = self._handlers[what]
        if handler:
            handler()


# Counts the steps of an encoder with two contacts, four to a click, where only what can follow counts: a
# contact that bounces goes to and fro between two places, and comes to nothing.
class Rotary:
    # By where both contacts were and where they are.
    _STEPS = (0, -1, 1, 0, 1, 0, 0, -1, -1, 0, 0, 1, 0, 1, -1, 0)

    def __init__(self, a, b, steps_per_click=4):
        self.a, self.b = a, b
        self._steps_per_click = steps_per_click
        self._steps = 0
        for pin in (a, b):
            pin.init(pin.IN, pin.PULL_UP)
            pin.irq(self._changed, pin.IRQ_FALLING | pin.IRQ_RISING)
        self._place = a() << 1 | b()

    @property
    def position(self):
        return self._steps // self._steps_per_click

    def _changed(self, _):
        place = self.a() << 1 | self.b()
        self._steps += self._STEPS[self._place << 2 | place]
        self._place = place
