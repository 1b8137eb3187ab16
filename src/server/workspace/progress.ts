import type { Connection } from "vscode-languageserver";
import { type Language, say } from "../../plan/words.ts";

/** How far a long piece of work is, as the person sees it. */
export interface CheckProgress {
  show(done: number, all: number): void;
  end(): void;
  /** Whether the person has called it off. */
  isCancelled(): boolean;
}

/** Shows in the editor that plans are being checked; an editor that shows no progress is spared it. */
export async function showCheckProgress(connection: Connection, language: Language): Promise<CheckProgress> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title[language], 0, undefined, true);
  let last = 0;
  return {
    show(done, all) {
      const percent = Math.floor((done / all) * 100);
      if (percent === last) return;
      last = percent;
      progress.report(percent, countWords(done, all)[language]);
    },
    end: () => progress.done(),
    isCancelled: () => progress.token.isCancellationRequested,
  };
}

/** Progress that the editor may take its time to show: the work does not wait for it, and may be over before. */
export function onceShown(showing: Promise<CheckProgress>, failed: (error: unknown) => void): CheckProgress {
  let shown: CheckProgress | undefined;
  let isOver = false;
  showing.then((progress) => {
    if (isOver) progress.end();
    else shown = progress;
  }, failed);
  return {
    show: (done, all) => shown?.show(done, all),
    end() {
      isOver = true;
      shown?.end();
    },
    isCancelled: () => shown?.isCancelled() ?? false,
  };
}

const title = { en: "Checking communication plans", "zh-CN": "正在检查沟通计划" };

function countWords(done: number, all: number) {
  return say({ en: "{done} of {all}", "zh-CN": "{done}/{all}" }, { done: String(done), all: String(all) });
}
