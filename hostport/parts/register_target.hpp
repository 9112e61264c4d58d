// What most parts on an I2C bus are: a row of registers of one octet each.
#pragma once

#include <cstdint>
#include <span>

#include "hostport/sim/buses.hpp"

namespace krait::hostport {

// The first octet behind a start says which register, the others go into it and into those behind
// it; a read goes on from there. They may come one by one.
class RegisterTarget : public I2cTarget {
  public:
    bool start(std::uint8_t address, bool reads) override;
    std::size_t write(std::span<const std::uint8_t> octets) override;
    void read(std::span<std::uint8_t> into) override;

  protected:
    explicit RegisterTarget(std::uint8_t address) : address_(address) {}
    ~RegisterTarget() = default;

    virtual std::uint8_t read_register(std::uint8_t number) = 0;
    virtual void write_register(std::uint8_t number, std::uint8_t octet) = 0;
    virtual std::uint8_t register_after(std::uint8_t number) const {
        return std::uint8_t(number + 1);
    }
    // Whether each octet that is written has the number of its register before it.
    virtual bool writes_pairs() const { return false; }
    // A transfer begins.
    virtual void begin() {}

  private:
    void take(std::uint8_t octet);

    std::uint8_t address_, chosen_ = 0;
    bool expects_number_ = true;
};

}  // namespace krait::hostport
