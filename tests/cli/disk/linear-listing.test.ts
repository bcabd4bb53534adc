/** A vault is listed in time that grows with its size, whatever links it holds. */
import { describe, expect, it } from 'vitest';
import { listVault } from '../../../src/cli/disk/list-notes';
import { MemoryDisk } from './memory-disk';

/** So often the disk may be asked for each link: where it leads, what is there, and what is in the folder. */
const MOST_CALLS = 7;

/** How often the disk is asked while a vault of some links is listed. */
function asked(make: (disk: MemoryDisk, links: number) => void, links: number): number {
  const disk = new MemoryDisk();
  make(disk, links);
  let count = 0;
  const files = disk.files(() => {
    count += 1;
  });
  listVault('/vault', files);
  return count;
}

describe('a vault is listed in linear time', () => {
  it.each<[string, (disk: MemoryDisk, links: number) => void]>([
    [
      'links to one note',
      (disk, links) => {
        disk.write('/vault/N.md', '');
        for (let at = 0; at < links; at += 1) disk.put(`/vault/L${at}.md`, { kind: 'link', target: '/vault/N.md' });
      },
    ],
    [
      'folders that link to each other',
      (disk, links) => {
        for (let at = 0; at < links; at += 1) {
          disk.write(`/vault/F${at}/N.md`, '');
          disk.put(`/vault/F${at}/next`, { kind: 'link', target: `/vault/F${(at + 1) % links}` });
        }
      },
    ],
  ])('with %s', (_, make) => {
    expect(asked(make, 400)).toBeGreaterThan(400);
    expect(asked(make, 400)).toBeLessThan(400 * MOST_CALLS);
  });
});
