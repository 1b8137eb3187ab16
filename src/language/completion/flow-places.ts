import type { Path, Span } from "../../plan/path.ts";
import type { Place } from "./cursor.ts";
import { type Flow, type FlowEntry, unquoted } from "./flow.ts";
import { commaBefore, valuePlace } from "./value-place.ts";

/** The places of a cursor between the brackets of a flow collection; none in its comments. */
export function flowPlaces(text: string, flow: Flow, path: Path, offset: number): readonly Place[] {
  const index = flow.entries.findLastIndex(({ span }) => span.start <= offset && offset <= span.end);
  const entry = flow.entries[index];
  if (entry === undefined) return [];
  const own = flow.kind === "list" ? index : (entry.key?.name ?? "");
  const { nested } = entry;
  if (nested && nested.start < offset && (offset < nested.end || (!nested.closed && offset === nested.end))) {
    const inner = flow.kind === "list" && entry.key ? [...path, own, entry.key.name] : [...path, own];
    return flowPlaces(text, nested, inner, offset);
  }
  const before = flow.entries[index - 1];
  // Without its comma, the text before goes on.
  if (nested || isBelow(text, entry, offset) || (before && text[before.span.end] !== ",")) return [];
  if (flow.kind === "list") return entry.key ? [] : [listPlace(text, flow, entry, [...path, own], offset)];
  if (entry.key && offset > entry.key.colon) {
    return [
      valuePlace(text, {
        path: [...path, own],
        value: entry.scalar,
        offset,
        flow: true,
        listed: new Set(),
        mayOpenList: true,
      }),
    ];
  }
  return keyPlaces(text, flow, entry, path, offset);
}

/** Whether an offset is on a line below what the entry says: what is written there would become part of it. */
function isBelow(text: string, { span, scalar }: FlowEntry, offset: number): boolean {
  const hasMore = scalar.start < scalar.end || !/^[,\]}]?$/.test(text.slice(span.end, span.end + 1));
  return hasMore && /[\r\n]/.test(text.slice(scalar.end, offset));
}

function listPlace(text: string, flow: Flow, entry: FlowEntry, path: Path, offset: number): Place {
  const others = flow.entries.filter(
    (other) => other !== entry && other.nested === undefined && other.key === undefined,
  );
  const listed = new Set(others.map(({ scalar }) => unquoted(text.slice(scalar.start, scalar.end))));
  return valuePlace(text, { path, value: entry.scalar, offset, flow: true, listed, isEntry: true });
}

function keyPlaces(text: string, flow: Flow, entry: FlowEntry, path: Path, offset: number): readonly Place[] {
  const written = entry.key?.span ?? entry.scalar;
  const isInside = written.start <= offset && offset <= written.end;
  const range: Span = isInside ? written : { start: offset, end: offset };
  const others = isInside ? flow.entries.filter((other) => other !== entry) : flow.entries;
  const needsBlank = /[,]/.test(text[range.start - 1] ?? "");
  return [
    {
      kind: "key",
      path,
      range,
      lead: needsBlank ? " " : "",
      trail:
        !isInside && offset < written.start && written.start < written.end ? commaBefore(text, offset) : "",
      hasColon: entry.key !== undefined && isInside,
      hasText: false,
      present: new Set(
        others.flatMap(({ key, scalar }) => key?.name ?? text.slice(scalar.start, scalar.end)),
      ),
      column: 0,
      flow: true,
    },
  ];
}
