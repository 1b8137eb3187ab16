import type { Tone } from "../../../report.ts";
import { body } from "../look.ts";
import { heightOf, type Paragraph, splitParagraphs } from "../paragraphs.ts";
import type { Flow } from "./flow.ts";

export function putText(flow: Flow, paragraphs: readonly Paragraph[]): void {
  let left = paragraphs;
  while (left.length > 0) {
    flow.need(Math.min(0.8, heightOf(left, body.width)));
    const [fitting, rest] = splitParagraphs(left, body.width, flow.room);
    flow.put({ kind: "text", paragraphs: fitting, ...flow.take(heightOf(fitting, body.width)) });
    left = rest;
    if (left.length > 0) flow.turn();
  }
}

export function putNotice(flow: Flow, paragraphs: readonly Paragraph[], tone: Tone): void {
  const width = body.width - 0.4;
  let left = paragraphs;
  while (left.length > 0) {
    const height = heightOf(left, width) + noticeMargin;
    flow.need(Math.min(height, 1.2));
    const [fitting, rest] = splitParagraphs(left, width, flow.room - noticeMargin);
    flow.put({
      kind: "notice",
      tone,
      paragraphs: fitting,
      ...flow.take(heightOf(fitting, width) + noticeMargin),
    });
    left = rest;
    if (left.length > 0) flow.turn();
  }
}

const noticeMargin = 0.2;
