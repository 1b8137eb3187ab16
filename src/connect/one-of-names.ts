import { shortened } from "../plan/facts/shortened.ts";
import { sayList } from "../plan/words.ts";
import { ConnectError } from "./http/connect-error.ts";

/** The one of the names that a person gave, without regard to case. Throws a `ConnectError` that tells the names. */
export function oneOfNames<Name extends string>(
  given: string,
  names: readonly Name[],
  { tool, option }: { readonly tool: string; readonly option: string },
): Name {
  const found = names.find((name) => name.toLowerCase() === given.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new ConnectError("option", {
    tool,
    option,
    value: shortened(given, 60),
    names: sayList(names, "or"),
  });
}
