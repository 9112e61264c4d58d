#include "vm/interp/specialise.hpp"

#include <algorithm>

#include "vm/interp/site.hpp"
#include "vm/native.hpp"

namespace krait::vm {
namespace {

// The kind with a site that stands for a general one; Nothing where there is none.
CellKind kind_with_site(CellKind kind) {
    switch (kind) {
        case CellKind::LoadGlobal: return CellKind::LoadGlobalAt;
        case CellKind::LoadAttribute: return CellKind::LoadAttributeAt;
        case CellKind::LoadMethod: return CellKind::LoadMethodAt;
        case CellKind::StoreAttribute: return CellKind::StoreAttributeAt;
        default: return CellKind::Nothing;
    }
}

bool takes_site(const CodeCell& cell) {
    return kind_with_site(cell.kind) != CellKind::Nothing && cell.arg < 1 << kNameBits;
}

// The body of a module or class without a loop: nothing in it is done twice.
bool runs_once(const Code& code) {
    bool names = false;
    for (std::uint32_t i = 0; i < code.cell_count; ++i) {
        const CodeCell& cell = code.cells[i];
        names |= cell.kind == CellKind::StoreName || cell.kind == CellKind::LoadName;
        if (goes_to_cell(cell.kind) && cell.arg <= std::int32_t(i)) return false;
    }
    return names;
}

constexpr std::size_t kMostFused = 6;
struct Fusion {
    CellKind kind;
    std::uint8_t count;
    CellKind cells[kMostFused];
};

template <class... Kinds>
constexpr Fusion fusion(CellKind kind, Kinds... cells) {
    return {kind, sizeof...(cells), {cells...}};
}

using enum CellKind;
constexpr Fusion kFusions[] = {
#define FUSED(name, ...) fusion(CellKind::name, __VA_ARGS__),
#include "vm/interp/fused.def"
};

// The cells behind `index` are still plain: fusing goes from the first cell to the last.
void fuse(const Code& code, std::uint32_t index) {
    for (const Fusion& fusion : kFusions) {
        if (fusion.count > code.cell_count - index) continue;
        auto is = [](CellKind kind, const CodeCell& cell) { return cell.kind == kind; };
        if (!std::equal(fusion.cells, fusion.cells + fusion.count, code.cells + index, is))
            continue;
        code.cells[index].kind = fusion.kind;
        return;
    }
}

Result<void> give_sites(Vm& vm, Code* code) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < code->cell_count; ++i) count += takes_site(code->cells[i]);
    count = std::min(count, kMostSites);
    if (!count) return {};
    code->sites = reinterpret_cast<Site*>(VM_TRY(vm.make_bytes(count * sizeof(Site))));
    std::uint32_t site = 0;
    for (CodeCell* cell = code->cells; site < count; ++cell) {
        if (!takes_site(*cell)) continue;
        code->sites[site] = {};
        code->sites[site].number = code->sites[site].version = kNobody;
        cell->kind = kind_with_site(cell->kind);
        cell->arg = std::int32_t(std::uint32_t(cell->arg) | site++ << kNameBits);
    }
    return {};
}

}  // namespace

Result<void> specialise(Vm& vm, Code* code) {
    if (runs_once(*code)) return {};
    VM_TRY(give_sites(vm, code));
    for (std::uint32_t i = 0; i < code->cell_count; ++i) fuse(*code, i);
    return {};
}

}  // namespace krait::vm
