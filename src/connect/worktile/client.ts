import type { Words } from "../../plan/words.ts";
import { below, type Queried, step } from "../http/address.ts";
import { ask, type Patience, waitOf } from "../http/ask.ts";
import { ConnectError } from "../http/connect-error.ts";
import type { Host } from "../http/host.ts";
import { type Listed, readPages } from "../http/pages.ts";
import { createSecrets } from "../http/secrets.ts";
import type { Answer } from "../http/send.ts";
import { type Fields, fieldsOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";
import { worktileBase } from "./base.ts";
import { isGood, isSignedOut, worktileProblem } from "./problem.ts";
import { createTokenKeeper, type WorktileCredentials } from "./token.ts";
import { oneOf, pageOf } from "./unwrap.ts";

/** A connection as a person set it up. */
export interface WorktileSettings {
  readonly credentials: WorktileCredentials;
  /** The cloud, where it is not given. */
  readonly address?: string | undefined;
  /** Whether an address without encryption is allowed that is not this machine. */
  readonly allowsHttp?: boolean | undefined;
  /** Milliseconds for one answer. */
  readonly timeout?: number | undefined;
  /**
   * Whether the token also goes in the address, as the reference wants it. Without it only the header carries it, which
   * keeps it out of the logs of servers in between.
   */
  readonly tokenInAddress?: boolean | undefined;
}

/** The lists of Worktile's team interface, read only. Everything rejects with a `ConnectError`. */
export interface WorktileClient {
  readonly projects: () => Promise<Listed>;
  /** The tasks of a project with their times and states, and their people where the newer list is there. */
  readonly tasks: (project: string) => Promise<Listed>;
  /** A task with its description. */
  readonly task: (id: string) => Promise<Fields>;
  readonly members: () => Promise<Listed>;
}

/** Makes a client; throws a `ConnectError` on an address that will not do. Nothing is sent yet. */
export function createWorktileClient(settings: WorktileSettings, host: Host): WorktileClient {
  const base = worktileBase(settings.address, settings.allowsHttp);
  const secrets = createSecrets();
  const patience: Patience = {
    ...assumptions,
    tool: "Worktile",
    timeout: settings.timeout ?? assumptions.timeout,
  };
  const keeper = createTokenKeeper({ base, credentials: settings.credentials, host, secrets, patience });

  const asked = async (path: string, query: Readonly<Record<string, Queried>> = {}): Promise<Answer> => {
    const once = async (): Promise<Answer> => {
      const token = await keeper.current();
      const inAddress = settings.tokenInAddress === false ? {} : { access_token: token };
      const address = below(base, path, { ...query, ...inAddress });
      return ask({ address, headers: { authorization: `Bearer ${token}` } }, host, patience);
    };
    const answer = await once();
    return isSignedOut(answer) && (await keeper.renew()) ? once() : answer;
  };

  const problem = (answer: Answer, what: Words): ConnectError =>
    worktileProblem(answer, what, {
      host: base.host,
      secrets,
      wait: waitOf(answer, patience, host.clock.now()),
    });

  const list = (what: Words, path: string, query: Readonly<Record<string, Queried>> = {}): Promise<Listed> =>
    readPages(
      async (index) => {
        const paging = { page_index: index, page_size: assumptions.pageSize };
        const answer = await asked(path, { ...query, ...paging });
        if (!isGood(answer)) throw problem(answer, what);
        const page = pageOf(answer.json);
        if (page !== undefined) return page;
        throw new ConnectError(
          "wrong-address",
          { tool: "Worktile", host: base.host },
          { status: answer.status },
        );
      },
      host,
      { tool: "Worktile", what, pageSize: assumptions.pageSize, idOf },
    );

  /** The newer list, which has the people; where it is not there, nobody is known. */
  const newer = async (project: string): Promise<ReadonlyMap<string, unknown>> => {
    try {
      const { rows } = await list(words.tasks, `/mission/projects/${step(project)}/tasks`);
      return new Map(rows.map((row) => [idOf(row) ?? "", row]));
    } catch (error) {
      if (error instanceof ConnectError && isAbsence(error)) return new Map();
      throw error;
    }
  };

  return {
    projects: () => list(words.projects, "/mission/get-projects-by-page"),
    tasks: async (project) => {
      const older = await list(words.tasks, "/mission/get-project-tasks-by-page", { project_id: project });
      const people = older.rows.length === 0 ? new Map() : await newer(project);
      return { ...older, rows: older.rows.map((row) => joined(row, people.get(idOf(row) ?? ""))) };
    },
    task: async (id) => {
      const answer = await asked(`/mission/tasks/${step(id)}`, { columns: "properties" });
      if (!isGood(answer)) throw problem(answer, words.tasks);
      return oneOf(answer.json);
    },
    members: () => list(words.members, "/contact/get-members-by-page"),
  };
}

const words = {
  projects: { en: "projects", "zh-CN": "项目" },
  tasks: { en: "tasks", "zh-CN": "任务" },
  members: { en: "members", "zh-CN": "成员" },
} as const satisfies Readonly<Record<string, Words>>;

/** Versions before 9.0.0 do not have the newer list. What fails for another reason fails. */
function isAbsence({ status, kind }: ConnectError): boolean {
  return status === 404 || kind === "not-found";
}

function idOf(row: unknown): string | undefined {
  const { _id, uid } = fieldsOf(row);
  return textOf(_id) ?? textOf(uid);
}

/** A task of both lists: the older one's fields count, the newer one's properties are added. */
function joined(older: unknown, newer: unknown): Fields {
  const [own, other] = [fieldsOf(older), fieldsOf(newer)];
  const properties = { ...fieldsOf(other["properties"]), ...fieldsOf(own["properties"]) };
  return { ...other, ...own, properties };
}
