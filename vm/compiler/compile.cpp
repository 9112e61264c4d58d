#include "vm/compile.hpp"

#include "vm/code/utf8.hpp"
#include "vm/compiler/codegen.hpp"
#include "vm/compiler/parser.hpp"

namespace krait::vm {
namespace {

// Makes the code of every function, outer ones first.
RawCode* generate(Context& context, Tables& tables, Scope* module) {
    RawCode* root = context.make<RawCode>();
    root->scope = module;
    ArenaVector<RawCode*> todo;
    context.push(todo, root);
    for (std::size_t i = 0; i < todo.size() && context.ok(); ++i) {
        RawCode* code = todo[i];
        context.set_code({code->scope->name->text, code->scope->depth});
        CodeGen(context, tables, *code).generate();
        if (!context.ok()) break;
        for (RawCode* child : code->children) context.push(todo, child);
    }
    return root;
}

void write_tree(ByteWriter& out, const RawCode& code) {
    write_raw_code(out, code.data, code.children.size());
    for (const RawCode* child : code.children) write_tree(out, *child);
}

std::span<const std::uint8_t> write_image(Context& context, const Tables& tables,
                                          const RawCode& root) {
    ByteWriter out(context.arena);
    write_header(out, context.options.small_int_bits);
    out.varuint(tables.string_count());
    out.varuint(tables.object_count());
    out.append(tables.strings());
    out.append(tables.objects());
    write_tree(out, root);
    return out.view();
}

CompileResult finish(const Context& context, std::span<const std::uint8_t> bytes) {
    if (context.error().message) return {CompileStatus::SyntaxError, {}, context.error()};
    if (context.arena.failed()) return {CompileStatus::OutOfMemory, {}, {}};
    return {CompileStatus::Ok, {bytes}, {}};
}

}  // namespace

CompileResult compile(std::string_view source, const CompileOptions& options, Arena& arena) {
    Context context(arena, options);
    if (!is_utf8(source)) context.fail("source is not UTF-8", {}, "UnicodeError");
    Body module = Parser(context, source).parse();
    if (!context.ok()) return finish(context, {});
    ArenaVector<Scope*> scopes = build_scopes(context, module);
    if (!context.ok()) return finish(context, {});
    Tables tables(context, options.file_name);
    RawCode* root = generate(context, tables, scopes[0]);
    if (!context.ok()) return finish(context, {});
    return finish(context, write_image(context, tables, *root));
}

}  // namespace krait::vm
