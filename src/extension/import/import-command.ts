import { l10n, Uri } from "vscode";
import type { MappingChoice } from "../../exchange/map/mapped-tables.ts";
import { type Mapping, readMapping } from "../../exchange/map/mapping.ts";
import { importSections } from "../../exchange/sheet.ts";
import { argumentKeys, textArgument, uriArgument } from "../commands/argument.ts";
import type { Command } from "../commands/command.ts";
import { isVisibility, visibilities } from "../reports/choice.ts";
import { mayOverwrite } from "../reports/may-overwrite.ts";
import { languageSetting } from "../settings.ts";
import { tellError } from "../tell.ts";
import { chooseTarget } from "./choose-target.ts";
import { fileSource } from "./from-file.ts";
import { importSilently } from "./import-silently.ts";
import { wantedRows } from "./kept-import.ts";
import { mappingAt } from "./mapping-file.ts";
import { reviewImport } from "./review-import.ts";
import { chooseSource } from "./ways.ts";

/**
 * `{plan?, source?, map?, section?, sheet?, tool?, visibility?, dryRun?, leaveOut?, saveMap?, overwrite?, review?}`: takes a
 * table into a plan. Who names plan and source is asked nothing, and gets what came of it as data; `review` opens the page
 * all the same, with all that was said. `saveMap` is a file that how the tables were taken is written to with the import; only
 * where it exists is it asked, without `overwrite`, whether it may go. From the menu of a file, that file is the source.
 */
export const importCommand: Command = async (context, argument) => {
  const given = argumentsOf(argument);
  const namedSource = uriArgument(given["source"]);
  const choice = await choiceFrom(given);
  if ("problem" in choice) return told(choice.problem);
  const source = namedSource ? fileSource(namedSource) : await chooseSource(context);
  if (source === undefined) return undefined;
  const plan = await chooseTarget(context, given["plan"]);
  if (plan === undefined) return undefined;
  const isSilent = namedSource !== undefined && given["plan"] !== undefined && given["review"] !== true;
  const [saveMap, leaveOut] = [uriArgument(given["saveMap"]), wantedRows(given["leaveOut"])];
  const overwrite = given["overwrite"] === true;
  if (!isSilent)
    return reviewImport(context, {
      ...{ plan, source, choice, leaveOut },
      ...(saveMap && { saveMap: { file: saveMap.toString(), mayOverwrite: overwrite } }),
    });
  if (saveMap && !overwrite && !(await mayOverwrite([saveMap]))) return undefined;
  const outcome = await importSilently(context, {
    ...{ plan, source, choice, saveMap, leaveOut, isDry: given["dryRun"] === true },
  });
  if ("problem" in outcome) void tellError(outcome.problem);
  return outcome;
};

/** A file of a menu is the plan, where it is one, else the source. */
function argumentsOf(argument: unknown): Given {
  if (!(argument instanceof Uri) || argument.scheme === "webview-panel") return argumentKeys(argument);
  return /\.?commplan\.ya?ml$/.test(argument.path) ? { plan: argument } : { source: argument };
}

function told(problem: string): { readonly problem: string } {
  void tellError(problem);
  return { problem };
}

type Given = Readonly<Record<string, unknown>>;

async function choiceFrom(given: Given): Promise<MappingChoice | { readonly problem: string }> {
  const section = importSections.find((one) => one === given["section"]);
  if (section === undefined && given["section"] !== undefined)
    return {
      problem: l10n.t(
        "There is no section “{0}”. There is: {1}.",
        String(given["section"]),
        importSections.join(", "),
      ),
    };
  const visibility = isVisibility(given["visibility"]) ? given["visibility"] : undefined;
  // What is new would be the client's, where somebody asked that it is not.
  if (visibility === undefined && given["visibility"] !== undefined)
    return {
      problem: l10n.t(
        "“{0}” is no visibility. There is: {1}.",
        String(given["visibility"]),
        visibilities.join(", "),
      ),
    };
  const mapping = await mappingFrom(given["map"]);
  if (mapping && "problem" in mapping) return mapping;
  return {
    ...{ section, mapping, tool: textArgument(given["tool"]), table: textArgument(given["sheet"]) },
    visibility,
  };
}

/** A mapping as an object, or the file that holds it. */
async function mappingFrom(map: unknown): Promise<Mapping | { readonly problem: string } | undefined> {
  if (map === undefined) return undefined;
  const uri = uriArgument(map);
  const read = uri ? await mappingAt(uri) : readMapping(JSON.stringify(map) ?? "");
  if ("mapping" in read) return read.mapping;
  return { problem: typeof read.problem === "string" ? read.problem : read.problem[languageSetting()] };
}
