/** The Web Clipper template of the documentation: its importer's rules hold, and a note it makes is filled by the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../pages';
import { door } from './cli-process';
import { inFolder } from './vault-folder';

interface Template {
  readonly name: string;
  readonly behavior: string;
  readonly noteContentFormat: string;
  readonly noteNameFormat: string;
  readonly path: string;
  readonly properties: readonly { readonly name: string; readonly value: string; readonly type: string }[];
}

const template = JSON.parse(readPage('docs/web-clipper.json')) as Template;

/** What the page of a clip fills in; a placeholder without a value stays empty, as in the extension. */
const VALUES: Readonly<Record<string, string>> = {
  title: 'Grids, explained',
  url: 'https://example.org/grids',
  date: '2026-02-09',
  content: 'The text of the article.\n\n> A quote in it.',
};

const filled = (text: string): string =>
  text.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_all, name: string) => VALUES[name] ?? '');

/** A property as the extension writes it: lists as lists, an empty one without entries. */
function propertyLine({ name, value, type }: Template['properties'][number]): string {
  const text = filled(value);
  if (type === 'multitext') return text === '' ? `${name}:` : `${name}:\n  - "${text}"`;
  return text === '' ? `${name}:` : `${name}: ${type === 'text' ? JSON.stringify(text) : text}`;
}

/** The note that the extension makes of the template. */
function clip(topic: string): string {
  const lines = template.properties
    .map(propertyLine)
    .join('\n')
    .replace(/^topics:$/m, `topics:\n  - ${topic}`);
  return `---\n${lines}\n---\n${filled(template.noteContentFormat)}`;
}

describe('the Web Clipper template', () => {
  it('has the fields and property types that the extension asks for when it imports', () => {
    expect(template).toMatchObject({ behavior: 'create', noteNameFormat: '{{title}}', path: 'Clippings' });
    expect(template.name).not.toBe('');
    const types = ['text', 'multitext', 'number', 'checkbox', 'date', 'datetime'];
    expect(template.properties.filter(({ name, type }) => name === '' || !types.includes(type))).toEqual([]);
  });

  it('makes a note whose box is filled, and whose text stays', () => {
    const settings = JSON.stringify({ language: 'en', literatureFolders: ['Clippings'] });
    const files = {
      'Clippings/Grids, explained.md': clip('Power grids'),
      'Clippings/Another clip.md': clip('Power grids'),
      '.obsidian/plugins/related-literature/data.json': settings,
    };
    inFolder(files, (vault) => {
      expect(door('update', vault).status).toBe(0);
      const text = readFileSync(join(vault, 'Clippings/Grids, explained.md'), 'utf8');
      expect(text).toContain(
        '> - [[Clippings/Another clip.md|Another clip]] (2026-02-09)\n> %% END A %%\n\nThe text of the article.',
      );
    });
  });
});
