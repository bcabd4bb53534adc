/** The relations of a note by a plain, slow reading of docs/contract.md section 4: all notes are looked at, each time. */
import { canonicalUrl } from '../../src/core/note/canonical-url';
import type { BodyLinks } from '../../src/core/note/body-links';
import type { Note } from '../../src/core/note/note';
import { topicKey } from '../../src/core/note/topic';
import type { Settings } from '../../src/core/settings/settings';

/** A group as it can be compared: paths instead of notes; `rest` is null, empty, or the path of the topic note. */
export interface PlainGroup {
  readonly kind: string;
  readonly label: string;
  readonly paths: readonly string[];
  readonly rest: string | null;
}

export interface PlainSection {
  readonly kind: string;
  readonly groups: readonly PlainGroup[];
}

const MANY = 1_000_000;

const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const upTo = (limit: number): number => (limit === 0 ? Infinity : limit);

function byDate(settings: Pick<Settings, 'order'>) {
  return (a: Note, b: Note): number => {
    if (a.created !== b.created) {
      if (a.created === null || b.created === null) return a.created === null ? 1 : -1;
      return settings.order === 'newest-first' ? text(b.created, a.created) : text(a.created, b.created);
    }
    return text(a.name, b.name) || text(a.path, b.path);
  };
}

/** The newest, in the set order. */
function capped(notes: readonly Note[], cap: number, settings: Settings): readonly Note[] {
  const kept = [...notes].sort(byDate({ order: 'newest-first' })).slice(0, upTo(cap));
  return kept.sort(byDate(settings));
}

function namesTopic(note: Note, key: string): boolean {
  return note.topics.some((topic) => topic.key === key);
}

/** A topic note: its name is a topic that a note names, or it lies in a folder of topic notes. */
function isTopicNote(note: Note, all: readonly Note[], { topicFolders }: Settings): boolean {
  return (
    all.some((other) => namesTopic(other, topicKey(note.name))) ||
    topicFolders.some((folder) => note.path.startsWith(`${folder}/`))
  );
}

/** What a name of a topic comes to: the name of the one topic note that lends it, else itself. */
function joined(key: string, all: readonly Note[], settings: Settings): string {
  const topicNotes = all.filter((note) => isTopicNote(note, all, settings));
  if (topicNotes.some(({ name }) => topicKey(name) === key)) return key;
  const lending = topicNotes.filter(({ aliases }) => aliases.some((alias) => topicKey(alias) === key));
  const names = new Set(lending.map(({ name }) => topicKey(name)));
  return names.size === 1 ? ([...names][0] ?? key) : key;
}

function topicsOf(note: Note, all: readonly Note[], settings: Settings): readonly { key: string; label: string }[] {
  const found: { key: string; label: string }[] = [];
  const put = (key: string, label: string): void => {
    if (!found.some((topic) => topic.key === key)) found.push({ key, label });
  };
  for (const { key, label } of note.topics) put(joined(key, all, settings), label);
  const own = topicKey(note.name);
  const others = all.filter(({ path }) => path !== note.path);
  const names = [own, ...note.aliases.map(topicKey).filter((alias) => joined(alias, all, settings) === own)];
  if (settings.topicPages && others.some((other) => names.some((name) => namesTopic(other, name)))) put(own, note.name);
  return found;
}

/** The tags of a note that count. */
function tagsOf(note: Note, settings: Settings): readonly { key: string; label: string }[] {
  const isStopped = (key: string): boolean =>
    settings.ignoredTags.some((stop) => key === stop || key.startsWith(`${stop}/`));
  return note.tags.filter(({ key }) => !isStopped(key));
}

function parents(tag: string): readonly string[] {
  const parts = tag.split('/');
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

interface Shared {
  readonly key: string;
  readonly label: string;
  readonly place: number;
  readonly n: number;
}

/** The tags that two notes share, each with the number of notes that have it or one nested in it. */
function shared(note: Note, other: Note, all: readonly Note[], settings: Settings): readonly Shared[] {
  const own = tagsOf(note, settings);
  const theirs = tagsOf(other, settings).map(({ key }) => key);
  const n = (key: string): number =>
    all.filter(({ tags }) => tags.some((tag) => tag.key === key || tag.key.startsWith(`${key}/`))).length;
  const met = own.flatMap(({ key, label }, place): Shared[] => [
    ...(theirs.some((tag) => tag === key || tag.startsWith(`${key}/`)) ? [{ key, label, place, n: n(key) }] : []),
    ...parents(key)
      .filter((parent) => theirs.includes(parent) && !own.some((tag) => tag.key === parent))
      .map((parent) => ({
        key: parent,
        label: label.split('/').slice(0, parent.split('/').length).join('/'),
        place,
        n: n(parent),
      })),
  ]);
  const deepest = met.filter(({ key }) => !met.some((deeper) => deeper.key.startsWith(`${key}/`)));
  return deepest.filter(({ key }, at) => deepest.findIndex((each) => each.key === key) === at);
}

function isRelated(tags: readonly Shared[], rule: Settings['sharedTags']): boolean {
  if (rule === 'any') return tags.length > 0;
  return tags.some(({ n }) => n <= 3) || (tags.length >= 2 && tags.some(({ n }) => n <= 30));
}

/** How far apart two notes were saved; the calendar is that of the machine, in UTC. */
function apart(a: Note, b: Note): number {
  if (b.created === null) return Infinity;
  return a.created === null ? 0 : Math.abs(Date.parse(`${a.created}Z`) - Date.parse(`${b.created}Z`));
}

function tagGroups(note: Note, others: readonly Note[], all: readonly Note[], settings: Settings): PlainSection[] {
  const ranked = others
    .map((other) => ({ other, tags: shared(note, other, all, settings) }))
    .filter(({ tags }) => isRelated(tags, settings.sharedTags))
    .map(({ other, tags }) => ({
      other,
      strength: tags.reduce((sum, { n }) => sum + Math.floor(MANY / n), 0),
      distance: apart(note, other),
      tag: [...tags].sort((a, b) => a.n - b.n || a.place - b.place)[0] as Shared,
    }))
    .sort((a, b) => {
      if (a.strength !== b.strength) return b.strength - a.strength;
      if (a.distance !== b.distance) return a.distance < b.distance ? -1 : 1;
      return text(a.other.path, b.other.path);
    })
    .slice(0, upTo(settings.tagNoteLimit));
  const names = [...new Set(ranked.map(({ other, tag }) => `${other.section} ${tag.key}`))];
  return names.slice(0, upTo(settings.tagGroupLimit)).map((name) => {
    const members = ranked.filter(({ other, tag }) => `${other.section} ${tag.key}` === name);
    const notes = members.map(({ other }) => other).sort(byDate(settings));
    return {
      kind: notes[0]?.section ?? '',
      groups: [{ kind: 'tag', label: members[0]?.tag.label ?? '', paths: pathsOf(notes), rest: null }],
    };
  });
}

const pathsOf = (notes: readonly Note[]): readonly string[] => notes.map(({ path }) => path);

/** Where a link leads: to a path, else to the only note of that file name. */
function leadsTo(link: string, all: readonly Note[]): string | undefined {
  const at = all.find(({ path }) => path === link || path === `${link}.md`);
  const name = topicKey((link.split('/').at(-1) ?? '').replace(/\.md$/i, ''));
  const named = all.filter((note) => topicKey(note.name) === name);
  return at?.path ?? (named.length === 1 ? named[0]?.path : undefined);
}

const urlOf = (note: Note): string | null => (note.url === null ? null : canonicalUrl(note.url));

function areCopies(a: Note, b: Note): boolean {
  return (a.articleId !== null && a.articleId === b.articleId) || (urlOf(a) !== null && urlOf(a) === urlOf(b));
}

/** Of notes those that are copies of one article as one of them is, and so on. */
function articleOf(note: Note, notes: readonly Note[]): readonly Note[] {
  let article: readonly Note[] = [note];
  for (let size = 0; size !== article.length;) {
    size = article.length;
    article = notes.filter((other) => article.some((copy) => copy === other || areCopies(copy, other)));
  }
  return article;
}

function cited(note: Note, others: readonly Note[], links: BodyLinks): readonly Note[] {
  const own = [urlOf(note), links.original === null ? null : canonicalUrl(links.original)];
  const isOwn = (other: Note): boolean =>
    (urlOf(other) !== null && own.includes(urlOf(other))) ||
    (note.articleId !== null && note.articleId === other.articleId);
  const found = links.links.flatMap((link) => {
    const url = canonicalUrl(link);
    return url === null ? [] : others.filter((other) => urlOf(other) === url && !isOwn(other));
  });
  const firsts = found.map((each) => [...articleOf(each, found)].sort((a, b) => text(a.path, b.path))[0] ?? each);
  return [...new Set(firsts)];
}

/** What section 4 says of a note. */
export function plainRelations(
  note: Note,
  all: readonly Note[],
  links: BodyLinks,
  settings: Settings,
): readonly PlainSection[] {
  const hidden = settings.hidden[note.path] ?? [];
  const others = all.filter(({ path }) => path !== note.path && !hidden.includes(path));
  const topics = topicsOf(note, all, settings);
  const cut = (kind: string, notes: readonly Note[], shown: readonly Note[]): PlainSection[] =>
    notes.length === 0
      ? []
      : [{ kind, groups: [{ kind, label: '', paths: pathsOf(shown), rest: shown.length < notes.length ? '' : null }] }];

  const byTopic = (['own', 'literature'] as const).flatMap((kind) =>
    topics.map(({ key, label }): PlainSection => {
      const notes = others.filter(
        (other) => other.section === kind && other.topics.some((topic) => joined(topic.key, all, settings) === key),
      );
      const isPage = settings.topicPages && key === topicKey(note.name);
      const shown = capped(notes, settings.cap * (isPage ? 10 : 1), settings);
      const [topicNote] = all
        .filter(({ name }) => topicKey(name) === key)
        .map(({ path }) => path)
        .sort();
      const rest = topicNote === note.path || hidden.includes(topicNote ?? '') ? '' : (topicNote ?? '');
      const group = { kind: 'topic', label, paths: pathsOf(shown), rest: shown.length < notes.length ? rest : null };
      return { kind, groups: [group] };
    }),
  );
  const listed = byTopic.flatMap(({ groups }) => groups.flatMap(({ paths }) => paths));
  const wantsTags = settings.tagGroups === 'always' || (settings.tagGroups === 'without-topics' && topics.length === 0);
  const byTags = wantsTags
    ? tagGroups(
        note,
        others.filter(({ path }) => !listed.includes(path)),
        all,
        settings,
      )
    : [];
  const picked = others.filter(
    (other) =>
      note.picks.some((link) => leadsTo(link, all) === other.path) ||
      other.picks.some((link) => leadsTo(link, all) === note.path),
  );
  const same = others.filter((other) => note.articleId !== null && other.articleId === note.articleId);
  const cites = settings.citations ? cited(note, others, links) : [];
  const inSection = (kind: string): PlainSection[] => {
    const groups = [...byTopic, ...byTags].filter((each) => each.kind === kind).flatMap((each) => each.groups);
    return groups.length === 0 ? [] : [{ kind, groups }];
  };
  return [
    ...(settings.listPicked ? cut('picked', picked, capped(picked, settings.cap, settings)) : []),
    ...inSection('own'),
    ...inSection('literature'),
    ...cut('same-article', same, capped(same, settings.cap, settings)),
    ...cut('cites', cites, cites.slice(0, upTo(settings.cap))),
  ];
}
