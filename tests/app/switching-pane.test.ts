// @vitest-environment jsdom
/** A pane changes its note while a command or an automatic update is under way: no note ever holds another's text or list. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HABIT_CHOICES } from '../host/habits.ts';
import type { Host, HostOptions } from '../host/host.ts';
import type { MarkdownView } from '../host/markdown-view.ts';
import { appsWith } from './apps.ts';
import { fakeTime, freshlyUpdated, pass } from './stage.ts';
import { FILES, NOTES } from './switched-notes.ts';

const COMMANDS = ['update-related', 'insert-callout'];
const { app } = appsWith(FILES);

interface Step {
  readonly to: string;
  /** How long the note takes to load, in milliseconds. */
  readonly load: number;
  /** Which command is run, and after how many milliseconds of the load. */
  readonly command: string | null;
  readonly after: number;
}

/** A host whose notes load as long as is said, with A in front. */
async function opened(options: HostOptions): Promise<{ readonly host: Host; readonly view: MarkdownView }> {
  const host = await app(FILES, options);
  const view = await host.user.open('A.md');
  await host.user.goTo(view);
  await host.settle();
  return { host, view };
}

/** Switches the pane, and runs the command while the note is loading. */
async function play(host: Host, { to, load, command, after }: Step): Promise<void> {
  await pass(0.05, host);
  host.loadsTake(load);
  const opening = host.user.open(to);
  await pass(after / 1000, host);
  if (command !== null) host.run(command);
  await pass(8, host);
  await opening;
  host.loadsTake(0);
  await pass(2, host);
}

/** The notes without the lists in them, which are between the markers, and without a callout that was put in. */
function bodies(notes: Readonly<Record<string, string>>): Record<string, string> {
  const bare = (text: string): string => text.replace(/\n*> \[!example\]-[^\n]*(\n>[^\n]*)*\n*/g, '\n').trim();
  return Object.fromEntries(Object.entries(notes).map(([path, text]) => [path, bare(text)]));
}

const FOREIGN: Readonly<Record<string, RegExp>> = {
  'A.md': /On [YZ]\.md|body of (B|Plain)/,
  'B.md': /On [XZ]\.md|body of (A|Plain)/,
  'Plain.md': /On [XY]\.md|body of [AB]/,
};

function expectNothingForeign(notes: Readonly<Record<string, string>>): void {
  for (const path of NOTES) expect(notes[path], path).not.toMatch(FOREIGN[path] ?? /^$/);
  expect(bodies(notes)).toEqual(bodies(FILES));
}

/** A notice that says that a note was updated is true: an update of it has nothing more to do. */
async function expectTrueNotices(host: Host): Promise<void> {
  const notes = host.notes();
  const fresh = await freshlyUpdated(notes);
  for (const text of host.notices()) {
    const name = /^"(.+)" updated\./.exec(text)?.[1];
    if (name !== undefined) expect(notes[`${name}.md`], text).toBe(fresh[`${name}.md`]);
  }
}

/** The notes that the view at the side lists. */
function listed(host: Host): string[] {
  const names = [...host.screen.appEl.querySelectorAll('.related-literature-pane [role=treeitem] .tree-item-inner')];
  return names.map((el) => el.textContent ?? '').filter((text) => text.startsWith('On '));
}

/** jsdom lays nothing out: whatever is on the page counts as shown. */
beforeAll(() => {
  const offsetParent = { configurable: true, get: (): Element => document.body };
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', offsetParent);
});
beforeEach(fakeTime);

describe('a pane that changes its note', () => {
  it.each([0, 20, 300, 1900, 2100, 3500, 5000])(
    'which takes %i ms: a command in that time writes the right list into the right note, or says that it could not',
    async (load) => {
      for (const command of COMMANDS) {
        for (const fileOpen of HABIT_CHOICES.fileOpen) {
          const { host, view } = await opened({ fileOpen });
          await play(host, { to: 'B.md', load, command, after: 0 });
          await host.user.save();
          await host.settle();
          expectNothingForeign(host.notes());
          expect(view.editor.getValue()).toBe(host.text('B.md'));
          await expectTrueNotices(host);
        }
      }
    },
  );

  it.each(HABIT_CHOICES.fileOpen)(
    '(file-open %s) the view at the side never shows the relations of the note that was left',
    async (fileOpen) => {
      const { host, view } = await opened({ fileOpen });
      await host.user.open('Plain.md', { in: 'split' });
      host.run('open-pane');
      await pass(1, host);
      host.loadsTake(3000);
      const opening = view.leaf.openFile(host.user.file('B.md'), { active: false });
      await host.settle();
      await host.user.goTo(view);
      const shown = new Set<string>();
      for (let count = 0; count < 20; count += 1) {
        await pass(0.25, host);
        for (const name of listed(host)) shown.add(name);
      }
      await opening;
      expect([listed(host), shown.has('On X')]).toEqual([['On Y'], false]);
    },
  );
});
