# truth: reference 1.25
# Format specs, with fields of their own.
x, y, s, w, p = 42, 3.14159, "txt", 10, 2
for text in (f"{x:5}", f"{x:<5}", f"{x:>5}", f"{x:^5}", f"{x:05}", f"{x:+}", f"{x: }", f"{x:x}", f"{x:X}", f"{x:#x}", f"{x:o}", f"{x:b}", f"{x:#b}", f"{x:c}",
             f"{x:d}", f"{x:e}", f"{x:f}", f"{x:.1f}", f"{1234567:,}", f"{x:*^9}", f"{x:->9}", f"{-x:=+6}", f"{x:%}"):
    print("[" + text + "]")
for text in (f"{y:.2f}", f"{y:8.3f}", f"{y:<8.1f}", f"{y:+.0f}", f"{y:e}", f"{y:g}", f"{y:08.2f}", f"{y:.10g}", f"{y:10}", f"{-y:=10.2f}"):
    print("[" + text + "]")
for text in (f"{s:6}", f"{s:>6}", f"{s:^6}", f"{s:.2}", f"{s:6.2}", f"{s:_<6}", f"{s:s}", f"{s!s:>6}", f"{s:>{w}}"):
    print("[" + text + "]")
for text in (f"{x:{w}}", f"{x:<{w}}", f"{x:{w}x}", f"{y:{w}.{p}f}", f"{y:.{p}f}", f"{x:{'>'}{w}}", f"{x:{w + 2}}", f"{x:{len(s)}}", f"{s:*^{w - 1}}"):
    print("[" + text + "]")
