import type { Words } from "../../plan/words.ts";
import { below } from "../http/address.ts";
import { ask, type Patience, waitOf } from "../http/ask.ts";
import { ConnectError } from "../http/connect-error.ts";
import type { Host } from "../http/host.ts";
import { type Listed, readPages } from "../http/pages.ts";
import { createSecrets } from "../http/secrets.ts";
import type { Answer } from "../http/send.ts";
import { fieldsOf, listOf, numberOf, textOf } from "../read.ts";
import { assumptions } from "./assumptions.ts";
import { type Generation, newestFirst, type Paths, type Place, pathsOf } from "./generations.ts";
import { type Asked, codeOf, isGood, pingcodeProblem } from "./problem.ts";
import { pingcodeRoot } from "./root.ts";
import { createTokenKeeper, type PingcodeCredentials, type PingcodeTokens } from "./token.ts";

/** A connection as a person set it up. */
export interface PingcodeSettings {
  readonly credentials: PingcodeCredentials;
  /** The cloud, where it is not given. */
  readonly address?: string | undefined;
  /** `auto`, the default, finds out which paths are there. */
  readonly generation?: Generation | "auto" | undefined;
  /** Whether an address without encryption is allowed that is not this machine. */
  readonly allowsHttp?: boolean | undefined;
  /** Milliseconds for one answer. */
  readonly timeout?: number | undefined;
  /** Is told of new tokens, so that a host can keep them as secrets. */
  readonly onTokens?: ((tokens: PingcodeTokens) => void) | undefined;
}

/** The lists of PingCode, read only. Everything rejects with a `ConnectError`. */
export interface PingcodeClient {
  readonly projects: () => Promise<Listed>;
  readonly types: (project: string) => Promise<Listed>;
  readonly workItems: (project: string) => Promise<Listed>;
  /** The properties of a type in a project, with the options of those that are chosen from a list. */
  readonly properties: (project: string, type: string) => Promise<Listed>;
  /** Empty for a project that works without sprints. */
  readonly sprints: (project: string) => Promise<Listed>;
  readonly releases: (project: string) => Promise<Listed>;
  readonly products: () => Promise<Listed>;
  readonly tickets: (product: string) => Promise<Listed>;
  readonly ideas: (product: string) => Promise<Listed>;
  /** The generation in use, once it is known. */
  readonly generation: () => Generation | undefined;
}

/** Makes a client; throws a `ConnectError` on an address that will not do. Nothing is sent yet. */
export function createPingcodeClient(settings: PingcodeSettings, host: Host): PingcodeClient {
  const root = pingcodeRoot(settings.address, settings.allowsHttp);
  const secrets = createSecrets();
  const patience: Patience = {
    ...assumptions,
    tool: "PingCode",
    timeout: settings.timeout ?? assumptions.timeout,
  };
  const keeper = createTokenKeeper({
    root,
    credentials: settings.credentials,
    host,
    secrets,
    patience,
    onTokens: settings.onTokens,
  });
  const isAuto = settings.generation === undefined || settings.generation === "auto";
  let generation = settings.generation === "auto" ? undefined : settings.generation;

  const asked = async ({ path, query }: Place): Promise<Answer> => {
    const once = async (): Promise<Answer> => {
      const authorization = `Bearer ${await keeper.current()}`;
      return ask({ address: below(root, path, query), headers: { authorization } }, host, patience);
    };
    const answer = await once();
    return answer.status === 401 && (await keeper.renew()) ? once() : answer;
  };

  const problem = (answer: Answer, what: Asked): ConnectError =>
    pingcodeProblem(answer, what, {
      host: root.host,
      secrets,
      wait: waitOf(answer, patience, host.clock.now()),
    });

  /** Asks for one work item in each generation's words; the first that knows the path is it. */
  const detected = async (): Promise<Generation> => {
    let last: Answer | undefined;
    for (const candidate of newestFirst) {
      const { path, query } = pathsOf[candidate].workItems(undefined);
      last = await asked({ path, query: { ...query, page_size: 1 } });
      if (knowsPath(last)) return candidate;
    }
    if (last === undefined || codeOf(last) !== undefined) throw new ConnectError("wrong-generation", names);
    throw problem(last, lists.workItems);
  };
  const names = { tool: "PingCode", host: root.host };

  const page = async (place: (paths: Paths) => Place, index: number): Promise<Answer> => {
    generation ??= await detected();
    const { path, query } = place(pathsOf[generation]);
    return asked({ path, query: { ...query, page_index: index, page_size: assumptions.pageSize } });
  };

  const list = (kind: ListKind, place: (paths: Paths) => Place): Promise<Listed> =>
    readPages(
      async (index) => {
        let answer = await page(place, index);
        if (!knowsPath(answer) && isAuto && index === 0) {
          // The server may have been brought to another generation since.
          generation = undefined;
          answer = await page(place, index);
        }
        if (kind === "sprints" && assumptions.noSprints.includes(codeOf(answer) ?? "")) return { rows: [] };
        if (!isGood(answer)) throw problem(answer, lists[kind]);
        const { values, total } = fieldsOf(answer.json);
        if (!Array.isArray(values)) throw new ConnectError("wrong-address", names, { status: answer.status });
        return { rows: listOf(values), total: numberOf(total) };
      },
      host,
      { tool: "PingCode", what: lists[kind].what, pageSize: assumptions.pageSize, idOf },
    );

  return {
    projects: () => list("projects", (paths) => paths.projects()),
    types: (project) => list("types", (paths) => paths.types(project)),
    workItems: (project) => list("workItems", (paths) => paths.workItems(project)),
    properties: (project, type) => list("properties", (paths) => paths.properties(project, type)),
    sprints: (project) => list("sprints", (paths) => paths.sprints(project)),
    releases: (project) => list("releases", (paths) => paths.releases(project)),
    products: () => list("products", (paths) => paths.products()),
    tickets: (product) => list("tickets", (paths) => paths.tickets(product)),
    ideas: (product) => list("ideas", (paths) => paths.ideas(product)),
    generation: () => generation,
  };
}

/** Whether an answer shows that its path is known there, whatever else it says. */
function knowsPath(answer: Answer): boolean {
  if (answer.json === undefined) return answer.isBroken || answer.status === 429 || answer.status >= 500;
  return answer.status !== 404 && !assumptions.unknownPath.includes(codeOf(answer) ?? "");
}

function idOf(row: unknown): string | undefined {
  return textOf(fieldsOf(row)["id"]);
}

type ListKind = Exclude<keyof PingcodeClient, "generation">;

function read(en: string, zh: string, scope: string): Asked {
  const what: Words = { en, "zh-CN": zh };
  return { what, scope: `pcp:read:${scope}` };
}

/** What is said of each list, and the right of the app that it takes. */
const lists: Readonly<Record<ListKind, Asked>> = {
  projects: read("projects", "项目", "pjm:project"),
  types: read("types of work items", "工作项类型", "pjm:workitem"),
  workItems: read("work items", "工作项", "pjm:workitem"),
  properties: read("properties of work items", "工作项属性", "pjm:workitem"),
  sprints: read("sprints", "迭代", "pjm:sprint"),
  releases: read("releases", "发布", "pjm:release"),
  products: read("products", "产品", "ship:product"),
  tickets: read("tickets", "工单", "ship:ticket"),
  ideas: read("ideas", "需求", "ship:idea"),
};
