import { InputBoxValidationSeverity, l10n } from "vscode";
import { ConnectError } from "../../connect/http/connect-error.ts";
import type { Tool } from "../../connect/tool.ts";
import { languageSetting } from "../settings.ts";
import { tellWarning } from "../tell.ts";
import type { Step } from "./draft.ts";
import { typeIn } from "./type-in.ts";

/** Where it is: what would be asked is said while the address is typed. */
export const askAddress: Step = async (draft, at) => {
  const { tool } = draft;
  if (tool === undefined) return "cancel";
  const said = await typeIn(
    {
      question: l10n.t("Where is {0}? Leave the address as it is for the public cloud.", tool.name),
      placeholder: tool.cloud,
      value: draft.address ?? tool.cloud,
      remark: (text) => {
        const judged = judge(tool, text, false);
        return judged instanceof URL
          ? {
              message: l10n.t("{0} will be asked, once you have allowed it.", judged.host),
              severity: InputBoxValidationSeverity.Info,
            }
          : judged.words[languageSetting()];
      },
      problem: (text) => {
        const judged = judge(tool, text, true);
        return judged instanceof URL ? undefined : judged.words[languageSetting()];
      },
    },
    at,
  );
  if (typeof said === "string") return said;
  const isPlain = !(judge(tool, said.text, false) instanceof URL);
  if (isPlain && !(await allowPlain(tool))) return "address";
  draft.address = said.text === "" ? tool.cloud : said.text;
  draft.allowsHttp = isPlain;
  return "next";
};

function judge(tool: Tool, text: string, allowsHttp: boolean): URL | ConnectError {
  try {
    return tool.root({ address: text.trim() === "" ? undefined : text, allowsHttp });
  } catch (error) {
    if (error instanceof ConnectError) return error;
    throw error;
  }
}

async function allowPlain({ name }: Tool): Promise<boolean> {
  const send = l10n.t("Send It Unencrypted");
  const message = l10n.t("Send your token to {0} without encryption?", name);
  const detail = l10n.t(
    "The address begins with “http:”: everybody between this computer and the server can read the token. Do so only within a network of your own.",
  );
  return (await tellWarning(message, { modal: true, detail }, send)) === send;
}
