// Every kind of fact that this program understands, with the newest version of each.
//
// For those who ask about all of them: the table of who may say what (house/rights.h), the read
// views, and the tests that walk them. Threads: values.
#pragma once

#include <array>
#include <string_view>

#include "showroom/house.h"

namespace foyer::domain {

template <class... Lists>
struct Together;
template <class... K>
struct Together<Kinds<K...>> {
  using Kinds = facts::Kinds<K...>;
};
template <class... A, class... B, class... More>
struct Together<Kinds<A...>, Kinds<B...>, More...> : Together<Kinds<A..., B...>, More...> {};

// Every list of kinds that `apply` folds (house.cpp, visit.cpp).
using AllKinds =
    Together<StaffKinds, SignedDayKinds, AppointmentKinds, VisitKinds, GuestKinds, ReceptionKinds,
             AppointmentVisitKinds, NeedsKinds, PresentationKinds, DriveKinds, CarKinds, OfferKinds,
             OfferPaperKinds, AgreementKinds, TradeInKinds, CareKinds, InstructionKinds, TaskKinds,
             PictureKinds, CallKinds, LeadKinds, DeliveryKinds, StockKinds, TargetKinds,
             RollCallKinds, StandardKinds, MeetingKinds, SharedKinds>::Kinds;

struct KnownKind {
  std::string_view kind;
  int version = 1;  // the newest; all before it are read, too
};

template <class... K>
constexpr std::array<KnownKind, sizeof...(K)> known_kinds(Kinds<K...>) {
  return {KnownKind{K::kKind, K::kVersion}...};
}
inline constexpr auto kKnownKinds = known_kinds(AllKinds());

}  // namespace foyer::domain
