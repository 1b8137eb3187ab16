import { createServer } from "node:http";

/**
 * What the stand-in servers share: each is a process of its own on loopback that says its port on its first line (`PORT` asks for one), ends
 * with the process that started it, and is switched through `/stand-in`:
 * `POST /stand-in` sets switches (a JSON object; `{}` sets all back), `GET /stand-in` tells the requests since then.
 *
 * @typedef {{ method: string, path: string, query: Record<string, string>, headers: import("node:http").IncomingHttpHeaders, body: unknown }} Asked
 * @typedef {{ status?: number, headers?: Record<string, string>, json?: unknown, text?: string, cut?: number }} Reply
 *
 * @param {{ switches: Record<string, unknown>, answer: (asked: Asked, switches: any, count: (name: string) => number) => Reply }} tool
 */
export function serve({ switches: usual, answer }) {
  let switches = { ...usual };
  /** @type {Asked[]} */
  let seen = [];
  /** @type {Map<string, number>} */
  let counts = new Map();
  const count = (name) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts.get(name);
  };

  const server = createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", async () => {
      const url = new URL(request.url ?? "/", "http://stand-in");
      if (switches.isOpenToPages !== false || url.pathname === "/stand-in") letPagesAsk(request, response);
      // A browser asks first whether a page may ask.
      if (request.method === "OPTIONS") return void response.writeHead(204).end();
      const text = Buffer.concat(parts).toString("utf8");
      const body = text === "" ? undefined : parsed(text);
      const asked = {
        method: request.method ?? "GET",
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        body,
      };
      if (url.pathname === "/stand-in") {
        if (asked.method === "POST") {
          switches = Object.keys(body).length === 0 ? { ...usual } : { ...switches, ...body };
          seen = [];
          counts = new Map();
        }
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(seen));
        return;
      }
      seen.push(asked);
      if (switches.slow > 0) await new Promise((resolve) => setTimeout(resolve, switches.slow));
      const failed = failing(switches.fail, asked, count);
      send(response, failed ?? answer(asked, switches, count));
    });
  });
  server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () =>
    process.stdout.write(`${server.address().port}\n`),
  );
  process.stdin.on("end", () => process.exit()).resume();
}

/** Cross-origin resource sharing, as the real services have it. `isOpenToPages: false` has none, as a server of one's own may. */
function letPagesAsk({ headers }, response) {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", headers["access-control-request-headers"] ?? "*");
  response.setHeader("access-control-allow-methods", "GET, POST");
  response.setHeader(
    "access-control-expose-headers",
    "link, retry-after, x-next-page, x-page, x-total-pages, x-ratelimit-remaining, x-ratelimit-reset",
  );
}

/**
 * A failure by switch: `{ at: "part of a path", times: 2, ...reply }`. Without `times` it fails for good.
 */
function failing(fail, { path }, count) {
  if (fail === undefined || fail === null || !path.includes(fail.at ?? "/")) return undefined;
  return fail.times === undefined || count("fail") <= fail.times ? fail : undefined;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response, { status = 200, headers = {}, json, text, cut }) {
  const whole = text ?? JSON.stringify(json);
  response.writeHead(status, {
    "content-type": text === undefined ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    ...headers,
  });
  response.end(cut === undefined ? whole : whole.slice(0, cut));
}
