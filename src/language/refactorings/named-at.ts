import { type RecordKind, recordKinds, recordKindWords } from "../../plan/facts/names.ts";
import type { Path } from "../../plan/path.ts";
import type { Plan } from "../../plan/plan.ts";
import { planShape, propertyShape } from "../../plan/schema/shape.ts";
import { sameWords, say, type Words } from "../../plan/words.ts";
import { sectionOf, titleAt } from "../labels.ts";

/** What a record or a section is called in a title: “Design freeze”, else "this milestone", "“project”". */
export function namedAt(plan: Plan, path: Path): Words {
  const title = { en: titleAt(plan, path, "en"), "zh-CN": titleAt(plan, path, "zh-CN") };
  if (title.en !== "") return say({ en: "“{title}”", "zh-CN": "“{title}”" }, { title });
  const section = sectionOf(path);
  if (section === undefined || path.length < 2) {
    const name = String(path[0]);
    const words = propertyShape(planShape(), name)?.documentation.title;
    return say({ en: "“{name}”", "zh-CN": "“{name}”" }, { name: words?.en ? words : sameWords(name) });
  }
  const kind: RecordKind = recordKinds[section];
  return say({ en: "this {kind}", "zh-CN": "该{kind}" }, { kind: recordKindWords[kind] });
}
