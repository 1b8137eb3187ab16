import type { TemplateText } from "../template.ts";

export const consultancyEnglish: TemplateText = {
  blanks: { client: "The client's name", sponsor: "The client's sponsor", manager: "Lead consultant" },
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
  }) => `# Communication plan of a consultancy. Ctrl+Space offers what may stand at a place.
# Late, overdue, risk levels and next dates are worked out from these records: they are never written down.
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  end: ${fri(15)}
  timezone: ${timezone}
  manager: lead

# How soon feedback is answered, how soon bad news is told, how long the client may hear nothing.
policy:
  response:
    default: { acknowledge: 1wd, answer: 2wd, resolve: 10wd }
  bad-news: 1wd
  silence: 2w

# What the whole project and each phase must achieve. A goal says how it is measured, and by when.
goals:
  - id: G-change
    statement: The client decides on recommendations that its own people will carry
    needs: [N-answer, N-date, N-fee, N-evidence]
    measure: Recommendations accepted with an owner on the client's side
    target: At least 8 of 10
    date: ${fri(11)}
  - { id: G-diagnosis, statement: Everybody agrees on what the problem is, level: phase, phase: diagnosis, measure: Findings confirmed by the heads of department, target: All, date: ${fri(5)} }
  - { id: G-design, statement: Each recommendation is costed, level: phase, phase: design, measure: Recommendations with costs and gains, target: All, date: ${fri(11)} }
  - { id: G-first-steps, statement: The first steps are under way, level: phase, phase: first-steps, measure: Pilots that run without us, target: Two, date: ${fri(15)} }

# What the client needs, in their words: function, time, cost and quality.
needs:
  - { id: N-answer, statement: To know why orders take six weeks and what would halve that, kind: functional, from: sponsor, priority: must }
  - { id: N-date, statement: Recommendations before the board meets, kind: time, from: sponsor, priority: must }
  - { id: N-fee, statement: No work outside the agreed fee, kind: cost, from: sponsor, priority: must }
  - { id: N-evidence, statement: Figures that the departments recognise as theirs, kind: quality, from: operations, priority: must }

# Current and desired engagement say whom we have to win over; the plan must then say how.
stakeholders:
  - id: sponsor
    name: ${sponsor}
    side: client
    role: Managing director (sponsor)
    decision-maker: true
    influence: high
    interest: high
    engagement: { current: supportive, desired: leading }
    channels: [face-to-face, phone]
    needs: No surprises before the board; options with their price
  - id: operations
    name: Head of operations
    side: client
    role: Head of operations
    influence: high
    interest: medium
    engagement: { current: resistant, desired: supportive }
    channels: [face-to-face, video]
    needs: That the figures are right and nobody is exposed
  - { id: staff, name: Staff council, side: client, role: Staff council, influence: medium, interest: high, engagement: { current: neutral, desired: supportive }, channels: [face-to-face] }
  - { id: lead, name: ${manager}, side: team, role: Lead consultant, deputy: analyst }
  - { id: analyst, name: Analyst, side: team, role: Analyst }

# In a critical phase the client hears from us more often: see by-phase below.
phases:
  - { id: diagnosis, name: Interviews and diagnosis, start: ${start}, end: ${fri(5)}, gate: M-diagnosis }
  - { id: design, name: Recommendations, start: ${mon(6)}, end: ${fri(11)}, criticality: critical, gate: M-decision }
  - { id: first-steps, name: First steps, start: ${mon(12)}, end: ${fri(15)}, gate: M-close }

# Due is the date that is promised now; the baseline keeps the one that was agreed.
milestones:
  - { id: M-interviews, title: Interviews held and written up, phase: diagnosis, due: ${fri(3)}, baseline: ${fri(3)}, owner: analyst }
  - id: M-diagnosis
    title: Diagnosis confirmed
    phase: diagnosis
    due: ${fri(5)}
    baseline: ${fri(5)}
    owner: lead
    depends-on: [M-interviews]
    acceptance: The heads of department have confirmed the findings
  - id: M-decision
    title: Decision on the recommendations
    phase: design
    due: ${wed(11)}
    baseline: ${wed(11)}
    owner: lead
    depends-on: [M-diagnosis]
    contractual: true
    acceptance: The sponsor's decision on each recommendation, in writing
  - { id: M-close, title: Two pilots run by the client, phase: first-steps, due: ${fri(15)}, baseline: ${fri(15)}, owner: lead, depends-on: [M-decision] }

# Who hears what from whom, how often, and what each contact must achieve.
communications:
  - id: sponsor-talk
    title: Talk with the sponsor
    kind: meeting
    audience: [sponsor]
    owner: lead
    channel: face-to-face
    fallback: phone
    cadence: weekly on mon at 09:00
    by-phase: { design: "weekly on mon, thu at 09:00" }
    outcome: The sponsor knows what we have found and what to decide, before anybody else does.
    goals: [G-change, G-design]
  - id: working-group
    title: Working group
    kind: meeting
    audience: [operations, staff]
    owner: analyst
    channel: face-to-face
    cadence: weekly on wed
    outcome: The figures are agreed, and objections are on the table.
    goals: [G-diagnosis, G-first-steps]
  - id: weekly-note
    title: Weekly note
    kind: report
    audience: [all-client]
    owner: lead
    channel: email
    channel-reason: A note to keep and to pass on; what it says was said in person before.
    cadence: weekly on fri
    outcome: One page on what is done, what comes next, and what needs a decision.
    report: weekly
  - id: feedback-round
    title: Feedback round
    kind: survey
    audience: [all-client]
    owner: lead
    channel: face-to-face
    cadence: monthly on the last thu
    outcome: The client has said how we work with them, and we have changed something.

# Workshops and presentations that happen once.
events:
  - { id: E-kick-off, title: Kick-off with all heads of department, kind: meeting, when: "${wed(1)} 10:00", phase: diagnosis, owner: lead, invited: [sponsor, operations, staff] }
  - { id: E-options, title: Workshop on the options, kind: workshop, when: "${wed(8)} 09:00", phase: design, milestone: M-decision, owner: lead, invited: [sponsor, operations, staff] }

# A threat that is high or critical has an owner, a response and a date, and the client is told.
risks:
  - id: R-figures
    title: Departments do not accept the figures
    cause: Each department counts orders in its own way
    effect: The diagnosis is disputed instead of used
    probability: 3
    impact: 4
    strategy: mitigate
    response: Figures are agreed in the working group before anybody above sees them.
    owner: analyst
    raised: ${today}
    due: ${fri(4)}
    milestones: [M-diagnosis]
  - id: R-time
    title: Heads of department have no time for interviews
    probability: 3
    impact: 3
    strategy: mitigate
    response: The sponsor invites; each interview takes 45 minutes.
    owner: lead
    raised: ${today}
    due: ${fri(2)}

# What the client has to decide, and by when.
decisions:
  - { id: D-scope, title: Which plants are looked at, status: needed, needed-by: ${fri(1)}, by: [sponsor], affects: [M-interviews] }

actions:
  - { id: A-data, title: Provide the order records of twelve months, owner: operations, due: ${fri(1)} }

reports:
  - id: weekly
    title: Weekly note
    profile: brief
    audience: [all-client]
    period: weekly
    due: 1wd

# Write a line here after each contact: who was there, what was said, which risks it told of.
# log:
#   - { date: ${fri(0)}, of: sponsor-talk, summary: …, covers: [R-figures] }
`,
};
