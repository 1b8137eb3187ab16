import type { Path, Span } from "../../plan/path.ts";
import type { Place } from "./cursor.ts";
import { type Flow, type FlowEntry, unquoted } from "./flow.ts";
import { valuePlace } from "./value-place.ts";

/** The places of a cursor between the brackets of a flow collection; none in its comments. */
export function flowPlaces(text: string, flow: Flow, path: Path, offset: number): readonly Place[] {
  const index = flow.entries.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const entry = flow.entries[index];
  if (entry === undefined) return [];
  const own = flow.kind === "list" ? index : (entry.key?.name ?? "");
  const { nested } = entry;
  if (nested && nested.start < offset && (offset < nested.end || (!nested.closed && offset === nested.end))) {
    const inner = flow.kind === "list" && entry.key ? [...path, own, entry.key.name] : [...path, own];
    return flowPlaces(text, nested, inner, offset);
  }
  if (nested) return [];
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

function listPlace(text: string, flow: Flow, entry: FlowEntry, path: Path, offset: number): Place {
  const others = flow.entries.filter(
    (other) => other !== entry && other.nested === undefined && other.key === undefined,
  );
  const listed = new Set(others.map(({ scalar }) => unquoted(text.slice(scalar.start, scalar.end))));
  return valuePlace(text, { path, value: entry.scalar, offset, flow: true, listed });
}

function keyPlaces(text: string, flow: Flow, entry: FlowEntry, path: Path, offset: number): readonly Place[] {
  const written = entry.key?.span ?? entry.scalar;
  const isInside = written.start <= offset && offset <= written.end;
  const range: Span = isInside ? written : { start: offset, end: offset };
  const others = flow.entries.filter((other) => other !== entry);
  const needsBlank = /[,]/.test(text[range.start - 1] ?? "");
  return [
    {
      kind: "key",
      path,
      range,
      lead: needsBlank ? " " : "",
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
