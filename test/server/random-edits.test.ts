import assert from "node:assert/strict";
import type { Position, Range, TextDocumentContentChangeEvent } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { plan } from "../language/plan.ts";
import { plansIn } from "../support/folders.ts";
import { runs, seed } from "../support/properties.ts";
import { type Asked, allAnswers, everything } from "./all-answers.ts";
import { type Client, startClient } from "./client.ts";

/** How many edits are made. */
const nEdits = runs(100);
/** So many edits of one document, and then of another in a new server. */
const nEditsOfOne = 50;
/** After so many all answers are compared with those of a server that has seen nothing else. */
const nEditsBetween = 25;

const uri = "file:///plans/harbour.commplan.yaml";
const starts = [plan, ...plansIn("samples").map(({ text }) => text)];
const longest = 60_000;

/** What people and accidents put into a plan, beside lines of other plans. */
const oddities = [
  ..."\n|\r\n|\r|\t| |  |:|: |-|- |\n  - |\n    |#|# |'|\"|[|]|{|}|,|&a |*a|<<: *a|!x |%|@|`|>|\\|\n|---\n|...\n".split(
    "|",
  ),
  "|-\n      text\n",
  "：",
  "，",
  "🏗️",
  "𠮷",
  "\uFEFF",
  "\u2028",
  "\u0085",
  "\0",
  "id: ",
  "owner: ",
  "2026-02-30",
  "2026-04-01",
  "status: done\n",
  "\nrisks:\n  - id: r\n    title: R\n    probability: 5\n    impact: 5\n",
  "\nmilestones:\n",
  "\nmilestones: [\n",
  "\n    title: { en: Roof, zh-CN: 屋面 }",
  "\n<<<<<<< ours\n",
];

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Editing {
  readonly random: () => number;
  readonly mirror: TextDocument;
  readonly inBytes: boolean;

  constructor(random: () => number, text: string, inBytes: boolean) {
    this.random = random;
    this.mirror = TextDocument.create(uri, "commplan", 1, text);
    this.inBytes = inBytes;
  }

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  pick<One>(all: readonly One[]): One {
    const one = all[this.below(all.length)];
    assert.ok(one !== undefined);
    return one;
  }

  /** A position as this editor counts it. */
  shown({ line, character }: Position): Position {
    if (!this.inBytes) return { line, character };
    const before = this.mirror.getText({ start: { line, character: 0 }, end: { line, character } });
    return { line, character: Buffer.byteLength(before) };
  }

  shownRange({ start, end }: Range): Range {
    return { start: this.shown(start), end: this.shown(end) };
  }

  /** A place between two characters; now and then one where much is at stake. */
  place(): Position {
    const text = this.mirror.getText();
    const chance = this.random();
    if (chance < 0.05) return this.mirror.positionAt(text.length);
    if (chance < 0.1) return this.mirror.positionAt(0);
    const position = this.mirror.positionAt(this.below(text.length + 1));
    const end = this.mirror.positionAt(
      this.mirror.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER }),
    );
    if (chance < 0.4) return chance < 0.25 ? end : { line: position.line, character: 0 };
    const offset = this.mirror.offsetAt(position);
    // No editor puts its cursor into the middle of a character.
    return isLow(text, offset) ? this.mirror.positionAt(offset - 1) : position;
  }

  inserted(): string {
    const chance = this.random();
    if (chance < 0.3) return this.pick(oddities);
    if (chance < 0.5) return String.fromCodePoint(97 + this.below(26));
    const lines = this.pick(starts).split("\n");
    const from = this.below(lines.length);
    const piece = lines.slice(from, from + 1 + this.below(6)).join(this.pick(["\n", "\n", "\r\n", "\r"]));
    return chance < 0.8 ? `\n${piece}\n` : piece;
  }

  change(): TextDocumentContentChangeEvent {
    const text = this.mirror.getText();
    if (text.length > longest || text.length < 50) return { text: this.pick(starts) };
    const chance = this.random();
    if (chance < 0.01) return { text: text.replaceAll(/\r\n|\r|\n/g, this.pick(["\n", "\r\n", "\r"])) };
    const start = this.place();
    if (chance < 0.5) return { range: { start, end: start }, text: this.inserted() };
    const reach = this.pick([1, 1, 5, 40, 400]);
    const last = this.mirror.offsetAt(start) + this.below(reach) + 1;
    const end = this.mirror.positionAt(isLow(text, last) ? last + 1 : last);
    return { range: { start, end }, text: chance < 0.8 ? "" : this.inserted() };
  }

  /** The next notification: its changes as the editor sends them, made in the mirror too. */
  edit(): readonly TextDocumentContentChangeEvent[] {
    const count = this.random() < 0.15 ? 2 + this.below(3) : 1;
    return Array.from({ length: count }, () => {
      const change = this.change();
      const sent = "range" in change ? { ...change, range: this.shownRange(change.range) } : change;
      TextDocument.update(this.mirror, [change], this.mirror.version + (count > 1 ? 0 : 1));
      return sent;
    });
  }

  asked(): Asked {
    const end = this.mirror.positionAt(this.mirror.getText().length);
    const positions = Array.from({ length: 5 }, () => this.shown(this.place()));
    const ranges = Array.from({ length: 2 }, () => {
      const start = this.place();
      return this.shownRange({
        start,
        end: this.mirror.positionAt(this.mirror.offsetAt(start) + this.below(300)),
      });
    });
    return { whole: { start: { line: 0, character: 0 }, end: this.shown(end) }, positions, ranges };
  }
}

function isLow(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code < 0xe000 && offset > 0;
}

describe("a server that follows random edits", function () {
  this.timeout(Math.max(60_000, nEdits * 400));

  const clients: Client[] = [];
  const start = async (inBytes: boolean) => {
    const client = await startClient({
      capabilities: { ...everything, general: { positionEncodings: inBytes ? ["utf-8"] : ["utf-16"] } },
      initializationOptions: { asOf: "2026-03-02" },
    });
    clients.push(client);
    return client;
  };
  const stop = async (client: Client) => {
    assert.deepEqual(client.log, []);
    assert.equal(await client.stop(), 0);
    client.connection.dispose();
    clients.splice(clients.indexOf(client), 1);
  };
  afterEach(() => {
    for (const { connection, process } of clients.splice(0)) {
      connection.dispose();
      process.kill();
    }
  });

  for (let round = 0; round * nEditsOfOne < nEdits; round++) {
    it(`answers as one that has opened the last text (${round + 1})`, async () => {
      const random = randomFrom(seed + round);
      const text = starts[round % starts.length] ?? plan;
      const editing = new Editing(random, text, round % 2 === 1);
      const { mirror } = editing;
      const edited = await start(editing.inBytes);
      await edited.open(uri, text);
      const history: string[] = [];
      let version = 1;
      for (let made = 0; made < nEditsOfOne; made += 1) {
        const changes = editing.edit();
        version += 1;
        history.push(JSON.stringify(changes));
        await edited.change(uri, version, ...changes);
        if ((made + 1) % nEditsBetween !== 0) continue;
        const fresh = await start(editing.inBytes);
        await fresh.open(uri, mirror.getText(), version);
        const asked = editing.asked();
        const told = `seed ${seed + round}, after ${made + 1} edits, the last ${history.slice(-nEditsBetween).join("\n")}`;
        const [after, expected] = await Promise.all([
          allAnswers(edited.connection, uri, asked),
          allAnswers(fresh.connection, uri, asked),
        ]).catch((error: unknown) => {
          throw new Error(`${told}: ${String(error)}`, { cause: error });
        });
        for (const [name, answer] of Object.entries(expected))
          assert.deepEqual(after[name], answer, `${name}: ${told}`);
        assert.deepEqual(Object.keys(after), Object.keys(expected));
        await stop(fresh);
      }
      await stop(edited);
    });
  }
});
