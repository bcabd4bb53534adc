/** What runs in the page: a simulated Obsidian in front of a real browser, into which the built `main.js` is loaded. */
import { icons } from 'lucide';
import { createHost, type Host } from '../host/host.ts';
import { iconLibrary } from '../host/icons.ts';

/** How a page is to be set up. */
export interface Scene {
  /** Notes as text, other files too. */
  readonly files: Readonly<Record<string, string>>;
  readonly code: string;
  readonly language: string;
  readonly open: string;
  readonly data?: object | null; // null: there is none
  readonly isPhone?: boolean;
  /** What this device has stored; by default that it updates by command. */
  readonly stored?: Readonly<Record<string, string>>;
}

/** The icon that Obsidian draws for folding; it is not in the library of icons. */
const OWN: Readonly<Record<string, string>> = { 'right-triangle': '<path d="M3 8L12 17L21 8"/>' };

iconLibrary.draw = (id) => OWN[id] ?? drawLucide(id);

/** Starts the app with a note in front, in reading view. */
export async function start({
  files,
  code,
  language,
  open,
  data = { version: 1, wasPreviewed: true },
  isPhone = false,
  stored = { 'related-literature-mode': '"command"' },
}: Scene): Promise<Host> {
  const host = createHost(files, {
    language,
    draw: true,
    device: isPhone ? 'phone' : 'desktop',
    localStorage: new Map(Object.entries(stored)),
  });
  await host.load(code, data === null ? {} : { data });
  await host.start();
  await host.settle();
  await host.user.open(open, { mode: 'preview' });
  await host.settle();
  host.app.workspace.on('layout-change', () => nameLeaves(host));
  nameLeaves(host);
  return host;
}

/** The app writes the name of a view into its header. */
export function nameLeaves(host: Host): void {
  host.app.workspace.iterateAllLeaves(({ view }) =>
    view.containerEl.querySelector('.view-header-title')?.setText(view.getDisplayText()),
  );
}

function drawLucide(id: string): string {
  const name = id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
  const found: unknown = Reflect.get(icons, name);
  const parts = Array.isArray(found) ? found : [];
  return parts
    .map(
      ([tag, attributes]: [string, Record<string, string>]) =>
        `<${tag} ${Object.entries(attributes)
          .map(([key, value]) => `${key}="${value}"`)
          .join(' ')}/>`,
    )
    .join('');
}
