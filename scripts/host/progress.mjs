// Prints the steps of a script: its name, a sign of life while it runs, and how long it took.
import { clearLine, cursorTo } from "node:readline";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const framePause = 100;
/** Without a terminal a line that moves would fill the log; one line in this time says that the step is alive. */
const heartbeat = 10_000;
const patience = 1_000;

/** What a step returns when there was nothing to do. */
class Skipped {
  /** @param {string} why */
  constructor(why) {
    this.why = why;
  }
}

/** @param {string} why a few words, e.g. "up to date" */
export function skipped(why) {
  return new Skipped(why);
}

/**
 * Runs one step and prints it. `action` may say what it is at with `tell`, and may return `skipped(why)`.
 * @template T
 * @param {string} name
 * @param {(tell: (detail: string) => void) => Promise<T | Skipped> | T | Skipped} action
 * @returns {Promise<T | undefined>} what the action gave; undefined when it was skipped
 */
export async function step(name, action) {
  const started = performance.now();
  const life = process.stdout.isTTY ? spinner(name, started) : pulse(name, started);
  try {
    const result = await action(life.tell);
    life.end();
    if (result instanceof Skipped) {
      print(`– ${name}: ${result.why}`);
      return undefined;
    }
    print(`✓ ${name} (${seconds(started)})`);
    return result;
  } catch (error) {
    life.end();
    print(`✗ ${name} (${seconds(started)})`);
    throw error;
  }
}

/** A line that moves in place. */
function spinner(name, started) {
  let detail = "";
  let frame = 0;
  const draw = () => {
    const line = `${frames[frame++ % frames.length]} ${name} ${seconds(started)}${detail && `  ${detail}`}`;
    clearLine(process.stdout, 0);
    cursorTo(process.stdout, 0);
    process.stdout.write(line.slice(0, (process.stdout.columns || 80) - 1));
  };
  draw();
  const timer = setInterval(draw, framePause);
  return {
    tell: (text) => {
      detail = text;
    },
    end: () => {
      clearInterval(timer);
      clearLine(process.stdout, 0);
      cursorTo(process.stdout, 0);
    },
  };
}

/** Whole lines only, for logs and pipes. A step that is over at once needs no line that it began. */
function pulse(name, started) {
  let isNamed = false;
  const begin = () => {
    if (!isNamed) print(`… ${name}`);
    isNamed = true;
  };
  const first = setTimeout(begin, patience);
  const timer = setInterval(() => print(`  still at it: ${name} (${seconds(started)})`), heartbeat);
  return {
    tell: (text) => {
      begin();
      print(`  ${text}`);
    },
    end: () => {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function seconds(started) {
  const value = (performance.now() - started) / 1000;
  return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}
