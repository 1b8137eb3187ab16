/**
 * Who and what the examples of the documentation speak of, in both languages by the same ids: a contractor's project
 * manager (`li-wei`) and his engineer, the client's decision maker (`fang-min`) and representative, a supervisor, a
 * designer. A record of an example takes the place of the one with its id here.
 */
export const cast = `
project:
  name: Riverside
  client: Harbour Estates
  start: 2026-03-02
  end: 2027-06-30
  manager: li-wei
stakeholders:
  - { id: li-wei, name: Li Wei, side: team }
  - { id: chen-yi, name: Chen Yi, side: team }
  - { id: fang-min, name: Fang Min, side: client, decision-maker: true }
  - { id: he-jing, name: He Jing, side: client }
  - { id: gao-weimin, name: Gao Weimin, side: supervisor }
  - { id: xu-ning, name: Xu Ning, side: designer }
phases:
  - { id: preparation, name: Preparation, start: 2026-03-02, end: 2026-05-31 }
  - { id: structure, name: Structure, start: 2026-06-01, end: 2026-12-31, criticality: critical }
goals:
  - { id: on-time, statement: Handed over by 30 June 2027, measure: Certificate, target: 30 June 2027, phase: structure }
milestones:
  - { id: pit, title: Pit inspected, due: 2026-08-14, baseline: 2026-08-14, owner: chen-yi, phase: structure, acceptance: Signed }
  - { id: raft, title: Raft cast, due: 2026-09-11, baseline: 2026-09-11, owner: chen-yi, phase: structure, acceptance: Signed }
communications:
  - { id: weekly-meeting, title: Weekly meeting, kind: meeting, audience: [fang-min, he-jing], owner: li-wei, channel: face-to-face, cadence: weekly on tue, start: 2026-03-03, outcome: Decisions }
`;
