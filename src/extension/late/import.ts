// Imports. A bundle of its own, loaded at the first import: what reads tables and compares them with a plan is large.
export { importCommand } from "../import/import-command.ts";
export { importSilently } from "../import/import-silently.ts";
export { restoreImport } from "../import/restore-import.ts";
export { reviewImport } from "../import/review-import.ts";
