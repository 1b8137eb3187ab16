import { type Insert, say, type Words } from "../../plan/words.ts";
import { type ProblemKind, problems } from "./problems.ts";

/**
 * What a connection rejects with: a sentence that says what to do. It holds no address, no header, no answer and no
 * error of another library, since any of these may carry a token into a log.
 */
export class ConnectError extends Error {
  readonly kind: ProblemKind;
  readonly words: Words;
  /** The status of the answer, where there was one. */
  readonly status: number | undefined;
  /** The tool's own code, where it gave one: digits. */
  readonly code: string | undefined;

  constructor(
    kind: ProblemKind,
    inserts: Readonly<Record<string, Insert>>,
    sign: { readonly status?: number | undefined; readonly code?: string | undefined } = {},
  ) {
    const words = say(problems[kind], inserts);
    super(words.en);
    this.name = "ConnectError";
    this.kind = kind;
    this.words = words;
    this.status = sign.status;
    this.code = sign.code;
  }
}

/** The sign of a failure as people pass it on: "HTTP 400, 100039". */
export function signOf(status: number, code: string | undefined): string {
  return code === undefined ? `HTTP ${status}` : `HTTP ${status}, ${code}`;
}
