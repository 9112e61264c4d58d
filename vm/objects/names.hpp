// Names that the VM itself looks up, interned when a Vm starts.
#pragma once

#include <cstddef>

namespace krait::vm {

// NAME(identifier, text)
// clang-format off
#define KRAIT_NAMES(NAME)                                                                     \
    NAME(Empty, "") NAME(Module, "<module>") NAME(Main, "__main__") NAME(DName, "__name__")   \
    NAME(DQualname, "__qualname__") NAME(DModule, "__module__") NAME(DPath, "__path__")       \
    NAME(DFile, "__file__") NAME(DAll, "__all__") NAME(DDict, "__dict__")                     \
    NAME(DClass, "__class__") NAME(DBases, "__bases__") NAME(DDoc, "__doc__")                 \
    NAME(DInit, "__init__") NAME(DNew, "__new__") NAME(DCall, "__call__")                     \
    NAME(DRepr, "__repr__") NAME(DStr, "__str__") NAME(DHash, "__hash__")                     \
    NAME(DBool, "__bool__") NAME(DLen, "__len__") NAME(DIter, "__iter__")                     \
    NAME(DNext, "__next__") NAME(DContains, "__contains__") NAME(DGetitem, "__getitem__")     \
    NAME(DSetitem, "__setitem__") NAME(DDelitem, "__delitem__") NAME(DGetattr, "__getattr__") \
    NAME(DSetattr, "__setattr__") NAME(DDelattr, "__delattr__") NAME(DGet, "__get__")         \
    NAME(DSet, "__set__") NAME(DDelete, "__delete__") NAME(DSetName, "__set_name__")          \
    NAME(DEnter, "__enter__") NAME(DExit, "__exit__") NAME(DEq, "__eq__") NAME(DNe, "__ne__") \
    NAME(DLt, "__lt__") NAME(DGt, "__gt__") NAME(DLe, "__le__") NAME(DGe, "__ge__")           \
    NAME(DAdd, "__add__") NAME(DSub, "__sub__") NAME(DMul, "__mul__")                         \
    NAME(DMatmul, "__matmul__") NAME(DFloordiv, "__floordiv__") NAME(DTruediv, "__truediv__") \
    NAME(DMod, "__mod__") NAME(DPow, "__pow__") NAME(DOr, "__or__") NAME(DXor, "__xor__")     \
    NAME(DAnd, "__and__") NAME(DLshift, "__lshift__") NAME(DRshift, "__rshift__")             \
    NAME(DRadd, "__radd__") NAME(DRsub, "__rsub__") NAME(DRmul, "__rmul__")                   \
    NAME(DRmatmul, "__rmatmul__") NAME(DRfloordiv, "__rfloordiv__")                           \
    NAME(DRtruediv, "__rtruediv__") NAME(DRmod, "__rmod__") NAME(DRpow, "__rpow__")           \
    NAME(DRor, "__ror__") NAME(DRxor, "__rxor__") NAME(DRand, "__rand__")                     \
    NAME(DRlshift, "__rlshift__") NAME(DRrshift, "__rrshift__") NAME(DIadd, "__iadd__")       \
    NAME(DIsub, "__isub__") NAME(DImul, "__imul__") NAME(DImatmul, "__imatmul__")             \
    NAME(DIfloordiv, "__ifloordiv__") NAME(DItruediv, "__itruediv__") NAME(DImod, "__imod__") \
    NAME(DIpow, "__ipow__") NAME(DIor, "__ior__") NAME(DIxor, "__ixor__")                     \
    NAME(DIand, "__iand__") NAME(DIlshift, "__ilshift__") NAME(DIrshift, "__irshift__")       \
    NAME(DPos, "__pos__") NAME(DNeg, "__neg__") NAME(DInvert, "__invert__")                   \
    NAME(DAbs, "__abs__") NAME(DInt, "__int__") NAME(DFloat, "__float__")                     \
    NAME(DIndex, "__index__") NAME(DReversed, "__reversed__")                                 \
    NAME(DReplPrint, "__repl_print__") NAME(Send, "send") NAME(Throw, "throw")                \
    NAME(Close, "close") NAME(Keys, "keys") NAME(Args, "args") NAME(Value, "value")           \
    NAME(Star, "*") NAME(Underscore, "_")
// clang-format on

enum class Name : std::size_t {
#define NAME(identifier, text) identifier,
    KRAIT_NAMES(NAME)
#undef NAME
        kCount,
};

}  // namespace krait::vm
