#include "manage/reports/offer_figures.h"

#include "manage/register/day.h"
#include "manage/reports/figures.h"

namespace foyer::reports {
namespace {

using OneOffer = const OfferAsked&;
using domain::OfferState;

OfferState state_now_of(OneOffer a) { return domain::state_of(a.file, a.now_ms); }
bool answered_as(OneOffer a, std::string_view word) {
  return a.file.answer && a.file.answer->answer == word;
}
std::int64_t if_accepted(OneOffer a, domain::Fen fen) {
  return state_now_of(a) == OfferState::accepted ? fen : 0;
}
domain::Fen list_price_of(OneOffer a) {
  domain::Fen all = 0;
  for (const domain::OfferLine& line : a.made().lines)
    if (line.is(domain::part::kGuide)) all += line.counts();
  return all;
}

constexpr OfferFigureRow offer_share(OfferFigure figure, std::string_view name, std::string_view zh,
                                     std::string_view en, OfferFigure part, OfferFigure whole) {
  return {figure, name, zh, en, nullptr, {}, part, whole};
}

constexpr OfferFigureRow kOfferFigureRows[] = {
    {OfferFigure::made, "made", "报价（每版算一份）", "Versions that were made",
     [](OneOffer) -> std::int64_t { return 1; }, "1"},
    {OfferFigure::asked, "asked", "其中请过批的", "Of them, those for which a manager was asked",
     [](OneOffer a) -> std::int64_t { return a.file.asked.has_value(); },
     "CASE WHEN asked_at IS NOT NULL THEN 1 ELSE 0 END"},
    {OfferFigure::answered, "answered", "其中得到答复的", "Of those, answered",
     [](OneOffer a) -> std::int64_t { return a.file.answer.has_value(); },
     "CASE WHEN answered_at IS NOT NULL THEN 1 ELSE 0 END"},
    {OfferFigure::approved, "approved", "批准的", "Approved",
     [](OneOffer a) -> std::int64_t { return answered_as(a, "approved"); },
     "CASE WHEN answer = 'approved' THEN 1 ELSE 0 END"},
    {OfferFigure::refused, "refused", "没批的", "Refused",
     [](OneOffer a) -> std::int64_t { return answered_as(a, "refused"); },
     "CASE WHEN answer = 'refused' THEN 1 ELSE 0 END"},
    offer_share(OfferFigure::approved_rate, "approved_rate", "批准率 = 批准 ÷ 答复",
                "Approved = approved ÷ answered", OfferFigure::approved, OfferFigure::answered),
    {OfferFigure::answer_s, "answer_s", "批复用时合计，秒", "Seconds until the answer, together",
     [](OneOffer a) -> std::int64_t {
       if (!a.file.asked || !a.file.answer) return 0;
       return (a.file.answered_by.at.unix_ms() - a.file.asked_by.at.unix_ms()) / 1000;
     },
     "coalesce(answer_s, 0)"},
    offer_share(OfferFigure::mean_answer_s, "mean_answer_s", "平均批复用时 = 用时合计 ÷ 答复",
                "Time to answer, seconds = together ÷ answered", OfferFigure::answer_s,
                OfferFigure::answered),
    {OfferFigure::accepted, "accepted", "客户说好的", "Accepted by the guest",
     [](OneOffer a) -> std::int64_t { return state_now_of(a) == OfferState::accepted; },
     "CASE WHEN state = 'accepted' THEN 1 ELSE 0 END"},
    {OfferFigure::decided, "decided", "有了结果的：谈妥、过期或撤回",
     "Those that came to an end: accepted, expired or withdrawn; what another version followed is "
     "counted with that one",
     [](OneOffer a) -> std::int64_t {
       const OfferState state = state_now_of(a);
       return state == OfferState::accepted || state == OfferState::expired ||
              state == OfferState::withdrawn;
     },
     "CASE WHEN state IN ('accepted', 'expired', 'withdrawn') THEN 1 ELSE 0 END"},
    offer_share(OfferFigure::accepted_rate, "accepted_rate", "谈妥率 = 谈妥 ÷ 有了结果的",
                "Accepted share = accepted ÷ those that came to an end", OfferFigure::accepted,
                OfferFigure::decided),
    {OfferFigure::concession_fen, "concession_fen", "谈妥的一共让了，分",
     "What the accepted ones give away, together, in fen",
     [](OneOffer a) {
       return if_accepted(a, domain::concession_of(a.made().lines, a.made().trade_in_above).all());
     },
     "CASE WHEN state = 'accepted' THEN concession_fen ELSE 0 END"},
    offer_share(OfferFigure::mean_concession_fen, "mean_concession_fen", "平均让利 = 合计 ÷ 谈妥",
                "Average concession, fen = together ÷ accepted", OfferFigure::concession_fen,
                OfferFigure::accepted),
    {OfferFigure::guide_fen, "guide_fen", "谈妥的指导价合计，分",
     "List prices of the accepted ones, together, in fen",
     [](OneOffer a) { return if_accepted(a, list_price_of(a)); },
     "CASE WHEN state = 'accepted' THEN guide_fen ELSE 0 END"},
    offer_share(OfferFigure::concession_rate, "concession_rate", "让利比例 = 让利合计 ÷ 指导价合计",
                "Share of the list price that is given away = concessions ÷ list prices",
                OfferFigure::concession_fen, OfferFigure::guide_fen),
    {OfferFigure::contested, "contested", "两份并存，有待撤回一份", "Standing beside another one",
     [](OneOffer a) -> std::int64_t { return is_contested(a.of.visit, a.file); }, "contested"},
};
static_assert(std::size(kOfferFigureRows) == kOfferFigures);

}  // namespace

std::span<const OfferFigureRow> offer_figure_rows() { return kOfferFigureRows; }

const OfferFigureRow& row_of(OfferFigure figure) {
  return kOfferFigureRows[static_cast<std::size_t>(figure)];
}

void OfferCounts::add(const OfferAsked& offer) {
  if (!is_buying(offer.of.visit, offer.of.content)) return;
  for (const OfferFigureRow& row : kOfferFigureRows)
    if (row.of != nullptr) sums_[static_cast<std::size_t>(row.figure)] += row.of(offer);
}

std::optional<double> OfferCounts::rate(OfferFigure figure) const {
  const std::int64_t whole = of(row_of(figure).whole);
  if (whole <= 0) return std::nullopt;
  return static_cast<double>(of(row_of(figure).part)) / static_cast<double>(whole);
}

OfferCounts offer_counts(const domain::House& house, const domain::Content& content,
                         std::string_view day, std::int64_t now_ms) {
  OfferCounts counts;
  for (const domain::Visit* visit : domain::visits_on(house, day, content.showroom.time_zone))
    for (const domain::OfferFile& file : visit->offers)
      counts.add({{house, content, *visit}, file, now_ms});
  return counts;
}

}  // namespace foyer::reports
