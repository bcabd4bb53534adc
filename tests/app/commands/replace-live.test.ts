// @vitest-environment jsdom
/** Live blocks for scripts that only render: offered in the list of a replacement, written where chosen, taken back whole. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host';
import { appsWith } from '../apps';
import { choose, listed, SCRIPT, undoLast } from '../scripts';
import { button, click, command, modalText, note, topModal } from '../stage';

const LIST = SCRIPT.replace('related_write', 'related_list');
const FILES = {
  'List.md': note(['X'], `Davor\n${LIST}Danach`),
  'Quoted.md': note(['X'], LIST.replaceAll(/^(?=.)/gm, '> ')),
  'Write.md': note(['X'], `${SCRIPT}\nText`),
};
const LIVE = '```related-notes\n```\n';
const AS_LIVE = {
  'List.md': note(['X'], `Davor\n${LIVE}Danach`),
  'Quoted.md': note(['X'], LIVE.replaceAll(/^(?=.)/gm, '> ')),
};
const OFFER = '2 notes with a script that only shows its list: put in a live block, which writes none';

const { app } = appsWith(FILES);

function option(host: Host, text: string): HTMLInputElement | null {
  const label = [...topModal(host).modalEl.querySelectorAll('label')].find((each) => each.textContent === text);
  return label?.querySelector('input') ?? null;
}

async function switchOn(host: Host, text = OFFER): Promise<void> {
  option(host, text)?.click();
  await host.settle();
}

describe('live blocks for scripts that only render', () => {
  it('come where that was chosen; one run takes all back', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    expect(option(host, OFFER)?.checked).toBe(false);
    await switchOn(host);
    expect(option(host, OFFER)?.checked).toBe(true);
    await click(host, 'Replace in 3 notes');
    expect(host.notes()).toMatchObject(AS_LIVE);
    expect(host.text('Write.md')).toContain('%% INSERT A %%');
    for (const modal of [...host.screen.modals]) modal.close();
    await undoLast(host);
    expect(host.notes()).toEqual(FILES);
  });

  it('are taken back, too, where the note was written to elsewhere since', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    await switchOn(host);
    await click(host, 'Replace in 3 notes');
    for (const modal of [...host.screen.modals]) modal.close();
    host.outside.edit('List.md', (text) => `${text}\nby hand`);
    await host.settle();
    await undoLast(host);
    expect(host.notes()).toEqual({ ...FILES, 'List.md': `${FILES['List.md']}\nby hand` });
  });

  it('do not come without a tick, and not in notes whose check box was cleared before', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    choose(host, 'Quoted.md', false);
    await switchOn(host);
    await click(host, 'Replace in 2 notes');
    expect(host.notes()).toMatchObject({ 'List.md': AS_LIVE['List.md'], 'Quoted.md': FILES['Quoted.md'] });
    const other = await app();
    await command(other, 'replace-scripts');
    await click(other, 'Replace in 3 notes');
    expect(Object.values(other.notes()).join()).not.toContain('related-notes\n');
  });

  it('are shown line by line before anything is written, and can be switched off again', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    const before = modalText(host);
    await switchOn(host);
    expect(modalText(host)).not.toBe(before);
    await switchOn(host);
    expect(modalText(host)).toBe(before);
    expect(listed(host).length).toBe(3);
    expect(host.notes()).toEqual(FILES);
  });

  it('are not offered where every script writes', async () => {
    const host = await app({ 'Write.md': FILES['Write.md'] });
    await command(host, 'replace-scripts');
    expect(button(host, 'Replace in 1 note').disabled).toBe(false);
    expect(modalText(host)).not.toContain('live block');
  });

  it('are offered in German', async () => {
    const host = await app(FILES, { language: 'de' });
    await command(host, 'replace-scripts');
    expect(modalText(host)).toContain(
      '2 Notizen mit einem Skript, das seine Liste nur zeigt: einen Live-Block einsetzen',
    );
  });
});
