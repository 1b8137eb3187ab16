import { renamed, repositories } from "./github-data.mjs";
import { serve } from "./serve.mjs";

/** A stand-in for GitHub's REST interface on a server of one's own (`/api/v3`): written from the reference, never from the client. */
const root = "/api/v3";

serve({
  switches: {
    readyToken: "ghp_readyMadeToken0123456789abcdef0123456",
    /** Private repositories are not there for who has no token. */
    isPrivate: false,
    /** How the next page is told: `page` number, `cursor`, or not at all. */
    paging: "page",
    /** A page of at most so many, whatever is asked for. */
    mostPerPage: 100,
    ignoresPath: false,
    slow: 0,
    fail: null,
  },
  answer: (asked, switches) => {
    const { path, headers } = asked;
    if (!path.startsWith(`${root}/`)) return { status: 404, text: "<html><h1>Not Found</h1></html>" };
    const given = /^(?:Bearer|token) (.+)$/i.exec(headers.authorization ?? "")?.[1];
    if (given !== undefined && given !== switches.readyToken) {
      return { status: 401, json: { message: "Bad credentials", documentation_url: "https://docs" } };
    }
    return list(asked, given !== undefined, switches);
  },
});

const notFound = { status: 404, json: { message: "Not Found", status: "404" } };

function list({ path, query, headers }, hasToken, switches) {
  if (path === `${root}/user/repos`) {
    if (!hasToken) return { status: 401, json: { message: "Requires authentication" } };
    const rows = Object.keys(repositories).map((full_name, id) => ({
      id,
      full_name,
      description: `${full_name}!`,
    }));
    return page(rows, { path, query, host: headers.host }, switches);
  }
  const [, asked, kind] = /^\/api\/v3\/repos\/([^/]+\/[^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const moved = renamed[asked];
  if (moved !== undefined) {
    const location = `http://${headers.host}${path.replace(asked, moved)}?${new URLSearchParams(query)}`;
    return { status: 301, headers: { location }, json: { message: "Moved Permanently" } };
  }
  const name = Object.keys(repositories).find((one) => one.toLowerCase() === asked?.toLowerCase());
  const repository = repositories[name];
  if (repository === undefined || (switches.isPrivate && !hasToken)) return notFound;
  if (kind === undefined) return { json: { id: 1, full_name: name, has_issues: repository.has_issues } };
  if (kind === "issues" && !repository.has_issues) {
    return { status: 410, json: { message: "Issues has been disabled in this repository." } };
  }
  const rows = switches.ignoresPath
    ? Object.values(repositories).flatMap((one) => one[kind])
    : repository[kind];
  if (rows === undefined) return notFound;
  const wanted = query.state === "all" ? rows : rows.filter(({ state }) => state === (query.state ?? "open"));
  return page(wanted, { path, query, host: headers.host }, switches);
}

/** Told by a `Link` header where there are several pages, and only then. */
function page(rows, { path, query, host }, { paging, mostPerPage }) {
  const size = Math.min(Number(query.per_page ?? 30), mostPerPage);
  const index = query.after === undefined ? Number(query.page ?? 1) - 1 : Number(atob(query.after));
  const some = rows.slice(index * size, (index + 1) * size);
  const isLast = (index + 1) * size >= rows.length;
  if (rows.length <= size || paging === "none") return { json: some };
  const to = (place) => {
    const where = paging === "cursor" ? { after: btoa(String(place)) } : { page: String(place + 1) };
    const { page: _page, after: _after, ...rest } = query;
    return `<http://${host}${path}?${new URLSearchParams({ ...rest, ...where })}>`;
  };
  const links = [...(isLast ? [] : [`${to(index + 1)}; rel="next"`]), `${to(0)}; rel="first"`];
  return { json: some, headers: { link: links.join(", ") } };
}
