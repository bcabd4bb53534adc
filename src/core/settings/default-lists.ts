/** The longer lists among the defaults of the settings. */

/** Tags that importers and reading habits put on notes whatever these are about. */
export const STOP_TAGS = [
  ...['clippings', 'clipping', 'omnivore', 'readwise', 'to-read', 'to-process', 'kindle', 'pocket'],
  ...['inbox', '_inbox', 'to-do', 'todo', 'read-later', 'article', 'articles'],
];

/** Properties that importers and linters keep the date of a note in, the commonest first. */
export const CREATED_PROPERTIES = [
  ...['created', 'date_saved', 'saved', 'clipped', 'date', 'date created', 'date-created', 'dateCreated'],
  ...['createTime', 'dateSaved', 'date_added'],
];
