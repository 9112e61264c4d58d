#include "vm/compiler/codegen.hpp"

namespace krait::vm {
namespace {

constexpr std::uint32_t kMostCellSlot = 255;

using Kind = Parameter::Kind;

std::size_t count(std::span<Parameter> parameters, Kind kind) {
    std::size_t found = 0;
    for (const Parameter& parameter : parameters) found += parameter.kind == kind;
    return found;
}

std::size_t count_defaults(std::span<Parameter> parameters, Kind kind) {
    std::size_t found = 0;
    for (const Parameter& parameter : parameters) {
        found += parameter.kind == kind && parameter.default_value;
    }
    return found;
}

}  // namespace

void CodeGen::generate() {
    tables_.string(scope_.name);
    if (scope_.function) {
        for (Parameter& parameter : scope_.function->parameters) tables_.string(parameter.name);
    }
    body_of_scope();
    write_data();
}

void CodeGen::body_of_scope() {
    switch (scope_.kind) {
        case ScopeKind::Module: statements(scope_.body); break;
        case ScopeKind::Class: return class_body();
        case ScopeKind::Function: statements(scope_.function->body); break;
        case ScopeKind::Lambda:
            expression(scope_.function->value);
            if (!scope_.is_generator) return emit_.emit(Op::RETURN_VALUE);
            pop();
            break;
        case ScopeKind::Comprehension: return comprehension_body();
    }
    load_none();
    emit_.emit(Op::RETURN_VALUE);
}

void CodeGen::write_data() {
    ByteWriter code(context_.arena);
    ByteWriter lines(context_.arena);
    ByteWriter names(context_.arena);
    ByteWriter cells(context_.arena);
    ByteWriter data(context_.arena);
    Prelude prelude;
    emit_.finish(code, lines);
    prelude.state_count = std::max(scope_.slot_count + std::uint32_t(emit_.deepest()), 1u);
    constexpr std::uint32_t kMostSlots = UINT16_MAX;  // what the verifier lets a frame have
    if (prelude.state_count > kMostSlots) fail("too many locals", {});
    prelude.block_count = std::uint32_t(emit_.most_blocks());
    prelude.flags = scope_.is_generator ? kFlagGenerator : 0;
    prelude.name = tables_.string(scope_.name);
    write_arg_names(names, &prelude);
    for (Variable* variable : scope_.variables) {
        if (variable->storage != Storage::Cell) continue;
        if (variable->slot > kMostCellSlot) fail("too many locals", {});
        cells.byte(std::uint8_t(variable->slot));
    }
    prelude.arg_names = names.view();
    prelude.line_table = lines.view();
    prelude.cells = cells.view();
    write_prelude(data, prelude);
    data.append(code.view());
    out_.data = data.view();
}

void CodeGen::write_arg_names(ByteWriter& out, Prelude* prelude) {
    prelude->positional_count = std::uint32_t(scope_.frees.size());
    for (std::size_t i = 0; i < scope_.frees.size(); ++i) {
        out.varuint(tables_.string(context_.name("*")));
    }
    if (scope_.comprehension) {
        ++prelude->positional_count;
        out.varuint(tables_.string(context_.name("")));
    }
    if (!scope_.function) return;
    std::span<Parameter> parameters = scope_.function->parameters;
    for (Kind kind : {Kind::Positional, Kind::KeywordOnly}) {
        for (const Parameter& parameter : parameters) {
            if (parameter.kind == kind) out.varuint(tables_.string(parameter.name));
        }
    }
    prelude->positional_count += count(parameters, Kind::Positional);
    prelude->keyword_only_count = std::uint32_t(count(parameters, Kind::KeywordOnly));
    prelude->default_count = std::uint32_t(count_defaults(parameters, Kind::Positional));
    if (count(parameters, Kind::VarArgs)) prelude->flags |= kFlagVarArgs;
    if (count(parameters, Kind::VarKeywords)) prelude->flags |= kFlagVarKeywords;
    if (count_defaults(parameters, Kind::KeywordOnly)) prelude->flags |= kFlagKeywordDefaults;
}

void CodeGen::fail(const char* message, Position at) { context_.fail_in_code(message, at); }

void CodeGen::name_op(Op op, Name* name, int effect) {
    // Code that is dropped leaves no strings behind.
    emit_.emit(op, emit_.reachable() ? tables_.string(name) : 0, effect);
}

void CodeGen::load(const Variable& variable) {
    switch (variable.storage) {
        case Storage::Name: return name_op(Op::LOAD_NAME, variable.name);
        case Storage::Global: return name_op(Op::LOAD_GLOBAL, variable.name);
        case Storage::Local: return load_slot(variable);
        default: return emit_.emit(Op::LOAD_DEREF, variable.slot);
    }
}

// What the slot holds; of a cell that is the cell itself.
void CodeGen::load_slot(const Variable& variable) {
    if (variable.slot < 16) return emit_.emit_multi(Op::LOAD_FAST_MULTI, int(variable.slot), 1);
    emit_.emit(Op::LOAD_FAST_N, variable.slot);
}

void CodeGen::store(const Variable& variable) {
    switch (variable.storage) {
        case Storage::Name: return name_op(Op::STORE_NAME, variable.name);
        case Storage::Global: return name_op(Op::STORE_GLOBAL, variable.name);
        case Storage::Local:
            if (variable.slot < 16) {
                return emit_.emit_multi(Op::STORE_FAST_MULTI, int(variable.slot), -1);
            }
            return emit_.emit(Op::STORE_FAST_N, variable.slot);
        default: return emit_.emit(Op::STORE_DEREF, variable.slot);
    }
}

void CodeGen::remove(const Variable& variable) {
    switch (variable.storage) {
        case Storage::Name: return name_op(Op::DELETE_NAME, variable.name);
        case Storage::Global: return name_op(Op::DELETE_GLOBAL, variable.name);
        case Storage::Local: return emit_.emit(Op::DELETE_FAST, variable.slot);
        default: return emit_.emit(Op::DELETE_DEREF, variable.slot);
    }
}

void CodeGen::pop(int count) {
    for (int i = 0; i < count; ++i) emit_.emit(Op::POP_TOP);
}

bool CodeGen::fits_small_int(const ConstantExpr& constant) const {
    if (constant.type != ConstantKind::Int || !constant.text.empty()) return false;
    int shift = context_.options.small_int_bits - 1;
    return constant.value >> shift == 0 || constant.value >> shift == -1;
}

}  // namespace krait::vm
