// What the benchmarks of a dealer's database are made of, one at a time.
//
//   bench_dealer init URL                    prepares it, as `foyer dealer init` does
//   bench_dealer events FACTS                years of a showroom's facts, as the text of COPY
//   bench_dealer heads FACTS                 and the heads that go with them
//   bench_dealer travel URL FOLDER FACTS     push and pull, in rows a second (travel.h)
//   bench_dealer backlog SOCKET DATABASE FOLDER FACTS   over 10 Mbit/s
//   bench_dealer store URL FACTS             years of a showroom's facts, pushed into it
//   bench_dealer first URL FOLDER            a new device's first round
//   bench_dealer delay URL FOLDER DEVICES TIMES
//   bench_dealer approval URL FOLDER DEVICES TIMES
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "fill.h"
#include "kit/store/postgres_schema.h"
#include "manage/reports/store_rules.h"
#include "travel.h"

namespace {

using namespace foyer;

int init(const std::string& url) {
  const auto made = sync::init_dealer(url, reports::store_rules());
  if (!made) std::fprintf(stderr, "%s\n", made.error().what.c_str());
  return made ? 0 : 1;
}

int run(const std::vector<std::string>& words) {
  const std::string what = words.empty() ? "" : words[0];
  const auto number = [&](std::size_t at) { return std::atoi(words[at].c_str()); };
  if (what == "init" && words.size() == 2) return init(words[1]);
  if (what == "events" && words.size() == 2)
    return bench::print_events({.facts = std::atoll(words[1].c_str())}, stdout), 0;
  if (what == "heads" && words.size() == 2)
    return bench::print_heads({.facts = std::atoll(words[1].c_str())}, stdout), 0;
  if (what == "travel" && words.size() == 4) return bench::travel(words[1], words[2], number(3)), 0;
  if (what == "store" && words.size() == 3)
    return bench::store_years(words[1], std::atoll(words[2].c_str())), 0;
  if (what == "first" && words.size() == 3) return bench::first_start(words[1], words[2]), 0;
  if (what == "backlog" && words.size() == 5)
    return bench::backlog(words[1], words[2], words[3], number(4)), 0;
  if (what == "delay" && words.size() == 5)
    return bench::delay(words[1], words[2], number(3), number(4)), 0;
  if (what == "approval" && words.size() == 5)
    return bench::approval(words[1], words[2], number(3), number(4)), 0;
  std::fprintf(stderr,
               "bench_dealer init|events|heads|travel|backlog|store|first|delay|approval …\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 1;
  }
}
