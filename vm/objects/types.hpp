// The builtin types that natives are written with, each declared where it lives.
#pragma once

#include "vm/objects/bytes.hpp"
#include "vm/objects/dict.hpp"
#include "vm/objects/exception.hpp"
#include "vm/objects/float.hpp"
#include "vm/objects/int.hpp"
#include "vm/objects/list.hpp"
#include "vm/objects/set.hpp"
#include "vm/objects/str.hpp"
#include "vm/objects/tuple.hpp"
