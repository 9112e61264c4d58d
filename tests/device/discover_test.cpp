#include "device/discover.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/device/failure.hpp"
#include "tests/devtest/folder.hpp"

namespace krait::test {
namespace {

namespace fs = std::filesystem;
using device::Port;

// The part of /sys that is read, in a folder.
class FakeSys {
  public:
    std::string root() const { return folder_.path(); }

    // A USB device with one interface, that drives a port.
    void plug(const std::string& place, const std::string& tty, const std::string& serial,
              const std::string& driver = "cdc_acm") const {
        const std::string usb = "sys/devices/usb/" + place;
        write(usb + "/idVendor", "2e8a");
        write(usb + "/idProduct", "0005");
        if (!serial.empty()) write(usb + "/serial", serial);
        write(usb + "/product", "Board in FS mode");
        const std::string interface = usb + "/" + place + ":1.0";
        write(interface + "/bInterfaceNumber", "00");
        // A serial adapter's port is a device below its interface.
        const bool is_adapter = driver != "cdc_acm";
        const std::string device = is_adapter ? interface + "/" + tty : interface;
        fs::create_directories(path(device));
        link(device + "/driver", "sys/bus/drivers/" + driver);
        link(device + "/subsystem", is_adapter ? "sys/bus/usb-serial" : "sys/bus/usb");
        link("sys/class/tty/" + tty + "/device", device);
    }
    // A port of another bus.
    void solder(const std::string& tty, const std::string& bus) const {
        const std::string device = "sys/devices/" + bus + "/" + tty;
        fs::create_directories(path(device));
        link(device + "/subsystem", "sys/bus/" + bus);
        link("sys/class/tty/" + tty + "/device", device);
    }
    void virtual_tty(const std::string& tty) const {
        fs::create_directories(path("sys/class/tty/" + tty));
    }

    std::vector<Port> ports() const { return device::attached_ports(root()); }

  private:
    fs::path path(const std::string& name) const { return fs::path(root()) / name; }
    void write(const std::string& name, const std::string& text) const {
        folder_.write(name, text + "\n");
    }
    void link(const std::string& name, const std::string& target) const {
        fs::create_directories(path(name).parent_path());
        fs::create_directories(path(target));
        fs::create_symlink(path(target), path(name));
    }

    Folder folder_;
};

TEST(Ports, AreNoneWhereTheKernelShowsNone) {
    EXPECT_TRUE(device::attached_ports("/nowhere").empty());
    EXPECT_TRUE(FakeSys().ports().empty());
}

TEST(Ports, AreKnownByWhatUsbSays) {
    const FakeSys sys;
    sys.plug("1-1.2", "ttyACM0", "E660");
    const auto ports = sys.ports();
    ASSERT_EQ(ports.size(), 1u);
    EXPECT_EQ(ports[0].path, "/dev/ttyACM0");
    EXPECT_EQ(ports[0].driver, "cdc_acm");
    ASSERT_TRUE(ports[0].usb);
    EXPECT_EQ(ports[0].usb->vendor_id, 0x2e8a);
    EXPECT_EQ(ports[0].usb->product_id, 0x0005);
    EXPECT_EQ(ports[0].usb->serial, "E660");
    EXPECT_EQ(ports[0].usb->manufacturer, std::nullopt);
    EXPECT_EQ(ports[0].usb->product, "Board in FS mode");
    EXPECT_EQ(ports[0].usb->topology, "1-1.2");
    EXPECT_EQ(ports[0].usb->interface, "1-1.2:1.0");
}

TEST(Ports, OfAnAdapterAreItsToo) {
    const FakeSys sys;
    sys.plug("2-3", "ttyUSB0", "A5", "cp210x");
    const auto ports = sys.ports();
    ASSERT_EQ(ports.size(), 1u);
    EXPECT_EQ(ports[0].driver, "cp210x");
    ASSERT_TRUE(ports[0].usb);
    EXPECT_EQ(ports[0].usb->topology, "2-3");
}

TEST(Ports, AreSortedAsPeopleCount) {
    const FakeSys sys;
    for (const int number : {10, 2, 1}) {
        const auto text = std::to_string(number);
        sys.plug("1-" + text, "ttyACM" + text, text);
        sys.plug("2-" + text, "ttyUSB" + text, text, "ftdi_sio");
    }
    std::string order;
    for (const Port& each : sys.ports()) order += each.path.substr(8) + " ";
    EXPECT_EQ(order, "ACM1 ACM2 ACM10 USB1 USB2 USB10 ");
}

TEST(Ports, ThatNobodyWiredAreLeftOut) {
    const FakeSys sys;
    sys.solder("ttyS0", "platform");
    sys.solder("ttyS1", "serial-base");
    sys.solder("ttyS4", "pci");
    sys.solder("tty4", "pci");
    sys.virtual_tty("ttyS9");
    sys.virtual_tty("console");
    const auto ports = sys.ports();
    ASSERT_EQ(ports.size(), 1u);
    EXPECT_EQ(ports[0].path, "/dev/ttyS4");
    EXPECT_FALSE(ports[0].usb);
}

Port port(const std::string& path, const std::string& driver, std::uint16_t vendor = 0,
          std::uint16_t product = 0) {
    device::UsbIdentity usb;
    usb.vendor_id = vendor;
    usb.product_id = product;
    return {path, driver, usb};
}

TEST(FlowControl, IsTheUsbBoardsOwnPorts) {
    EXPECT_TRUE(device::has_flow_control(port("/dev/ttyACM0", "cdc_acm", 0x2e8a, 5)));
    EXPECT_TRUE(device::has_flow_control(port("/dev/ttyACM0", "")));
    EXPECT_FALSE(device::has_flow_control(port("/dev/ttyUSB0", "cp210x", 0x10c4, 0xea60)));
    EXPECT_FALSE(device::has_flow_control({"/dev/ttyS0", "", {}}));
}

TEST(FlowControl, IsNotBehindAnAdapterThatLooksLikeABoard) {
    EXPECT_FALSE(device::has_flow_control(port("/dev/ttyACM0", "cdc_acm", 0x0d28, 0x0204)));
    EXPECT_FALSE(device::has_flow_control(port("/dev/ttyACM0", "cdc_acm", 0x1a86, 0x55d4)));
    EXPECT_FALSE(device::has_flow_control(port("/dev/ttyACM0", "cdc_acm", 0x0483, 0x374b)));
}

TEST(PortAt, IsNoneForWhatIsNoPort) {
    for (const char* path : {"/dev/null", "/dev/pts/0", "/nowhere", "", "/dev/ttyACM99999"})
        EXPECT_FALSE(device::port_at(path)) << path;
}

TEST(FindAgain, EndsAtTheDeadlineAndByCtrlC) {
    using device::Deadline;
    Port gone = port("/dev/ttyACM99999", "cdc_acm", 0x2e8a, 5);
    gone.usb->topology = "99-1";
    EXPECT_FALSE(device::find_again(gone, Deadline::after(std::chrono::milliseconds(10))));
    const device::Interrupt interrupt;
    interrupt.raise();
    const auto error =
        failure([&] { device::find_again(gone, Deadline::never().or_on(&interrupt)); });
    EXPECT_EQ(error.kind(), device::DeviceError::Kind::Interrupted);
}

}  // namespace
}  // namespace krait::test
