import { type Disposable, type QuickInputButton, QuickInputButtons } from "vscode";

/** What a person answers, or where they want to go instead. */
export type Said = { readonly answer: string | readonly string[] } | "back" | "cancel";

/**
 * Questions one after the other. What was answered last stays in sight until the next question stands in its place, or
 * until what was asked for is done. A gap would hand the focus to the view behind, and a tree that is drawn anew at that
 * moment keeps it, with all that is typed. That it is in sight also tells, as nothing else does, that the person has
 * neither put it away nor asked for another list or box; it stays while they are in a text or a page.
 */
export class Succession {
  private answered: Shown | undefined;

  /** Keeps the input of a question that has its answer, until the person or another input puts it away. */
  keep(input: Shown): void {
    this.answered = input;
    input.busy = true;
    input.onDidHide(() => {
      if (this.answered === input) this.proceed();
    });
  }

  /** Whether a question that was answered is still where the keyboard is. */
  isInSight(): boolean {
    return this.answered !== undefined;
  }

  /** Puts away what was kept: the next question is there, or all is done. */
  proceed(): void {
    const { answered } = this;
    this.answered = undefined;
    answered?.dispose();
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

interface Shown {
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut: boolean;
  busy: boolean;
  buttons: readonly QuickInputButton[];
  readonly onDidTriggerButton: (listener: (button: QuickInputButton) => void) => Disposable;
  readonly onDidHide: (listener: () => void) => Disposable;
  readonly show: () => void;
  readonly dispose: () => void;
}

/**
 * Shows an input as one step of several, until `done` is called by what `listen` listens to, a person goes back or
 * hides it. In a succession it stays in sight after that, until the next one is there or the succession
 * proceeds.
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
    let isDone = false;
    const done = (said: Said) => {
      // An answer that was being looked at comes late where the person went back, or pressed Enter twice.
      if (isDone) return;
      isDone = true;
      resolve(said);
      for (const one of listening) one.dispose();
      if (succession && said !== "cancel") succession.keep(input);
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
