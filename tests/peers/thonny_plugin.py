"""A plug-in of Thonny's, for thonny_drives_krait_vm.py: Thonny itself is as it comes.

Thonny takes only a port that pyserial lists, and a pty is none: KRAIT_PORT is listed besides. What its
Shell shows is written to the file KRAIT_SHELL at each change.
"""

import os
import pathlib

from serial.tools import list_ports, list_ports_common
from thonny import get_shell, get_workbench

listed_by_pyserial = list_ports.comports


def comports(include_links=False):
    ours = list_ports_common.ListPortInfo(os.environ["KRAIT_PORT"], skip_link_detection=True)
    return [*listed_by_pyserial(include_links), ours]


class ShellWriter:
    """Writes what the Shell shows, but not while Thonny still asks the board, after each command, for the
    variables: who resets the board then, within milliseconds, makes Thonny mix up the answers.
    """

    def __init__(self):
        self.asks = False
        for event, handle in [("ToplevelResponse", self.on_prompt), ("get_globals_response", self.on_variables),
                              ("TextInsert", self.on_text), ("TextDelete", self.on_text)]:
            get_workbench().bind(event, handle, True)

    def on_prompt(self, event):
        self.asks = True

    def on_variables(self, event):
        self.asks = False
        self.on_text(event)

    def on_text(self, event):
        get_workbench().after_idle(self.write)

    def write(self):
        if self.asks:
            return
        shell = pathlib.Path(os.environ["KRAIT_SHELL"])
        new = shell.with_suffix(".new")
        new.write_text(get_shell().text.get("1.0", "end-1c"), encoding="utf-8")
        new.replace(shell)


def load_plugin():
    list_ports.comports = comports
    ShellWriter()
