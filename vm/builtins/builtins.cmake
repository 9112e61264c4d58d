target_sources(vm_core PRIVATE
  builtins/builtins.cpp
  builtins/help.cpp
  builtins/number_builtins.cpp
  builtins/object_builtins.cpp
  builtins/sequence_builtins.cpp)
