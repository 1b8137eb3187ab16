import type { SectionDefinition } from "../sections/section.ts";

/**
 * What only some forms of a file hold: registers with all records of a kind for a workbook, dates for a
 * calendar. A report on paper has none of them, and no definition can name them.
 */
export const registers: readonly SectionDefinition[] = [];
