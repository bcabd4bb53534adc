/** Which notes and folders are templates (docs/contract.md section 3, "Scope"). */
import { describe, expect, it } from 'vitest';
import { templateFolder } from '../../../src/core/note/template';
import { readNote } from '../../../src/core/block/update-note';
import { parseYaml } from '../../../src/cli/disk/yaml';
import { CALLOUT, noteText, settingsOf, updatedIn, updateIn } from '../context';

function isTemplate(head: string, stored: object = {}): boolean {
  const read = readNote('N.md', `---\n${head}\n---\n`, { yaml: parseYaml, settings: settingsOf(stored) });
  if (read.kind !== 'note') throw new Error(read.message);
  return read.note.isTemplate;
}

describe('a note is a template', () => {
  it.each([
    'topics: "<% tp.file.folder() %>"',
    'topics:\n  - A\n  - "{{topic}}"',
    'title: "{{title}}"',
    'title: {{title}}',
    'created: {{date}}',
    'created: <% tp.date.now() %>',
    'Created: "{{date}} {{time}}"',
    'topics: [{{topic}}]',
    'title: |\n  Über {{title}}\n',
    'topics:\n  - [[{{title}}]]',
    "title: '<%* const x = 1 %>'",
  ])('by its %j', (head) => expect(isTemplate(head)).toBe(true));

  it.each([
    'title: "{ x }"',
    'created:\n  "{ date }":',
    'created:\n  "{ date }":\ndescription: "{{x}}"',
    'title: 50 % < 60 %',
    'tags: "{{tag}}"',
    'description: "<% x %>"',
    'title: { a: 1 }',
    'topics: [A]',
    'created: 2024-01-01',
    'modified: {{date}}',
  ])('not by its %j', (head) => expect(isTemplate(head)).toBe(false));

  it('by the properties that the settings name', () => {
    expect(isTemplate('thema: "{{x}}"')).toBe(false);
    expect(isTemplate('thema: "{{x}}"', { topicProperties: ['thema'] })).toBe(true);
    expect(isTemplate('angelegt: "{{x}}"', { createdProperties: ['angelegt'] })).toBe(true);
  });

  it('and then neither listed nor written to', () => {
    const texts = {
      'T.md': `---\ntopics: [X]\ntitle: "{{title}}"\n---\n${CALLOUT}`,
      'N.md': noteText(['X'], '2024-01-01', CALLOUT),
      '{{x}}.md': noteText(['X']),
    };
    expect(updateIn(texts, 'T.md')).toEqual({ kind: 'outside' });
    expect(updatedIn(texts, 'N.md')).not.toContain('T.md');
    expect(updatedIn(texts, 'N.md')).toContain('{{x}}.md');
  });
});

describe('a template folder', () => {
  it.each([
    ['{"folder": "Vorlagen"}', 'Vorlagen'],
    ['{"folder": "/a/Vorlagen/"}', 'a/Vorlagen'],
    ['{"folder": ""}', null],
    ['{"folder": "/"}', null],
    ['{"folder": null}', null],
    ['{"folder": 7}', null],
    ['{}', null],
    ['[]', null],
    ['null', null],
    ['"folder"', null],
    ['', null],
    ['{"folder": "Vor', null],
  ])('read from %s is %j', (json, folder) => expect(templateFolder(json, 'folder')).toBe(folder));
});
