import fc from "fast-check";

/**
 * The same cases at every run, so that no run turns red by itself; COMMPLAN_SEED looks at others, and COMMPLAN_FACTOR at
 * more (`npm run fuzz`). A case that fails is printed with its seed and kept as a fixture.
 */
export const seed = Number(process.env["COMMPLAN_SEED"] ?? 20_260_302);

const factor = Number(process.env["COMMPLAN_FACTOR"] ?? 1);

/** How many cases a property is tried with: so many, that many times as COMMPLAN_FACTOR says, or as many as COMMPLAN_RUNS. */
export function runs(usual: number): number {
  return Number(process.env["COMMPLAN_RUNS"] ?? usual * factor);
}

fc.configureGlobal({ seed, numRuns: runs(100) });

/** More cases may take as long as they like. */
export const mochaHooks =
  factor === 1
    ? {}
    : {
        beforeEach(this: Mocha.Context) {
          this.currentTest?.timeout(0);
        },
      };
