// @vitest-environment jsdom
/** On, off and on again: nothing is left behind, whatever was under way; and what holds wherever it runs. */
import { describe, expect, it } from 'vitest';
import { createHost } from '../host/host.ts';
import { appsWith } from './apps.ts';
import {
  bundle,
  CALLOUT,
  click,
  command,
  fakeTime,
  freshlyUpdated,
  lastNotice,
  note,
  openApp,
  pass,
  VAULT,
} from './stage.ts';

const { app, keep } = appsWith();

describe('life', () => {
  it.each(['command', 'opened', 'changes'] as const)('on, off and on again without a leak (%s)', async (mode) => {
    fakeTime();
    const host = await app(VAULT, { mode, open: ['A.md'] });
    await host.unload();
    const bare = host.counts();
    for (let times = 0; times < 3; times += 1) {
      await host.load(bundle);
      await host.user.open('B.md');
      await host.user.create(`New ${times}.md`, note(['X']));
      await command(host, 'update-related');
      await pass(2, host);
      const shown = host.openSettings();
      await shown.control('topicHeading').change(`Times ${times}`);
      shown.close();
      await command(host, 'update-all');
      await host.unload();
      await pass(1, host);
      expect({ ...host.counts(), modals: host.screen.modals.size }).toEqual(bare);
    }
    const notes = host.notes();
    await pass(60, host);
    await host.user.open('A.md');
    host.outside.edit('B.md', (text) => `${text}x`);
    await pass(60, host);
    expect(host.notes()).toEqual({ ...notes, 'B.md': `${notes['B.md'] ?? ''}x` });
  });

  it.each(['replace-scripts', 'undo-last', 'clear-all', 'insert-callout', 'open-pane'])(
    '%s leaves nothing behind, be it under way or with its window open when the plugin goes',
    async (id) => {
      fakeTime();
      const host = await app(
        {
          ...VAULT,
          'A.md': note(
            ['X'],
            `\`\`\`dataviewjs\ndv.view("related")\n\`\`\`\n${CALLOUT.replace('> %% END', '> - [[alt]]\n> %% END')}`,
          ),
        },
        { open: ['Plain.md'] },
      );
      await host.unload();
      await pass(1, host);
      const bare = host.counts();
      for (const isUnderWay of [true, false]) {
        await host.load(bundle);
        expect(host.run(id)).toBe(true);
        if (!isUnderWay) await pass(2, host);
        await host.unload();
        await pass(2, host);
        expect(host.counts()).toEqual(bare);
      }
    },
  );

  it('a question that is being prepared when the plugin goes is not asked any more', async () => {
    const host = await app({
      ...VAULT,
      '.obsidian/templates.json': '{"folder": "T"}',
      'T/T.md': '```dataviewjs\ndv.view("related")\n```\n',
    });
    const release = host.hold('read', 'T/T.md');
    await command(host, 'replace-scripts');
    await host.unload();
    release();
    await host.settle();
    expect([host.screen.modals.size, host.notices()]).toEqual([0, []]);
  });

  it('switched off before the layout is ready: nothing is left behind, then or later', async () => {
    fakeTime();
    const host = createHost(VAULT);
    keep(host);
    const bare = host.counts();
    await host.load(bundle);
    await host.unload();
    await host.start();
    await pass(5, host);
    const withoutPlugin = createHost(VAULT);
    keep(withoutPlugin);
    await withoutPlugin.start();
    await pass(5, withoutPlugin);
    expect(host.counts()).toEqual({ ...withoutPlugin.counts(), timeouts: host.counts()['timeouts'] });
    expect(host.counts()['listeners']).toBe(bare['listeners']);
  });

  it('nothing is asked of the network', async () => {
    const host = await app();
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(host.requests).toEqual([]);
  });

  it('works with another configuration folder, and stays out of it', async () => {
    const host = await openApp(
      { ...VAULT, '.conf/templates.json': '{"folder": "T"}', 'T/t.md': note(['X']) },
      { configDir: '.conf', data: null },
    );
    keep(host);
    await command(host, 'update-all');
    await click(host, /^Update/);
    expect(host.text('T/t.md')).toBe(note(['X']));
    expect(host.text('A.md')).not.toContain('T/t.md');
  });

  it('works on a phone', async () => {
    const host = await openApp(VAULT, { device: 'phone' });
    keep(host);
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(host.notes()).toEqual(await freshlyUpdated(VAULT));
    expect(lastNotice(host)).toBe('4 notes updated.');
  });
});
