/** A note is data: nothing in its head is run, whatever language it claims to be written in. */
import { afterEach, describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/markdown/frontmatter';
import { parseYaml } from '../../../src/cli/disk/yaml';
import { CALLOUT, noteText, updatedIn } from '../context';

const LANGUAGES = [
  'js',
  'javascript',
  'json',
  'toString',
  'constructor',
  '__proto__',
  'coffee',
  'coffeescript',
  'cson',
  'toml',
  'yaml',
  'yml',
  ' js',
  'JS',
];
const CODE = '{ topics: ["X"], ran: (globalThis.headWasRun = true) }';

function wasRun(): boolean {
  return Reflect.has(globalThis, 'headWasRun');
}

afterEach(() => void Reflect.deleteProperty(globalThis, 'headWasRun'));

describe('a head that names a language', () => {
  it.each(LANGUAGES)('---%s runs nothing and is not believed', (language) => {
    for (const inside of [CODE, '{"topics": ["X"]}', 'topics: X', 'module.exports = (globalThis.headWasRun = true)']) {
      const found = readFrontmatter(`---${language}\n${inside}\n---\n`, parseYaml);
      expect(found.kind === 'properties' && [...found.properties.keys()]).toEqual([]);
      expect(found.body).toBe(0);
    }
    expect(wasRun()).toBe(false);
  });

  it.each(LANGUAGES)('---%s inside a head runs nothing and makes it unreadable', (language) => {
    const found = readFrontmatter(`---\n---${language}\n${CODE}\n---\n`, parseYaml);
    expect(found.kind).toBe('unreadable');
    expect(wasRun()).toBe(false);
  });

  it.each(LANGUAGES)('---%s gives a note no topics, neither for its block nor for the lists of others', (language) => {
    const texts = {
      'Code.md': `---${language}\n${CODE}\n---\n${CALLOUT}`,
      'Own.md': noteText(['X'], '2024-01-01', CALLOUT),
    };
    expect(updatedIn(texts, 'Code.md')).toContain('> Noch kein Thema in Frontmatter `topics` definiert!');
    expect(updatedIn(texts, 'Own.md')).not.toContain('Code');
    expect(wasRun()).toBe(false);
  });
});

describe('a head of tags', () => {
  it.each([
    '!!js/function "function () { globalThis.headWasRun = true }"',
    '!!js/regexp /x/',
    '!!js/undefined ""',
    '!!python/object/apply:os.system ["true"]',
  ])('%s runs nothing', (value) => {
    const found = readFrontmatter(`---\ntopics: ${value}\n---\n`, parseYaml);
    const topics = found.kind === 'properties' ? found.properties.get('topics') : '';
    expect(['string', 'object', 'undefined']).toContain(typeof topics);
    expect(wasRun()).toBe(false);
  });

  it('does not touch the prototype of objects', () => {
    readFrontmatter('---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n---\n', parseYaml);
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
  });
});
