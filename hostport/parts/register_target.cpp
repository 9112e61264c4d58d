#include "hostport/parts/register_target.hpp"

namespace krait::hostport {

bool RegisterTarget::start(std::uint8_t address, bool) {
    if (address != address_) return false;
    expects_number_ = true;
    begin();
    return true;
}

std::size_t RegisterTarget::write(std::span<const std::uint8_t> octets) {
    for (std::uint8_t octet : octets) take(octet);
    return octets.size();
}

void RegisterTarget::take(std::uint8_t octet) {
    if (expects_number_) {
        chosen_ = octet;
        expects_number_ = false;
        return;
    }
    write_register(chosen_, octet);
    expects_number_ = writes_pairs();
    if (!expects_number_) chosen_ = register_after(chosen_);
}

void RegisterTarget::read(std::span<std::uint8_t> into) {
    for (std::uint8_t& octet : into) {
        octet = read_register(chosen_);
        chosen_ = register_after(chosen_);
    }
}

}  // namespace krait::hostport
