// @vitest-environment jsdom
/** Both doors write the same bytes: the sample vault through the plugin in the host, and through the Node door. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBundle, readVault } from '../host/from-disk.ts';
import { createHost, type Host } from '../host/host.ts';

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'tests', 'vault');
const bundle = readBundle(join(root, 'main.js'));
const folder = mkdtempSync(join(tmpdir(), 'related-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function throughNodeDoor(): Record<string, Uint8Array> {
  const copy = join(folder, 'vault');
  cpSync(sample, copy, { recursive: true });
  try {
    execFileSync(process.execPath, [join(root, 'dist', 'cli.mjs'), 'update', copy], { stdio: 'ignore' });
  } catch (error) {
    expect(error).toMatchObject({ status: 1 });
  }
  return readVault(copy);
}

function button(host: Host, text: RegExp): HTMLElement {
  const buttons = [...host.screen.modals].flatMap((modal) => [...modal.modalEl.querySelectorAll('button')]);
  const found = buttons.find((one) => text.test(one.textContent ?? ''));
  if (found === undefined) throw new Error(`no button ${String(text)} among ${buttons.map((one) => one.textContent).join(', ')}`);
  return found;
}

async function throughPlugin(language: string): Promise<Host> {
  const host = createHost(readVault(sample), { language });
  await host.load(bundle, { data: { wasPreviewed: true } });
  await host.start();
  await host.settle();
  expect(host.run('update-all')).toBe(true);
  await host.settle();
  button(host, /^(Update \d+ notes|\d+ Notizen aktualisieren)$/).click();
  await host.settle();
  return host;
}

describe('both doors', () => {
  it.each(['de', 'en'])('write the same bytes, with the app in %s', async (language) => {
    const host = await throughPlugin(language);
    const expected = throughNodeDoor();
    const files = host.files();
    for (const path of Object.keys(expected)) {
      expect(Buffer.from(files[path] ?? []).toString('utf8'), path).toBe(Buffer.from(expected[path] ?? []).toString('utf8'));
    }
    host.dispose();
  });
});
