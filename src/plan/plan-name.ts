/** Whether a file is a plan by its name, in letters of any case: editors know their languages so. */
export function isPlanName(name: string): boolean {
  return planName.test(name);
}

/** Whether nobody's own plans are in a folder of that name. */
export function isPassedOver(folderName: string): boolean {
  return passedOver.has(folderName);
}

const planName = /\.commplan\.ya?ml$/i;
const passedOver: ReadonlySet<string> = new Set(["node_modules", ".git"]);
