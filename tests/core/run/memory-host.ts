/** A host that keeps its notes in memory, and fails where a test wants it to. */
import { excerptOf } from '../../../src/core/run/note-excerpt';
import type { Decide, Host, HostFailure, HostExcerpt, HostText, Listed } from '../../../src/core/run/host';
import { updatedText, type Update } from '../../../src/core/block/update-note';

/** What a test can make of a note beside its text. */
export interface Trouble {
  readonly unreadable?: readonly string[];
  readonly unwritable?: readonly string[];
  readonly notText?: readonly string[];
  readonly links?: readonly string[];
}

const failure = (code: string): HostFailure => ({ kind: 'failed', failure: { code, detail: '' } });

/** The host, its notes by path, and what it was asked to do. */
export class MemoryHost implements Host {
  readonly texts: Map<string, string>;
  readonly written: string[] = [];

  constructor(
    texts: Readonly<Record<string, string>>,
    private readonly trouble: Trouble = {},
  ) {
    this.texts = new Map(Object.entries(texts));
  }

  list(): Promise<readonly Listed[]> {
    return Promise.resolve(
      [...this.texts.keys()].map((path) => ({ path, isLink: this.trouble.links?.includes(path) === true })),
    );
  }

  readExcerpt(path: string): Promise<HostExcerpt> {
    const found = this.look(path);
    return Promise.resolve(
      found.kind === 'text' ? { kind: 'glance', text: found.text, prints: excerptOf(found.text).prints } : found,
    );
  }

  read(path: string): Promise<HostText> {
    return Promise.resolve(this.look(path));
  }

  change(path: string, decide: Decide): Promise<Update | HostFailure> {
    const found = this.look(path);
    if (found.kind !== 'text') throw new Error(`a run must not change ${path}`);
    const update = decide(found.text);
    if (update.kind === 'edit' && this.trouble.unwritable?.includes(path) === true)
      return Promise.resolve(failure('EACCES'));
    if (update.kind === 'edit') this.write(path, updatedText(found.text, update));
    return Promise.resolve(update);
  }

  private write(path: string, text: string): void {
    this.texts.set(path, text);
    this.written.push(path);
  }

  private look(path: string): HostText {
    if (this.trouble.unreadable?.includes(path) === true) return failure('EIO');
    return {
      kind: this.trouble.notText?.includes(path) === true ? 'not-text' : 'text',
      text: this.texts.get(path) ?? '',
    };
  }
}
