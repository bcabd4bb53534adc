/**
 * Makes a vault as people have them: imported articles of 8 kB in the median and one in fifty of 100 kB, with 25 links each,
 * frontmatters of thirty lines, one to six tags of which some are on a third of all notes, topics of very different sizes, and
 * short notes of one's own. One note in six has no box. The text is the same in every run; nothing here is random.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES, SOURCES, SITES } from './vault.mjs';

const LINKS = 25;
const BROAD = ['Artikel', 'gelesen', 'Politik'];

/** Fills a folder with `count` notes; gives their paths. */
export function makeRealVault(folder, { count }) {
  const paths = Array.from({ length: count }, (_, index) => join(folder, folderOf(index), `${nameOf(index)}.md`));
  for (const path of new Set(paths.map((each) => join(each, '..')))) mkdirSync(path, { recursive: true });
  for (const [index, path] of paths.entries()) writeFileSync(path, noteText(index, count));
  return paths;
}

/** A number from 0 to below `limit` that looks like any. */
const mixed = (index, salt, limit) => (Math.imul(index + 1, 2_654_435_761) + Math.imul(salt, 40_503)) % limit;
const pick = (index, salt, limit) => Math.abs(mixed(index, salt, limit));

const isOwn = (index) => index % 4 === 0;

function folderOf(index) {
  return isOwn(index)
    ? join('Notizen', `${index % 9}`)
    : join('Artikel', `20${10 + (index % 15)}`, `${1 + (index % 12)}`);
}

function nameOf(index) {
  return `${SENTENCES[index % SENTENCES.length]
    .slice(0, 30)
    .replace(/[^\p{L} ]/gu, '')
    .trim()} ${index}`;
}

/** Eight in nine have a topic of a dozen notes; one in nine one of the broad ones, on which hundreds stand. */
function topicsOf(index, count) {
  const narrow = `Thema ${pick(index, 1, Math.ceil(count / 12))}`;
  return index % 9 === 0 ? [narrow, `Breites Thema ${index % 7}`] : [narrow];
}

function tagsOf(index, count) {
  const broad = BROAD.filter((_, at) => pick(index, at + 2, 3) === 0);
  const rare = Array.from({ length: index % 4 }, (_, at) => `tag/${pick(index, at + 9, Math.ceil(count / 8))}`);
  return [...broad, ...rare];
}

function bytesOf(index) {
  if (isOwn(index)) return 600 + pick(index, 3, 2400);
  return index % 50 === 1 ? 100_000 : 2000 + pick(index, 4, 12_000);
}

const addressOf = (index) => `https://${SITES[index % SITES.length]}/artikel/${index}`;

function noteText(index, count) {
  const box = index % 6 === 5 ? [] : ['> [!example]- In diesem Zusammenhang:', '> %% INSERT A %%%% END A %%', ''];
  const head = [...frontmatter(index, count), '', ...box, `# ${nameOf(index)}`, ''];
  return filled(head.join('\n'), index, count);
}

function frontmatter(index, count) {
  const date = `20${10 + (index % 15)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  const own = ['---', 'topics:', ...topicsOf(index, count).map((topic) => `  - "[[${topic}]]"`)];
  const tags = ['tags:', ...tagsOf(index, count).map((tag) => `  - ${tag}`), `created: ${date}`];
  if (isOwn(index)) return [...own, ...tags, '---'];
  const article = [
    `id: ${index.toString(16).padStart(8, '0')}-80f1-46c2-a1d8-4e6f20c97b3a`,
    `title: "${nameOf(index)}: ${SENTENCES[index % 3]}"`,
    'author:',
    '  - "[[Redaktion der Morgenseiten]]"',
    '  - "[[Zweite Stimme]]"',
    `description: >-\n  ${SENTENCES[(index + 1) % SENTENCES.length]}\n  ${SENTENCES[(index + 2) % SENTENCES.length]}`,
    `published: ${date}T08:${two(index % 60)}:00+02:00`,
    `URL: ${addressOf(index)}`,
    'highlights: 3',
    'status: gelesen',
    `wordsCount: ${index % 4000}`,
    'cssclasses: [artikel, breit]',
  ];
  const more = Array.from({ length: 10 }, (_, at) => `feld-${at}: "Wert ${at} von ${index}"`);
  return [...own, ...tags, ...article, ...more, '---'];
}

/** Sentences up to the size of the note, with its links among them; one link in forty leads to an article of the vault. */
function filled(head, index, count) {
  const links = isOwn(index) ? 3 : LINKS;
  const size = bytesOf(index);
  const every = Math.max(1, Math.floor(size / 110 / links));
  const lines = [head];
  let bytes = Buffer.byteLength(head);
  for (let at = 0; bytes < size; at += 1) {
    const hasLink = at % every === 0 && at / every < links;
    const sentence = `${SENTENCES[(index + at) % 3]}${hasLink ? ` [Quelle](${linkOf(index, at, count)})` : ''}`;
    lines.push(at % 4 === 0 ? `\n${sentence}` : sentence);
    bytes += Buffer.byteLength(sentence) + 1;
  }
  return `${lines.join('\n')}\n`;
}

function linkOf(index, at, count) {
  if ((index + at) % 40 === 0) return addressOf(pick(index, at, count));
  return `https://${SOURCES[at % SOURCES.length]}/bericht/${index}-${at}?seite=${at % 7}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}
