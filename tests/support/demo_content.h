// A small showroom for tests, made in code, so that a rule's test does not hang on what a dealer
// writes into the content pack. Its numbers are round, so that expectations can be worked out by
// hand. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "house/content.h"
#include "showroom/visit.h"

namespace foyer::demo {

Text both(const std::string& zh, const std::string& en);
domain::Choice choice(const std::string& id, const std::string& zh, const std::string& en);

domain::Showroom showroom();
domain::Questionnaire questionnaire();
// Points in the order of `questionnaire().priorities`, then family and commute.
domain::Vehicle vehicle(const std::string& id, std::int64_t price_yuan, int delivery_days,
                        const std::vector<int>& points);
domain::Card card(const std::string& id, const std::string& vehicle_id, const std::string& position,
                  std::vector<std::string> priorities, int weight = 50);
domain::FollowUp follow_up();
domain::Content content();

}  // namespace foyer::demo
