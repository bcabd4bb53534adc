/** Copies of an article, and the articles that a note's text links to. Two notes are copies by equal id or URL. */
import { canonicalUrl } from '../note/canonical-url';
import type { Note } from '../note/note';
import { DisjointSets } from './disjoint-sets';
import { countOf, inOrder, plainGroup, type Found } from './group';
import { listable, type Question } from './question';

/** The notes with the same article id in the set order; of too many the newest. */
export function sameArticleGroup(question: Question): readonly Found[] {
  const all = sameArticleNotes(question);
  return plainGroup(all, inOrder(all.slice(0, countOf(question.settings.cap)), question.settings));
}

/** The notes whose articles the text links to, in the order of the text. */
export function citedGroup(question: Question): readonly Found[] {
  if (!question.settings.citations) return [];
  const all = citedNotes(question);
  return plainGroup(all, all.slice(0, countOf(question.settings.cap)));
}

/** The notes whose article has the same URL, though another id or none: a hint, no proof. */
export function sameUrlGroup(question: Question): readonly Found[] {
  const same = sameUrlNotes(question);
  return plainGroup(same, inOrder(same, question.settings));
}

/** The notes with the same article id, newest first. */
export function sameArticleNotes(question: Question): readonly Note[] {
  const { note, noteIndex } = question;
  return note.articleId === null ? [] : listable(question, noteIndex.findByArticleId(note.articleId));
}

/** The notes at a URL of the note itself that have another article id, or none. */
export function sameUrlNotes(question: Question): readonly Note[] {
  const same = new Set(sameArticleNotes(question));
  return listable(question, [...notesAtOwnUrls(question)]).filter((other) => !same.has(other));
}

/** The cited articles, at the place of their first link: copies of the own one never, of others the first by path. */
export function citedNotes(question: Question): readonly Note[] {
  const { note, noteIndex, text } = question;
  if (text.links.length === 0) return [];
  const own = notesAtOwnUrls(question);
  const isOwn = (other: Note): boolean =>
    own.has(other) || (other.articleId !== null && other.articleId === note.articleId);
  const found = [...new Set(text.links.flatMap((link) => noteIndex.findByUrl(link)))];
  return firstCopies(listable(question, found).filter((other) => !isOwn(other)));
}

/** The notes at the URL in the note's properties, and at the one that its text has for the original. */
function notesAtOwnUrls({ note: { url }, noteIndex, text: { original } }: Question): ReadonlySet<Note> {
  return new Set([url, original].flatMap((own) => (own === null ? [] : noteIndex.findByUrl(own))));
}

/** Of the copies of each article the first by path, at the place of the first of them. */
function firstCopies(notes: readonly Note[]): readonly Note[] {
  if (notes.length < 2) return notes;
  const articles = new DisjointSets();
  for (const note of notes) articles.join(keysOf(note));
  const firsts = new Map<string, Note>();
  for (const note of notes) {
    const article = articles.rootOf(keyOf(note));
    const first = firsts.get(article);
    if (first === undefined || note.path < first.path) firsts.set(article, note);
  }
  return [...firsts.values()];
}

function keysOf(note: Note): readonly string[] {
  const { articleId, url } = note;
  const canonical = url === null ? null : canonicalUrl(url);
  return [
    keyOf(note),
    ...(articleId === null ? [] : [`id\n${articleId}`]),
    ...(canonical === null ? [] : [`url\n${canonical}`]),
  ];
}

function keyOf({ path }: Note): string {
  return `path\n${path}`;
}
