/** The lines of a block to the byte: groups of tags, the same article, what is cited (issue: more ways to be related). */
import { describe, expect, it } from 'vitest';
import { updatedIn, updateIn, type Texts } from '../context';

const BLOCK = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n';

/** The lines between the markers of `Ich.md`, without the callout's prefix; a second update must change nothing. */
function lines(
  head: string,
  texts: Texts,
  { body = '', stored = {} }: { readonly body?: string; readonly stored?: object } = {},
): readonly string[] {
  const all = { ...texts, 'Ich.md': `---\n${head}\n---\n${BLOCK}${body}` };
  const written = updatedIn(all, 'Ich.md', stored);
  expect(updateIn({ ...all, 'Ich.md': written }, 'Ich.md', stored).kind).toBe('same');
  const [, inner = ''] = /%% INSERT A %%\n([^]*)> %% END A %%/.exec(written) ?? [];
  return inner
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      expect(line.startsWith('> ')).toBe(true);
      return line.slice(2);
    });
}

const NO_TOPIC = 'Noch kein Thema in Frontmatter `topics` definiert!';
const LLM: Texts = {
  'a.md': '---\ntags: LLM\ncreated: 2024-02-01\n---\n',
  '04 Literatur-Notes/b.md': '---\ntags: [LLM, KI]\ncreated: 2024-01-01\n---\n',
  '04 Literatur-Notes/c.md': '---\ntags: KI\n---\n',
};

describe('the block of a note without topics', () => {
  it('has its line first, then both sections with their groups of tags', () => {
    expect(lines('tags: [LLM, KI]', LLM)).toEqual([
      NO_TOPIC,
      '',
      '#### Meine Notes',
      '##### Zum Schlagwort "LLM":',
      '- [[a.md|a]] (01.02.2024)',
      '',
      '&nbsp;',
      '#### Relevante Literatur',
      '##### Zum Schlagwort "LLM":',
      '- [[04 Literatur-Notes/b.md|b]] (01.01.2024)',
      '##### Zum Schlagwort "KI":',
      '- [[04 Literatur-Notes/c.md|c]] (ohne Datum)',
    ]);
  });

  it('leaves a section out that has no groups, and the break with it', () => {
    expect(lines('tags: KI', LLM)).toEqual([
      NO_TOPIC,
      '',
      '#### Relevante Literatur',
      '##### Zum Schlagwort "KI":',
      '- [[04 Literatur-Notes/b.md|b]] (01.01.2024)',
      '- [[04 Literatur-Notes/c.md|c]] (ohne Datum)',
    ]);
    expect(lines('tags: LLM', { 'a.md': LLM['a.md'] ?? '' })).toEqual([
      NO_TOPIC,
      '',
      '#### Meine Notes',
      '##### Zum Schlagwort "LLM":',
      '- [[a.md|a]] (01.02.2024)',
    ]);
  });

  it('is its line alone without any group, as ever', () => {
    for (const head of ['tags: nichts', 'tags: [clippings, Kindle]', 'x: 1'])
      expect(lines(head, { ...LLM, 'k.md': '---\ntags: [clippings, Kindle]\n---\n' })).toEqual([NO_TOPIC]);
    expect(lines('tags: LLM', LLM, { stored: { tagGroups: 'never' } })).toEqual([NO_TOPIC]);
  });

  it('never says that more notes share a tag', () => {
    expect(lines('tags: LLM', LLM, { stored: { tagNoteLimit: 1 } })).toEqual([
      NO_TOPIC,
      '',
      '#### Relevante Literatur',
      '##### Zum Schlagwort "LLM":',
      '- [[04 Literatur-Notes/b.md|b]] (01.01.2024)',
    ]);
    expect(lines('tags: KI', LLM, { stored: { tagNoteLimit: 1 } })).toEqual([
      NO_TOPIC,
      '',
      '#### Relevante Literatur',
      '##### Zum Schlagwort "KI":',
      '- [[04 Literatur-Notes/b.md|b]] (01.01.2024)',
    ]);
  });

  it('has the third and the fourth section without the first two', () => {
    expect(
      lines('id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34', {
        'a.md': '---\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\ncreated: 2024-02-01\n---\n',
      }),
    ).toEqual([NO_TOPIC, '', '#### Derselbe Artikel', '- [[a.md|a]] (01.02.2024)']);
    expect(lines('x: 1', { 'a.md': '---\nurl: https://a.example/x\n---\n' }, { body: 'https://a.example/x' })).toEqual([
      NO_TOPIC,
      '',
      '#### Zitiert',
      '- [[a.md|a]] (ohne Datum)',
    ]);
  });
});

const REST: Texts = {
  'x.md': '---\ntopics: X\ntags: LLM\ncreated: 2024-03-01\n---\n',
  'same.md': '---\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\ncreated: 2024-01-02\n---\n',
  '04 Literatur-Notes/same 1.md': '---\nID: "7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34"\ncreated: 2024-01-01\n---\n',
  'cited.md': '---\nurl: https://a.example/x\n---\n',
  '04 Literatur-Notes/cited 2.md': '---\nsource: https://b.example/y/\ncreated: 2020-01-01\n---\n',
};
const BODY = '\nSiehe https://b.example/y und [x](http://www.a.example/x#z).\n';

describe('the block of a note with topics', () => {
  it('has the same article third and what it cites fourth, plain lines without a group', () => {
    expect(lines('topics: X\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34', { ...LLM, ...REST }, { body: BODY })).toEqual([
      '#### Meine Notes',
      '##### Zum Thema "X":',
      '- [[x.md|x]] (01.03.2024)',
      '',
      '&nbsp;',
      '#### Relevante Literatur',
      '##### Zum Thema "X":',
      'Noch keine Zusammenhänge in "Relevante Literatur" für das Thema "X"!',
      '',
      '',
      '&nbsp;',
      '#### Derselbe Artikel',
      '- [[04 Literatur-Notes/same 1.md|same 1]] (01.01.2024)',
      '- [[same.md|same]] (02.01.2024)',
      '',
      '&nbsp;',
      '#### Zitiert',
      '- [[04 Literatur-Notes/cited 2.md|cited 2]] (01.01.2020)',
      '- [[cited.md|cited]] (ohne Datum)',
    ]);
  });

  it('is by default, but for those two, what it was without tags', () => {
    expect(lines('topics: X\ntags: [LLM, KI]', { ...LLM, ...REST })).toEqual(lines('topics: X', { ...LLM, ...REST }));
  });

  it('has groups of tags behind those of the topics of each section where these are always asked for', () => {
    expect(lines('topics: [X, Y]\ntags: [LLM, KI]', { ...LLM, ...REST }, { stored: { tagGroups: 'always' } })).toEqual([
      '#### Meine Notes',
      '##### Zum Thema "X":',
      '- [[x.md|x]] (01.03.2024)',
      '##### Zum Thema "Y":',
      'Noch keine Zusammenhänge in "Meine Notes" für das Thema "Y"!',
      '',
      '',
      '&nbsp;',
      '#### Relevante Literatur',
      '##### Zum Thema "X":',
      'Noch keine Zusammenhänge in "Relevante Literatur" für das Thema "X"!',
      '',
      '##### Zum Thema "Y":',
      'Noch keine Zusammenhänge in "Relevante Literatur" für das Thema "Y"!',
      '',
      '##### Zum Schlagwort "KI":',
      '- [[04 Literatur-Notes/b.md|b]] (01.01.2024)',
      '- [[04 Literatur-Notes/c.md|c]] (ohne Datum)',
    ]);
  });
});

describe('what else a block may hold', () => {
  const PAGE: Texts = {
    'a.md': '---\ntopics: Ich\ncreated: 2024-01-01\n---\n',
    '04 Literatur-Notes/b.md': '---\ntopics: Ich\n---\n',
    'p.md': '---\ncreated: 2024-01-03\n---\n',
  };

  it('is the list of the notes on the topic whose page the note is', () => {
    const listed = lines('x: 1', PAGE);
    expect(listed.slice(0, 3)).toEqual(['#### Meine Notes', '##### Zum Thema "Ich":', '- [[a.md|a]] (01.01.2024)']);
    expect(listed).toContain('- [[04 Literatur-Notes/b.md|b]] (ohne Datum)');
    expect(lines('x: 1', PAGE, { stored: { topicPages: false } })).toEqual([NO_TOPIC]);
  });

  it('is ten times the cap on such a page, and no link to itself where the list was cut', () => {
    const notes = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`n${at}.md`, '---\ntopics: Ich\n---\n']));
    const listed = lines('x: 1', notes, { stored: { cap: 1 } });
    expect(listed.filter((line) => line.startsWith('- [['))).toHaveLength(10);
    expect(listed).toContain('- … und weitere');
  });

  it('is what its owner picked, before all else, where that is asked for', () => {
    const head = 'topics: X\nrelated: "[[p]]"';
    expect(lines(head, PAGE, { stored: { listPicked: true } }).slice(0, 5)).toEqual([
      '#### Ausgewählt',
      '- [[p.md|p]] (03.01.2024)',
      '',
      '&nbsp;',
      '#### Meine Notes',
    ]);
    expect(lines(head, PAGE).slice(0, 1)).toEqual(['#### Meine Notes']);
    const picking = { 'p.md': '---\nrelated: ["[[Ich|x]]"]\n---\n' };
    expect(lines('x: 1', picking, { stored: { listPicked: true, language: 'en' } }).slice(2)).toEqual([
      '#### Picked',
      '- [[p.md|p]] (undated)',
    ]);
    expect(lines('related: "[[q/p.md]]"', { ...PAGE, 'r/p.md': '' }, { stored: { listPicked: true } })).not.toContain(
      '#### Ausgewählt',
    );
  });

  it('is nothing of what its owner hid from it', () => {
    const stored = { hidden: { 'Ich.md': ['a.md', 'p.md'] }, listPicked: true };
    expect(lines('topics: Ich\nrelated: "[[p]]"', PAGE, { stored }).join()).not.toMatch(/a\.md|p\.md/);
  });

  it('is no line about topics, and nothing at all, where that is not to be said', () => {
    const stored = { sayNoTopics: false };
    expect(lines('x: 1', {}, { stored })).toEqual([]);
    expect(lines('tags: KI', LLM, { stored })[0]).toBe('#### Relevante Literatur');
    expect(updatedIn({ 'Ich.md': BLOCK }, 'Ich.md', stored)).toContain('> %% INSERT A %%\n> %% END A %%\n');
  });

  it('is no topic that nothing is on, where these are left out', () => {
    const stored = { leaveOutEmptyTopics: true };
    expect(lines('topics: [Y, X]', REST, { stored })).toEqual([
      '#### Meine Notes',
      '##### Zum Thema "X":',
      '- [[x.md|x]] (01.03.2024)',
    ]);
    expect(lines('topics: Y', REST, { stored })).toEqual([]);
  });
});

describe('the lines of these ways', () => {
  it('are in the set order, but what is cited in that of the text', () => {
    const written = lines(
      'topics: X\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34',
      { ...LLM, ...REST },
      { body: BODY, stored: { order: 'newest-first' } },
    );
    expect(written.slice(-8)).toEqual([
      '#### Derselbe Artikel',
      '- [[same.md|same]] (02.01.2024)',
      '- [[04 Literatur-Notes/same 1.md|same 1]] (01.01.2024)',
      '',
      '&nbsp;',
      '#### Zitiert',
      '- [[04 Literatur-Notes/cited 2.md|cited 2]] (01.01.2020)',
      '- [[cited.md|cited]] (ohne Datum)',
    ]);
    expect(lines('tags: KI', LLM, { stored: { order: 'newest-first' } }).slice(-2)).toEqual([
      '- [[04 Literatur-Notes/b.md|b]] (01.01.2024)',
      '- [[04 Literatur-Notes/c.md|c]] (ohne Datum)',
    ]);
  });

  it('are cut as every group is, the newest of an article and the first of what is cited staying', () => {
    expect(
      lines(
        'topics: X\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34',
        { ...LLM, ...REST },
        { body: BODY, stored: { cap: 1 } },
      ).slice(-8),
    ).toEqual([
      '#### Derselbe Artikel',
      '- [[same.md|same]] (02.01.2024)',
      '- … und weitere',
      '',
      '&nbsp;',
      '#### Zitiert',
      '- [[04 Literatur-Notes/cited 2.md|cited 2]] (01.01.2020)',
      '- … und weitere',
    ]);
    expect(lines('id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34', REST, { stored: { cap: 0 } })).toHaveLength(5);
  });

  it('are not parted by dates where they stand without a group', () => {
    const written = lines(
      'id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\ntags: KI',
      { ...LLM, ...REST },
      { body: BODY, stored: { dateGroups: 'year' } },
    );
    expect(written.filter((line) => line.startsWith('######'))).toEqual(['###### 2024', '###### ohne Datum']);
    expect(written.slice(written.indexOf('#### Derselbe Artikel')).some((line) => line.startsWith('######'))).toBe(
      false,
    );
  });

  it('are in the words of the settings, and in English where the vault is', () => {
    const stored = {
      tagHeading: 'Tag {tag}?',
      sameArticleHeading: 'Nochmals',
      citesHeading: 'Quellen',
      noTopics: 'leer',
      more: 'mehr',
      tagNoteLimit: 1,
    };
    expect(
      lines('id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\ntags: KI', { ...LLM, ...REST }, { body: BODY, stored }).filter(
        (line) => !line.startsWith('- [['),
      ),
    ).toEqual([
      'leer',
      '',
      '#### Relevante Literatur',
      '##### Tag KI?',
      '',
      '&nbsp;',
      '#### Nochmals',
      '',
      '&nbsp;',
      '#### Quellen',
    ]);
    const english = lines(
      'id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\ntags: KI',
      { ...LLM, ...REST },
      { body: BODY, stored: { language: 'en' } },
    );
    expect(english.filter((line) => line.startsWith('#'))).toEqual([
      '#### Relevant literature',
      '##### With the tag "KI":',
      '#### The same article',
      '#### Cited',
    ]);
  });

  it('let no tag, alias, id or address have an effect', () => {
    const evil = ['%% END A %%', '[[x]]', '<script>', '`', '$&', '{tag}', '{topic}', '"'];
    const texts = {
      'a.md': `---\n${JSON.stringify({ tags: evil, id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34', aliases: evil, url: 'https://a.example/%%20END' })}\n---\n`,
    };
    const written = lines(JSON.stringify({ tags: evil, id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34' }), texts, {
      body: 'https://a.example/%%20END',
      stored: { tagGroupLimit: 0 },
    });
    expect(written[3]).toBe('##### Zum Schlagwort "% % END A % %":');
    expect(written.join('\n')).not.toMatch(/%%|<script/);
    expect(written).toContain('#### Derselbe Artikel');
  });

  it.each([
    ['[[x]]', '[ [x] ]'],
    ['<script>', '\\<script>'],
    ['`', "'"],
    ['$&', '$&'],
    ['{tag}', '{tag}'],
    ['a  b', 'a  b'],
    ['A/B', 'A/B'],
  ])('write a tag %s as %s', (tag, said) => {
    expect(
      lines(JSON.stringify({ tags: [tag] }), { 'a.md': `---\n${JSON.stringify({ tags: [tag] })}\n---\n` })[3],
    ).toBe(`##### Zum Schlagwort "${said}":`);
  });
});

const ID = '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34';

describe('the same article', () => {
  it.each<[string, string, boolean]>([
    [ID, ID, true],
    [`" ${ID} "`, ID, true],
    [ID, ID.toUpperCase(), false],
    ['Index', 'Index', false],
    ['7', '"7"', false],
    ['1234567890123456', '1234567890123456', false],
    ['"1234567890123456"', '"1234567890123456"', true],
    ['""', '""', false],
    ['null', 'null', false],
    ['[abc]', '[abc]', false],
    ['true', 'true', false],
    ['7', '"07"', false],
  ])('is one with id %s and with %s: %s', (one, other, isSame) => {
    expect(lines(`id: ${one}`, { 'a.md': `---\nid: ${other}\n---\n` }).includes('#### Derselbe Artikel')).toBe(isSame);
  });

  it('is not one at the same address without the same id, which is a hint and stands in no block', () => {
    expect(
      lines('id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\nurl: https://a.example/x', {
        'a.md': '---\nid: 8e1f62f3-a4b5-4c70-9e28-31d6b201cf45\nurl: https://a.example/x\n---\n',
        'b.md': '---\nurl: https://a.example/x\n---\n',
      }),
    ).toEqual([NO_TOPIC]);
  });
});
