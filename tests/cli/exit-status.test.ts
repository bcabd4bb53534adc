/** What a run came to, as an exit status (docs/contract.md section 8). */
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/exit-status';
import { emptyReport, type Report } from '../../src/core/run/report';

const failed = [{ path: 'f.md', failure: { code: 'EIO', detail: '' } }];
const refused = [{ path: 'r.md', reason: 'two-starts' as const, at: 7 }];

describe('the exit status', () => {
  it.each<[string, Partial<Report>, boolean, number]>([
    ['nothing to do', {}, false, 0],
    ['done', { updated: ['a.md'] }, false, 0],
    ['only unreadable notes', { unreadable: [{ path: 'u.md', reason: 'not-text', message: '' }] }, false, 0],
    ['--check found nothing', { unchanged: 3 }, true, 0],
    ['--check found something', { updated: ['a.md'] }, true, 1],
    ['a note was refused', { refused }, false, 1],
    ['a note was refused, with --check', { refused }, true, 1],
    ['a note failed', { failed, refused, updated: ['a.md'] }, false, 2],
    ['a note failed, with --check', { failed }, true, 2],
    ['stopped', { isStopped: true, failed }, false, 130],
  ])('of "%s" is right', (_, part, isCheck, status) =>
    expect(exitStatus({ ...emptyReport(), ...part }, isCheck)).toBe(status),
  );
});
