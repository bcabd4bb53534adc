/**
 * Names of properties that only the sources themselves speak of: no type of Obsidian or of the platform has them where they are
 * used, they stand in no file, and none is computed. The minifier may give them shorter ones; tests/app/inner-names.test.ts
 * holds each of them to that.
 */
export const INNER_NAMES = `
address addresses adoptedAt aliased always articleId articles atAddress automatic begin below boxes branches byHand
change changed choices choose chooseMode chosen chosenMode code configFolder created damaged dateHeading decide depth
detail differences drawNote edits enter enterTree expectations expected failed failure failures foldAll forget gaps gone
groupHeading groups hasOther heads holds indexes intro isAdopted isAlone isArticle isAtEnd isCut isDamaged isFolded
isLocked isOn isOpen isSorted isStopped isTemplate isTopic keeper keysOf kind label layout library limits lines listed
listing lookFromOldest mayCite meaning months named never none note noteLine notes notesFromOldest notesOn nothing
nothingWritten ofArticle oldest opened opening optedOut ordinal ownText owners passPoint passWww prefix preview prints
problems queue reason recent record refusals refused reload renamed replaced report rest restoreDefaults result saidOnce
scripts settings share shared shelfWith shelves shortDays shortMonths showMore stopped store summary tagCount tagKeys
tagged take templateFolders templates topicNote topics touch unchanged unknown updated wayOut why writes wrongSettings
`
  .trim()
  .split(/\s+/);
