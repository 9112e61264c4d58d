// Every text of an error that the VM raises, once; {} is filled in. As MicroPython 1.25 says them.
#pragma once

namespace krait::vm::texts {

inline constexpr char kNotIterable[] = "'{}' object isn't iterable";
inline constexpr char kNotIterator[] = "'{}' object isn't an iterator";
inline constexpr char kNotCallable[] = "'{}' object isn't callable";
inline constexpr char kNotSubscriptable[] = "'{}' object isn't subscriptable";
inline constexpr char kNoItemAssignment[] = "'{}' object doesn't support item assignment";
inline constexpr char kNoItemDeletion[] = "'{}' object doesn't support item deletion";
inline constexpr char kNoAttribute[] = "'{}' object has no attribute '{}'";
inline constexpr char kNoSuchAttribute[] = "no such attribute";
inline constexpr char kTypeHasNoAttribute[] = "type object '{}' has no attribute '{}'";
inline constexpr char kUnsupportedUnary[] = "unsupported type for {}: '{}'";
inline constexpr char kUnsupportedBinary[] = "unsupported types for {}: '{}', '{}'";
inline constexpr char kNoLength[] = "object of type '{}' has no len()";
inline constexpr char kCantConvertToInt[] = "can't convert {} to int";
inline constexpr char kCantConvertToFloat[] = "can't convert {} to float";
inline constexpr char kCantConvertToStr[] = "can't convert '{}' object to str implicitly";
inline constexpr char kDivideByZero[] = "divide by zero";
inline constexpr char kUnhashable[] = "unsupported type for __hash__: '{}'";
inline constexpr char kNameNotDefined[] = "name '{}' isn't defined";
inline constexpr char kLocalUnset[] = "local variable referenced before assignment";
inline constexpr char kRecursion[] = "maximum recursion depth exceeded";
inline constexpr char kMemory[] = "memory allocation failed, allocating {} bytes";
inline constexpr char kHeapLocked[] = "memory allocation failed, heap is locked";
inline constexpr char kScheduleFull[] = "schedule queue full";
inline constexpr char kMktimeTuple[] = "mktime needs a tuple of length 8 or 9";
inline constexpr char kBadTime[] = "time out of range";
inline constexpr char kBadRingSize[] = "size must be 0 to 65535";
inline constexpr char kUnexpectedKeyword[] = "unexpected keyword argument '{}'";
inline constexpr char kNoKeywords[] = "function doesn't take keyword arguments";
inline constexpr char kNormalArguments[] =
    "keyword argument(s) not implemented - use normal args instead";
inline constexpr char kTakesExactly[] = "function takes {} positional arguments but {} were given";
inline constexpr char kMissingArguments[] = "function missing {} required positional arguments";
inline constexpr char kExpectedAtMost[] = "function expected at most {} arguments, got {}";
inline constexpr char kCantCreate[] = "can't create '{}' instances";
inline constexpr char kNotUserType[] = "arg must be user-type";
inline constexpr char kArgumentNotType[] = "argument should be a type";
inline constexpr char kBadArguments[] = "bad arguments";
inline constexpr char kTypeArguments[] = "type takes 1 or 3 arguments";
inline constexpr char kBadReceiver[] = "argument should be a '{}' not a '{}'";
inline constexpr char kSuperArgument[] = "first argument to super() must be type";
inline constexpr char kUnreadableAttribute[] = "unreadable attribute";
inline constexpr char kInitResult[] = "__init__() should return None, not '{}'";
inline constexpr char kBadBase[] = "a base class must be a type";
inline constexpr char kNotABase[] = "type '{}' isn't an acceptable base type";
inline constexpr char kLayoutConflict[] = "multiple bases have instance lay-out conflict";
inline constexpr char kIncompatibleMpy[] = "incompatible .mpy file";
inline constexpr char kBadBytecode[] = "bytecode breaks a rule of the .mpy format";
inline constexpr char kFunctionTakes[] = "{}() takes {} positional arguments but {} were given";
inline constexpr char kMissingPositional[] = "function missing required positional argument #{}";
inline constexpr char kMultipleValues[] = "function got multiple values for argument '{}'";
inline constexpr char kMissingKeywordOnly[] = "function missing required keyword argument '{}'";
inline constexpr char kMissingAnyKeywordOnly[] = "function missing keyword-only argument";
inline constexpr char kKeywordsNotStr[] = "keywords must be strings";
inline constexpr char kGeneratorRaisedStop[] = "generator raised StopIteration";
inline constexpr char kGeneratorRunning[] = "generator already executing";
inline constexpr char kGeneratorIgnoredExit[] = "generator ignored GeneratorExit";
inline constexpr char kSendToJustStarted[] =
    "can't send non-None value to a just-started generator";
inline constexpr char kNothingToReraise[] = "no active exception to reraise";
inline constexpr char kNeedMoreValues[] = "need more than {} values to unpack";
inline constexpr char kTooManyValues[] = "too many values to unpack (expected {})";
inline constexpr char kBadExceptionPattern[] =
    "issubclass() arg 2 must be a class or a tuple of classes";
inline constexpr char kNoModule[] = "no module named '{}'";
inline constexpr char kCantImportName[] = "can't import name {}";
inline constexpr char kRelativeImport[] = "can't perform relative import";
inline constexpr char kNotAModule[] = "not a module";
inline constexpr char kBadClassBody[] = "a class body must be a plain function";
inline constexpr char kNoCompiler[] = "no compiler in this build";
inline constexpr char kBudget[] = "instruction budget used up";
inline constexpr char kClosedFile[] = "I/O operation on closed file";
inline constexpr char kTimeUp[] = "time limit reached";
inline constexpr char kIterableRequired[] = "'iterable' argument required";
inline constexpr char kChrRange[] = "chr() arg not in range(0x110000)";
inline constexpr char kOrdLength[] = "ord() expected a character, but string of length {} found";
inline constexpr char kBadSubclass[] = "issubclass() arg 1 must be a class";
inline constexpr char kExtraKeywords[] = "extra keyword arguments given";
inline constexpr char kEmptySequence[] = "arg is an empty sequence";
inline constexpr char kMathDomain[] = "math domain error";
inline constexpr char kNegativeFactorial[] = "negative factorial";
inline constexpr char kTicksOverflow[] = "ticks interval overflow";
inline constexpr char kBytesAndStr[] = "Warning: Comparison between bytes and str\n";
inline constexpr char kNoChaining[] = "Warning: exception chaining not supported\n";
inline constexpr char kBadCompileMode[] = "bad compile mode";
inline constexpr char kNotAnException[] = "exceptions must derive from BaseException";

// --- numbers
inline constexpr char kInfToInt[] = "can't convert inf to int";
inline constexpr char kNanToInt[] = "can't convert NaN to int";
inline constexpr char kNegativeShift[] = "negative shift count";
inline constexpr char kIntTooLarge[] = "overflow converting long int to machine word";
inline constexpr char kPowNeedsInts[] = "pow() with 3 arguments requires integers";
inline constexpr char kBadInteger[] = "invalid syntax for integer with base {}: {}";
inline constexpr char kBadIntBase[] = "int() arg 2 must be >= 2 and <= 36";
inline constexpr char kBadNumber[] = "invalid syntax for number";
inline constexpr char kCantConvertToComplex[] = "can't convert {} to complex";
inline constexpr char kComplexDivideByZero[] = "complex divide by zero";
inline constexpr char kComplexFloorDivide[] = "can't truncate-divide a complex number";
inline constexpr char kZeroToComplexPower[] = "0.0 to a complex power";
inline constexpr char kBadDescriptor[] = "syntax error in uctypes descriptor";
inline constexpr char kSizeofScalar[] = "can't unambiguously get sizeof scalar";
inline constexpr char kNoFields[] = "struct: no fields";
inline constexpr char kCantIndexStruct[] = "struct: can't index";
inline constexpr char kStructIndex[] = "struct: index out of range";
inline constexpr char kForeignAddress[] =
    "the address is of no buffer that addressof() was lately asked for";
inline constexpr char kBeyondBuffer[] = "beyond the end of the buffer";
inline constexpr char kInvalidFormat[] = "invalid format";
inline constexpr char kBufferTooSmall[] = "buffer too small";
inline constexpr char kBufferNeeded[] = "object with buffer protocol required";

// --- rows of items
inline constexpr char kExtraPositional[] = "extra positional arguments given";
inline constexpr char kSortKeyByName[] = "must use keyword argument for key function";
inline constexpr char kArgumentRequired[] = "'{}' argument required";
inline constexpr char kBadIndexType[] = "{} indices must be integers, not {}";
inline constexpr char kIndexRange[] = "{} index out of range";
inline constexpr char kOnlyStepOne[] = "only slices with step=1 (aka None) are supported";
inline constexpr char kSliceStepZero[] = "slice step can't be zero";
inline constexpr char kNegativeLength[] = "length should not be negative";
inline constexpr char kNotInSequence[] = "object not in sequence";
inline constexpr char kZeroStep[] = "zero step";
inline constexpr char kPopFromEmpty[] = "pop from empty list";
inline constexpr char kPopFromEmptySet[] = "pop from an empty set";
inline constexpr char kPopFromEmptyDict[] = "popitem(): dictionary is empty";
inline constexpr char kBadPairLength[] = "dict update sequence has wrong length";
inline constexpr char kNotARow[] = "object '{}' isn't a tuple or list";

// --- text and octets
inline constexpr char kCantConvertTo[] = "can't convert '{}' object to {} implicitly";
inline constexpr char kSubstringNotFound[] = "substring not found";
inline constexpr char kEmptySeparator[] = "empty separator";
inline constexpr char kRsplitByCount[] = "rsplit(None,n)";
inline constexpr char kBadJoin[] =
    "join expects a list of str/bytes objects consistent with self object";
inline constexpr char kByteRange[] = "bytes value out of range";
inline constexpr char kNoEncoding[] = "string argument without an encoding";
inline constexpr char kWrongArgumentCount[] = "wrong number of arguments";
inline constexpr char kNotHex[] = "non-hex digit";
inline constexpr char kOctetsNeeded[] = "array/bytes required on right side";
inline constexpr char kIncompatibleItems[] = "lhs and rhs should be compatible";
inline constexpr char kBadTypecode[] = "bad typecode";
inline constexpr char kFull[] = "full";
inline constexpr char kEmpty[] = "empty";
inline constexpr char kCantSetAttribute[] = "can't set attribute";
inline constexpr char kUnexpectedField[] = "unexpected keyword argument '{}'";
inline constexpr char kFieldCount[] = "{}() takes {} positional arguments but {} were given";
inline constexpr char kNotAStream[] = "stream operation not supported";

// --- formatting
inline constexpr char kValuesLeft[] = "format string didn't convert all arguments";
inline constexpr char kValuesMissing[] = "format string needs more arguments";
inline constexpr char kIncompleteFormat[] = "incomplete format";
inline constexpr char kIncompleteKey[] = "incomplete format key";
inline constexpr char kFormatNeedsDict[] = "format needs a dict";
inline constexpr char kCharNeeded[] = "%c needs int or char";
inline constexpr char kIntegerNeeded[] = "integer needed";
inline constexpr char kBadFormatChar[] = "unsupported format character '{}' (0x{}) at index {}";
inline constexpr char kUnmatchedBrace[] = "unmatched '{' in format";
inline constexpr char kSingleBrace[] = "single '}' encountered in format string";
inline constexpr char kNoConversion[] = "end of format while looking for conversion specifier";
inline constexpr char kBadConversion[] = "unknown conversion specifier {}";
inline constexpr char kColonExpected[] = "expected ':' after format specifier";
inline constexpr char kManualAfterAuto[] =
    "can't switch from automatic field numbering to manual field specification";
inline constexpr char kAutoAfterManual[] =
    "can't switch from manual field specification to automatic field numbering";
inline constexpr char kNoFieldAttributes[] = "attributes not supported";
inline constexpr char kTupleIndexRange[] = "tuple index out of range";
inline constexpr char kBadFormatSpec[] = "invalid format specifier";
inline constexpr char kBadFormatCode[] = "unknown format code '{}' for object of type '{}'";
inline constexpr char kSignWithString[] = "sign not allowed in string format specifier";
inline constexpr char kSignWithChar[] = "sign not allowed with integer format specifier 'c'";
inline constexpr char kAlignWithString[] = "'=' alignment not allowed in string format specifier";

// --- modules of values
inline constexpr char kBadPadding[] = "incorrect padding";
inline constexpr char kHeapIsList[] = "heap must be a list";
inline constexpr char kEmptyHeap[] = "empty heap";
inline constexpr char kHeapChanged[] = "heap changed size during a comparison";
inline constexpr char kBitsRange[] = "bits must be 32 or less";
inline constexpr char kCancelSelf[] = "can't cancel self";
inline constexpr char kCantWait[] = "can't wait";
inline constexpr char kBadJson[] = "syntax error in JSON";
inline constexpr char kWrongLength[] = "requested length {} but object has length {}";
inline constexpr char kBadRegex[] = "error in regex";
inline constexpr char kSplitCaptures[] = "splitting with sub-captures";

}  // namespace krait::vm::texts
