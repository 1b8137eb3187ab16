import type { Language } from "../../../../plan/words.ts";
import type { ChartBlock, TimelineChart } from "../../../report.ts";
import { pictureShape } from "../draw-picture.ts";
import { body } from "../look.ts";
import { type Flow, wholeSlide } from "./flow.ts";
import { captionHeight, putCaption } from "./put-table.ts";

export function putChart(flow: Flow, block: ChartBlock, language: Language): void {
  const { chart } = block;
  switch (chart.kind) {
    case "timeline":
      putTimeline(flow, block, chart);
      break;
    case "heat-map":
      flow.need(4.6);
      putCaption(flow, block.title);
      flow.put({
        kind: "heat-map",
        chart,
        description: block.description,
        ...flow.take(Math.min(flow.room, 4.8)),
      });
      break;
    default:
      putPicture(flow, block, language);
  }
}

/** As wide as the slide, unless it would be too high. Its data are in its alternative text: a slide is looked at. */
function putPicture(flow: Flow, block: ChartBlock, language: Language): void {
  const shape = pictureShape(block, language);
  const height = Math.min(body.width * shape, wholeSlide - captionHeight);
  flow.need(captionHeight + height);
  putCaption(flow, block.title);
  const box = flow.take(height, 0.25);
  const width = height / shape;
  flow.put({ kind: "picture", block, ...box, x: box.x + (box.width - width) / 2, width });
}

/** The rows of a long timeline go on, each time below the same axis. */
function putTimeline(flow: Flow, { title }: ChartBlock, chart: TimelineChart): void {
  let rows = chart.rows;
  while (rows.length > 0) {
    flow.need(captionHeight + timelineFrame + Math.min(4, rows.length) * timelineRow);
    putCaption(flow, title);
    const count = Math.max(1, Math.floor((flow.room - timelineFrame) / timelineRow));
    const shown = rows.slice(0, count);
    const height = timelineFrame + shown.length * timelineRow;
    flow.put({ kind: "timeline", chart: { ...chart, rows: shown }, ...flow.take(height, 0.25) });
    rows = rows.slice(count);
    if (rows.length > 0) flow.turn();
  }
}

/** The height of a row of a timeline. */
export const timelineRow = 0.3;
/** The height of what stands above and below the rows. */
const timelineFrame = 1.15;
