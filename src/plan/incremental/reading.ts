import { type Plan, sectionNames } from "../plan.ts";
import type { PlanContext } from "../rules/rule.ts";
import type { Source } from "../source.ts";

/** What was read of a plan, each with the object that it was: as long as all are the same, so is what came of them. */
export type Reading = ReadonlyMap<string, unknown>;

/** A plan's context that notes what is read of it, in parts that stay the same object as long as they say the same. */
export interface NotedContext {
  readonly context: PlanContext;
  /** Does something, and says what it read. Nothing is noted at any other time. */
  readonly during: <Value>(run: () => Value) => { readonly value: Value; readonly reading: Reading };
  /** Counts as read by whoever is reading now. */
  readonly note: (reading: Reading) => void;
  /** Whether what was read, of this context or one before it, is the same still. */
  readonly isSame: (reading: Reading) => boolean;
}

/**
 * The parts that are told apart: the plan's sections and records, the ids, the references, the ids in text that could
 * not be read, and the text with its tree as one. The day, the zone and the calendar are not noted.
 */
export function notedContext(given: PlanContext): NotedContext {
  const { plan, source, symbols } = given;
  let noted: Map<string, unknown> | undefined;
  const parts = new Map<string, unknown>(planKeys.map((key) => [key, plan[key]]));
  parts.set("definitions", symbols.definitions);
  parts.set("references", symbols.references);
  parts.set("broken", symbols.brokenWords);
  parts.set("source", source);
  const read = <Value>(part: string, value: Value): Value => {
    noted?.set(part, value);
    return value;
  };
  const notedPlan = withGetters<Plan>(planKeys, (key) => read(key, plan[key]));
  const context: PlanContext = {
    ...given,
    // What lies beside the plan may change at any time: who looks at it looks again.
    get files() {
      return read("files", given.files);
    },
    plan: notedPlan,
    source: withGetters<Source>(sourceKeys, (key) => read("source", source)[key]),
    symbols: {
      get definitions() {
        return read("definitions", symbols.definitions);
      },
      get references() {
        return read("references", symbols.references);
      },
      get referencesIn() {
        read("references", symbols.references);
        return symbols.referencesIn;
      },
      get brokenWords() {
        return read("broken", symbols.brokenWords);
      },
      referencesTo(id) {
        read("references", symbols.references);
        return symbols.referencesTo(id);
      },
      mayStandInBrokenText: (id) => read("broken", symbols.brokenWords).has(id),
    },
  };
  const self: NotedContext = {
    context,
    during(run) {
      const outer = noted;
      const reading = new Map<string, unknown>();
      noted = reading;
      try {
        return { value: run(), reading };
      } finally {
        noted = outer;
        if (outer) self.note(reading);
      }
    },
    note(reading) {
      for (const [part, value] of reading) noted?.set(part, value);
    },
    isSame: (reading) => {
      for (const [part, value] of reading) if (parts.get(part) !== value) return false;
      return true;
    },
  };
  contextOfPlan.set(notedPlan, self);
  return self;
}

const contextOfPlan = new WeakMap<Plan, NotedContext>();

/**
 * Keeps what is made of a plan and a key for one analysis, whoever asks; what was read to make it counts as read by
 * each of them.
 */
export function keptForPlan<Key, Value>(): (plan: Plan, key: Key, make: () => Value) => Value {
  const kept = new WeakMap<Plan, Map<Key, { readonly value: Value; readonly reading: Reading }>>();
  return (plan, key, make) => {
    const noting = contextOfPlan.get(plan);
    const ofPlan = kept.get(plan) ?? new Map<Key, { readonly value: Value; readonly reading: Reading }>();
    kept.set(plan, ofPlan);
    const known = ofPlan.get(key);
    if (known) {
      noting?.note(known.reading);
      return known.value;
    }
    const made = noting ? noting.during(make) : { value: make(), reading: nothing };
    ofPlan.set(key, made);
    return made.value;
  };
}

const nothing: Reading = new Map();

const planKeys: readonly (keyof Plan)[] = [
  ...(["sections", "project", "calendar", "policy", "status"] as const),
  ...sectionNames,
];
const sourceKeys = ["text", "sections", "anchored", "broken"] as const satisfies readonly (keyof Source)[];

/** An object that asks for each of these keys when it is read. */
function withGetters<Value extends object>(
  keys: readonly (keyof Value)[],
  get: (key: keyof Value) => unknown,
): Value {
  const getters = keys.map((key) => [key, { enumerable: true, get: () => get(key) }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Value;
}
