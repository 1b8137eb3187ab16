/** The first occurrence on or after a day number; undefined where there is none before the year 10000. */
export type Occurrences = (day: number) => number | undefined;
