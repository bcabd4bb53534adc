/** The quality of topic proposals on the labelled vaults of the tests, as tables. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProposalNote, ProposedLabels } from '../../src/core/topic-proposals/proposal-note';
import { labelledNotes } from './labelled-notes';
import { measure, type Proposer, type Quality } from './leave-one-out';
import { PROPOSERS } from './proposers';

/** A folder of notes with labels. */
export interface LabelledVault {
  readonly folder: string;
  readonly labels: ProposedLabels;
  readonly topicFolders: readonly string[];
}

/** Below `tests`. The English vault has no topics: there its tags are what is proposed. */
export const VAULTS: readonly LabelledVault[] = [
  { folder: 'vault', labels: 'topics', topicFolders: [] },
  { folder: 'vault-en', labels: 'tags', topicFolders: [] },
  { folder: 'bench/labelled', labels: 'topics', topicFolders: [] },
];

/** The notes of a vault below `tests`, and the paths of those that fit no topic. */
export function readVault(
  tests: string,
  vault: LabelledVault,
): { readonly notes: readonly ProposalNote[]; readonly none: ReadonlySet<string> } {
  const root = join(tests, vault.folder);
  const list = join(root, 'expected-none.json');
  const none: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const paths = Array.isArray(none) ? none.filter((path) => typeof path === 'string') : [];
  return { notes: labelledNotes(root, vault.labels, vault.topicFolders), none: new Set(paths) };
}

/** The lines of a table for one vault. */
export function qualityTable(
  tests: string,
  vault: LabelledVault,
  proposers: readonly Proposer[] = PROPOSERS,
): readonly string[] {
  const { notes, none } = readVault(tests, vault);
  const rows = proposers.map((proposer) => row(proposer.name, measure(proposer, notes, none)));
  const labelled = notes.filter(({ topics }) => topics.length > 0).length;
  const topics = new Set(notes.flatMap(({ topics: own }) => own.map(({ key }) => key))).size;
  return [
    `${vault.folder}: ${notes.length} notes, ${labelled} with ${vault.labels}, ${topics} ${vault.labels}, ${none.size} that fit none`,
    '',
    ...HEAD,
    ...rows,
    '',
  ];
}

const HEAD = [
  '| | notes | first right | in first three | covered / right / false alarm / alarm on unfit, from 0.3 | from 0.5 |',
  '|---|---|---|---|---|---|',
];

function row(name: string, { notes, first, firstThree, at }: Quality): string {
  const cells = at.map(({ coverage, precision, falseAlarms, noneAlarms }) =>
    [coverage, precision, falseAlarms, noneAlarms].map(percent).join(' / '),
  );
  return `| ${[name, notes, percent(first), percent(firstThree), ...cells].join(' | ')} |`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${Math.round(share * 100)} %`;
}
