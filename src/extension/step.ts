import { type Disposable, type QuickInputButton, QuickInputButtons } from "vscode";

/** What a person answers, or where they want to go instead. */
export type Said = { readonly answer: string | readonly string[] } | "back" | "cancel";

/**
 * What was answered last stays in sight until the next question stands in its place. A gap would hand the focus to the
 * view behind, and a tree that is drawn anew at that moment keeps it, with all that is typed.
 */
export class Succession {
  private answered: Pick<Disposable, "dispose"> | undefined;

  /** Keeps the input of a question that has its answer. */
  keep(input: Pick<Disposable, "dispose">): void {
    this.answered = input;
  }

  /** Puts away what was kept: the next question is there, or none follows. */
  proceed(): void {
    this.answered?.dispose();
    this.answered = undefined;
  }
}

/** How a question stands among those that are asked one after the other. */
export interface StepPlace {
  readonly step: number;
  readonly steps: number;
  /** Whether there is one to go back to. */
  readonly hasBefore: boolean;
  readonly succession?: Succession;
}

/** The questions that wait for an answer. */
const open = new Set<Shown>();

/** Whether somebody is asked something just now: then the keyboard is nobody else's. */
export function isAsking(): boolean {
  return open.size > 0;
}

interface Shown {
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly QuickInputButton[];
  readonly onDidTriggerButton: (listener: (button: QuickInputButton) => void) => Disposable;
  readonly onDidHide: (listener: () => void) => Disposable;
  readonly show: () => void;
  readonly dispose: () => void;
}

/**
 * Shows an input as one step of several, until `done` is called by what `listen` listens to, a person goes back or
 * hides it. In a succession it stays in sight after that, until the next one is there or the succession proceeds.
 */
export function shown(
  input: Shown,
  { step, steps, hasBefore, succession }: StepPlace,
  listen: (done: (said: Said) => void) => readonly Disposable[],
): Promise<Said> {
  return new Promise((resolve) => {
    input.step = steps > 1 ? step : undefined;
    input.totalSteps = steps > 1 ? steps : undefined;
    input.ignoreFocusOut = true;
    input.buttons = hasBefore ? [QuickInputButtons.Back] : [];
    const listening: Disposable[] = [];
    open.add(input);
    const done = (said: Said) => {
      open.delete(input);
      resolve(said);
      for (const one of listening) one.dispose();
      if (succession) succession.keep(input);
      else input.dispose();
    };
    listening.push(
      ...listen(done),
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) done("back");
      }),
      input.onDidHide(() => done("cancel")),
    );
    input.show();
    succession?.proceed();
  });
}
