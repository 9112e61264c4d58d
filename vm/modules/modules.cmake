target_sources(vm_modules PRIVATE
  modules/mod_math.cpp
  modules/mod_time.cpp)
