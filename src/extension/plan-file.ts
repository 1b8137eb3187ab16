import { type LogOutputChannel, type TextDocument, type Uri, workspace } from "vscode";
import type { Analysis, Analyzer } from "../plan/analyze.ts";
import type { IsoDate } from "../plan/plan.ts";
import { todayIn } from "../plan/time/moment.ts";
import { asOfSetting, rulesSetting } from "./settings.ts";

/** A plan by its file: the open document where there is one, else what the disk holds. */
export interface PlanFile {
  readonly uri: Uri;
  /** The analysis of the text as it is now; undefined where the file cannot be read. Never throws. */
  readonly analysis: () => Promise<Analysis | undefined>;
  /** Lets go of the text of the disk, which has changed. */
  readonly forget: () => void;
}

export function planFile(uri: Uri, log: LogOutputChannel): PlanFile {
  let saved: Promise<string | undefined> | undefined;
  let analyzer: Promise<Analyzer> | undefined;
  let last: { readonly analysis: Analysis; readonly rules: string } | undefined;

  const savedText = async () => {
    saved ??= readText(uri, log);
    return saved;
  };

  const analysis = async () => {
    analyzer ??= loadAnalyzer();
    const { analyze } = await analyzer;
    const text = openDocument(uri)?.getText() ?? (await savedText());
    if (text === undefined) return undefined;
    // From here on nothing waits: of two that ask at once, the second finds what the first has made.
    const preferred = rulesSetting();
    const rules = JSON.stringify(preferred);
    const asOf = asOfSetting();
    if (last === undefined || last.rules !== rules || !isOf(last.analysis, text, asOf)) {
      last = { analysis: analyze(text, { asOf, rules: preferred }), rules };
    }
    return last.analysis;
  };

  return {
    uri,
    analysis: async () => {
      try {
        return await analysis();
      } catch (error) {
        log.error(`${uri.toString()} could not be analysed.`, error);
        return undefined;
      }
    },
    forget: () => {
      saved = undefined;
    },
  };
}

function isOf(analysis: Analysis, text: string, asOf: IsoDate | Date): boolean {
  const day = asOf instanceof Date ? todayIn(asOf, analysis.timezone) : asOf;
  return analysis.text === text && analysis.asOf === day;
}

/** Reading plans is code that is not needed before there is one. */
async function loadAnalyzer(): Promise<Analyzer> {
  const { createAnalyzer } = await import("./late/analysis.ts");
  return createAnalyzer();
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}

async function readText(uri: Uri, log: LogOutputChannel): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    log.warn(`${uri.toString()} could not be read.`, error);
    return undefined;
  }
}
