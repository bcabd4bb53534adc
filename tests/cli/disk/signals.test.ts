/** Ctrl-C, a closed or a full standard output, a terminal or none: the right status, and never a stack trace. */
import { spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { note } from './run-memory';
import { door, ended, shell, start } from '../cli-process';
import { filesIn, vaultWith } from '../vault-folder';
import { IS_LONG } from '../../generate/runs';

/** Enough notes that a signal comes before the last is written. */
const MANY = IS_LONG ? 2000 : 600;

const many = (count: number): readonly (readonly [string, string])[] =>
  Array.from({ length: count }, (_, index) => [
    `Notizen/Notiz ${index}.md`,
    note(`Thema ${index % 100}`, `Text ${index}. `.repeat(40)),
  ]);

/** A stack trace as Node prints it, or the line that it points to. */
const STACK = /\n\s+at |node:internal|\.mjs:\d+|Error:/;

/** Sends a signal as soon as the run has begun to write. */
async function interrupted(vault: string, args: readonly string[], times = 1): ReturnType<typeof ended> {
  const child = start(['update', vault, ...args]);
  const end = ended(child);
  const watcher = watch(join(vault, 'Notizen'), () => {
    watcher.close();
    for (let count = 0; count < times; count += 1) child.kill('SIGINT');
  });
  return end;
}

describe('Ctrl-C', () => {
  it('ends a run between two notes with status 130, and says what was done', async () => {
    const vault = vaultWith(many(MANY));
    const before = filesIn(vault);
    const { status, out, err } = await interrupted(vault, ['--verbose']);
    const written = [...filesIn(vault)].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect([status, err]).toEqual([130, '']);
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(MANY);
    expect(
      out
        .split('\n')
        .filter((line) => line.startsWith('  '))
        .map((line) => line.trim())
        .sort(),
    ).toEqual(written.sort());
    expect(out).toMatch(new RegExp(`^Updated:\n[^]*\n${written.length} notes? updated\\.\nStopped\\.\n$`));
    expect(door('update', vault).status).toBe(0);
  });

  it('still gives a whole object with --json', async () => {
    const vault = vaultWith(many(MANY));
    const { status, out } = await interrupted(vault, ['--json']);
    expect([status, Object.keys(JSON.parse(out))]).toEqual([
      130,
      expect.arrayContaining(['updated', 'unchanged', 'failed']),
    ]);
  });

  it('pressed twice ends it at once, and leaves no note half-written', async () => {
    const vault = vaultWith(many(MANY));
    const before = filesIn(vault);
    const { status, signal, err } = await interrupted(vault, [], 2);
    expect([status === 130 || signal === 'SIGINT', err]).toEqual([true, '']);
    const after = filesIn(vault);
    door('update', vault);
    const fresh = filesIn(vault);
    const torn = [...fresh].filter(([path, text]) => ![text, before.get(path)].includes(after.get(path)));
    expect([torn, fresh.size]).toEqual([[], MANY]);
  });
});

describe('standard output', () => {
  it('may be closed before all is said', async () => {
    const vault = vaultWith(many(300));
    const { out, err } = await shell('"$NODE" "$DOOR" update "$VAULT" | head -1; echo ${PIPESTATUS[@]}', vault);
    expect([out, err]).toEqual([expect.stringMatching(/^300 notes updated\.\n0 0\n$/), '']);
    const json = await shell('"$NODE" "$DOOR" update "$VAULT" --json | true; echo ${PIPESTATUS[@]}', vault);
    expect([json.out, json.err]).toEqual(['0 0\n', '']);
  });

  it.runIf(existsSync('/dev/full'))(
    'may be on a full disk: the notes are written, that nobody hears of it is a failure',
    async () => {
      const vault = vaultWith(many(10));
      const { status, err } = await shell('"$NODE" "$DOOR" update "$VAULT" > /dev/full', vault);
      expect([status, err]).toEqual([2, expect.stringContaining('ENOSPC')]);
      expect(err).not.toMatch(STACK);
      expect([...filesIn(vault).values()].every((text) => text.includes('#### Meine Notes'))).toBe(true);
    },
  );

  it('and standard error may both be closed from the start', async () => {
    const { out } = await shell('"$NODE" "$DOOR" update "$VAULT" >&- 2>&-; echo $?', vaultWith(many(10)));
    expect(out).toBe('0\n');
  });
});

const hasTerminals = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

describe(`a terminal${hasTerminals ? '' : ' (NOT TESTED: there is no command "script" here to make one)'}`, () => {
  const onTerminal = (line: string, vault: string): ReturnType<typeof shell> =>
    shell(`script -qec '${line}' /dev/null < /dev/null`, vault);

  it.runIf(hasTerminals)(
    'shows a bar while a run takes long, leaves nothing of it behind, and never hides the cursor',
    async () => {
      const { status, out } = await onTerminal('"$NODE" "$DOOR" update "$VAULT" > /dev/null', vaultWith(many(1500)));
      expect([status, out]).toEqual([0, expect.stringMatching(/█|░/)]);
      const lastBar = out.lastIndexOf('░');
      expect(out.slice(lastBar)).toMatch(/\u001B\[(?:2K|K|0K|0J|J)/);
      expect(out).not.toContain('\u001B[?25l');
    },
  );

  it('is not needed: without one nothing but the result is said', async () => {
    const { status, out, err } = door('update', vaultWith(many(1500)));
    expect([status, out.startsWith('1500 notes updated.'), err]).toEqual([0, true, '']);
  });
});
