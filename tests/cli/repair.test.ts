/** The commands `repair` and `duplicates`: imports that broke come back, and copies are named. */
import { describe, expect, it } from 'vitest';
import { command, diskWith, VAULT } from './disk/run-memory';

const PROXY = 'https://proxy-prod.omnivore-image-cache.app/300x200,sAb1-_c/';
const IMAGE = 'https://news.example/bild.png';

const imported = (url: string, body: string): string =>
  `---\nid: ${url.length}\ntitle: T\n---\n# T\n[Read Original](${url})\n\n${body}\n`;

const NOTES: Readonly<Record<string, string>> = {
  '04 Literatur-Notes/Quelle.md': imported('https://news.example/quelle?utm_source=x', 'Text.'),
  '04 Literatur-Notes/Zitat.md': imported(
    'https:&#x2F;&#x2F;news.example&#x2F;zitat',
    `Wie [hier](https://news.example/quelle) steht.\n![b](${PROXY}${IMAGE})\n\`![b](${PROXY}${IMAGE})\``,
  ),
  '04 Literatur-Notes/Kopie.md': imported('http://news.example/quelle/', 'Noch einmal.'),
};

const BAD: Readonly<Record<string, string>> = {
  'Keine.md': imported('mailto:a@news.example', 'x'),
  'Zwei.md': imported('https://a.example/1', '[Read Original](https://b.example/2)'),
  'Kopflos.md': `[Read Original](https://a.example/3)\n![b](${PROXY}${IMAGE})\n`,
  'Vorlage.md': '---\ntitle: "{{title}}"\n---\n[Read Original](https://a.example/4)\n',
  'Zu.md': `---\nrelated-literature: false\n---\n![b](${PROXY}${IMAGE})\n`,
  'Unlesbar.md': `---\na: [\n---\n![b](${PROXY}${IMAGE})\n`,
};

const textsIn = (disk: ReturnType<typeof diskWith>): Map<string, string> =>
  new Map(
    [...disk.all(VAULT)]
      .filter(([path]) => !path.includes('/undo-'))
      .map(([path, text]) => [path.replace(`${VAULT}/`, ''), text]),
  );

async function run(disk: ReturnType<typeof diskWith>, ...args: readonly string[]) {
  const [name = '', ...options] = args;
  return command(disk.files(), name, VAULT, ...options);
}

describe('repair', () => {
  it('--check tells what would change and writes nothing', async () => {
    const disk = diskWith(Object.entries(NOTES));
    const before = textsIn(disk);
    const { status, out } = await run(disk, 'repair', '--check', '--json');
    expect([status, JSON.parse(out)]).toEqual([
      1,
      { addresses: 3, images: 1, updated: Object.keys(NOTES).sort(), unchanged: 0, refused: [], failed: [] },
    ]);
    expect(textsIn(disk)).toEqual(before);
  });

  it('puts each URL into its property and each image back, and a second run changes nothing', async () => {
    const disk = diskWith(Object.entries(NOTES));
    expect((await run(disk, 'repair')).status).toBe(0);
    const zitat = textsIn(disk).get('04 Literatur-Notes/Zitat.md');
    expect(zitat).toContain('title: T\nURL: https://news.example/zitat\n---\n');
    expect(zitat).toContain(`![b](${IMAGE})\n\`![b](${PROXY}${IMAGE})\``);
    const after = textsIn(disk);
    const again = await run(disk, 'repair');
    expect([again.status, again.out]).toEqual([0, 'There is nothing to repair.\n']);
    expect(textsIn(disk)).toEqual(after);
  });

  it('undo brings every byte back, and --no-undo keeps no record', async () => {
    const disk = diskWith(Object.entries(NOTES));
    const before = textsIn(disk);
    await run(disk, 'repair');
    expect((await run(disk, 'undo')).status).toBe(0);
    expect(textsIn(disk)).toEqual(before);
    await run(disk, 'repair', '--no-undo');
    expect([...disk.all(VAULT).keys()].filter((path) => path.includes('undo'))).toEqual([]);
  });

  it('only the kind that was asked for', async () => {
    const images = diskWith(Object.entries(NOTES));
    await run(images, 'repair', '--images');
    expect(textsIn(images).get('04 Literatur-Notes/Zitat.md')).not.toContain('URL:');
    const addresses = diskWith(Object.entries(NOTES));
    await run(addresses, 'repair', '--addresses');
    expect(textsIn(addresses).get('04 Literatur-Notes/Zitat.md')).toContain(`![b](${PROXY}${IMAGE})\n`);
  });

  it('citations and copies appear that were not there, with no other setting', async () => {
    const disk = diskWith(Object.entries(NOTES));
    const show = () => run(disk, 'show', '--note', '04 Literatur-Notes/Zitat.md');
    expect((await show()).out).not.toContain('Quelle');
    expect((await run(disk, 'duplicates')).out).toBe('No article is here more than once.\n');
    await run(disk, 'repair');
    expect((await show()).out).toContain('Zitiert');
    expect(JSON.parse((await run(disk, 'duplicates', '--json')).out)).toEqual({
      groups: [
        {
          reason: 'same-url',
          key: 'https://news.example/quelle',
          notes: ['Kopie', 'Quelle'].map((name) => ({
            path: `04 Literatur-Notes/${name}.md`,
            folder: '04 Literatur-Notes',
            created: null,
            size: textsIn(disk).get(`04 Literatur-Notes/${name}.md`)?.length,
          })),
        },
      ],
    });
  });

  it('the property that gets the URL is a setting', async () => {
    const disk = diskWith(Object.entries(NOTES));
    disk.write(`${VAULT}/.obsidian/plugins/related-literature/data.json`, '{"version": 1, "urlProperty": "source"}');
    await run(disk, 'repair');
    expect(textsIn(disk).get('04 Literatur-Notes/Zitat.md')).toContain('source: https://news.example/zitat\n');
  });

  it('names what it leaves alone, each with its reason, and writes to none of them', async () => {
    const disk = diskWith([...Object.entries(NOTES), ...Object.entries(BAD)]);
    const { status, out } = await run(disk, 'repair', '--json');
    expect(status).toBe(1);
    expect((JSON.parse(out) as { refused: unknown }).refused).toEqual([
      { path: 'Keine.md', reasons: ['no-address'] },
      { path: 'Kopflos.md', reasons: ['no-frontmatter'] },
      { path: 'Unlesbar.md', reasons: ['unreadable'] },
      { path: 'Vorlage.md', reasons: ['template'] },
      { path: 'Zu.md', reasons: ['opted-out'] },
      { path: 'Zwei.md', reasons: ['two-addresses'] },
    ]);
    const after = textsIn(disk);
    for (const path of ['Keine.md', 'Zwei.md', 'Vorlage.md', 'Zu.md', 'Unlesbar.md'])
      expect(after.get(path)).toBe(BAD[path]);
    expect(after.get('Kopflos.md')).toBe(`[Read Original](https://a.example/3)\n![b](${IMAGE})\n`);
    const told = (await run(disk, 'repair')).out;
    expect(told).toContain('Zwei.md: "Read Original" leads to two different URLs');
  });
});
