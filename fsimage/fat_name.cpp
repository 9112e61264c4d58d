#include "fsimage/fat_name.hpp"

#include <algorithm>
#include <cerrno>

namespace krait::fsimage {
namespace {

constexpr std::size_t kBase = 8, kAll = 11;

// Code page 437, from 0x80 on.
constexpr char16_t kCodePage[128] = {
    0x00c7, 0x00fc, 0x00e9, 0x00e2, 0x00e4, 0x00e0, 0x00e5, 0x00e7, 0x00ea, 0x00eb, 0x00e8, 0x00ef,
    0x00ee, 0x00ec, 0x00c4, 0x00c5, 0x00c9, 0x00e6, 0x00c6, 0x00f4, 0x00f6, 0x00f2, 0x00fb, 0x00f9,
    0x00ff, 0x00d6, 0x00dc, 0x00a2, 0x00a3, 0x00a5, 0x20a7, 0x0192, 0x00e1, 0x00ed, 0x00f3, 0x00fa,
    0x00f1, 0x00d1, 0x00aa, 0x00ba, 0x00bf, 0x2310, 0x00ac, 0x00bd, 0x00bc, 0x00a1, 0x00ab, 0x00bb,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557,
    0x255d, 0x255c, 0x255b, 0x2510, 0x2514, 0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x255e, 0x255f,
    0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256c, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559,
    0x2558, 0x2552, 0x2553, 0x256b, 0x256a, 0x2518, 0x250c, 0x2588, 0x2584, 0x258c, 0x2590, 0x2580,
    0x03b1, 0x00df, 0x0393, 0x03c0, 0x03a3, 0x03c3, 0x00b5, 0x03c4, 0x03a6, 0x0398, 0x03a9, 0x03b4,
    0x221e, 0x03c6, 0x03b5, 0x2229, 0x2261, 0x00b1, 0x2265, 0x2264, 0x2320, 0x2321, 0x00f7, 0x2248,
    0x00b0, 0x2219, 0x00b7, 0x221a, 0x207f, 0x00b2, 0x25a0, 0x00a0,
};

constexpr std::string_view kNeverInNames = "\"*/:<>?\\|\x7f";
constexpr std::string_view kOnlyInLongNames = " +,.;=[]";

bool is_surrogate(char16_t unit) { return unit >= 0xd800 && unit < 0xe000; }
bool is_lower(char16_t unit) { return unit >= 'a' && unit <= 'z'; }
bool is_upper(char16_t unit) { return unit >= 'A' && unit <= 'Z'; }

char16_t upper(char16_t unit) {
    if (is_lower(unit) || (unit >= 0xe0 && unit <= 0xfe && unit != 0xf7)) return unit - 0x20;
    return unit == 0xff ? u'\u0178' : unit;
}

char16_t lower_of(char16_t unit) {
    bool has_lower = is_upper(unit) || (unit >= 0xc0 && unit <= 0xde && unit != 0xd7);
    return has_lower ? unit + 0x20 : unit;
}

// The next code point of `utf8`, which it shortens; a number that is none if there is no valid one.
constexpr char32_t kNoCodePoint = 0xffffffff;

char32_t next_code_point(std::string_view& utf8) {
    auto first = static_cast<std::uint8_t>(utf8[0]);
    std::size_t size = first < 0x80   ? 1
                       : first < 0xc2 ? 0
                       : first < 0xe0 ? 2
                       : first < 0xf0 ? 3
                       : first < 0xf5 ? 4
                                      : 0;
    if (size == 0 || utf8.size() < size) return kNoCodePoint;
    char32_t point = size == 1 ? first : first & (0x7f >> size);
    for (std::size_t i = 1; i < size; ++i) {
        auto octet = static_cast<std::uint8_t>(utf8[i]);
        if ((octet & 0xc0) != 0x80) return kNoCodePoint;
        point = point << 6 | (octet & 0x3f);
    }
    utf8.remove_prefix(size);
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    bool valid = point >= kLeast[size] && point < 0x110000 && (point < 0xd800 || point >= 0xe000);
    return valid ? point : kNoCodePoint;
}

bool is_one_of(std::string_view letters, char32_t point) {
    return point < 0x80 && letters.find(static_cast<char>(point)) != std::string_view::npos;
}

bool may_stand_in_short_name(char16_t unit) {
    return unit > ' ' && unit < 0x7f && !is_one_of(kNeverInNames, unit) &&
           !is_one_of(kOnlyInLongNames, unit);
}

// Where the extension's dot is; the length if there is none. Dots that a name begins with are none.
std::size_t find_dot(const LongName& name) {
    std::size_t begin = 0, dot = name.length;
    while (begin < name.length && (name.units[begin] == '.' || name.units[begin] == ' ')) ++begin;
    for (std::size_t i = begin; i < name.length; ++i)
        if (name.units[i] == '.') dot = i;
    return dot;
}

}  // namespace

Error to_long_name(std::string_view utf8, LongName* name) {
    while (!utf8.empty() && (utf8.back() == '.' || utf8.back() == ' ')) utf8.remove_suffix(1);
    name->length = 0;
    while (!utf8.empty()) {
        char32_t point = next_code_point(utf8);
        if (point == kNoCodePoint || point < ' ' || is_one_of(kNeverInNames, point)) return EINVAL;
        bool pair = point >= 0x10000;
        if (name->length + (pair ? 1u : 0u) >= LongName::kMost) return EINVAL;
        if (pair) {
            name->units[name->length++] = static_cast<char16_t>(0xd7c0 + (point >> 10));
            point = 0xdc00 | (point & 0x3ff);
        }
        name->units[name->length++] = static_cast<char16_t>(point);
    }
    return name->length ? 0 : EINVAL;
}

bool same_name(const LongName& a, const LongName& b) {
    return std::equal(a.units.begin(), a.units.begin() + a.length, b.units.begin(),
                      b.units.begin() + b.length,
                      [](char16_t x, char16_t y) { return upper(x) == upper(y); });
}

bool identical(const LongName& a, const LongName& b) {
    return std::equal(a.units.begin(), a.units.begin() + a.length, b.units.begin(),
                      b.units.begin() + b.length);
}

std::size_t to_utf8(const LongName& name, std::span<char> utf8) {
    std::size_t size = 0;
    auto put = [&](std::uint32_t octet) { utf8[size++] = static_cast<char>(octet); };
    for (std::size_t i = 0; i < name.length; ++i) {
        char32_t point = name.units[i];
        if (point == 0 || point == '/' || point == '\\') return 0;
        if (is_surrogate(name.units[i])) {
            char16_t low = i + 1 < name.length ? name.units[++i] : u'\0';
            if (point >= 0xdc00 || low < 0xdc00 || low >= 0xe000) return 0;
            point = 0x10000 + ((point & 0x3ff) << 10 | (low & 0x3ff));
        }
        if (point < 0x80) {
            put(point);
            continue;
        }
        unsigned more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        put((0xff00 >> (more + 1) & 0xff) | point >> 6 * more);
        while (more-- > 0) put(0x80 | (point >> 6 * more & 0x3f));
    }
    std::string_view text{utf8.data(), size};
    return text == "." || text == ".." ? 0 : size;
}

void to_long_name(const ShortName& name, LongName* long_name) {
    long_name->length = 0;
    auto put = [&](char16_t unit) { long_name->units[long_name->length++] = unit; };
    auto put_part = [&](std::size_t from, std::size_t to, bool lower) {
        while (to > from && name.octets[to - 1] == ' ') --to;
        if (from == kBase && to > from) put('.');
        for (std::size_t i = from; i < to; ++i) {
            std::uint8_t octet = name.octets[i];
            if (i == 0 && octet == 0x05) octet = 0xe5;  // 0xe5 itself marks a deleted entry
            char16_t unit = octet < 0x80 ? octet : kCodePage[octet - 0x80];
            if (unit < ' ' || unit == '/' || unit == '\\') unit = '_';
            put(lower ? lower_of(unit) : unit);
        }
    };
    put_part(0, kBase, name.lower & kLowerBase);
    put_part(kBase, kAll, name.lower & kLowerExtension);
    if (long_name->length == 0) put('_');
}

bool to_short_name(const LongName& name, ShortName* short_name) {
    std::size_t dot = find_dot(name);
    std::size_t extension = name.length > dot ? name.length - dot - 1 : 0;
    if (dot > kBase || extension > kAll - kBase) return false;
    short_name->octets.fill(' ');
    short_name->lower = 0;
    auto put_part = [&](std::size_t from, std::size_t to, std::size_t at, std::uint8_t flag) {
        bool lower = false, capital = false;
        for (std::size_t i = from; i < to; ++i) {
            char16_t unit = name.units[i];
            if (!may_stand_in_short_name(unit)) return false;
            lower |= is_lower(unit);
            capital |= is_upper(unit);
            short_name->octets[at++] = static_cast<std::uint8_t>(upper(unit));
        }
        if (lower) short_name->lower |= flag;
        return !lower || !capital;
    };
    return put_part(0, dot, 0, kLowerBase) && put_part(std::min<std::size_t>(dot + 1, name.length),
                                                       name.length, kBase, kLowerExtension);
}

std::uint8_t checksum(const ShortName& name) {
    std::uint8_t sum = 0;
    for (std::uint8_t octet : name.octets)
        sum = static_cast<std::uint8_t>((sum << 7 | sum >> 1) + octet);
    return sum;
}

Alias::Alias(const LongName& name) {
    basis_.octets.fill(' ');
    std::size_t dot = find_dot(name), at = 0;
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < name.length; ++i) {
        char16_t unit = upper(name.units[i]);
        hash = (hash ^ unit) * 0x01000193;
        if (i == dot) {
            base_length_ = at;
            at = kBase;
            continue;
        }
        bool dropped = unit == ' ' || unit == '.';
        if (dropped || at == (i < dot ? kBase : kAll)) {
            lossy_ = true;
            continue;
        }
        if (!may_stand_in_short_name(unit)) {
            lossy_ = true;
            unit = '_';
        }
        basis_.octets[at++] = static_cast<std::uint8_t>(unit);
    }
    if (dot == name.length) base_length_ = at;
    digits_ = static_cast<std::uint16_t>(hash ^ hash >> 16);
}

void Alias::avoid(const ShortName& taken) {
    if (taken.octets == basis_.octets) basis_taken_ = true;
    std::size_t stem = std::min<std::size_t>(base_length_, kBase - 2);
    std::uint8_t digit = taken.octets[stem + 1];
    if (digit < '1' || digit > '9') return;
    ShortName mine;
    mine.octets = basis_.octets;
    std::fill(mine.octets.begin() + stem, mine.octets.begin() + kBase, ' ');
    mine.octets[stem] = '~';
    mine.octets[stem + 1] = digit;
    if (mine.octets == taken.octets) taken_ |= 1u << (digit - '0');
}

bool Alias::choose(ShortName* chosen) {
    chosen->octets = basis_.octets;
    chosen->lower = 0;
    if (!lossy_ && !basis_taken_) return true;
    std::size_t stem = std::min<std::size_t>(base_length_, kBase - 2);
    std::fill(chosen->octets.begin() + stem, chosen->octets.begin() + kBase, ' ');
    for (unsigned n = 1; n <= 9; ++n) {
        if (taken_ & 1u << n) continue;
        chosen->octets[stem] = '~';
        chosen->octets[stem + 1] = static_cast<std::uint8_t>('0' + n);
        return true;
    }
    add_digits();
    return false;
}

// Two letters and four digits that depend on the whole name: few names meet there.
void Alias::add_digits() {
    base_length_ = std::min<std::size_t>(base_length_, 2);
    for (unsigned shift = 16; shift > 0; shift -= 4)
        basis_.octets[base_length_++] =
            static_cast<std::uint8_t>("0123456789ABCDEF"[digits_ >> (shift - 4) & 0xf]);
    ++digits_;  // should there be nine of those as well
    lossy_ = true;
    taken_ = 0;
}

}  // namespace krait::fsimage
