// What a small showroom says of cars in exchange, made in code: one question, three panels, two
// marks. Threads: values.
#pragma once

#include "house/trade_ins.h"

namespace foyer::demo {

inline domain::TradeIns trade_ins() {
  domain::TradeIns all;
  all.questions = {{.id = "mortgage",
                    .text = {"抵押", "Mortgage"},
                    .hint = {},
                    .options = {{"none", {"无", "none"}}, {"open", {"未解押", "open"}}}}};
  all.panels = {{"hood", {"发动机盖", "Bonnet"}},
                {"roof", {"车顶", "Roof"}},
                {"lid", {"后备厢盖", "Boot lid"}}};
  all.marks = {{"scratch", {"划痕", "scratch"}}, {"dent", {"凹陷", "dent"}}};
  all.sources = {{"own", {"本店", "ours"}}, {"bids", {"竞价", "bids"}}};
  all.refusals = {{"price", {"价格", "The price"}}, {"keeps", {"留着开", "Keeps it"}}};
  return all;
}

}  // namespace foyer::demo
