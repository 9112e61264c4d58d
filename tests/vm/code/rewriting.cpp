#include "tests/vm/code/rewriting.hpp"

#include "vm/code/image_writer.hpp"
#include "vm/code/malloc_blocks.hpp"
#include "vm/code/opcodes.hpp"

namespace krait::vm::test {
namespace {

class Rewriter {
  public:
    Rewriter(Arena& arena, std::string* why) : arena_(arena), out_(arena), why_(why) {}

    bool rewrite(const Image& image) {
        ImageView view;
        if (Refusal refusal = read_image(image, &view)) return fail(refusal);
        string_count_ = view.string_count;
        write_header(out_, view.small_int_bits);
        out_.varuint(view.string_count);
        out_.varuint(view.constant_count);
        ByteReader strings(view.strings);
        for (std::size_t i = 0; i < view.string_count; ++i)
            write_string(out_, read_string(strings));
        ByteReader constants(view.constants);
        for (std::size_t i = 0; i < view.constant_count; ++i) constant(read_constant(constants));
        return raw_code(view.root);
    }

    std::vector<std::uint8_t> bytes() const { return {out_.view().begin(), out_.view().end()}; }

  private:
    bool fail(const char* why) {
        *why_ = why;
        return false;
    }

    void constant(const ConstantView& view) {
        write_constant(out_, view.kind, view.text, view.item_count);
        ByteReader items(view.items);
        for (std::size_t i = 0; i < view.item_count; ++i) constant(read_constant(items));
    }

    bool raw_code(const RawCodeView& view) {
        ByteWriter data(arena_);
        if (!function(data, view.data)) return false;
        write_raw_code(out_, data.view(), view.child_count);
        ByteReader children(view.children);
        for (std::size_t i = 0; i < view.child_count; ++i) {
            if (!raw_code(read_raw_code(children))) return false;
        }
        return true;
    }

    bool function(ByteWriter& data, std::span<const std::uint8_t> bytes) {
        Prelude prelude;
        if (Refusal refusal = read_prelude(bytes, string_count_, &prelude)) return fail(refusal);
        ByteWriter names(arena_);
        ByteReader old_names(prelude.arg_names);
        while (!old_names.at_end()) names.varuint(old_names.varuint());
        ByteWriter lines(arena_);
        line_table(lines, prelude.line_table);
        std::span<const std::uint8_t> code = prelude.instructions;
        prelude.arg_names = names.view();
        prelude.line_table = lines.view();
        write_prelude(data, prelude);
        return instructions(data, code);
    }

    // Entry by entry: steps too long for one were split, and are split in the same places again.
    static void line_table(ByteWriter& lines, std::span<const std::uint8_t> old) {
        LineTableWriter table(lines);
        ByteReader entries(old);
        std::uint32_t offset = 0;
        std::uint32_t line = 1;
        while (!entries.at_end()) {
            std::uint32_t first = entries.byte();
            bool is_short = first < 0x80;
            offset += first & (is_short ? 0x1f : 0xf);
            line += is_short ? first >> 5 : (first & 0x70) << 4 | entries.byte();
            table.add(offset, line);
        }
    }

    bool instructions(ByteWriter& data, std::span<const std::uint8_t> code) {
        for (std::size_t offset = 0; offset < code.size();) {
            Instruction instruction;
            if (!decode(code, offset, &instruction)) return fail("no instruction");
            write(data, instruction);
            offset += instruction.size_bytes;
        }
        return true;
    }

    static void write(ByteWriter& data, const Instruction& instruction) {
        OperandKind kind = opcode_info(instruction.opcode).operand;
        data.byte(instruction.opcode);
        switch (kind) {
            case OperandKind::Name:
            case OperandKind::Uint:
            case OperandKind::UintByte: data.varuint(std::uint64_t(instruction.operand)); break;
            case OperandKind::Sint: data.varint(instruction.operand); break;
            case OperandKind::Jump:
            case OperandKind::JumpByte: jump(data, instruction, kind, -0x40); break;
            case OperandKind::JumpForward: jump(data, instruction, kind, 0); break;
            default: break;
        }
        if (kind == OperandKind::UintByte || kind == OperandKind::JumpByte) {
            data.byte(instruction.extra);
        }
    }

    // In as many bytes as it had. Distances are counted from behind the field; the least that one
    // byte can hold is `least`.
    static void jump(ByteWriter& data, const Instruction& instruction, OperandKind kind,
                     std::int64_t least) {
        std::size_t field_bytes = instruction.size_bytes - 1 - (kind == OperandKind::JumpByte);
        std::int64_t end = std::int64_t(instruction.offset + 1 + field_bytes);
        std::int64_t far = instruction.operand - end;
        if (field_bytes == 1) return data.byte(std::uint8_t(far - least));
        std::int64_t raw = far + (least ? 0x4000 : 0);
        data.byte(std::uint8_t(0x80 | (raw & 0x7f)));
        data.byte(std::uint8_t(raw >> 7));
    }

    Arena& arena_;
    ByteWriter out_;
    std::string* why_;
    std::size_t string_count_ = 0;
};

}  // namespace

std::vector<std::uint8_t> rewritten(std::span<const std::uint8_t> bytes, std::string* why) {
    Arena arena(malloc_blocks());
    Rewriter rewriter(arena, why);
    return rewriter.rewrite({bytes}) ? rewriter.bytes() : std::vector<std::uint8_t>{};
}

}  // namespace krait::vm::test
