// Facts on their way to a dealer's database and out of it, timed. Threads: values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace foyer::bench {

// Pushes `facts` from a new device in `folder`, then pulls them into another one; prints
// "PUSH <rows a second> <KiB of PSS>" and "PULL …" of this process.
void travel(const std::string& dealer, const std::filesystem::path& folder, int facts);

// What waits on a device goes out over a line of 10 Mbit/s to the server's socket. Prints
// "BACKLOG <s> <s that its bytes take on that line at least> <KiB>".
void backlog(const std::filesystem::path& socket, const std::string& database,
             const std::filesystem::path& folder, int facts);

// Years of a showroom up to today, `facts` of them, pushed by each of its devices. Prints
// "STORED <facts>".
void store_years(const std::string& dealer, std::int64_t facts);

// A new tablet takes in what it begins with, and no more. Prints "FIRST <s> <facts> <KiB>".
void first_start(const std::string& dealer, const std::filesystem::path& folder);

// From the append on an entrance until a desk has it, `times` times, with `devices` more that poll
// as they do all day. Prints "DELAY <p50 ms> <p95 ms>".
void delay(const std::string& dealer, const std::filesystem::path& folder, int devices, int times);

// The same from a consultant's request for approval until it is in the log of a manager's desk, and
// from the answer until it is in the tablet's. Prints "APPROVAL <p50 ms> <p95 ms> <p50 ms> <p95
// ms>".
void approval(const std::string& dealer, const std::filesystem::path& folder, int devices,
              int times);

}  // namespace foyer::bench
