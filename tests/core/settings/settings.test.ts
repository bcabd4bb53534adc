/** Settings come in from anywhere: each wrong value is named, nothing is guessed (docs/contract.md sections 5 and 8). */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, settingKeys, type SettingProblem } from '../../../src/core/settings/settings';
import { problemText, SHARED_MESSAGES } from '../../../src/core/run/messages/messages';
import { TEXTS } from '../../../src/core/settings/note-texts';
import { settingsOf } from '../context';

function problems(stored: unknown): readonly SettingProblem[] {
  const read = readSettings(stored);
  return read.kind === 'wrong' ? read.problems : [];
}

function unknown(stored: unknown): readonly string[] {
  const read = readSettings(stored);
  return read.kind === 'settings' ? read.unknown : ['wrong'];
}

describe('no settings', () => {
  it.each([undefined, {}, { version: 1 }])('(%j) are the defaults', (stored) =>
    expect(settingsOf(stored)).toEqual(DEFAULT_SETTINGS),
  );

  it.each([null, [], 'text', 7])('(%j) stored are damaged settings, and not the defaults', (stored) =>
    expect(readSettings(stored)).toEqual({ kind: 'wrong', problems: [{ key: 'data.json', expected: 'object' }] }),
  );

  it('are German, oldest first, fifty a group', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      literatureFolders: ['04 Literatur-Notes'],
      excludedFolders: [],
      markerId: 'A',
      topicProperties: ['topics'],
      createdProperties: [
        ...['created', 'date_saved', 'saved', 'clipped', 'date', 'date created', 'date-created', 'dateCreated'],
        ...['createTime', 'dateSaved', 'date_added'],
      ],
      dayMonthOrder: 'unknown',
      order: 'oldest-first',
      cap: 50,
      dateGroups: 'automatic',
      linkText: 'file-name',
      language: 'de',
      texts: TEXTS.de,
    });
  });

  it('cannot be changed by who reads them', () => {
    expect(Object.isFrozen(DEFAULT_SETTINGS)).toBe(true);
    expect(Object.isFrozen(DEFAULT_SETTINGS.texts)).toBe(true);
  });
});

describe('a value that is right', () => {
  it.each([
    ['literatureFolders', ['/Artikel/', ' Bücher '], ['Artikel', 'Bücher']],
    ['literatureFolders', [], []],
    ['literatureFolders', ['/'], ['']],
    ['excludedFolders', ['Archiv', '', ' '], ['Archiv']],
    ['markerId', 'verwandt_1-b', 'verwandt_1-b'],
    ['topicProperties', [' thema ', 'topics', ''], ['thema', 'topics']],
    ['createdProperties', ['angelegt'], ['angelegt']],
    ['order', 'newest-first', 'newest-first'],
    ['dayMonthOrder', 'day-first', 'day-first'],
    ['cap', 0, 0],
    ['cap', 1000, 1000],
    ['dateGroups', 'month', 'month'],
    ['linkText', 'title', 'title'],
    ['language', 'en', 'en'],
  ])('%s: %j is taken', (key, value, taken) => expect(settingsOf({ [key]: value })).toMatchObject({ [key]: taken }));

  it('may be any text, of which an empty one stands for the default', () => {
    expect(settingsOf({ noTopics: ' ', more: '', calloutTitle: '%%' }).texts).toEqual({
      ...TEXTS.de,
      noTopics: ' ',
      calloutTitle: '%%',
    });
    for (const text of ['a\nb\tc', 'a\u2028', '\u202Ea', '\u00ADä 🎉'])
      expect(settingsOf({ more: text, dateFormat: `[${text}]DD` }).texts).toMatchObject({ more: text });
    expect(settingsOf({ language: 'en', undated: 'no date' }).texts).toEqual({ ...TEXTS.en, undated: 'no date' });
  });
});

describe('a value that is wrong', () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ...['literatureFolders', 'excludedFolders', 'topicProperties', 'createdProperties'].flatMap((key) =>
      ['a', null, 7, {}, [7], ['a', null], [['a']]].map((value) => [key, value] as const),
    ),
    ...['', ' ', 'A B', 'Ä', 'A%', null, 7, ['A']].map((value) => ['markerId', value] as const),
    ...['', 'oldest', null, 1, true, ['oldest-first'], 'constructor'].map((value) => ['order', value] as const),
    ...[-1, 1.5, '50', null, true, 1e300, 2 ** 53].map((value) => ['cap', value] as const),
    ...['weeks', null, 0, ''].map((value) => ['dateGroups', value] as const),
    ...['name', null, ''].map((value) => ['linkText', value] as const),
    ...['fr', 'DE', null, ''].map((value) => ['language', value] as const),
    ...Object.keys(TEXTS.de).flatMap((key) => [7, null, true, ['x'], {}].map((value) => [key, value] as const)),
    ...Object.keys(TEXTS.de).flatMap((key) =>
      ['\0', 'a\u0007', '\u001B[0m', '[\u009F]DD'].map((value) => [key, value] as const),
    ),
    ...['TT.MM.JJJJ', ' ', 'foo', '[\0]DD', "dd'\u0001'"].map((value) => ['dateFormat', value] as const),
    ...['two words', '[x]', 'a|b', ' ', 'a\nb', '%%', '\u0085'].map((value) => ['calloutType', value] as const),
  ];

  it.each(wrong)('%s: %j is named', (key, value) => {
    expect(problems({ [key]: value }).map((problem) => problem.key)).toEqual([key]);
  });

  it('is named with every other one', () => {
    expect(
      problems({ cap: -1, order: 'x', undated: 7, markerId: 'B' })
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['cap', 'order', 'undated']);
  });

  it('is named with the choices where there are few', () => {
    expect(problems({ linkText: 'x' })).toEqual([
      { key: 'linkText', expected: 'choice', choices: ['file-name', 'title'] },
    ]);
  });

  it('is said in words that fit it', () => {
    const said = (stored: unknown): readonly string[] =>
      problems(stored).map((problem) => problemText(problem, SHARED_MESSAGES.en));
    expect(said({ ignoredTags: 'a', excludedFolders: 7 })).toEqual([
      '"excludedFolders": enter a list of names',
      '"ignoredTags": enter a list of names',
    ]);
    expect(said({ linkText: 'x' })).toEqual(['"linkText": choose one of file-name, title']);
  });

  it.each([[[]], ['text'], [7], [true], [['a']]])('may be the whole: %j', (stored) =>
    expect(problems(stored)).toEqual([{ key: 'data.json', expected: 'object' }]),
  );
});

describe('a version', () => {
  it.each([2, 99, '1', 'new', true, [], {}, Number.NaN, 1.5, null])('%j is not understood', (version) =>
    expect(problems({ version })).toEqual([{ key: 'version', expected: 'older-version' }]),
  );
  it.each([1, 0])('%j is', (version) => expect(problems({ version })).toEqual([]));
});

describe('keys that no setting has', () => {
  it('are told of and passed over', () => {
    expect(unknown({ cap: 7, kap: 8, Order: 'x', version: 1, constructor: 1 })).toEqual([
      'kap',
      'Order',
      'constructor',
    ]);
    expect(settingsOf({ cap: 7, kap: 8 })).toEqual({ ...DEFAULT_SETTINGS, cap: 7 });
  });

  it('may be those of every object', () => {
    expect(unknown(JSON.parse('{"__proto__": {"cap": -1}, "toString": 1}'))).toEqual(['__proto__', 'toString']);
  });

  it('are never those that are settings', () => {
    expect(unknown(Object.fromEntries(settingKeys().map((key) => [key, undefined])))).toEqual(['wrong']);
    expect(new Set(settingKeys()).size).toBe(settingKeys().length);
    for (const key of [...Object.keys(TEXTS.de), 'cap', 'order', 'markerId']) expect(settingKeys()).toContain(key);
  });
});
