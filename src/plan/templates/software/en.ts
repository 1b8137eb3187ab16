import type { TemplateText } from "../template.ts";

export const softwareEnglish: TemplateText = {
  blanks: { client: "The client's name", sponsor: "The client's sponsor", manager: "Delivery manager" },
  write: ({
    name,
    client,
    sponsor,
    manager,
    timezone,
    today,
    start,
    mon,
    wed,
    fri,
  }) => `# Communication plan of a software delivery. Ctrl+Space offers what may stand at a place.
# Late, overdue, risk levels and next dates are worked out from these records: they are never written down.
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  end: ${fri(25)}
  timezone: ${timezone}
  manager: manager

# How late is late, how soon an answer is due, how long the client may hear nothing.
policy:
  rag: { amber: 2d, red: 10wd }
  response:
    default: { acknowledge: 1wd, answer: 3wd, resolve: 15wd }
    complaint: { acknowledge: 4h, answer: 2wd, resolve: 10wd }
  bad-news: 2wd
  silence: 3w

# What the whole project and each phase must achieve. A goal says how it is measured, and by when.
goals:
  - id: G-value
    statement: Customers do their commonest tasks online and without help
    needs: [N-tasks, N-date, N-cost, N-quality]
    measure: Share of the ten commonest tasks that pass user acceptance
    target: 10 of 10
    date: ${fri(19)}
  - { id: G-discovery, statement: Everybody builds the same thing, level: phase, phase: discovery, measure: Open questions on the scope, target: None, date: ${fri(3)} }
  - { id: G-build, statement: Each release works for real users, level: phase, phase: build, measure: Open defects of severity 1 or 2, target: None, date: ${fri(15)} }
  - { id: G-launch, statement: Nothing is lost in the move, level: phase, phase: launch, measure: Accounts that fail reconciliation, target: None, date: ${fri(19)} }
  - { id: G-care, statement: The client runs it without us, level: phase, phase: care, measure: Tickets solved by the client's own desk, target: 90% over two weeks, date: ${fri(25)} }

# What the client needs, in their words: function, time, cost and quality.
needs:
  - { id: N-tasks, statement: The ten commonest tasks online, kind: functional, from: sponsor, priority: must }
  - { id: N-date, statement: Live before the busy season, kind: time, from: sponsor, priority: must }
  - { id: N-cost, statement: Running cost below that of today, kind: cost, from: sponsor, priority: should }
  - { id: N-quality, statement: "Usable by everybody, checked against WCAG 2.2 AA", kind: quality, from: product-owner, priority: must }

# Both sides. Channels are listed best first; a deputy answers when the person cannot.
stakeholders:
  - id: sponsor
    name: ${sponsor}
    side: client
    role: Sponsor
    decision-maker: true
    influence: high
    interest: medium
    channels: [video, email]
    needs: Whether the date holds, what it costs, what to decide
    deputy: product-owner
  - id: product-owner
    name: Product owner
    side: client
    role: Product owner
    influence: high
    interest: high
    channels: [chat, video]
  - { id: manager, name: ${manager}, side: team, role: Delivery manager, deputy: tech-lead }
  - { id: tech-lead, name: Technical lead, side: team, role: Technical lead }

tools:
  - { id: tracker, name: Issue tracker, kind: issue-tracker, purpose: Backlog and defects, client-access: guest }
  - { id: meet, name: Video meetings, kind: video, client-access: full }

# In a critical phase the client hears from us more often: see by-phase below.
phases:
  - { id: discovery, name: Discovery and design, start: ${start}, end: ${fri(3)}, gate: M-scope }
  - { id: build, name: Build, start: ${mon(4)}, end: ${fri(15)}, gate: M-accepted }
  - { id: launch, name: Launch, start: ${mon(16)}, end: ${fri(19)}, criticality: critical, gate: M-live }
  - { id: care, name: Early-life support, start: ${mon(20)}, end: ${fri(25)}, gate: M-handover }

# Due is the date that is promised now; the baseline keeps the one that was agreed.
milestones:
  - { id: M-scope, title: Scope and design agreed, phase: discovery, due: ${fri(3)}, baseline: ${fri(3)}, owner: manager }
  - { id: M-first, title: First release on the test system, phase: build, due: ${fri(9)}, baseline: ${fri(9)}, owner: tech-lead, depends-on: [M-scope] }
  - id: M-accepted
    title: User acceptance passed
    phase: build
    due: ${fri(15)}
    baseline: ${fri(15)}
    owner: manager
    depends-on: [M-first]
    acceptance: All acceptance scripts passed and signed by the product owner
  - id: M-live
    title: Live for all customers
    phase: launch
    due: ${wed(19)}
    baseline: ${wed(19)}
    owner: manager
    depends-on: [M-accepted]
    contractual: true
    acceptance: The sponsor's written decision to go live
  - { id: M-handover, title: Service handed over, phase: care, due: ${fri(25)}, baseline: ${fri(25)}, owner: manager, depends-on: [M-live] }

# Who hears what from whom, how often, and what each contact must achieve.
communications:
  - id: weekly-report
    title: Weekly report
    kind: report
    audience: [all-client]
    owner: manager
    channel: email
    cadence: weekly on fri
    outcome: The client knows what is done, what comes next, and what needs their decision.
    report: weekly
  - id: demo
    title: Demo of what was built
    kind: demo
    audience: [all-client]
    owner: tech-lead
    channel: video
    tool: meet
    cadence: biweekly on thu
    outcome: The client has seen it work, and has said what to change.
  - id: progress-call
    title: Progress call
    kind: call
    audience: [sponsor, product-owner]
    owner: manager
    channel: video
    tool: meet
    cadence: weekly on tue
    by-phase: { launch: daily }
    outcome: Blockers have a name and a date.
    goals: [G-value, G-launch]
  - id: backlog-talk
    title: Backlog talk
    kind: meeting
    audience: [product-owner]
    owner: tech-lead
    channel: chat
    tool: tracker
    cadence: weekly on mon
    outcome: The next two weeks are agreed and small enough to show.
    goals: [G-discovery, G-build]
  - id: satisfaction-survey
    title: Satisfaction survey
    kind: survey
    audience: [all-client]
    owner: manager
    channel: email
    cadence: quarterly
    outcome: The client has said how it works for them, and we have answered.
    goals: [G-care]
  - id: incident-notice
    title: Notice of an incident
    kind: notice
    audience: [all-client]
    owner: manager
    channel: email
    cadence: on-event
    outcome: The client hears of a problem from us first, with what we do about it.

# A threat that is high or critical has an owner, a response and a date, and the client is told.
risks:
  - id: R-decisions
    title: Decisions on the client's side take longer than planned
    probability: 3
    impact: 3
    strategy: mitigate
    response: Each report names the decisions that are needed and by when; the sponsor names a deputy.
    owner: manager
    raised: ${today}
    due: ${fri(4)}
  - id: R-data
    title: Old data cannot be moved as it is
    cause: Nobody has looked at the old records for years
    effect: The launch slips by up to four weeks
    probability: 3
    impact: 4
    strategy: mitigate
    response: Trial migration of a sample in week 6, of everything in week 12.
    contingency: Launch for new customers first
    trigger: More than 2% of the sample fails
    owner: tech-lead
    raised: ${today}
    due: ${fri(12)}
    milestones: [M-live]

# What the client has to decide, and by when.
decisions:
  - { id: D-hosting, title: Where it is hosted, status: needed, needed-by: ${fri(2)}, by: [sponsor], affects: [M-first] }

actions:
  - { id: A-access, title: Give the team access to the test data, owner: product-owner, due: ${fri(1)} }

status:
  as-of: ${today}
  summary: The team is complete and discovery begins.
  overall: { rag: green, evidence: All dates are those that were agreed., trend: steady }

reports:
  - id: weekly
    title: Weekly report
    profile: weekly
    audience: [all-client]
    period: weekly
    due: 1wd

# Write a line here after each contact: who was there, what was said, which risks it told of.
# log:
#   - { date: ${fri(0)}, of: weekly-report, summary: …, covers: [R-data] }
`,
};
