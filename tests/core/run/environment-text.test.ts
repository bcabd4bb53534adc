/** The text for a fault report: whatever the settings hold, nothing private gets into it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteIndex } from '../../../src/core/index/note-index';
import { environmentText } from '../../../src/core/run/environment-text';
import { emptyReport } from '../../../src/core/run/report';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';

const keys = Object.keys(DEFAULT_SETTINGS).filter((key) => !key.endsWith('Properties') && key !== 'scriptNames');

describe('the text for a fault report', () => {
  it('holds no entry of a list or table, whatever setting holds it', () => {
    const secret = fc.constantFrom('Private/Note.md', 'my-tag', 'A "quoted" `name`\nwith a line');
    const value = fc.oneof(fc.array(secret, { minLength: 1 }), fc.dictionary(secret, fc.array(secret)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (values) => {
        const report = { ...emptyReport(), updated: ['Private/Note.md'] };
        const text = environmentText({
          versions: ['Related Literature 1.0.0'],
          mode: 'command',
          settings: { kind: 'own', values },
          noteIndex: new NoteIndex(),
          unreadable: 0,
          lastRun: { kind: 'update', report },
        });
        expect(text).not.toMatch(/Private|my-tag|quoted/);
        expect(text.split('\n')).toHaveLength(6);
      }),
    );
  });
});
