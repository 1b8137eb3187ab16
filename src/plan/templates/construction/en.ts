import type { TemplateText } from "../template.ts";

export const constructionEnglish: TemplateText = {
  blanks: {
    client: "The employer's name",
    sponsor: "The employer's representative",
    manager: "Project manager",
  },
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
  }) => `# Communication plan of building works. Ctrl+Space offers what may stand at a place.
# Late, overdue, risk levels and next dates are worked out from these records: they are never written down.
commplan: 1

project:
  name: ${name}
  client: ${client}
  start: ${start}
  end: ${fri(51)}
  timezone: ${timezone}
  manager: manager

# Which days are worked: a date on a day off is pointed out.
calendar:
  workdays: [mon, tue, wed, thu, fri]
  # holidays:
  #   - { date: 2026-12-25, name: Christmas Day }

# How late is late, how soon an answer or the minutes are due, how long the client may hear nothing.
policy:
  rag: { amber: 1d, red: 10wd }
  response:
    default: { acknowledge: 1wd, answer: 3wd, resolve: 15wd }
    complaint: { acknowledge: 4h, answer: 2wd, resolve: 10wd }
  bad-news: 1wd
  minutes: 3wd
  silence: 3w

# What the whole project and each phase must achieve. A goal says how it is measured, and by when.
goals:
  - id: G-handover
    statement: Handed over on the contract date without defects that prevent use
    needs: [N-use, N-date, N-cost, N-quality]
    measure: Taking-over certificate
    target: Issued at the first inspection
    date: ${fri(51)}
  - { id: G-start, statement: Lawful start with everybody's duties agreed, level: phase, phase: mobilisation, measure: Signatures on this plan, target: All parties, date: ${fri(3)} }
  - { id: G-ground, statement: Foundations finished safely, level: phase, phase: foundations, measure: Alarms of the monitoring, target: None, date: ${fri(15)} }
  - { id: G-structure, statement: Structure accepted at first inspection, level: phase, phase: structure, measure: Tests passed, target: 100%, date: ${fri(33)} }
  - { id: G-records, statement: Records handed over with the building, level: phase, phase: finishes, measure: As-built records filed, target: 100%, date: ${fri(51)} }

# What the client needs, in their words: function, time, cost and quality.
needs:
  - { id: N-use, statement: All spaces usable as designed, kind: functional, from: client-rep, priority: must }
  - { id: N-date, statement: The completion date does not move, kind: time, from: sponsor, priority: must }
  - { id: N-cost, statement: Final account within 103% of the contract sum, kind: cost, from: sponsor, priority: must }
  - { id: N-quality, statement: No leaks below ground, kind: quality, from: client-rep, priority: must }

# All parties. Channels are listed best first; a deputy answers when the person cannot.
stakeholders:
  - id: client-rep
    name: ${sponsor}
    side: client
    role: Employer's representative
    decision-maker: true
    influence: high
    interest: high
    channels: [face-to-face, site, phone, document]
    needs: Progress against the programme each week, causes of delay, what to decide
  - id: sponsor
    name: Director of the employer
    side: client
    role: Sponsor
    decision-maker: true
    influence: high
    interest: medium
    channels: [face-to-face, document]
    needs: Completion date, cost and the gravest risks on one page
    deputy: client-rep
  - { id: manager, name: ${manager}, side: team, role: Project manager, deputy: engineer }
  - { id: engineer, name: Site engineer, side: team, role: Site engineer }
  - { id: safety, name: Safety manager, side: team, role: Safety manager }
  - { id: supervisor, name: Supervising engineer, side: supervisor, role: Supervising engineer, influence: high, channels: [face-to-face, letter] }
  - { id: designer, name: Lead designer, side: designer, role: Lead designer }
  - { id: inspector, name: Building inspector, side: regulator, role: Building inspector, influence: high }

tools:
  - { id: records, name: Document platform, kind: documents, purpose: "Minutes, reports and letters", client-access: full }

# In a critical phase the parties meet more often: see by-phase below.
phases:
  - { id: mobilisation, name: Mobilisation, start: ${start}, end: ${fri(3)}, gate: M-start }
  - { id: foundations, name: Excavation and foundations, start: ${mon(4)}, end: ${fri(15)}, criticality: critical, gate: M-foundations }
  - { id: structure, name: Structure, start: ${mon(16)}, end: ${fri(33)}, gate: M-roof }
  - { id: finishes, name: "Services, finishes and handover", start: ${mon(34)}, end: ${fri(51)}, gate: M-handover }

# Due is the date that is promised now; the baseline keeps the one that was agreed.
milestones:
  - id: M-start
    title: Order to commence
    phase: mobilisation
    due: ${fri(3)}
    baseline: ${fri(3)}
    owner: manager
    contractual: true
    acceptance: Order signed by the supervising engineer
  - { id: M-pit, title: Formation level inspected, phase: foundations, due: ${wed(10)}, baseline: ${wed(10)}, owner: engineer, depends-on: [M-start], acceptance: Inspection record signed by all parties }
  - { id: M-foundations, title: Foundations accepted, phase: foundations, due: ${fri(15)}, baseline: ${fri(15)}, owner: engineer, depends-on: [M-pit] }
  - { id: M-roof, title: Structure topped out, phase: structure, due: ${fri(33)}, baseline: ${fri(33)}, owner: manager, depends-on: [M-foundations] }
  - id: M-handover
    title: Taking over
    phase: finishes
    due: ${fri(51)}
    baseline: ${fri(51)}
    owner: manager
    depends-on: [M-roof]
    contractual: true
    acceptance: Taking-over certificate and the authority's approval

# Who hears what from whom, how often, and what each contact must achieve.
communications:
  - id: site-meeting
    title: Site meeting
    kind: meeting
    audience: [client-rep, supervisor, designer, engineer]
    owner: manager
    channel: face-to-face
    fallback: video
    cadence: weekly on tue at 09:30
    by-phase: { foundations: "weekly on tue, fri at 09:30" }
    outcome: Each delay, defect and open question has a name and a date.
    goals: [G-handover, G-ground, G-structure]
  - id: monthly-report
    title: Monthly report
    kind: report
    audience: [all-client, supervisor]
    owner: manager
    channel: document
    tool: records
    cadence: monthly on the 26th
    outcome: The sponsor sees date, cost, quality and the gravest risks on one page.
    report: monthly
  - id: sponsor-review
    title: Review with the sponsor
    kind: review
    audience: [sponsor]
    owner: manager
    channel: face-to-face
    cadence: monthly on the last fri
    outcome: What needs the sponsor is decided, and we have heard how it is seen from above.
    goals: [G-start, G-records]
  - id: joint-inspection
    title: Joint inspection of the site
    kind: visit
    audience: [client-rep, supervisor]
    owner: safety
    channel: site
    cadence: biweekly on thu
    outcome: Hazards are written down on the spot, with a date to put them right.
  - id: authority-notice
    title: Notices to the authority
    kind: notice
    audience: [inspector]
    owner: engineer
    channel: letter
    cadence: on-event
    outcome: The authority knows of each inspection ahead of time.
  - id: satisfaction-survey
    title: Satisfaction survey
    kind: survey
    audience: [all-client]
    owner: manager
    channel: face-to-face
    cadence: quarterly
    outcome: The client has said what is good and what is not, and we have answered.

# Meetings, inspections and acceptances that happen once.
events:
  - { id: E-drawings, title: Review of the drawings, kind: meeting, when: "${wed(2)} 09:30", phase: mobilisation, owner: engineer, invited: [client-rep, supervisor, designer] }
  - { id: E-pit, title: Inspection of the formation level, kind: inspection, when: "${wed(10)} 09:00", phase: foundations, milestone: M-pit, owner: engineer, invited: [client-rep, supervisor, designer, inspector] }

# A threat that is high or critical has an owner, a response and a date, and the client is told.
risks:
  - id: R-water
    title: Ground water floods the excavation
    cause: The water table rises with heavy rain
    effect: Work stops, foundations three weeks late
    probability: 3
    impact: 5
    strategy: mitigate
    response: Wells run before the excavation begins; levels are read daily and shown at the site meeting.
    contingency: Spare pumps and a generator on site
    trigger: The water table rises 0.5 m in a day
    owner: safety
    raised: ${today}
    due: ${fri(4)}
    milestones: [M-foundations]
  - id: R-drawings
    title: Drawings come late because the client changes the brief
    probability: 3
    impact: 3
    strategy: mitigate
    response: Each site meeting lists the drawings that are needed and by when.
    owner: engineer
    raised: ${today}
    due: ${fri(6)}

# What the client has to decide, and by when.
decisions:
  - { id: D-supply, title: Make and delivery of what the client supplies, status: needed, needed-by: ${fri(8)}, by: [client-rep], affects: [M-roof] }

actions:
  - { id: A-site, title: Hand over the site and the records of buried services, owner: client-rep, due: ${fri(1)} }

reports:
  - id: monthly
    title: Monthly report
    profile: monthly
    audience: [all-client, supervisor]
    period: monthly from 26
    due: 3wd

# Write a line here after each contact: who was there, what was said, which risks it told of.
# log:
#   - { date: ${fri(0)}, of: site-meeting, participants: [client-rep, supervisor], summary: …, covers: [R-water] }
`,
};
