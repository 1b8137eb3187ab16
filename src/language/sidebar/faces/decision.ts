import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { personName } from "../../../plan/facts/people.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Words } from "../../../plan/words.ts";
import type { FaceOf } from "./face.ts";
import { untilFace } from "./until-face.ts";

/** Who is to decide, and by when. */
export const decisionFace: FaceOf<"decisions"> = (decision, context, title) => {
  const { analysis, language } = context;
  const status = statusOf("decisions", decision);
  const isStillOpen = isOpen("decisions", decision) === true;
  const names = (decision.by ?? []).map((id) => personName(id, analysis.plan, language));
  return untilFace(
    {
      ...{ kind, title, icon: { name: "question" } },
      status: status && labels.decisionStatus[status],
      who: names.join(language === "en" ? ", " : "、"),
      isOpen: isStillOpen,
      date: isStillOpen ? decision["needed-by"] : decision.decided,
    },
    context,
  );
};

const kind: Words = { en: "Decision", "zh-CN": "决策" };
