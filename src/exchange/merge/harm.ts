import type { Analysis } from "../../plan/analyze.ts";
import { saysTheSame } from "../../plan/edit/same-data.ts";
import type { Finding } from "../../plan/finding.ts";
import type { Path } from "../../plan/path.ts";

/**
 * The rules that say whether a plan is written as it should be. What the others say of an import, such as a late milestone,
 * is news to be told, not a reason to leave a row out.
 */
const aboutForm = new Set(["syntax", "schema", "ref-unknown", "ref-duplicate", "ref-wrong-kind"]);

/** What is wrong with the form of a plan after edits that was not before. */
export function newFaults(before: Analysis, after: Analysis): readonly Finding[] {
  const known = new Set(before.findings.map(faultKey));
  return after.findings.filter(
    (finding) => finding.severity === "error" && aboutForm.has(finding.rule) && !known.has(faultKey(finding)),
  );
}

/** Whether every record but some says after edits what it said before, and stands at the same place. */
export function leavesOthers(before: Analysis, after: Analysis, changed: readonly Path[]): boolean {
  const mayChange = new Set(changed.map((path) => path.join("/")));
  for (const [name, section] of before.source.sections) {
    const other = after.source.sections.get(name);
    if (other === undefined) return false;
    for (const [index, item] of (section.items ?? []).entries()) {
      if (!mayChange.has(`${name}/${index}`) && !saysTheSame(item.node, other.items?.[index]?.node))
        return false;
    }
    if (
      section.items === undefined &&
      other.items === undefined &&
      !saysTheSame(section.value?.node, other.value?.node)
    )
      return false;
  }
  return true;
}

function faultKey({ rule, path, message }: Finding): string {
  return `${rule} ${path.join("/")} ${message.en}`;
}
