/** The longer lists among the defaults of the settings. */

/** Tags that importers and reading habits put on notes of any subject. */
export const STOP_TAGS = [
  ...['clippings', 'clipping', 'omnivore', 'readwise', 'to-read', 'to-process', 'kindle', 'pocket'],
  ...['inbox', '_inbox', 'to-do', 'todo', 'read-later', 'article', 'articles'],
];

/** Properties in which importers and linters store the date of a note, the most common first. */
export const CREATED_PROPERTIES = [
  ...['created', 'date_saved', 'saved', 'clipped', 'date', 'date created', 'date-created', 'dateCreated'],
  ...['createTime', 'dateSaved', 'date_added'],
];
