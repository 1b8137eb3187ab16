import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ending, run } from "../../src/cli/run.ts";
import { type StandIn, startStandIn } from "../connect/stand-in.ts";
import { inFolder } from "./run-cli.ts";

const plan = `commplan: 1
project: { name: 机电改造, client: Northmere, timezone: Asia/Shanghai }
stakeholders:
  - { id: li, name: Li Na, side: team }
  - { id: hale, name: Ms Hale, side: client }
  - { id: nm, name: Northmere, side: client }
risks: # ours
  - id: R-01
    title: "By hand"   # kept
    probability: 2
    impact: 2
`;

const token = "ready-made-token-0123456789abcdef0123";
const secrets = /ready-made|readyMade|s3cr3t|token-0|refresh-0|client_secret|access_token/;

describe("commplan import from PingCode, Worktile, GitHub and GitLab", () => {
  let [ping, work, hub, lab]: readonly StandIn[] = [];
  before(async () => {
    [ping, work, hub, lab] = await Promise.all(
      (["pingcode", "worktile", "github", "gitlab"] as const).map(startStandIn),
    );
  });
  after(() => {
    for (const server of [ping, work, hub, lab]) server?.stop();
  });
  beforeEach(() => Promise.all([ping, work, hub, lab].map((server) => server?.set())));

  /** Imports into the plan of a folder. Nothing secret is ever said, nor written. */
  async function imported(
    folder: string,
    source: string,
    args: readonly string[] = [],
    more: Environment = {},
  ) {
    const file = join(folder, "p.commplan.yaml");
    const environment = {
      COMMPLAN_PINGCODE_ADDRESS: ping?.address,
      COMMPLAN_PINGCODE_TOKEN: token,
      COMMPLAN_WORKTILE_ADDRESS: work?.address,
      COMMPLAN_WORKTILE_CLIENT_ID: "standInApp",
      COMMPLAN_WORKTILE_CLIENT_SECRET: "s3cr3t/+&=wörd",
      COMMPLAN_WORKTILE_PAGES: "https://acme.worktile.com",
      COMMPLAN_GITHUB_ADDRESS: hub?.address,
      COMMPLAN_GITLAB_ADDRESS: lab?.address,
      COMMPLAN_GITLAB_TOKEN: "glpat-readyMadeToken0123456789",
      ...more,
    };
    const ending = await run(
      ["import", source, "--into", file, ...args],
      environment,
      new Date("2026-07-17"),
    );
    const text = readFileSync(file, "utf8");
    assert.doesNotMatch(`${ending.output}${ending.complaint}${text}`, secrets);
    return { ...ending, text };
  }
  type Environment = Readonly<Record<string, string | undefined>>;

  const withPlan = (use: (folder: string) => Promise<void>) => inFolder({ "p.commplan.yaml": plan }, use);
  const countsIn = ({ output }: Ending): readonly string[] =>
    [...String(output).matchAll(/^\S.*?[:：].+(?:rejected|未导入 \d+ 条)$/gm)].map(([line]) => line);

  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      "pingcode:WTF",
      ["--probability", "likelihood", "--impact", "effect", "--feedback", "APP"],
      [
        "Milestones: 2 new, 0 changed, 0 unchanged, 1 rejected",
        "Work: 4 new, 0 changed, 0 unchanged, 0 rejected",
        "Risks: 1 new, 0 changed, 0 unchanged, 1 rejected",
        "Issues: 2 new, 0 changed, 0 unchanged, 0 rejected",
        "Feedback: 2 new, 0 changed, 0 unchanged, 1 rejected",
      ],
    ],
    [
      "worktile:Client launch",
      ["--probability", "likelihood", "--impact=effect"],
      [
        "Milestones: 3 new, 0 changed, 0 unchanged, 0 rejected",
        "Work: 5 new, 0 changed, 0 unchanged, 0 rejected",
        "Risks: 1 new, 0 changed, 0 unchanged, 0 rejected",
        "Issues: 1 new, 0 changed, 0 unchanged, 0 rejected",
      ],
    ],
    [
      "github:acme/launch",
      ["--issues", "client-issue"],
      [
        "Milestones: 2 new, 0 changed, 0 unchanged, 1 rejected",
        "Work: 3 new, 0 changed, 0 unchanged, 0 rejected",
        "Issues: 3 new, 0 changed, 0 unchanged, 0 rejected",
      ],
    ],
    [
      "gitlab:acme/clients/launch",
      [],
      [
        "Milestones: 3 new, 0 changed, 0 unchanged, 0 rejected",
        "Work: 2 new, 0 changed, 0 unchanged, 0 rejected",
        "Issues: 1 new, 0 changed, 0 unchanged, 0 rejected",
      ],
    ],
  ];
  for (const [source, args, counts] of cases) {
    it(`takes ${source} in once, and the second time nothing`, () =>
      withPlan(async (folder) => {
        const first = await imported(folder, source, args);
        assert.deepEqual(countsIn(first), counts);
        assert.ok(first.text.includes('risks: # ours\n  - id: R-01\n    title: "By hand"   # kept\n'));
        const second = await imported(folder, source, args);
        assert.equal(second.text, first.text);
        assert.doesNotMatch(countsIn(second).join(), /[1-9]\d* (?:new|changed)/);
        assert.match(String(second.output), /Nothing changes in the plan\.\n$/);
      }));
  }

  it("keeps what links a record to its item, and its milestone", () =>
    withPlan(async (folder) => {
      const { text } = await imported(folder, "pingcode:WTF");
      assert.match(text, /tools:\n {2}- id: pingcode\n {4}name: PingCode\n/);
      assert.match(text, /title: "Cable trays, floor 3"\n.*\n {4}milestone: uat-sign-off\n/);
      assert.match(
        text,
        /key: WTF-5, url: "https:\/\/example-tenant\.pingcode\.com\/pjm\/workitems\/sH0rt5" \}/,
      );
    }));

  it("takes one section alone, and with a mapping what it says", () =>
    withPlan(async (folder) => {
      const issues = await imported(folder, "pingcode:WTF", ["--section", "issues"]);
      assert.deepEqual(countsIn(issues), ["Issues: 2 new, 0 changed, 0 unchanged, 0 rejected"]);
      assert.match(String(issues.output), /Archived or deleted there/);
      const map = join(folder, "m.json");
      await imported(folder, "pingcode:WTF", ["--save-map", map]);
      const kept = JSON.parse(readFileSync(map, "utf8"));
      for (const table of kept.tables) {
        assert.ok(!Object.values(table.columns).includes(null), table.table);
        if (table.section === "risks") table.fixed = { probability: 3, impact: 3 };
      }
      writeFileSync(map, JSON.stringify(kept));
      const { text, output } = await imported(folder, "pingcode:WTF", ["--map", map]);
      assert.deepEqual(countsIn({ output } as Ending)[2], "Risks: 2 new, 0 changed, 0 unchanged, 0 rejected");
      assert.match(text, /title: Permit is refused\n {4}probability: 3\n/);
    }));

  it("writes nothing on a dry run, and says so in Chinese", () =>
    withPlan(async (folder) => {
      const { text, output } = await imported(folder, "worktile:Client launch", [
        "--dry-run",
        "--language=zh-CN",
      ]);
      assert.equal(text, plan);
      assert.match(String(output), /里程碑：新增 3 条[\s\S]*未写入任何内容/);
    }));

  it("tells of no item of another project as gone", () =>
    withPlan(async (folder) => {
      await imported(folder, "pingcode:WTF");
      const { output } = await imported(folder, "pingcode:SCR");
      assert.doesNotMatch(String(output), /WTF-/);
      writeFileSync(
        join(folder, "p.commplan.yaml"),
        `${plan}tools: [{ id: pingcode, name: PingCode, kind: other }]
work:
  - { id: gone, title: Gone there, external: { tool: pingcode, key: WTF-999 } }
`,
      );
      assert.match(
        String((await imported(folder, "pingcode:WTF")).output),
        /Not in the source any more.*\n {4}WTF-999 {2}Gone there/,
      );
    }));

  it("takes the sprints of one project for no others of another", () =>
    withPlan(async (folder) => {
      await imported(folder, "pingcode:SCR", ["--milestones", "sprint,release"]);
      const { output } = await imported(folder, "pingcode:HYB", ["--milestones", "sprint"]);
      assert.match(String(output), /^Milestones: 1 new/);
      assert.doesNotMatch(String(output), /Not in the source any more/);
    }));

  it("takes sprints of a project by choice, and says that an app reads everything", () =>
    withPlan(async (folder) => {
      const app = {
        COMMPLAN_PINGCODE_TOKEN: "",
        COMMPLAN_PINGCODE_CLIENT_ID: "standInApp",
        COMMPLAN_PINGCODE_CLIENT_SECRET: "s3cr3t/+&=wörd",
      };
      const ending = await imported(folder, "pingcode:SCR", ["--milestones", "sprint，release"], app);
      assert.equal(countsIn(ending)[0], "Milestones: 3 new, 0 changed, 0 unchanged, 0 rejected");
      assert.match(String(ending.output), /may read the whole organisation/);
    }));

  const refusals: readonly (readonly [string, string, readonly string[], Environment, RegExp])[] = [
    [
      "a token that is missing",
      "pingcode:WTF",
      [],
      { COMMPLAN_PINGCODE_TOKEN: " " },
      /Set the environment variable COMMPLAN_PINGCODE_TOKEN, or/,
    ],
    [
      "a token that is dead",
      "pingcode:WTF",
      [],
      { COMMPLAN_PINGCODE_TOKEN: "s3cr3t-old" },
      /no longer accepts the token/,
    ],
    [
      "an app that is unknown",
      "worktile:x",
      [],
      { COMMPLAN_WORKTILE_CLIENT_ID: "x" },
      /does not know this client ID/,
    ],
    [
      "an address without encryption",
      "pingcode:WTF",
      [],
      { COMMPLAN_PINGCODE_ADDRESS: "http://pm.invalid" },
      /Use “https:”/,
    ],
    ["a project that is not there", "worktile:Nope", [], {}, /has no project “Nope”/],
    ["a project without a name", "worktile:", [], {}, /has no project “”/],
    [
      "milestones that are none",
      "pingcode:WTF",
      ["--milestones", "epic"],
      {},
      /does not take “epic” with PingCode/,
    ],
    ["two products", "pingcode:WTF", ["--feedback", "APP,OTH"], {}, /one product/],
    ["paths that are none", "pingcode:WTF", [], { COMMPLAN_PINGCODE_PATHS: "D" }, /auto, A, B or C/],
    [
      "a server out of reach, and says that a proxy is not used",
      "github:acme/launch",
      [],
      { COMMPLAN_GITHUB_ADDRESS: "https://127.0.0.1:1", HTTPS_PROXY: "http://proxy.invalid:8080" },
      /cannot be reached\..* NODE_USE_ENV_PROXY=1, with Node 22\.21/,
    ],
    ["a repository that is none", "github:launch", [], {}, /Write it as OWNER\/REPOSITORY/],
    ["a repository that is not there", "github:acme/none", [], {}, /GitHub has no project “acme\/none”/],
    [
      "a token of GitLab that is dead",
      "gitlab:31",
      [],
      { COMMPLAN_GITLAB_TOKEN: "glpat-s3cr3t-old-0123456789" },
      /GitLab no longer accepts the token/,
    ],
    ["a file by the same name", "./pingcode:WTF", [], {}, /pingcode:WTF/],
  ];
  for (const [said, source, args, environment, complaint] of refusals) {
    it(`refuses ${said}, and leaves the plan as it is`, () =>
      withPlan(async (folder) => {
        const ending = await imported(folder, source, args, environment);
        assert.deepEqual([ending.exitCode, ending.output, ending.text], [2, undefined, plan]);
        assert.match(String(ending.complaint), complaint);
      }));
  }
});
