import { type Option, textOption } from "../options.ts";

// What only a connection takes: a file says by its columns what these say.

export const milestonesOption = names("milestones", {
  en: "PingCode: milestone, stage, sprint or release; Worktile: types or tags of tasks. What becomes a milestone.",
  "zh-CN": "哪些作为里程碑。PingCode：milestone、stage、sprint 或 release；Worktile：任务类型或标签。",
});

export const feedbackOption = names("feedback", {
  en: "PingCode: the product whose tickets and ideas are feedback; Worktile: types of tasks.",
  "zh-CN": "哪些作为反馈。PingCode：产品名（取其工单和需求）；Worktile：任务类型。",
});

export const risksOption = names("risks", {
  en: "The types whose items are risks; 风险 and Risk if not given.",
  "zh-CN": "哪些类型作为风险；不填则为“风险”和“Risk”。",
});

export const issuesOption = names("issues", {
  en: "The types whose items are issues, beside defects; GitHub and GitLab: the labels.",
  "zh-CN": "除缺陷外，还有哪些类型（GitHub 和 GitLab：标签）作为问题。",
});

export const probabilityOption = property("probability", {
  en: "The property that says how likely a risk is.",
  "zh-CN": "表示风险可能性的属性。",
});

export const impactOption = property("impact", {
  en: "The property that says what a risk would do.",
  "zh-CN": "表示风险影响的属性。",
});

/** Names with commas of either kind between them. */
function names(name: string, about: Option<unknown>["about"]): Option<readonly string[]> {
  const text = textOption({ name, placeholder: "NAME[,…]", about });
  return {
    ...text,
    isList: true,
    read(given) {
      const reading = text.read(given);
      if ("problem" in reading) return reading;
      return {
        value: given
          .split(/[,，、]/)
          .map((one) => one.trim())
          .filter((one) => one !== ""),
      };
    },
  };
}

function property(name: string, about: Option<unknown>["about"]): Option<string> {
  return textOption({ name, placeholder: "KEY", about });
}
