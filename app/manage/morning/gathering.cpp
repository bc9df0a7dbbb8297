#include "manage/morning/gathering.h"

namespace foyer::morning {

Gathering gathering(const meetings::Context& context) {
  Gathering made;
  made.today = meetings::promises_on(context.house, context.content, context.today());
  made.open = open_things(context.house, context.content, context.now_ms);
  for (const domain::MeetingKind& kind : context.rules().kinds) {
    GatheringOf& one = made.of[kind.id];
    if (const std::string day = meetings::looks_back_on(context, kind); !day.empty())
      one.looks_back = meetings::promises_on(context.house, context.content, day);
    one.comes_on = meetings::expected_day(context, kind);
    one.coming =
        meetings::coming_on(context.house, one.comes_on, context.content.showroom.time_zone);
  }
  return made;
}

std::shared_ptr<const Gathering> KnownGathering::at(const meetings::Context& context,
                                                    std::int64_t edition) {
  constexpr std::int64_t kMinute_ms = 60'000;
  const std::int64_t minute = context.now_ms / kMinute_ms;
  if (made_ == nullptr || edition != edition_ || minute != minute_) {
    made_ = std::make_shared<const Gathering>(gathering(context));
    edition_ = edition;
    minute_ = minute;
  }
  return made_;
}

}  // namespace foyer::morning
