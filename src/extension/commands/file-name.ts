/** A file's name made from what people call a thing: letters and digits of any script, the rest as hyphens. */
export function fileNameFrom(name: string): string {
  const slug = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}._]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return [...slug].slice(0, longest).join("") || "plan";
}

const longest = 60;
