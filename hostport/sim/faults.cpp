#include "hostport/sim/faults.hpp"

#include <iterator>

namespace krait::hostport {
namespace {

struct Row {
    std::string_view name;
    FaultKind kind;
};
constexpr Row kinds[] = {{"nak", FaultKind::NoAcknowledge},
                         {"stuck", FaultKind::StuckBus},
                         {"short", FaultKind::ShortRead},
                         {"flip", FaultKind::BitFlip}};

}  // namespace

std::optional<FaultKind> fault_kind(std::string_view name) {
    for (const Row& row : kinds)
        if (row.name == name) return row.kind;
    return std::nullopt;
}

void Faults::plan(FaultKind kind, std::uint64_t first, std::uint64_t count) {
    plans_.push_back({kind, first, count});
}

std::optional<FaultKind> Faults::next() {
    std::uint64_t number = transfers_++;
    for (const Plan& plan : plans_)
        if (number >= plan.first && number - plan.first < plan.count) return plan.kind;
    return std::nullopt;
}

}  // namespace krait::hostport
