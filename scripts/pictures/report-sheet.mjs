/**
 * A page with pictures of pages side by side, as on a desk.
 * @param {readonly { caption: string, png: Buffer }[]} pictures
 * @returns {string}
 */
export function sheetHtml(pictures) {
  const figures = pictures.map(
    ({ caption, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString("base64")}">` +
      `${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><style>
body { margin: 0; background: #e9edf0; font: 15px "Noto Sans", sans-serif; color: #1d2730; }
main { display: inline-flex; flex-wrap: wrap; gap: 18px; padding: 18px; width: max-content; max-width: 1564px; }
figure { margin: 0; } img { display: block; box-shadow: 0 1px 4px #0003; max-width: 740px; }
figcaption { padding-top: 6px; text-align: center; }
</style><main>${figures.join("")}</main>`;
}
