/** A run looks at parts of a text only: what it finds there is what the whole text says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../src/core/markdown/marker-blocks';
import { excerptOf } from '../../../src/core/run/note-excerpt';
import { linkFingerprints } from '../../../src/core/index/url-fingerprints';
import { readNote } from '../../../src/core/block/update-note';
import { decodeExcerpt, wholeText } from '../../../src/cli/disk/decode-utf8';
import { toolsOf } from '../../core/context';
import { RUNS } from '../../generate/runs';
import { noteText } from '../../generate/text';
import { MemoryDisk } from './memory-disk';

const tools = toolsOf();
const files = new MemoryDisk().files();

const link = fc.constantFrom(
  'Siehe https://a.example/b.',
  '> <http://a.example/ä?x=1>',
  '[Read Original](https://a.example/c)',
  'https:&#x2F;&#x2F;a.example/d %% http://versteckt.example/',
  '<!-- http://versteckt.example/ -->',
  '`http://code.example/`',
  'HTTP://A.EXAMPLE/e',
  'http',
);

const parts = fc.array(fc.oneof(noteText, link, link, fc.constantFrom('```', '> ```', '<!--', '-->', '%%', 'ä')), {
  maxLength: 6,
});
const text = fc
  .tuple(noteText, parts, fc.constantFrom('\n', '\r\n', '\r', ''))
  .map(([head, rest, end]) => [head, ...rest].join(end));

/** All that a run asks of a text. */
function said(whole: string): object {
  return { read: readNote('N.md', whole, tools), found: findBlocks(whole, tools.settings.markerId) };
}

function glanced(bytes: Uint8Array): ReturnType<typeof decodeExcerpt> {
  return decodeExcerpt(bytes.slice(), files);
}

describe('a glance', () => {
  it('says of a note what its whole text says', () => {
    fc.assert(
      fc.property(text, (generated) => {
        const bytes = new TextEncoder().encode(generated);
        const whole = wholeText(bytes).text;
        const part = glanced(bytes);
        if (part.kind !== 'glance') throw new Error('this is UTF-8');
        expect(whole.startsWith(part.text)).toBe(true);
        expect(said(part.text)).toEqual(said(whole));
        if (findBlocks(whole, 'A').kind === 'blocks') expect(part.prints).toEqual(linkFingerprints(whole));
      }),
      RUNS,
    );
  });

  it('gives the text as it is where bytes are not UTF-8, or hold a NUL', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), noteText, (noise, prose) => {
        const bytes = new Uint8Array([...new TextEncoder().encode(prose), ...noise]);
        const whole = wholeText(bytes);
        const part = glanced(bytes);
        if (whole.kind === 'not-text') expect(part).toEqual(whole);
        else if (whole.text.includes('\0')) expect(part).toMatchObject({ kind: 'glance', text: whole.text });
        else expect(said(part.text)).toEqual(said(whole.text));
      }),
      RUNS,
    );
  });

  it('leaves off the prose: a note without marks is its head, one with marks all up to the last of them', () => {
    const head = '---\ntopics: X\n---\n';
    const seen = (whole: string): string => whole.slice(0, excerptOf(whole).end);
    expect(seen(`${head}Prosa mit https://a.example/.\n`)).toBe(head);
    expect(seen(`${head}\n> %% INSERT A %%%% END A %%\nProsa.\nhttps://a.example/\n`)).toBe(
      `${head}\n> %% INSERT A %%%% END A %%\n`,
    );
  });
});
