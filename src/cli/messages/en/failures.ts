/** Further errors that a disk can report, by the system's code, in English. */

/** The English messages. */
export const failures: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder now',
  ENOTDIR: 'its folder is gone',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ELOOP: 'its links run in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program holds it',
  'name-not-text': 'its name on the disk is not UTF-8',
  'owner-not-kept': 'its owner or group would not be kept, since you are not in it',
  'not-a-file': 'it is a link or a folder, and is not written through',
  'special-file': 'it is no regular file',
  'in-icloud': 'it lies in iCloud and is not downloaded',
};
