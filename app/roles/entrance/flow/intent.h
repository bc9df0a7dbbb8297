// What a person (or time) wants: the only way to change the Model.
// One small struct for each; screens return them, `update` answers them. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "kit/base/text.h"
#include "roles/entrance/flow/model.h"

namespace foyer::flow {

struct Wake {};  // any touch on the attract screen
struct ChooseLanguage {
  Lang lang = Lang::zh;
};
struct ChoosePurpose {
  std::string id;
};
// The code of an appointment was held before the scanner, on any screen: it is shown, and asked
// whether it is theirs. Whether there is such an appointment only the desk knows.
struct ShowAppointment {
  domain::BookingCode code;
};
struct ConfirmAppointment {};  // "yes, that is mine": opens a visit where there is none
struct GiveName {
  std::optional<std::string> name;
  std::string honorific;
};
struct GivePhone {
  std::string phone;
};                   // the consent is given with it
struct UsePlate {};  // instead of the number, where the purpose offers it
struct GivePlate {
  std::string plate;
};                   // with the consent, too
struct TellName {};  // on the ticket's page: a name, or the rest of it
struct RefusePhone {};
struct ShowConsent {};  // the full text, on a sheet
struct TellParty {
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string source;
};
struct TellSource {
  std::string source;
};  // on the ticket's page; told again: no longer
struct ChooseUse {
  std::string id;
};
struct ChooseBudget {
  std::string id;
};
struct ChooseTiming {
  std::string id;
};
struct TogglePriority {
  std::string id;
};
struct ToggleOption {
  std::string id;
};  // of an optional question with several answers
struct ChooseOption {
  std::string id;
};  // of an optional question with one answer
struct ChooseModel {
  std::string vehicle;
};                   // see its cards
struct NextStep {};  // of a card: feature, meaning, benefit, question
struct JudgeCard {
  int level = 0;
};
struct GoToCard {
  std::size_t index = 0;
};
struct AskConsultant {};  // enough seen: please send someone
struct Continue {};       // confirms what the screen holds
struct Skip {};
struct Back {};
struct StartOver {};  // asks first
struct ConfirmStartOver {};
struct CallPerson {};
struct CloseSheet {};  // also "I am still here"
struct StartExtra {};  // the optional questions
// The sheet with the ways to see and reach the screen; `large_text`: which is on by then, for
// whoever touched its name.
struct OpenAccess {
  bool large_text = false;
};
struct ToggleAccess {
  bool Access::*mode = &Access::large_text;
};
struct Touched {};  // typing: no intent, but somebody is there
struct Tick {};     // time has passed: the idle rules

using Intent =
    std::variant<Wake, ChooseLanguage, ChoosePurpose, ShowAppointment, ConfirmAppointment, GiveName,
                 TellName, GivePhone, UsePlate, GivePlate, RefusePhone, ShowConsent, TellParty,
                 TellSource, ChooseUse, ChooseBudget, ChooseTiming, TogglePriority, ToggleOption,
                 ChooseOption, ChooseModel, NextStep, JudgeCard, GoToCard, AskConsultant, Continue,
                 Skip, Back, StartOver, ConfirmStartOver, CallPerson, CloseSheet, StartExtra,
                 OpenAccess, ToggleAccess, Touched, Tick>;

}  // namespace foyer::flow
