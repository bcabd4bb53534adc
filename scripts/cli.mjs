/**
 * The entry point of the command line. It is the only file of the program that imports Node modules, and passes their
 * functions to the command.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import cliProgress from 'cli-progress';
import manifest from '../manifest.json';
import { main } from '../src/cli/main';
import { CLI_MESSAGES } from '../src/cli/messages/messages';

const language = /^de/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'de' : 'en';

/** The time in milliseconds after which a progress bar is shown, and the longest stretch without a yield. */
const BAR_AFTER = 400;
const YIELD_EVERY = 12;

/** One thread for each note written at once. Node reads this variable when it first needs its thread pool. */
process.env.UV_THREADPOOL_SIZE ??= '16';

const kindOf = (entry) =>
  entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

const files = {
  processId: process.pid,
  token: Math.random().toString(36).slice(2, 10).padEnd(8, '0'),
  entries: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  state: (path) => {
    const state = lstatSync(path);
    return { kind: kindOf(state), mode: state.mode & 0o7777, owner: state.uid, group: state.gid };
  },
  stamp,
  hash: (content) => createHash('sha1').update(content).digest('hex'),
  assertWritable: (path) => accessSync(path, constants.W_OK),
  realPath: (path) =>
    process.platform === 'win32' ? realpathSync.native(path).replaceAll('\\', '/') : realpathSync.native(path),
  read: (path) => readFileSync(path),
  look,
  isUtf8,
  latin1: (bytes) => bytes.latin1Slice(),
  utf8: (bytes, end) => bytes.utf8Slice(0, end),
  create,
  createAmongOthers,
  append,
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  link: linkSync,
  rename: renameSync,
  remove: unlinkSync,
  isRunning,
};

/**
 * Returns the stamp of a file. Times in nanoseconds and the file number are BigInts, because numbers would lose digits.
 */
function stamp(path) {
  const { size, mtimeNs, ctimeNs, ino, dev } = statSync(path, { bigint: true });
  const newest = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  return { key: `${size} ${mtimeNs} ${ctimeNs} ${ino} ${dev}`, newest };
}

/** The buffer for reading a note of usual size. A longer file gets its own memory. */
const room = Buffer.allocUnsafeSlow(1 << 17);

function look(path) {
  const file = openSync(path);
  try {
    let length = 0;
    for (let read = 1; read > 0 && length < room.length; length += read)
      read = readSync(file, room, length, room.length - length);
    return length < room.length ? room.subarray(0, length) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}

function create(path, bytes, like) {
  const file = openSync(path, 'wx', 0o600);
  try {
    fill(file, bytes, like);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function createAmongOthers(path, bytes, like, from) {
  const file = openCopy(path, from) ?? openSync(path, 'wx', 0o600);
  try {
    fill(file, bytes, like);
    await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a copy of a file, or returns null if none can be made. A copy by the system keeps attributes of macOS and
 * Windows besides the bytes.
 */
function openCopy(path, from) {
  try {
    copyFileSync(from, path, constants.COPYFILE_EXCL);
    chmodSync(path, 0o600);
    const file = openSync(path, 'r+');
    ftruncateSync(file);
    return file;
  } catch (error) {
    if (error.code !== 'EEXIST') rmSync(path, { force: true });
    return null;
  }
}

function fill(file, bytes, like) {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  if (process.platform !== 'win32') makeAlike(file, like);
}

function append(path, text) {
  const file = openSync(path, 'a', 0o644);
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Sets only owner and permissions that differ, because a disk without them rejects even the attempt. */
function makeAlike(file, like) {
  const { uid, gid } = fstatSync(file);
  if (uid !== like.owner || gid !== like.group) keepOwner(file, like);
  if ((fstatSync(file).mode & 0o7777) !== like.mode) fchmodSync(file, like.mode);
}

/** Sets the owner. Only root may give a file to another user, or to a group without the current user. */
function keepOwner(file, like) {
  try {
    fchownSync(file, like.owner, like.group);
  } catch (error) {
    if (error.code === 'EPERM') error.code = 'owner-not-kept';
    throw error;
  }
}

function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});

/** Whether an error of standard output counts. `| head` closes it early, which is not an error. A full disk is. */
function isFault(error) {
  return error && error.code !== 'EPIPE';
}
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

let yieldedAt = performance.now();
const yieldIfDue = () => {
  if (performance.now() - yieldedAt < YIELD_EVERY) return undefined;
  return new Promise((resolve) => {
    setImmediate(() => {
      yieldedAt = performance.now();
      resolve();
    });
  });
};

const startedAt = performance.now();
let bar = null;
const onProgress = ({ step, done, total }) => {
  if (bar === null && performance.now() - startedAt > BAR_AFTER) {
    const options = { stream: process.stderr, clearOnComplete: true, format: '{step} {bar} {value}/{total}' };
    bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
    bar.start(total, done, { step: '' });
  }
  bar?.setTotal(total);
  bar?.update(done, { step: CLI_MESSAGES[language][step] });
};

let output = '';
let complaint = '';
process.exitCode = await main(process.argv.slice(2), {
  files,
  parseArgs,
  configFolder: '.obsidian',
  language,
  version: manifest.version,
  // A build of changed sources may have the same version.
  build: `${manifest.version} ${stamp(fileURLToPath(import.meta.url)).key}`,
  now: Date.now,
  out: (text) => (output += text),
  err: (text) => (complaint += text),
  pace: { isStopped: () => isStopped, yieldIfDue, ...(process.stderr.isTTY ? { onProgress } : {}) },
});
bar?.stop();
/** Exits without waiting for Node's compilation in the background. */
process.stderr.write(complaint, () => process.stdout.write(output, end));

function end(error) {
  if (!isFault(error)) process.exit();
  process.stderr.write(`${error.message}\n`, () => process.exit(2));
}
