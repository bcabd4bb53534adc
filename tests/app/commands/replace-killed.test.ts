// @vitest-environment jsdom
/** A replacement through 100 notes, 500 in CI, that is stopped, switched off, killed, or meets a full disk: each note whole, and all that was done can be undone. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import {
  click,
  closeResult,
  command,
  lastNotice,
  modalText,
  openApp,
  topModal,
  watchRejections,
  written,
} from '../stage.js';
import {
  atWrite,
  done,
  freshlyReplaced,
  manyScripts,
  isRecord,
  recordIn,
  replaceAll,
  restarted,
  torn,
  undoLast,
} from '../scripts.js';
import { IS_LONG } from '../../generate/runs.js';

/** An even number of notes. */
const COUNT = IS_LONG ? 500 : 100;
const HALF = COUNT / 2;
const BEFORE = manyScripts(COUNT);
let after: Record<string, string> = {};
const hosts: Host[] = [];
const rejections = watchRejections();

beforeAll(async () => {
  after = await freshlyReplaced(BEFORE);
  expect(done(after, BEFORE, after)).toHaveLength(COUNT);
});

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
  expect(rejections).toEqual([]);
});

function keep(host: Host): Host {
  hosts.push(host);
  return host;
}

/** An app that shows the list of the notes. */
async function asked(): Promise<Host> {
  const host = keep(await openApp(BEFORE));
  await command(host, 'replace-scripts');
  return host;
}

/** Each note is whole, and as many as that are done. */
function expectDone(host: Host, count: number): void {
  const notes = host.notes();
  expect(torn(notes, BEFORE, after)).toEqual([]);
  expect(done(notes, BEFORE, after)).toHaveLength(count);
}

/** Undoing brings all of them back, and says how many there were. */
async function expectUndone(host: Host, count: number): Promise<void> {
  await undoLast(host);
  expect(lastNotice(host)).toBe(`${count} notes restored.`);
  expect(host.notes()).toEqual(BEFORE);
  expect(Object.keys(host.files()).filter(isRecord)).toEqual([]);
}

describe('stopped half-way through many notes', () => {
  it.each([
    [
      'by the button',
      (host: Host) =>
        [...topModal(host).modalEl.querySelectorAll('button')]
          .find(({ textContent }) => textContent === 'Stop')
          ?.click(),
    ],
    ['by closing the window', (host: Host) => topModal(host).close()],
  ])(
    '%s: the note in hand is done, the rest untouched, it says how far it came, and undo restores all that were done',
    async (_, stop) => {
      const host = await asked();
      atWrite(host, HALF, () => stop(host));
      await click(host, `Replace in ${COUNT} notes`);
      host.journal.failWith();
      expect(topModal(host).titleEl.textContent).toBe('Stopped');
      expect(modalText(host)).toContain(`Script replaced in ${HALF} notes.`);
      expectDone(host, HALF);
      await closeResult(host);
      await expectUndone(host, HALF);
    },
  );

  it('the rest can be replaced later, and then that is what undo takes back', async () => {
    const host = await asked();
    atWrite(host, HALF, () => topModal(host).close());
    await click(host, `Replace in ${COUNT} notes`);
    host.journal.failWith();
    await closeResult(host);
    await replaceAll(host);
    expectDone(host, COUNT);
    await undoLast(host);
    expectDone(host, HALF);
  });
});

describe('switched off half-way', () => {
  it.each([HALF, COUNT])(
    'at note %i: it is done, nothing is said, and after a restart undo restores all that were done',
    async (which) => {
      const host = await asked();
      let unloading: Promise<void> | null = null;
      atWrite(host, which, () => void (unloading = host.unload()));
      await click(host, `Replace in ${COUNT} notes`);
      await unloading;
      expect([host.screen.modals.size, host.notices()]).toEqual([0, []]);
      expectDone(host, which);
      await expectUndone(keep(await restarted(host.files())), which);
    },
  );

  it('in the middle of undoing: the rest comes back after a restart', async () => {
    const host = keep(await openApp(BEFORE));
    await replaceAll(host);
    let unloading: Promise<void> | null = null;
    atWrite(host, HALF - 10, () => void (unloading = host.unload()));
    await undoLast(host);
    await unloading;
    expectDone(host, HALF + 10);
    await expectUndone(keep(await restarted(host.files())), HALF + 10);
  });

  it('at the last note that is undone: it is done, and nothing is said', async () => {
    const host = keep(await openApp(BEFORE));
    await replaceAll(host);
    const said = host.notices();
    let unloading: Promise<void> | null = null;
    atWrite(host, COUNT, () => void (unloading = host.unload()));
    await undoLast(host);
    await unloading;
    expect([host.notes(), host.notices(), host.screen.modals.size]).toEqual([BEFORE, said, 0]);
  });
});

/** What lay on the disk at some moments of a run: right before an access to a note or to the record, by its number. */
interface Moment {
  readonly files: Record<string, Uint8Array>;
  readonly written: number;
}

/** Runs through all notes, and keeps what a kill at each of these accesses would have left. */
async function moments(numbers: readonly number[]): Promise<readonly Moment[]> {
  const host = await asked();
  const found: Moment[] = [];
  let accesses = 0;
  host.journal.clear();
  host.journal.failWith((access) => {
    if (access !== 'read' && numbers.includes((accesses += 1)))
      found.push({ files: host.files(), written: written(host).length });
    return undefined;
  });
  await click(host, `Replace in ${COUNT} notes`);
  expect(found).toHaveLength(numbers.length);
  return found;
}

describe('killed half-way', () => {
  it('at whatever write, of a note or of the record: each note whole, and undo restores all that were done', async () => {
    const numbers = [1, 2, 3, 4, COUNT, COUNT + 1, 1.5 * COUNT, 1.5 * COUNT + 1, 2 * COUNT - 1, 2 * COUNT];
    for (const { files, written: count } of await moments(numbers)) {
      const host = keep(await restarted(files));
      expectDone(host, count);
      await undoLast(host);
      expect(lastNotice(host)).toBe(
        files[recordIn(files)] === undefined
          ? 'There is nothing to undo.'
          : count === 1
            ? '1 note restored.'
            : `${count} notes restored.`,
      );
      expect(host.notes()).toEqual(BEFORE);
      hosts.splice(hosts.indexOf(host), 1);
      host.dispose();
    }
  });

  it('within a line of the record, at whatever byte: its note was not written, and the others come back', async () => {
    const [before, behind] = await moments([COUNT + 1, COUNT + 2]);
    const whole = behind?.files[recordIn(behind.files)] ?? new Uint8Array();
    const start = before?.files[recordIn(before.files)]?.length ?? 0;
    expect(start).toBeGreaterThan(0);
    for (const length of [start + 1, start + 2, Math.floor((start + whole.length) / 2), whole.length - 1]) {
      const host = keep(await restarted({ ...before?.files, [recordIn(behind?.files ?? {})]: whole.slice(0, length) }));
      await expectUndone(host, before?.written ?? 0);
    }
  });

  it('before an open note was saved: it is as the disk had it, and undoing leaves it; the others come back', async () => {
    const few = Object.fromEntries(Object.entries(BEFORE).slice(0, 50));
    const open = Object.keys(few)[3] ?? '';
    const host = keep(await openApp(few));
    const view = await host.user.open(open);
    await host.settle();
    const save = host.hold('write', open);
    host.user.type(view, 'typed ');
    await replaceAll(host);
    expect(view.editor.getValue()).not.toContain('dataviewjs');
    const next = keep(await restarted(host.files()));
    save();
    expect(next.text(open)).toBe(BEFORE[open]);
    expect(done(next.notes(), few, after)).toHaveLength(49);
    await undoLast(next);
    expect(modalText(next)).toMatch(/49 notes restored\.Not restored: changed or gone since \(1\)N0003\.md/);
    expect(next.notes()).toEqual(few);
  });

  it('while the notes are undone: each is whole, and the next undo brings back the rest', async () => {
    const host = keep(await openApp(BEFORE));
    await replaceAll(host);
    let killed: Record<string, Uint8Array> = {};
    atWrite(host, HALF + 21, () => void (killed = host.files()));
    await undoLast(host);
    const next = keep(await restarted(killed));
    expectDone(next, HALF - 20);
    await expectUndone(next, HALF - 20);
  });
});

describe('a disk that refuses every third note', () => {
  it('each note is whole, the refused ones are named, and undo restores all that were done', async () => {
    const host = await asked();
    host.journal.failWith((access, path) =>
      access === 'write' && path.endsWith('.md') && Number.parseInt(path.slice(1), 10) % 3 === 0
        ? new Error('EACCES: permission denied')
        : undefined,
    );
    await click(host, `Replace in ${COUNT} notes`);
    host.journal.failWith();
    const refused = Math.ceil(COUNT / 3);
    expect(modalText(host)).toContain(
      `Script replaced in ${COUNT - refused} notes. ${refused} need your attention.Not read or not written (${refused})N0000.md: EACCES: permission denied`,
    );
    expectDone(host, COUNT - refused);
    await closeResult(host);
    await expectUndone(host, COUNT - refused);
  });
});

/** Makes every access to the record but reading fail from the n-th on, as on a full disk. */
function recordFailsFrom(host: Host, which: number): void {
  let accesses = 0;
  host.journal.failWith((access, path) =>
    isRecord(path) && access !== 'read' && (accesses += 1) >= which
      ? new Error('ENOSPC: no space left on device')
      : undefined,
  );
}

describe('the disk is full while the record is written', () => {
  it.each([
    ['en', 'Nothing was written: the record for undoing could not be written (ENOSPC: no space left on device).'],
    [
      'de',
      'Es wurde nichts geschrieben: die Aufzeichnung zum Rückgängigmachen war nicht zu schreiben (ENOSPC: no space left on device).',
    ],
  ])('at its beginning: nothing is replaced, and it is said in one sentence (%s)', async (language, told) => {
    const host = keep(await openApp(BEFORE, { language }));
    await command(host, 'replace-scripts');
    recordFailsFrom(host, 1);
    await click(host, new RegExp(`${COUNT} (notes|Notizen)`));
    expect([lastNotice(host), host.screen.modals.size]).toEqual([told, 0]);
    expect([host.notes(), host.journal.writes('plugin')]).toEqual([BEFORE, []]);
  });

  it('at its beginning: the record of the replacement before it stays good', async () => {
    const files = { ...BEFORE, 'Z.md': '```dataviewjs\ndv.view("related")\n```\n' };
    const host = keep(await openApp({ 'Z.md': files['Z.md'] }));
    await replaceAll(host);
    for (const [path, text] of Object.entries(BEFORE).slice(0, 3)) host.outside.write(path, text);
    await host.settle();
    await command(host, 'replace-scripts');
    recordFailsFrom(host, 1);
    await click(host, 'Replace in 3 notes');
    host.journal.failWith();
    await undoLast(host);
    expect([lastNotice(host), host.text('Z.md')]).toEqual(['1 note restored.', files['Z.md']]);
  });

  it('half-way: it ends there, names the note it could not do and why, and what was done can be undone', async () => {
    const host = await asked();
    recordFailsFrom(host, HALF + 1);
    await click(host, `Replace in ${COUNT} notes`);
    host.journal.failWith();
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
    expect(modalText(host)).toMatch(
      new RegExp(
        `Script replaced in ${HALF} notes\\. 1 needs your attention\\.Not read or not written \\(1\\)N${String(HALF).padStart(4, '0')}\\.md: the record for undoing ` +
          'could not be written \\(ENOSPC: no space left on device\\)UndoOpen one of themDone$',
      ),
    );
    expectDone(host, HALF);
    await closeResult(host);
    await expectUndone(host, HALF);
  });
});
