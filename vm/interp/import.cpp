#include "vm/interp/import.hpp"

#include "vm/code/frozen.hpp"
#include "vm/interp/run.hpp"
#include "vm/objects/module.hpp"
#include "vm/objects/sequence.hpp"
#include "vm/objects/tuple.hpp"
#include "vm/interp/source_file.hpp"
#include "vm/port.hpp"
#include "vm/texts.hpp"

namespace krait::vm {
namespace {

// --- where modules come from
// ------------------------------------------------------------------------

const ModuleDef* find_native(const Vm& vm, std::string_view name) {
    for (const ModuleDef* def : vm.config().modules)
        if (def->name == name) return def;
    return nullptr;
}

const FrozenModule* find_frozen(const Vm& vm, std::string_view name) {
    for (const FrozenModule& module : vm.config().frozen)
        if (module.name == name) return &module;
    return nullptr;
}

Result<Module*> make_native_module(Vm& vm, const ModuleDef& def, Str* name) {
    Module* module = VM_TRY(make_module(vm, name));
    for (const FunctionDef& function : def.functions)
        VM_TRY(store(vm, module->globals, VM_TRY(vm.intern(function.name)), Value(&function)));
    if (def.fill) VM_TRY(def.fill(vm, module->globals));
    if (def.globals) module->globals = def.globals(vm);
    module->is_native = !def.globals;
    module->settable = def.settable;
    VM_TRY(store(vm, vm.modules, name, Value(module)));
    return module;
}

// A new module in sys.modules, whose body `run` executes; taken out again if that raises.
template <class Run>
Result<Module*> make_and_run(Vm& vm, Str* name, Run run) {
    Module* module = VM_TRY(make_module(vm, name));
    VM_TRY(store(vm, vm.modules, name, Value(module)));
    if (run(module).ok()) return module;
    Value exception = vm.take_exception();
    remove(vm.modules, name);
    return vm.raise(exception);
}

// Where a frozen module would lie in a folder: asyncio/core.py for asyncio.core.
Result<Str*> frozen_path(Vm& vm, const FrozenModule& frozen) {
    StringBuilder path;
    for (const char* c = frozen.name; *c; ++c) VM_TRY(path.put(vm, *c == '.' ? '/' : *c));
    VM_TRY(path.write(vm, frozen.is_package ? "/__init__.py" : ".py"));
    return path.finish(vm);
}

Result<Module*> run_frozen(Vm& vm, const FrozenModule& frozen, Str* name) {
    return make_and_run(vm, name, [&](Module* module) -> Result<void> {
        Value path = VM_TRY(frozen_path(vm, frozen));
        VM_TRY(store(vm, module->globals, vm.name(Name::DFile), path));
        if (frozen.is_package)
            VM_TRY(store(vm, module->globals, vm.name(Name::DPath), Value(name)));
        VM_TRY(run_image(vm, Image{{frozen.bytes, frozen.size_bytes}}, nullptr, module->globals));
        return {};
    });
}

// The file's text or image, run as the body of `module`.
Result<void> run_file(Vm& vm, std::string_view path, Module* module) {
    VM_TRY(store(vm, module->globals, vm.name(Name::DFile), Value(VM_TRY(make_str(vm, path)))));
    SourceFile file{vm};
    VM_TRY(file.open(path));
    if (path.ends_with(".mpy"))
        VM_TRY(run_image_bytes(vm, file.bytes(), module->globals));
    else
        VM_TRY(vm.run_source(file.text(), {.file_name = path}, module->globals));
    return {};
}

// --- the search
// -------------------------------------------------------------------------------------

// Puts `folder`/`name``ending` into `path`.
Result<std::string_view> join(Vm& vm, StringBuilder& path, std::string_view folder,
                              std::string_view name, std::string_view ending) {
    path.clear();
    VM_TRY(path.write(vm, folder));
    if (!folder.empty() && !folder.ends_with('/')) VM_TRY(path.put(vm, '/'));
    VM_TRY(path.write(vm, name));
    VM_TRY(path.write(vm, ending));
    return path.view();
}

// Without a compiler, as if there were no sources.
std::span<const char* const> endings(const Vm& vm, std::span<const char* const> source_first) {
    return vm.config().compile ? source_first : source_first.subspan(1);
}

struct Located {
    bool found = false;
    bool is_package = false;  // a folder
    bool has_file = false;    // of a folder: it has an __init__
};

// Looks in one folder; `path` is then the file, or the folder of a package without __init__.
Result<Located> look_in(Vm& vm, StringBuilder& path, std::string_view folder,
                        std::string_view name) {
    Located source;
    auto kind_of = [&](const char* ending) -> Result<PathKind> {
        return vm.port().stat(vm, VM_TRY(join(vm, path, folder, name, ending)));
    };
    if (VM_TRY(kind_of("")) == PathKind::Folder) {
        source = {true, true, true};
        static constexpr const char* kInits[] = {"/__init__.py", "/__init__.mpy"};
        for (const char* ending : endings(vm, kInits))
            if (VM_TRY(kind_of(ending)) == PathKind::File) return source;
        VM_TRY(join(vm, path, folder, name, ""));
        source.has_file = false;
        return source;
    }
    source = {true, false, true};
    static constexpr const char* kEndings[] = {".py", ".mpy"};
    for (const char* ending : endings(vm, kEndings))
        if (VM_TRY(kind_of(ending)) == PathKind::File) return source;
    return Located{};
}

// sys.path: the Vm's list until a program sets another list or tuple. Raises TypeError.
Result<Value> search_path(Vm& vm) {
    Value sys = find(vm.modules, VM_TRY(vm.intern("sys")));
    if (sys.is_null() || !is(sys, module_type)) return Value(vm.path);
    Value path = find(sys.as<Module>()->globals, VM_TRY(vm.intern("path")));
    if (path.is_null()) return Value(vm.path);
    if (is_list(path) || is_tuple(path)) return path;
    return vm.raise(type_error_type, texts::kNotARow, type_of(path)->name);
}

Result<Located> look_everywhere(Vm& vm, StringBuilder& path, std::string_view name) {
    Value folders = VM_TRY(search_path(vm));
    for (std::size_t i = 0; i < items_of(folders).size(); ++i) {
        Value folder = items_of(folders)[i];
        if (!is_str(folder))
            return vm.raise(type_error_type, texts::kCantConvertToStr, type_of(folder)->name);
        Located source = VM_TRY(look_in(vm, path, folder.as<Str>()->view(), name));
        if (source.found) return source;
    }
    return Located{};
}

Result<Module*> run_found(Vm& vm, const Located& source, std::string_view path, Str* full_name) {
    Str* file = VM_TRY(make_str(vm, path));
    return make_and_run(vm, full_name, [&](Module* module) -> Result<void> {
        if (source.is_package) {
            std::string_view folder = file->view();
            if (source.has_file) folder = folder.substr(0, folder.rfind('/'));
            Str* text = VM_TRY(make_str(vm, folder));
            VM_TRY(store(vm, module->globals, vm.name(Name::DPath), Value(text)));
        }
        return source.has_file ? run_file(vm, file->view(), module) : Result<void>();
    });
}

// Looks for `name` in `parent`, the package before it, or, without one, in the folders of sys.path.
Result<Located> look_for(Vm& vm, StringBuilder& path, std::string_view name, Module* parent) {
    if (!parent) return look_everywhere(vm, path, name);
    Value folder = find(parent->globals, vm.name(Name::DPath));
    if (folder.is_null() || !is_str(folder)) return Located{};
    return look_in(vm, path, folder.as<Str>()->view(), name);
}

// MicroPython's old names of its own modules: utime is time. Null if it is none.
const ModuleDef* find_renamed(const Vm& vm, std::string_view name) {
    return name.starts_with('u') ? find_native(vm, name.substr(1)) : nullptr;
}

Result<Module*> load_renamed(Vm& vm, const ModuleDef& def) {
    Str* name = VM_TRY(vm.intern(def.name));
    Value known = find(vm.modules, name);
    if (!known.is_null() && is(known, module_type)) return known.as<Module>();
    return make_native_module(vm, def, name);
}

// Imports `full_name`, whose last part is `name`; `parent` is the package before it, if any.
Result<Module*> load_module(Vm& vm, Str* full_name, std::string_view name, Module* parent) {
    if (const ModuleDef* def = find_native(vm, full_name->view()))
        return make_native_module(vm, *def, full_name);
    if (const ModuleDef* def = find_renamed(vm, full_name->view())) return load_renamed(vm, *def);
    StringBuilder path;
    Located source = VM_TRY(look_for(vm, path, name, parent));
    if (source.found) return run_found(vm, source, path.view(), full_name);
    if (const FrozenModule* frozen = find_frozen(vm, full_name->view()))
        return run_frozen(vm, *frozen, full_name);
    return vm.raise(import_error_type, texts::kNoModule, full_name);
}

// --- dotted and relative names
// ----------------------------------------------------------------------

// The dotted name of the module of `globals`; that of the program is what -m named. May be null.
Value own_name(Vm& vm, Dict* globals) {
    Value own = find(globals, vm.name(Name::DName));
    Value real = find(globals, vm.name(Name::Main));
    bool is_main = own == Value(vm.name(Name::Main));
    return is_main && !real.is_null() ? real : own;
}

// The absolute name of `name` as imported `level` packages up from the module of `globals`.
Result<Str*> absolute_name(Vm& vm, Str* name, Dict* globals, std::intptr_t level) {
    if (level == 0) return name;
    Value own = own_name(vm, globals);
    if (own.is_null() || !is_str(own)) return vm.raise(import_error_type, texts::kRelativeImport);
    std::string_view package = own.as<Str>()->view();
    if (!find(globals, vm.name(Name::DPath)).is_null()) --level;
    for (; level > 0; --level) {
        std::size_t dot = package.rfind('.');
        if (dot == std::string_view::npos && level > 1)
            return vm.raise(import_error_type, texts::kRelativeImport);
        package = dot == std::string_view::npos ? std::string_view{} : package.substr(0, dot);
    }
    if (package.empty()) return vm.raise(import_error_type, texts::kRelativeImport);
    StringBuilder text;
    VM_TRY(text.write(vm, package));
    if (name->size_bytes) VM_TRY(text.put(vm, '.'));
    VM_TRY(text.write(vm, name->view()));
    return vm.intern(text.view());
}

// Imports each part of a dotted name in turn. `*first` is the outermost module.
Result<Value> import_dotted(Vm& vm, Str* name, Value* first) {
    Value module = Value::null();
    std::string_view text = name->view();
    for (std::size_t start = 0; start <= text.size();) {
        std::size_t end = std::min(text.find('.', start), text.size());
        Str* full = VM_TRY(vm.intern(text.substr(0, end)));
        std::string_view part = text.substr(start, end - start);
        Value known = VM_TRY(find(vm, vm.modules, Value(full)));
        Module* parent =
            !module.is_null() && is(module, module_type) ? module.as<Module>() : nullptr;
        Value loaded = known.is_null() ? Value(VM_TRY(load_module(vm, full, part, parent))) : known;
        if (parent && known.is_null())
            VM_TRY(store(vm, parent->globals, VM_TRY(vm.intern(part)), loaded));
        module = loaded;
        if (first->is_null()) *first = module;
        start = end + 1;
    }
    return module;
}

bool is_module(Value value) { return !value.is_null() && is(value, module_type); }

// "package.__main__"
Result<Str*> main_of(Vm& vm, Str* package) {
    StringBuilder name;
    VM_TRY(name.write(vm, package->view()));
    VM_TRY(name.write(vm, ".__main__"));
    return vm.intern(name.view());
}

}  // namespace

Result<Value> import_name(Vm& vm, Str* name, Dict* globals, Value fromlist, Value level) {
    VM_TRY(vm.check_native_stack());
    std::intptr_t levels = VM_TRY(to_integer(vm, level));
    if (levels < 0) return vm.raise(value_error_type);
    Str* absolute = VM_TRY(absolute_name(vm, name, globals, levels));
    if (absolute->size_bytes == 0) return vm.raise(value_error_type);
    Value first;
    Value last = VM_TRY(import_dotted(vm, absolute, &first));
    return fromlist.is_none() ? first : last;
}

Result<void> run_as_main(Vm& vm, std::string_view name) {
    NativeEntry entry{vm};
    Value first = Value::null(), package = Value::null();
    std::size_t dot = name.rfind('.');
    if (dot != name.npos)
        package = VM_TRY(import_dotted(vm, VM_TRY(vm.intern(name.substr(0, dot))), &first));
    Module* parent = is_module(package) ? package.as<Module>() : nullptr;
    StringBuilder path;
    std::string_view last = name.substr(dot == name.npos ? 0 : dot + 1);
    Located source = VM_TRY(look_for(vm, path, last, parent));
    Str* full_name = VM_TRY(vm.intern(name));
    const FrozenModule* frozen = source.found ? nullptr : find_frozen(vm, name);
    if (source.is_package || (frozen && frozen->is_package)) {
        VM_TRY(import_dotted(vm, full_name, &first));
        return run_as_main(vm, VM_TRY(main_of(vm, full_name))->view());
    }
    Value main = find(vm.modules, vm.name(Name::Main));
    VM_TRY(store(vm, vm.main_globals, vm.name(Name::Main), Value(full_name)));
    if (source.found) return run_file(vm, VM_TRY(path.finish(vm))->view(), main.as<Module>());
    if (frozen) {
        VM_TRY(run_image(vm, Image{{frozen->bytes, frozen->size_bytes}}, nullptr, vm.main_globals));
        return {};
    }
    VM_TRY(import_dotted(vm, full_name, &first));  // a native one; or why there is none
    return {};
}

Result<Value> import_from(Vm& vm, Value module, Str* name) {
    Value found = VM_TRY(attribute_or_null(vm, module, name));
    if (!found.is_null()) return found;
    if (is(module, module_type)) {
        Module* package = module.as<Module>();
        if (!find(package->globals, vm.name(Name::DPath)).is_null()) {
            StringBuilder text;
            VM_TRY(text.write(vm, package->name->view()));
            VM_TRY(text.put(vm, '.'));
            VM_TRY(text.write(vm, name->view()));
            Value first;
            return import_dotted(vm, VM_TRY(vm.intern(text.view())), &first);
        }
    }
    return vm.raise(import_error_type, texts::kCantImportName, name);
}

namespace {

// The names of `__all__`, a tuple or list.
Result<void> import_listed(Vm& vm, Value module, Value names) {
    if (!is_list(names) && !is_tuple(names))
        return vm.raise(type_error_type, texts::kNotARow, type_of(names)->name);
    List* list = VM_TRY(to_list(vm, names));
    for (std::size_t i = 0; i < list->count; ++i) {
        Value name = list->items()[i];
        if (!is_str(name))
            return vm.raise(type_error_type, texts::kCantConvertToStr, type_of(name)->name);
        Str* interned = VM_TRY(vm.intern(name.as<Str>()->view()));
        VM_TRY(store(vm, vm.locals, interned, VM_TRY(attribute(vm, module, interned))));
    }
    return {};
}

}  // namespace

Result<void> import_star(Vm& vm, Value module) {
    // sys.modules may hold anything.
    if (!is(module, module_type)) return vm.raise(import_error_type, texts::kNotAModule);
    Dict* globals = module.as<Module>()->globals;
    Value all = find(globals, vm.name(Name::DAll));
    if (!all.is_null()) return import_listed(vm, module, all);
    std::size_t position = 0;
    while (const DictEntry* entry = next_entry(globals, &position)) {
        if (!is_str(entry->key) || entry->key.as<Str>()->view().starts_with('_')) continue;
        VM_TRY(store(vm, vm.locals, entry->key, entry->value));
    }
    return {};
}

}  // namespace krait::vm
