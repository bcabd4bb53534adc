/** The messages of the pane in English. */

/** The English messages of the pane. */
export const pane = {
  hideHere: 'Hide here',
  hidden: (name: string) => `"${name}" is hidden from this note.`,
  takeBack: 'Take back',
  showHidden: (count: number) => `Show hidden notes again (${count})`,
  pick: 'Pick',
  picked: (name: string) => `"${name}" is picked for this note.`,
  unpick: 'Pick no longer',
  open: 'Open',
  copyLink: 'Copy link',
  copyAll: 'Copy all as links',
  name: 'Related notes',
  filter: 'Filter related notes',
  options: 'Order and grouping',
  foldAll: 'Collapse all',
  unfoldAll: 'Expand all',
  noNote: 'No note is open.',
  nothing: 'No related notes found.',
  noMatch: 'Nothing matches the filter.',
  noTopics: 'This note has no topics.',
  outOfDate: 'The box is out of date.',
  update: 'Update',
  linked: 'Linked',
  leaveOutLinked: 'Leave out linked notes',
  allLinked: 'This note links to all of them already.',
  similar: 'Similar text',
  findSimilar: 'Look for similar text',
  turnOff: "Don't show again",
  showHints: 'Show all hints again',
  notSetUp: 'Related notes are not set up yet.',
  boxless: (count: number) => (count === 1 ? '1 article has no box.' : `${count} articles have no box.`),
  addBoxes: 'Add…',
  addToNotes: 'Add to notes…',
  toTop: 'Go to the properties',
};

/** The messages of the pane in one language. */
export type PaneMessages = typeof pane;
