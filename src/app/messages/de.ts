/** The messages of the plugin in German. */
import type { Messages } from './en';
import { pane } from './de/pane';

/** Returns a number of notes as text. */
const notes = (count: number): string => (count === 1 ? '1 Notiz' : `${count} Notizen`);

/** Returns a function for a sentence that begins with a note's name, with an optional reason. */
const about =
  (rest: string) =>
  (name: string, why?: string): string =>
    `„${name}“ ${rest}${why === undefined ? '' : `: ${why}`}.`;

/** Returns a further count in a sentence. Empty if it is zero. */
const others = (count: number, what: string): string => (count === 0 ? '' : `, ${count} ${what}`);

const BY_COMMAS = 'Durch Kommas getrennt.';
const UPDATE_RELATED = 'Zusammenhänge aktualisieren';
const UNDO = 'Letzte Sammeländerung rückgängig machen';
const UNDO_RECORD = 'die Aufzeichnung zum Rückgängigmachen';

/** The German messages. */
export const de: Messages = {
  commands: {
    updateRelated: UPDATE_RELATED,
    updateAll: 'Zusammenhänge in allen Notizen aktualisieren',
    insertCallout: 'Kasten mit Zusammenhängen einfügen',
    insertLive: 'Live-Block mit Zusammenhängen einfügen',
    replaceScripts: 'Skripte für Zusammenhänge ersetzen',
    undo: UNDO,
    clear: 'Alle Kästen mit Zusammenhängen leeren',
    proposeTopics: 'Themen für diese Notiz vorschlagen',
    proposeTopicsAll: 'Themen für Notizen ohne Themen vorschlagen',
    repair: 'Importierte Notizen reparieren',
    listDuplicates: 'Notizen mit demselben Artikel auflisten',
    insertAll: 'Zusammenhänge zu Notizen hinzufügen …',
    removeAll: 'Alle Kästen mit Zusammenhängen entfernen',
    setup: 'Zusammenhänge einrichten',
    openPane: 'Seitenleiste mit Zusammenhängen öffnen',
    copyEnvironment: 'Angaben für eine Fehlermeldung kopieren',
  },

  outcome: {
    updated: about('aktualisiert'),
    current: about('ist bereits aktuell'),
    noMarkers: about('hat keinen Kasten mit Zusammenhängen'),
    outOfScope: about('bleibt außen vor'),
    optedOut: about('hat die Eigenschaft related-literature: false und bleibt unverändert'),
    refused: about('blieb unverändert'),
    failed: about('war nicht zu lesen oder zu schreiben'),
    insertedBelow: (name) => `Kasten in „${name}“ eingefügt, unter dem, worin der Cursor stand.`,
    hasMarkers: about(`hat schon einen Kasten; „${UPDATE_RELATED}“ füllt ihn`),
    holdsScript: about('enthält noch das Skript, das seine eigene Liste schreibt'),
    editWar: about(
      'bleibt unberührt, bis du sie aktualisierst: Etwas macht die automatische Aktualisierung rückgängig',
    ),
    goesOnWithout: about(
      'ist nicht lesbar: Automatische Aktualisierungen gehen ohne sie weiter und lassen jede Liste, die ' +
        'einen Link verlöre',
    ),
    nothingWritten: (why: string) => `Es wurde nichts geschrieben: ${why}.`,
    notAllRead: (why: string) => `nicht alle Notizen waren zu lesen (${why})`,
    notSteady: 'sie wird noch geladen oder ändert sich fortwährend',
    goToLine: 'Zur Zeile',
    environmentCopied: 'Kopiert: Versionen, Einstellungen und Zahlen. Kein Pfad und kein Text einer Notiz steht darin.',
    insertIt: 'Hinzufügen',
    onlyPane: 'Nur die Seitenleiste nutzen',
    severalBoxes: 'Sie hat mehr als einen Kasten.',
    removeSecondBox: 'Zweiten Kasten entfernen',
    secondBoxRemoved: about('hat jetzt einen Kasten'),
    noSecondBox: about('hat keinen zweiten Kasten'),
  },

  live: {
    refresh: 'Neu laden',
    copy: 'Als Links kopieren',
    copied: (count) => (count === 1 ? '1 Link kopiert.' : `${count} Links kopiert.`),
    settings: 'Einstellungen öffnen',
    noSettings: 'Die Einstellungen ließen sich von hier nicht öffnen.',
    showAll: 'Alle anzeigen',
    about: (name) => `Zusammenhänge von „${name}“`,
    noNote: (name) => `Es gibt keine Notiz „${name}“.`,
    wrongOption: (name) => `Es gibt keine Option „${name}“.`,
    wrongLimit: 'limit: eine ganze Zahl ab 0 eingeben.',
    wrongNote: 'note: den Namen einer Notiz eingeben.',
    unreadable: 'Die Optionen sind nicht lesbar.',
    options: 'Optionen sind „note: Eine Notiz“ und „limit: 5“, jede in einer eigenen Zeile.',
    inserted: about('zeigt jetzt Zusammenhänge'),
    insertedBelow: (name) => `Live-Block in „${name}“ eingefügt, unter dem, worin der Cursor stand.`,
  },

  windows: {
    notes,
    reading: 'Notizen werden gelesen',
    updating: 'Notizen werden aktualisiert',
    stop: 'Anhalten',
    stopping: 'Hält an …',
    close: 'Schließen',
    cancel: 'Abbrechen',
    unchangedLines: (count: number) => `… ${count} Zeilen unverändert`,
    empty: '(leer)',
    selectAll: 'Alle auswählen',
    selectNone: 'Keine auswählen',
    filter: 'Filtern …',
    countOf: (ticked: number, all: number) => `${ticked} von ${all}`,
    leftGroup: 'Nicht verändert',
    lines: (added: number, removed: number) =>
      [...(added > 0 ? [`+ ${added}`] : []), ...(removed > 0 ? [`− ${removed}`] : [])].join(' ') +
      (added + removed === 1 ? ' Zeile' : ' Zeilen'),
    showLines: 'Geänderte Zeilen zeigen',
    undo: 'Rückgängig',
    add: 'Hinzufügen …',
    openOne: 'Eine davon öffnen',
    done: 'Fertig',
    copied: 'Kopiert',
    showMore: (count: number) => `${count} weitere anzeigen`,
    summaryTitle: 'Zusammenfassung',
    stoppedTitle: 'Angehalten',
    attention: (count: number) => `${count} ${count === 1 ? 'braucht' : 'brauchen'} deine Aufmerksamkeit.`,
    refusedList: 'Nicht verändert',
    unreadableList: 'Nicht lesbar und in keiner Liste',
    failedList: 'Nicht gelesen oder nicht geschrieben',
    severalBoxesList: 'Mit mehr als einem Kasten',
  },

  updateAll: {
    intro: (count: number) =>
      `Änderungen in ${notes(count)}. Aufgeklappt zeigt eine Notiz, was sich ändert; ohne Häkchen wird sie ` +
      'ausgelassen.',
    counts: (unchanged: number, refused: number, unreadable: number) =>
      `${notes(unchanged)} bereits ` +
      `aktuell${others(refused, 'nicht verändert')}${others(unreadable, 'nicht zu lesen')}.`,
    action: (count: number) => `${notes(count)} aktualisieren`,
    nothingToDo: 'Alle Zusammenhänge sind aktuell.',
    nothingMarked: 'Noch keine Notiz hat einen Kasten mit Zusammenhängen.',
    summary: (count: number) => `${notes(count)} aktualisiert.`,
  },

  suggestions: {
    goOn: 'Weiter',
    tags: (count: number) =>
      `${notes(count)} ohne Thema ${count === 1 ? 'wird' : 'werden'} Notizen mit denselben Tags auflisten`,
  },

  autoUpdate: {
    title: 'Notizen auf diesem Gerät aktuell halten?',
    text: 'Das lässt sich in den Einstellungen ändern.',
    yes: 'Ja, beim Öffnen einer Notiz',
    no: 'Nein, nur auf Befehl',
    command: 'Nur auf Befehl: nichts ändert sich von selbst',
    opened: 'Wenn ich eine Notiz öffne: ihre Änderungszeit ändert sich',
  },

  scripts: {
    replaceTitle: 'Skripte ersetzen',
    replaceIntro: (count: number) =>
      `In ${notes(count)} tritt ein gefüllter Kasten an die Stelle des Skripts. „${UNDO}“ nimmt das zurück.`,
    liveIntro: (count: number) => `In ${notes(count)} tritt ein Live-Block an seine Stelle.`,
    replaceAction: (count: number) => `In ${notes(count)} ersetzen`,
    replaced: (count: number) => `Skript in ${notes(count)} ersetzt.`,
    nothingToReplace: 'Keine Notiz enthält das Skript.',
    live: (count) =>
      `${notes(count)} mit einem Skript, das seine Liste nur zeigt: einen Live-Block einsetzen, der keine schreibt`,
    byHand: 'Diese brauchen deine Aufmerksamkeit: andere Skripte',
    otherScript: 'ein anderes Skript',
    stillThere: 'Noch mit dem Skript, das seine eigene Liste schreibt',
    templatesText: (count: number) =>
      `Das Skript oder eine alte Liste steht auch in Vorlagen (${count}). Dort wird daraus ein leerer Kasten.`,
    clearIntro: (count: number) =>
      `Die Kästen von ${notes(count)} werden geleert. Eine Aktualisierung füllt sie wieder.`,
    clearAction: (count: number) => `${notes(count)} leeren`,
    cleared: (count: number) => `${notes(count)} geleert. Dieses Gerät aktualisiert nun nur noch auf Befehl.`,
    nothingToClear: 'Es gibt nichts zu leeren.',
  },

  boxes: {
    insertIntro: (count: number) =>
      `${notes(count)} ${count === 1 ? 'bekäme' : 'bekämen'} einen eingeklappten Kasten. Notizen ohne ` +
      'Zusammenhänge bekommen keinen.',
    title: (count: number) => `Zusammenhänge zu ${notes(count)} hinzufügen`,
    linksShow: (count: number) =>
      `${count === 1 ? '1 Link kommt' : `${count} Links kommen`} hinzu. Sie zeigen sich in Graph, ` +
      'Backlinks, Suche und veröffentlichten Seiten. Die Änderungszeit der Notizen ändert sich. Es lässt ' +
      'sich rückgängig machen.',
    copyLines: 'Zeilen für die Vorlage des Web Clippers kopieren',
    leftOut: {
      'nothing-related': 'nichts hängt mit ihr zusammen',
      script: 'sie enthält das Dataview-Skript',
      'opted-out': 'sie hat related-literature: false',
    },
    insertAction: (count: number) => `Zu ${notes(count)} hinzufügen`,
    inserted: (count: number) => `${notes(count)} ${count === 1 ? 'hat' : 'haben'} jetzt Zusammenhänge.`,
    noneToInsert: 'Keine Notiz braucht einen Kasten.',
    removeIntro: (count: number) => `Die Kästen aus ${notes(count)} kämen weg. Dein eigener Text darin bleibt.`,
    removeAction: (count: number) => `Aus ${notes(count)} entfernen`,
    removed: (count: number) => `Kasten aus ${notes(count)} entfernt. Dieses Gerät aktualisiert jetzt nur auf Befehl.`,
    noneToRemove: 'Keine Notiz hat einen Kasten, der zu entfernen wäre.',
  },

  setup: {
    page: (number: number) => `${number} von 3`,
    looked: (count: number) => `Ich habe ${notes(count)} durchgesehen.`,
    scripts: (count: number) => `${notes(count)} mit dem Dataview-Skript; der nächste Schritt ersetzt es.`,
    unreadable: (count: number) => `Die Eigenschaften von ${notes(count)} sind nicht lesbar.`,
    repairable: (count: number) =>
      `${notes(count)} aus Omnivore ${count === 1 ? 'lässt' : 'lassen'} sich reparieren: „Importierte ` +
      'Notizen reparieren“.',
    nothingShared:
      'Deine Notizen teilen noch keine Themen oder Tags. Derselbe Artikel und was er zitiert lassen sich ' +
      'zeigen; gib Notizen ein Thema, um mehr zu sehen.',
    articles: 'Artikel',
    noArticles: 'Kein Ordner enthält vor allem Artikel.',
    relatedBy: 'Zusammenhang durch',
    tags: 'Tags',
    tagsShared: (strong: number, any: number) => `${notes(strong)} teilen zwei oder ein seltenes, ${any} irgendeins.`,
    valuesShared: (filled: number, sharing: number) => `${notes(filled)} mit einem Wert, ${sharing} teilen einen.`,
    leftOut: 'Ohne:',
    noTopicsProperty: 'Keine Notiz hat eine Eigenschaft „topics“.',
    inDoubt: (examples: string) => `Tag oder Monat zuerst? ${examples}`,
    date: 'Datum',
    dateIn: (name: string, count: number) => `${name} (gelesen in ${notes(count)})`,
    language: 'Sprache der Listen',
    sample: (name: string) => `Eine deiner Notizen, „${name}“, würde zeigen:`,
    previousSample: 'Vorige Notiz',
    nextSample: 'Nächste Notiz',
    notNow: 'Nicht jetzt',
    next: 'Weiter',
    back: 'Zurück',
    where: 'Wo möchtest du sie sehen?',
    stillArriving: 'Es kommen noch Notizen an. Kästen lassen sich hinzufügen, wenn alle da sind.',
    paneOnly: 'In der Seitenleiste neben der Notiz. Nichts wird geschrieben.',
    paneAndBox: 'In der Seitenleiste und in den Notizen: ein eingeklappter Kasten',
    kinds: {
      article: (count: number) => `in Artikeln mit Zusammenhängen (${count})`,
      own: (count: number) => `in eigenen Notizen mit Zusammenhängen (${count})`,
      'topic-page': (count: number) => `auf den Seiten meiner Themen (${count})`,
    },
    place: 'Ort',
    places: { top: 'Oben', title: 'Unter dem Titel', end: 'Am Ende' },
    noneGetNone: (count: number) => `Notizen ohne Zusammenhänge bekommen keinen Kasten. (${count})`,
    done: 'Fertig.',
    settingsMissing: 'Die Einstellungen sind noch nicht angekommen.',
    isOn: 'Related Literature ist eingeschaltet.',
    scriptsFound: 'Notizen mit dem Dataview-Skript lassen sich ersetzen.',
    setUp: 'Einrichten',
    elsewhere: 'Auf einem anderen Gerät eingerichtet. Notizen auch hier aktuell halten?',
    keepCurrent: 'Ja, beim Öffnen einer Notiz',
    settled: (found: string) => `Eingerichtet: ${found}.`,
    change: 'Ändern',
  },

  api: {
    notReady: 'Noch sind nicht alle Notizen gelesen.',
    notSetUp: 'Dieser Vault ist noch nicht eingerichtet: „Zusammenhänge einrichten“.',
    noPath: 'Nenne eine Notiz mit ihrem Pfad im Vault.',
    noNote: (path: string) => `Unter „${path}“ gibt es keine Notiz.`,
    unreadable: (path: string) => `„${path}“ ist nicht lesbar.`,
    wrongFormat: (format: string) => `format ist json oder text, nicht „${format}“.`,
    noneRefused: 'Keine Notiz bleibt unverändert.',
    noNoteFor: (url: string) => `Keine Notiz hat die Adresse ${url}.`,
    noUrl: 'Nenne eine Webseite: url=https://…',
    state: 'Sagt, ob der Vault eingerichtet ist und wann geschrieben wird',
    related: 'Zählt auf, was mit einer Notiz zusammenhängt',
    check: 'Zählt die Notizen auf, die eine Aktualisierung ändern würde',
  },

  undo: {
    undo: 'Rückgängig',
    undone: (count: number, isDamaged: boolean) =>
      `${notes(count)} wiederhergestellt${isDamaged ? `; ${UNDO_RECORD} ist teilweise beschädigt` : ''}.`,
    changedSince: 'Nicht wiederhergestellt: seither geändert oder nicht mehr da',
    changed: 'seither geändert oder nicht mehr da',
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    notRecorded: (why: string) => `${UNDO_RECORD} war nicht zu schreiben (${why})`,
    notRead: (why: string) => `${UNDO_RECORD} war nicht zu lesen (${why})`,
    damaged: `${UNDO_RECORD} ist beschädigt`,
    intro: (count: number) => `${notes(count)} wie zuvor. Was du sonst darin geschrieben hast, bleibt.`,
    action: (count: number) => `${notes(count)} wiederherstellen`,
    runs: {
      update: 'Listen aktualisiert',
      insert: 'Kästen hinzugefügt',
      remove: 'Kästen entfernt',
      replace: 'Skripte ersetzt',
      clear: 'Kästen geleert',
      topics: 'Themen hinzugefügt',
      repair: 'Importe repariert',
    },
  },

  pane,

  waiting: {
    settings: 'Automatische Aktualisierungen warten auf die Einstellungen.',
    reading: 'Automatische Aktualisierungen warten, bis alle Notizen gelesen sind.',
    neverUpdated: 'Automatische Aktualisierungen beginnen, sobald du auf diesem Gerät Notizen aktualisiert hast.',
    pluginUpdated:
      'Diese Version listet Notizen anders auf. Automatisch geht es weiter, sobald du Notizen aktualisiert hast.',
    notesMissing: (here: number, expected: number) =>
      `Automatische Aktualisierungen warten auf Notizen, die noch nicht da sind (${here} von ${expected}).`,
    topicNoteMissing: (path: string) => `Automatische Aktualisierungen warten auf eine Themennotiz: ${path}.`,
  },

  reasons: {
    topic: 'Thema: ',
    tag: 'Tag: #',
    picked: 'Ausgewählt',
    'same-article': 'Derselbe Artikel',
    'same-address': 'Dieselbe Adresse',
    cites: 'In dieser Notiz zitiert',
  },

  /** The messages about proposed topics. */
  topics: {
    proposed: 'Vorgeschlagene Themen',
    proposedTags: 'Vorgeschlagene Tags',
    propose: 'Themen vorschlagen',
    add: 'Hinzufügen',
    decline: 'Passt nicht',
    takeBack: 'Wieder vorschlagen',
    declinedHeading: 'Themen, die nicht passen',
    nothingDeclined: 'Keine',
    looking: 'Themen suchen',
    title: (count) => `Themen für ${notes(count)}`,
    intro:
      'Von den starken Vorschlägen ist etwa einer von zehn falsch. Angekreuzt sind die ab 0,7; sieh dir ' +
      'bei den anderen die Gründe an.',
    action: (count) => (count === 0 ? 'Hinzufügen' : `In ${notes(count)} eintragen`),
    added: (count) => `Themen eingetragen: ${notes(count)}.`,
    noTopics: 'In diesem Vault hat noch keine Notiz Themen oder Tags; es gibt nichts vorzuschlagen.',
    noneWithout: 'Jede Notiz hat ein Thema.',
    nothingFits: (count) => `Kein Thema passt (${notes(count)} ohne Themen).`,
    nothingFitsNote: about('passt zu keinem Thema dieses Vaults'),
    leftList: 'Nicht verändert',
  },

  /** The messages about broken imports and copies of articles. */
  imports: {
    kinds: 'Was repariert wird',
    address: (count) => `URLs in ihre Eigenschaft (${notes(count)})`,
    image: (count) => `Bilder zurück zu ihrer eigenen URL (${notes(count)})`,
    intro: (count) => `Es ändert sich: ${notes(count)}. Nichts wird abgerufen.`,
    action: (count) => `${notes(count)} reparieren`,
    repaired: (count) => `${notes(count)} repariert.`,
    nothing: 'Es gibt nichts zu reparieren.',
    noDuplicates: 'Kein Artikel ist mehrfach da.',
    hide: 'Vor den anderen ausblenden',
    show: 'Bei den anderen einblenden',
    sameReason: { 'same-id': 'Gleiche id', 'same-url': 'Gleiche URL', 'same-id-and-url': 'Gleiche id und URL' },
  },

  settings: {
    missing: 'Die Einstellungen sind noch nicht angekommen.',
    useDefaults: 'Voreinstellungen verwenden',
    storageFull:
      'Dieses Gerät konnte eine Wahl nicht speichern: Sein Speicher ist voll. Die Wahl gilt, bis die App schließt.',
    cannotStore: (why: string) => `Die Einstellungen ließen sich nicht speichern: ${why}.`,
    changed: 'Einstellungen geändert. Die Notizen folgen, wenn du sie aktualisierst.',
    relatedHeading: 'Was Notizen verbindet',
    whereHeading: 'Wo und wann',
    listedPage: 'Listen und Grenzen',
    listedPageDesc: 'Was eine Liste enthält, wie viel davon, und was wegbleibt.',
    lookPage: 'Aussehen',
    lookPageDesc: 'Reihenfolge, Daten und Links.',
    textsPage: 'Texte',
    textsPageDesc: 'Überschriften und Sätze in den Kästen.',
    advancedPage: 'Erweitert',
    advancedPageDesc: 'Skripte, Reparaturen, und was schwer zurückzunehmen ist.',
    careHeading: 'Mit Vorsicht',
    addFolder: 'Ordner hinzufügen',
    noSuchFolder: 'Diesen Ordner gibt es nicht.',
    noFolders: 'Keine Ordner',
    preview: 'Vorschau',
    previewDesc: 'Ein Kasten mit diesen Einstellungen.',
    updateAll: 'Alle Notizen aktualisieren',
    updateAllDesc: 'Zeigt zuerst, was sich ändern würde.',
    restore: 'Voreinstellungen wiederherstellen',
    restoreDesc: 'Vergisst alle Einstellungen dieses Vaults.',
    restoreTitle: 'Voreinstellungen wiederherstellen?',
    restoreText:
      'Alle Einstellungen dieses Vaults werden vergessen, auch was du ausgeblendet hast und die Themen, ' +
      'die nicht passen. Notizen bleiben, wie sie sind.',
    restored: 'Die Voreinstellungen gelten wieder.',
    addToNotesDesc: 'Zeigt zuerst, welche Notizen einen Kasten bekommen.',
    sampleOwn: ['Entwurf', 'Leseliste'],
    sampleLiterature: ['Eine Bibliothek geht', 'Was verloren ging'],
    sampleTopic: 'Soziale Medien',
  },

  settingNames: {
    literatureFolders: 'Literaturordner',
    excludedFolders: 'Ausgeschlossene Ordner',
    topicFolders: 'Ordner der Themennotizen',
    topicProperties: 'Eigenschaften mit Themen',
    createdProperties: 'Eigenschaften mit dem Datum',
    dayMonthOrder: 'Reihenfolge von Tag und Monat',
    cap: 'Notizen je Thema',
    boxLimit: 'Notizen je Kasten',
    tagGroups: 'Nach Tags gruppieren',
    tagGroupLimit: 'Tags je Kasten',
    tagNoteLimit: 'Notizen über Tags je Kasten',
    ignoredTags: 'Ignorierte Tags',
    citations: 'Zitiertes auflisten',
    topicPages: 'Themennotizen listen ihre Notizen auf',
    sayNoTopics: 'Fehlende Themen nennen',
    leaveOutEmptyTopics: 'Themen ohne Einträge weglassen',
    sharedTags: 'Gemeinsame Tags',
    relatedProperties: 'Eigenschaften mit ausgewählten Notizen',
    listPicked: 'Ausgewählte Notizen auflisten',
    urlProperty: 'Eigenschaft für reparierte URLs',
    language: 'Sprache der Notizen',
    order: 'Reihenfolge',
    dateGroups: 'Nach Datum gruppieren',
    styleBoxes: 'Kästen leicht lesbar',
    linkText: 'Linktext',
    dateFormat: 'Datumsformat',
    shownIn: 'Zusammenhänge zeigen',
    mode: 'Notizen aktualisieren',
    ownNotesHeading: 'Überschrift der eigenen Notizen',
    literatureHeading: 'Überschrift der Literatur',
    topicHeading: 'Überschrift eines Themas',
    noRelations: 'Wenn es keine Zusammenhänge gibt',
    noTopics: 'Wenn eine Notiz keine Themen hat',
    tagHeading: 'Überschrift eines Tags',
    pickedHeading: 'Überschrift der ausgewählten Notizen',
    sameArticleHeading: 'Überschrift für denselben Artikel',
    sameAddressHeading: 'Überschrift für dieselbe Adresse',
    citesHeading: 'Überschrift für Zitiertes',
    undated: 'Für eine Notiz ohne Datum',
    more: 'Wo eine Liste gekürzt ist',
    calloutTitle: 'Titel eines neuen Kastens',
    calloutType: 'Callout-Typ eines neuen Kastens',
    markerId: 'Kennung der Kästen',
    scriptNames: 'Zu ersetzende Dataview-Ansichten',
  },

  settingDescriptions: {
    styleBoxes:
      'Daten in einer Spalte, kleinere Überschriften, keine Lücken. Nur die Anzeige; Notizen bleiben, wie sie sind.',
    topicProperties: `${BY_COMMAS} Die erste ausgefüllte Eigenschaft zählt.`,
    createdProperties: `${BY_COMMAS} Die erste mit einem lesbaren Datum zählt.`,
    dayMonthOrder: 'Für Daten wie 01/05/2024, in denen beide vorn stehen können.',
    cap: 'Nur die neuesten; 0 für alle.',
    boxLimit: 'Sonst wird jede Liste gekürzt; 0 für alle.',
    tagGroups: 'Welche Notizen andere mit gleichen Tags auflisten.',
    tagGroupLimit: 'Höchstens so viele Tag-Gruppen; 0 für alle.',
    tagNoteLimit: 'Nur die neuesten aus allen Tag-Gruppen; 0 für alle.',
    ignoredTags: BY_COMMAS,
    citations: 'Notizen, auf deren Artikel eine Notiz verlinkt.',
    topicPages: 'Die Notiz eines Themas listet auf, was dazu gehört.',
    sharedTags: 'Was zwei Notizen teilen müssen: zwei Tags oder ein seltenes, oder irgendeines.',
    relatedProperties: BY_COMMAS,
    listPicked: 'In einem eigenen Abschnitt vor allen anderen.',
    urlProperty: 'Dorthin schreibt „Importierte Notizen reparieren“ die URL eines Artikels.',
    language: 'Für das, was in den Kästen steht, auf jedem Gerät.',
    dateGroups: 'Automatisch: nach Jahren, in Gruppen mit mehr als 30 Notizen.',
    shownIn: 'Nur in der Seitenleiste: Von Notizen ohne Kasten ist dann keine Rede.',
    mode: 'Auf diesem Gerät.',
    topicHeading: 'Platzhalter: {topic}.',
    noRelations: 'Platzhalter: {topic}, {section}.',
    tagHeading: 'Platzhalter: {tag}.',
    markerId: 'Das A in %% INSERT A %%. Kästen mit anderer Kennung werden nicht mehr gefunden.',
    scriptNames: `${BY_COMMAS} Zu ersetzende Ansichten von Dataview.`,
  },

  choices: {
    unknown: 'Unbekannt',
    'day-first': 'Zuerst der Tag',
    'month-first': 'Zuerst der Monat',
    'oldest-first': 'Älteste zuerst',
    'newest-first': 'Neueste zuerst',
    never: 'Keine',
    'without-topics': 'Notizen ohne Themen',
    always: 'Alle Notizen',
    automatic: 'Automatisch',
    none: 'Nicht',
    year: 'Jahr',
    month: 'Monat',
    day: 'Tag',
    strong: 'Zwei Tags, oder ein seltenes',
    any: 'Irgendein Tag',
    'file-name': 'Dateiname',
    title: 'Titel',
    de: 'Deutsch',
    en: 'English',
    'pane-and-box': 'In der Seitenleiste und in Kästen',
    pane: 'Nur in der Seitenleiste',
    command: 'Nur auf Befehl',
    opened: 'Beim Öffnen einer Notiz',
    changes: 'Sobald sich etwas ändert',
  },
};
