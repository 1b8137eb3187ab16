import { type FileChild, ImageRun, Paragraph } from "docx";
import type { Logo, Report } from "../../report.ts";
import { nothing } from "../empty-picture.ts";
import { imageSize } from "../image-size.ts";
import { plainParagraph } from "./paragraphs.ts";
import { paragraphStyles } from "./style-names.ts";

/** The head of the first page: logo, client, project, kind of report, period. */
export function coverBlock({ meta }: Report): readonly FileChild[] {
  const title = meta.project === "" ? meta.subtitle : meta.project;
  return [
    ...logo(meta.look.logo, meta.client),
    plainParagraph(paragraphStyles.client, meta.client),
    plainParagraph("Title", title),
    ...(meta.project === "" ? [] : [plainParagraph("Subtitle", meta.subtitle)]),
    plainParagraph(paragraphStyles.period, meta.periodText),
  ];
}

/** The room of a logo, in pixels of 1/96 inch. */
const room = { width: 190, height: 64 } as const;

const types = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif" } as const;

/** The logo at its own proportions. One whose size cannot be read is no picture that Word could show. */
function logo(given: Logo | undefined, name: string): readonly FileChild[] {
  const size = given && imageSize(given);
  if (given === undefined || size === undefined) return [];
  const scale = Math.min(room.width / size.width, room.height / size.height);
  const common = {
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name, title: name, description: name },
  };
  const image =
    given.mimeType === "image/svg+xml"
      ? new ImageRun({ ...common, type: "svg", data: given.bytes, fallback: { type: "gif", data: nothing } })
      : new ImageRun({ ...common, type: types[given.mimeType], data: given.bytes });
  return [new Paragraph({ style: paragraphStyles.picture, children: [image] })];
}
