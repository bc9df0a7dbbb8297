// What a guest signed, as a paper: what was read, what was ticked, what it is about, the moment,
// the witness, the strokes, and whether the seal is unbroken. Here the agreement before a drive
// with its car, route and mileage; an order is made into the same (order_paper.h).
//
// In the language in which it was read. The words are the pack's of today: where they are no longer
// those that were signed, the paper says so instead of showing others. Of an erased guest there is
// neither name nor signature. Pure. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "house/signature.h"
#include "showroom/house.h"
#include "steps/drive/agreement.h"

namespace foyer::domain {

struct SignedPaper {
  struct Line {
    std::string name, value;
    bool on_code = true;  // also where anybody may read it
    friend bool operator==(const Line&, const Line&) = default;
  };
  Lang lang = Lang::zh;
  std::string dealer, branch;
  std::string title;    // with its version
  std::string when;     // "2026-11-21 15:24"
  std::string witness;  // name
  std::vector<Line> lines;
  int driver = 0;                    // 0: the guest
  std::vector<Line> costs;           // of an order: what it comes to, line by line
  std::string meaning;               // and what follows from its deposit
  bool same_words = true;            // the pack still has what was signed
  std::vector<std::string> clauses;  // ticked; empty where the words are others
  std::string text;                  // the whole agreement; so is this
  Signature strokes;
  Bond bond = Bond::unbroken;
  std::string seal;
};

// Of an erased guest; of one whose file is locked it is only that.
inline Bond as_kept(Bond bond, const Visit& visit) {
  return bond == Bond::erased && !visit.locked_until.empty() ? Bond::locked : bond;
}

// Nullopt: there is no such drive, or this driver signed nothing. `driver`: 0 the guest, 1 who
// drives besides, and so on.
std::optional<SignedPaper> signed_paper(const House& house, const Content& content,
                                        const Visit& visit, std::string_view drive, int driver = 0);

// The same as lines of text, for a QR code: what, which car, when, and the seal; no name.
std::string as_text(const SignedPaper& paper);

// Headings of the page, the paper and the text. Inline: the documents module is built without this
// folder's code.
struct SignedWords {
  std::string_view driver, licence, car, plate, insurance, route, mileage, when, witness, ticked,
      text, other_words, signature, seal, unbroken, broken, erased, locked, rights;
};
inline SignedWords signed_words(Lang lang) {
  if (lang == Lang::zh)
    return {"驾驶人",
            "驾照",
            "试驾车",
            "车牌",
            "保险",
            "路线",
            "里程",
            "签字时间",
            "见证人",
            "逐条确认",
            "协议全文",
            "协议文字后来改过，这里不再显示；签字时的文字由封印证明。",
            "签字",
            "封印",
            "完好，签字后没有改动",
            "与内容不符",
            "签字已按客户要求删除，其余内容完好",
            "签字已按客户要求锁定，其余内容完好",
            "签名不改变您依法享有的权利。"};
  return {"Driver",
          "Licence",
          "Car",
          "Plate",
          "Insurance",
          "Route",
          "Mileage",
          "Signed at",
          "Witness",
          "Read and ticked",
          "The whole agreement",
          "The agreement has been reworded since and is not shown here; the seal stands for the "
          "words that were signed.",
          "Signature",
          "Seal",
          "unbroken: nothing was changed since",
          "does not match the content",
          "the signature was erased at the guest's wish; the rest is unbroken",
          "the signature is locked at the guest's wish; the rest is unbroken",
          "Signing changes none of your legal rights."};
}
// "Driver 2"; of the guest, nothing: they have a name.
inline std::string driver_text(int driver, Lang lang) {
  if (driver == 0) return {};
  const std::string number = std::to_string(driver + 1);
  return lang == Lang::zh ? "第 " + number + " 位驾驶人" : "Driver " + number;
}
inline std::string_view bond_text(Bond bond, Lang lang) {
  const SignedWords words = signed_words(lang);
  return bond == Bond::unbroken ? words.unbroken
         : bond == Bond::erased ? words.erased
         : bond == Bond::locked ? words.locked
                                : words.broken;
}

}  // namespace foyer::domain
