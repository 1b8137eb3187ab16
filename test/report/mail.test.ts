import assert from "node:assert/strict";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { buildReport, type ReportOptions } from "../../src/report/build.ts";
import { renderEml } from "../../src/report/formats/eml/render.ts";
import { planOf } from "../plan/facts/plan-of.ts";
import { bridge, reportOf } from "./report-of.ts";

const hostile = [
  "a\r\nBcc: victim@example.com",
  "a\nContent-Type: text/html\n\n<b>x",
  "--=_commplan_alternative--",
  "=?UTF-8?B?eA==?=",
  "<script>alert(1)</script>",
  "</td></table><img src=x onerror=alert(1)>",
  '" style="position:fixed',
  "=1+1",
  "\u202eevil \u2066x",
  "\ud800 half",
  "a\u0000b\u001bc\u2028d",
  "桥🌉👩‍👩‍👧".repeat(200),
  "x".repeat(10_000),
];

describe("an e-mail", () => {
  it("is a draft without addresses, date and id: text, and HTML with its styles in place", () => {
    const mail = readMail(renderEml(reportOf(bridge, { visibility: "internal" })));
    assert.deepEqual(
      mail.headers.map(({ name }) => name),
      ["Subject", "X-Unsent", "Content-Language", "MIME-Version", "Content-Type"],
    );
    assert.equal(
      mail.subject,
      "[Internal] Mill Lane footbridge – Progress report – 18 April 2026 to 15 May 2026",
    );
    assert.deepEqual(
      mail.parts.map(({ type }) => type),
      ["text/plain; charset=utf-8", "text/html; charset=utf-8"],
    );
    const names = elementsOf(mail.html).map(({ tagName }) => tagName);
    for (const name of ["style", "script", "link", "img", "svg", "iframe", "object", "form"]) {
      assert.ok(!names.includes(name), name);
    }
    assert.doesNotMatch(mail.html, /url\(|src=|class=/);
    assert.match(mail.text, /^Mill Lane footbridge\nProgress report\n/);
  });

  it("says all that the page says, in text and in HTML", () => {
    for (const language of ["en", "zh-CN"]) {
      const report = reportOf(bridge, { language, report: "monthly" });
      const { text, html } = readMail(renderEml(report));
      const shown = elementsOf(html)
        .flatMap((node) => node.childNodes)
        .map((node) => ("value" in node ? node.value : ""))
        .join("\n");
      const said = report.sections.flatMap(({ title, blocks }) => [
        title,
        ...blocks.flatMap((block) =>
          block.kind === "table"
            ? block.rows.flatMap(({ cells }) =>
                cells.flatMap(({ content, details = [] }) =>
                  [...content, ...details.flatMap((detail) => detail.content)].map((inline) =>
                    typeof inline === "string" ? inline : inline.text,
                  ),
                ),
              )
            : [],
        ),
      ]);
      assert.ok(said.length > 100);
      assert.deepEqual(
        said.filter((each) => !text.includes(each)),
        [],
      );
      assert.deepEqual(
        said.filter((each) => !shown.includes(each)),
        [],
      );
    }
  });

  it("shows the risk matrix as a table, and says of other charts what they show", () => {
    const { html } = readMail(renderEml(reportOf(bridge)));
    assert.match(html, /<td bgcolor="#f6dbe1"[^>]*>.*?Critical.*?R-1/);
    assert.match(html, /Milestones over time[^<]*<span[^>]*>A mail cannot show the chart/);
  });

  it("keeps short words on one line, but not what stands under them", () => {
    const cells = elementsOf(readMail(renderEml(reportOf(bridge))).html).filter(({ attrs }) =>
      attrs.some(({ name }) => name === "nowrap"),
    );
    assert.ok(cells.length > 20);
    assert.ok(cells.every(({ childNodes }) => childNodes.every((node) => node.nodeName !== "div")));
  });

  it("brings the client's logo along, but no drawing", () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const withLogo = (mimeType: "image/png" | "image/svg+xml") =>
      readMail(renderEml(reportOf(bridge, { look: { logo: { mimeType, bytes } } })));
    const mail = withLogo("image/png");
    assert.match(mail.html, /<img src="cid:logo" alt="Borough of Ashford"/);
    assert.deepEqual([...(mail.parts.find(({ type }) => type === "image/png")?.body ?? [])], [...bytes]);
    assert.doesNotMatch(withLogo("image/svg+xml").html, /<img/);
  });

  for (const text of hostile) {
    it(`${JSON.stringify(text.slice(0, 60))} is text`, () => {
      const raw = renderEml(report(text));
      for (const line of raw.split("\r\n")) assert.ok(line.length <= 78, line);
      assert.doesNotMatch(raw, /[^\x20-\x7e\r\n]|[^\r]\n|\r[^\n]/);
      const [mail, plain] = [readMail(raw), readMail(renderEml(report("plain")))];
      // A program that decodes the subject must not find the end of a line in it.
      assert.doesNotMatch(mail.subject, /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      assert.deepEqual(
        mail.headers.map(({ name }) => name),
        plain.headers.map(({ name }) => name),
      );
      assert.deepEqual(
        mail.parts.map(({ type }) => type),
        plain.parts.map(({ type }) => type),
      );
      const names = (html: string) =>
        elementsOf(html)
          .map(({ tagName }) => tagName)
          .filter((name) => name !== "br" && name !== "bdi");
      assert.deepEqual(names(mail.html), names(plain.html));
      const styles = (html: string) => [
        ...new Set(
          elementsOf(html).flatMap(({ attrs }) =>
            attrs.filter(({ name }) => name === "style").map(({ value }) => value),
          ),
        ),
      ];
      assert.deepEqual(styles(mail.html), styles(plain.html));
    });
  }

  it("keeps a subject in any script", () => {
    for (const name of ["桥".repeat(90), "Brücke 🌉 ".repeat(40), "=?UTF-8?Q?x?=", "plain"]) {
      const text = `commplan: 1\nproject: { name: ${JSON.stringify(name)}, client: Ann }\n`;
      assert.ok(readMail(renderEml(reportOf(text))).subject.startsWith(name.trim()));
    }
  });
});

function report(text: string, options: Partial<ReportOptions> = {}) {
  const plan = planOf({
    project: { name: text, client: text, summary: text },
    stakeholders: [{ id: "p", name: text, side: "client" }],
    milestones: [{ id: "m", title: text, due: "2026-05-20", acceptance: text, owner: "p" }],
    risks: [{ id: "R", title: text, probability: 1, impact: 2, response: text }],
    issues: [{ id: "I", title: text, cause: text }],
    events: [{ id: "E", title: text, when: "2026-05-18", place: text, agenda: [text] }],
    status: { summary: text, overall: { rag: "red", evidence: text } },
  });
  return buildReport(plan, { asOf: "2026-05-15", ...options });
}

interface Header {
  readonly name: string;
  readonly value: string;
}

interface ReadPart {
  readonly type: string;
  readonly body: Buffer;
}

/** A message read by RFC 5322, 2045 and 2047 as far as these go. */
function readMail(raw: string) {
  const { headers, body } = entity(raw);
  const parts = partsOf(headers, body);
  const textOf = (type: string) =>
    parts
      .find((part) => part.type.startsWith(type))
      ?.body.toString("utf8")
      .replaceAll("\r\n", "\n") ?? "";
  const subject = (headers.find(({ name }) => name === "Subject")?.value ?? "")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, "base64").toString("utf8"));
  return { headers, parts, subject, text: textOf("text/plain"), html: textOf("text/html") };
}

function entity(raw: string): { readonly headers: readonly Header[]; readonly body: string } {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, "")
    .split("\r\n")
    .map((line) => {
      const [, name = "", value = ""] = /^([\w-]+): ?(.*)$/.exec(line) ?? [];
      return { name, value };
    });
  return { headers, body: raw.slice(end + 4) };
}

function partsOf(headers: readonly Header[], body: string): readonly ReadPart[] {
  const type = headers.find(({ name }) => name === "Content-Type")?.value ?? "";
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  if (boundary === undefined) return [{ type, body: Buffer.from(body, "base64") }];
  const [, ...pieces] = `\r\n${body}`.split(`\r\n--${boundary}`);
  assert.match(pieces.pop() ?? "", /^--(?:\r\n)*$/);
  return pieces.flatMap((piece) => {
    const part = entity(piece.replace(/^\r\n/, ""));
    return partsOf(part.headers, part.body);
  });
}

function elementsOf(html: string): readonly DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}
