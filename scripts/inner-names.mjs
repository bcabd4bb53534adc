/**
 * Names of properties that only the sources themselves speak of: no type of Obsidian or of the platform has them where they are
 * used, they stand in no file, and none is computed. The minifier may give them shorter ones; tests/app/inner-names.test.ts
 * holds each of them to that.
 */
export const INNER_NAMES = `
act address addresses adoptedAt aliasKeys aliased ambiguous articleId articles atAddress begin below boxes branches
byHand choices choose chooseMode chosen chosenMode code configFolder dateHeading dateText decide depth detail
differences drawNote drop edits el enter enterTree expectations expected failed failure failures foldAll forget gaps
gone groupHeading groups heads holds indexes intro isAdopted isAlone isArticle isCut isDamaged isFolded isLocked isOn
isOpen isOwn isSorted isStopped isTemplate isTopic keeper keysOf kind layout limits lines listed listing lookFromOldest
mayCite mayKnow named noteLine notes notesFromOldest notesOn nothing ofArticle oldest only opening optedOut prefix
preset prints put queue reason recent record refusals refused reload renamed replaced report rest restoreDefaults result
saidOnce scripts settings share shared shelfWith shelves showMore stop stopped store tagCount tagKeys tagged taken tell
templateFolders templates times topicNote touch unchanged unreadable updated when why writes
`
  .trim()
  .split(/\s+/);
