/** The lines of a block, to the byte (docs/contract.md section 5). */
import { describe, expect, it } from 'vitest';
import { createBlockRenderer } from '../../../src/core/block/render-block';
import { noteOf } from '../../../src/core/note/note';
import { relationsOf } from '../../../src/core/relations/relations';
import { contextOf, noteText, settingsOf, type Texts } from '../context';

/** The lines of the block of a note on these topics, in a vault of these notes. */
function lines(topics: readonly string[], texts: Texts, stored: object = {}): readonly string[] {
  const context = contextOf(texts, stored);
  const note = noteOf('Ich.md', new Map([['topics', topics]]), context.settings);
  return context.renderBlock(relationsOf(note, context.noteIndex, context.settings));
}

const TOPIC = 'Populismus, Nationalismus, Extremismus';

describe('the lines of a block', () => {
  it('are the seed’s, with their empty lines', () => {
    const texts = { '04 Literatur-Notes/Pocket/Warum nur.md': noteText([TOPIC], '2023-10-11') };
    expect(lines([TOPIC], texts)).toEqual([
      '#### Meine Notes',
      `##### Zum Thema "${TOPIC}":`,
      `Noch keine Zusammenhänge in "Meine Notes" für das Thema "${TOPIC}"!`,
      '',
      '',
      '&nbsp;',
      '#### Relevante Literatur',
      `##### Zum Thema "${TOPIC}":`,
      '- [[04 Literatur-Notes/Pocket/Warum nur.md|Warum nur]] (11.10.2023)',
    ]);
  });

  it('end with an empty line where the last topic has no relations', () => {
    expect(lines(['X'], {}).slice(-3)).toEqual([
      '##### Zum Thema "X":',
      'Noch keine Zusammenhänge in "Relevante Literatur" für das Thema "X"!',
      '',
    ]);
  });

  it('are one line for a note without topics', () => {
    expect(lines([], {})).toEqual(['Noch kein Thema in Frontmatter `topics` definiert!']);
  });

  it('group by the topics of the note, in their order', () => {
    const texts = { 'a.md': noteText(['Y'], '2024-01-01'), 'b.md': noteText(['x', 'Y'], '2023-01-01') };
    expect(lines(['X', '[[Y|Ypsilon]]'], texts).slice(0, 6)).toEqual([
      '#### Meine Notes',
      '##### Zum Thema "X":',
      '- [[b.md|b]] (01.01.2023)',
      '##### Zum Thema "Ypsilon":',
      '- [[b.md|b]] (01.01.2023)',
      '- [[a.md|a]] (01.01.2024)',
    ]);
  });

  it('are in English where the vault is', () => {
    const texts = { 'a.md': noteText(['X'], '2024-01-05'), 'b.md': noteText(['X']) };
    expect(lines(['X'], texts, { language: 'en' })).toEqual([
      '#### My notes',
      '##### On the topic "X":',
      '- [[a.md|a]] (2024-01-05)',
      '- [[b.md|b]] (undated)',
      '',
      '&nbsp;',
      '#### Relevant literature',
      '##### On the topic "X":',
      'Nothing yet in "Relevant literature" on the topic "X"!',
      '',
    ]);
    expect(lines([], {}, { language: 'en' })).toEqual(['No topic in frontmatter `topics` yet!']);
  });

  it('are in the words of the settings', () => {
    const stored = {
      ownNotesHeading: 'Ich {x}',
      literatureHeading: 'Andere',
      topicHeading: '{topic}?',
      noRelations: '{section}: nichts zu {topic}',
      undated: '—',
      dateFormat: 'D. MMMM YYYY',
    };
    expect(lines(['X'], { 'a.md': noteText(['X'], '2024-03-01'), 'b.md': noteText(['X']) }, stored)).toEqual([
      '#### Ich {x}',
      '##### X?',
      '- [[a.md|a]] (1. März 2024)',
      '- [[b.md|b]] (—)',
      '',
      '&nbsp;',
      '#### Andere',
      '##### X?',
      'Andere: nichts zu X',
      '',
    ]);
    expect(lines([], {}, { noTopics: 'leer' })).toEqual(['leer']);
  });

  it('are of one line each, whatever the settings hold, and without comment signs', () => {
    const stored = {
      ownNotesHeading: 'a\nb\r\nc',
      topicHeading: '%%{topic}%%',
      noRelations: 'x\u2028%%%',
      dateFormat: 'DD[%%]',
    };
    const written = lines(['%%'], { 'a.md': noteText(['%%'], '2024-03-01') }, stored);
    expect(written.slice(0, 3)).toEqual(['#### a b c', '##### % % % % % %', '- [[a.md|a]] (01% %)']);
    expect(written.join('')).not.toMatch(/%%|[\n\r\u2028]/);
    expect(lines([], {}, { noTopics: '%% END A %%' })).toEqual(['% % END A % %']);
  });

  it('keep the label of the note in hand, not that of the others', () => {
    expect(lines(['künstliche  intelligenz'], { 'a.md': noteText(['Künstliche Intelligenz']) })[1]).toBe(
      '##### Zum Thema "künstliche  intelligenz":',
    );
  });

  it('do not name the heading of a section after what a topic says', () => {
    expect(lines(['{section}'], {}).slice(1, 3)).toEqual([
      '##### Zum Thema "{section}":',
      'Noch keine Zusammenhänge in "Meine Notes" für das Thema "{section}"!',
    ]);
  });
});

describe('the layout', () => {
  it('of all settings but texts that are empty is that of the defaults', () => {
    const empty = Object.fromEntries(
      [
        'ownNotesHeading',
        'literatureHeading',
        'topicHeading',
        'noRelations',
        'noTopics',
        'undated',
        'more',
        'dateFormat',
      ].map((key) => [key, '']),
    );
    expect(lines(['X'], {}, empty)).toEqual(lines(['X'], {}));
  });

  it('writes what it wrote before: nothing in it remembers a block', () => {
    const layout = createBlockRenderer(settingsOf());
    const context = contextOf({ 'a.md': noteText(['X'], '2024-01-01') });
    const sections = relationsOf(
      noteOf('b.md', new Map([['topics', 'X']]), context.settings),
      context.noteIndex,
      context.settings,
    );
    expect(layout(sections)).toEqual(layout(sections));
    expect(layout([])).toEqual(layout([]));
  });
});

describe('what a renderer remembers of a note', () => {
  it('is the line of the note that lies there now', () => {
    const settings = settingsOf();
    const renderBlock = createBlockRenderer(settings);
    const lineOf = (created: string): string => {
      const { noteIndex } = contextOf({ 'a.md': noteText(['X'], created) });
      const note = noteOf('Ich.md', new Map([['topics', ['X']]]), settings);
      return renderBlock(relationsOf(note, noteIndex, settings)).find((line) => line.startsWith('- ')) ?? '';
    };
    expect([lineOf('2024-01-01'), lineOf('2024-02-02')]).toEqual([
      '- [[a.md|a]] (01.01.2024)',
      '- [[a.md|a]] (02.02.2024)',
    ]);
  });
});

describe('the text that leads to the rest', () => {
  it('opens no link that would swallow the one behind it', () => {
    const texts = { 'X.md': '', 'a.md': noteText(['X'], '2024-01-01'), 'b.md': noteText(['X'], '2024-01-02') };
    expect(lines(['X'], texts, { cap: 1, more: '[[more' })).toContain('- [ [more: [[X.md|X]]');
  });
});
