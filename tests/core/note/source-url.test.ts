/** Where an article stands on the web (docs/contract.md section 3, "URL"). */
import { describe, expect, it } from 'vitest';
import { sourceUrlInBody, sourceUrlOf } from '../../../src/core/note/source-url';
import { propertiesOf } from '../../../src/core/markdown/root-properties';

function address(root: object): string | null {
  return sourceUrlOf(propertiesOf(root) ?? new Map());
}

describe('the address in the properties', () => {
  it.each([
    [{ URL: 'https://a.example/x' }, 'https://a.example/x'],
    [{ url: 'http://a.example' }, 'http://a.example'],
    [{ original_url: 'https://a.example' }, 'https://a.example'],
    [{ source: 'https://a.example' }, 'https://a.example'],
    [{ source: 'HTTPS://A.example' }, 'HTTPS://A.example'],
    [{ source: 'https://c.example', original_url: 'https://b.example', URL: 'https://a.example' }, 'https://a.example'],
    [{ source: 'https://c.example', original_url: 'https://b.example', URL: 'no address' }, 'https://b.example'],
    [{ URL: ' https://a.example ' }, 'https://a.example'],
    [{ source: 'Neue Oderzeitung' }, null],
    [{ URL: 'ftp://a.example' }, null],
    [{ URL: 'see https://a.example' }, null],
    [{ URL: ['https://a.example'] }, null],
    [{ URL: 7, source: null }, null],
    [{}, null],
  ])('of %j is %j', (root, expected) => expect(address(root)).toBe(expected));

  it('is never the copy that Omnivore kept, but may be an article about Omnivore', () => {
    expect(address({ URL: 'https://omnivore.app/me/x-18d6', source: 'https://a.example' })).toBe('https://a.example');
    expect(address({ URL: 'https://omnivore.app/me/x-18d6' })).toBe(null);
    expect(address({ URL: 'https://blog.omnivore.app/p/news' })).toBe('https://blog.omnivore.app/p/news');
    expect(address({ URL: 'https://omnivore.app/about' })).toBe('https://omnivore.app/about');
  });
});

describe('the address in the body', () => {
  it.each([
    ['[Read on Omnivore](https://omnivore.app/me/x)\n[Read Original](https://a.example/x)\n', 'https://a.example/x'],
    ['[Read Original](https://a.example/x_(y))', 'https://a.example/x_(y)'],
    ['[Read Original](https://omnivore.app/me/x) [Read Original](https://a.example)', 'https://a.example'],
    ['[Read Original]()', null],
    ['[Read Original](see above)', null],
    ['[Read Original] (https://a.example)', null],
    ['[read original](https://a.example)', null],
    ['', null],
  ])('of %j is %j', (body, expected) => expect(sourceUrlInBody(body)).toBe(expected));

  it('is found in no time in a long body without one', () => {
    expect(sourceUrlInBody(`${'[Read Original]('.repeat(20_000)}${'('.repeat(20_000)}`)).toBe(null);
  });

  it('in the body may have its slashes as entities', () => {
    expect(sourceUrlInBody('[Read Original](https:&#x2F;&#x2F;news.example&#x2F;a)')).toBe(
      'https:&#x2F;&#x2F;news.example&#x2F;a',
    );
    expect(sourceUrlInBody('[Read Original](https:&#x2F;&#x2F;omnivore.app&#x2F;me&#x2F;a)')).toBeNull();
  });
});
