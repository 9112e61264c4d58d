target_sources(vm_modules PRIVATE
  modules/mod_math.cpp
  modules/mod_time.cpp
  modules/c_arguments.cpp
  modules/mod_errno.cpp
  modules/mod_array.cpp
  modules/mod_collections.cpp
  modules/mod_io.cpp
  modules/struct_format.cpp
  modules/mod_struct.cpp
  modules/json_read.cpp
  modules/json_write.cpp
  modules/mod_json.cpp
  modules/mod_binascii.cpp
  modules/mod_heapq.cpp
  modules/mod_random.cpp
  modules/mod_cmath.cpp
  modules/mod_platform.cpp)
