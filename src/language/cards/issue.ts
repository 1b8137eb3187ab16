import type { CardSource } from "./card.ts";
import { stated } from "./stated.ts";
import { toldLine } from "./told.ts";

/** How bad it is, who sees to it and until when, where it comes from, and whether the client knows. */
export const issueCard: CardSource<"issues"> = function* (issue, context) {
  yield* stated(context, issue, ["severity", "status", "owner", "raised", "due", "resolved"]);
  yield* stated(context, issue, ["cause", "resolution", "from", "milestones"]);
  yield toldLine(context, issue);
};
