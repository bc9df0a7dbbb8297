#include "showroom/offer_paper.h"

#include <algorithm>

#include "steps/offer/money_text.h"
#include "steps/offer/offer_rows.h"
#include "steps/offer/order.h"
#include "steps/offer/quote.h"

namespace foyer::domain {
namespace {

struct PaperWords {
  std::string_view title, total, given, waived, left_out, at_once, today, monthly, last, down,
      interest, fee, valid, before, from, differs, paid_out;
};

PaperWords words_in(Lang lang) {
  if (lang == Lang::zh)
    return {"报价单 第 %s 版",
            "一共",
            "送您，值 %s",
            "免收，值 %s",
            "您没选",
            "全款",
            "今天付",
            "每月 × %s",
            "末月",
            "其中首付",
            "利息共",
            "手续费",
            "有效至 %s",
            "%s 前开票",
            "%s 起开票",
            "差的 %s 由您承担",
            "我们付给您（旧车抵完的余额）"};
  return {"Offer, version %s",
          "In all",
          "A present, worth %s",
          "Free, worth %s",
          "Not taken",
          "All at once",
          "Today",
          "A month × %s",
          "Last month",
          "Down payment",
          "Interest in all",
          "Fee",
          "Valid until %s",
          "Invoiced until %s",
          "Invoiced from %s",
          "You would pay the %s",
          "We pay you (your car is worth more)"};
}

std::string with(std::string_view phrase, const std::string& value) {
  std::string text(phrase);
  if (const auto at = text.find("%s"); at != std::string::npos) text.replace(at, 2, value);
  return text;
}

OfferPaper::Row row_of(const OfferRow& row, const PaperWords& words, Lang lang) {
  OfferPaper::Row one;
  one.name = row.text;
  one.strong = row.kind == OfferRow::Kind::sum;
  one.heading = row.kind == OfferRow::Kind::heading;
  if (one.heading) return one;
  one.amount = fen_text(row.amount, lang);
  if (row.line == nullptr) return one;
  const Text& payee = row.line->payee;
  one.hint =
      payee.in(lang).empty() || row.amount == 0 ? row.line->hint.in(lang) : "→ " + payee.in(lang);
  if (row.kind == OfferRow::Kind::given) {
    one.amount = fen_text(0, lang);
    one.hint = with(words.given, short_fen_text(row.line->worth, lang));
  } else if (row.line->worth > 0) {
    one.hint = with(words.waived, short_fen_text(row.line->worth, lang));
  }
  if (!row.line->on) {
    one.hint = words.left_out;
    one.amount = "–";
  }
  return one;
}

void add_payment(OfferPaper& paper, const OfferFile& file, Fen total, const PaperWords& words) {
  const Lang lang = paper.lang;
  const bool at_once = file.accepted && file.accepted->at_once;
  const auto loan = at_once ? std::nullopt : file.made.lent();
  const auto add = [&](std::string name, std::string amount, bool strong = false) {
    paper.paid.push_back({std::move(name), {}, std::move(amount), strong, false});
  };
  const Fen today = today_of(total, loan);
  if (today < 0)
    add(std::string(words.paid_out), fen_text(-today, lang), true);
  else
    add(std::string(loan ? words.today : words.at_once), fen_text(today, lang), true);
  if (!loan) return;
  const OfferMade& made = file.made;
  add(std::string(words.down), fen_text(made.down, lang));
  if (loan->fee > 0) add(std::string(words.fee), fen_text(loan->fee, lang));
  add(with(words.monthly, std::to_string(loan->months)), fen_text(loan->monthly, lang), true);
  add(std::string(words.last), fen_text(loan->last, lang));
  add(std::string(words.interest), fen_text(loan->cost(), lang));
  paper.paid.push_back({made.lender.in(lang) + " · " + percent_text(loan->annual_bp, lang) + " %",
                        {},
                        {},
                        false,
                        false});
}

// What the day of the invoice decides, and who bears it.
void add_boundary(OfferPaper& paper, const OfferMade& made, const OfferLines& lines,
                  const PaperWords& words) {
  if (made.first_after.empty()) return;
  const Lang lang = paper.lang;
  const Fen before = total(lines), after = total(lines, true);
  paper.boundary.push_back({with(words.before, made.last_before), {}, fen_text(before, lang)});
  paper.boundary.push_back({with(words.from, made.first_after), {}, fen_text(after, lang)});
  if (after == before) return;
  const std::string by = fen_text(after - before, lang);
  const std::string& promise = made.difference.in(lang);
  paper.boundary.push_back({with(promise.empty() ? words.differs : promise, by), {}, {}});
}

}  // namespace

std::vector<Reason> reasons_for(const Content& content, const Visit& visit,
                                std::string_view vehicle) {
  constexpr std::size_t kReasonsMost = 3;
  std::vector<Reason> all;
  for (const auto& one : recommend(content, visit.needs)) {
    if (one.vehicle != vehicle) continue;
    for (const Reason& reason : one.reasons)
      if (reason.in_favour && reason.about != "budget" && all.size() < kReasonsMost)
        all.push_back(reason);
  }
  return all;
}

std::optional<OfferPaper> offer_paper(const House& house, const Content& content,
                                      const Visit& visit, std::string_view offer, Lang lang) {
  const OfferFile* file = visit.offer(offer);
  if (file == nullptr) return std::nullopt;
  const OfferMade& made = file->made;
  const PaperWords words = words_in(lang);
  const TimeZone& zone = content.showroom.time_zone;
  OfferPaper paper;
  paper.lang = lang;
  paper.dealer = content.showroom.dealer.in(lang);
  paper.branch = content.showroom.branch.in(lang);
  paper.phone = content.showroom.phone.in(lang);
  paper.title = with(words.title, std::to_string(made.version));
  paper.day = made.day;
  paper.valid =
      with(words.valid, zone.day(made.valid_until_ms) + " " + zone.clock(made.valid_until_ms));
  paper.guest = visit.name.value_or("");
  paper.consultant = house.name_of(file->by.actor);
  const Vehicle* vehicle = content.vehicle(made.vehicle);
  paper.car = vehicle == nullptr ? made.vehicle : vehicle->name.in(lang);
  const auto guide = std::ranges::find(made.lines, part::kGuide, &OfferLine::part);
  if (guide != made.lines.end()) paper.car += " " + guide->text.in(lang);
  paper.looks = made.looks.in(lang);
  const OfferLines lines = file->accepted ? taken_lines(made, file->accepted->taken) : made.lines;
  for (const OfferRow& row : rows_of(lines, false, lang))
    paper.rows.push_back(row_of(row, words, lang));
  const Fen all = total(lines);
  paper.rows.push_back({std::string(words.total), {}, fen_text(all, lang), true, false});
  add_payment(paper, *file, all, words);
  add_boundary(paper, made, lines, words);
  for (const OfferLine& line : made.lines)
    if (line.is(part::kSubsidy))
      paper.later.push_back(
          {line.text.in(lang), line.hint.in(lang), short_fen_text(line.worth, lang), false, false});
  for (const Reason& reason : reasons_for(content, visit, made.vehicle))
    paper.reasons.push_back(reason.text.in(lang));
  constexpr std::size_t kNumberDigits = 8;
  paper.number = made.offer.substr(0, kNumberDigits);
  return paper;
}

std::string as_text(const OfferPaper& paper) {
  const std::string colon = paper.lang == Lang::zh ? "：" : ": ";
  std::string text = paper.dealer + " " + paper.branch + "\n" + paper.title + " " + paper.day +
                     "\n" + paper.car + "\n" + paper.looks;
  for (const OfferPaper::Row& row : paper.rows)
    if (row.strong) text += "\n" + row.name + colon + row.amount;
  for (const OfferPaper::Row& row : paper.paid)
    if (row.strong) text += "\n" + row.name + colon + row.amount;
  text += "\n" + paper.valid + "\n" + std::string(offer_words(paper.lang).number) + colon +
          paper.number;
  return paper.phone.empty() ? text : text + "\n" + paper.phone;
}

}  // namespace foyer::domain
