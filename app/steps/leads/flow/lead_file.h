// Leads from a file, as a website, a brand's system or somebody's spreadsheet writes it.
//
// Which file that may be, base/table.h says: UTF-8, GB 18030 or UTF-16, any line ends, commas,
// semicolons or tabs. The columns, in any order: phone, which must be there; name, source,
// campaign, vehicle, day, note. Every line is accounted for: taken, known already (its number,
// source and day), or broken, and then it is named with what is wrong and left out whole. A number
// that is alive already, in the house or further up in the file, is taken as a duplicate, which is
// never counted. Pure; threads: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "kit/base/table.h"
#include "showroom/house.h"

namespace foyer::flow::phone {

inline constexpr std::size_t kLeadNoteMost = 200;  // characters

struct LeadFile {
  struct Broken {
    std::size_t line = 0;  // counted from 1, where it begins in the file
    std::string what;      // "phone is no telephone number"; no personal data
  };
  struct Made {
    domain::LeadReceived received;
    std::optional<std::size_t> twin;  // of which one further up it is the duplicate
    bool is_duplicate() const { return twin.has_value() || !received.duplicate_of.empty(); }
  };
  std::vector<Made> made;
  std::vector<Broken> broken;
  std::size_t known = 0;  // lines that were there before
};

struct LeadFileRules {
  std::int64_t now_ms = 0;
  // A telephone number as it is kept; none: it is no number.
  std::function<std::optional<std::string>(std::string_view typed)> number;
};

// What another reader made of a file: the same columns under the same names.
LeadFile read_lead_table(const Table& table, const domain::House& house,
                         const domain::Content& content, const LeadFileRules& rules);
LeadFile read_lead_file(std::string_view bytes, const domain::House& house,
                        const domain::Content& content, const LeadFileRules& rules);

}  // namespace foyer::flow::phone
