/**
 * Makes a vault for the benchmark: notes of 6 kB, one topic per so many notes, each note with an empty block in a callout.
 * Three notes in four are imported articles. The text is the same in every run; nothing here is random.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTE_BYTES = 6000;
const NOTES_PER_FOLDER = 500;

/** Where articles stand, and what they link to: mostly elsewhere. */
export const SITES = [
  'www.morgenseiten.example',
  'hafenkurier.example',
  'www.rechenwerk.example',
  'offene-blaetter.example',
];
export const SOURCES = [
  'www.landesamt.example',
  'statistik.example',
  'bibliotheksverbund.example',
  'archiv.example',
  'www.hafenkurier.example',
];

/** What the texts of notes are made of. */
export const SENTENCES = [
  'Die Behörde kündigt an, ihr Konto zum Jahresende zu schließen und verweist auf das eigene Netzwerk.',
  'Wer früher anrief, schrieb später eine E-Mail; heute wartet man auf eine Antwort unter dem Beitrag.',
  'Fünf Hochschulen haben sich dem Aufruf angeschlossen, darunter zwei mit eigenen Servern.',
  'Der Beitrag nennt keine Zahlen, aber die Tabelle im Anhang lässt sich nachrechnen.',
  'Siehe dazu auch [den Bericht des Ausschusses](LINK) und die Antwort darauf.',
  'Ein Archiv bewahrt nicht nur Texte auf, sondern auch die Umstände, unter denen sie entstanden sind.',
  'Im Protokoll steht dazu lediglich ein Satz – er wurde in der nächsten Sitzung gestrichen.',
  'Das Verfahren ist offen dokumentiert, die Daten liegen unter einer freien Lizenz.',
];

const CODE = [
  '',
  'Der Aufruf steht in `abruf.py`, die Einstellungen in `~/.abruf`:',
  '',
  '```sh',
  'abruf --seit 2024-01-01 > liste.txt',
  '```',
  '',
];

/** Fills a folder with `count` notes, `perTopic` of them on each topic; gives the paths of the notes. */
export function makeVault(folder, { count, perTopic }) {
  const paths = Array.from({ length: count }, (_, index) => join(folder, folderOf(index), `${nameOf(index)}.md`));
  for (const path of new Set(paths.map((each) => join(each, '..')))) mkdirSync(path, { recursive: true });
  for (const [index, path] of paths.entries()) writeFileSync(path, noteText(index, Math.floor(index / perTopic)));
  return paths;
}

function folderOf(index) {
  const kind = index % 4 === 0 ? 'Notizensammlung' : '04 Literatur-Notes';
  return join(kind, `Ablage ${Math.floor(index / NOTES_PER_FOLDER)}`);
}

function nameOf(index) {
  return `Öffentliche Stellen verlassen die Plattform ${index}`;
}

function noteText(index, topic) {
  const head = [
    ...frontmatter(index, topic),
    '',
    '> [!example]- In diesem Zusammenhang:',
    '> %% INSERT A %%%% END A %%',
    '',
  ];
  const title = [`# ${nameOf(index)}`, '', `[Read Original](${addressOf(index)})`, ''];
  const code = index % 10 === 0 ? CODE : [];
  return filled([...head, ...title, ...code, '## Inhalt', ''].join('\n'), index);
}

function addressOf(index) {
  return `https://${SITES[index % SITES.length]}/artikel/${index}`;
}

function frontmatter(index, topic) {
  const date = `20${String(10 + (index % 15))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  return [
    '---',
    `id: ${index.toString(16).padStart(8, '0')}-80f1-46c2-a1d8-4e6f20c97b3a`,
    'title: |',
    `  ${nameOf(index)}`,
    'author: Redaktion der Morgenseiten',
    'topics:',
    `  - "[[Thema ${topic}]]"`,
    'tags:',
    '  - Open_Access',
    '  - Verwaltung',
    `created: ${date} ${two(index % 24)}:${two(index % 60)}:26`,
    `URL: ${addressOf(index)}`,
    '---',
  ];
}

/** The text, with sentences behind it up to the size of a note. */
function filled(head, index) {
  const lines = [head];
  let bytes = Buffer.byteLength(head);
  for (let at = index; bytes < NOTE_BYTES; at += 1) {
    const link = `https://${SOURCES[at % SOURCES.length]}/bericht/${at}?seite=${at % 7}`;
    const sentence = SENTENCES[at % SENTENCES.length].replace('LINK', link);
    lines.push(at % 3 === 0 ? `\n${sentence}` : sentence);
    bytes += Buffer.byteLength(sentence) + 1;
  }
  return `${lines.join('\n')}\n`;
}

function two(number) {
  return String(number).padStart(2, '0');
}
