import fc from "fast-check";

/**
 * The same cases at every run, so that no run turns red by itself; COMMPLAN_SEED looks at others, and COMMPLAN_RUNS at
 * more (`npm run fuzz`). A case that fails is printed with its seed and kept as a fixture.
 */
export const seed = Number(process.env["COMMPLAN_SEED"] ?? 20_260_302);

/** How many cases a property is tried with: so many, or as many as COMMPLAN_RUNS says. */
export function runs(usual: number): number {
  return Number(process.env["COMMPLAN_RUNS"] ?? usual);
}

fc.configureGlobal({ seed, numRuns: runs(100) });
