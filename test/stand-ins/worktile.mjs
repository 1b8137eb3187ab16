import { serve } from "./serve.mjs";
import * as data from "./worktile-data.mjs";

/** A stand-in for Worktile's team interface (`/open-api`): written from the contract, never from the client. */
const app = { client_id: "standInApp", client_secret: "s3cr3t/+&=wörd" };
const given = new Set();

serve({
  switches: {
    shape: "items",
    lists: "both",
    saysTotal: true,
    tokenLife: 7200,
    tokenKey: "tenant_access_token",
    readyToken: "ready-made-token-0123456789abcdef0123",
    dead: false,
    needsAddress: true,
    ignoresFilters: false,
    slow: 0,
    fail: null,
  },
  answer: (asked, switches, count) => {
    const { path, query } = asked;
    if (!path.startsWith("/open-api/")) return page404;
    const inner = path.slice("/open-api".length);
    if (inner === "/tenant-access-token") return token(asked, switches, count);
    const bearer = /^Bearer (.+)$/.exec(asked.headers.authorization ?? "")?.[1];
    const used = switches.needsAddress ? query.access_token : (query.access_token ?? bearer);
    if (used === undefined) return { json: { ok: false, error_code: 1102 } };
    if (switches.dead || (used !== switches.readyToken && !given.has(used))) {
      return { json: { ok: false, error_code: 1103, message: `token ${used} is invalid` } };
    }
    return list(inner, asked, switches);
  },
});

const page404 = { status: 404, text: "<html><h1>404</h1></html>" };

function token({ method, body }, switches, count) {
  if (method !== "POST") return page404;
  if (body?.client_id !== app.client_id || body?.client_secret !== app.client_secret) {
    return { json: { ok: false, error_code: 1101, message: `bad client_secret ${body?.client_secret}` } };
  }
  const value = `token-${String(count("token")).padStart(4, "0")}-0123456789abcdef01234567`;
  given.add(value);
  return { json: { [switches.tokenKey]: value, expires_in: switches.tokenLife } };
}

function list(path, { query }, switches) {
  if (path === "/mission/get-projects-by-page") return page(data.projects, query, switches);
  if (path === "/contact/get-members-by-page") return page(data.members, query, switches);
  if (path === "/mission/get-project-tasks-by-page") {
    const rows = data.tasks.filter(
      ({ project_id }) => switches.ignoresFilters || project_id === query.project_id,
    );
    return page(rows.map(data.older), query, switches);
  }
  const newer = /^\/mission\/projects\/([^/]+)\/tasks$/.exec(path)?.[1];
  if (newer !== undefined) {
    if (switches.lists === "older") return { status: 404, json: { ok: false, error_code: 404 } };
    const rows = data.tasks.filter(({ project_id }) => project_id === newer).map(data.newer);
    return page(rows, query, { ...switches, shape: "value" });
  }
  const id = /^\/mission\/tasks\/([^/]+)$/.exec(path)?.[1];
  const task = data.tasks.find(({ _id }) => _id === id);
  if (task === undefined)
    return id === undefined ? page404 : { status: 400, json: { ok: false, error_code: 2001 } };
  const wanted = (query.columns ?? "").split(",").includes("properties");
  const { _id, title, properties } = task;
  return { json: { data: { value: { _id, title, ...(wanted ? { properties } : {}) } } } };
}

function page(rows, query, { shape, saysTotal }) {
  const index = Number(query.page_index ?? 0);
  const size = Number(query.page_size ?? 20);
  const some = rows.slice(index * size, (index + 1) * size);
  const has_more = (index + 1) * size < rows.length;
  const total = saysTotal ? { total: rows.length } : {};
  if (shape === "bare") return { json: some };
  if (shape === "value")
    return { json: { value: some, references: { users: data.members }, meta: { has_more } } };
  if (shape === "wrapped") return { json: { data: { value: some, has_more, ...total } } };
  return { json: { items: some, has_more, ...total } };
}
