#include "manage/morning/meeting_paper.h"

#include "manage/meetings/meeting.h"

namespace foyer::morning {
namespace {

using domain::was_said;

class MeetingRecord {
 public:
  MeetingRecord(const domain::House& house, const domain::Content& content,
                const domain::Meeting& meeting, const domain::MeetingKind& kind, Lang lang)
      : house_(house), content_(content), meeting_(meeting), kind_(kind), lang_(lang) {}

  std::vector<OpenPaper::Part> parts() const {
    std::vector<OpenPaper::Part> all;
    for (OpenPaper::Part part : {who_was_there(), points(), promises(), agreed()})
      if (!part.lines.empty()) all.push_back(std::move(part));
    return all;
  }

  // By whom it was led, and by whom it is signed; or a place for that.
  std::string foot() const {
    const TimeZone& zone = content_.showroom.time_zone;
    const std::string led = either(lang_, "主持 ", "Led by ") +
                            house_.name_of(meeting_.began.actor) + ", " +
                            zone.clock(meeting_.began.at.unix_ms());
    if (!was_said(meeting_.signed_))
      return led + either(lang_, "　　签字 ____________", "      Signature ____________");
    return led + either(lang_, "　　签字 ", "      Signed by ") +
           house_.name_of(meeting_.signed_.actor) + ", " +
           zone.clock(meeting_.signed_.at.unix_ms());
  }

 private:
  OpenPaper::Part who_was_there() const {
    OpenPaper::Part part{either(lang_, "到场", "Who was there"), {}};
    for (const auto& [staff, one] : meeting_.present) {
      if (one.state.empty()) continue;
      const bool here = one.state == domain::kIsHere;
      part.lines.push_back({house_.name_of(staff),
                            here || one.why.empty()
                                ? std::string()
                                : domain::text_or_id(content_.meetings.absences, one.why, lang_),
                            {},
                            here ? either(lang_, "到", "here") : either(lang_, "没到", "absent")});
    }
    return part;
  }

  OpenPaper::Part points() const {
    OpenPaper::Part part{either(lang_, "议程", "Agenda"), {}};
    for (const domain::MeetingPoint& point : kind_.points) {
      const auto found = meeting_.points.find(point.id);
      const bool done = found != meeting_.points.end() && found->second;
      part.lines.push_back({std::string(point.text.in(lang_)),
                            {},
                            {},
                            done ? either(lang_, "完成", "done") : either(lang_, "没过", "left")});
    }
    return part;
  }

  // "Orders 1 of 2, drives 2 of 2", by whoever said something.
  OpenPaper::Part promises() const {
    OpenPaper::Part part{either(lang_, "说的，做到的", "Said, and what came of it"), {}};
    if (!kind_.has("promises")) return part;
    const auto& figures = content_.meetings.promises;
    const meetings::Promises all = meetings::promises_on(house_, content_, meeting_.as_begun.day);
    const auto line = [&](const std::string& name, const std::vector<meetings::Promise>& row) {
      std::string about;
      int kept = 0, said = 0;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!row[i].promised) continue;
        ++said;
        kept += row[i].is_kept() ? 1 : 0;
        about += (about.empty() ? "" : " · ") + std::string(figures[i].text.in(lang_)) + " " +
                 std::to_string(row[i].actual) + " / " + std::to_string(*row[i].promised);
      }
      if (said > 0)
        part.lines.push_back(
            {name, about, {}, std::to_string(kept) + " / " + std::to_string(said)});
    };
    for (const meetings::PromiseRow& row : all.rows) line(row.name, row.figures);
    line(either(lang_, "全店", "House"), all.house);
    return part;
  }

  OpenPaper::Part agreed() const {
    OpenPaper::Part part{either(lang_, "定下的事", "Agreed"), {}};
    for (const auto& [name, one] : meeting_.actions) {
      if (!one.stands()) continue;
      part.lines.push_back(
          {domain::text_or_id(content_.meetings.problems, one.said.problem, lang_) + " · " +
               domain::text_or_id(content_.meetings.measures, one.said.measure, lang_),
           was_said(one.done)
               ? either(lang_, "做了，看过的是 ", "done, seen by ") + house_.name_of(one.done.actor)
               : std::string(),
           house_.name_of(one.said.owner), one.said.due});
    }
    return part;
  }

  const domain::House& house_;
  const domain::Content& content_;
  const domain::Meeting& meeting_;
  const domain::MeetingKind& kind_;
  const Lang lang_;
};

}  // namespace

std::optional<OpenPaper> meeting_paper(const domain::House& house, const domain::Content& content,
                                       std::string_view day, const domain::MeetingKind& kind,
                                       Lang lang) {
  const domain::Meeting* meeting = house.meeting_on(day, kind.id);
  if (meeting == nullptr) return std::nullopt;
  const MeetingRecord record(house, content, *meeting, kind, lang);
  OpenPaper paper;
  paper.lang = lang;
  paper.title = std::string(kind.text.in(lang)) + " " + std::string(day);
  paper.dealer = dealer_in_words(content, lang);
  paper.parts = record.parts();
  paper.boxes = false;
  paper.foot = record.foot();
  return paper;
}

}  // namespace foyer::morning
