#include "vm/code/disassemble.hpp"

#include "vm/code/digits.hpp"
#include "vm/code/opcodes.hpp"

namespace krait::vm {
namespace {

constexpr const char* binary_names[kBinaryOpCount] = {
    "<",   ">",  "==", "<=",  ">=",  "!=", "in", "is", "exception match",
    "|=",  "^=", "&=", "<<=", ">>=", "+=", "-=", "*=", "@=",
    "//=", "/=", "%=", "**=", "|",   "^",  "&",  "<<", ">>",
    "+",   "-",  "*",  "@",   "//",  "/",  "%",  "**",
};
constexpr const char* unary_names[] = {"+", "-", "~", "not"};

class Disassembler {
  public:
    Disassembler(const ImageView& image, TextSink sink) : image_(image), sink_(sink) {}

    void show() {
        show_strings();
        show_constants();
        show_raw_code(image_.root, "root");
    }

  private:
    void text(std::string_view piece) { sink_.write(sink_.context, piece); }

    void number(std::int64_t value) {
        DigitBuffer buffer;
        text(decimal_digits(value, buffer));
    }

    void aligned(std::size_t value, int width) {
        int digits = 1;
        for (std::size_t rest = value; rest >= 10; rest /= 10) ++digits;
        for (int i = digits; i < width; ++i) text(" ");
        number(std::int64_t(value));
    }

    // In quotes, with what a terminal would not show as escapes.
    void quoted(std::string_view content) {
        constexpr char kHex[] = "0123456789abcdef";
        text("'");
        for (char c : content) {
            std::uint8_t byte = std::uint8_t(c);
            char escape[4] = {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
            bool plain = byte >= 0x20 && byte != 0x7f && c != '\'' && c != '\\';
            text(plain ? std::string_view(&c, 1) : std::string_view(escape, 4));
        }
        text("'");
    }

    std::string_view string_at(std::size_t index) const {
        ByteReader reader(image_.strings);
        std::string_view result;
        for (std::size_t i = 0; i <= index; ++i) result = read_string(reader);
        return result;
    }

    void show_strings() {
        ByteReader reader(image_.strings);
        for (std::size_t i = 0; i < image_.string_count; ++i) {
            text("string ");
            number(std::int64_t(i));
            text(" ");
            quoted(read_string(reader));
            text("\n");
        }
    }

    void show_constants() {
        ByteReader reader(image_.constants);
        for (std::size_t i = 0; i < image_.constant_count; ++i) {
            text("object ");
            number(std::int64_t(i));
            text(" ");
            show_constant(read_constant(reader));
            text("\n");
        }
    }

    void show_constant(const ConstantView& constant) {
        switch (constant.kind) {
            case ConstantKind::None: return text("None");
            case ConstantKind::False: return text("False");
            case ConstantKind::True: return text("True");
            case ConstantKind::Ellipsis: return text("...");
            case ConstantKind::Bytes: text("b"); return quoted(constant.text);
            case ConstantKind::Str: return quoted(constant.text);
            case ConstantKind::Int:
            case ConstantKind::Float:
            case ConstantKind::Complex: return text(constant.text);
            case ConstantKind::Tuple: return show_tuple(constant);
        }
    }

    void show_tuple(const ConstantView& tuple) {
        ByteReader items(tuple.items);
        text("(");
        for (std::size_t i = 0; i < tuple.item_count; ++i) {
            show_constant(read_constant(items));
            text(", ");
        }
        text(")");
    }

    void show_raw_code(const RawCodeView& code, std::string_view title) {
        Prelude prelude;
        if (read_prelude(code.data, image_.string_count, &prelude)) return;
        show_prelude(prelude, title);
        show_instructions(prelude);
        ByteReader children(code.children);
        for (std::size_t i = 0; i < code.child_count; ++i) {
            show_raw_code(read_raw_code(children), "child");
        }
    }

    void field(std::string_view name, std::uint32_t value) {
        text(" ");
        text(name);
        text("=");
        number(value);
    }

    void show_prelude(const Prelude& prelude, std::string_view title) {
        text("\n");
        text(title);
        text(" ");
        quoted(string_at(prelude.name));
        field("state", prelude.state_count);
        field("blocks", prelude.block_count);
        field("flags", prelude.flags);
        field("positional", prelude.positional_count);
        field("keyword_only", prelude.keyword_only_count);
        field("defaults", prelude.default_count);
        text("\n");
        show_arguments(prelude);
        for (std::uint8_t cell : prelude.cells) field("cell", cell);
        if (!prelude.cells.empty()) text("\n");
    }

    void show_arguments(const Prelude& prelude) {
        ByteReader names(prelude.arg_names);
        while (!names.at_end()) {
            text(" argument ");
            quoted(string_at(names.varuint()));
        }
        if (!prelude.arg_names.empty()) text("\n");
    }

    void show_instructions(const Prelude& prelude) {
        std::uint32_t last_line = 0;
        std::size_t offset = 0;
        while (offset < prelude.instructions.size()) {
            Instruction instruction;
            if (!decode(prelude.instructions, offset, &instruction)) {
                aligned(offset, 13);
                return text("  cannot be decoded\n");
            }
            std::uint32_t line = line_of(prelude.line_table, offset);
            if (line != last_line) {
                aligned(line, 6);
            } else {
                text("      ");
            }
            last_line = line;
            aligned(offset, 7);
            text("  ");
            show_instruction(instruction);
            text("\n");
            offset += instruction.size_bytes;
        }
    }

    void show_instruction(const Instruction& instruction) {
        const OpcodeInfo& info = opcode_info(instruction.opcode);
        text(info.name);
        if (info.operand == OperandKind::None) return;
        text(" ");
        if (info.operand == OperandKind::Multi35) {
            return text(binary_names[instruction.operand]);
        }
        if (info.operand == OperandKind::Multi4) return text(unary_names[instruction.operand]);
        if (info.operand == OperandKind::Name) {
            bool known = std::size_t(instruction.operand) < image_.string_count;
            return known ? quoted(string_at(std::size_t(instruction.operand)))
                         : number(instruction.operand);
        }
        number(instruction.operand);
        if (Op(instruction.opcode) == Op::LOAD_CONST_OBJ) show_object(instruction.operand);
        bool extra = info.operand == OperandKind::UintByte || info.operand == OperandKind::JumpByte;
        if (extra) field("extra", instruction.extra);
    }

    void show_object(std::int64_t index) {
        if (std::size_t(index) >= image_.constant_count) return;
        ByteReader reader(image_.constants);
        ConstantView constant{};
        for (std::int64_t i = 0; i <= index; ++i) constant = read_constant(reader);
        text(" ");
        show_constant(constant);
    }

    const ImageView& image_;
    TextSink sink_;
};

}  // namespace

Refusal disassemble(const Image& image, TextSink sink) {
    ImageView view;
    if (Refusal refusal = read_image(image, &view)) return refusal;
    Disassembler(view, sink).show();
    return nullptr;
}

}  // namespace krait::vm
