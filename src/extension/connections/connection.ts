import { l10n } from "vscode";
import { ConnectError } from "../../connect/http/connect-error.ts";
import type { Access, Tool, Wish } from "../../connect/tool.ts";
import { toolNamed, tools } from "../../connect/tools.ts";
import { connectionsSetting, languageSetting } from "../settings.ts";

/** A connection of the settings. It has no token: that is in the secret storage. */
export interface Connection {
  readonly name: string;
  readonly tool: Tool;
  readonly access: Omit<Access, "credentials">;
  readonly wish: Omit<Wish, "planTimezone">;
  /** Below what is asked. */
  readonly root: URL;
}

/** The connections of the settings that can be used, and a sentence for each that cannot. */
export function connections(): {
  readonly usable: readonly Connection[];
  readonly problems: readonly string[];
} {
  const read = Object.entries(connectionsSetting()).map(([name, value]) => connectionFrom(name, value));
  return {
    usable: read.filter((one) => typeof one !== "string"),
    problems: read.filter((one) => typeof one === "string"),
  };
}

/** A connection as it is written in the settings, which may be anything; a sentence for what is wrong with it. */
function connectionFrom(name: string, value: unknown): Connection | string {
  const written: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  const tool = toolNamed(written["tool"]);
  if (tool === undefined)
    return l10n.t(
      "The connection “{0}” of the settings names no tool. There is: {1}.",
      name,
      Object.keys(tools).join(", "),
    );
  const project = textIn(written["project"]);
  if (project === undefined) return l10n.t("The connection “{0}” of the settings names no project.", name);
  const address = textIn(written["address"]);
  const allowsHttp = written["allowHttp"] === true;
  try {
    return {
      ...{ name, tool, root: tool.root({ address, allowsHttp }) },
      access: {
        ...{ address, allowsHttp, paths: textIn(written["paths"]) },
        tokenInAddress: written["tokenInAddress"] !== false,
      },
      wish: {
        ...{ project, pages: textIn(written["pages"]) },
        ...{ milestones: textsIn(written["milestones"]), feedback: textsIn(written["feedback"]) },
        ...{ risks: textsIn(written["risks"]), issues: textsIn(written["issues"]) },
        ...{ probability: textIn(written["probability"]), impact: textIn(written["impact"]) },
      },
    };
  } catch (error) {
    if (error instanceof ConnectError) return `${name}: ${error.words[languageSetting()]}`;
    throw error;
  }
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A list of texts; a text alone is a list of one. */
function textsIn(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return [value].flat().flatMap((one) => textIn(one) ?? []);
}
