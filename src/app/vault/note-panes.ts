/** The panes that show a note, and what their texts have in common with its file. */
import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';

/** The panes whose view names this file, the active one first. While a pane loads, it names the file already. */
export function panesOf(app: App, file: TFile): readonly MarkdownView[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const panes = allPanes(app).filter((pane) => pane.file === file);
  return panes.sort((a, b) => Number(b === active) - Number(a === active));
}

/**
 * Those of them in source mode or live preview. An editor whose text holds a CR counts its offsets otherwise than the
 * text does, and is none of them.
 */
export function sourcePanesOf(app: App, file: TFile): readonly MarkdownView[] {
  return panesOf(app, file).filter((pane) => pane.getMode() === 'source' && !pane.editor.getValue().includes('\r'));
}

/** All panes that show Markdown, those in other windows too. */
export function allPanes(app: App): MarkdownView[] {
  const panes: MarkdownView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView) panes.push(view);
  });
  return panes;
}

/** The pane of an editor, or null where the editor stands in no pane, as in an embedded note. */
export function paneWith(app: App, editor: Editor): MarkdownView | null {
  return allPanes(app).find((pane) => pane.editor === editor) ?? null;
}

/** Whether two texts differ in line ends and BOM at most. Editors know LF only, and reading drops a BOM. */
export function isSameText(a: string, b: string): boolean {
  return a === b || normalized(a) === normalized(b);
}

/** Whether the cursor stands in the cell of a table that this pane shows: an edit from outside would move it out. */
export function isInTableCell({ containerEl }: MarkdownView): boolean {
  const focused = containerEl.doc.activeElement;
  return focused !== null && containerEl.contains(focused) && focused.closest('table') !== null;
}

function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
