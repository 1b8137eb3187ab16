/** How often, before it is said on which day. */
export interface Rhythm {
  readonly unit: "days" | "working-days" | "weeks" | "months";
  readonly every: number;
}

/** A rhythm as the format writes it: `weekly`, `every 3 months` said as `quarterly`. */
export function rhythmPhrase({ unit, every }: Rhythm): string {
  const word = Object.hasOwn(words, `${every} ${unit}`) ? words[`${every} ${unit}`] : undefined;
  return word ?? `every ${every} ${every === 1 ? unit.slice(0, -1) : unit}`;
}

const words: Readonly<Record<string, string>> = {
  "1 days": "daily",
  "1 weeks": "weekly",
  "2 weeks": "biweekly",
  "1 months": "monthly",
  "3 months": "quarterly",
  "12 months": "yearly",
};
