// The desk of a big showroom: a hundred thousand known guests, and five hundred visits today.
//
//   bench_desk fill HOME [OFFERS]
//                                writes them into the log of a new HOME; with so many offers of
//                                nine lines, spread over all years and today, some asked for,
//                                answered, shown and accepted
//   bench_desk work PACK HOME    UI work a frame on the desk's screens, warm, against an empty
//   frame
//                                drawn in turn with it: "WORK screen p50 p99 empty-p50 empty-p99"
//                                in microseconds; then "KEY p50 p99", the frame in which a key
//                                typed into the search is answered, "SEEN seen typed" for how often
//                                what it found stood in that very frame, "WORST time typed" for the
//                                keys that cost most, and "FIRST p50 worst" for the keys that drew
//                                characters for the first time, which are in no other figure
//   bench_desk keys PACK HOME    the lines from KEY on alone
//
// UI work is from a frame's begin to its finished draw data: rasterising and presenting are the
// driver's. Exit code 1: the walk got stuck, and where.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "kit/log/visit_log.h"
#include "kit/machine/pin.h"
#include "roles/all/roles.h"
#include "roles/desk/program/desk_workplace.h"
#include "roles/host/program/staff_place.h"
#include "showroom/house.h"
#include "showroom/visit.h"
#include "tools/tour/finger.h"

namespace {

using namespace foyer;

constexpr const char* kPin = "471147";
constexpr int kWarm = 20, kCounted = 300;
constexpr int kKnown = 100'000, kToday = 500, kConsultants = 12, kWaiting = 8, kWith = 12;
constexpr std::int64_t kMinute_ms = 60'000, kDay_ms = 24 * 60 * kMinute_ms;

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// Another device's chain of facts, taken in as if it had been pulled: one transaction a batch.
class Filling {
 public:
  explicit Filling(log::VisitLog& log) : log_(log) { origin_.bytes[0] = 0xbe; }

  void say(const Id& visit, std::int64_t at_ms, const domain::Event& event,
           const std::string& actor = "desk") {
    const domain::Event said = domain::Event(event);
    log::Record record;
    record.id = {origin_, ++seq_};
    record.visit = visit;
    record.kind = said.kind;
    record.version = said.version;
    record.at = Hlc::at_ms(at_ms, static_cast<std::uint16_t>(seq_ % 60'000));
    record.actor = actor;
    record.body = said.body;
    if (!said.personal.empty()) {
      record.personal = said.personal;
      record.salt = log::Salt{};
      record.salt->front() = static_cast<std::uint8_t>(seq_);
      record.personal_hash = log::hash_personal(*record.salt, said.personal);
    }
    record.hash = previous_ = log::chain(previous_, record);
    batch_.push_back(std::move(record));
    if (batch_.size() >= 20'000) flush();
  }
  bool flush() {
    const auto taken = log_.take_in(batch_);
    if (!taken) std::fprintf(stderr, "%s\n", taken.error().what.c_str());
    batch_.clear();
    return taken.has_value();
  }
  Id fresh() {
    Id id;
    ++made_;
    for (std::size_t i = 0; i < 8; ++i)
      id.bytes[15 - i] = static_cast<std::uint8_t>(made_ >> (8 * i));
    id.bytes[0] = 0x77;
    return id;
  }

 private:
  log::VisitLog& log_;
  Id origin_;
  std::int64_t seq_ = 0;
  std::uint64_t made_ = 0;
  log::Hash previous_{};
  std::vector<log::Record> batch_;
};

std::string consultant(int number) {
  return "c00000" + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string name_of(int number) {
  static const std::vector<std::string> surnames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄",
                                                 "周", "吴", "徐", "孙", "胡", "朱", "高", "林"};
  static const std::vector<std::string> given{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军",
                                              "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "兰",
                                              "霞", "平", "刚", "桂", "英", "建", "国", "梅"};
  const auto at = static_cast<std::size_t>(number);
  return surnames[at % surnames.size()] + given[at / 16 % given.size()] +
         given[at / 416 % given.size()];
}

// An offer of nine lines, as a consultant makes one; every fourth had to be asked for, every third
// was accepted.
void offer(Filling& all, const Id& visit, int number, std::int64_t at_ms) {
  domain::OfferMade made;
  char id[40];
  std::snprintf(id, sizeof id, "%032d", number);
  made.offer = id;
  made.vehicle = number % 2 ? "e5" : "s7";
  made.trim = "e5-605";
  made.looks = {"松石青 · 月光灰内饰 · 在途", "Turquoise · moon grey inside · on its way"};
  constexpr std::int64_t kGuide = 229'800'00;
  made.lines.push_back({"e5-605", "guide", {"舒享版", "Comfort"}, {}, {}, kGuide, kGuide, 0, true});
  const std::int64_t off = 1000'00 * (number % 12);
  made.lines.push_back({"discount", "discount", {}, {}, {}, -off, -off, 0, true});
  for (int i = 0; i < 7; ++i)
    made.lines.push_back({"line-" + std::to_string(i),
                          i < 4 ? "due" : "choice",
                          {"购置税减半", "Purchase tax, half"},
                          {"按开票日", "By the day of the invoice"},
                          {"税务局", "Tax office"},
                          9'734'51,
                          9'734'51,
                          0,
                          i % 2 == 0});
  made.months = 36;
  made.monthly = 3'896'58;
  made.level = number % 4 == 0 ? "showroom" : "";
  made.valid_until_ms = at_ms + 7 * kDay_ms;
  const std::string who = consultant(number % kConsultants);
  all.say(visit, at_ms, made, who);
  if (number % 4 == 0) {
    all.say(visit, at_ms, domain::ApprovalAsked{id, {"drove"}, at_ms, at_ms + kDay_ms}, who);
    all.say(visit, at_ms, domain::ApprovalAnswered{id, "approved", 0, {}}, "a0000001");
  }
  all.say(visit, at_ms, domain::OfferShown{id, "zh", at_ms}, who);
  if (number % 3 == 0) {
    domain::OfferAccepted yes;
    yes.offer = id;
    all.say(visit, at_ms, yes, who);
  }
}

void visit(Filling& all, int number, std::int64_t at_ms, int until_ms_later, bool with_offer) {
  const Id id = all.fresh();
  char phone[24];
  std::snprintf(phone, sizeof phone, "+8613%09d", number);
  all.say(id, at_ms, domain::VisitOpened{"look", "A" + std::to_string(number % 1000), "zh"});
  all.say(id, at_ms, domain::GuestNamed{name_of(number), number % 2 ? "mr" : "ms"});
  all.say(id, at_ms, domain::ConsentGiven{"contact", "1", "zh"});
  all.say(id, at_ms, domain::ContactGiven{phone});
  all.say(id, at_ms, domain::VisitCheckedIn{});
  if (until_ms_later == 0) return;
  const std::string who = consultant(number % kConsultants);
  all.say(id, at_ms + kMinute_ms, domain::VisitAssigned{who, "turn", {}, ""});
  all.say(id, at_ms + 2 * kMinute_ms, domain::VisitTaken{who, who});
  if (with_offer) offer(all, id, number, at_ms + 3 * kMinute_ms);
  if (until_ms_later > 0)
    all.say(id, at_ms + until_ms_later, domain::VisitLeft{at_ms + until_ms_later, false});
}

int fill(const std::string& home, int offers) {
  auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
  if (!log) return std::fprintf(stderr, "%s\n", log.error().what.c_str()), 1;
  const std::int64_t now = now_ms();
  Filling all(**log);
  for (int i = 0; i < kConsultants; ++i) {
    all.say({}, now - 300 * kMinute_ms,
            domain::StaffAdded{consultant(i), "consultant", name_of(40 * i)});
    all.say({}, now - 290 * kMinute_ms, domain::ClockedIn{consultant(i)});
  }
  all.say({}, now - 300 * kMinute_ms, domain::StaffAdded{"a0000001", "manager", "林岚"});
  all.say({}, now - 300 * kMinute_ms, domain::PinSet{"a0000001", shell::hash_of_pin(kPin)});
  const auto has_offer = [&](int i) {
    return static_cast<std::int64_t>(i + 1) * offers / kKnown >
           static_cast<std::int64_t>(i) * offers / kKnown;
  };
  for (int i = 0; i < kKnown - kToday; ++i)
    visit(all, i, now - 700 * kDay_ms + (690 * kDay_ms / kKnown) * i, 45 * kMinute_ms,
          has_offer(i));
  // As many as possible of today's within the day, however early it is.
  for (int i = 0; i < kToday; ++i) {
    const bool waits = i >= kToday - kWaiting, with = !waits && i >= kToday - kWaiting - kWith;
    visit(all, kKnown - kToday + i, now - (kToday + 60 - i) * 1000LL,
          waits  ? 0
          : with ? -1
                 : 1000,
          has_offer(kKnown - kToday + i));
  }
  return all.flush() ? 0 : 1;
}

std::int64_t quantile(std::vector<std::int64_t>& sorted, double q) {
  return sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
}
double us(std::int64_t ns) { return static_cast<double>(ns) / 1000; }

// A (the screen) B (an empty frame) A B …
void measure(shell::App& app, const std::string& screen) {
  app.settle();
  std::vector<std::int64_t> full, empty;
  for (int i = 0; i < kWarm + kCounted; ++i) {
    app.frame(true);
    const std::int64_t screen_ns = app.display().ui_work_ns();
    app.display().draw(app.place<shell::StaffPlace>().room().lang, [](ui::Frame&) {});
    if (i < kWarm) continue;
    full.push_back(screen_ns);
    empty.push_back(app.display().ui_work_ns());
  }
  std::sort(full.begin(), full.end());
  std::sort(empty.begin(), empty.end());
  std::printf("WORK %s %.1f %.1f %.1f %.1f\n", screen.c_str(), us(quantile(full, .5)),
              us(quantile(full, .99)), us(quantile(empty, .5)), us(quantile(empty, .99)));
  std::fflush(stdout);
  app.frame(true);  // its targets are there again
}

bool shows_somebody(const shell::App& app) {
  const auto& targets = const_cast<shell::App&>(app).display().targets();
  return std::any_of(targets.begin(), targets.end(),
                     [](const ui::Target& one) { return one.id == "found.0"; });
}

// Keys as a keyboard types them: each is taken and answered by the frame that follows.
void measure_keys(shell::App& app) {
  std::vector<std::pair<std::int64_t, std::string>> first, spent;
  int answered = 0, typed = 0;
  const auto& workplace =
      static_cast<shell::DeskWorkplace&>(app.place<shell::StaffPlace>().workplace());
  const std::vector<std::u32string> words{U"wangwei", U"lina", U"zj", U"0731", U"chenf", U"王芳"};
  const auto kFirst = words.size();  // the first time a name's characters are drawn apart
  for (std::size_t round = 0; round < 12 * words.size(); ++round) {
    for (const char32_t c : words[round % words.size()]) {
      app.place<shell::StaffPlace>().workplace().take_key({.character = c});
      app.frame(true);
      (round < kFirst ? first : spent)
          .emplace_back(app.display().ui_work_ns(), workplace.draft().search.text.text());
      ++typed;
      answered += shows_somebody(app) ? 1 : 0;
    }
    while (!workplace.draft().search.text.is_empty())
      app.place<shell::StaffPlace>().workplace().take_key(
          {.character = 0, .key = shell::KeyInput::Key::erase});
    app.frame(true);
  }
  std::sort(spent.begin(), spent.end());
  std::sort(first.begin(), first.end());
  const auto at = [&](double q) {
    return us(spent[static_cast<std::size_t>(q * static_cast<double>(spent.size() - 1))].first);
  };
  std::printf("KEY %.1f %.1f\nSEEN %d %d\n", at(.5), at(.99), answered, typed);
  for (std::size_t i = 0; i < 5; ++i)
    std::printf("WORST %.1f %s\n", us(spent[spent.size() - 1 - i].first),
                spent[spent.size() - 1 - i].second.c_str());
  std::printf("FIRST %.1f %.1f\n", us(first[first.size() / 2].first), us(first.back().first));
}

int work(const std::string& pack, const std::string& home, bool every_screen) {
  shell::Settings settings;
  settings.home = home;
  settings.pack = pack;
  settings.role = "desk";
  settings.dealer = "sqlite:" + home + "/dealer.db";
  settings.width = 1920;
  settings.height = 1080;
  auto opened = shell::open_role(settings);
  if (!opened) return std::fprintf(stderr, "%s\n", opened.error().what.c_str()), 1;
  shell::App& app = **opened;
  shell::Finger finger(app);
  const auto& workplace =
      static_cast<shell::DeskWorkplace&>(app.place<shell::StaffPlace>().workplace());
  const auto wait_until = [&](const std::function<bool()>& done) {
    for (int i = 0; i < 3000 && !done(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      app.frame(true);
    }
    return done();
  };
  std::string me;  // the manager, among the tiles of the roster
  for (const ui::Target& one : app.display().targets())
    if (one.id.starts_with("staff.")) me = one.id;
  std::vector<std::string> touches{me};
  for (const char digit : std::string_view(kPin)) touches.push_back(std::string("key.") + digit);
  touches.push_back("enter");
  for (const std::string& touch : touches)
    if (const auto touched = finger.touch(touch); !touched)
      return std::fprintf(stderr, "%s\n", touched.error().what.c_str()), 1;
  if (!wait_until([&] { return app.place<shell::StaffPlace>().inside(); }))
    return std::fprintf(stderr, "the PIN\n"), 1;
  wait_until([&] { return workplace.knows_everybody(); });
  if (!workplace.knows_everybody())
    return std::fprintf(stderr, "the list of guests was not read in a minute\n"), 1;
  const std::vector<std::pair<std::string, std::string>> walk{{"", "board"},
                                                              {"waiting.0", "guest"},
                                                              {"record", "record"},
                                                              {"close", ""},
                                                              {"menu", ""},
                                                              {"menu.ledger", "ledger"},
                                                              {"back", ""},
                                                              {"menu", ""},
                                                              {"menu.day", "day"},
                                                              {"back", ""},
                                                              {"register", "walk-in"},
                                                              {"back", ""},
                                                              {"search", "search"}};
  for (const auto& [touch, screen] : walk) {
    if (!every_screen && screen != "search") continue;
    if (!touch.empty())
      if (const auto touched = finger.touch(touch); !touched)
        return std::fprintf(stderr, "%s\n", touched.error().what.c_str()), 1;
    if (every_screen && !screen.empty()) measure(app, "desk-" + screen);
  }
  measure_keys(app);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "fill" && (argc == 3 || argc == 4))
    return fill(argv[2], argc == 4 ? std::clamp(std::atoi(argv[3]), 0, kKnown) : 0);
  if ((what == "work" || what == "keys") && argc == 4)
    return work(argv[2], argv[3], what == "work");
  std::fprintf(stderr, "bench_desk fill HOME [OFFERS] | bench_desk work|keys PACK HOME\n");
  return 2;
}
