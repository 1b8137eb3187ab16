import { made } from "./element.ts";
import type { FromImport, ImportContent } from "./import-messages.ts";

/** Stays in sight: what will be done, and the button for it. */
export function bar({ summary, canApply, notice, done, open, words }: ImportContent): HTMLElement {
  return made(
    "footer",
    { class: "bar" },
    notice === undefined ? undefined : said("tone-caution", notice),
    done === undefined
      ? undefined
      : made(
          "div",
          { class: "notice tone-good done" },
          made("p", {}, done),
          made(
            "div",
            { class: "acts" },
            act("show", words.show),
            act("undo", words.undo),
            act("close", words.close),
          ),
        ),
    done === undefined ? made("p", {}, summary) : made("span"),
    made(
      "div",
      { class: "acts" },
      open === undefined ? undefined : made("button", { type: "button", "data-next": true }, open),
      act("apply", words.apply, true, !canApply),
      act("reread", words.reread),
      act("save", words.save),
      act("load", words.load),
    ),
  );
}

/** A sentence that stands out. */
export function said(tone: string, text: string): HTMLElement {
  return made("p", { class: `notice ${tone}` }, text);
}

function act(name: FromImport["kind"], text: string, isMain = false, isOff = false): HTMLElement {
  return made(
    "button",
    { type: "button", "data-act": name, class: isMain ? "add" : undefined, disabled: isOff },
    text,
  );
}
