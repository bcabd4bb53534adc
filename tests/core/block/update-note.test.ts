/** The pipeline of one note, from its text to the change of it. */
import { describe, expect, it } from 'vitest';
import { updatedText, updateNote } from '../../../src/core/block/update-note';
import { CALLOUT, contextOf, noteText, updatedIn, updateIn } from '../context';

const HEAD = '---\ntopics: X\n---\n';

describe('an update', () => {
  it('is none for a note without markers, whatever its frontmatter', () => {
    for (const text of ['', 'x', HEAD, '---\ntopics: [X\n---\n', '---\n- a\n---\n', '\0', '---js\nx\n---\n'])
      expect(updateIn({ 'N.md': text }, 'N.md')).toEqual({ kind: 'none' });
  });

  it('is none of ours out of scope', () => {
    for (const path of ['.trash/N.md', 'Vorlagen/N.md', 'N (Conflicted copy).md', 'N.txt'])
      expect(updateIn({ [path]: CALLOUT }, path)).toEqual({ kind: 'outside' });
  });

  it('refuses a note whose frontmatter cannot be read, whatever its markers', () => {
    for (const head of [
      '---\ntopics: [X\n---\n',
      '---\n- X\n---\n',
      '---\nX\n---\n',
      '---\ntopics: X\n--- x\n---\n',
      '---\na: 1\na: 2\n---\n',
    ]) {
      for (const body of [CALLOUT, '%% INSERT A %%', 'x %% END A %%'])
        expect(updateIn({ 'N.md': head + body }, 'N.md')).toMatchObject({
          kind: 'refused',
          reason: 'frontmatter-unreadable',
        });
    }
  });

  it('refuses a text with a NUL', () => {
    expect(updateIn({ 'N.md': `${CALLOUT}\0` }, 'N.md')).toMatchObject({ kind: 'refused', reason: 'not-text' });
  });

  it('leaves a note alone that opted out', () => {
    const text = `---\ntopics: X\nrelated-literature: false\n---\n${CALLOUT}`;
    expect(updateIn({ 'N.md': text }, 'N.md')).toEqual({ kind: 'same', blocks: 1 });
    expect(updatedIn({ 'N.md': text.replaceAll('\n', '\r\n') }, 'N.md')).toBe(text.replaceAll('\n', '\r\n'));
  });

  it('fills every block, and then has nothing to do', () => {
    const texts = { 'N.md': `${HEAD}${CALLOUT}\nText\n\n%% INSERT A %%%% END A %%\n` };
    const once = updatedIn(texts, 'N.md');
    expect(once.match(/Zum Thema "X"/g)).toHaveLength(4);
    expect(updateIn({ 'N.md': once }, 'N.md')).toEqual({ kind: 'same', blocks: 2 });
    expect(updateIn(texts, 'N.md')).toMatchObject({ kind: 'edit', blocks: 2 });
  });

  it('takes the topics from the text in hand, not from what was known before', () => {
    const context = contextOf({
      'N.md': noteText(['X'], '2024-01-01', CALLOUT),
      'a.md': noteText(['Y'], '2024-01-01'),
    });
    const text = noteText(['Y'], '2024-01-01', CALLOUT);
    expect(updatedText(text, updateNote('N.md', text, context))).toContain('[[a.md|a]]');
  });

  it('looks for the markers of the vault’s own id', () => {
    const text = `${HEAD}%% INSERT B-1 %%%% END B-1 %%\n%% INSERT A %%`;
    expect(updatedIn({ 'N.md': text }, 'N.md', { markerId: 'B-1' })).toContain('%% INSERT B-1 %%\n#### Meine Notes');
    expect(updateIn({ 'N.md': text }, 'N.md')).toMatchObject({ kind: 'refused', reason: 'end-missing' });
  });

  it('leaves other callouts and scripts as they are', () => {
    const around =
      '```dataviewjs\nawait dv.view("02 Dateien/Javascript/related_write")\n```\n> [!info] Info\n> **X**\n\n';
    const text = `${HEAD}${around}${CALLOUT}\n${around}`;
    const written = updatedIn({ 'N.md': text }, 'N.md');
    expect(written.startsWith(HEAD + around)).toBe(true);
    expect(written.endsWith(`\n${around}`)).toBe(true);
  });
});
