// Pieces of the pages on which a manager answers. Inside `manage/today/pages`. UI thread.
#pragma once

#include "manage/today/pages/today_page.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::answer_page {

// A word to whoever asked; true: it was touched.
bool reason_field(const AnswerView& view, ui::Frame& frame, const ui::Rect& box, ui::Writing& at);
// What it is written by: hand, pinyin or keys.
void keys(const AnswerView& view, ui::Frame& frame, const ui::Rect& box, ui::Writing& at);
// Both.
void reason_keys(const AnswerView& view, ui::Frame& frame, ui::Rect box, ui::Writing& at);

}  // namespace foyer::screens::answer_page
