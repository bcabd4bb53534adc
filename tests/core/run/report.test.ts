/** What a run did, as an object for programs (docs/contract.md section 8). */
import { describe, expect, it } from 'vitest';
import { emptyReport, recordUpdate, reportJson, sortedByPath, type Report } from '../../../src/core/run/report';

const words = ({ code }: { readonly code: string }): string => `words for ${code}`;

function reportOf(part: Partial<Report>): Report {
  return { ...emptyReport(), ...part };
}

const failed = [{ path: 'f.md', failure: { code: 'EIO', detail: 'secret' } }];
const refused = [{ path: 'r.md', reason: 'two-starts' as const, at: 7 }];

describe('a report', () => {
  it('as an object has these keys, in this order, and no others', () => {
    const report = reportOf({
      notes: 5,
      blocks: 3,
      updated: ['b.md', 'a.md'],
      unchanged: 1,
      refused,
      unreadable: [{ path: 'u.md', reason: 'not-text', message: 'm' }],
      failed,
    });
    expect(JSON.stringify(reportJson(report, words))).toBe(
      '{"notes":5,"blocks":3,"updated":["a.md","b.md"],"unchanged":1,"refused":[{"path":"r.md","reason":"two-starts"}],"unreadable":[{"path":"u.md","reason":"not-text"}],"failed":[{"path":"f.md","message":"words for EIO"}],"templates":[]}',
    );
  });

  it('lists paths in code-unit order, and leaves its own lists as they are', () => {
    const paths = ['b.md', 'Z.md', 'ä.md', 'a.md', '\u{1F389}.md', '\uFFFD.md'];
    const report = reportOf({
      updated: [...paths],
      refused: paths.map((path) => ({ path, reason: 'two-starts', at: 0 })),
    });
    expect(reportJson(report, words)).toMatchObject({
      updated: ['Z.md', 'a.md', 'b.md', 'ä.md', '\u{1F389}.md', '\uFFFD.md'],
    });
    expect(report.updated).toEqual(paths);
    expect(sortedByPath(report.refused).map(({ path }) => path)).toEqual([...paths].sort());
  });

  it('counts what an update came to', () => {
    const report = emptyReport();
    recordUpdate(report, 'a.md', { kind: 'outside' });
    recordUpdate(report, 'b.md', { kind: 'none' });
    recordUpdate(report, 'c.md', { kind: 'same', blocks: 2 });
    recordUpdate(report, 'd.md', { kind: 'edit', blocks: 3, changes: [] });
    recordUpdate(report, 'e.md', { kind: 'refused', reason: 'end-missing', at: 4 });
    expect(report).toMatchObject({
      blocks: 5,
      unchanged: 1,
      updated: ['d.md'],
      refused: [{ path: 'e.md', reason: 'end-missing', at: 4 }],
    });
  });

  it('names the notes with more than one box', () => {
    const report = emptyReport();
    recordUpdate(report, 'a.md', { kind: 'same', blocks: 1 });
    recordUpdate(report, 'b.md', { kind: 'same', blocks: 2 });
    recordUpdate(report, 'c.md', { kind: 'edit', blocks: 3, changes: [] });
    expect(report.severalBoxes).toEqual([
      { path: 'b.md', boxes: 2 },
      { path: 'c.md', boxes: 3 },
    ]);
    expect(reportJson(report, words)).not.toHaveProperty('severalBoxes');
  });
});
