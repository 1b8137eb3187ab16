/** What somebody's own words for a cadence may mean: phrases of the format, the likeliest first. */
export interface Meant {
  readonly cadences: readonly string[];
  /** Whether even the first says more, less or other than the words do. */
  readonly isGuess?: boolean;
}

/** The words mean this and nothing else; several are as many meanings, of which a person chooses. */
export function surely(...cadences: readonly string[]): Meant {
  return { cadences };
}

/** The words say too little, or what the format cannot say: these come near. */
export function perhaps(...cadences: readonly string[]): Meant {
  return { cadences, isGuess: true };
}
