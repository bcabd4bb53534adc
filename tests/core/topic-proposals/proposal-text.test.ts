/** What of a note's text is compared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPOSAL_TEXT, proposalText, readOwnWords } from '../../../src/core/topic-proposals/proposal-text';

const seen = (text: string): object => ({ ...readOwnWords(text, 'A'), body: proposalText(text, 'A').split(/\s+/) });

const links = (text: string): readonly string[] => readOwnWords(text, 'A').links;

describe('the text that is compared', () => {
  it('is without frontmatter, blocks and code', () => {
    const text = [
      '---',
      'topics: [Kopf]',
      '---',
      'Anfang `code` davor',
      '> [!example]- Titel',
      '> %% INSERT A %%',
      '> - [[Gelistet]]',
      '> %% END A %%',
      '```js',
      'kein(Text);',
      '```',
      'Ende',
    ].join('\r\n');
    const words = proposalText(text, 'A')
      .split(/\s+/)
      .filter((word) => word !== '' && word !== '>');
    expect(words).toEqual(['Anfang', 'davor', '[!example]-', 'Titel', 'Ende']);
  });

  it('holds blocks of another marker id, and a block that is not closed', () => {
    expect(proposalText('%% INSERT B %%x%% END B %%', 'A')).toContain('x');
    expect(proposalText('a\n%% INSERT A %%\nb', 'A')).toContain('b');
  });

  it('is the first 2,500 characters, counted without what is left out', () => {
    const text = `${'```\n'}${'z'.repeat(9000)}\n${'```\n'}${'wort '.repeat(1000)}`;
    expect(proposalText(text, 'A').length).toBe(PROPOSAL_TEXT);
    expect(proposalText(text, 'A')).not.toContain('z');
    expect(proposalText('\uFEFF---\nx: 1\n---\nkurz', 'A')).toBe('kurz');
  });

  it('does not depend on what stands in code, block or frontmatter', () => {
    const inner = fc.constantFrom('a', 'Klima', '[[b]]', 'https://x.example', '😀');
    fc.assert(
      fc.property(fc.array(inner), fc.array(inner), fc.array(inner), (code, block, own) => {
        const with_ = (c: string, b: string): string =>
          `---\nx: 1\n---\n${own.join(' ')}\n~~~\n${c}\n~~~\n%% INSERT A %%\n${b}\n%% END A %%\n`;
        expect(seen(with_(code.join(' '), block.join(' ')))).toEqual(seen(with_('', '')));
      }),
    );
  });
});

describe('the links of a text', () => {
  it('are the names of notes, each once, without folder, heading, alias and extension', () => {
    expect(
      links('[[A]] [[Ordner/A#Teil|gezeigt]] ![[B.md]] [x](Ordner/C%20D.md#h) [y](https://z.example/e.md) [[ ]]'),
    ).toEqual(['a', 'b', 'c d']);
  });

  it('do not come from blocks and code', () => {
    expect(links('%% INSERT A %%[[a]]%% END A %%\n`[[b]]`\n```\n[[c]]\n```\n[[d]]')).toEqual(['d']);
  });

  it('may stand behind what is compared', () => {
    expect(links(`${'wort '.repeat(1000)}[[Fern]]`)).toEqual(['fern']);
  });

  it('may hold a broken percent code', () => {
    expect(links('[x](100%.md)')).toEqual(['100%']);
  });
});
