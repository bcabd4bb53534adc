/** The words that users know from set-up, pane, windows and settings: each in both languages, and none of the old ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../pages';

const FOLDERS = ['src/app/messages', 'src/core/run/messages', 'src/cli/messages'];

/** The tables of a language, without comments, as they are written. */
function tables(language: 'en' | 'de'): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file === `${language}.ts` || file.startsWith(`${language}/`))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  return files.join('\n').replaceAll(/\/\*\*[^]*?\*\//g, '');
}

const EN = tables('en');
const DE = tables('de');

const WORDS: readonly (readonly [english: string, german: string])[] = [
  ['No note has a related-notes box yet.', 'Noch keine Notiz hat einen Kasten mit Zusammenhängen.'],
  ['has no related-notes box', 'hat keinen Kasten mit Zusammenhängen'],
  ['Only use the pane', 'Nur die Seitenleiste nutzen'],
  ['This note has no topics.', 'Diese Notiz hat keine Themen.'],
  ['Propose topics', 'Themen vorschlagen'],
  ['Set up related notes', 'Zusammenhänge einrichten'],
  ['checked', 'durchgesehen'],
  ['left unchanged', 'nicht verändert'],
  ['could not be read', 'nicht lesbar'],
  ['your attention', 'deine Aufmerksamkeit'],
  ['Select all', 'Alle auswählen'],
  ['Select none', 'Keine auswählen'],
  ['Ignored tags', 'Ignorierte Tags'],
  ['Tags per box', 'Tags je Kasten'],
  ['Notes by tags per box', 'Notizen über Tags je Kasten'],
  ['Notes per topic', 'Notizen je Thema'],
  ['The first property with a value is used.', 'Die erste ausgefüllte Eigenschaft zählt.'],
  ['Dataview views to replace', 'Zu ersetzende Dataview-Ansichten'],
  ['Insert related notes box', 'Kasten mit Zusammenhängen einfügen'],
  ['Undo last change to many notes', 'Letzte Sammeländerung rückgängig machen'],
  ['Add related notes to notes', 'Zusammenhänge zu Notizen hinzufügen'],
  ['Remove all related-notes boxes', 'Alle Kästen mit Zusammenhängen entfernen'],
  ['Proposed topics', 'Vorgeschlagene Themen'],
  ['Not this topic', 'Passt nicht'],
  ['Similar text', 'Ähnlicher Text'],
  ['Picked', 'Ausgewählt'],
  ['Hide here', 'Hier ausblenden'],
  ['Settings have not arrived yet.', 'Die Einstellungen sind noch nicht angekommen.'],
];

describe('the words of windows, pane and settings', () => {
  it.each(WORDS)('"%s" and "%s" are said', (english, german) => {
    expect([EN.includes(english), DE.includes(german)]).toEqual([true, true]);
    expect([DE.includes(`'${english}'`), EN.includes(`'${german}'`)]).toEqual([false, false]);
  });

  it('are none of the first edition', () => {
    const texts = `${EN}\n${DE}`.match(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g) ?? [];
    expect(texts.length).toBeGreaterThan(1000);
    const old = /\bmarkers? |Marker\b|\brefused\b[^']* note|in scope|Choose all|Schlagworte?\b/;
    expect(texts.filter((text) => old.test(text) && !text.includes('${'))).toEqual([]);
  });
});
