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
    ['$& $1 $`', "$& $1 $'"],
    ['a\0b', 'ab'],
    ['\u0001\u001B\u007F\u009F', ''],
    ['[\0[X]\u0007]', '[ [X] ]'],
    ['%\0%', '% %'],
    ['\u202Eabc\u2066d\u2069', 'abcd'],
    ['%\u202E% END A %\u2069%', '% % END A % %'],
    ['a\u200Bb\u00ADc', 'a\u200Bb\u00ADc'],
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

describe('text of a note in a heading or a line', () => {
  it.each([
    ['#MeToo', '\\#MeToo'],
    ['The #MeToo movement', 'The \\#MeToo movement'],
    ['(#a) [#b] {#c}', '(\\#a) [\\#b] {\\#c}'],
    ['a\u00A0#b', 'a\u00A0\\#b'],
    ['# a ## b', '\\# a \\## b'],
    ['![[a.png]]', '! [ [a.png] ]'],
    ['![a](b.png)', '! [a] (b.png)'],
    ['[a](b)', '[a] (b)'],
    ['[[a]](b)', '[ [a] ] (b)'],
    ['$$x', '$ $x'],
    ['$$$', '$ $ $'],
    ['$x$ and $y$', '\\$x\\$ and \\$y\\$'],
    ['\\$x$', '\\$x$'],
    ['==x==', '= =x= ='],
    ['===', '= = ='],
    ['a[^1]', 'a[ ^1]'],
    ['a^[b]', 'a^ [b]'],
    ['a ^b-1', 'a \\^b-1'],
    ['a ^b ', 'a \\^b '],
    ['https://a.example/b', 'https:\u200B//a.example/b'],
    ['HTTP://a', 'HTTP:\u200B//a'],
    ['www.a.example', 'www\u200B.a.example'],
    ['https://www.a.example', 'https:\u200B//www.a.example'],
    ['x.y+z@a.example', 'x.y+z\u200B@a.example'],
  ])('%j is written %j', (text, written) => {
    expect(escapeText(text)).toBe(written);
    expect(escapeText(written)).toBe(written);
  });

  it.each([
    'C# and F#',
    'a#b',
    'No 5! [x]',
    '[X]',
    'a = b',
    '$5 and $6',
    'US$ 20, 30$',
    'a^b',
    'a ^b c',
    'x^2',
    'me@home',
    '@a.example',
    'http: //',
    'http://',
    'awww.',
    'wwww.a',
    'a: b',
    'A (B)',
    '*a* _b_ ~~c~~',
    '\\#a',
  ])('%j stays as it is', (text) => expect(escapeText(text)).toBe(text));
});

describe('text in a wikilink', () => {
  it.each([
    [
      '#a ![b](c) ==d== $$e$$ f@g.example https://h.example ^i',
      '#a ![b](c) ==d== $$e$$ f@g.example https://h.example ^i',
    ],
    ['\u202Ea\0', 'a'],
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
    ['](x)', '\\] (x)'],
    ['![a]', '! \\[a\\]'],
    ['[^1]', '\\[ ^1\\]'],
    ['#a (#b) [#c]', '\\#a (\\#b) \\[\\#c\\]'],
    ['\\#a', '\\\\#a'],
    ['see https://a.example', 'see https:\u200B//a.example'],
    ['a ^b', 'a \\^b'],
    ['^b', ' ^b'],
    ['$x$', '\\$x\\$'],
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

  it('forms nothing else that opens together with a value', () => {
    expect(interpolate('!{topic}(x)', { topic: '[a]' })).toBe('! [a] (x)');
    expect(interpolate('={topic}=', { topic: '=a=' })).toBe('= =a= =');
    expect(interpolate('[{topic}', { topic: '^a]' })).toBe('[ ^a]');
    expect(interpolate('=={topic}==', { topic: 'a' })).toBe('==a==');
    expect(interpolate('On {topic}', { topic: '^a' })).toBe('On \\^a');
    expect(interpolate('"{topic}":', { topic: '^a' })).toBe('"^a":');
    expect(interpolate('{topic}', { topic: '[a]: b' })).toBe('\\[a]: b');
    expect(interpolate('[a]: {topic}', { topic: 'b' })).toBe('[a]: b');
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
