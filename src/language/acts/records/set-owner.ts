import type { Act } from "../act.ts";
import { owner } from "../inputs/questions.ts";
import { entry, setKeys } from "../write.ts";

/** Somebody else answers for it from now on. */
export const setOwner: Act = {
  name: "setOwner",
  words: { en: "Set Owner", "zh-CN": "指定负责人" },
  sections: ["milestones", "work", "risks", "issues", "communications", "events", "actions", "feedback"],
  questions: [owner()],
  done: { en: "Set the owner of “{title}” to {owner}.", "zh-CN": "已指定{owner}为“{title}”的负责人。" },
  edits: (context) => setKeys(context, [entry("owner", context.answers)]),
};
