/** Generated heads: keys, values and lists as people, importers and broken exporters write them. */
import fc from 'fast-check';

const KEYS = ['title', 'topics', 'created', 'URL', 'a b', 'ä', 'Date Created', '"quoted"', "'single'", '? x', '2024', 'null', 'true', '1.5', '<<', '__proto__', 'constructor', '-x', '- x', 'a#b', 'a:b', '[x]', '{x}', '&k x', '*x', '!t x', '%x', '@x', '`x`', 'x ', '\tx', '', '.', '~', 'a-b', 'a_b', '=', 'y', 'x"y', '|', '#x', '---x', '...', '0x1', '+1', '-1', '.5'];

const SCALARS = [
  '', 'x', 'Über den Wolken', 'a, b', 'a: b', 'a:b', 'a #b', 'a#b', '# c', '"x"', '"x" y', '"x', 'x"', '"a\\nb"', '"\\u00e4"', '"\\x"', '"\\ud83d\\ude00"', '"\\/"', "'x'", "'x''y'", "'x' y", "'x", '"a: b"', '"a # b"', '"[[X]]"', '[[X]]', '[[X|y]]', '[[X#h]]', '[X', 'X]', '[]', '{}', '[a, b]', '[a, b', '[a b, "c, d"]', "['a', b]", '[a,b,]', '[,]', '[a: b]', '[a: b, c]', '{a: b}', '{a, b}', '{a: }', '{ "a": 1 }', '{{date}}', '{{a}} {{b}}', '{ {a} : b }', '[{a: b}]', '[[a, b], [c]]', '[ ]', '[a]x', '{a}x', '[a] # c', '[# c', '[a #b]', "[a 'b]", '["a" "b"]', '["a"b]', '{a:b}', '{"a":b}', '[?x]', '[-x]', '[- x]', '[a: ]', '[:a]', '[a:]', '{:a}',
  '1', '0', '-1', '+1', '01', '010', '-010', '0o7', '0x1F', '-0x1', '0b11', '-0b1', '1_000', '1.5', '1.', '.5', '-.5', '+.5', '1e3', '1E-3', '1.e3', '.e3', '1e', '.inf', '-.inf', '+.inf', '.Inf', '.INF', '.nan', '.NaN', '.NAN', '-.nan', 'inf', 'nan', '-0', '0.0', '00', '12:30:45', '1:2', '190:20:30', '9007199254740993', '123456789012345678901234567890', '1e999', '-', '+', '.', '0x', '0o', '0o8', '0xG', '1,5', '1 000',
  'true', 'True', 'TRUE', 'tRue', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null', 'Null', 'NULL', '~', 'nUll', 'none', '2024-02-02', '2024-02-02 11:53:26', '2024-02-02T11:53:26+02:00', '02.02.2024, 11:53', '2024-02-30',
  '!x', '!!str 1', '!!int "1"', '!!null x', '!!binary x', '!!set {a}', '!!js/function x', '!<tag:x> y', '! x', '&a x', '&a', '*a', '*', '&', '& x', '* x', '@x', '`x`', '%x', '%', ', x', ': x', ':x', '? x', '?x', '- x', '-x', '--- x', '---x', '...', '... x', '= x', '=', '<<', '> x', '>', '|', '|-', '>-', '|+', '|2', '>2-', '|x', '| # c', '[', ']', '{', '}', '"', "'", '\\', '<% tp.date %>', '\t', 'x\ty', '\tx', 'x\t', ' x', 'x ', 'x  # c', 'x\t# c', '\u00A0', '\u0085', '\u2028', '\uFEFF', '🎉', '\u007F', '\u0001', '\u200B', 'x: ', 'x:', 'https://a.example/x?a=b#c', 'a: b: c', '"a": b', "it's", 'say "x"', '100 %', '$& $1', '[^1]', '*bold*', '**b**', '_i_', '#tag', '# tag', '@a', '!important', 'a - b', 'a | b', 'a > b',
];

const one = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from);
const indents = one(['', ' ', '  ', '  ', '  ', '    ', '\t', '  \t', ' - ', '  - ']);

const scalarLine = fc.tuple(fc.constantFrom('title', 'topics', 'created', 'tags', 'x', 'ä b', 'URL'), one([': ', ': ', ': ', ':  ', ':', ' : ', ':\t']), one(SCALARS)).map((parts) => parts.join(''));
const keyLine = fc.tuple(one(KEYS), one([': ', ':', ' : ', ':\t', ' ']), one(SCALARS)).map((parts) => parts.join(''));
const listLine = fc.tuple(one(['- ', '  - ', '  - ', '  - ', '    - ', '-', '  -', '-\t', '- - ', '  - - ']), one(SCALARS)).map((parts) => parts.join(''));
const goingOn = fc.tuple(indents, one(SCALARS)).map((parts) => parts.join(''));
const other = one(['', ' ', '\t', '# c', '  # c', '#', '---', '...', '--- x', '%YAML 1.1', '%TAG ! x', 'x', '- a', '? a', ': b', '? [a]', '"a', 'b"', "'a", "b'", ']', '}', 'a]', 'a}', '| x', '<<: *a', '<<: {a: b}', 'x: &a 1', 'y: *a', '\uFEFF', '\u2028']);

const block = fc.oneof(
  { weight: 4, arbitrary: scalarLine.map((line) => [line]) },
  { weight: 1, arbitrary: keyLine.map((line) => [line]) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('topics:', 'tags:', 'aliases: ', 'x: # c'), fc.array(listLine, { minLength: 1, maxLength: 3 })).map(([key, lines]) => [key, ...lines]) },
  { weight: 2, arbitrary: fc.tuple(scalarLine, fc.array(goingOn, { minLength: 1, maxLength: 2 })).map(([line, lines]) => [line, ...lines]) },
  { weight: 1, arbitrary: fc.tuple(one(['title: |', 'title: >', 'x: |-', 'x: >+', 'x: |2', 'x: >-', '- |']), fc.array(goingOn, { maxLength: 3 })).map(([line, lines]) => [line, ...lines]) },
  { weight: 1, arbitrary: other.map((line) => [line]) },
);

/** The inside of a head, lines ended by line feeds. */
export const head: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.array(block, { minLength: 1, maxLength: 4 }), one(['\n', '\n', ''])).map(([blocks, end]) => blocks.flat().join('\n') + end) },
  { weight: 1, arbitrary: fc.array(one([...SCALARS, ...KEYS, ': ', '\n', '\n  ', '\n- ', ' ']), { maxLength: 8 }).map((parts) => parts.join('')) },
);
