import { TextDocument } from "vscode-languageserver-textdocument";
import type { EditorOptions, PlanDocument } from "../../language/document.ts";
import { type SidebarFacts, sidebarFactsOf } from "../../language/sidebar/facts.ts";
import { createAnalyzer } from "../../plan/analyze.ts";
import { todayIn } from "../../plan/time/moment.ts";
import type { PlanDocuments } from "../documents.ts";
import { encodedLines, type PositionEncoding } from "../position-encoding.ts";
import type { Runtime } from "../runtime.ts";
import type { Settings } from "../settings.ts";
import type { Workspace } from "../workspace/follow-workspace.ts";
import type { SidebarPlans } from "./sidebar-plans.ts";

interface Sources {
  readonly runtime: Runtime;
  readonly documents: PlanDocuments;
  readonly workspace: Pick<Workspace, "firstLook" | "found" | "get" | "gone">;
  readonly settings: () => Settings;
  readonly options: () => EditorOptions;
  readonly encoding: () => PositionEncoding;
}

/** So many plans that are not open stay read: those that are looked at in the sidebar. */
const mostRead = 8;

/** In a very large workspace the sidebar shows after so many milliseconds what has been found by then. */
const longestLook = 1_000;

/** The plans of the sidebar: what is open as it stands, all else as it was judged, read again when it is looked into. */
export function sidebarPlans(sources: Sources): SidebarPlans {
  const { runtime, documents, workspace, settings, options, encoding } = sources;
  const read = new Map<string, { readonly document: PlanDocument; readonly settings: Settings }>();
  const openFacts = new WeakMap<PlanDocument, { readonly facts: SidebarFacts; readonly language: string }>();

  const readClosed = async (uri: string): Promise<PlanDocument | undefined> => {
    const text = await runtime.files?.read(uri);
    // Opened while it was read: what is open holds.
    const open = documents.get(uri);
    if (open || text === undefined) return open;
    const known = read.get(uri);
    const isSame = known?.settings === settings() && known.document.analysis.text === text;
    const document =
      known && isSame && isOfToday(known.document, sources) ? known.document : fresh(uri, text);
    read.delete(uri);
    read.set(uri, { document, settings: settings() });
    const [oldest] = read.keys();
    if (read.size > mostRead && oldest !== undefined) read.delete(oldest);
    return document;
  };
  const fresh = (uri: string, text: string): PlanDocument => {
    const { asOf = runtime.now(), rules } = settings();
    const analysis = createAnalyzer().analyze(text, { asOf, rules });
    const lines = encodedLines(TextDocument.create(uri, "commplan", 0, text), encoding());
    return { uri, version: 0, lines, analysis };
  };

  return {
    found: () =>
      Promise.race([
        workspace.firstLook(),
        new Promise<void>((resolve) => void runtime.later(resolve, longestLook)),
      ]),
    // Where the file of an open text is gone, the text is kept by no more than a habit of the editor.
    uris: () =>
      [...new Set([...documents.uris(), ...workspace.found()])].filter((uri) => !workspace.gone(uri)),
    facts(uri) {
      const document = documents.get(uri);
      if (document === undefined) return workspace.get(uri)?.sidebar;
      const { language } = options();
      const known = openFacts.get(document);
      if (known?.language === language) return known.facts;
      const facts = sidebarFactsOf({ uri, analysis: document.analysis, language });
      openFacts.set(document, { facts, language });
      return facts;
    },
    isOpen: (uri) => documents.get(uri) !== undefined,
    read: async (uri) => documents.get(uri) ?? readClosed(uri),
  };
}

function isOfToday({ analysis }: PlanDocument, { settings, runtime }: Sources): boolean {
  return settings().asOf !== undefined || analysis.asOf === todayIn(runtime.now(), analysis.timezone);
}
