/** Texts that mean harm: as topics, titles, tags, file names and settings. */
import fc from 'fast-check';
import { isDateFormat } from '../../src/core/dates/format-date';
import { TEXTS } from '../../src/core/settings/note-texts';

const SIGNS = [
  '%',
  '%%',
  '%%',
  '[',
  '[[',
  ']',
  ']]',
  '<',
  '>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<div',
  '<b>',
  '<?',
  '<!A',
  '<![CDATA[',
  '<pre',
  '`',
  '```',
  '~~~',
  '$&',
  '$1',
  "$'",
  '$`',
  '$$',
  '|',
  '\\',
  '\\\\',
  '(',
  ')',
  '](',
  ']](',
  '![',
  '#',
  '^',
  '*',
  '_',
  '=',
  '"',
  "'",
  ':',
  '!',
  '&lt;',
  '&#37;',
  '%%INSERT A%%',
  '%%END\u00A0A%%',
  '#tag',
  ' #tag',
  '(#tag',
  '![a](b.png)',
  '![[a.png]]',
  '[a](b)',
  '[^1]',
  '^[a]',
  '==a==',
  '=',
  '$x$',
  '$',
  '$$x$$',
  ' ^id',
  '^id',
  'https://a.example/b',
  'ftp://a.example',
  'www.a.example',
  'x@a.example',
  '\0',
  '\u0007',
  '\u0085',
  '\u202E',
  '\u2066',
  '%% END A %%',
  '%% INSERT A %%',
  'INSERT A %%',
  ' END A ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '🎉',
  '---',
  '===',
  '- ',
  '> ',
  '# ',
  '1. ',
  '    ',
  ' ',
  'a',
  'B',
  'ä',
  'x.md',
  '{topic}',
  '{section}',
  '{',
  '}',
];

/** Some of these signs, one behind the other. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 6 })
  .map((signs) => signs.join(''));

/** The same for a property: with template syntax in it the note would be a template, and take no part. */
const hostileValue = hostileText.map((text) => text.replaceAll(/\{(?=\{)/g, '{ ').replaceAll('<%', '< %'));

/** A file name: neither a slash nor a NUL can stand in one. */
const fileName = hostileText.map((text) => text.replaceAll('/', '∕').replaceAll('\0', ''));

/** A path in the vault, of an own note or of a literature note; now and then the topic note of `T`. */
export const hostilePath: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('T.md', 'x#/T.md') },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('', '04 Literatur-Notes/'), fc.option(fileName, { nil: '', freq: 3 }), fileName)
      .map(([section, folder, name]) => `${section}${folder === '' ? '' : `x${folder}/`}x${name}.md`),
  },
);

/** A note's path and its properties: topics, tags, aliases, an article's id, a title, a date. */
export interface HostileNote {
  readonly path: string;
  readonly topics: readonly string[];
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly id?: string | number;
  readonly title: string | null;
  readonly created: string | null;
}

const topics = fc.uniqueArray(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('T') },
    { weight: 3, arbitrary: hostileValue },
    hostileValue.map((alias) => `[[T|${alias}]]`),
  ),
  { maxLength: 2 },
);

const tags = fc.uniqueArray(fc.oneof({ weight: 2, arbitrary: fc.constantFrom('G', 'G/H') }, hostileValue), {
  maxLength: 2,
});

const note: fc.Arbitrary<HostileNote> = fc.record({
  path: hostilePath,
  topics,
  tags,
  aliases: fc.uniqueArray(hostileValue, { maxLength: 1 }),
  id: fc.constantFrom('', '', '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34'),
  title: fc.option(hostileValue, { nil: null }),
  created: fc.constantFrom(null, '2024-02-02', '2023-01-01 10:00'),
});

/** Notes with paths of their own. */
export const hostileNotes: fc.Arbitrary<readonly HostileNote[]> = fc.uniqueArray(note, {
  selector: ({ path }) => path,
  minLength: 1,
  maxLength: 6,
});

/** Control characters that are no line breaks and no tabs: wrong in a setting. */
const CONTROLS = /[^\P{Cc}\n\r\t\v\f\u0085]/gu;

const settingText = hostileText.map((text) => text.replaceAll(CONTROLS, ''));

const text = fc.oneof(
  { weight: 2, arbitrary: settingText },
  fc
    .tuple(settingText, fc.constantFrom('{topic}', '{section}', '{topic}{topic}'), settingText)
    .map((parts) => parts.join('')),
);
const dateFormat = fc
  .tuple(settingText, settingText)
  .map(([a, b]) => `[${a.replaceAll(']', '')}]DD[${b.replaceAll(']', '')}]`)
  .filter(isDateFormat);
const keys = Object.keys(TEXTS.de).filter((key) => key !== 'calloutType' && key !== 'dateFormat');

/** Settings whose texts mean harm, as a `data.json` would hold them. */
export const hostileSettings: fc.Arbitrary<object> = fc
  .tuple(
    fc.record(Object.fromEntries(keys.map((key) => [key, text])), { requiredKeys: [] }),
    fc.record(
      {
        dateFormat,
        linkText: fc.constant('title'),
        cap: fc.constantFrom(0, 1, 1, 1, 2),
        order: fc.constant('newest-first'),
        dateGroups: fc.constantFrom('none', 'year', 'month', 'day'),
        language: fc.constant('en'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([texts, others]) => ({ ...texts, ...others }));

/** Settings that leave the texts as they are, with titles for links in half of the cases. */
export const plainSettings: fc.Arbitrary<object> = fc.record(
  {
    linkText: fc.constantFrom('file-name', 'title'),
    cap: fc.constantFrom(0, 1, 1),
    dateGroups: fc.constantFrom('automatic', 'day'),
  },
  { requiredKeys: [] },
);
