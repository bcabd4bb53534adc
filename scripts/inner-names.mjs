/**
 * Names of properties that only the sources themselves speak of: no type of Obsidian or of the platform has them where they are
 * used, they stand in no file, and none is computed. The minifier may give them shorter ones; tests/app/inner-names.test.ts
 * holds each of them to that.
 */
export const INNER_NAMES = `
address adoptedAt aliased always articleId atAddress automatic begin below boxes branches byHand change changed choices
choose chooseMode chosen chosenMode code configFolder created dateHeading dateText decide depth detail differences
drawNote edits enterTree expectations expected failed failure failures foldAll forget gaps gone groupHeading groups hash
holds intro isAdopted isAlone isArticle isCut isDamaged isFolded isLocked isOn isOpen isSorted isStopped isTemplate
isTopic keeper keysOf kind label layout library limits lines listed listing lookFromOldest mayCite months named needs
never none note noteLine notes notesFromOldest notesOn nothing nothingWritten ofArticle oldest opened opening optedOut
ordinal prefix preset preview problems queue reason record refusals refused reload renamed report rest restoreDefaults
result saidOnce scripts settings shelfWith shelves shortDays shortMonths showMore store summary tagCount tagKeys tagged
take templateFolders templates topicNote topics touch unchanged unknown updated why wrongSettings
`
  .trim()
  .split(/\s+/);
