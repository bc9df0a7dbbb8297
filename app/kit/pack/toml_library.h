// toml++ as Foyer reads files with it: its one way in, so that every file sees the same library.
//
// What it asserts of its input (such as that a table's name does not begin with '=') somebody can
// type, and behind each assertion it says what is wrong: it is let. Private to whoever parses.
#pragma once

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#undef TOML_ASSERT
#define TOML_ASSERT(expression) static_assert(true)

// Its warnings are not ours to fix.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <toml++/toml.h>
#pragma GCC diagnostic pop
