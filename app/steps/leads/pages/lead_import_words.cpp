#include "steps/leads/pages/lead_import_words.h"

#include <algorithm>

#include "steps/leads/pages/phone_parts.h"
#include "steps/leads/pages/words_import.h"

namespace foyer::screens::leads {

std::string import_begun(Lang lang) { return std::string(words::kReadingLeads.in(lang)); }
std::string import_missing(Lang lang) { return std::string(words::kNoLeadsFile.in(lang)); }

std::string import_report(const flow::phone::LeadFile& file, Lang lang) {
  const auto twice = static_cast<std::size_t>(
      std::ranges::count_if(file.made, &flow::phone::LeadFile::Made::is_duplicate));
  return said(words::kLeadsTaken, lang,
              {std::to_string(file.made.size() - twice), std::to_string(twice),
               std::to_string(file.known), std::to_string(file.broken.size())});
}

std::vector<std::string> import_broken(const flow::phone::LeadFile& file, Lang lang) {
  std::vector<std::string> lines;
  for (const flow::phone::LeadFile::Broken& one : file.broken) {
    std::string what(words::file_fault(words::kLeadFaults, one.what, lang));
    // Line 0: the whole file.
    lines.push_back(one.line == 0 ? std::move(what)
                                  : said(words::kBrokenLine, lang,
                                         {std::to_string(one.line), std::move(what)}));
  }
  return lines;
}

}  // namespace foyer::screens::leads
