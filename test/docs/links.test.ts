import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../support/folders.ts";
import { filesBelow } from "./files-below.ts";
import { type Page, pageAt, pages } from "./page.ts";

const all = pages();

const { scenes }: { readonly scenes: readonly { readonly name: string }[] } = await import(
  `${root}scripts/pictures/scenes.mjs`
);

/** A page in another theme or language may stand beside the one that is shown, to be looked at. */
const themed = /-(?:dark|contrast)(?:\.zh-CN)?(\.png)$/;

/** Pictures that no scene of the editor makes, and what does. */
const madeOtherwise: readonly RegExp[] = [
  // npm run report-pictures
  /^docs\/images\/reports\/[\w.-]+\.png$/,
  // npm run bench, and the soak
  /^docs\/images\/(?:keystroke|soak)\.svg$/,
];

describe("the pages of the documentation", () => {
  it("are there", () => {
    assert.ok(all.length > 150, String(all.length));
  });

  for (const page of all) {
    it(`lead only to what is there: ${page.path}`, () => {
      assert.deepEqual(
        page.links.filter((link) => !leadsSomewhere(page, link)),
        [],
      );
      assert.deepEqual(
        page.images.filter((image) => /^\w+:/.test(image) || !existsSync(placeOf(page, image))),
        [],
        "pictures",
      );
    });
  }

  const shown = new Set(
    all.flatMap((page) => page.images.map((image) => relative(root, placeOf(page, image)))),
  );
  const linked = new Set(
    all.flatMap((page) =>
      page.links.filter((link) => !/^\w+:|^#/.test(link)).map((link) => relative(root, placeOf(page, link))),
    ),
  );
  const made = new Set<string>(scenes.map(({ name }) => `docs/images/${name}.png`));
  for (const picture of filesBelow("docs/images")) {
    it(`show ${picture}, which can be made again`, () => {
      const seen = [picture, picture.replace(themed, "$1")];
      assert.ok(
        seen.some((path) => shown.has(path) || linked.has(path)),
        "no page shows it",
      );
      assert.ok(
        made.has(picture) || madeOtherwise.some((pattern) => pattern.test(picture)),
        "no scene makes it",
      );
    });
  }
});

function placeOf(page: Page, link: string): string {
  return join(dirname(root + page.path), decodeURIComponent(link.replace(/#.*/, "")));
}

/** Whether a link leads to a file that is there, and its anchor to a heading of it; the web is not asked. */
function leadsSomewhere(page: Page, link: string): boolean {
  if (/^(?:https?|mailto):/.test(link)) return true;
  const place = link.startsWith("#") ? root + page.path : placeOf(page, link);
  if (!existsSync(place)) return false;
  const anchor = /#(.*)/.exec(link)?.[1];
  if (anchor === undefined) return true;
  return pageAt(relative(root, place)).headings.some(
    (heading) => heading.anchor === decodeURIComponent(anchor),
  );
}
