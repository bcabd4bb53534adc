/**
 * The sample vault: nine of ten articles list something, and what they list by tag, article or link are the relations that
 * were read, note against note, and found to be such as a reader accepts. (Topics are the author's own word for it.)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, findBlocks } from '../../src/core/markdown/marker-blocks';
import { readBodyLinks, type BodyLinks } from '../../src/core/note/body-links';
import { NoteIndex } from '../../src/core/index/note-index';
import { questionOf } from '../../src/core/relations/question';
import { whyOf } from '../../src/core/relations/why';
import { relationsOf } from '../../src/core/relations/relations';
import { updateVault, type RunContext } from '../../src/core/run/update-vault';
import { scopeOf } from '../../src/core/note/scope';
import { notesOf, settingsOf, toolsOf } from './context';
import { MemoryHost } from './run/memory-host';

const ROOT = join(import.meta.dirname, '..', 'vault');
const PLACES = { configFolder: '.config', templateFolders: ['Vorlagen', '02 Dateien/Templater'] };
const TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/').normalize('NFC'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(ROOT, path)))]),
);
const SETTINGS = settingsOf();
const TOOLS: RunContext = { ...toolsOf(SETTINGS), scope: scopeOf(SETTINGS, PLACES) };
const LIBRARY = new NoteIndex();
LIBRARY.addAll(notesOf(Object.entries(TEXTS), TOOLS));

function ownText(path: string): BodyLinks {
  const text = TEXTS[path] ?? '';
  const found = findBlocks(text, 'A');
  return readBodyLinks(text, blocksOf(found));
}

const ARTICLES = [...LIBRARY.all()]
  .filter(({ section }) => section === 'literature')
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** What was accepted: the article, and under each reason the notes that it lists. */
const ACCEPTED = [
  'Chronik der Abschiede | cites: Landesamt schaltet sein Konto bei X ab - Hafenkurier; Hafengewerkschaft verabschiedet sich von X - Hafenkurier; Personalräte fordern Ausstieg aus X',
  'Ein Sprachmodell schreibt den Bußgeldbescheid - Rechenwerk | cites: Kleine Sprachmodelle für kleine Archive',
  'Hafengewerkschaft verabschiedet sich von X - Hafenkurier 1 | same-article: Hafengewerkschaft verabschiedet sich von X - Hafenkurier',
  'Hafengewerkschaft verabschiedet sich von X - Hafenkurier | same-article: Hafengewerkschaft verabschiedet sich von X - Hafenkurier 1',
  'Kleine Sprachmodelle für kleine Archive | tag Technologie/KI/LLM: LLM im Lesesaal  Bibliotheken testen Sprachmodelle; What librarians ask a language model',
  'Rüge für Cloud-Vertrag | tag Datenschutz: Der #Datensatz, den niemand wollte [Update]; Datenschutzbehörde rügt Cloud-Vertrag der Stadtwerke',
  'Hafengewerkschaft verabschiedet sich von X - Hafenkurier | tag Gewerkschaft: Warum wir gehen; Chronik der Abschiede',
  "KI-Verordnung - was Ämter jetzt dokumentieren | tag Verwaltung: Rik's Notizen zur digitalen Souveränität",
];

describe('in the sample vault', () => {
  it('at least nine of ten articles list something', () => {
    const listing = ARTICLES.filter((article) =>
      relationsOf(article, LIBRARY, SETTINGS, ownText(article.path)).some(({ groups }) =>
        groups.some(({ notes }) => notes.length > 0),
      ),
    );
    expect(ARTICLES.length).toBeGreaterThanOrEqual(30);
    expect(listing.length / ARTICLES.length).toBeGreaterThanOrEqual(0.9);
  });

  it('articles without topics would list nothing without these ways, and now do but for two', () => {
    const bare = ARTICLES.filter(({ topics }) => topics.length === 0);
    const silent = bare.filter(
      (article) => relationsOf(article, LIBRARY, SETTINGS, ownText(article.path)).length === 0,
    );
    expect(bare.length).toBeGreaterThan(5);
    expect(silent.map(({ name }) => name)).toEqual([
      'Ministerium prüft eigenes Netzwerk - Der Morgenbogen',
      'Personalräte fordern Ausstieg aus X',
    ]);
  });

  it('what they list by tag, article or link is what was accepted', () => {
    const found = ARTICLES.flatMap((article) =>
      relationsOf(article, LIBRARY, SETTINGS, ownText(article.path)).flatMap(({ groups }) =>
        groups
          .filter(({ kind }) => kind !== 'topic')
          .map(
            ({ kind, label, notes }) =>
              `${article.name} | ${kind}${label === '' ? '' : ` ${label}`}: ${notes.map(({ name }) => name).join('; ')}`,
          ),
      ),
    );
    expect(found.sort()).toEqual([...ACCEPTED].sort());
  });

  it('no note stands in a list without a reason', () => {
    for (const note of LIBRARY.all()) {
      const why = whyOf(questionOf(note, LIBRARY, SETTINGS, ownText(note.path)));
      for (const { groups } of relationsOf(note, LIBRARY, SETTINGS, ownText(note.path)))
        for (const { notes } of groups) for (const other of notes) expect(why(other)).not.toEqual([]);
    }
  });

  it('a run names the alias that stands between two topic notes, and a second one has nothing to do', async () => {
    const host = new MemoryHost(TEXTS);
    const report = await updateVault(host, TOOLS, { write: true });
    expect(report.ambiguous).toEqual([
      {
        alias: 'Digitalpolitik',
        paths: ['Notizensammlung/Themen/Datenschutz.md', 'Notizensammlung/Themen/Digitale Souveränität.md'],
      },
    ]);
    expect(report.updated.length).toBeGreaterThan(40);
    expect((await updateVault(host, TOOLS, { write: true })).updated).toEqual([]);
  });
});
