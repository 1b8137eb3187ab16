import * as data from "./pingcode-data.mjs";
import { serve } from "./serve.mjs";

/** A stand-in for PingCode, on a server of one's own (`/open`): written from the contract, never from the client. */
const secrets = {
  clientId: "standInApp",
  clientSecret: "s3cr3t/+&=wörd",
  code: "consent-code",
  refresh: "refresh-0001",
};

serve({
  switches: {
    generation: "C",
    softMissing: false,
    expiry: "absolute",
    tokenLife: 2_592_000,
    validTokens: ["ready-made-token-0123456789abcdef0123"],
    rotatesRefresh: false,
    ignoresFilters: false,
    changesBetween: false,
    pageIgnored: false,
    smallPages: 0,
    extraRows: 0,
    slow: 0,
    fail: null,
  },
  answer: (asked, switches, count) => {
    const { path } = asked;
    if (!path.startsWith("/open/")) return missing(switches);
    const inner = path.slice("/open".length);
    if (inner === "/v1/auth/token") return token(asked, switches, count);
    const bearer = /^Bearer (.+)$/.exec(asked.headers.authorization ?? "")?.[1];
    if (bearer === undefined) return error(400, "100001", "缺少参数 access_token");
    if (!switches.validTokens.includes(bearer) && !given.has(bearer))
      return error(401, "100005", `bad token ${bearer}`);
    return list(inner, asked, switches, count);
  },
});

/** Tokens that were given out; those of `/stand-in` are apart. */
const given = new Set();

function token({ method, query }, switches, count) {
  if (method !== "GET") return error(400, "100039", "GET only");
  const isApp = query.client_id === secrets.clientId && query.client_secret === secrets.clientSecret;
  const grant = query.grant_type;
  if (grant === "refresh_token") {
    if (query.refresh_token !== secrets.refresh)
      return error(400, "100034", `refresh token ${query.refresh_token} refused`);
  } else if (!isApp) {
    return error(400, "100024", `client_secret ${query.client_secret} is wrong`);
  } else if (grant === "authorization_code" && query.code !== secrets.code) {
    return error(400, "100034", "code refused");
  }
  const access_token = `token-${String(count("token")).padStart(4, "0")}-0123456789abcdef01234567`;
  given.add(access_token);
  const now = Math.floor(Date.now() / 1000);
  const expires_in = switches.expiry === "absolute" ? now + switches.tokenLife : switches.tokenLife;
  const refresh =
    grant === "authorization_code" || (grant === "refresh_token" && switches.rotatesRefresh)
      ? { refresh_token: secrets.refresh }
      : {};
  return { json: { access_token, token_type: "Bearer", expires_in, ...refresh } };
}

const words = {
  A: {
    root: "/v1/project",
    item: "work_item",
    items: "work_items",
    releases: "versions",
    filter: "project_ids",
  },
  B: { root: "/v1/pjm", item: "work_item", items: "work_items", releases: "versions", filter: "project_id" },
  C: { root: "/v1/pjm", item: "workitem", items: "workitems", releases: "releases", filter: "project_id" },
};

function list(path, { query }, switches, count) {
  const { root, item, items, releases, filter } = words[switches.generation];
  const typeKey = `${item}_type_id`;
  const page = (rows) => paged(rows, query, switches, count);
  const within = (rows, key) =>
    switches.ignoresFilters || query[key] === undefined
      ? rows
      : rows.filter((row) => query[key].split(",").includes(row.project.id));
  if (path === `${root}/projects`) return page(data.projects);
  if (path === `${root}/${items}`) {
    const rows = [...data.workItems(switches.generation), ...data.extraWorkItems(switches.extraRows)];
    return page(within(rows, filter));
  }
  if (path === `${root}/${item}/types`) {
    const types = data.types[query.project_id];
    return types === undefined ? error(400, "100300", "项目不存在") : page(types);
  }
  if (path === `${root}/${item}/properties`) {
    return query[typeKey] === undefined
      ? error(400, "100039", `${typeKey} is missing`)
      : page(data.properties);
  }
  const [, project, what] = new RegExp(`^${root}/projects/([^/]+)/(sprints|${releases})$`).exec(path) ?? [];
  if (what === "sprints") {
    const kind = data.projects.find(({ id }) => id === project)?.type;
    // A kanban project answers an empty list; a waterfall one has no module of sprints.
    if (kind === "waterfall" || kind === undefined) return error(400, "100300", "项目不存在");
    return page(data.sprints.filter((row) => row.project.id === project));
  }
  if (what === releases) return page(data.releases.filter((row) => row.project.id === project));
  if (path === "/v1/ship/products") return page(data.products);
  const ofProduct = (rows) =>
    rows.filter(
      (row) =>
        switches.ignoresFilters || query.product_id === undefined || row.product.id === query.product_id,
    );
  if (path === "/v1/ship/tickets") return page(ofProduct(data.tickets));
  if (path === "/v1/ship/ideas") return page(ofProduct(data.ideas));
  return missing(switches);
}

function paged(rows, query, switches, count) {
  const index = switches.pageIgnored ? 0 : Number(query.page_index ?? 0);
  const wanted = Number(query.page_size ?? 30);
  if (wanted > 100) return error(400, "100004", "page_size is too large");
  const size = switches.smallPages > 0 ? Math.min(wanted, switches.smallPages) : wanted;
  // Between two calls a row may be deleted, so that all that follow move up.
  const now = switches.changesBetween && index > 0 && count("page") > 0 ? rows.slice(1) : rows;
  const values = now.slice(index * size, (index + 1) * size);
  return { json: { page_size: size, page_index: index, total: rows.length, values } };
}

function missing(switches) {
  if (switches.softMissing) return { text: "<!doctype html><title>PingCode</title><p>Documentation" };
  return error(404, "100002", "path not found");
}

function error(status, code, message) {
  return { status, json: { code, message } };
}
