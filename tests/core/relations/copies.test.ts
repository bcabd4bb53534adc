/** The articles that a text cites: each once, of its copies the first by path, at the place of its first link. */
import { describe, expect, it } from 'vitest';
import { CALLOUT, updatedIn, type Texts } from '../context';

const url = (name: string): string => `https://a.example/${name}`;
const article = (address: string, created: string, id = ''): string =>
  `---\nurl: ${address}\ncreated: ${created}\n${id === '' ? '' : `id: ${id}\n`}---\n`;

/** The names of the notes that the box of a note lists, in their order. */
function listed(body: string, texts: Texts, head = '', stored: object = {}): readonly string[] {
  const text = updatedIn({ ...texts, 'Ich.md': `---\n${head}\n---\n${CALLOUT}${body}\n` }, 'Ich.md', stored);
  return [...text.matchAll(/^> - \[\[([^|\]]+)\.md\|/gm)].map((found) => found[1] ?? '');
}

describe('cited articles', () => {
  const texts = {
    'a.md': article(url('1'), '2024-01-01'),
    'b.md': article(url('1'), '2024-03-01'),
    'c.md': article(url('2'), '2024-02-01'),
  };

  it('stand in the order of the text, and of copies the first by path, though another is newer', () => {
    expect(listed(`${url('2')} ${url('1')}`, texts)).toEqual(['c', 'a']);
    expect(listed(`${url('1')} ${url('2')} ${url('1')}`, texts)).toEqual(['a', 'c']);
  });

  it('are copies by their id, too, through another copy', () => {
    const id = 'a1b2c3d4e5f60718';
    const copies = {
      ...texts,
      'b.md': article(url('1'), '2024-03-01', id),
      'c.md': article(url('2'), '2024-02-01', id),
    };
    expect(listed(`${url('2')} ${url('1')}`, copies)).toEqual(['a']);
  });

  it('are none that is a copy of the note itself, by URL or by id', () => {
    expect(listed(`${url('1')} ${url('2')}`, texts, `url: ${url('1')}`)).toEqual(['c']);
    const id = 'a1b2c3d4e5f60718';
    const same = { 'd.md': article(url('3'), '2024-01-01', id) };
    expect(listed(url('3'), same, `id: ${id}`, { sameArticleHeading: 'Same' })).toEqual(['d']);
  });

  it('are as many as the cap allows, the first ones', () => {
    expect(listed(`${url('2')} ${url('1')}`, texts, '', { cap: 1 })).toEqual(['c']);
  });
});

describe('notes of the same article', () => {
  it('are of too many the newest, in the set order', () => {
    const id = 'a1b2c3d4e5f60718';
    const same = Object.fromEntries(
      [1, 2, 3].map((day) => [`n${day}.md`, article(url(`${day}`), `2024-01-0${day}`, id)]),
    );
    expect(listed('', same, `id: ${id}`, { cap: 2 })).toEqual(['n2', 'n3']);
    expect(listed('', same, `id: ${id}`, { cap: 2, order: 'newest-first' })).toEqual(['n3', 'n2']);
  });
});
