import assert from "node:assert/strict";
import { callItemsAt } from "../../src/language/call-hierarchy.ts";
import { codeActionsIn } from "../../src/language/code-actions.ts";
import { filledLens, lensesOf } from "../../src/language/code-lenses.ts";
import { completionsAt } from "../../src/language/completion.ts";
import { diagnosticsOf } from "../../src/language/diagnostics.ts";
import { documentLinksOf } from "../../src/language/document-links.ts";
import { hoverAt } from "../../src/language/hover.ts";
import { hintKinds } from "../../src/language/inlay-hints/hint-source.ts";
import { inlayHintsIn } from "../../src/language/inlay-hints.ts";
import { outlineOf } from "../../src/language/outline.ts";
import { symbolFactsOf, symbolsMatching } from "../../src/language/workspace-symbols.ts";
import { documentOf, english } from "./ask.ts";

/** What a plan may hold in any text, as YAML writes it in double quotes. */
const title =
  "\\u202eevil\\u2066 [x](command:evil) <img src=x onerror=alert(1)> $(bug) `a` ![x](http://x)\\u0007";

const text = `commplan: 1
project: { name: "${title}", client: "${title}", start: 2026-01-05, manager: amy, url: "javascript:alert(1)" }
stakeholders:
  - { id: amy, name: "${title}", side: team, from: 2026-01-05 }
  - { id: ben, name: "${title} b", side: client, decision-maker: true }
phases:
  - { id: ph, name: "${title}", start: 2026-01-05, end: 2026-12-01 }
milestones:
  - { id: wall, title: "${title}", due: 2026-02-02, baseline: 2026-01-10, owner: amy, phase: ph, evidence: ["https://x/\\u202egpj.exe", "../../secret", "vbscript:x", "//host/share"] }
  - { id: roof, title: "${title} r", due: 2026-01-20, depends-on: [wall, nobody] }
risks:
  - { id: tide, title: "${title}", probability: 5, impact: 5, owner: amy, milestones: [wall] }
  - { id: tide, title: "${title}", probability: 5, impact: 5, owner: "${title}" }
communications:
  - { id: weekly, title: "${title}", audience: [ben], owner: amy, channel: email, cadence: weekly, outcome: "${title}" }
log:
  - { date: 2026-01-12, of: weekly, summary: "${title}" }
feedback:
  - { id: F, from: ben, received: 2026-01-12, text: "${title}", kind: complaint }
policy:
  exceptions:
    - { rule: ref-unknown, record: roof, reason: "${title}", until: 2027-01-01 }
`;

/** Of an answer, what an editor shows: not what it writes into the plan, compares with or sends back. */
function shownIn(answer: unknown, key = ""): readonly string[] {
  if (typeof answer === "string") return notShown.has(key) ? [] : [answer];
  if (Array.isArray(answer)) return answer.flatMap((one) => shownIn(one, key));
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => (notShown.has(name) ? [] : shownIn(value, name)));
}

const notShown = new Set(
  ["newText", "insertText", "filterText", "sortText", "textEdit", "edit", "additionalTextEdits"].concat(
    ...["data", "uri", "target", "arguments", "href", "diagnostics"],
  ),
);

const document = documentOf(text);
const whole = { start: { line: 0, character: 0 }, end: document.lines.positionAt(text.length) };
const everywhere = Array.from({ length: Math.ceil(text.length / 23) }, (_, index) =>
  document.lines.positionAt(index * 23),
);
const lensOptions = { ...english, referencesCommand: "show" };

const answers: Readonly<Record<string, () => readonly unknown[]>> = {
  findings: () => diagnosticsOf(document, english),
  outline: () => outlineOf(document, english),
  symbols: () => symbolsMatching(symbolFactsOf(document, english), "e"),
  lenses: () => lensesOf(document, lensOptions).map((lens) => filledLens(document, lens, lensOptions)),
  hints: () => inlayHintsIn(document, whole, english, hintKinds),
  hovers: () => everywhere.map((position) => hoverAt(document, position, english)),
  calls: () => everywhere.map((position) => callItemsAt(document, position, english)),
  links: () => documentLinksOf(document, english),
  actions: () =>
    codeActionsIn(document, whole, { only: [""] }, english).concat(
      everywhere.flatMap((position) =>
        codeActionsIn(document, { start: position, end: position }, {}, english),
      ),
    ),
  completions: () =>
    everywhere
      .filter((_, index) => index % 5 === 0)
      .map((position) => completionsAt(document, position, english).items),
};

describe("hostile texts in an editor", () => {
  for (const [name, ask] of Object.entries(answers)) {
    it(`neither turn the ${name} round nor hide in them`, () => {
      const shown = shownIn(ask());
      assert.ok(shown.length > 0);
      for (const one of shown) assert.doesNotMatch(one, /[\u202d\u202e\u0007]|\u2066[^\u2069]*$/m, one);
    });
  }

  it("make no markup of a hover, though it is Markdown", () => {
    const shown = shownIn(answers["hovers"]?.());
    assert.ok(shown.some((one) => one.includes("evil")));
    for (const one of shown) {
      const outsideCode = one.replace(/(`+)(?:(?!\1).)+?\1/g, "");
      assert.doesNotMatch(outsideCode, /(?<!\\)\]\(command:|(?<!\\)<img|(?<!\\)!\[|(?<!\\)\$\(/, one);
    }
  });

  it("become no address but of the web and of mailboxes, and no file but below the plan's folder", () => {
    const targets = documentLinksOf(document, english).map(({ target }) => target ?? "");
    assert.deepEqual(
      targets.filter((target) => !/^(?:https?:|mailto:|file:\/\/\/plans\/)/.test(target)),
      [],
    );
    assert.deepEqual(
      targets.filter((target) => /secret|share|host/.test(target)),
      [],
    );
  });
});
