/** The copies of an article (notes with an equal id or URL), and the articles that a note's text links to. */
import { canonicalUrl } from '../note/canonical-url';
import type { Note } from '../note/note';
import { DisjointSets } from './disjoint-sets';
import { countOf, inOrder, plainGroup, type Found } from './group';
import { listable, type Question } from './question';

/** Returns the notes with the same article id in the configured order. Above the cap, the newest. */
export function sameArticleGroup(question: Question): readonly Found[] {
  const all = sameArticleNotes(question);
  return plainGroup(all, inOrder(all.slice(0, countOf(question.settings.cap)), question.settings));
}

/** Returns the notes whose articles the text links to, in the order of the text. */
export function citedGroup(question: Question): readonly Found[] {
  if (!question.settings.citations) return [];
  const all = citedNotes(question);
  return plainGroup(all, all.slice(0, countOf(question.settings.cap)));
}

/** Returns the notes whose article has the same URL but another id or none. This is a hint, not a proof. */
export function sameUrlGroup(question: Question): readonly Found[] {
  const same = sameUrlNotes(question);
  return plainGroup(same, inOrder(same, question.settings));
}

/** Returns the notes with the same article id, newest first. */
export function sameArticleNotes(question: Question): readonly Note[] {
  const { note, noteIndex } = question;
  return note.articleId === null ? [] : listable(question, noteIndex.findByArticleId(note.articleId));
}

/** Returns the notes at one of the note's own URLs with another article id or none. */
export function sameUrlNotes(question: Question): readonly Note[] {
  const same = new Set(sameArticleNotes(question));
  return listable(question, [...notesAtOwnUrls(question)]).filter((other) => !same.has(other));
}

/**
 * Returns the cited articles, in the order of their first links. Copies of the note's own article are left out. Of the
 * copies of another article, only the first by path is listed.
 */
export function citedNotes(question: Question): readonly Note[] {
  const { note, noteIndex, text } = question;
  if (text.links.length === 0) return [];
  const own = notesAtOwnUrls(question);
  const isOwn = (other: Note): boolean =>
    own.has(other) || (other.articleId !== null && other.articleId === note.articleId);
  const found = [...new Set(text.links.flatMap((link) => noteIndex.findByUrl(link)))];
  return firstCopies(listable(question, found).filter((other) => !isOwn(other)));
}

/** Returns the notes at the URL in the note's properties, and at the URL of the original in its text. */
function notesAtOwnUrls({ note: { url }, noteIndex, text: { original } }: Question): ReadonlySet<Note> {
  return new Set([url, original].flatMap((own) => (own === null ? [] : noteIndex.findByUrl(own))));
}

/** Returns the first copy of each article by path, in the position of the article's first copy. */
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
