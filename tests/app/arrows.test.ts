/** The functions of the bundle as arrows (scripts/arrows.mjs): they do the same, and what an arrow cannot be stays a function. */
import { describe, expect, it } from 'vitest';
import { withArrows } from '../../scripts/arrows.mjs';

/** What a program leaves in `out`, and its text with arrows. */
function run(source: string): { readonly out: unknown; readonly text: string } {
  const text = withArrows(`"use strict";${source}`);
  const before: { readonly out?: unknown } = {};
  const after: { readonly out?: unknown } = {};
  new Function('exports', `"use strict";${source}`)(before);
  new Function('exports', text)(after);
  expect(after).toEqual(before);
  return { out: after.out, text };
}

describe('an outermost function', () => {
  it.each([
    ['with one value', 'exports.out=a(2);function a(n){return n+1}', 3],
    ['with several', 'function a(n,m){return n+m}exports.out=a(1,2);', 3],
    ['with none', 'function a(){return 7}exports.out=a();', 7],
    ['with a default, a pattern and a rest', 'function a(n=1,{m},...k){return[n,m,k]}exports.out=a(undefined,{m:2},3,4);', [1, 2, [3, 4]]],
    ['with a pattern alone', 'function a({m}){return m}exports.out=a({m:5});', 5],
    ['that gives an object', 'function a(){return{b:1}}exports.out=a();', { b: 1 }],
    ['that gives the last of several', 'function a(n){return n++,n}exports.out=a(1);', 2],
    ['that gives nothing', 'function a(n){n.push(1)}var l=[];exports.out=[a(l),l];', [undefined, [1]]],
    ['of more than one statement', 'function a(n){let m=n;return m*2}exports.out=a(4);', 8],
    ['that is used before it stands, by one that is, too', 'exports.out=a();function a(){return b()}function b(){return 1}', 1],
    ['that is used while a value is made', 'var x=a();function a(){return 3}exports.out=x;', 3],
  ])('%s becomes an arrow that does the same', (_, source, expected) => {
    const { out, text } = run(source);
    expect(out).toEqual(expected);
    expect(text).not.toContain('function');
  });

  it('that waits becomes an arrow that waits', async () => {
    const text = withArrows('"use strict";exports.out=a(1);async function a(n){return await n+1}');
    const exports: { readonly out?: Promise<number> } = {};
    new Function('exports', text)(exports);
    expect(await exports.out).toBe(2);
    expect(text).not.toContain('function');
  });

  it.each([
    ['speaks of this', 'function a(){return this.n}exports.out=a.call({n:4});'],
    ['speaks of arguments', 'function a(){return arguments.length}exports.out=a(1,2);'],
    ['speaks of arguments in a default', 'function a(n=arguments.length){return n}exports.out=a();'],
    ['asks how it was called', 'function a(){return new.target===undefined}exports.out=a();'],
    ['generates', 'function*a(){yield 1}exports.out=[...a()];'],
    ['is constructed', 'function a(){return{n:1}}exports.out=new a().n;'],
    ['is extended', 'function a(){}class b extends a{}exports.out=new b instanceof a;'],
    ['has a prototype', 'function a(){}exports.out=typeof a.prototype;'],
    ['is given another value', 'function a(){return 1}a=function(){return 2};exports.out=a();'],
  ])('that %s stays a function', (_, source) => {
    expect(run(source).text).toMatch(/function ?\*?a\(/);
  });
});

it('a text that is not in strict mode is refused, since there a function may mean something else', () => {
  expect(() => withArrows('function a(){}')).toThrow();
});
