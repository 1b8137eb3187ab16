/** A file's name made from what people call a thing: letters and digits of any script, the rest as hyphens. */
export function fileNameFrom(name: string): string {
  return slugOf(name) || "plan";
}

/**
 * The file of a new plan for a project of that name; undefined where the name has neither letter nor digit. The ending
 * of a plan's file may be typed with it.
 */
export function planFileName(name: string): string | undefined {
  const slug = slugOf(name.trim().replace(/\.commplan(?:\.ya?ml)?$/i, ""));
  return /[\p{L}\p{Nd}]/u.test(slug) ? `${slug}.commplan.yaml` : undefined;
}

function slugOf(name: string): string {
  const slug = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}._]+/gu, "-")
    .replace(deviceName, "$&-plan");
  const trimmed = withoutEnds(slug);
  return withoutEnds([...trimmed].slice(0, longest).join(""));
}

function withoutEnds(slug: string): string {
  return slug.replace(/^[-.]+|[-.]+$/g, "");
}

const longest = 60;

/** Windows keeps these for devices, whatever follows behind a dot. */
const deviceName = /^[-.]*(?:con|prn|aux|nul|com\d|lpt\d)(?=[-.]*$|\.)/;
