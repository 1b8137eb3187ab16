// Whether a plan that was edited again and again is analysed as if it were read for the first time:
// `node --import tsx bench/random-edits.ts [EDITS [SEED [PLANS]]]`, of the plans whose names hold a word if it is given.
// The same seed makes the same edits. Where an analysis differs, the steps that lead there go to standard output, and
// the exit code is 1.
import { randomNumbers } from "../test/support/random-edits.ts";
import { firstDifference, plansToEdit, sessionOf } from "../test/support/random-sessions.ts";

const [edits = "10000", seed = String(Date.now() % 1_000_000), word = ""] = process.argv.slice(2);
const number = randomNumbers(Number(seed));
const plans = plansToEdit().filter(({ name }) => name.includes(word));
console.error(`Seed ${seed}, ${edits} edits of ${plans.length} plans.`);
let made = 0;
let sessions = 0;
while (made < Number(edits)) {
  const plan = plans[Math.floor(number() * plans.length)];
  if (plan === undefined) break;
  const length = 20 + Math.floor(number() * 60);
  const difference = firstDifference(sessionOf(plan.text, length, number));
  if (difference) {
    const { part, steps } = difference;
    console.error(`Session ${sessions} (${plan.name}): another ${part} after ${steps.length - 1} edits.`);
    console.log(JSON.stringify(difference));
    process.exit(1);
  }
  made += length;
  sessions += 1;
  if (sessions % 50 === 0) console.error(`${made} edits`);
}
console.error(`${made} edits in ${sessions} sessions: each analysis is that of a first reading.`);
