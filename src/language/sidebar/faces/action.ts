import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { personName } from "../../../plan/facts/people.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Words } from "../../../plan/words.ts";
import type { FaceOf } from "./face.ts";
import { untilFace } from "./until-face.ts";

/** Its state, who does it, and by when. */
export const actionFace: FaceOf<"actions"> = (action, context, title) => {
  const { analysis, language } = context;
  const status = statusOf("actions", action);
  const isStillOpen = isOpen("actions", action) === true;
  return untilFace(
    {
      ...{ kind, title, icon: { name: "circle-large-outline" } },
      status: status && labels.actionStatus[status],
      who: action.owner && personName(action.owner, analysis.plan, language),
      isOpen: isStillOpen,
      date: isStillOpen ? action.due : action.done,
    },
    context,
  );
};

const kind: Words = { en: "Action", "zh-CN": "行动项" };
