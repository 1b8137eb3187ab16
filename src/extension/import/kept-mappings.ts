import type { Memento } from "vscode";
import type { Mapping } from "../../exchange/map/mapping.ts";
import { remembering } from "../../exchange/review/remembered.ts";
import type { Sheet } from "../../exchange/sheet.ts";

/** How tables were taken, in this workspace: the next table with the same titles is taken so, too. */
export interface KeptMappings {
  /** What was kept, as `firstMapping` reads it. */
  readonly all: () => unknown;
  readonly keep: (sheets: readonly Sheet[], mapping: Mapping) => void;
}

export function keptMappings(memory: Memento): KeptMappings {
  return {
    all: () => memory.get<unknown>(key),
    keep: (sheets, mapping) => void memory.update(key, remembering(memory.get(key), sheets, mapping)),
  };
}

const key = "importMappings";
