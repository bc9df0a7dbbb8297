# Read by ctest: every suite of the GoogleTest program `program` is one test. They begin early (COST), so
# that a long one is not what everything waits for at the end.
get_filename_component(name ${program} NAME)
if(NOT EXISTS ${program})
  add_test(${name}_NOT_BUILT ${name}_NOT_BUILT)
  return()
endif()
execute_process(COMMAND ${program} --gtest_list_tests OUTPUT_VARIABLE listed RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${name} cannot list its tests: ${failed}")
endif()
string(REGEX MATCHALL "(^|\n)[^ \n]+\\." suites "${listed}")
foreach(suite ${suites})
  string(STRIP ${suite} suite)
  if(NOT suite MATCHES "^Running")  # main() from ...
    add_test(${suite} ${program} --gtest_filter=${suite}*)
    set_tests_properties(${suite} PROPERTIES COST 50)
  endif()
endforeach()
