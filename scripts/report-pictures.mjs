// npm run report-pictures [-- --plan FILE --as-of DATE | --story]: the pictures of docs/reports.md and docs/story. Every report is made by the
// built command line in its own form and looked at as its reader would: PDF as it is, the others through LibreOffice.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser, launchBrowser } from "./host/browser.mjs";
import { root, samples } from "./host/paths.mjs";
import { step } from "./host/progress.mjs";
import { onPath, PlainError, run } from "./host/run.mjs";
import { planWithPast, storyWithPast } from "./pictures/report-past.mjs";
import { sheetHtml } from "./pictures/report-sheet.mjs";
import { smallPng } from "./pictures/small-png.mjs";

const images = join(root, "docs", "images", "reports");
const languages = ["en", "zh-CN"];
const profiles = ["client-progress", "highlight", "weekly", "monthly", "exception", "brief", "full"];
/** Who reads each: the two that are for our own people are looked at as they are meant. */
const readers = { brief: "team", full: "internal" };
const documents = ["pdf", "docx", "pptx", "xlsx"];
const resolution = 60;

const { values } = parseArgs({
  options: { plan: { type: "string" }, "as-of": { type: "string" }, story: { type: "boolean" } },
});
const plans =
  values.plan === undefined
    ? (values.story ? [] : ["portal", "riverside"]).map((name) => ({
        name,
        file: join(samples, `${name}.commplan.yaml`),
        asOf: "2026-07-17",
      }))
    : [
        {
          name: basename(values.plan).replace(/\.commplan\.ya?ml$/, ""),
          file: values.plan,
          asOf: values["as-of"],
        },
      ];

try {
  await main();
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 2;
}

async function main() {
  const office = needed(["soffice", "libreoffice"], "LibreOffice");
  const rasterizer = needed(["pdftoppm"], "pdftoppm (of Poppler)");
  const { program, env } = await step("Find a browser", (tell) => ensureBrowser({ tell }));
  const browser = await launchBrowser();
  const folder = mkdtempSync(join(tmpdir(), "commplan-reports-"));
  mkdirSync(images, { recursive: true });
  const tools = {
    office,
    rasterizer,
    folder,
    environment: { ...process.env, ...env, COMMPLAN_BROWSER: program },
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    const placed = [];
    for (const { name, file, asOf } of plans) {
      const text = readFileSync(file, "utf8");
      placed.push({ name, asOf, file: await planWithPast(join(folder, name), { name, text }) });
    }
    const told = values.plan === undefined ? await storySheets(folder) : [];
    for (const sheet of [...told, ...placed.flatMap(sheetsOf)]) {
      await step(`Picture ${sheet.name}`, async (tell) => {
        const pictures = [];
        for (const part of sheet.parts) {
          tell(part.caption);
          pictures.push(...(await picturesOf(part, tools)));
        }
        await page.setContent(sheetHtml(pictures));
        const png = await page.locator("main").screenshot();
        writeFileSync(join(images, `${sheet.name}.png`), await smallPng(page, png));
      });
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function needed(names, title) {
  const found = onPath(names);
  if (found === undefined)
    throw new PlainError(`${title} is not on the PATH; the pictures are made with it.`);
  return found;
}

/** A sheet of the first pages of all profiles, and one of the pages of each form, a language. */
function sheetsOf({ name, file, asOf }) {
  return languages.flatMap((language) => {
    const common = { file, asOf, language };
    return [
      {
        name: `${name}-${language}`,
        parts: profiles.map((profile) => ({ ...common, profile, format: "pdf", pages: 1, caption: profile })),
      },
      ...documents.map((format) => ({
        name: `${name}-${language}-${format}`,
        parts: [{ ...common, profile: "client-progress", format, pages: 8, caption: "" }],
      })),
    ];
  });
}

/** A sheet of the first pages of the six reports of the story, each with the days before it as its past. */
async function storySheets(folder) {
  const sheets = [];
  for (const language of languages) {
    const parts = (await storyWithPast(join(folder, `story-${language}`), language)).map((part) => ({
      ...part,
      ...{ language, profile: undefined, format: "pdf", pages: 1 },
    }));
    sheets.push({ name: `story-${language}`, parts });
  }
  return sheets;
}

async function picturesOf({ file, asOf, language, profile, report, format, pages, caption }, tools) {
  const { office, rasterizer, folder, environment } = tools;
  const made = join(folder, `report.${format}`);
  const visibility = readers[profile] ?? "client";
  const choices = { format, profile, report, language, visibility, "as-of": asOf, out: made };
  const given = Object.entries(choices).filter(([, value]) => value !== undefined);
  const options = given.flatMap(([name, value]) => [`--${name}`, value]);
  const cli = join(root, "dist", "cli.js");
  await run(process.execPath, [cli, "report", file, ...options], { env: environment });
  if (format !== "pdf") {
    const profileFolder = `-env:UserInstallation=file://${join(folder, "office")}`;
    const conversion = [profileFolder, "--headless", "--convert-to", "pdf", "--outdir", dirname(made), made];
    await run(office, conversion, { env: environment });
  }
  const prefix = `page-${profile ?? report}-${format}`;
  await run(rasterizer, [
    ...["-r", String(resolution), "-png", "-l", String(pages)],
    made.replace(/\.\w+$/, ".pdf"),
    join(folder, prefix),
  ]);
  const files = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith(".png"));
  const pictures = files.sort().map((name) => ({ caption, png: readFileSync(join(folder, name)) }));
  for (const name of files) rmSync(join(folder, name));
  return pictures;
}
