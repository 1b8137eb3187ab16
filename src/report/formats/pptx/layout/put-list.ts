import type { Language } from "../../../../plan/words.ts";
import type { ListBlock } from "../../../report.ts";
import { body, sizes } from "../look.ts";
import { contentParagraphs, detailParagraphs, quiet } from "../paragraphs.ts";
import { rowOf } from "../table.ts";
import type { Flow } from "./flow.ts";
import { putTable } from "./put-table.ts";
import { putText } from "./put-text.ts";

/** Terms and what they mean are two columns; any other list has bullets. */
export function putList(flow: Flow, { items }: ListBlock, language: Language): void {
  if (!items.every(({ label }) => label !== undefined)) {
    putText(
      flow,
      items.flatMap(({ label, content, details }) => {
        const lead = label === undefined ? [] : [{ kind: "strong", text: `${label} ` } as const];
        const [first, ...more] = contentParagraphs([...lead, ...content], sizes.text);
        const below = [...more, ...detailParagraphs(details, language)];
        if (first === undefined) return below;
        // A mark in front has a sign of its own.
        const [inline] = [...lead, ...content];
        const isBullet = !(typeof inline === "object" && inline.kind === "mark");
        return [{ ...first, isBullet }, ...below];
      }),
    );
    return;
  }
  const widths = [2.8, body.width - 2.8];
  const rows = items.map(({ label = "", content, details }) =>
    rowOf(
      [
        { paragraphs: contentParagraphs([label], sizes.caption, { colour: quiet }) },
        {
          paragraphs: [...contentParagraphs(content, sizes.caption), ...detailParagraphs(details, language)],
        },
      ],
      widths,
    ),
  );
  putTable(flow, { widths, header: undefined, rows }, "");
}
