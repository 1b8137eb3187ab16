import { type Disposable, TextEditorSelectionChangeKind, window } from "vscode";

/** Watches whether a person goes from a tree to another part of the window, as far as the editor tells of it. */
export interface Stay extends Disposable {
  readonly isStill: () => boolean;
}

/** What a person does in a text; an edit of ours moves the cursor, too. */
const ownHand: readonly (TextEditorSelectionChangeKind | undefined)[] = [
  TextEditorSelectionChangeKind.Keyboard,
  TextEditorSelectionChangeKind.Mouse,
];

export function watchStay(): Stay {
  let isStill = true;
  const leave = () => {
    isStill = false;
  };
  const watched = [
    window.onDidChangeActiveTextEditor(leave),
    window.onDidChangeTextEditorSelection(({ kind }) => {
      if (ownHand.includes(kind)) leave();
    }),
    window.onDidChangeActiveTerminal(leave),
    window.tabGroups.onDidChangeTabGroups(leave),
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if (opened.length + closed.length > 0) leave();
    }),
  ];
  return {
    isStill: () => isStill,
    dispose: () => {
      for (const one of watched) one.dispose();
    },
  };
}
