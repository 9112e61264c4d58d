# truth: reference 1.25
# The functions of platform: what kind of answer they give.

import platform

print([name for name in sorted(dir(platform)) if not name.startswith("__")])
for function in (platform.platform, platform.libc_ver, platform.python_compiler):
    print(type(function), type(function()))
print(len(platform.libc_ver()), [type(part) for part in platform.libc_ver()])
print(" " in platform.platform(), platform.platform() == platform.platform())
