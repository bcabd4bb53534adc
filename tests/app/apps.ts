/** The apps of one test file: its tests open them, and after each test they are switched off and no error is left uncaught. */
import { afterEach, expect, vi } from 'vitest';
import type { Host } from '../host/host.ts';
import { openApp, VAULT, watchRejections, type StageOptions } from './stage.ts';

/** What a test file gets. */
export interface Apps {
  /** Opens an app with these notes, or with the file's own. */
  readonly app: (files?: Readonly<Record<string, string | Uint8Array>>, options?: StageOptions) => Promise<Host>;
  /** Switches a host off after the test that was made in another way. */
  readonly keep: (host: Host) => Host;
}

/** The apps of a file whose notes and options are these, if a test asks for no others. Real time comes back after each test. */
export function appsWith(preset: Readonly<Record<string, string>> = VAULT, given: StageOptions = {}): Apps {
  const hosts: Host[] = [];
  const rejections = watchRejections();
  const keep = (host: Host): Host => {
    hosts.push(host);
    return host;
  };
  afterEach(() => {
    for (const host of hosts.splice(0)) host.dispose();
    vi.useRealTimers();
    expect(rejections).toEqual([]);
  });
  return { app: async (files = preset, options = {}) => keep(await openApp(files, { ...given, ...options })), keep };
}
