import { lineBreakOf } from "../../plan/edit/insert.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import { alternativesOf } from "../shape-at.ts";
import type { Insertion, KeyQuestion } from "./offer.ts";

/** A key with its colon and room for its value: behind the colon, in brackets, or on the next line. */
export function keyInsertion(key: string, shape: Shape, question: KeyQuestion): Insertion {
  const { hasColon, hasText, flow, column } = question.place;
  if (hasColon) return { kind: "text", text: key };
  if (hasText) return { kind: "text", text: `${key}:` };
  const [only, ...others] = shape.values;
  if (only && others.length === 0) return { kind: "text", text: `${key}: ${only.value}` };
  const { open, close } = flow
    ? flowRoom(shape)
    : blockRoom(shape, lineBreakOf(question.analysis.text), column);
  if (close === "" && !/[\r\n]/.test(open)) return { kind: "text", text: `${key}:${open}` };
  return { kind: "snippet", snippet: `${key}:${open}$0${close}`, plain: `${key}:${open}${close}` };
}

/** Whether the value goes on the key's own line, so that it can be suggested at once. */
export function takesScalar(shape: Shape): boolean {
  return alternativesOf(shape).some(({ kind, items }) => kind === "scalar" || items?.kind === "scalar");
}

interface Room {
  readonly open: string;
  readonly close: string;
}

function blockRoom(shape: Shape, lineBreak: string, column: number): Room {
  const below = `${lineBreak}${" ".repeat(column + 2)}`;
  const isList = shape.kind === "list";
  if (isList && shape.items?.kind === "scalar") return { open: " [", close: "]" };
  if (isList) return { open: `${below}- `, close: "" };
  return shape.kind === "mapping" ? { open: below, close: "" } : { open: " ", close: "" };
}

function flowRoom({ kind }: Shape): Room {
  if (kind === "list") return { open: " [", close: "]" };
  return kind === "mapping" ? { open: " { ", close: " }" } : { open: " ", close: "" };
}
