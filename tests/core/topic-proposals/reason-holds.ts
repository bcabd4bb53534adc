/** Whether a reason is true: looked up in the notes themselves, by other means than the model's. */
import type { ProposalNote } from '../../../src/core/topic-proposals/proposal-note';
import type { ProposalReason } from '../../../src/core/topic-proposals/proposal-reasons';
import { cleanText, stemsOf } from '../../../src/core/topic-proposals/words';

const isOn = (topic: string, { topics }: ProposalNote): boolean => topics.some(({ key }) => key === topic);
const plain = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim()} `;
const tagsText = ({ tags }: ProposalNote): string => tags.map(({ label }) => label).join(' ');
const wholeText = (note: ProposalNote): string =>
  [note.title, note.description, tagsText(note).replaceAll(/[/_-]/g, ' '), note.body].join('\n');

/** Every way to name a topic that stands in the notes, with the parts of nested and listed ones. */
function isNameOf(topic: string, name: string, notes: readonly ProposalNote[]): boolean {
  const pages = notes.filter((note) => note.name.toLowerCase() === topic);
  const labels = notes.flatMap(({ topics }) => topics.filter(({ key }) => key === topic).map(({ label }) => label));
  const names = [topic, ...labels, ...pages.flatMap((page) => [page.name, ...page.aliases])];
  const parts = names.flatMap((each) => [
    each,
    each.slice(each.lastIndexOf('/') + 1),
    ...each.split(/[,;&]| und | and /),
  ]);
  return parts.some((part) => plain(part).trim() === name);
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

function timesIn(body: string, name: string): { whole: number; compounds: number } {
  const clean = cleanText(body);
  const words = plain(clean).trim().split(' ');
  if (/[\u3400-\u9fff]/.test(name)) return { whole: occurrences(plain(clean), name), compounds: 0 };
  const compounds =
    name.length < 5 ? [] : words.filter((word) => word !== name && (word.startsWith(name) || word.endsWith(name)));
  const shape = name.split(' ');
  const whole = words.filter((_, at) => shape.every((part, index) => words[at + index] === part)).length;
  const capitals = (clean.match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []).filter((word) => word === name.toUpperCase()).length;
  return { whole: name.length <= 3 ? capitals : whole, compounds: compounds.length };
}

/** Whether a tag, or one nested in it, is among a note's tags. */
const hasTag = (tag: string, { tags }: ProposalNote): boolean =>
  tags.some(({ key }) => key === tag.toLowerCase() || key.startsWith(`${tag.toLowerCase()}/`));

function linked(a: ProposalNote, b: ProposalNote): boolean {
  return a.links.includes(b.name.toLowerCase()) || b.links.includes(a.name.toLowerCase());
}

function counts(
  topic: string,
  others: readonly ProposalNote[],
  has: (note: ProposalNote) => boolean,
): { notes: number; of: number } {
  const with_ = others.filter((other) => other.topics.length > 0 && has(other));
  return { notes: with_.filter((other) => isOn(topic, other)).length, of: with_.length };
}

const same = (a: { notes: number; of: number }, b: { notes: number; of: number }): boolean =>
  a.notes === b.notes && a.of === b.of && a.notes > 0;

/** Whether a reason for a topic holds for a note among these notes. */
export function reasonHolds(
  reason: ProposalReason,
  topic: string,
  note: ProposalNote,
  notes: readonly ProposalNote[],
): boolean {
  const others = notes.filter(({ path }) => path !== note.path);
  const at = (path: string): ProposalNote | undefined => others.find((other) => other.path === path);
  switch (reason.kind) {
    case 'name-in-title': {
      const texts = { title: note.title, description: note.description, tags: tagsText(note) };
      const stems = stemsOf([note.title, note.description, tagsText(note).replaceAll(/[/_-]/g, ' ')].join('\n'));
      const stand = reason.words.every((word) => reason.places.some((place) => texts[place].includes(word)));
      const used = reason.places.every((place) => reason.words.some((word) => texts[place].includes(word)));
      const whole = !reason.isWhole || stemsOf(reason.name).every((stem) => stems.includes(stem));
      return reason.words.length > 0 && stand && used && whole && isNameOf(topic, reason.name, notes);
    }
    case 'name-in-text': {
      const { whole, compounds } = timesIn(note.body, reason.name);
      return (
        whole === reason.times &&
        compounds === reason.compounds &&
        whole + compounds > 0 &&
        isNameOf(topic, reason.name, notes)
      );
    }
    case 'tags': {
      const sharing = others.filter((other) => isOn(topic, other) && reason.tags.some((tag) => hasTag(tag, other)));
      const first = sharing
        .map(({ path }) => path)
        .sort()
        .slice(0, 5);
      const isShared = reason.tags.every((tag) => hasTag(tag, note) && sharing.some((other) => hasTag(tag, other)));
      return (
        reason.tags.length > 0 && isShared && reason.count === sharing.length && first.join() === reason.notes.join()
      );
    }
    case 'words': {
      const named = reason.notes.map(at);
      const areOn = named.every((other) => other !== undefined && isOn(topic, other));
      const theirs = new Set(named.flatMap((other) => (other === undefined ? [] : stemsOf(wholeText(other)))));
      const shared = reason.words.every(
        (word) => wholeText(note).includes(word) && stemsOf(word).every((stem) => theirs.has(stem)),
      );
      return areOn && shared && reason.words.length > 0 && reason.notes.length > 0;
    }
    case 'link':
      return (
        reason.notes.length > 0 &&
        reason.notes
          .map(at)
          .every(
            (other) =>
              other !== undefined && linked(note, other) && (isOn(topic, other) || other.name.toLowerCase() === topic),
          )
      );
    case 'site':
      return (
        reason.site === note.host &&
        same(
          reason,
          counts(topic, others, ({ host }) => host === reason.site),
        )
      );
    case 'author': {
      const isTheirs = note.authors.some(({ label }) => label === reason.author);
      const key = reason.author.toLowerCase();
      return (
        isTheirs &&
        same(
          reason,
          counts(topic, others, ({ authors }) => authors.some((author) => author.key === key)),
        )
      );
    }
    case 'folder':
      return (
        reason.folder === note.folder &&
        same(
          reason,
          counts(topic, others, ({ folder }) => folder === reason.folder),
        )
      );
  }
}
