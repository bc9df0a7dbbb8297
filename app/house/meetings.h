// Meetings: the morning and the evening of the house 晨夕会. Which ones there are, what they go
// through, what is promised at them and which problems and measures they know is the pack's
// (meetings.toml); who was there, what each promised, what is to be done about what and by whom are
// facts. A dealer without that file keeps none.
//
// A meeting is a subject of its own, named by its day and its kind: two devices that hold the same
// one without a network hold one meeting, and their words stand together when they meet. Everything
// in it is chosen, nothing is typed, so no guest is in it and all of it may hang on the wall. Once
// signed it changes no more, but for what is seen of its actions afterwards. Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "house/choice.h"
#include "house/targets.h"
#include "house/visit.h"

namespace foyer::domain {

// What a point of an agenda shows beside its words.
inline constexpr std::array<std::string_view, 6> kMeetingShows{
    "present",   // who is here
    "kept",      // what was promised last, against what happened
    "open",      // what nobody has brought to an end: the morning sheet
    "expected",  // who and what comes: appointments and deliveries
    "promises",  // what each means to do today
    "actions",   // problems, what is done about them, by whom, until when
};

struct MeetingPoint {
  std::string id;
  Text text;
  Text hint;          // what is said there; may be empty
  std::string shows;  // of kMeetingShows; empty: its words alone
};
struct MeetingKind {
  std::string id;
  Text text;
  std::string at;  // "08:40"
  std::vector<MeetingPoint> points;
  bool has(std::string_view shows) const;
};
struct MeetingRules {
  std::vector<MeetingKind> kinds;  // by their time of day
  std::vector<Measure> promises;   // of a day
  std::vector<Choice> absences;    // why somebody is not here
  std::vector<Choice> problems, measures;
  int due_days = 1;  // that whoever does something about a problem has
  bool kept() const { return !kinds.empty(); }
};

struct Meetings;

// The subject of a day's meeting of this kind.
Id meeting_of(std::string_view day, std::string_view kind);

// meeting.began: whoever begins it leads it. The first word holds.
struct MeetingBegan {
  static constexpr std::string_view kKind = "meeting.began";
  static constexpr int kVersion = 1;
  std::string day;      // "2026-11-21"
  std::string meeting;  // pack id
  void fields(Fields& f) {
    f("day", day);
    f("meeting", meeting);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingBegan&, const MeetingBegan&) = default;
};

// meeting.point: a point of the agenda is dealt with, or not after all.
struct MeetingPointDone {
  static constexpr std::string_view kKind = "meeting.point";
  static constexpr int kVersion = 1;
  std::string point;  // pack id
  bool done = false;
  void fields(Fields& f) {
    f("point", point);
    f("done", done);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingPointDone&, const MeetingPointDone&) = default;
};

inline constexpr std::string_view kIsHere = "here", kIsAbsent = "absent";

// meeting.present: who is here, and who is not and why.
struct MeetingPresent {
  static constexpr std::string_view kKind = "meeting.present";
  static constexpr int kVersion = 1;
  std::string staff;
  std::string state;  // kIsHere, kIsAbsent, or empty: nothing is said
  std::string why;    // pack id, of who is absent; may be empty
  void fields(Fields& f) {
    f("staff", staff);
    f("state", state);
    f("why", why);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingPresent&, const MeetingPresent&) = default;
};

// meeting.promised: how many of a figure somebody means to bring about on this day.
struct MeetingPromised {
  static constexpr std::string_view kKind = "meeting.promised";
  static constexpr int kVersion = 1;
  std::string staff;
  std::string figure;
  std::optional<int> count;  // none: it is taken back
  void fields(Fields& f) {
    f("staff", staff);
    f("figure", figure);
    f("count", count);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingPromised&, const MeetingPromised&) = default;
};

// meeting.action: what is done about a problem, by whom and until when. Said again: somebody else,
// or another day; without a measure it is taken back.
struct MeetingAction {
  static constexpr std::string_view kKind = "meeting.action";
  static constexpr int kVersion = 1;
  std::string action;            // which of the meeting's: a name made for it
  std::string problem, measure;  // pack ids
  std::string owner;             // staff id
  std::string due;               // "2026-11-22"
  void fields(Fields& f) {
    f("action", action);
    f("problem", problem);
    f("measure", measure);
    f("owner", owner);
    f("due", due);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingAction&, const MeetingAction&) = default;
};

// meeting.checked: somebody looked whether it was done. Also of a meeting that is signed.
struct MeetingChecked {
  static constexpr std::string_view kKind = "meeting.checked";
  static constexpr int kVersion = 1;
  std::string action;
  bool done = false;
  void fields(Fields& f) {
    f("action", action);
    f("done", done);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingChecked&, const MeetingChecked&) = default;
};

// meeting.signed: as it stood. Once.
struct MeetingSigned {
  static constexpr std::string_view kKind = "meeting.signed";
  static constexpr int kVersion = 1;
  int here = 0, absent = 0;         // persons
  int points_done = 0, points = 0;  // of the agenda
  void fields(Fields& f) {
    f("here", here);
    f("absent", absent);
    f("points_done", points_done);
    f("points", points);
  }
  void fold(const Fact& fact, Meetings& all) const;
  friend bool operator==(const MeetingSigned&, const MeetingSigned&) = default;
};

struct MeetingPresence {
  std::string state, why;
  Said by;
  friend bool operator==(const MeetingPresence&, const MeetingPresence&) = default;
};
struct MeetingPromise {
  std::optional<int> count;
  Said by;
  friend bool operator==(const MeetingPromise&, const MeetingPromise&) = default;
};
struct MeetingActionState {
  MeetingAction said;
  Said by;
  Said done;  // nobody: not yet, or it was not done after all
  bool stands() const { return !said.measure.empty(); }
  friend bool operator==(const MeetingActionState&, const MeetingActionState&) = default;
};

struct Meeting {
  Id id;
  MeetingBegan as_begun;
  Said began;                          // nobody: its beginning has not come yet
  std::map<std::string, bool> points;  // what is dealt with
  std::map<std::string, MeetingPresence> present;
  std::map<std::pair<std::string, std::string>, MeetingPromise> promises;  // by staff and figure
  std::map<std::string, MeetingActionState> actions;
  MeetingSigned as_signed;
  Said signed_;  // nobody: it goes on
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

struct Meetings {
  std::map<Id, Meeting> meetings;
  Meeting& meeting_with(const Id& id);
  // Nullptr: nobody has begun it.
  const Meeting* meeting_on(std::string_view day, std::string_view kind) const;
  friend bool operator==(const Meetings&, const Meetings&) = default;
};

using MeetingKinds = Kinds<MeetingBegan, MeetingPointDone, MeetingPresent, MeetingPromised,
                           MeetingAction, MeetingChecked, MeetingSigned>;

}  // namespace foyer::domain
