import type { TemplateText } from "../template.ts";

export const minimalEnglish: TemplateText = {
  blanks: { client: "The client's name", sponsor: "The client's contact", manager: "Project manager" },
  write: ({
    name,
    client,
    sponsor,
    manager,
    timezone,
    today,
    start,
    fri,
  }) => `# Communication plan. Ctrl+Space offers what may stand at a place.
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  timezone: ${timezone}
  manager: manager

stakeholders:
  - id: manager
    name: ${manager}
    side: team
    role: Project manager
  - id: sponsor
    name: ${sponsor}
    side: client
    role: Sponsor
    decision-maker: true

milestones:
  - id: kick-off
    title: Goals agreed with the client
    due: ${fri(2)}
    status: planned
    owner: manager

communications:
  - id: weekly-report
    title: Weekly report
    kind: report
    audience: [sponsor]
    owner: manager
    channel: email
    cadence: weekly on fri
    outcome: The client knows what is done, what comes next, and what needs their decision.
  - id: monthly-review
    title: Monthly review
    kind: review
    audience: [sponsor]
    owner: manager
    channel: video
    cadence: monthly on the first mon
    outcome: The client says what is going well and what is not, and both sides agree what changes.

risks:
  - id: R-01
    title: Decisions on the client's side take longer than planned
    probability: 3
    impact: 3
    strategy: mitigate
    response: Each report names the decisions that are needed and by when.
    owner: manager
    raised: ${today}
    due: ${fri(4)}
`,
};
