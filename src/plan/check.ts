import type { Finding, Severity } from "./finding.ts";
import type { RuleMemory } from "./incremental/rule-memory.ts";
import { once } from "./lazy.ts";
import { isOfLaterVersion } from "./migrate/version-issues.ts";
import type { Path } from "./path.ts";
import type { ReadSection } from "./read-plan.ts";
import { rootIssues } from "./root-issues.ts";
import { rules } from "./rules/index.ts";
import { applyPolicy, type Checked, type Place } from "./rules/policy.ts";
import type { PlanContext, Rule, RuleFinding } from "./rules/rule.ts";
import type { Issue } from "./schema/issue.ts";
import { type PlanCheck, planChecks } from "./schema/plan-checks.ts";
import type { PlacedProblem } from "./section-content.ts";
import { isToldBySlip, type SlippedKeys, slippedKeys, slippedOutOf } from "./slipped-keys.ts";
import { positionOf } from "./source.ts";
import { textProblems } from "./text-problems.ts";
import type { Words } from "./words.ts";

/** What the findings of a plan are made from. */
export interface CheckInput {
  readonly context: PlanContext;
  readonly problems: readonly PlacedProblem[];
  readonly sections: readonly ReadSection[];
  readonly text: string;
  readonly isTooLong: boolean;
  /** What remained of the alias budget; none means that some aliases were not followed. */
  readonly aliasesLeft: number;
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

/** All findings of a plan in the order of the text: syntax, schema, and the rules that the policy leaves on. */
export function check(input: CheckInput, memory: RuleMemory): Checked {
  const { context, rules: preferred } = input;
  const judging = memory.judging(context);
  const place: Place = (rule, found) => findingOf(context, rule, found);
  const ruled = applyPolicy(context, rules, preferred, place, judging);
  const slips = new Map(
    slippedKeys(context.source).map((keys) => [JSON.stringify(slippedOutOf(keys)), keys]),
  );
  const slipOf = (at: Path) => slips.get(JSON.stringify(at));
  // A record whose keys slipped to the margin is not there as a whole: that is told, and what follows from it is not.
  const followed = ruled.findings.filter(({ path }) => slipOf(path.slice(0, 2)) === undefined);
  const judged = [...schemaFindings(input, judging, slipOf), ...followed];
  const known = isOfLaterVersion(context.source) ? judged.filter(isOfVersion) : judged;
  const isWhole = !input.text.includes(unreadable);
  const findings = isWhole ? known : known.filter(({ span }) => !isDamaged(input, span));
  return {
    findings: [...syntaxFindings(input), ...findings].sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    ),
    faults: ruled.faults,
  };
}

/** What is said of the version itself: of a later one nothing else can be, and no fix may make it an earlier one. */
function isOfVersion({ rule, path }: Finding): boolean {
  return rule === "schema" && path.length === 1 && path[0] === "commplan";
}

/** What bytes become that are no UTF-8. */
const unreadable = "\uFFFD";

/** Whether a stretch holds bytes that could not be read: that is told, and nothing else can be said of it. */
function isDamaged({ text }: CheckInput, { start, end }: Finding["span"]): boolean {
  return text.slice(start, end).includes(unreadable);
}

function* syntaxFindings({ problems, text, isTooLong, aliasesLeft }: CheckInput): Generator<Finding> {
  const placed = [...textProblems({ text, isTooLong, aliasesLeft }), ...problems];
  // A line that belongs nowhere also breaks the block that it stands in: one cause, one finding.
  const told = new Set<number>();
  for (const { base, problem } of placed) {
    if (told.has(base + problem.start)) continue;
    told.add(base + problem.start);
    const shifted = (span: { readonly start: number; readonly end: number }) => ({
      start: base + span.start,
      end: base + span.end,
    });
    const { fix, related } = problem;
    yield {
      rule: "syntax",
      severity: "error",
      message: problem.message,
      span: shifted(problem),
      path: [],
      related: related ? [{ message: related.message, span: shifted(related), path: [] }] : [],
      fixes: () =>
        fix
          ? [
              {
                title: fix.title,
                edits: fix.edits.map((edit) => ({ ...shifted(edit), newText: edit.newText })),
                ...(!fix.isGuess && { preferred: true }),
              },
            ]
          : [],
    };
  }
}

function* schemaFindings(
  { context, sections, isTooLong }: CheckInput,
  judging: (check: PlanCheck) => Iterable<RuleFinding>,
  slipOf: (at: Path) => SlippedKeys | undefined,
): Generator<Finding> {
  if (isTooLong) return;
  for (const issue of rootIssues(context.source)) yield schemaFinding(context, issue, []);
  // What a broken block says is a guess; its one finding is the syntax one.
  for (const { faulty } of sections) {
    for (const { at, facts } of faulty) {
      const slip = slipOf(at);
      for (const issue of facts.issues) {
        if (slip === undefined || !isToldBySlip(slip, issue)) yield schemaFinding(context, issue, at);
      }
    }
  }
  for (const planCheck of planChecks) {
    for (const found of judging(planCheck))
      yield findingOf(context, { id: "schema", severity: "error" }, found);
  }
}

function schemaFinding(context: PlanContext, issue: Issue, at: Path): Finding {
  const path = [...at, ...issue.path];
  const { fixes } = issue;
  return findingOf(
    context,
    { id: "schema", severity: "error" },
    {
      path,
      part: issue.part,
      message: issue.message,
      ...(fixes && { fixes: () => fixes(context, path) }),
    },
  );
}

const fromElsewhere: Words = { en: "The value comes from here.", "zh-CN": "该值来自这里。" };

/** Gives a rule's finding its rule, its severity and its positions. */
export function findingOf(
  context: PlanContext,
  { id, severity }: Pick<Rule, "id" | "severity">,
  found: RuleFinding,
): Finding {
  const { span, origin } = positionOf(context.source, { path: found.path, part: found.part ?? "value" });
  const related = (found.related ?? []).map(({ path, part, message }) => ({
    message,
    path,
    span: positionOf(context.source, { path, part: part ?? "value" }).span,
  }));
  if (origin) related.push({ message: fromElsewhere, path: found.path, span: origin });
  return {
    rule: id,
    severity: found.severity ?? severity,
    message: found.message,
    span,
    path: found.path,
    related,
    fixes: once(() => [...(found.fixes?.() ?? [])].filter((fix) => fix !== undefined)),
  };
}
