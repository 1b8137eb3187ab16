import { type Language, languages, say, type Words } from "../../src/plan/words.ts";
import { type Example, exampleOf } from "./example.ts";
import { pageWords, severityWords } from "./page-words.ts";
import { type RuleSource, ruleSources } from "./source.ts";

/** A page in `docs/rules`. */
export interface Page {
  readonly name: string;
  readonly text: string;
}

/** All pages, those of the rules first: two of each, and the two lists of them. */
export function rulePages(): readonly Page[] {
  const sources = ruleSources();
  return languages.flatMap((language) => [
    ...sources.map((source) => ({ name: nameOf(source.id, language), text: rulePage(source, language) })),
    { name: nameOf("README", language), text: listPage(sources, language) },
  ]);
}

function rulePage(source: RuleSource, language: Language): string {
  const { id, severity, summary, why, dependsOnDate, asOf } = source;
  const wrong = exampleOf(source, "wrong", language);
  const titles = fixTitles(wrong, source, language);
  const w = wordsIn(language);
  return joined([
    `# \`${id}\``,
    summary[language],
    table([
      [w.severity, w.date, w.fix],
      [
        severityWords[severity][language],
        dependsOnDate ? w.does : w.doesNot,
        titles.length > 0 ? w.yes : w.no,
      ],
    ]),
    `## ${w.why}`,
    why[language],
    `## ${w.wrong}`,
    fenced(wrong.text),
    ...(dependsOnDate ? [say(pageWords.judged, { date: asOf })[language]] : []),
    ...wrong.findings.filter(({ finding }) => finding.rule === id).map((found) => quoted(found, language)),
    `## ${w.right}`,
    fenced(exampleOf(source, "right", language).text),
    ...(titles.length > 0 ? [`## ${w.fix}`, titles.map((title) => `- ${literal(title)}`).join("\n")] : []),
    `## ${w.change}`,
    ...(source.isFixed ? [w.fixedText] : [w.changeText, fenced(policyFor(id))]),
    `[${w.all}](${nameOf("README", language)}) · [${w.other}](${nameOf(id, otherThan(language))})`,
    `<!-- ${w.notice} -->`,
  ]);
}

function listPage(sources: readonly RuleSource[], language: Language): string {
  const w = wordsIn(language);
  const rows = sources.map((source) => [
    `[\`${source.id}\`](${nameOf(source.id, language)})`,
    severityWords[source.severity][language],
    source.summary[language],
    fixTitles(exampleOf(source, "wrong", language), source, language).length > 0 ? w.yes : w.no,
  ]);
  return joined([
    `# ${w.title}`,
    w.intro,
    table([[w.rule, w.severity, w.what, w.fix], ...rows]),
    w.changeText,
    `[${w.other}](${nameOf("README", otherThan(language))})`,
    `<!-- ${w.notice} -->`,
  ]);
}

/** What the fixes of the example's own findings are called, each once. */
function fixTitles({ findings }: Example, { id }: RuleSource, language: Language): readonly string[] {
  const own = findings.filter(({ finding }) => finding.rule === id);
  return [...new Set(own.flatMap(({ finding }) => finding.fixes().map(({ title }) => title[language])))];
}

function quoted({ finding, line }: Example["findings"][number], language: Language): string {
  const place = say(pageWords.found, { line, severity: severityWords[finding.severity] })[language];
  return `> ${place}${language === "en" ? " " : ""}${literal(finding.message[language])}`;
}

function policyFor(id: string): string {
  return `policy:\n  rules:\n    ${id}: info\n`;
}

function wordsIn(language: Language): Readonly<Record<keyof typeof pageWords, string>> {
  const chosen = Object.entries(pageWords).map(([name, words]: [string, Words]) => [name, words[language]]);
  return Object.fromEntries(chosen);
}

function nameOf(id: string, language: Language): string {
  return language === "en" ? `${id}.md` : `${id}.${language}.md`;
}

function otherThan(language: Language): Language {
  return language === "en" ? "zh-CN" : "en";
}

function table([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``;
}

/** Text of a plan or a message as Markdown that shows just that text. */
function literal(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, "\\$&").replaceAll("\n", " ");
}

function joined(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
