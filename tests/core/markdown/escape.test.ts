/** What comes from a note can have no effect in the block (docs/contract.md section 5, "Inert text"), to the byte. */
import { describe, expect, it } from 'vitest';
import {
  interpolate,
  escapeText,
  escapeMarkdownLinkText,
  escapeWikilinkText,
  oneLine,
  toWellFormed,
  splitCommentMarks,
  closeOpenLink,
} from '../../../src/core/markdown/escape';

describe('text of a note', () => {
  it.each([
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
    ['a\tb', 'a b'],
    ['a\n\n\tb', 'a b'],
    ['a\u2028b\u2029c\u0085d\ve\ff', 'a b c d e f'],
    ['a  b', 'a  b'],
    ['a\u00A0b', 'a\u00A0b'],
    [' a ', ' a '],
    ['%%', '% %'],
    ['%%%', '% % %'],
    ['%%%%', '% % % %'],
    ['% %', '% %'],
    ['a %% b', 'a % % b'],
    ['%\n%', '% %'],
    ['[[X]]', '[ [X] ]'],
    ['[[[', '[ [ ['],
    [']]]]', '] ] ] ]'],
    ['[X]', '[X]'],
    ['<b>', '\\<b>'],
    ['a<', 'a\\<'],
    ['<<', '\\<\\<'],
    ['<!--', '\\<!--'],
    ['<!-- x', '\\<!-- x'],
    ['`x`', "'x'"],
    ['```', "'''"],
    ['\uD800', '\uFFFD'],
    ['a\uDC00b', 'a\uFFFDb'],
    ['\uDC00\uD800', '\uFFFD\uFFFD'],
    ['🎉', '🎉'],
    ['%% END A %%', '% % END A % %'],
    ['%\u2028% END A %%', '% % END A % %'],
    ['$& $1 $$ $`', "$& $1 $$ $'"],
    ['a|b', 'a|b'],
    ['-->', '-->'],
    ['~~~', '~~~'],
    ['\\', '\\'],
    ['', ''],
  ])('%j is written %j', (text, written) => expect(escapeText(text)).toBe(written));

  it('keeps a bracket that it escaped itself escaped', () => {
    expect(escapeText('\\<b>')).toBe('\\<b>');
    expect(escapeText('\\\\<b>')).toBe('\\\\\\<b>');
  });

  it('is the same when it is written again', () => {
    for (const text of ['%%%', '[[[]]]', '<b>\\<c>', '`', 'a\tb', '\uD800'])
      expect(escapeText(escapeText(text))).toBe(escapeText(text));
  });

  it('loses no character: what is not replaced still stands in its order', () => {
    const text = 'a%%b[[c]]d<e|f\\g$&h';
    expect(escapeText(text).replaceAll(/[ \\]/g, '')).toBe(text.replaceAll('\\', ''));
  });
});

describe('text in a wikilink', () => {
  it.each([
    ['a|b', 'a¦b'],
    ['a]', 'a] '],
    ['a]]', 'a] ] '],
    [']', '] '],
    ['[a]b', '[a]b'],
    ['a||b', 'a¦¦b'],
    ['a] ', 'a] '],
    ['a\\', 'a\\'],
    ['<a|`b`]', "\\<a¦'b'] "],
  ])('%j is written %j', (text, written) => expect(escapeWikilinkText(text)).toBe(written));
});

describe('text in a Markdown link', () => {
  it.each([
    ['a\\b', 'a\\\\b'],
    ['[a]', '\\[a\\]'],
    ['a\\', 'a\\\\'],
    ['[[a]]', '\\[ \\[a\\] \\]'],
    ['<b>', '\\<b>'],
    ['\\<b>', '\\\\\\<b>'],
    ['`a`', "'a'"],
    ['a|b', 'a|b'],
    ['](x)', '\\](x)'],
    ['a\nb', 'a b'],
    ['%%', '% %'],
    ['\\]', '\\\\\\]'],
  ])('%j is written %j', (text, written) => expect(escapeMarkdownLinkText(text)).toBe(written));
});

describe('a text of the settings', () => {
  it('is filled with values where it names them, each time', () => {
    expect(interpolate('Zum Thema "{topic}": {topic} in {section}', { topic: 'X', section: 'S' })).toBe(
      'Zum Thema "X": X in S',
    );
  });

  it('keeps braces that name nothing', () => {
    expect(interpolate('{x} {} {Topic} {constructor} {topic', { topic: 'X' })).toBe(
      '{x} {} {Topic} {constructor} {topic',
    );
  });

  it('takes a value as it is: no pattern, no second filling', () => {
    expect(interpolate('{topic}|{section}', { topic: '$& $1 {section}', section: '$$' })).toBe('$& $1 {section}|$$');
  });

  it('forms no link, no end of a link and no comment together with a value', () => {
    expect(interpolate('[{topic}]', { topic: '[X]' })).toBe('[ [X] ]');
    expect(interpolate('50%{topic}%', { topic: '%X%' })).toBe('50% %X% %');
    expect(interpolate('{topic}{topic}', { topic: '%' })).toBe('% %');
    expect(interpolate('{topic}{section}', { topic: '[', section: '[' })).toBe('[ [');
    expect(interpolate('[[{topic}]]', { topic: 'X' })).toBe('[[X]]');
  });

  it('swallows no link that follows it', () => {
    for (const text of ['[[', 'a [[b', '[[a]] [[b', '[[[[', ']][['])
      expect(`${closeOpenLink(text)}: [[x]]`).toMatch(/^(?:[^[]|\[(?!\[)|\[\[a\]\])*: \[\[x\]\]$/);
    for (const text of ['', 'mehr', '[[a]]', '[[a]] b', 'a [b] c', ']]']) expect(closeOpenLink(text)).toBe(text);
  });

  it('is one line without comment signs', () => {
    expect(oneLine('a\r\nb\u2028c')).toBe('a b c');
    expect(splitCommentMarks('%%%')).toBe('% % %');
    expect(toWellFormed('\uD83Ca🎉')).toBe('\uFFFDa🎉');
  });
});
