import type { Analysis } from "../analyze.ts";
import { mappingSections, ownKeys } from "../data/plan-data.ts";
import { shownValue, type View } from "../data/shown-value.ts";
import { seenPlan } from "../data/view.ts";
import { recordKindOf } from "../facts/names.ts";
import type { Span } from "../path.ts";
import { type PlanRecord, type SectionName, sectionNames, type Visibility } from "../plan.ts";
import { definitionShape, type Shape, shapeFor } from "../schema/shape.ts";
import { type Located, type SectionSource, spanOf } from "../source.ts";
import { isMerge, type MappingNode, type SequenceNode } from "../syntax/nodes.ts";

/** A stretch of a plan's text. What stands between its parts is what holds them together. */
export interface Part extends Span {
  /** Absent where all of it is seen as it is written, as of a text or a number. */
  readonly parts?: readonly Part[];
  /** Whether its readers see nothing of it. */
  readonly isHidden?: true;
  /** Whether it stands in brackets or braces. */
  readonly isFlow?: boolean;
}

/**
 * The parts of a plan's sections, in the order of the text: what `planData` tells these readers is seen, and nothing else.
 * What an alias brings from elsewhere is hidden, since what it is an alias of may be.
 */
export function seenParts({ source, plan }: Pick<Analysis, "source" | "plan">, visibility: Visibility): Part {
  const { text, broken } = source;
  const seen = seenPlan(plan, { visibility });
  const parts = [...source.sections.values()].map((section): Part => {
    const { name } = section;
    const view = seen.view(name);
    const isBroken = broken.some(({ start, end }) => start < section.span.end && end > section.key.start);
    if (isRecords(name)) {
      const records = new Map((seen.plan[name] as readonly PlanRecord[]).map((one) => [one.at[1], one]));
      return recordsPart(section, text, (item, index) => {
        const record = item.node?.kind === "mapping" ? records.get(index) : undefined;
        return valuePart(item, {
          ...{ text, view, value: record && ownKeys(record), shape: definitionShape(recordKindOf(name)) },
        });
      });
    }
    if (name === "commplan" && !isBroken) return entryPart(section, text, whole);
    const mapping = isOneMapping(name) && !isBroken ? plan[name] : undefined;
    if (mapping === undefined) return hidden(trimmedSpan(text, section));
    const own = { text, view, value: ownKeys(mapping), shape: definitionShape(name) };
    return entryPart(section, text, (value) => valuePart(value, own));
  });
  return { start: 0, end: text.length, parts };
}

interface Seen {
  readonly text: string;
  /** What was read of it; undefined where it does not fit the format, or is not for these readers. */
  readonly value: unknown;
  readonly shape: Shape | undefined;
  readonly view: View;
}

function valuePart(located: Located, { shape, ...seen }: Seen): Part {
  const { node, base } = located;
  const isSeen = shape !== undefined && shownValue(seen.value, shape, seen.view) !== undefined;
  if (node === undefined || node.kind === "alias" || !isSeen) return hidden(whole(located));
  if (node.kind === "mapping") return mappingPart(node, base, { ...seen, shape });
  if (node.kind === "sequence") return sequencePart(node, base, { ...seen, shape });
  return isMade(seen.value) ? hidden(whole(located)) : whole(located);
}

function mappingPart(node: MappingNode, base: number, { value, ...seen }: Seen): Part {
  const span = spanOf({ base }, node);
  if (!isMade(value) || seen.shape === undefined) return hidden(span);
  const shape = shapeFor(seen.shape, "mapping");
  const values: Readonly<Record<string, unknown>> = { ...value };
  const names = new Set<string>();
  const parts = node.entries.map((entry): Part => {
    const name = entry.key.source;
    const key = keyPart(seen.text, spanOf({ base }, entry.key));
    const end = Math.max(key.end, base + (entry.value?.end ?? 0));
    const [inner, isTwice] = [shape.properties.get(name) ?? shape.free, names.has(name)];
    names.add(name);
    if (isTwice || isMerge(entry) || inner === undefined || !Object.hasOwn(values, name))
      return hidden({ start: key.start, end });
    // Whether the key itself may be named, too.
    const shown = shownValue({ [name]: values[name] }, shape, seen.view);
    const own = valuePart(
      { node: entry.value, base },
      { ...seen, value: shown === undefined ? undefined : values[name], shape: inner },
    );
    return own.isHidden ? hidden({ start: key.start, end }) : { start: key.start, end, parts: [key, own] };
  });
  return { ...span, parts, isFlow: node.flow };
}

function sequencePart(node: SequenceNode, base: number, { value, ...seen }: Seen): Part {
  const span = spanOf({ base }, node);
  const shape = seen.shape && shapeFor(seen.shape, "list").items;
  if (!Array.isArray(value) || value.length !== node.items.length) return hidden(span);
  const values: readonly unknown[] = value;
  const parts = node.items.flatMap((item, index): readonly Part[] =>
    item === undefined ? [] : [valuePart({ node: item, base }, { ...seen, value: values[index], shape })],
  );
  return { ...span, parts, isFlow: node.flow };
}

/** A section with one value: nothing of its key either, where nothing of that is seen. */
function entryPart(section: SectionSource, text: string, partOf: (value: Located) => Part): Part {
  const { value } = section;
  const key = keyPart(text, section.key);
  if (value?.node === undefined) return key;
  const own = partOf(value);
  if (own.isHidden) return hidden(trimmedSpan(text, section));
  return { start: key.start, end: own.end, parts: [key, own] };
}

/** A section that is a list of records. That the plan has it is no secret, whether or not these readers see any. */
function recordsPart(
  { key, value, items = [] }: SectionSource,
  text: string,
  partOf: (item: Located, index: number) => Part,
): Part {
  const head = keyPart(text, key);
  const parts = items.map(partOf);
  const node = value?.node;
  if (value && node?.kind === "sequence" && node.flow) {
    const list: Part = { ...spanOf(value, node), parts, isFlow: true };
    return { start: head.start, end: list.end, parts: [head, list] };
  }
  return { start: head.start, end: Math.max(head.end, parts.at(-1)?.end ?? 0), parts: [head, ...parts] };
}

/** A key with its colon. */
function keyPart(text: string, { start, end }: Span): Span {
  const colon = /^\s*:/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return { start, end: end + colon };
}

function trimmedSpan(text: string, { key, span }: SectionSource): Span {
  return { start: key.start, end: key.start + text.slice(key.start, span.end).trimEnd().length };
}

function whole(located: Located): Span {
  return located.node ? spanOf(located, located.node) : { start: located.base, end: located.base };
}

function hidden({ start, end }: Span): Part {
  return { start, end, isHidden: true };
}

function isMade(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isOneMapping(name: string): name is (typeof mappingSections)[number] {
  return mappingSections.some((one) => one === name);
}

function isRecords(name: string): name is SectionName {
  return sectionNames.some((one) => one === name);
}
