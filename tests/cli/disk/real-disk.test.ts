/** The built door on a real disk: what is kept, in which order it is written, and what happens on disks that refuse. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  lstatSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diskWith, note, updated, VAULT } from './run-memory';
import { door, DOOR, ended, shell, start } from '../cli-process';
import { emptyFolder, filesIn, vaultWith } from '../vault-folder';

const NOTES: readonly (readonly [string, string])[] = [
  ['Eigene.md', note('Trolle', 'Meine Gedanken dazu.')],
  ['04 Literatur-Notes/Erste.md', note('Trolle', 'Öffentliche Stellen gehen.')],
  ['04 Literatur-Notes/Tief/Zweite.md', note('Trolle', 'Die zweite.', '2024-02-03')],
];

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

/** What a run leaves, by path in the vault. */
async function resultOf(notes: Iterable<readonly [string, string]>): Promise<ReadonlyMap<string, string>> {
  const files = await updated(diskWith(notes));
  return new Map(
    [...files]
      .map(([path, text]) => [path.slice(VAULT.length + 1), text] as const)
      .filter(([path]) => !path.startsWith('.'))
      .sort(),
  );
}

describe('a note that is written', () => {
  it('keeps its permissions, and its owner', async () => {
    const vault = vaultWith(NOTES);
    const path = join(vault, 'Eigene.md');
    if (isRoot) chownSync(path, 1234, 4321);
    chmodSync(path, 0o640);
    door('update', vault);
    const { mode, uid, gid } = statSync(path);
    expect([mode & 0o7777, ...(isRoot ? [uid, gid] : [])]).toEqual([0o640, ...(isRoot ? [1234, 4321] : [])]);
    expect(filesIn(vault)).toEqual(await resultOf(NOTES));
  });

  it('keeps its modification time where nothing has to change, and is the same file', async () => {
    const vault = vaultWith(NOTES);
    door('update', vault);
    const path = join(vault, 'Eigene.md');
    utimesSync(path, 1_000_000, 1_000_000);
    const { ino } = statSync(path);
    const { status } = door('update', vault);
    expect([status, statSync(path).mtimeMs, statSync(path).ino]).toEqual([0, 1_000_000_000, ino]);
  });

  it('leaves its second name with the old text, as snapshots made of hard links need it', async () => {
    const vault = vaultWith(NOTES);
    const snapshot = join(emptyFolder(), 'Eigene.md');
    linkSync(join(vault, 'Eigene.md'), snapshot);
    door('update', vault);
    expect(readFileSync(snapshot, 'utf8')).toBe(NOTES[0]?.[1]);
  });

  it('may have a name of 255 bytes, or one with anything in it that a disk allows', async () => {
    const names = [`${'ä'.repeat(126)}.md`, 'Zeile\nzwei.md', 'a\\b.md', ' %20 $& [x] #.md', '-f.md', '\'"`.md'];
    const vault = vaultWith(names.map((name) => [name, note('Trolle', name.slice(0, 3))]));
    expect(Buffer.byteLength(names[0] ?? '')).toBe(255);
    const { status, err } = door('update', vault);
    expect([status, err]).toEqual([0, '']);
    expect(filesIn(vault)).toEqual(await resultOf(names.map((name) => [name, note('Trolle', name.slice(0, 3))])));
  });

  it('stands beside one whose name is not UTF-8, which is told of and left alone, and beside what is no file at all', async () => {
    const vault = vaultWith(NOTES);
    writeFileSync(Buffer.concat([Buffer.from(`${vault}/Caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'alt');
    execFileSync('mkfifo', [join(vault, 'Leitung.md')]);
    const { status, out } = door('update', vault, '--json');
    expect([status, JSON.parse(out).updated.length, JSON.parse(out).unreadable]).toEqual([
      0,
      3,
      [
        { path: 'Caf\uFFFD.md', reason: 'not-text' },
        { path: 'Leitung.md', reason: 'not-text' },
      ],
    ]);
  });

  it('is never written through a link, and links out of the vault or in a circle end nowhere', async () => {
    const vault = vaultWith(NOTES);
    const outside = vaultWith([['Fremd.md', note('Trolle', 'Fremd.')]]);
    symlinkSync(join(outside, 'Fremd.md'), join(vault, 'Fremd.md'));
    symlinkSync(outside, join(vault, 'Draussen'));
    symlinkSync('../04 Literatur-Notes', join(vault, '04 Literatur-Notes', 'Kreis'));
    symlinkSync('Eigene.md', join(vault, 'Zu Eigene.md'));
    const { status, err } = door('update', vault);
    expect([status, err, lstatSync(join(vault, 'Zu Eigene.md')).isSymbolicLink()]).toEqual([0, '', true]);
    expect(readFileSync(join(outside, 'Fremd.md'), 'utf8')).toBe(note('Trolle', 'Fremd.'));
    expect(readFileSync(join(vault, 'Eigene.md'), 'utf8')).not.toContain('Fremd');
    expect(readFileSync(join(vault, 'Eigene.md'), 'utf8')).toContain('[[Zu Eigene.md|Zu Eigene]]');
  });
});

/** Lines of JavaScript that change Node's file functions before the door is loaded. */
function patched(vault: string, lines: string): ReturnType<typeof ended> {
  const patch = join(emptyFolder(), 'patch.mjs');
  const head = `import fs from 'node:fs';\nimport { syncBuiltinESMExports } from 'node:module';\nconst real = { ...fs };\n`;
  writeFileSync(patch, `${head}${lines}\nsyncBuiltinESMExports();\n`);
  return ended(start(['update', vault], {}, ['--import', patch]));
}

describe('what the door asks of the disk', () => {
  it('is to make the new file as a copy of the old, write, sync and close it, and only then to rename', async () => {
    const vault = vaultWith(NOTES.slice(0, 1));
    const { err } = await patched(
      vault,
      `
      const say = (name) => (...args) => (real.writeSync(2, name + ' '), real[name](...args));
      fs.fsync = (file, done) => (real.writeSync(2, 'fsync '), real.fsync(file, done));
      for (const name of ['closeSync', 'renameSync', 'linkSync', 'unlinkSync']) fs[name] = say(name);
      fs.copyFileSync = (from, path, mode) => (mode === fs.constants.COPYFILE_EXCL && real.writeSync(2, 'copy '), real.copyFileSync(from, path, mode));
      fs.writeSync = (...args) => (real.writeSync(2, 'write '), real.writeSync(...args));`,
    );
    expect(err.replaceAll(/(?<!fsync )closeSync /g, '')).toContain(
      'copy write fsync closeSync linkSync renameSync unlinkSync',
    );
  });

  it('is to make the new file without a copy where none can be made', async () => {
    const vault = vaultWith(NOTES);
    const { status } = await patched(
      vault,
      "fs.copyFileSync = (from, path) => { real.writeFileSync(path, 'half'); throw Object.assign(new Error(), { code: 'ENOTSUP' }); };",
    );
    expect([status, filesIn(vault)]).toEqual([0, await resultOf(NOTES)]);
  });

  it('is asked for again where it takes a few bytes at a time', async () => {
    const vault = vaultWith(NOTES);
    const { status } = await patched(
      vault,
      'fs.writeSync = (file, bytes, from) => real.writeSync(file, bytes, from, Math.min(7, bytes.length - from));',
    );
    expect([status, filesIn(vault)]).toEqual([0, await resultOf(NOTES)]);
  });

  it.each(['fsync', 'writeSync', 'renameSync', 'fchmodSync', 'closeSync'])(
    'and refused at %s leaves the note as it was, and nothing beside it',
    async (name) => {
      const vault = vaultWith(NOTES);
      chmodSync(join(vault, 'Eigene.md'), 0o640);
      const { status, out } = await patched(
        vault,
        `
      let count = 0;
      const isMeant = (file) => '${name}' !== 'closeSync' || real.fstatSync(file).mode % 512 === 0o640;
      fs.${name} = (...args) => {
        const isFirst = isMeant(args[0]) && (count += 1) === 1;
        const error = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
        if (isFirst && '${name}' === 'fsync') return void setImmediate(args[1], error);
        if (isFirst) throw error;
        return real.${name}(...args);
      };`,
      );
      const files = filesIn(vault);
      const failed = /^ {2}(.+\.md): the disk reports an error \(EIO\)$/m.exec(out)?.[1] ?? 'nothing named';
      expect([status, files.get(failed), files.size]).toEqual([2, new Map(NOTES).get(failed), NOTES.length]);
    },
  );
});

describe('two runs at once', () => {
  it('end well, both, and leave what one would', async () => {
    const notes = Array.from(
      { length: 400 },
      (_, index) => [`Notiz ${index}.md`, note(`Thema ${index % 40}`, `Text ${index}.`)] as const,
    );
    const vault = vaultWith(notes);
    const ends = await Promise.all([
      ended(start(['update', vault])),
      ended(start(['update', vault])),
      ended(start(['update', vault])),
    ]);
    expect(ends.map(({ status, err }) => [status, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    expect(filesIn(vault)).toEqual(await resultOf(notes));
  });
});

/** Runs the door as a user without rights; as root a second copy of it, where that user may read it. */
async function asNobody(vault: string, ...args: readonly string[]): ReturnType<typeof ended> {
  if (!isRoot) return door('update', vault, ...args);
  const copy = join(emptyFolder(), 'cli.mjs');
  chmodSync(dirname(copy), 0o755);
  copyFileSync(DOOR, copy);
  const { spawn } = await import('node:child_process');
  return ended(
    spawn(process.execPath, [copy, 'update', vault, ...args], {
      uid: NOBODY,
      gid: NOBODY,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    }),
  );
}

/** A vault that belongs to the user without rights. */
function vaultOfNobody(): string {
  const vault = vaultWith(NOTES);
  if (isRoot)
    for (const path of ['', '04 Literatur-Notes', '04 Literatur-Notes/Tief', ...NOTES.map(([note]) => note)])
      chownSync(join(vault, path), NOBODY, NOBODY);
  return vault;
}

const old = new Map([...NOTES].sort());

describe.runIf(process.platform !== 'win32')('without permission', () => {
  it('to read a note: nothing is written, the note is named, status 2', async () => {
    const vault = vaultOfNobody();
    const path = join(vault, '04 Literatur-Notes/Erste.md');
    chmodSync(path, 0);
    const { status, out, err } = await asNobody(vault);
    expect([status, out, err]).toEqual([
      2,
      expect.stringContaining('04 Literatur-Notes/Erste.md: permission denied (EACCES)'),
      '',
    ]);
    expect(out).toContain('Nothing was written.');
    chmodSync(path, 0o644);
    expect(filesIn(vault)).toEqual(old);
  });

  it('to list a folder: the same', async () => {
    const vault = vaultOfNobody();
    chmodSync(join(vault, '04 Literatur-Notes'), 0);
    const { status, out } = await asNobody(vault, '--json');
    chmodSync(join(vault, '04 Literatur-Notes'), 0o755);
    expect([status, JSON.parse(out).failed]).toEqual([
      2,
      [{ path: '04 Literatur-Notes', message: 'permission denied (EACCES)' }],
    ]);
    expect(filesIn(vault)).toEqual(old);
  });

  it.each([
    ['to write to a note', '04 Literatur-Notes/Erste.md', '04 Literatur-Notes/Erste.md', 0o444, 0o644],
    ['to write into its folder', '04 Literatur-Notes/Tief', '04 Literatur-Notes/Tief/Zweite.md', 0o555, 0o755],
  ])('%s: that note is named, the others are written, status 2', async (_, place, path, mode, before) => {
    const vault = vaultOfNobody();
    chmodSync(join(vault, place), mode);
    const { status, out } = await asNobody(vault, '--json');
    chmodSync(join(vault, place), before);
    expect([status, JSON.parse(out).failed, JSON.parse(out).updated.length]).toEqual([
      2,
      [{ path, message: 'permission denied (EACCES)' }],
      2,
    ]);
    expect(filesIn(vault)).toEqual(new Map([...(await resultOf(NOTES)), [path, old.get(path)] as const].sort()));
  });

  it.runIf(isRoot)('to give a note to a group that one is not in: it is left with its group and its mode', async () => {
    const vault = vaultOfNobody();
    const path = join(vault, 'Eigene.md');
    chownSync(path, NOBODY, 1234);
    chmodSync(path, 0o660);
    const { status, out } = await asNobody(vault);
    expect([status, out]).toEqual([
      2,
      expect.stringContaining('  Eigene.md: its owner or group would not be kept, since you are not in it\n'),
    ]);
    const { gid, mode } = statSync(path);
    expect([readFileSync(path, 'utf8'), gid, mode & 0o7777]).toEqual([old.get('Eigene.md'), 1234, 0o660]);
  });

  it.runIf(isRoot)('to give a note to its owner: it is left as it was (tested as root only)', async () => {
    const vault = vaultOfNobody();
    const path = join(vault, 'Eigene.md');
    chownSync(path, 1234, 1234);
    chmodSync(path, 0o666);
    const { status, out } = await asNobody(vault, '--json');
    expect([status, JSON.parse(out).failed]).toEqual([
      2,
      [{ path: 'Eigene.md', message: 'its owner or group would not be kept, since you are not in it' }],
    ]);
    expect([readFileSync(path, 'utf8'), statSync(path).uid, filesIn(vault).size]).toEqual([
      old.get('Eigene.md'),
      1234,
      NOTES.length,
    ]);
  });
});

/** A small disk of its own, or null where this machine does not allow one. */
function smallDisk(options: string): string | null {
  const folder = emptyFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

const hasDisks =
  isRoot &&
  process.platform === 'linux' &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d"; s=$?; umount "$d"; rmdir "$d"; exit $s'])
    .status === 0;

describe.runIf(hasDisks)(
  `on a disk${hasDisks ? '' : ' (NOT TESTED HERE: needs root and the permission to mount)'}`,
  () => {
    it('without space: every note is as it was, each is named, nothing is left beside; with space the next run goes on', async () => {
      const vault = smallDisk('size=256k');
      expect(vault).not.toBeNull();
      if (vault === null) return;
      vaultWith(NOTES, vault);
      writeFileSync(join(vault, 'voll.bin'), '');
      spawnSync('sh', ['-c', `cat /dev/zero > "${join(vault, 'voll.bin')}"`]);
      const { status, out, err } = door('update', vault);
      expect([status, err]).toEqual([2, '']);
      for (const [path] of NOTES) expect(out).toContain(`  ${path}: the disk is full (ENOSPC)`);
      rmSync(join(vault, 'voll.bin'));
      expect(filesIn(vault)).toEqual(old);
      expect(door('update', vault).status).toBe(0);
      expect(filesIn(vault)).toEqual(await resultOf(NOTES));
    });

    it('without a free entry for a file: the same', async () => {
      const vault = smallDisk('size=1m,nr_inodes=11');
      expect(vault).not.toBeNull();
      if (vault === null) return;
      vaultWith(NOTES, vault);
      writeFileSync(join(vault, 'voll.txt'), '');
      const { status, out } = door('update', vault);
      rmSync(join(vault, 'voll.txt'));
      expect([status, out.includes('Eigene.md: the disk is full (ENOSPC)'), filesIn(vault)]).toEqual([2, true, old]);
    });

    it('that is read-only: each note is named and is as it was; a check and show do without writing', async () => {
      const vault = smallDisk('size=1m');
      expect(vault).not.toBeNull();
      if (vault === null) return;
      vaultWith(NOTES, vault);
      execFileSync('mount', ['-o', 'remount,ro', vault]);
      const { status, out } = door('update', vault);
      expect(status).toBe(2);
      for (const [path] of NOTES) expect(out).toContain(`  ${path}: the disk is read-only (EROFS)`);
      expect(filesIn(vault)).toEqual(old);
      expect(door('update', vault, '--check').status).toBe(1);
      expect((await shell('"$NODE" "$DOOR" show "$VAULT" --note Eigene.md', vault)).status).toBe(0);
    });
  },
);
