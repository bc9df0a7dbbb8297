// What a cell of somebody's table means: an id of the pack, or its text in either language.
// Threads: functions of values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/base/table.h"
#include "kit/base/text.h"

namespace foyer::domain {

// However it is spaced and capitalised, of a list whose entries have a `text` or a `name`. Empty:
// nothing was said; none: it is none of them.
template <class T>
std::optional<std::string> id_told(const std::vector<T>& all, const std::string& said) {
  const std::string wanted = heading_key(said);
  for (const T& one : all) {
    const Text* text = nullptr;
    if constexpr (requires { one.name.zh; })
      text = &one.name;
    else
      text = &one.text;
    if (one.id == said || heading_key(text->zh) == wanted || heading_key(text->en) == wanted)
      return one.id;
  }
  if (wanted.empty()) return std::string();
  return std::nullopt;
}

}  // namespace foyer::domain
