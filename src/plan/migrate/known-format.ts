import type { KnownFormat } from "./migration.ts";

/** The format as it is. There is no version before the first one, so nothing is to be migrated yet. */
export const knownFormat: KnownFormat = { version: 1, migrations: [] };
