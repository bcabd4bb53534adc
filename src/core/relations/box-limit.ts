/**
 * sections -> sections within the limit of links in a box (docs/contract.md section 4).
 * All lists are shortened to one length, so that none displaces another. Each shortened list shows that it is
 * incomplete.
 */
import { newestFirst } from '../index/inverted-index';
import type { Group, Section } from './sections';
import type { Question } from './question';
import { restOf } from './topic-groups';

/** Returns the sections shortened to the limit, or unchanged if they fit or there is no limit. */
export function withinBox(sections: readonly Section[], question: Question): readonly Section[] {
  const limit = question.settings.boxLimit;
  if (limit === 0) return sections;
  const fits = (): boolean => linksIn(shown.flatMap(({ groups }) => groups)) <= limit;
  let shown = sections;
  for (let most = limit; most > 0 && !fits(); most -= 1)
    shown = mapGroups(shown, (group) => shortened(group, most, question));
  return fits() ? shown : firstOnly(shown, limit);
}

/** Returns sections with one link in each of the first lists. The other lists show only that they are incomplete. */
function firstOnly(sections: readonly Section[], limit: number): readonly Section[] {
  let left = limit;
  return mapGroups(sections, (group) => {
    const notes = group.notes.slice(0, left);
    left -= notes.length;
    return {
      ...group,
      notes,
      rest: group.rest.kind === 'none' && notes.length === group.notes.length ? group.rest : MORE,
    };
  });
}

const MORE = { kind: 'more', topicNote: undefined } as const;

function mapGroups(sections: readonly Section[], map: (group: Group) => Group): readonly Section[] {
  return sections.map(({ kind, groups }) => ({ kind, groups: groups.map(map) }));
}

/** Returns the newest notes of a list, in its order. A list of citations keeps its first notes. */
function shortened(group: Group, most: number, question: Question): Group {
  const { kind, label, notes } = group;
  if (notes.length <= most) return group;
  const kept = new Set((kind === 'cites' ? notes : [...notes].sort(newestFirst)).slice(0, most));
  const topic = kind === 'topic' ? question.topics.find((each) => each.label === label) : undefined;
  return {
    ...group,
    notes: notes.filter((note) => kept.has(note)),
    rest: topic === undefined ? MORE : restOf(question, topic),
  };
}

/** Returns the number of links, including the one from a shortened list to its topic note. */
function linksIn(groups: readonly Group[]): number {
  return groups.reduce(
    (sum, { notes, rest }) => sum + notes.length + (rest.kind === 'more' && rest.topicNote !== undefined ? 1 : 0),
    0,
  );
}
