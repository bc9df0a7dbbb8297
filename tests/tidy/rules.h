// The rules that the source keeps, each a function from a file to what is wrong in it.
//
// A complaint reads "app/kit/log/tables.cpp:12: …". The limits are those of a file that one reads
// in one sitting and a function that fits on a screen, with some room above what we aim at (350
// lines and 50). Functions are found by counting braces, without a parser: a brace that opens
// behind a list of parameters, outside of every other function, opens one. Lambdas count with the
// function that they stand in. Threads: pure.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tidy/source_tree.h"

namespace foyer::tidy {

constexpr int kFileLines_max = 400;
constexpr int kFunctionLines_max = 70;
constexpr std::size_t kColumns_max = 100;  // characters, not bytes

using Complaints = std::vector<std::string>;
using Folders = std::map<std::string, std::set<std::string>>;

Complaints climbing_includes(const SourceFile& file);
// An include in a room of app/ names a room that its row does not allow. Folders without a row of
// their own belong to the room above them.
Complaints forbidden_includes(const SourceFile& file, const Folders& allowed);
Complaints long_file(const SourceFile& file);
Complaints long_functions(const SourceFile& file);
Complaints long_lines(const SourceFile& file);
Complaints headers_without_a_beginning(const SourceFile& file);
// Clocks, files, threads, chance or the screen where facts, rules and flow are.
Complaints impure_code(const SourceFile& file);
// A kind of fact that no `Kinds<…>` of its header names.
Complaints unlisted_kinds(const SourceFile& file);
// Raw ImGui calls belong to kit/ui, and to kit/machine, which carries its frames.
Complaints raw_imgui(const SourceFile& file);
// A shell is never started: a name typed by a guest could end up in it.
Complaints started_shells(const SourceFile& file);
// What a role of a device is and may, its row in house/device_roles.h says; its name says nothing.
Complaints compared_roles(const SourceFile& file);
Complaints left_over_notes(const SourceFile& file);
Complaints machine_paths(const SourceFile& file);
// Phrases of the words table: both languages, and as many placeholders in one as in the other.
Complaints half_translated_phrases(const SourceFile& file);
// "foyer::screens::words::kBack": phrases that a header shares. Two of one name in two headers are
// one to the linker, which keeps either text for both.
std::vector<std::string> shared_phrases(const SourceFile& file);

}  // namespace foyer::tidy
