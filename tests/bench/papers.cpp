// What a guest takes home: an offer of twenty lines and a signed order as PDFs, each in turn with
// the summary of a visit, which is the smallest paper of the same kind.
//
//   bench_papers   OFFER p50 p99 SUMMARY p50 p99: of the offer and of the summary beside it;
//                  ORDER p50 p99 SUMMARY p50 p99
//
// ms of processor time of the thread that makes them: on a device that is the worker. The first of
// each, which loads the fonts, is left out. Exit code 1: a paper could not be made, and why.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "manage/papers/documents.h"

namespace {

using namespace foyer;

constexpr int kTimes = 60;

double thread_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

domain::OfferPaper an_offer() {
  domain::OfferPaper paper;
  paper.dealer = "晨曜汽车";
  paper.branch = "徐州店";
  paper.title = "报价单 第 2 版";
  paper.day = "2026-11-21";
  paper.valid = "有效至 2026-11-28 18:00";
  paper.car = "曜启 E5 605 舒享版";
  paper.looks = "松石青 · 月光灰内饰 · 在途";
  for (int i = 0; i < 20; ++i)
    paper.rows.push_back({"购置税减半", "→ 税务局", "9,734.51", i % 5 == 0, false});
  for (int i = 0; i < 5; ++i) paper.paid.push_back({"每月 × 36", {}, "3,896.58", true, false});
  paper.later = {{"置换更新补贴", "转让本人名下旧车；以审核为准", "15,000"}};
  paper.reasons = {"家里充电，每公里约 8 分钱", "每天 50 公里，10 天充一次", "您试驾后给了 5 分"};
  paper.number = "00aabbcc";
  return paper;
}

domain::SignedPaper an_order() {
  domain::SignedPaper paper;
  paper.title = "购车合同 2026-11";
  for (int i = 0; i < 12; ++i) paper.lines.push_back({"预计交车", "2026-12-20 – 2027-01-10"});
  for (int i = 0; i < 14; ++i) paper.costs.push_back({"购置税减半", "9,734.51"});
  paper.meaning = "定金：您反悔，定金不退；我们交不了车，双倍还您。";
  for (int i = 0; i < 6; ++i) paper.clauses.emplace_back("购置税按开票那天的规定算，不按签约这天");
  for (int i = 0; i < 60; ++i)
    paper.text += "车和价格：车型、版本、颜色、选装和每一项费用写在本页。\n";
  std::vector<domain::SignaturePoint> stroke;
  for (int i = 0; i < 500; ++i) stroke.push_back({i * 3, (i * 37) % 900, i});
  paper.strokes = {stroke, stroke};
  paper.seal = std::string(64, 'a');
  return paper;
}

domain::GuestSummary a_summary() {
  domain::GuestSummary summary;
  summary.dealer = "晨曜汽车";
  summary.day = "2026-11-21";
  summary.cars = {{"e5", "曜启 E5", "纯电轿车", "21.6 万 起", {"家里充电", "安静"}}};
  return summary;
}

double p(std::vector<double>& times, double share) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

using Make = std::function<Result<std::string>()>;

bool measure(const char* name, const Make& make, const Make& reference) {
  std::vector<double> ours, others;
  for (int i = 0; i <= kTimes; ++i)
    for (const bool beside : {false, true}) {
      const double before = thread_ms();
      const Result<std::string> made = beside ? reference() : make();
      if (!made) {
        std::fprintf(stderr, "%s\n", made.error().what.c_str());
        return false;
      }
      if (i > 0) (beside ? others : ours).push_back(thread_ms() - before);
    }
  std::printf("%s %.1f %.1f SUMMARY %.1f %.1f\n", name, p(ours, .5), p(ours, .99), p(others, .5),
              p(others, .99));
  return true;
}

}  // namespace

int main() {
  const auto module = exporting::documents();
  if (!module) {
    std::fprintf(stderr, "%s\n", module.error().what.c_str());
    return 1;
  }
  const auto offer = an_offer();
  const auto order = an_order();
  const auto summary = a_summary();
  const Make reference = [&] { return (*module)->summary(summary); };
  const bool done = measure(
                        "OFFER", [&] { return (*module)->offer(offer); }, reference) &&
                    measure(
                        "ORDER", [&] { return (*module)->agreement(order); }, reference);
  return done ? 0 : 1;
}
