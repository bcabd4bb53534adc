// @vitest-environment jsdom
/** A command that meets a note whose script is still there says so once, with the command that replaces it as the way out. */
import { describe, expect, it } from 'vitest';
import { appsWith } from '../apps.js';
import { click, command, modalText } from '../stage.js';
import { freshlyReplaced, listed, replaceAll, SCRIPTED } from '../scripts.js';

const { app } = appsWith(SCRIPTED);

describe('the hint', () => {
  const HELD = '"A" still holds the script, which writes its own list.';

  it.each([
    ['en', HELD, 'Replace scripts', /In 2 notes a filled box/],
    [
      'de',
      '„A“ enthält noch das Skript, das seine eigene Liste schreibt.',
      'Skripte ersetzen',
      /In 2 Notizen tritt ein gefüllter Kasten/,
    ],
  ])('a command that meets the script says so once, with the way out (%s)', async (language, hint, way, list) => {
    const host = await app(SCRIPTED, { language });
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    const said = (): readonly string[] => host.notices().filter((text) => text.startsWith(hint));
    expect(said()).toHaveLength(1);
    await command(host, 'update-related');
    await host.user.open('B.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.notices().filter((text) => text.includes(way))).toHaveLength(1);
    const notice = host.screen.notices.find(({ text }) => text.startsWith(hint));
    const wayOut = [...(notice?.el.querySelectorAll('button') ?? [])].find((one) => one.textContent === way);
    wayOut?.click();
    await host.settle();
    expect(modalText(host)).toMatch(list);
    expect(listed(host)).toEqual(['A.md', 'B.md']);
  });

  it('update-all says so too, once for all its notes', async () => {
    const host = await app();
    await command(host, 'update-all');
    await click(host, /^Update/);
    expect(modalText(host)).toContain('Still with the script, which writes its own list (1)A.md');
    expect(host.notices()).toEqual([]);
  });

  it('says nothing where no script is, nor after the replacement', async () => {
    const host = await app();
    await replaceAll(host);
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.notices().filter((text) => text.includes('script,'))).toEqual([]);
    expect(host.notes()).toEqual(await freshlyReplaced(SCRIPTED));
  });
});
