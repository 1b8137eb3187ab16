import { serveDiagnostics } from "../serve-diagnostics.ts";
import type { ServerState } from "../state.ts";
import { editing } from "./editing.ts";
import { type Feature, servingOf } from "./feature.ts";
import { finding } from "./finding.ts";
import { reading } from "./reading.ts";

/** What is answered, by the names of the protocol's capabilities; the sidebar has requests of its own. */
export const features: Readonly<Record<string, Feature>> = {
  ...editing,
  ...reading,
  ...finding,
  diagnostic: (connection, serving) =>
    serveDiagnostics(connection, { ...serving, watchesFiles: () => serving.abilities().watchesFiles }),
};

/** Makes the connection answer all of them. */
export function serve(state: ServerState): void {
  const serving = servingOf(state);
  for (const feature of Object.values(features)) feature(state.connection, serving);
}
