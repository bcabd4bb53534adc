/** The messages of the plugin in English. Their type is the table that every other language fills. */
import { pane } from './en/pane';

/** Returns a number of notes as text. */
const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** Returns a function for a sentence that begins with a note's name, with an optional reason. */
const about =
  (rest: string) =>
  (name: string, why?: string): string =>
    `"${name}" ${rest}${why === undefined ? '' : `: ${why}`}.`;

/** Returns a further count in a sentence. Empty if it is zero. */
const others = (count: number, what: string): string => (count === 0 ? '' : `, ${count} ${what}`);

const BY_COMMAS = 'Separated by commas.';
const UPDATE_RELATED = 'Update related notes';
const UNDO = 'Undo last change to many notes';
const UNDO_RECORD = 'the record for undoing';

/** The English messages. */
export const en = {
  commands: {
    updateRelated: UPDATE_RELATED,
    updateAll: 'Update related notes in all notes',
    insertCallout: 'Insert related notes box',
    insertLive: 'Insert live related notes',
    replaceScripts: 'Replace related-notes scripts',
    undo: UNDO,
    clear: 'Empty all related-notes boxes',
    proposeTopics: 'Propose topics for this note',
    proposeTopicsAll: 'Propose topics for notes without topics',
    repair: 'Repair imported notes',
    listDuplicates: 'List notes with the same article',
    insertAll: 'Add related notes to notes…',
    removeAll: 'Remove all related-notes boxes',
    setup: 'Set up related notes',
    openPane: 'Open related notes pane',
    copyEnvironment: 'Copy environment info',
  },

  /** The outcome of a command for one note, and its buttons. */
  outcome: {
    updated: about('updated'),
    current: about('is already current'),
    noMarkers: about('has no related-notes box'),
    outOfScope: about('is left out'),
    optedOut: about('has the property related-literature: false and is not written to'),
    refused: about('was left as it is'),
    failed: about('could not be read or written'),
    insertedBelow: (name: string) => `Box put into "${name}", below what the cursor stood in.`,
    hasMarkers: about(`has a box already; "${UPDATE_RELATED}" fills it`),
    holdsScript: about('still holds the script, which writes its own list'),
    editWar: about('is left alone until you update it: something undoes the automatic update'),
    goesOnWithout: about(
      'cannot be read: automatic updates go on without it, and leave every list alone that would lose a link',
    ),
    nothingWritten: (why: string) => `Nothing was written: ${why}.`,
    notAllRead: (why: string) => `not all notes could be read (${why})`,
    notSteady: 'it is still loading, or it keeps changing',
    goToLine: 'Go to the line',
    environmentCopied: 'Copied: versions, settings and counts. No path and no text of a note is in it.',
    insertIt: 'Add',
    onlyPane: 'Only use the pane',
    severalBoxes: 'It has more than one box.',
    removeSecondBox: 'Remove the second box',
    secondBoxRemoved: about('has one box now'),
    noSecondBox: about('has no second box'),
  },

  /** The messages of the live block. */
  live: {
    refresh: 'Refresh',
    copy: 'Copy as links',
    copied: (count: number) => (count === 1 ? '1 link copied.' : `${count} links copied.`),
    settings: 'Open settings',
    noSettings: 'The settings could not be opened from here.',
    showAll: 'Show all',
    about: (name: string) => `Related notes of "${name}"`,
    noNote: (name: string) => `There is no note "${name}".`,
    wrongOption: (name: string) => `There is no option "${name}".`,
    wrongLimit: 'limit: enter a whole number, 0 or more.',
    wrongNote: 'note: enter the name of one note.',
    unreadable: 'The options cannot be read.',
    options: 'Options are "note: A note" and "limit: 5", each on a line of its own.',
    inserted: about('shows related notes now'),
    insertedBelow: (name: string) => `Live block put into "${name}", below what the cursor stood in.`,
  },

  /** The messages that all modals of runs share. */
  windows: {
    notes,
    reading: 'Reading notes',
    updating: 'Updating notes',
    stop: 'Stop',
    stopping: 'Stopping…',
    close: 'Close',
    cancel: 'Cancel',
    unchangedLines: (count: number) => `… ${count} lines unchanged`,
    empty: '(empty)',
    selectAll: 'Select all',
    selectNone: 'Select none',
    filter: 'Filter…',
    countOf: (ticked: number, all: number) => `${ticked} of ${all}`,
    leftGroup: 'Left unchanged',
    /** The number of added and removed lines of a note. */
    lines: (added: number, removed: number) =>
      [...(added > 0 ? [`+ ${added}`] : []), ...(removed > 0 ? [`− ${removed}`] : [])].join(' ') +
      (added + removed === 1 ? ' line' : ' lines'),
    showLines: 'Show the changed lines',
    undo: 'Undo',
    add: 'Add…',
    openOne: 'Open one of them',
    done: 'Done',
    copied: 'Copied',
    showMore: (count: number) => `Show ${count} more`,
    summaryTitle: 'Summary',
    stoppedTitle: 'Stopped',
    attention: (count: number) => `${count} ${count === 1 ? 'needs' : 'need'} your attention.`,
    refusedList: 'Left unchanged',
    unreadableList: 'Could not be read, listed nowhere',
    failedList: 'Not read or not written',
    severalBoxesList: 'With more than one box',
  },

  updateAll: {
    intro: (count: number) =>
      `Changes in ${notes(count)}. Open a note to see them; clear its check box to leave it out.`,
    counts: (unchanged: number, refused: number, unreadable: number) =>
      `${notes(unchanged)} already ` +
      `current${others(refused, 'left unchanged')}${others(unreadable, 'could not be read')}.`,
    action: (count: number) => `Update ${notes(count)}`,
    nothingToDo: 'All related notes are current.',
    nothingMarked: 'No note has a related-notes box yet.',
    summary: (count: number) => `${notes(count)} updated.`,
  },

  /** The page before the first preview in a vault, which names settings as the settings tab does. */
  suggestions: {
    goOn: 'Continue',
    tags: (count: number) => `${notes(count)} without topics will list notes with the same tags`,
  },

  /** The question about automatic updates. */
  autoUpdate: {
    title: 'Keep notes current on this device?',
    text: 'You can change this in the settings.',
    yes: 'Yes, when a note is opened',
    no: 'No, only by command',
    command: 'Only by command: nothing changes on its own',
    opened: 'When I open a note: its modification time changes',
  },

  /** The replacement of scripts, its undo, and the emptying of callouts. */
  scripts: {
    replaceTitle: 'Replace scripts',
    replaceIntro: (count: number) =>
      `In ${notes(count)} a filled box takes the place of the script. "${UNDO}" takes that back.`,
    liveIntro: (count: number) => `In ${notes(count)} a live block takes its place.`,
    replaceAction: (count: number) => `Replace in ${notes(count)}`,
    replaced: (count: number) => `Script replaced in ${notes(count)}.`,
    nothingToReplace: 'No note holds the script.',
    live: (count: number) =>
      `${notes(count)} with a script that only shows its list: put in a live block, which writes none`,
    byHand: 'These need your attention: other scripts',
    otherScript: 'another script',
    stillThere: 'Still with the script, which writes its own list',
    templatesText: (count: number) =>
      `The script or an old list also stands in templates (${count}). There it becomes an empty box.`,
    clearIntro: (count: number) => `The boxes of ${notes(count)} will be emptied. An update fills them again.`,
    clearAction: (count: number) => `Empty ${notes(count)}`,
    cleared: (count: number) => `${notes(count)} emptied. This device now updates only by command.`,
    nothingToClear: 'There is nothing to empty.',
  },

  /** The insertion and removal of boxes in many notes. */
  boxes: {
    insertIntro: (count: number) => `${notes(count)} would get a folded box. Notes with nothing related get none.`,
    title: (count: number) => `Add related notes to ${notes(count)}`,
    linksShow: (count: number) =>
      `${count === 1 ? '1 link comes' : `${count} links come`} in. They show in graph, backlinks, search ` +
      'and published pages. The modification time of the notes changes. It can be undone.',
    copyLines: 'Copy lines for the Web Clipper template',
    leftOut: {
      'nothing-related': 'nothing is related',
      script: 'it holds the Dataview script',
      'opted-out': 'it has related-literature: false',
    },
    insertAction: (count: number) => `Add to ${notes(count)}`,
    inserted: (count: number) => `${notes(count)} ${count === 1 ? 'has' : 'have'} related notes now.`,
    noneToInsert: 'No note needs a box.',
    removeIntro: (count: number) => `The boxes of ${notes(count)} would go. Your own text in them stays.`,
    removeAction: (count: number) => `Remove from ${notes(count)}`,
    removed: (count: number) => `Box removed from ${notes(count)}. This device now updates only by command.`,
    noneToRemove: 'No note has a box to remove.',
  },

  /** The messages of set-up. */
  setup: {
    page: (number: number) => `${number} of 3`,
    looked: (count: number) => `I looked at ${notes(count)}.`,
    scripts: (count: number) =>
      `${notes(count)} ${count === 1 ? 'holds' : 'hold'} the Dataview script; the next step replaces it.`,
    unreadable: (count: number) => `The properties of ${notes(count)} could not be read.`,
    repairable: (count: number) => `${notes(count)} imported from Omnivore can be repaired: "Repair imported notes".`,
    nothingShared:
      'Your notes share no topics or tags yet. Related notes can show the same article and what it cites; ' +
      'give notes a topic to see more.',
    articles: 'Articles',
    noArticles: 'No folder holds mostly articles.',
    relatedBy: 'Related by',
    tags: 'Tags',
    tagsShared: (strong: number, any: number) => `${notes(strong)} share two or a rare one, ${any} share any.`,
    valuesShared: (filled: number, sharing: number) => `${notes(filled)} with a value, ${sharing} share one.`,
    leftOut: 'Left out:',
    noTopicsProperty: 'No note has a property "topics".',
    inDoubt: (examples: string) => `Day or month first? ${examples}`,
    date: 'Date',
    dateIn: (name: string, count: number) => `${name} (read in ${notes(count)})`,
    language: 'Language of the lists',
    sample: (name: string) => `One of your notes, "${name}", would show:`,
    previousSample: 'Previous note',
    nextSample: 'Next note',
    notNow: 'Not now',
    next: 'Next',
    back: 'Back',
    where: 'Where do you want to see them?',
    stillArriving: 'Notes are still arriving. Boxes can be added once all of them are here.',
    paneOnly: 'In the pane beside the note. Nothing is written.',
    paneAndBox: 'In the pane, and in the notes: a folded box',
    kinds: {
      article: (count: number) => `in articles that have related notes (${count})`,
      own: (count: number) => `in my own notes that have related notes (${count})`,
      'topic-page': (count: number) => `on my topic pages (${count})`,
    },
    place: 'Place',
    places: { top: 'At the top', title: 'Below the title', end: 'At the end' },
    noneGetNone: (count: number) => `Notes with nothing related get no box. (${count})`,
    done: 'Done.',
    settingsMissing: 'Settings have not arrived yet.',
    isOn: 'Related Literature is on.',
    scriptsFound: 'Notes with the Dataview script can be replaced.',
    setUp: 'Set up',
    elsewhere: 'Set up on another device. Keep notes current here, too?',
    keepCurrent: 'Yes, when a note is opened',
    settled: (found: string) => `Set up: ${found}.`,
    change: 'Change',
  },

  /** The messages of the interfaces for other programs. */
  api: {
    notReady: 'Not all notes could be read yet.',
    notSetUp: 'This vault is not set up yet: run "Set up related notes".',
    noPath: 'Name a note by its path in the vault.',
    noNote: (path: string) => `There is no note at "${path}".`,
    unreadable: (path: string) => `"${path}" cannot be read.`,
    wrongFormat: (format: string) => `format is json or text, not "${format}".`,
    noneRefused: 'No note is left unchanged.',
    noNoteFor: (url: string) => `No note has the address ${url}.`,
    noUrl: 'Name a web page: url=https://…',
    state: 'Says whether the vault is set up, and when it writes',
    related: 'Lists what is related to a note',
    check: 'Lists the notes that an update would change',
  },

  undo: {
    undo: 'Undo',
    undone: (count: number, isDamaged: boolean) =>
      `${notes(count)} restored${isDamaged ? `; ${UNDO_RECORD} is partly damaged` : ''}.`,
    changedSince: 'Not restored: changed or gone since',
    changed: 'changed or gone since',
    nothingToUndo: 'There is nothing to undo.',
    notRecorded: (why: string) => `${UNDO_RECORD} could not be written (${why})`,
    notRead: (why: string) => `${UNDO_RECORD} could not be read (${why})`,
    damaged: `${UNDO_RECORD} is damaged`,
    intro: (count: number) => `${notes(count)} would be as before. What you wrote elsewhere in them stays.`,
    action: (count: number) => `Restore ${notes(count)}`,
    /** The names of the runs in the undo records. */
    runs: {
      update: 'Lists updated',
      insert: 'Boxes added',
      remove: 'Boxes removed',
      replace: 'Scripts replaced',
      clear: 'Boxes emptied',
      topics: 'Topics added',
      repair: 'Imports repaired',
    },
  },

  pane,

  /** The reasons why automatic updates wait. */
  waiting: {
    settings: 'Automatic updates wait for the settings.',
    reading: 'Automatic updates wait until all notes are read.',
    neverUpdated: 'Automatic updates begin once you have updated notes on this device.',
    pluginUpdated: 'This version lists notes differently. Automatic updates go on once you have updated notes.',
    notesMissing: (here: number, expected: number) =>
      `Automatic updates wait for notes that are not here yet (${here} of ${expected}).`,
    topicNoteMissing: (path: string) => `Automatic updates wait for a topic note: ${path}.`,
  },

  /** The reasons why a note is listed. The name of a topic or tag follows. */
  reasons: {
    topic: 'Topic: ',
    tag: 'Tag: #',
    picked: 'Picked',
    'same-article': 'The same article',
    'same-address': 'The same address',
    cites: 'Cited in this note',
  },

  /** The messages about proposed topics. */
  topics: {
    proposed: 'Proposed topics',
    proposedTags: 'Proposed tags',
    propose: 'Propose topics',
    add: 'Add',
    decline: 'Not this topic',
    takeBack: 'Propose again',
    declinedHeading: 'Topics that do not fit',
    nothingDeclined: 'None',
    looking: 'Looking for topics',
    title: (count: number) => `Topics for ${notes(count)}`,
    intro:
      'Of the strong proposals, about one in ten is wrong. Ticked are those from 0.7; look at the reasons ' +
      'of the others.',
    action: (count: number) => (count === 0 ? 'Add' : `Add to ${notes(count)}`),
    added: (count: number) => `Topics added to ${notes(count)}.`,
    noTopics: 'No note of this vault has topics or tags yet, so there is nothing to propose.',
    noneWithout: 'Every note has a topic.',
    nothingFits: (count: number) => `No topic fits (${notes(count)} without topics).`,
    nothingFitsNote: about('fits no topic of this vault'),
    leftList: 'Left as they are',
  },

  /** The messages about broken imports and copies of articles. */
  imports: {
    kinds: 'What to repair',
    address: (count: number) => `URLs into their property (${notes(count)})`,
    image: (count: number) => `Images back to their own URL (${notes(count)})`,
    intro: (count: number) => `Changes in ${notes(count)}. Nothing is fetched.`,
    action: (count: number) => `Repair ${notes(count)}`,
    repaired: (count: number) => `${notes(count)} repaired.`,
    nothing: 'There is nothing to repair.',
    noDuplicates: 'No article is here more than once.',
    hide: 'Hide from the others',
    show: 'Show to the others',
    sameReason: { 'same-id': 'Same id', 'same-url': 'Same URL', 'same-id-and-url': 'Same id and URL' },
  },

  settings: {
    missing: 'Settings have not arrived yet.',
    useDefaults: 'Use the defaults',
    storageFull: 'This device could not store a choice: its storage is full. The choice holds until the app closes.',
    cannotStore: (why: string) => `The settings could not be stored: ${why}.`,
    changed: 'Settings changed. Notes follow when you update them.',
    relatedHeading: 'What relates notes',
    whereHeading: 'Where and when',
    listedPage: 'Lists and limits',
    listedPageDesc: 'What a list holds, how much of it, and what is left out.',
    lookPage: 'Look',
    lookPageDesc: 'Order, dates and links.',
    textsPage: 'Texts',
    textsPageDesc: 'Headings and sentences in the boxes.',
    advancedPage: 'Advanced',
    advancedPageDesc: 'Scripts, repairs, and what is hard to take back.',
    careHeading: 'With care',
    addFolder: 'Add folder',
    noFolders: 'No folders',
    noSuchFolder: 'There is no such folder.',
    preview: 'Preview',
    previewDesc: 'A box with these settings.',
    updateAll: 'Update all notes',
    updateAllDesc: 'Shows first what would change.',
    restore: 'Restore defaults',
    restoreDesc: 'Forgets all settings of this vault.',
    restoreTitle: 'Restore defaults?',
    restoreText:
      'All settings of this vault are forgotten, also what you hid and the topics that do not fit. Notes ' +
      'stay as they are.',
    restored: 'The defaults are restored.',
    addToNotesDesc: 'Shows first which notes get a box.',
    sampleOwn: ['Draft', 'Reading list'],
    sampleLiterature: ['A library leaves', 'What was lost'],
    sampleTopic: 'Social media',
  },

  /** The name of each setting. */
  settingNames: {
    literatureFolders: 'Literature folders',
    excludedFolders: 'Excluded folders',
    topicFolders: 'Folders of topic notes',
    topicProperties: 'Properties with topics',
    createdProperties: 'Properties with the date',
    dayMonthOrder: 'Order of day and month',
    cap: 'Notes per topic',
    boxLimit: 'Notes per box',
    tagGroups: 'Group by tags',
    tagGroupLimit: 'Tags per box',
    tagNoteLimit: 'Notes by tags per box',
    ignoredTags: 'Ignored tags',
    citations: 'List what a note cites',
    topicPages: 'Topic notes list their notes',
    sayNoTopics: 'Say where a note has no topics',
    leaveOutEmptyTopics: 'Leave out topics with nothing to list',
    sharedTags: 'Shared tags',
    relatedProperties: 'Properties with picked notes',
    listPicked: 'List picked notes',
    urlProperty: 'Property for repaired URLs',
    language: 'Language of the notes',
    order: 'Order',
    dateGroups: 'Group by date',
    styleBoxes: 'Boxes easy to read',
    linkText: 'Link text',
    dateFormat: 'Date format',
    shownIn: 'Show related notes',
    mode: 'Update notes',
    ownNotesHeading: 'Heading of your own notes',
    literatureHeading: 'Heading of the literature',
    topicHeading: 'Heading of a topic',
    noRelations: 'Where nothing is related',
    noTopics: 'Where a note has no topics',
    tagHeading: 'Heading of a tag',
    pickedHeading: 'Heading of picked notes',
    sameArticleHeading: 'Heading of the same article',
    sameAddressHeading: 'Heading of the same address',
    citesHeading: 'Heading of what is cited',
    undated: 'For a note without a date',
    more: 'Where a list was cut',
    calloutTitle: 'Title of a new box',
    calloutType: 'Callout type of a new box',
    markerId: 'Id of the boxes',
    scriptNames: 'Dataview views to replace',
  },

  /** The descriptions of settings whose names are not sufficient. */
  settingDescriptions: {
    styleBoxes: 'Dates in a column, smaller headings, no gaps. Only how boxes are shown; notes stay as they are.',
    topicProperties: `${BY_COMMAS} The first property with a value is used.`,
    createdProperties: `${BY_COMMAS} The first property with a readable date is used.`,
    dayMonthOrder: 'For dates such as 01/05/2024, in which either can come first.',
    cap: 'Only the newest; 0 for all.',
    boxLimit: 'Beyond it every list is shortened; 0 for all.',
    tagGroups: 'Which notes list others with the same tags.',
    tagGroupLimit: 'At most this many groups by tags; 0 for all.',
    tagNoteLimit: 'Only the newest of all groups by tags; 0 for all.',
    ignoredTags: BY_COMMAS,
    citations: 'Notes whose article it links to.',
    topicPages: 'The page of a topic lists the notes on it.',
    sharedTags: 'What two notes must share: two tags or a rare one, or any.',
    relatedProperties: BY_COMMAS,
    listPicked: 'In a section of their own, before all others.',
    urlProperty: 'Where "Repair imported notes" puts the URL of an article.',
    language: 'For what stands in the boxes, on every device.',
    dateGroups: 'Automatic: by year, in groups of more than 30 notes.',
    shownIn: 'With the pane only, nothing is said of notes without a box.',
    mode: 'On this device.',
    topicHeading: 'Filled in: {topic}.',
    noRelations: 'Filled in: {topic}, {section}.',
    tagHeading: 'Filled in: {tag}.',
    markerId: 'The A in %% INSERT A %%. Boxes with another id are no longer found.',
    scriptNames: `${BY_COMMAS} Views of Dataview to replace.`,
  },

  /** The labels of the choices of settings. */
  choices: {
    unknown: 'Not known',
    'day-first': 'Day first',
    'month-first': 'Month first',
    'oldest-first': 'Oldest first',
    'newest-first': 'Newest first',
    never: 'Never',
    'without-topics': 'Notes without topics',
    always: 'All notes',
    automatic: 'Automatic',
    none: 'None',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    strong: 'Two tags, or a rare one',
    any: 'Any tag',
    'file-name': 'File name',
    title: 'Title',
    de: 'Deutsch',
    en: 'English',
    'pane-and-box': 'In the pane and in boxes',
    pane: 'In the pane only',
    command: 'Only by command',
    opened: 'When a note is opened',
    changes: 'Whenever something changes',
  },
};

/** The messages of one language. */
export type Messages = typeof en;
