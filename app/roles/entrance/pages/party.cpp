#include "kit/ui/widgets.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

void caption(Frame& frame, Rect& body, std::string_view text) {
  frame.write(take_top(body, frame.room(46, 30)), text,
              {.dp = 30, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  body.min.y += frame.px(14);
}

bool choice(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on) {
  return ui::button(frame, id, box, text, on ? ui::ButtonKind::primary : ui::ButtonKind::quiet);
}

void party(const View& view, Drafts& drafts, Frame& frame, Rect box) {
  const int most = view.content.showroom.party_max;
  caption(frame, box, words::kPartyCount.in(frame.lang));
  for (int count = 1; count <= most; ++count) {
    const bool last = count == most;
    std::string text = std::to_string(count);
    if (last) text += "+";
    const bool on = drafts.party == count;
    if (choice(frame, "party." + std::to_string(count), column(box, count - 1, most, frame.px(16)),
               text, on))
      drafts.party = on ? std::nullopt : std::optional<int>(count);
  }
}

void first_visit(Drafts& drafts, Frame& frame, Rect box) {
  caption(frame, box, words::kFirstVisit.in(frame.lang));
  if (choice(frame, "first", column(box, 0, 2, frame.px(20)), words::kFirst.in(frame.lang),
             drafts.first_visit == true))
    drafts.first_visit = true;
  if (choice(frame, "again", column(box, 1, 2, frame.px(20)), words::kAgain.in(frame.lang),
             drafts.first_visit == false))
    drafts.first_visit = false;
}

void sources(const View& view, Drafts& drafts, Frame& frame, Rect box) {
  caption(frame, box, words::kSource.in(frame.lang));
  const auto& all = view.content.showroom.sources;
  const int columns = frame.portrait() ? 2 : 4;
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  const float height = frame.px(frame.portrait() ? 124 : 92);
  const float gap = frame.px(20);
  box.max.y = std::min(box.max.y, box.min.y + (height + gap) * static_cast<float>(rows) - gap);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool on = drafts.source == all[i].id;
    if (ui::chip(frame, "source." + all[i].id, cell(box, static_cast<int>(i), columns, rows, gap),
                 frame.say(all[i].text), on))
      drafts.source = on ? "" : all[i].id;
  }
}

}  // namespace

MaybeIntent draw_party(const View& view, Drafts& drafts, Frame& frame) {
  if (!drafts.first_visit) drafts.first_visit = flow::preset_first_visit(view.model, view.content);
  Page page = begin_page(view, frame, words::kPartyTitle.in(frame.lang), {});
  const FootTap tapped = foot(frame, page.body, {.skip = words::kSkip, .next = words::kNext});
  Rect body = page.body;
  const float block = frame.room(46, 30) + frame.px(14 + 112);
  if (frame.portrait()) {
    party(view, drafts, frame, take_top(body, block));
    body.min.y += frame.px(64);
    first_visit(drafts, frame, take_top(body, block));
  } else {
    Rect line = take_top(body, block);
    Rect right = take_right(line, line.width() * (frame.theme.large_text ? .47f : .42f));
    line.max.x -= frame.px(frame.theme.large_text ? 40 : 56);
    party(view, drafts, frame, line);
    first_visit(drafts, frame, right);
  }
  body.min.y += frame.px(44);
  sources(view, drafts, frame, body);

  switch (tapped) {
    case FootTap::back:
      return flow::Back{};
    case FootTap::skip:
      return flow::Skip{};
    case FootTap::next:
      return flow::TellParty{drafts.party, drafts.first_visit, drafts.source};
    case FootTap::none:
      break;
  }
  return page.intent;
}

}  // namespace foyer::screens
