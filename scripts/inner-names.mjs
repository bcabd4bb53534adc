/**
 * Names of properties that only the sources themselves speak of: no type of Obsidian or of the platform has them where they are
 * used, they stand in no file, and none is computed. The minifier may give them shorter ones; tests/app/inner-names.test.ts
 * holds each of them to that.
 */
export const INNER_NAMES = `
address adoptedAt aliased articleId atAddress begin below boxes branches byHand choices choose chooseMode chosen
chosenMode code configFolder dateHeading dateText decide depth detail differences drawNote edits enterTree expectations
expected failed failure failures foldAll forget gaps gone groupHeading groups holds intro isAdopted isAlone isArticle
isCut isDamaged isFolded isLocked isOn isOpen isSorted isStopped isTemplate isTopic keeper keysOf kind layout limits
lines listed listing lookFromOldest mayCite named noteLine notes notesFromOldest notesOn nothing ofArticle oldest
opening optedOut prefix preset queue reason record refusals refused reload renamed report rest restoreDefaults result
saidOnce scripts settings shared shelfWith shelves showMore store tagCount tagKeys tagged templateFolders templates
topicNote touch unchanged updated why
`
  .trim()
  .split(/\s+/);
