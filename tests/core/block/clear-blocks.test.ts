/** What emptying the blocks makes of a note. */
import { describe, expect, it } from 'vitest';
import { clearNote } from '../../../src/core/block/clear-blocks';
import { updatedText, updateNote } from '../../../src/core/block/update-note';
import { contextOf } from '../context';

const HEADER = '> [!example]- In diesem Zusammenhang:\n';
const EMPTY = `${HEADER}> %% INSERT A %%\n> %% END A %%\n`;

function cleared(text: string): string {
  return updatedText(text, clearNote('Notiz.md', text, contextOf({ 'Notiz.md': text })));
}

describe('emptying', () => {
  it.each([
    ['a filled callout', `${HEADER}> %% INSERT A %%\n> #### Meine Notes\n> \n> %% END A %%\n`, EMPTY],
    ['a callout that is broken open', `${HEADER}> %% INSERT A %%\n# Meine Notes\n\n- a\n%% END A %%\n`, EMPTY],
    ['an end marker that is glued', `${HEADER}> %% INSERT A %%\nNoch kein Thema!%% END A %%\n`, EMPTY],
    [
      'a block without a callout',
      'Text\n%% INSERT A %%\nalt\n%% END A %% Text',
      'Text\n%% INSERT A %%\n%% END A %% Text',
    ],
    [
      'two blocks',
      `${HEADER}> %% INSERT A %%\n> a\n> %% END A %%\n\n%% INSERT A %%\nb\n%% END A %%`,
      `${EMPTY}\n%% INSERT A %%\n%% END A %%`,
    ],
    ['a block with CRLF', '> %% INSERT A %%\r\n> a\r\n> %% END A %%\r\n', '> %% INSERT A %%\r\n> %% END A %%\r\n'],
  ])('keeps the markers and what is around: %s', (_, before, after) => {
    expect(cleared(before)).toBe(after);
    expect(cleared(after)).toBe(after);
  });

  it.each(['> %% INSERT A %%%% END A %%', '> %% INSERT A %%\n> \n>\n> %% END A %%', '%% INSERT A %%\n\n%% END A %%'])(
    'leaves a block that holds nothing: %j',
    (text) => {
      expect(clearNote('Notiz.md', text, contextOf({}))).toEqual({ kind: 'same', blocks: 1 });
    },
  );

  it('is taken back by the next update, to the byte', () => {
    const text = `---\ntopics: [X]\n---\n${HEADER}> %% INSERT A %%\nalt\n%% END A %%\n\nText`;
    const context = contextOf({ 'Notiz.md': text, 'a.md': '---\ntopics: [X]\n---\n' });
    const full = updatedText(text, updateNote('Notiz.md', text, context));
    const empty = updatedText(full, clearNote('Notiz.md', full, context));
    expect(empty).toBe(`---\ntopics: [X]\n---\n${EMPTY}\nText`);
    expect(updatedText(empty, updateNote('Notiz.md', empty, context))).toBe(full);
  });

  it('leaves alone what an update leaves alone', () => {
    const block = '> %% INSERT A %%\n> a\n> %% END A %%\n';
    const kindOf = (text: string, path = 'Notiz.md'): string => clearNote(path, text, contextOf({})).kind;
    expect(kindOf('Text')).toBe('none');
    expect(kindOf(`---\nrelated-literature: false\n---\n${block}`)).toBe('same');
    expect(kindOf(`---\ntitle: "{{title}}"\n---\n${block}`)).toBe('outside');
    expect(kindOf(block, 'Vorlagen/Notiz.md')).toBe('outside');
    expect(kindOf(`---\n[\n---\n${block}`)).toBe('refused');
    expect(kindOf(`${block}> %% INSERT A %%`)).toBe('refused');
  });
});
