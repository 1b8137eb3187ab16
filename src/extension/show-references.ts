import { commands, type Disposable, Location, Position, Range, Uri } from "vscode";

/** The command that lenses on references run: the language server gives it the places as the protocol has them. */
export const showReferencesCommand = "commplan.showReferences";

/** Registers the command; it belongs to lenses, so no menu has it. */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(showReferencesCommand, async (...places: readonly unknown[]) => {
    const [uri, position, locations] = places;
    const at = positionIn(position);
    if (typeof uri !== "string" || at === undefined || !Array.isArray(locations)) return;
    const shown = locations.flatMap((one: unknown) => locationIn(one) ?? []);
    await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), at, shown);
  });
}

function locationIn(value: unknown): Location | undefined {
  const { uri, range } = keysOf(value);
  const { start, end } = keysOf(range);
  const [from, to] = [positionIn(start), positionIn(end)];
  return typeof uri === "string" && from && to
    ? new Location(Uri.parse(uri), new Range(from, to))
    : undefined;
}

function positionIn(value: unknown): Position | undefined {
  const { line, character } = keysOf(value);
  return typeof line === "number" && typeof character === "number"
    ? new Position(line, character)
    : undefined;
}

function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
