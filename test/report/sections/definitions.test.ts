import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const policy = `
policy:
  rag: { amber: 2d, red: 1w }
  risk: { scale: [rare, likely], levels: [[low, medium], [high, critical]] }
  response: { complaint: { answer: 1d } }
  silence: 2w
`;

describe("definitions", () => {
  it("say what this plan's policy says, of what the plan has", () =>
    assert.deepEqual(
      linesOf(
        "definitions",
        `${policy}
glossary: [{ term: Ramp, meaning: A slope }]
milestones: [{ id: m, title: M, due: 2026-06-01 }]
risks: [{ id: R, title: R, probability: 1, impact: 1 }]
status: { overall: { rag: green } }
`,
      ),
      [
        "# Status colours",
        "- [good Green] On course",
        "- [caution Amber] Off course, or about to be; the team is putting it right",
        "- [severe Red] Off course; needs a decision or help",
        "# Milestones",
        "- [neutral On time] At most 2 days after the baseline",
        "- [caution Late] More than 2 days after the baseline",
        "- [severe Very late] More than 1 week after the baseline",
        "- Slip: Calendar days from the baseline to the date reached or now promised, or to the as-of date where that has passed; minus is earlier",
        "Risk level by probability and impact: Probability | Impact rare | Impact likely",
        "likely | [bad High] | [severe Critical]",
        "rare | [good Low] | [caution Medium]",
        "Response to feedback, from the day of receipt: Feedback | Acknowledged within | Answered within | Resolved within",
        "Complaint | 1 working day | 1 day | 15 working days",
        "Any other | 1 working day | 3 working days | 15 working days",
        "# What we keep to",
        "Serious risks and issues: The client is told within 2 working days of their being raised",
        "Contact with decision makers: At least every 2 weeks",
        "# Terms",
        "Ramp: A slope",
      ],
    ));
  it("are silent on what cannot be read", () => {
    const lines = String(
      linesOf(
        "definitions",
        `
policy: { rag: { amber: soon }, silence: never, minutes: 3wd }
milestones: [{ id: m, title: M, due: 2026-06-01 }]
`,
      ),
    );
    assert.doesNotMatch(lines, /baseline|decision makers/);
    assert.match(lines, /Sent within 3 working days/);
  });
});
