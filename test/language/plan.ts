/** The head that every plan needs. */
export const head = "commplan: 1\nproject:\n  name: Harbour\n  client: Port Authority\n";

/** Two people of the client and one of the team. */
export const people = `stakeholders:
  - id: zhang-wei
    name: 张伟
    side: client
    role: 业主代表
  - id: anna
    name: { en: Anna Lind, zh-CN: 安娜 }
    side: client
  - id: li
    name: Li Na
    side: team
    role: Project manager
`;

export const phases = `phases:
  - { id: design, name: Design, start: 2026-02-01, end: 2026-04-15 }
  - { id: build, name: Build, start: 2026-04-16, end: 2026-12-18 }
`;

export const milestones = `milestones:
  - id: permit
    title: Permit granted
    due: 2026-03-20
  - id: freeze
    title: { en: Design freeze, zh-CN: 设计冻结 }
    due: 2026-05-29
    status: in-progress
    owner: li
`;

export const plan = head + people + phases + milestones;
