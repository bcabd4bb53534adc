/**
 * The notes of a vault as an earlier run read them, found by the stamps of their files (docs/contract.md section 15). A
 * note in doubt is read. Input and output are plain data. `cache-place.ts` handles the location of the file.
 */
import type { NoteIndex } from '../../core/index/note-index';
import { urlFingerprints } from '../../core/index/url-fingerprints';
import type { Note } from '../../core/note/note';
import { ambiguousAliases } from '../../core/relations/topic-aliases';
import { ChangeReach, type NoteChange } from '../../core/run/change-reach';
import { PLAIN, type KnownNote, type NoteMemory, type WholeMemory } from '../../core/run/note-memory';
import type { Settings } from '../../core/settings/settings';
import type { Files } from '../disk/file-system';
import { encodeCache, OPEN, OTHER, type CacheFile, type CacheHead } from './cache-file';
import { FileStamps } from './file-stamps';
import { Likeness } from './likeness';
import { OldNotes } from './old-notes';
import { storedLine } from './stored-note';

/** The owner of a cache. Another program or vault uses nothing from it. */
export interface CacheOwner {
  readonly root: string;
  readonly build: string;
}

/** The greatest number of changed notes that are checked before all others. */
const FEW = 100;

/** The cache of one run. */
export class NoteCache implements NoteMemory {
  private paths: readonly string[] | null = null;
  private settings: Settings | null = null;
  private key = '';
  private judgedBy: string | null = null;
  private old: OldNotes | null = null;
  private readonly stamps: FileStamps;
  private readonly known = new Map<string, KnownNote>();
  private readonly settled = new Map<string, boolean>();
  /** Whether the result of the run came from the cache alone. */
  private isTold = false;
  private compared: { readonly noteIndex: NoteIndex; readonly reach: ChangeReach | null } | null = null;

  constructor(
    private readonly file: CacheFile | null,
    private readonly owner: CacheOwner,
    private readonly files: Files,
    now: () => number,
  ) {
    this.stamps = new FileStamps(owner.root, files, now);
  }

  begin(paths: readonly string[], settings: Settings): void {
    if (this.paths !== null) return;
    this.paths = paths;
    this.settings = settings;
    this.key = JSON.stringify([this.owner.build, this.owner.root, settings]);
    this.old = this.file?.head.key === this.key ? new OldNotes(this.file, this.files) : null;
    this.stamps.take(paths);
  }

  /** Returns the note as read in this run or from the cache, so that no note is read twice. */
  recall(path: string): KnownNote | undefined {
    if (!this.isSame(path)) return this.known.get(path);
    const known = this.old?.known(path);
    if (known !== undefined) this.known.set(path, known);
    return known;
  }

  keep(path: string, known: KnownNote): void {
    this.known.set(path, known);
  }

  compare(noteIndex: NoteIndex): void {
    const changes = this.old?.isWhole() === true ? this.changesFrom(this.old) : null;
    this.compared = { noteIndex, reach: changes === null ? null : new ChangeReach(changes, noteIndex) };
  }

  judgeBy(settings: Settings): void {
    this.judgedBy = JSON.stringify(settings);
  }

  isCurrent(path: string): boolean {
    const { old, compared, judgedBy } = this;
    const known = this.known.get(path);
    if (old === null || known?.read.kind !== 'note' || !known.isRemembered) return false;
    if ((judgedBy ?? old.head.judgedBy) !== old.head.judgedBy || old.outcome(path) < 0) return false;
    return compared !== null && compared.reach?.reaches(known.read.note, known.prints) === false;
  }

  settle(path: string, isCurrent: boolean): void {
    this.settled.set(path, isCurrent);
  }

  hash(text: string): string {
    return this.files.hash(text);
  }

  changed(): readonly string[] {
    const changed = this.old === null ? [] : (this.paths ?? []).filter((path) => !this.isSame(path));
    return changed.length > FEW ? [] : changed;
  }

  whole(): WholeMemory | undefined {
    const { old, paths } = this;
    if (old === null || paths === null || old.head.paths.length !== paths.length) return undefined;
    if (this.key !== JSON.stringify([this.owner.build, this.owner.root, JSON.parse(old.head.judgedBy)]))
      return undefined;
    const likeness = new Likeness(old, this.settings?.citations !== false, (text) => this.hash(text));
    const isAsBefore = (path: string): boolean =>
      old.outcome(path) !== OPEN && (this.isSame(path) || likeness.isAlike(path, this.known.get(path)));
    if (!paths.every(isAsBefore)) return undefined;
    this.isTold = true;
    const outcomes = paths.map((path) => [path, old.told(path)] as const);
    const known = outcomes.filter((entry): entry is readonly [string, number | KnownNote] => entry[1] !== undefined);
    return known.length === paths.length ? { ambiguous: old.head.ambiguous, outcomes: known } : undefined;
  }

  /** Returns the bytes of the new file, or null where the old one is still right. An interrupted run stores nothing. */
  encoded(): Uint8Array | null {
    const head = this.isTold ? this.old?.stamped((path) => this.stamps.trusted(path)) : this.head();
    if (head === undefined || this.old?.isEqual(head) === true) return null;
    return encodeCache(head, this.lines(head.paths), this.files);
  }

  private head(): CacheHead | undefined {
    const { paths, compared, settings } = this;
    if (paths === null || compared === null || settings === null) return undefined;
    return {
      key: this.key,
      judgedBy: this.judgedBy ?? this.old?.head.judgedBy ?? '{}',
      ambiguous: ambiguousAliases(compared.noteIndex, settings),
      paths,
      stamps: paths.map((path) => this.stamps.trusted(path)),
      outcomes: paths.map((path) => this.outcomeOf(path)),
      articles: paths.map((path) => this.articleOf(path)),
    };
  }

  private articleOf(path: string): readonly number[] {
    if (this.old !== null && this.isSame(path)) return this.old.article(path);
    const url = listed(this.known.get(path))?.url ?? null;
    return url === null ? [] : urlFingerprints(url);
  }

  private lines(paths: readonly string[]): readonly Uint8Array[] {
    const encoder = new TextEncoder();
    return paths.map((path) => {
      const line = this.isSame(path) ? this.old?.line(path) : undefined;
      const known = this.known.get(path);
      if (line !== undefined || known === undefined) return line ?? encoder.encode('{}\n');
      return encoder.encode(`${storedLine(known, (text) => this.files.hash(text))}\n`);
    });
  }

  private outcomeOf(path: string): number {
    const { read, draft } = this.known.get(path) ?? { read: { kind: 'unreadable' }, draft: null };
    if (read.kind !== 'note' || read.note.isTemplate) return OTHER;
    if (draft === null) return PLAIN;
    if (draft.kind === 'same') return draft.blocks;
    if (draft.kind !== 'fill') return OTHER;
    return (this.settled.get(path) ?? this.isCurrent(path)) ? draft.blocks.length : OPEN;
  }

  private isSame(path: string): boolean {
    return this.stamps.isSame(path, this.old?.stamp(path));
  }

  /** Returns all changes since the cached run, including deleted notes. */
  private changesFrom(old: OldNotes): readonly NoteChange[] {
    const now = new Set(this.paths);
    const changed = [...now].filter((path) => !this.isSame(path));
    const gone = old.head.paths.filter((path) => !now.has(path));
    return [...changed, ...gone].map((path) => ({
      before: listed(old.known(path)),
      after: now.has(path) ? listed(this.known.get(path)) : undefined,
    }));
  }
}

/** Returns the note for the index, or undefined for an unreadable one or a template. */
function listed(known: KnownNote | undefined): Note | undefined {
  return known?.read.kind === 'note' && !known.read.note.isTemplate ? known.read.note : undefined;
}
