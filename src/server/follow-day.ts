import type { Runtime } from "./runtime.ts";

/** How often the calendar is looked at, in milliseconds. After a sleep of the machine it is done at once. */
const often = 30_000;

/** Does something every now and then, for as long as the process lives: the day may have changed. */
export function followDay({ later }: Pick<Runtime, "later">, look: () => void): void {
  later(() => {
    look();
    followDay({ later }, look);
  }, often);
}
