/** Whatever an import looks like: only dead images and the address change, and a second run changes nothing. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyChanges } from '../../src/core/markdown/marker-blocks';
import { repairNote, type NoteRepair, type RepairKind } from '../../src/core/repair/repair-note';
import { parts, PROXY, soup } from '../generate/broken-imports';
import { RUNS } from '../generate/runs';

const context = {
  yaml: (source: string): unknown => parse(source, { schema: 'core' }),
  property: 'URL',
  isTemplate: () => false,
};

function repairOf(text: string, kinds: readonly RepairKind[] = ['address', 'image']): NoteRepair {
  return repairNote(text, new Set(kinds), context);
}

function repaired(text: string, kinds?: readonly RepairKind[]): string {
  return applyChanges(text, repairOf(text, kinds).changes);
}

const heads = fc.constantFrom(
  '',
  '---\nid: 1\n---\n',
  '---\nURL: https://a.example\nimage: "![a](' + PROXY + 'https://a.example/x.png)"\n---\n',
  '---\nurl:\ntags: [a] # c\n---\n',
  '---\nid: 1\n',
  '---\na: [\n---\n',
);
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
const links = fc.constantFrom(
  '',
  '[Read Original](https://a.example/x)',
  '[Read Original](https:&#x2F;&#x2F;a.example&#x2F;x%5Fy)',
  '[Read Original](x)',
  '[Read on Omnivore](https://omnivore.app/me/x)\n[Read Original](https://a.example/x)\n',
);

/** Addresses are shown as they are written, and each is one. */
function reader(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true });
  markdown.normalizeLink = (url) => url;
  markdown.validateLink = () => true;
  return markdown;
}

/** What a Markdown reader sees: each token with its text and attributes; addresses of images, and HTML, are shown without the proxy's part. */
function seen(text: string): unknown {
  const tokens = reader().parse(text, {});
  const bare = (value: string): string =>
    value.replaceAll(/https:\/\/proxy-prod\.omnivore-image-cache\.app\/320x0,\w[^/]*\/(?=https?:\/\/)/g, '');
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .map(({ type, content, attrs, children }) => {
      const own = children === null ? content : '';
      const plain = type === 'image' || type.startsWith('html');
      return [
        type,
        plain ? bare(own) : own,
        (attrs ?? []).map(([name, value]) => [name, type === 'image' ? bare(value) : value]),
      ];
    });
}

describe('the repair of images', () => {
  it('gives each image that is shown its original address, in every surrounding, and changes nothing else', () => {
    fc.assert(
      fc.property(
        heads.filter((head) => head !== '---\nid: 1\n'),
        lineEnds,
        parts,
        (head, end, all) => {
          const write = (kind: 'before' | 'after'): string =>
            (head + ['p', ...all.flatMap((part) => [part[kind], 'p']), ''].join('\n\n')).replaceAll('\n', end);
          expect(repaired(write('before'), ['image'])).toBe(write('after'));
        },
      ),
      RUNS,
    );
  });

  it('takes nothing but the part of the proxy from any text', () => {
    fc.assert(
      fc.property(heads, soup, (head, body) => {
        for (const { kind, from, to, insert } of repairOf(head + body, ['image']).changes) {
          expect([kind, (head + body).slice(from, to), insert]).toEqual(['image', PROXY, '']);
        }
      }),
      RUNS,
    );
  });

  it('is seen by a reader of Markdown in images only', () => {
    fc.assert(
      fc.property(soup, (body) => {
        const text = `p\n\n${body}`;
        deepStrictEqual(seen(repaired(text, ['image'])), seen(text));
      }),
      RUNS,
    );
  });
});

describe('the repair of a note', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(heads, links, soup, parts, (head, link, body, all) => {
        const once = repaired(head + link + body + all.map(({ before }) => before).join('\n\n'));
        expect(repairOf(once).changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('leaves every other byte: without the changes, both texts are equal', () => {
    fc.assert(
      fc.property(heads, links, soup, lineEnds, (head, link, body, end) => {
        const text = (head + link + body).replaceAll('\n', end);
        const { changes } = repairOf(text);
        expect(changes.filter(({ kind }) => kind === 'address').length).toBeLessThanOrEqual(1);
        let back = applyChanges(text, changes);
        let moved = 0;
        for (const { from, to, insert } of changes) {
          back = back.slice(0, from) + text.slice(from, to) + back.slice(from + insert.length);
          moved += insert.length;
        }
        expect(back).toBe(text);
        expect(moved === 0 || /^---/.test(text)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is tried with texts that are repaired', () => {
    const texts = fc.sample(fc.tuple(heads, links, soup), { numRuns: 3000, seed: 2 }).map((all) => all.join(''));
    const kinds = texts.flatMap((text) => repairOf(text).changes.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'image').length).toBeGreaterThan(100);
    expect(kinds.filter((kind) => kind === 'address').length).toBeGreaterThan(100);
  });
});
