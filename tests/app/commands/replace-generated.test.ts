// @vitest-environment jsdom
/** Generated notes, choices, kills and edits around a replacement: every note is whole at any time, and undoing gives back what nobody changed since. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { personText, scriptText } from '../../generate/script-text';
import { toBytes, toText } from '../../host/bytes';
import type { Host } from '../../host/host';
import { button, command, modalText, openApp, watchRejections } from '../stage';
import { runs } from '../../generate/runs';
import { choose, freshlyReplaced, listed, restarted, torn, undoLast } from '../scripts';

const rejections = watchRejections();

afterAll(() => expect(rejections).toEqual([]));

/**
 * As UTF-8 can hold it. NUL is left out: the app lists other notes by what its cache says of their heads, and does not see
 * that such a note is no text; and so is a CR alone, by which the app's cache ends no line.
 */
function asOnDisk(text: string): string {
  return toText(toBytes(text.replaceAll(/\r(?!\n)/g, '\n').replaceAll('\0', '')));
}

const world = fc.record({
  texts: fc.array(fc.oneof(personText, scriptText).map(asOnDisk), { minLength: 1, maxLength: 6 }),
  chosen: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  /** The access to a note or to the record at which the app is killed; beyond the last it is not. */
  killedAt: fc.nat(16),
  edited: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  twice: fc.boolean(),
  templatesToo: fc.boolean(),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Replaces in the chosen notes; gives what lies on the disk at the kill, or at the end. */
async function replaceAndKill(
  host: Host,
  { texts, chosen, killedAt, templatesToo }: World,
): Promise<Record<string, Uint8Array>> {
  await command(host, 'replace-scripts');
  if (host.screen.modals.size === 0 || modalText(host)?.includes('No note holds') === true) return host.files();
  for (const [index, path] of [...listed(host)].entries()) {
    const isTemplate = (texts[Number(path.slice(1, -3))] ?? '').includes('{{x}}');
    choose(host, path, (chosen[index] ?? true) && (templatesToo || !isTemplate));
  }
  let killed: Record<string, Uint8Array> | null = null;
  let accesses = 0;
  host.journal.failWith((access) => {
    if (access !== 'read' && (accesses += 1) === killedAt) killed = host.files();
    return undefined;
  });
  if (!button(host, /^Replace in/).disabled) button(host, /^Replace in/).click();
  await host.settle();
  return killed ?? host.files();
}

describe('a replacement of generated notes', () => {
  it('killed anywhere leaves each note old or new; undoing restores each place, whatever was written below it since', async () => {
    let restored = 0;
    await fc.assert(
      fc.asyncProperty(world, async (generated) => {
        const before = Object.fromEntries(generated.texts.map((text, index) => [`N${index}.md`, text]));
        const first = await openApp(before);
        const disk = await replaceAndKill(first, generated);
        first.dispose();
        const host = await restarted(disk);
        try {
          const after = host.notes();
          expect(torn(after, before, await freshlyReplaced(before, generated.templatesToo ? [] : undefined))).toEqual(
            [],
          );
          const edited = Object.keys(before).filter((_, index) => generated.edited[index] === true);
          for (const path of edited) host.outside.edit(path, (text) => `${text}\nby hand`);
          await host.settle();
          for (let times = generated.twice ? 2 : 1; times > 0; times -= 1) {
            await undoLast(host);
            for (const modal of [...host.screen.modals]) modal.close();
          }
          for (const [path, text] of Object.entries(host.notes())) {
            const hand = edited.includes(path) ? '\nby hand' : '';
            const whole =
              hand === '' ? [before[path]] : [`${before[path] ?? ''}${hand}`, `${after[path] ?? ''}${hand}`];
            expect(whole).toContain(text);
          }
          restored += Object.keys(before).filter(
            (path) => after[path] !== before[path] && !edited.includes(path),
          ).length;
        } finally {
          host.dispose();
        }
      }),
      runs(100),
    );
    expect(restored).toBeGreaterThan(0);
  });
});
