/** As `node:timers/promises` has it. */
export function setTimeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void globalThis.setTimeout(resolve, milliseconds));
}
