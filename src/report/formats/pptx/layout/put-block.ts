import type { Language } from "../../../../plan/words.ts";
import { toneSigns } from "../../../marks.ts";
import type { PaperBlock } from "../../on-paper.ts";
import { body, sizes } from "../look.ts";
import { contentParagraphs, quiet } from "../paragraphs.ts";
import { slideTable } from "../table.ts";
import type { Flow } from "./flow.ts";
import { putChart } from "./put-chart.ts";
import { putFigures } from "./put-figures.ts";
import { putList } from "./put-list.ts";
import { putTable } from "./put-table.ts";
import { putNotice, putText } from "./put-text.ts";

/** Puts a block below what stands there, on as many slides as it needs. */
export function putBlock(flow: Flow, block: PaperBlock, language: Language): void {
  switch (block.kind) {
    case "heading":
      flow.need(1.2);
      putText(flow, [{ runs: [{ text: block.text, isStrong: true }], size: sizes.heading }]);
      break;
    case "text":
      putText(
        flow,
        contentParagraphs(block.content, sizes.text, block.look === "quiet" ? { colour: quiet } : {}),
      );
      break;
    case "notice": {
      const content = [`${toneSigns[block.tone]} `, ...block.content];
      putNotice(flow, contentParagraphs(content, sizes.text, { isStrong: true }), block.tone);
      break;
    }
    case "list":
      putList(flow, block, language);
      break;
    case "figures":
      putFigures(flow, block.figures);
      break;
    case "table":
      putTable(flow, slideTable(block, body.width, language), block.caption);
      break;
    case "chart":
      putChart(flow, block, language);
      break;
  }
}
