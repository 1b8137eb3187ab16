import { projects, renamed } from "./gitlab-data.mjs";
import { serve } from "./serve.mjs";

/** A stand-in for GitLab's REST interface (`/api/v4`): written from the reference, never from the client. */
const root = "/api/v4";

serve({
  switches: {
    readyToken: "glpat-readyMadeToken0123456789",
    isPrivate: false,
    /** How the next page is told: by the header of `next` page, by a `link`, or not at all. */
    paging: "next",
    ignoresPath: false,
    slow: 0,
    fail: null,
  },
  answer: (asked, switches) => {
    const { path, headers } = asked;
    if (!path.startsWith(`${root}/`)) {
      return { status: 302, headers: { location: "/users/sign_in" }, text: "" };
    }
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
    const given = headers["private-token"] ?? bearer;
    if (given !== undefined && given !== switches.readyToken) {
      return {
        status: 401,
        json: { error: "invalid_token", error_description: `Token ${given} was revoked.` },
      };
    }
    return list(asked, given !== undefined, switches);
  },
});

function list({ path, query, headers }, hasToken, switches) {
  const about = { path, query, host: headers.host };
  if (path === `${root}/projects`) {
    if (!hasToken && query.membership === "true")
      return { status: 401, json: { message: "401 Unauthorized" } };
    const rows = projects.map(({ id, path_with_namespace, name }) => ({ id, path_with_namespace, name }));
    return page(rows, about, switches);
  }
  const [, asked, kind] = /^\/api\/v4\/projects\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (asked === undefined) return { status: 404, json: { error: "404 Not Found" } };
  const name = decodeURIComponent(asked);
  const id = renamed[name] ?? Number(name);
  const project = projects.find((one) => one.id === id || one.path_with_namespace === name);
  if (project === undefined || (switches.isPrivate && !hasToken)) {
    return { status: 404, json: { message: "404 Project Not Found" } };
  }
  const { milestones, above, issues, ...own } = project;
  if (kind === undefined) return { json: own };
  if (kind === "milestones") {
    return page(query.include_ancestors === "true" ? [...milestones, ...above] : milestones, about, switches);
  }
  if (kind !== "issues") return { status: 404, json: { error: "404 Not Found" } };
  return page(switches.ignoresPath ? projects.flatMap((one) => one.issues) : issues, about, switches);
}

function page(rows, { path, query, host }, { paging }) {
  const size = Math.min(Number(query.per_page ?? 20), 100);
  const number = Number(query.page ?? 1);
  const some = rows.slice((number - 1) * size, number * size);
  const hasMore = number * size < rows.length;
  if (paging === "none") return { json: some };
  const to = `http://${host}${path}?${new URLSearchParams({ ...query, page: String(number + 1) })}`;
  const headers =
    paging === "link"
      ? { link: `${hasMore ? `<${to}>; rel="next", ` : ""}<http://${host}${path}>; rel="first"` }
      : { "x-next-page": hasMore ? String(number + 1) : "", "x-page": String(number) };
  return { json: some, headers: { ...headers, "ratelimit-remaining": "599" } };
}
