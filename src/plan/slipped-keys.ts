import { columnOf } from "./edit/insert.ts";
import type { Path, Span } from "./path.ts";
import type { Issue } from "./schema/issue.ts";
import { planShape, type Shape, shapeFor } from "./schema/shape.ts";
import type { Located, SectionSource, Source } from "./source.ts";
import { linesOf } from "./syntax/lines.ts";
import { isEmpty } from "./syntax/nodes.ts";
import { say } from "./words.ts";

/** Keys at the margin that belong to what stands above them: they were to be indented. */
export interface SlippedKeys {
  readonly names: readonly string[];
  /** The section that they belong to, or to whose last record. */
  readonly into: SectionSource;
  readonly isRecord: boolean;
  /** Where in the record, or the section, they belong. */
  readonly within: Path;
  /** The columns that they were to stand in; undefined where nothing says so, as behind braces. */
  readonly column: number | undefined;
}

/** All of them, those that follow each other as one slip. */
export function slippedKeys({ sections, text }: Source): readonly SlippedKeys[] {
  const slipped: (SlippedKeys & { readonly names: string[] })[] = [];
  let into: SectionSource | undefined;
  let run: (typeof slipped)[number] | undefined;
  for (const section of sections.values()) {
    const holder = into && !isSection(section, run !== undefined) && holderOf(into, section.name, text);
    if (into && holder && !run?.names.includes(section.name)) {
      if (run) run.names.push(section.name);
      else {
        const { column, within } = holder;
        run = { names: [section.name], into, isRecord: into.items !== undefined, column, within };
        slipped.push(run);
      }
    } else {
      into = section;
      run = undefined;
    }
  }
  return slipped;
}

/**
 * The keys of records that stand at the margin, by the section above them whose last record may have lost them. More than
 * the keys that surely slipped: what a record may have lost is not taken as its default.
 */
export function keysAtMargin({ sections }: Source): ReadonlyMap<string, readonly string[]> {
  const lost = new Map<string, string[]>();
  let into: SectionSource | undefined;
  for (const section of sections.values()) {
    const { name, value } = section;
    const shape = planShape().properties.get(name);
    const isPlain = value?.node?.kind === "scalar" && !isEmpty(value.node);
    if (shape !== undefined && !(isPlain && shape.kind !== "scalar")) into = section;
    else if (into?.items && planShape().properties.get(into.name)?.items?.properties.has(name))
      lost.set(into.name, [...(lost.get(into.name) ?? []), name]);
  }
  return lost;
}

/** A key such as `status` is a section and a key of records: behind other keys that slipped, a plain value says which. */
function isSection({ name, value }: SectionSource, isBehindSlipped: boolean): boolean {
  const shape = planShape().properties.get(name);
  if (shape === undefined) return name.startsWith("x-");
  const isPlain = value?.node?.kind === "scalar" && !isEmpty(value.node);
  return !(isBehindSlipped && isPlain && shape.kind !== "scalar");
}

interface Holder {
  readonly shape: Shape;
  readonly within: Path;
  readonly column: number | undefined;
  readonly given: ReadonlySet<string>;
}

/** The outermost mapping above the margin that takes a key and has it not yet. */
function holderOf(into: SectionSource, name: string, text: string): Holder | undefined {
  const shape = planShape().properties.get(into.name);
  if (shape === undefined) return undefined;
  const { items, value } = into;
  const located = items ? items.at(-1) : value;
  const own = items ? shape.items : shape;
  if (own === undefined || located?.block.broken) return undefined;
  return [...holdersIn(located ?? { node: undefined, base: 0 }, own, text, 2, [])].find(
    (holder) => holder.shape.properties.has(name) && !holder.given.has(name),
  );
}

/** The mappings that end where a node does, from the outermost on; one that is due and not there yet is one, too. */
function* holdersIn(
  located: Located,
  due: Shape,
  text: string,
  column: number,
  within: Path,
): Generator<Holder> {
  const { node, base } = located;
  const shape = shapeFor(due, "mapping");
  if (isEmpty(node)) {
    if (shape.kind === "mapping") yield { shape, within, column, given: new Set() };
    return;
  }
  if (node?.kind === "sequence" && due.items && !node.flow) {
    const last = node.items.length - 1;
    yield* holdersIn({ node: node.items[last], base }, due.items, text, column, [...within, last]);
    return;
  }
  if (node?.kind !== "mapping") return;
  const [first, last] = [node.entries[0], node.entries.at(-1)];
  if (first === undefined || last === undefined) return;
  const own = node.flow ? undefined : columnOf(text, base + first.key.start);
  yield { shape, within, column: own, given: new Set(node.entries.map(({ key }) => key.source)) };
  const inner = shape.properties.get(last.key.source);
  if (inner && own !== undefined)
    yield* holdersIn({ node: last.value, base }, inner, text, own + 2, [...within, last.key.source]);
}

/** Says it once, on the first of the keys; the fix indents them all, with what stands below them. */
export function slippedIssue({ names, into, isRecord, column }: SlippedKeys): Issue {
  const [name = "", ...others] = names;
  const sentence = others.length > 0 ? sentences.several : isRecord ? sentences.record : sentences.section;
  return {
    path: [name],
    part: "key",
    message: say(sentence, { name, section: into.name }),
    fixes: function* ({ source: { text, sections } }) {
      const slipped = names.flatMap((one) => sections.get(one) ?? []);
      const lines = slipped.flatMap(({ span }) =>
        [...linesOf(text, span.start)].filter(({ start }) => start < span.end),
      );
      if (column === undefined) return;
      // Where the next record begins within what stands below a key, no more is known of what belongs to which.
      const isList = ({ items, value }: SectionSource) =>
        items !== undefined || value?.node?.kind === "sequence";
      const beginsRecord = ({ start, end }: Span) => /^\s*- +\S+:(?:\s|$)/.test(text.slice(start, end));
      if (isRecord && !slipped.some(isList) && lines.some(beginsRecord)) return;
      const edits = lines
        .filter(({ start, end }) => text.slice(start, end).trim() !== "" && text[start] !== "#")
        .map(({ start }) => ({ start, end: start, newText: " ".repeat(column) }));
      const title = isRecord
        ? { en: "Indent it under the record above", "zh-CN": "缩进到上面的记录中" }
        : say(
            { en: "Indent it under “{section}”", "zh-CN": "缩进到“{section}”之下" },
            { section: into.name },
          );
      yield { title, edits, preferred: true };
    },
  };
}

/** The record, or section, that keys slipped out of. */
export function slippedOutOf({ into, isRecord }: SlippedKeys): Path {
  return isRecord ? [into.name, (into.items?.length ?? 1) - 1] : [into.name];
}

/** Whether an issue of that record says but what follows from the slip: that something is missing there, or empty. */
export function isToldBySlip({ within }: SlippedKeys, { isLack, path, part }: Issue): boolean {
  return isLack === true || (part === "key" && JSON.stringify(path) === JSON.stringify(within));
}

const sentences = {
  record: {
    en: "“{name}” is not a section of a plan. It seems to belong to the record above: indent it like the keys of that.",
    "zh-CN": "计划没有名为“{name}”的部分。它似乎属于上面的记录：请缩进，与该记录的其他键对齐。",
  },
  section: {
    en: "“{name}” is not a section of a plan. It seems to belong to “{section}” above: indent it below that.",
    "zh-CN": "计划没有名为“{name}”的部分。它似乎属于上面的“{section}”：请缩进到它之下。",
  },
  several: {
    en: "“{name}” and the keys after it stand at the left margin and are not sections of a plan. They seem to belong to “{section}” above: indent them.",
    "zh-CN": "“{name}”及其后的键写在了最左侧，但它们不是计划的部分。它们似乎属于上面的“{section}”：请缩进。",
  },
};
