// Bytecode -> cells, verified on the way (.mpy v6.3 section 19).
//
// A walk over all paths keeps, for the point it is at, the kind of each stack slot and the blocks
// that are open. What the executor then relies on: every operand is of the kind that its cell
// takes, depths agree wherever paths meet, and no path leaves the function's cells.
//
// Where the format's finally cookie takes one or two slots, here it takes one: the value of a
// delayed return waits in the block, the target of an unwinding jump in the cookie (Value::Tag). So
// that a forged cookie is an object like any other, and is refused when it runs.
#include <algorithm>
#include <cstring>

#include "vm/code/opcodes.hpp"
#include "vm/interp/code.hpp"
#include "vm/interp/frame.hpp"
#include "vm/interp/observe.hpp"
#include "vm/interp/specialise.hpp"
#include "vm/native.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

enum class Slot : std::uint8_t { Object, Null, Receiver, IteratorTag, Iterator, Cell, Cookie };

struct OpenBlock {
    std::uint32_t handler;  // cell index
    std::uint16_t depth;
    bool finally_like;
    std::uint8_t drops;  // slots below its start that the handler takes away: a with's exit pair
};

// What is known where paths meet; slots and blocks follow it in memory.
struct Meeting {
    std::uint32_t depth;
    std::uint32_t block_count;

    OpenBlock* blocks() { return reinterpret_cast<OpenBlock*>(this + 1); }
    Slot* slots() { return reinterpret_cast<Slot*>(blocks() + block_count); }
};

constexpr std::uint32_t kNowhere = UINT32_MAX;
constexpr std::uint32_t kMostDepth = UINT16_MAX;

class Translator {
  public:
    Translator(Vm& vm, Prototype* prototype)
        : vm_(vm),
          prototype_(prototype),
          prelude_(prototype->prelude),
          bytes_(prelude_.instructions) {}

    Result<Code*> run();

  private:
    // Sets the refusal and says false: the walk stops.
    bool refuse() {
        refused_ = true;
        return false;
    }
    Result<void> index_instructions();
    Result<void> find_targets(std::uint32_t jumps);
    Result<void> find_locals();
    Result<void> walk();
    Result<void> walk_from(std::uint32_t cell);
    Result<void> meet(std::uint32_t cell, std::uint32_t depth, std::uint32_t block_count,
                      const Slot* extra);
    Result<void> meet_handler();
    Result<void> save_meeting(std::uint32_t cell, std::uint32_t depth, std::uint32_t block_count,
                              const Slot* extra);

    Result<bool> step(const Instruction& in);
    bool emit(CellKind kind, std::int64_t arg = 0, std::uint8_t extra = 0);
    Result<bool> jump(const Instruction& in, CellKind kind);
    Result<bool> jump_or_pop(const Instruction& in, CellKind kind);
    Result<bool> unwind_jump(const Instruction& in);
    Result<bool> set_up(const Instruction& in, CellKind kind, bool finally_like, bool is_with);
    bool is_as_block_began() const;
    bool handler_is_async_exit(std::uint32_t handler) const;
    Result<bool> pop_except_jump(const Instruction& in);
    Result<bool> for_iter(const Instruction& in);
    Result<bool> end_finally();
    Result<bool> with_cleanup();
    Result<bool> small_int(std::int64_t number);
    Result<bool> dup_top(const Instruction& in);
    bool dup_top_two();
    Result<bool> rot_three(const Instruction& in);
    Result<bool> rotate(std::uint32_t count, CellKind kind);
    bool make(const Instruction& in, bool closure, bool defaults);
    bool call(const Instruction& in, bool method, bool star);
    bool store_comp(const Instruction& in);
    bool load_local(const Instruction& in);
    bool local_access(const Instruction& in, CellKind kind, bool cell);
    bool return_value();
    bool binary(int op);
    bool is_async_exit(const Instruction& dup, Instruction* jump) const;

    bool push(Slot slot);
    bool pop(Slot slot) { return depth_ > floor_ && slots_[--depth_] == slot ? true : refuse(); }
    bool pop_objects(std::uint64_t count);
    bool pop_value();  // an object or null
    bool simple(CellKind kind, std::int64_t arg, int pops, int pushes);
    void find_floor();
    bool is_target(std::uint32_t cell) const {
        return find_sorted(targets_, target_count_, cell) != kNowhere;
    }
    Meeting* meeting_at(std::uint32_t cell) const {
        std::uint32_t target = find_sorted(targets_, target_count_, cell);
        if (target == kNowhere) return nullptr;
        Value kept = meetings_->items[target];
        return kept.is_object() ? reinterpret_cast<Meeting*>(kept.object()) : nullptr;
    }
    // The cell whose instruction starts at `offset`, or kNowhere.
    std::uint32_t cell_at(std::int64_t offset) const {
        return find_sorted(code_->offsets, code_->cell_count, std::uint32_t(offset));
    }
    static std::uint32_t find_sorted(const std::uint32_t* row, std::uint32_t count,
                                     std::uint32_t item) {
        auto* found = std::lower_bound(row, row + count, item);
        return found != row + count && *found == item ? std::uint32_t(found - row) : kNowhere;
    }

    Vm& vm_;
    Prototype* prototype_;
    const Prelude& prelude_;
    std::span<const std::uint8_t> bytes_;
    Code* code_ = nullptr;
    std::uint32_t* targets_ = nullptr;  // cells that jumps go to, and the first; sorted
    std::uint32_t target_count_ = 0;
    ValueArray* meetings_ = nullptr;  // per target: a Meeting, or null; scanned, so that they live
    std::uint32_t* pending_ = nullptr;  // targets to walk from
    std::uint8_t* queued_ = nullptr;    // per target: is in pending_
    std::uint32_t pending_count_ = 0;
    std::uint8_t* is_cell_ = nullptr;  // per local
    Slot* slots_ = nullptr;            // the state now
    OpenBlock* blocks_ = nullptr;
    std::uint32_t depth_ = 0;
    std::uint32_t block_count_ = 0;
    std::uint32_t floor_ = 0;  // slots below belong to a try that is open
    std::uint32_t cell_ = 0;   // being translated
    std::uint32_t next_ = 0;
    bool refused_ = false;
};

template <class T>
Result<T*> scratch(Vm& vm, std::size_t count, int fill) {
    auto* bytes = VM_TRY(vm.make_bytes((count + 1) * sizeof(T)));
    std::memset(bytes, fill, (count + 1) * sizeof(T));
    return reinterpret_cast<T*>(bytes);
}

Result<Code*> Translator::run() {
    if (prelude_.state_count > kMostDepth || prelude_.block_count > kMostDepth)
        return vm_.raise(value_error_type, texts::kBadBytecode);
    code_ = VM_TRY(vm_.make<Code>(code_type));
    VM_TRY(index_instructions());
    VM_TRY(find_locals());
    slots_ = VM_TRY(scratch<Slot>(vm_, prelude_.state_count, 0));
    blocks_ = VM_TRY(scratch<OpenBlock>(vm_, prelude_.block_count, 0));
    VM_TRY(walk());
    if (refused_ || code_->local_count + code_->stack_count > prelude_.state_count)
        return vm_.raise(value_error_type, texts::kBadBytecode);
    return code_;
}

bool is_jump(const Instruction& in) {
    OperandKind kind = opcode_info(in.opcode).operand;
    return kind == OperandKind::Jump || kind == OperandKind::JumpByte ||
           kind == OperandKind::JumpForward;
}

// One cell for each instruction; they must fill the code exactly.
Result<void> Translator::index_instructions() {
    std::uint32_t count = 0, jumps = 0;
    Instruction in;
    for (std::size_t offset = 0; offset < bytes_.size(); offset += in.size_bytes) {
        if (!decode(bytes_, offset, &in)) return vm_.raise(value_error_type, texts::kBadBytecode);
        ++count;
        jumps += is_jump(in);
    }
    code_->cells =
        reinterpret_cast<CodeCell*>(VM_TRY(vm_.make_bytes((count + 1) * sizeof(CodeCell))));
    std::fill_n(code_->cells, count + 1, CodeCell{CellKind::Nothing});
    code_->offsets = VM_TRY(scratch<std::uint32_t>(vm_, count, 0));
    for (std::uint32_t offset = 0; offset < bytes_.size(); offset += std::uint32_t(in.size_bytes)) {
        decode(bytes_, offset, &in);
        code_->offsets[code_->cell_count++] = offset;
    }
    return find_targets(jumps);
}

// Where paths may meet. Each jump must go to the start of an instruction.
Result<void> Translator::find_targets(std::uint32_t jumps) {
    targets_ = VM_TRY(scratch<std::uint32_t>(vm_, jumps + 1, 0));
    target_count_ = 1;
    Instruction in;
    for (std::size_t offset = 0; offset < bytes_.size(); offset += in.size_bytes) {
        decode(bytes_, offset, &in);
        if (!is_jump(in)) continue;
        std::uint32_t cell = cell_at(in.operand);
        if (cell == kNowhere) return vm_.raise(value_error_type, texts::kBadBytecode);
        targets_[target_count_++] = cell;
    }
    std::sort(targets_, targets_ + target_count_);
    target_count_ = std::uint32_t(std::unique(targets_, targets_ + target_count_) - targets_);
    meetings_ = VM_TRY(make_value_array(vm_, target_count_ + 1));
    pending_ = VM_TRY(scratch<std::uint32_t>(vm_, target_count_, 0));
    queued_ = VM_TRY(scratch<std::uint8_t>(vm_, target_count_, 0));
    return {};
}

// How many locals there are, and which of them hold closure cells.
Result<void> Translator::find_locals() {
    std::uint64_t count = std::uint64_t(prelude_.positional_count) + prelude_.keyword_only_count +
                          !!(prelude_.flags & kFlagVarArgs) + !!(prelude_.flags & kFlagVarKeywords);
    Instruction in;
    for (std::size_t offset = 0; offset < bytes_.size(); offset += in.size_bytes) {
        decode(bytes_, offset, &in);
        auto op = Op(opcode_info(in.opcode).first);
        bool local = (op >= Op::LOAD_FAST_N && op <= Op::DELETE_DEREF) ||
                     op == Op::LOAD_FAST_MULTI || op == Op::STORE_FAST_MULTI;
        if (local) count = std::max(count, std::uint64_t(in.operand) + 1);
    }
    for (std::uint8_t cell : prelude_.cells) count = std::max<std::uint64_t>(count, cell + 1);
    std::uint64_t free_count = prototype_->free_count > 0 ? prototype_->free_count : 0;
    if (count > prelude_.state_count || free_count > count ||
        prelude_.default_count > prelude_.positional_count - free_count)
        return vm_.raise(value_error_type, texts::kBadBytecode);
    code_->local_count = std::uint32_t(count);
    is_cell_ = VM_TRY(scratch<std::uint8_t>(vm_, count, 0));
    std::fill_n(is_cell_, free_count, 1);
    for (std::uint8_t cell : prelude_.cells) {
        if (is_cell_[cell]) return vm_.raise(value_error_type, texts::kBadBytecode);
        is_cell_[cell] = 1;
    }
    return {};
}

// --- the walk
// ---------------------------------------------------------------------------------------

Result<void> Translator::walk() {
    if (code_->cell_count == 0) return vm_.raise(value_error_type, texts::kBadBytecode);
    VM_TRY(meet(0, 0, 0, nullptr));
    while (pending_count_ && !refused_) {
        std::uint32_t target = pending_[--pending_count_];
        queued_[target] = 0;
        VM_TRY(walk_from(targets_[target]));
    }
    return {};
}

Result<void> Translator::walk_from(std::uint32_t cell) {
    Meeting* meeting = meeting_at(cell);
    depth_ = meeting->depth;
    block_count_ = meeting->block_count;
    std::copy_n(meeting->slots(), depth_, slots_);
    std::copy_n(meeting->blocks(), block_count_, blocks_);
    for (bool on = true, first = true; on && !refused_; first = false) {
        // Where paths meet, also those that come later: meet() keeps or compares what is known, and
        // queues the rest of this path if it adds something.
        if (!first && is_target(cell)) return meet(cell, depth_, block_count_, nullptr);
        cell_ = cell;
        find_floor();
        if (first) VM_TRY(meet_handler());
        Instruction in;
        decode(bytes_, code_->offsets[cell], &in);
        next_ = cell + 1;
        on = VM_TRY(step(in))
        &&!refused_;
        cell = next_;
        if (on && cell >= code_->cell_count) refuse();
        VM_TRY(vm_.poll());
    }
    return {};
}

// The innermost try whose handler still lies ahead guards the slots that were there at its start.
void Translator::find_floor() {
    floor_ = 0;
    for (std::uint32_t i = block_count_; i-- > 0;) {
        if (blocks_[i].handler <= cell_) continue;
        floor_ = blocks_[i].depth;
        if (depth_ < floor_) refuse();
        return;
    }
}

// Control may come to the innermost open handler from any instruction of this stretch.
Result<void> Translator::meet_handler() {
    for (std::uint32_t i = block_count_; i-- > 0;) {
        const OpenBlock& block = blocks_[i];
        if (block.handler <= cell_) continue;
        Slot cookie = block.finally_like ? Slot::Cookie : Slot::Object;
        return meet(block.handler, block.depth, i + 1, &cookie);
    }
    return {};
}

Slot join(Slot a, Slot b, bool* ok) {
    if (a == b) return a;
    bool cookie =
        (a == Slot::Cookie && b == Slot::Object) || (a == Slot::Object && b == Slot::Cookie);
    if (!cookie) *ok = false;
    return Slot::Cookie;
}

// The state now, cut to `depth` (and `*extra` on top) and `block_count`, reaches `cell`.
Result<void> Translator::meet(std::uint32_t cell, std::uint32_t depth, std::uint32_t block_count,
                              const Slot* extra) {
    if (cell >= code_->cell_count || depth > depth_ || block_count > block_count_) {
        refuse();
        return {};
    }
    Meeting* meeting = meeting_at(cell);
    bool changed = false;
    if (!meeting) {
        VM_TRY(save_meeting(cell, depth, block_count, extra));
        changed = true;
    } else {
        bool ok = meeting->depth == depth + !!extra && meeting->block_count == block_count;
        for (std::uint32_t i = 0; ok && i < block_count; ++i)
            ok = blocks_[i].handler == meeting->blocks()[i].handler &&
                 blocks_[i].depth == meeting->blocks()[i].depth;
        for (std::uint32_t i = 0; ok && i < meeting->depth; ++i) {
            Slot joined = join(meeting->slots()[i], i < depth ? slots_[i] : *extra, &ok);
            changed |= joined != meeting->slots()[i];
            meeting->slots()[i] = joined;
        }
        if (!ok) refuse();
    }
    std::uint32_t target = find_sorted(targets_, target_count_, cell);
    if (changed && !queued_[target]) {
        queued_[target] = 1;
        pending_[pending_count_++] = target;
    }
    return {};
}

Result<void> Translator::save_meeting(std::uint32_t cell, std::uint32_t depth,
                                      std::uint32_t block_count, const Slot* extra) {
    std::uint32_t full = depth + !!extra;
    if (full > prelude_.state_count) {
        refuse();
        return {};
    }
    std::size_t bytes = sizeof(Meeting) + block_count * sizeof(OpenBlock) + full;
    auto* meeting = reinterpret_cast<Meeting*>(VM_TRY(vm_.make_bytes(bytes)));
    *meeting = {full, block_count};
    std::copy_n(blocks_, block_count, meeting->blocks());
    std::copy_n(slots_, depth, meeting->slots());
    if (extra) meeting->slots()[depth] = *extra;
    code_->stack_count = std::max(code_->stack_count, full);
    meetings_->items[find_sorted(targets_, target_count_, cell)] =
        Value(reinterpret_cast<Object*>(meeting));
    return {};
}

// --- one instruction
// --------------------------------------------------------------------------------

bool Translator::emit(CellKind kind, std::int64_t arg, std::uint8_t extra) {
    if (arg < INT32_MIN || arg > INT32_MAX) return refuse();
    code_->cells[cell_] = {kind, extra, code_->cells[cell_].depth, std::int32_t(arg)};
    return true;
}

bool Translator::push(Slot slot) {
    if (depth_ >= prelude_.state_count) return refuse();
    slots_[depth_++] = slot;
    code_->stack_count = std::max(code_->stack_count, depth_);
    return true;
}

bool Translator::pop_objects(std::uint64_t count) {
    if (count > depth_ - floor_) return refuse();
    while (count--)
        if (!pop(Slot::Object)) return false;
    return true;
}

bool Translator::pop_value() {
    if (depth_ <= floor_) return refuse();
    Slot slot = slots_[--depth_];
    return slot == Slot::Object || slot == Slot::Null ? true : refuse();
}

bool Translator::simple(CellKind kind, std::int64_t arg, int pops, int pushes) {
    if (!pop_objects(pops)) return false;
    for (int i = 0; i < pushes; ++i)
        if (!push(Slot::Object)) return false;
    return emit(kind, arg);
}

constexpr CellKind kBinaryKinds[] = {
    CellKind::Less,
    CellKind::More,
    CellKind::Equal,
    CellKind::LessEqual,
    CellKind::MoreEqual,
    CellKind::NotEqual,
    CellKind::In,
    CellKind::Is,
    CellKind::ExceptionMatch,
    // The plain forms; the in-place ones are the same cells with another operator in `arg`.
    CellKind::Or,
    CellKind::Xor,
    CellKind::And,
    CellKind::LeftShift,
    CellKind::RightShift,
    CellKind::Add,
    CellKind::Subtract,
    CellKind::Multiply,
    CellKind::Binary,
    CellKind::FloorDivide,
    CellKind::TrueDivide,
    CellKind::Modulo,
    CellKind::Binary,
};

bool Translator::binary(int op) {
    int row = op < int(BinaryOp::Or) ? op : op - int(BinaryOp::Or) + int(BinaryOp::InplaceOr);
    return simple(row < int(std::size(kBinaryKinds)) ? kBinaryKinds[row] : CellKind::Binary, op, 2,
                  1);
}

Result<bool> Translator::step(const Instruction& in) {
    code_->cells[cell_].depth = std::uint16_t(depth_);
    std::int64_t n = in.operand;
    const OpcodeInfo& info = opcode_info(in.opcode);
    if (info.operand == OperandKind::Name && std::size_t(n) >= prototype_->image->name_count)
        return refuse();
    switch (Op(info.first)) {
        case Op::LOAD_CONST_STRING: return simple(CellKind::LoadString, n, 0, 1);
        case Op::LOAD_NAME: return simple(CellKind::LoadName, n, 0, 1);
        case Op::LOAD_GLOBAL: return simple(CellKind::LoadGlobal, n, 0, 1);
        case Op::LOAD_ATTR: return simple(CellKind::LoadAttribute, n, 1, 1);
        case Op::LOAD_METHOD:
            return pop(Slot::Object) && push(Slot::Object) && push(Slot::Receiver) &&
                   emit(CellKind::LoadMethod, n);
        case Op::LOAD_SUPER_METHOD:
            return pop_objects(3) && push(Slot::Object) && push(Slot::Receiver) &&
                   emit(CellKind::LoadSuperMethod, n);
        case Op::STORE_NAME: return simple(CellKind::StoreName, n, 1, 0);
        case Op::STORE_GLOBAL: return simple(CellKind::StoreGlobal, n, 1, 0);
        case Op::STORE_ATTR:
            return pop(Slot::Object) && pop_value() && emit(CellKind::StoreAttribute, n);
        case Op::DELETE_NAME: return simple(CellKind::DeleteName, n, 0, 0);
        case Op::DELETE_GLOBAL: return simple(CellKind::DeleteGlobal, n, 0, 0);
        case Op::IMPORT_NAME: return simple(CellKind::ImportName, n, 2, 1);
        case Op::IMPORT_FROM: return simple(CellKind::ImportFrom, n, 1, 2);
        case Op::IMPORT_STAR: return simple(CellKind::ImportStar, 0, 1, 0);
        case Op::MAKE_FUNCTION: return make(in, false, false);
        case Op::MAKE_FUNCTION_DEFARGS: return make(in, false, true);
        case Op::MAKE_CLOSURE: return make(in, true, false);
        case Op::MAKE_CLOSURE_DEFARGS: return make(in, true, true);
        case Op::LOAD_CONST_SMALL_INT:
        case Op::LOAD_CONST_SMALL_INT_MULTI: return small_int(n);
        case Op::LOAD_CONST_OBJ:
            if (std::size_t(n) >= prototype_->image->constant_count) return refuse();
            return simple(CellKind::LoadConst, n, 0, 1);
        case Op::LOAD_FAST_N:
        case Op::LOAD_FAST_MULTI: return load_local(in);
        case Op::STORE_FAST_N:
        case Op::STORE_FAST_MULTI:
            return pop(Slot::Object) && local_access(in, CellKind::StoreLocal, false);
        case Op::DELETE_FAST: return local_access(in, CellKind::DeleteLocal, false);
        case Op::LOAD_DEREF:
            return push(Slot::Object) && local_access(in, CellKind::LoadDeref, true);
        case Op::STORE_DEREF:
            return pop(Slot::Object) && local_access(in, CellKind::StoreDeref, true);
        case Op::DELETE_DEREF: return local_access(in, CellKind::DeleteDeref, true);
        case Op::BUILD_TUPLE:
            return pop_objects(n) && push(Slot::Object) && emit(CellKind::BuildTuple, n);
        case Op::BUILD_LIST:
            return pop_objects(n) && push(Slot::Object) && emit(CellKind::BuildList, n);
        case Op::BUILD_SET:
            return pop_objects(n) && push(Slot::Object) && emit(CellKind::BuildSet, n);
        case Op::BUILD_MAP: return simple(CellKind::BuildMap, 0, 0, 1);
        case Op::BUILD_SLICE:
            if (n != 2 && n != 3) return refuse();
            return simple(CellKind::BuildSlice, n, int(n), 1);
        case Op::STORE_COMP: return store_comp(in);
        case Op::STORE_MAP: return simple(CellKind::StoreMap, 0, 3, 1);
        case Op::UNPACK_SEQUENCE:
            if (!pop(Slot::Object) || n > kMostDepth) return refuse();
            for (std::int64_t i = 0; i < n; ++i)
                if (!push(Slot::Object)) return false;
            return emit(CellKind::UnpackSequence, n);
        case Op::UNPACK_EX:
            if (!pop(Slot::Object) || n > UINT16_MAX) return refuse();
            for (std::int64_t i = 0; i < (n & 0xff) + (n >> 8) + 1; ++i)
                if (!push(Slot::Object)) return false;
            return emit(CellKind::UnpackEx, n);
        case Op::CALL_FUNCTION: return call(in, false, false);
        case Op::CALL_FUNCTION_VAR_KW: return call(in, false, true);
        case Op::CALL_METHOD: return call(in, true, false);
        case Op::CALL_METHOD_VAR_KW: return call(in, true, true);
        case Op::UNWIND_JUMP: return unwind_jump(in);
        case Op::JUMP: return jump(in, CellKind::Jump);
        case Op::POP_JUMP_IF_TRUE: return jump(in, CellKind::JumpIfTrue);
        case Op::POP_JUMP_IF_FALSE: return jump(in, CellKind::JumpIfFalse);
        case Op::JUMP_IF_TRUE_OR_POP: return jump_or_pop(in, CellKind::JumpIfTrueOrPop);
        case Op::JUMP_IF_FALSE_OR_POP: return jump_or_pop(in, CellKind::JumpIfFalseOrPop);
        case Op::SETUP_WITH: return set_up(in, CellKind::SetupWith, true, true);
        case Op::SETUP_EXCEPT: return set_up(in, CellKind::SetupExcept, false, false);
        case Op::SETUP_FINALLY: return set_up(in, CellKind::SetupFinally, true, false);
        case Op::POP_EXCEPT_JUMP: return pop_except_jump(in);
        case Op::FOR_ITER: return for_iter(in);
        case Op::LOAD_CONST_FALSE: return simple(CellKind::LoadFalse, 0, 0, 1);
        case Op::LOAD_CONST_NONE: return simple(CellKind::LoadNone, 0, 0, 1);
        case Op::LOAD_CONST_TRUE: return simple(CellKind::LoadTrue, 0, 0, 1);
        case Op::LOAD_NULL: return push(Slot::Null) && emit(CellKind::LoadNull);
        case Op::LOAD_BUILD_CLASS: return simple(CellKind::LoadBuildClass, 0, 0, 1);
        case Op::LOAD_SUBSCR: return simple(CellKind::LoadSubscript, 0, 2, 1);
        case Op::STORE_SUBSCR:
            return pop_objects(2) && pop_value() && emit(CellKind::StoreSubscript);
        case Op::DUP_TOP: return dup_top(in);
        case Op::DUP_TOP_TWO: return dup_top_two();
        case Op::POP_TOP:
            if (depth_ <= floor_ || slots_[depth_ - 1] == Slot::Cookie) return refuse();
            --depth_;
            return emit(CellKind::PopTop);
        case Op::ROT_TWO: return rotate(2, CellKind::RotTwo);
        case Op::ROT_THREE: return rot_three(in);
        case Op::WITH_CLEANUP: return with_cleanup();
        case Op::END_FINALLY: return end_finally();
        case Op::GET_ITER: return simple(CellKind::GetIter, 0, 1, 1);
        case Op::GET_ITER_STACK:
            return pop(Slot::Object) && push(Slot::IteratorTag) && push(Slot::Iterator) &&
                   push(Slot::Iterator) && push(Slot::Iterator) && emit(CellKind::GetIterStack);
        case Op::RETURN_VALUE: return return_value();
        case Op::RAISE_LAST: return emit(CellKind::RaiseLast) && false;
        case Op::RAISE_OBJ: return simple(CellKind::Raise, 0, 1, 0) && false;
        case Op::RAISE_FROM: return simple(CellKind::RaiseFrom, 0, 2, 0) && false;
        case Op::YIELD_VALUE:
            if (!(prelude_.flags & kFlagGenerator)) return refuse();
            return simple(CellKind::Yield, 0, 1, 1);
        case Op::YIELD_FROM:
            if (!(prelude_.flags & kFlagGenerator)) return refuse();
            return simple(CellKind::YieldFrom, 0, 2, 1);
        case Op::UNARY_OP_MULTI: return simple(CellKind(int(CellKind::Positive) + n), 0, 1, 1);
        case Op::BINARY_OP_MULTI: return binary(int(n));
    }
    return refuse();
}

Result<bool> Translator::small_int(std::int64_t number) {
    if (number >= INT32_MIN && number <= INT32_MAX)
        return simple(CellKind::LoadSmallInt, number, 0, 1);
    if (code_->cells[cell_].kind == CellKind::LoadConst)  // a second walk over it
        return push(Slot::Object);
    Value constant = VM_TRY(make_int(vm_, number));
    LoadedImage* image = prototype_->image;
    for (std::size_t i = 0; prototype_->translated && i < image->constant_count; ++i)
        if (image->constants->items[i] == constant)
            return simple(CellKind::LoadConst, std::int64_t(i), 0, 1);
    ValueArray* grown = VM_TRY(make_value_array(vm_, image->constant_count + 2));
    std::copy_n(image->constants->items, image->constant_count, grown->items);
    grown->items[image->constant_count] = constant;
    image->constants = grown;
    // Only bytecode of this image's own table may name the entries before: indices are checked
    // against the count at load, which stays the bound for LOAD_CONST_OBJ.
    return simple(CellKind::LoadConst, image->constant_count++, 0, 1);
}

bool Translator::load_local(const Instruction& in) {
    bool cell = is_cell_[in.operand];
    return push(cell ? Slot::Cell : Slot::Object) &&
           emit(cell ? CellKind::LoadCell : CellKind::LoadLocal, in.operand);
}

bool Translator::local_access(const Instruction& in, CellKind kind, bool cell) {
    if (bool(is_cell_[in.operand]) != cell) return refuse();
    return emit(kind, in.operand);
}

bool Translator::store_comp(const Instruction& in) {
    constexpr CellKind kinds[] = {CellKind::AppendComp, CellKind::StoreComp, CellKind::AddComp};
    std::int64_t kind = in.operand & 3, index = in.operand >> 2;
    std::int64_t pops = CompKind(kind) == CompKind::Dict ? 2 : 1;
    if (kind > 2 || index < pops || index >= depth_) return refuse();
    if (slots_[depth_ - 1 - index] != Slot::Object) return refuse();
    return pop_objects(pops) && emit(kinds[kind], index);
}

// All makers of one child must agree on its closed-over cells and on its defaults.
bool Translator::make(const Instruction& in, bool closure, bool defaults) {
    if (std::size_t(in.operand) >= prototype_->child_count) return refuse();
    auto* child = prototype_->children->items[in.operand].as<Prototype>();
    std::int32_t cells = closure ? in.extra : 0;
    if (child->free_count != -1 && child->free_count != cells) return refuse();
    if (std::uint32_t(cells) > child->prelude.positional_count) return refuse();
    child->free_count = cells;
    for (int i = 0; i < cells; ++i)
        if (!pop(Slot::Cell)) return false;
    bool keyword_defaults = false, positional_defaults = false;
    if (defaults) {
        if (depth_ < floor_ + 2) return refuse();
        keyword_defaults = slots_[depth_ - 1] == Slot::Object;
        positional_defaults = slots_[depth_ - 2] == Slot::Object;
        if (!pop_value() || !pop_value()) return false;
    }
    const Prelude& prelude = child->prelude;
    if (keyword_defaults != bool(prelude.flags & kFlagKeywordDefaults)) return refuse();
    if (positional_defaults != (prelude.default_count > 0)) return refuse();
    constexpr CellKind kinds[] = {CellKind::MakeFunction, CellKind::MakeFunctionDefaults,
                                  CellKind::MakeClosure, CellKind::MakeClosureDefaults};
    return push(Slot::Object) && emit(kinds[closure * 2 + defaults], in.operand, in.extra);
}

bool Translator::call(const Instruction& in, bool method, bool star) {
    if (in.operand > UINT16_MAX) return refuse();
    std::uint64_t positional = in.operand & 0xff, keywords = in.operand >> 8;
    if (star && !pop(Slot::Object)) return false;  // the bitmap
    for (std::uint64_t i = 0; i < keywords; ++i)
        if (!pop(Slot::Object) || !(star ? pop_value() : pop(Slot::Object))) return false;
    if (!pop_objects(positional)) return false;
    if (method && !pop(Slot::Receiver)) return false;
    constexpr CellKind kinds[] = {CellKind::Call, CellKind::CallStar, CellKind::CallMethod,
                                  CellKind::CallMethodStar};
    return pop(Slot::Object) && push(Slot::Object) && emit(kinds[method * 2 + star], in.operand);
}

bool Translator::return_value() {
    if (depth_ <= floor_) return refuse();
    Slot slot = slots_[depth_ - 1];
    if (slot != Slot::Object && slot != Slot::Cell) return refuse();
    emit(slot == Slot::Cell ? CellKind::ReturnCell : CellKind::Return);
    return false;
}

// --- jumps and blocks
// -------------------------------------------------------------------------------

Result<bool> Translator::jump(const Instruction& in, CellKind kind) {
    std::uint32_t target = cell_at(in.operand);
    if (kind != CellKind::Jump && !pop(Slot::Object)) return false;
    VM_TRY(meet(target, depth_, block_count_, nullptr));
    return emit(kind, target) && kind != CellKind::Jump;
}

Result<bool> Translator::jump_or_pop(const Instruction& in, CellKind kind) {
    if (depth_ <= floor_ || slots_[depth_ - 1] != Slot::Object) return refuse();
    VM_TRY(meet(cell_at(in.operand), depth_, block_count_, nullptr));
    return pop(Slot::Object) && emit(kind, cell_at(in.operand));
}

// Leaves `count` blocks. What lies above the outermost one's start goes, a with's two slots too.
Result<bool> Translator::unwind_jump(const Instruction& in) {
    std::uint32_t count = in.extra & kUnwindCountMask;
    if (count == 0 || count > block_count_) return refuse();
    const OpenBlock& last = blocks_[block_count_ - count];
    std::int64_t depth = last.depth;
    depth -= last.drops;
    if (in.extra & kUnwindDropIterator) depth -= 4;
    if (depth < 0 || depth > depth_) return refuse();
    VM_TRY(meet(cell_at(in.operand), std::uint32_t(depth), block_count_ - count, nullptr));
    emit(CellKind::UnwindJump, cell_at(in.operand), in.extra);
    return false;
}

Result<bool> Translator::set_up(const Instruction& in, CellKind kind, bool finally_like,
                                bool is_with) {
    if (block_count_ >= prelude_.block_count) return refuse();
    if (is_with && !(pop(Slot::Object) && push(Slot::Object) && push(Slot::Receiver))) return false;
    std::uint8_t drops = is_with ? 2 : finally_like && handler_is_async_exit(cell_at(in.operand));
    if (drops > depth_) return refuse();
    blocks_[block_count_++] = {cell_at(in.operand), std::uint16_t(depth_), finally_like, drops};
    code_->block_count = std::max(code_->block_count, block_count_);
    if (cell_at(in.operand) <= cell_) return refuse();
    VM_TRY(meet_handler());
    if (is_with && !push(Slot::Object)) return false;
    return emit(kind, cell_at(in.operand));
}

Result<bool> Translator::pop_except_jump(const Instruction& in) {
    if (block_count_ == 0) return refuse();
    --block_count_;
    VM_TRY(meet(cell_at(in.operand), depth_, block_count_, nullptr));
    emit(CellKind::PopExceptJump, cell_at(in.operand));
    return false;
}

Result<bool> Translator::for_iter(const Instruction& in) {
    if (depth_ < floor_ + 4) return refuse();
    const Slot* top = slots_ + depth_ - 4;
    bool own = top[0] == Slot::IteratorTag && top[1] == Slot::Iterator &&
               top[2] == Slot::Iterator && top[3] == Slot::Iterator;
    bool given = top[0] == Slot::Null && top[1] == Slot::Object;
    if (!own && !given) return refuse();
    VM_TRY(meet(cell_at(in.operand), depth_ - 4, block_count_, nullptr));
    return push(Slot::Object) && emit(CellKind::ForIter, cell_at(in.operand));
}

// A jump that the handler delayed goes on from here as if from where the block began: the stack
// must be as it was then, less what the handler is to take away.
bool Translator::is_as_block_began() const {
    const OpenBlock& block = blocks_[block_count_ - 1];
    if (depth_ + block.drops != block.depth) return false;
    bool same = true;
    for (std::uint32_t i = 0; i < depth_; ++i)
        join(slots_[i], meeting_at(block.handler)->slots()[i], &same);
    return same;
}

Result<bool> Translator::end_finally() {
    if (block_count_ == 0 || blocks_[block_count_ - 1].handler > cell_ || depth_ <= floor_)
        return refuse();
    Slot slot = slots_[--depth_];
    if (slot != Slot::Object && slot != Slot::Cookie) return refuse();
    if (!is_as_block_began()) return refuse();
    --block_count_;
    emit(CellKind::EndFinally);
    // The blocks that remain were guarded by one that is gone: let their handler know this state.
    find_floor();
    VM_TRY(meet_handler());
    return true;
}

Result<bool> Translator::with_cleanup() {
    if (block_count_ == 0) return refuse();
    const OpenBlock& block = blocks_[block_count_ - 1];
    if (block.drops != 2 || block.handler != cell_ || depth_ != block.depth + 1u) return refuse();
    depth_ -= 3;
    return push(Slot::Cookie) && emit(CellKind::WithCleanup);
}

// The start of an async with's exit: is the cookie on top an exception? (section 18.9)
bool Translator::is_async_exit(const Instruction& dup, Instruction* jump) const {
    Instruction load, match;
    std::size_t at = dup.offset + dup.size_bytes;
    if (!decode(bytes_, at, &load) || Op(load.opcode) != Op::LOAD_GLOBAL) return false;
    if (std::size_t(load.operand) >= prototype_->image->name_count ||
        prototype_->image->names[load.operand]->view() != "BaseException")
        return false;
    at += load.size_bytes;
    if (!decode(bytes_, at, &match) ||
        match.opcode != int(Op::BINARY_OP_MULTI) + int(BinaryOp::ExceptionMatch))
        return false;
    at += match.size_bytes;
    return decode(bytes_, at, jump) && Op(jump->opcode) == Op::POP_JUMP_IF_FALSE;
}

bool Translator::handler_is_async_exit(std::uint32_t handler) const {
    Instruction first, jump;
    return decode(bytes_, code_->offsets[handler], &first) && Op(first.opcode) == Op::DUP_TOP &&
           is_async_exit(first, &jump);
}

Result<bool> Translator::dup_top(const Instruction& in) {
    if (depth_ == 0) return refuse();  // to read what an open try guards is fine
    if (slots_[depth_ - 1] == Slot::Object) {
        return push(Slot::Object) && emit(CellKind::DupTop);
    }
    Instruction jump;
    if (slots_[depth_ - 1] != Slot::Cookie || !is_async_exit(in, &jump)) return refuse();
    VM_TRY(meet(cell_at(jump.operand), depth_, block_count_, nullptr));
    slots_[depth_ - 1] = Slot::Object;
    next_ = cell_at(jump.offset) + 1;
    return emit(CellKind::JumpIfNoException, cell_at(jump.operand));
}

bool Translator::dup_top_two() {
    if (depth_ < 2) return refuse();
    for (const Slot* slot = slots_ + depth_ - 2; slot < slots_ + depth_; ++slot)
        if (*slot != Slot::Object) return refuse();
    return push(Slot::Object) && push(Slot::Object) && emit(CellKind::DupTopTwo);
}

// Two in a row over a two-slot cookie bring what is below to the top; over ours one swap does.
Result<bool> Translator::rot_three(const Instruction& in) {
    if (depth_ >= floor_ + 2 && slots_[depth_ - 1] == Slot::Cookie) {
        Instruction second;
        if (!decode(bytes_, in.offset + in.size_bytes, &second) ||
            Op(second.opcode) != Op::ROT_THREE)
            return refuse();
        std::swap(slots_[depth_ - 1], slots_[depth_ - 2]);
        next_ = cell_ + 2;
        return emit(CellKind::RotTwo, 1);  // and over the second
    }
    return rotate(3, CellKind::RotThree);
}

// The top goes below `count` - 1 others. These may be guarded by an open try (an async with does
// that): then its handler learns the new order.
Result<bool> Translator::rotate(std::uint32_t count, CellKind kind) {
    if (depth_ < count) return refuse();
    std::rotate(slots_ + depth_ - count, slots_ + depth_ - 1, slots_ + depth_);
    if (depth_ < floor_ + count) VM_TRY(meet_handler());
    return emit(kind);
}

}  // namespace

namespace {

// What a call looks at.
void sum_up(const Vm& vm, const Prelude& prelude, Code* code) {
    code->frame_bytes = std::uint32_t(frame_bytes(*code));
    constexpr int special = kFlagVarArgs | kFlagVarKeywords | kFlagGenerator;
    bool plain = !(prelude.flags & special) && !prelude.keyword_only_count &&
                 prelude.cells.empty() && !is_large_frame(vm, code->frame_bytes);
    if (plain) code->plain_arguments = prelude.positional_count;
}

}  // namespace

// A program that locked the heap asked for no allocation of its own; this one it cannot see.
Result<Code*> translate(Vm& vm, Prototype* prototype) {
    HeapUnlocked unlocked{vm.heap()};
    Translator translator{vm, prototype};
    Code* code = VM_TRY(translator.run());
    if (!vm.trace_function.is_null())
        code = VM_TRY(observe(vm, *prototype, *code));
    else
        VM_TRY(specialise(vm, code));
    sum_up(vm, prototype->prelude, code);
    prototype->translated = true;
    prototype->code = code;
    return code;
}

}  // namespace krait::vm
