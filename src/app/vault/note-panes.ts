/** Finds the panes that show a note, and compares their texts with its file. */
import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';

/** Returns the panes whose view names this file, the active one first. A pane names a file before it has loaded it. */
export function panesOf(app: App, file: TFile): readonly MarkdownView[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const panes = allPanes(app).filter((pane) => pane.file === file);
  return panes.sort((a, b) => Number(b === active) - Number(a === active));
}

/**
 * Returns those panes that are in source mode or live preview. An editor whose text holds a CR is left out, because its
 * offsets differ from those of the text.
 */
export function sourcePanesOf(app: App, file: TFile): readonly MarkdownView[] {
  return panesOf(app, file).filter((pane) => pane.getMode() === 'source' && !pane.editor.getValue().includes('\r'));
}

/** Returns all panes that show Markdown, including those in other windows. */
export function allPanes(app: App): MarkdownView[] {
  const panes: MarkdownView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView) panes.push(view);
  });
  return panes;
}

/** Returns the pane of an editor, or null where it has none, as in an embedded note. */
export function paneWith(app: App, editor: Editor): MarkdownView | null {
  return allPanes(app).find((pane) => pane.editor === editor) ?? null;
}

/** Whether two texts are equal apart from line breaks and a BOM. Editors know LF only, and reading drops a BOM. */
export function isSameText(a: string, b: string): boolean {
  return a === b || normalized(a) === normalized(b);
}

/** Whether the cursor is in a table cell of this pane, which an edit from outside would move it out of. */
export function isInTableCell({ containerEl }: MarkdownView): boolean {
  const focused = containerEl.doc.activeElement;
  return focused !== null && containerEl.contains(focused) && focused.closest('table') !== null;
}

function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
