/**
 * No text costs more than its length asks for. Each input is made at two sizes in one run: eight times the text may cost
 * at most 24 times as much, where a quadratic scanner costs 64 times as much.
 */
import { describe, expect, it } from 'vitest';
import { droppedPaths } from '../../src/app/auto-update/write-guard';
import { escapeMarkdownLinkText, escapeText, escapeWikilinkText } from '../../src/core/markdown/escape';
import { parseYaml } from '../../src/cli/disk/yaml';
import { readFrontmatter } from '../../src/core/markdown/frontmatter';
import { maskCode } from '../../src/core/markdown/code-mask';
import { commentsIn } from '../../src/core/markdown/comments';
import { findBlocks } from '../../src/core/markdown/marker-blocks';
import { selfContained } from '../../src/core/markdown/self-contained-line';
import { NoteIndex } from '../../src/core/index/note-index';
import { noteOf } from '../../src/core/note/note';
import { readBodyLinks } from '../../src/core/note/body-links';
import { findScripts } from '../../src/core/script-migration/find-scripts';
import { replaceScripts } from '../../src/core/script-migration/replace-scripts';
import { insertBox } from '../../src/core/block/insert-box';
import { removeBoxes } from '../../src/core/block/remove-box';
import { openPlaces } from '../../src/core/block/structures';
import { readNote, updateNote } from '../../src/core/block/update-note';
import { aliasClosure, ambiguousAliases, topicSynonyms } from '../../src/core/relations/topic-aliases';
import { relationsOf } from '../../src/core/relations/relations';
import { contextOf, settingsOf } from '../core/context';

const SETTINGS = settingsOf();
const CONTEXT = contextOf({ 'N.md': '---\ntopics: [X]\n---\n' });
const SMALL = 2_000;
const FACTOR = 8;

const fence = (code: string): string => `\`\`\`dataviewjs\n${code}\n\`\`\`\n`;
const CALL = 'await dv.view("related_write")';
const PAIR = '%% INSERT A %%\n%% END A %%\n';

/** The processor time of some work, in milliseconds; other programs on the machine do not count. */
function cost(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** So often both sizes are measured; the least of each counts, since whatever disturbs only adds. */
const TRIES = 12;

/** Eight times the text may cost three times eight times as much; work that grows with the square costs 64 times. */
function expectLinear(work: (text: string) => unknown, textOf: (count: number) => string): void {
  const [small, large] = [textOf(SMALL), textOf(SMALL * FACTOR)];
  work(small);
  let [few, many] = [Infinity, Infinity];
  for (let tries = 0; tries < TRIES && !(many < Math.max(few, 1) * FACTOR * 3); tries += 1) {
    few = Math.min(
      few,
      cost(() => work(small)),
    );
    many = Math.min(
      many,
      cost(() => work(large)),
    );
  }
  expect(many).toBeLessThan(Math.max(few, 1) * FACTOR * 3);
}

/** One run of backticks of each length, as many as make a text of some characters. */
function growingRuns(length: number): string {
  const runs: string[] = [];
  for (let size = 1, total = 0; total < length * 8; size += 1) {
    runs.push('`'.repeat(size));
    total += size + 1;
  }
  return runs.join(' ');
}

const PARTS = [
  '[[',
  '![[',
  '](',
  '](a',
  '](a(',
  '[a](',
  '[^',
  '#',
  ' #a',
  '$',
  '$a',
  '$$',
  '=',
  '^',
  ' ^a',
  '@',
  'a@',
  '@a.',
  'a.a@a',
  'http://',
  'www.',
  'https:',
  '%',
  '%%',
  '%% ',
  '%%INSERT ',
  '%% INSERT A ',
  '\n%%',
  '$$\n',
  '<!--',
  '-->',
  '\n<!--',
  '<',
  '`',
  '`a',
  '\\',
  '\\`',
  '"\\',
  '>',
  '> ',
  '\n> ',
  '\n> >',
  '- ',
  '\n- ',
  '\n~~~',
  '\n```',
  '\n```\n> ```',
  '\n|a|',
  '\n|-|',
  '\n[^a]:',
  '\n===',
  ' ',
  '\n ',
  '\r',
  '/* ',
  'view("',
  '\0',
];

/** What a head can hold over and over, so many characters of it that it is still read. */
const HEADS: readonly (readonly [start: string, part: string])[] = [
  ['', '\n'],
  ['', ' \n'],
  ['a: |\n', '\n'],
  ['', '\u2028'],
  ['', '# a\n'],
  ['', '&a '],
  ['a: ', '&a '],
  ['a:\n  - ', '*a '],
  ['x: &a b\ny: [', '*a '],
  ['', '!a '],
  ['', '"'],
  ['', '"a" '],
  ['a: [', '? '],
  ['a: [', ': '],
  ['', '- &a [*a]\n'],
  ['x: &a [[],[],[]]\ny:\n', '- *a\n'],
  ['', 'a: '],
  ['a: ', '>'],
  ['a: ', '['],
];

describe('in linear time', () => {
  it.each(HEADS)('a head of %j and then only %j is read', (start, part) => {
    expectLinear(
      (text) => readFrontmatter(text, parseYaml),
      (count) => `---\n${start}${part.repeat((count * 3) / part.length)}\n---\n`,
    );
  });

  it.each(['t', 'a/b/', '#x/'])('a note of many tags like %j is indexed', (part) => {
    expectLinear(
      (tags) => new NoteIndex().set(noteOf('N.md', new Map([['tags', tags]]), SETTINGS)),
      (count) => Array.from({ length: count }, (_, at) => part + String(at)).join(),
    );
  });

  it.each(PARTS)('a text of %j is escaped', (part) => {
    for (const escape of [escapeText, escapeWikilinkText, escapeMarkdownLinkText, selfContained])
      expectLinear(escape, (count) => part.repeat(count));
  });

  it.each(PARTS)('the blocks, comments and links of a text of %j are found', (part) => {
    const read = (text: string): unknown => {
      const found = findBlocks(text, 'A');
      return [commentsIn(maskCode(text)), readBodyLinks(text, found.kind === 'blocks' ? found.blocks : [])];
    };
    expectLinear(read, (count) => `${PAIR}https://a.example ${part.repeat(count)}`);
  });

  it.each(PARTS)('the links that an update drops from a block of %j are listed', (part) => {
    expectLinear(
      (text) => droppedPaths(text, [{ from: 0, to: text.length, insert: text }]),
      (count) => part.repeat(count),
    );
  });

  it.each(PARTS)('the scripts of a text of %j are found', (part) => {
    expectLinear(
      (text) => findScripts(text, SETTINGS),
      (count) => `${fence(CALL)}${part.repeat(count)}`,
    );
    expectLinear(
      (text) => findScripts(text, SETTINGS),
      (count) => fence(`${CALL}\n${part.repeat(count)}`),
    );
  });

  it.each([...PARTS, '\n--', '\n- |', '\n<script>', '\n?>', '\n\n', '\na\n\n', '\n<div>'])(
    'a place for a box is found in a text of %j',
    (part) => {
      expectLinear(openPlaces, (count) => part.repeat(count));
      expectLinear(
        (text) => insertBox('N.md', text, { kind: 'cursor', offset: 0 }, CONTEXT),
        (count) => `a\n- ${part.repeat(count)}x`,
      );
    },
  );

  it('code spans of every length are found', () => {
    expectLinear(maskCode, growingRuns);
    expectLinear(maskCode, (count) => `${growingRuns(count)} ${'`a'.repeat(count)}`);
  });

  it.each<[string, (count: number) => string]>([
    ['marker pairs', (count) => PAIR.repeat(count)],
    ['callouts', (count) => `a\n\n> [!example]- T\n> ${PAIR.replaceAll('\n', '\n> ').trimEnd()}\n`.repeat(count)],
    [
      'marker pairs in a callout',
      (count) => `> [!example]- T\n${'> %% INSERT A %%\n> x\n> %% END A %%\n'.repeat(count)}`,
    ],
    ['marker pairs below quotes', (count) => `> a\n${'> > %% INSERT A %%%% END A %%\n'.repeat(count)}`],
    ['marker pairs with scripts between them', (count) => `${PAIR}${fence(CALL)}`.repeat(count)],
    ['scripts', (count) => fence(CALL).repeat(count)],
    ['scripts in comments', (count) => `%%\n${fence(CALL)}%%\n`.repeat(count)],
    ['inline scripts', (count) => '`$= dv.view("related")` '.repeat(count)],
    ['quoted lines', (count) => '> a\n'.repeat(count)],
    ['one deep quote', (count) => `${'>'.repeat(count)} a\n${PAIR}`],
  ])('a note with %s is updated and its scripts are replaced', (_, textOf) => {
    const withScript = (count: number): string => `${textOf(count)}\n${fence(CALL)}`;
    expectLinear((text) => updateNote('N.md', text, CONTEXT), textOf);
    expectLinear((text) => replaceScripts('N.md', text, CONTEXT), withScript);
    expectLinear((text) => readNote('N.md', text, CONTEXT), textOf);
    expectLinear((text) => removeBoxes('N.md', text, CONTEXT), textOf);
  });

  it.each<[string, (at: number) => string]>([
    ['tags', (at) => `t${at}`],
    ['nested tags', (at) => `a/${at}/b`],
    ['tags of one chain', (at) => `a${'/b'.repeat(at % 50)}`],
    ['topics', (at) => `"[[Topic ${at}]]"`],
  ])('a note with many %s is read and related', (kind, each) => {
    const property = kind === 'topics' ? 'topics' : 'tags';
    expectLinear(
      (text) => {
        const context = contextOf({ 'N.md': text, 'M.md': text });
        const note = context.noteIndex.get('N.md');
        if (note !== undefined) relationsOf(note, context.noteIndex, context.settings);
      },
      (count) => `---\n${property}: [${Array.from({ length: count / 8 }, (_, at) => each(at)).join(', ')}]\n---\n`,
    );
  });

  it('aliases that many topic notes share are told of and looked through', () => {
    const bothWays = (work: (count: number) => readonly [number, number]): void => {
      expectLinear(
        (count) => {
          const [notes, aliases] = work(count.length);
          const head = `---\naliases: [${Array.from({ length: aliases }, (_, at) => `a${at}`).join(', ')}]\n---\n`;
          const names = Array.from({ length: notes }, (_, at) => `N${at}`);
          const users = names.map((name) => [`of ${name}.md`, `---\ntopics: [${name}]\n---\n`]);
          const texts = Object.fromEntries([...names.map((name) => [`${name}.md`, head]), ...users]);
          const { noteIndex, settings } = contextOf(texts);
          ambiguousAliases(noteIndex, settings);
          aliasClosure('a0', noteIndex);
          for (const name of names) topicSynonyms(name.toLowerCase(), noteIndex, settings);
        },
        (count) => 'x'.repeat(count / 8),
      );
    };
    bothWays((count) => [count, 1]);
    bothWays((count) => [2, count]);
  });
});
