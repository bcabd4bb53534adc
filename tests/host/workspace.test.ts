// @vitest-environment jsdom
/** `Workspace` and `WorkspaceLeaf` against the sentences of the documentation. */
import { expect, test, vi } from 'vitest';
import { createHost, startHost, type Host } from './host.ts';
import { MarkdownView } from './markdown-view.ts';
import { ItemView } from './view.ts';

class Pane extends ItemView {
  readonly log: string[] = [];

  getViewType(): string {
    return 'pane';
  }

  getDisplayText(): string {
    return 'Pane';
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.setText('here');
    this.log.push('open');
  }

  protected override async onClose(): Promise<void> {
    this.log.push('close');
  }
}

/** Notes the workspace's events about leaves and files as lines. */
function record({ app: { workspace } }: Host): string[] {
  const log: string[] = [];
  workspace.on('file-open', (file) => log.push(`file-open ${file?.path ?? 'none'}`));
  workspace.on('active-leaf-change', (leaf) => log.push(`active-leaf-change ${leaf?.view.getViewType() ?? 'none'}`));
  workspace.on('layout-change', () => log.push('layout-change'));
  return log;
}

async function hostWithPane(files: Record<string, string> = { 'a.md': 'a', 'b.md': 'b' }): Promise<Host> {
  const host = await startHost(files);
  host.parts.registry.viewTypes.set('pane', (leaf) => new Pane(leaf));
  return host;
}

test('onLayoutReady runs the callback right away if layout is already ready, or later when it is', async () => {
  const host = createHost();
  const called = vi.fn();
  host.app.workspace.onLayoutReady(called);
  expect(called).not.toHaveBeenCalled();
  await host.start();
  expect(called).toHaveBeenCalledTimes(1);
  host.app.workspace.onLayoutReady(called);
  expect(called).toHaveBeenCalledTimes(2);
});

test('file-open is triggered when the active file changes, after active-leaf-change, never inside the call', async () => {
  const host = await hostWithPane();
  const log = record(host);
  const opening = host.user.open('a.md');
  expect(log).toEqual([]);
  await opening;
  await host.settle();
  expect(log.filter((line) => line !== 'layout-change')).toEqual(['active-leaf-change empty', 'file-open a.md']);
  expect(log).toContain('layout-change');
});

test('notes that are open at start are told of when the layout is ready', async () => {
  const host = createHost({ 'a.md': 'a', 'b.md': 'b' });
  const log = record(host);
  host.app.workspace.onLayoutReady(() => log.push('ready'));
  await host.start(['a.md', 'b.md']);
  await host.settle();
  expect(log.filter((line) => line !== 'layout-change')).toEqual([
    'ready',
    'active-leaf-change markdown',
    'file-open b.md',
  ]);
  expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
});

test('switching between two leaves tells of leaf and file; the same file again is told once', async () => {
  const host = await hostWithPane();
  const a = await host.user.open('a.md');
  await host.user.open('b.md', { in: 'tab' });
  await host.user.open('b.md', { in: 'split' });
  await host.settle();
  const log = record(host);
  await host.user.goTo(a);
  await host.settle();
  expect(log).toEqual(['active-leaf-change markdown', 'file-open a.md']);
});

test('a note opened in the background is not active and triggers no file-open', async () => {
  const host = await hostWithPane();
  await host.user.open('a.md');
  await host.settle();
  const log = record(host);
  const leaf = host.app.workspace.createLeafBySplit(host.app.workspace.getLeaf());
  await leaf.openFile(host.user.file('b.md'), { active: false });
  await host.settle();
  expect(log.filter((line) => line !== 'layout-change')).toEqual([]);
  expect(host.app.workspace.getActiveFile()?.path).toBe('a.md');
});

test('file-open: the file could be in a new leaf, an existing leaf, or an embed', async () => {
  const host = await hostWithPane();
  await host.user.open('a.md');
  await host.settle();
  const log = record(host);
  await host.user.embed('b.md');
  expect(log).toEqual(['file-open b.md']);
  expect(host.app.workspace.getActiveFile()?.path).toBe('a.md');
});

test('getLeaf: false reuses a leaf which can be navigated, tab, split and window make new ones', async () => {
  const host = await hostWithPane();
  const { workspace } = host.app;
  const first = workspace.getLeaf(false);
  expect(workspace.getLeaf()).toBe(first);
  first.setPinned(true);
  const second = workspace.getLeaf(false);
  expect(second).not.toBe(first);
  const split = workspace.getLeaf('split');
  expect(split.parent).not.toBe(second.parent);
  expect(workspace.getLeaf(true).getRoot()).toBe(workspace.rootSplit);
  const opened = vi.fn();
  workspace.on('window-open', opened);
  const popout = workspace.getLeaf('window');
  await host.settle();
  expect(opened).toHaveBeenCalledTimes(1);
  expect(popout.getContainer()).not.toBe(workspace.rootSplit);
});

test('popout windows only work on the desktop app', async () => {
  const host = await startHost({}, { device: 'phone' });
  expect(() => host.app.workspace.getLeaf('window')).toThrow('mobile');
});

test('getActiveViewOfType gets the active view of a type, or null', async () => {
  const host = await hostWithPane();
  const { workspace } = host.app;
  expect(workspace.getActiveViewOfType(MarkdownView)).toBeNull();
  const view = await host.user.open('a.md');
  expect(workspace.getActiveViewOfType(MarkdownView)).toBe(view);
  expect(workspace.getActiveViewOfType(Pane)).toBeNull();
  expect(workspace.activeEditor).toBe(view);
});

test('getActiveFile returns the file of the current view if it is a FileView, otherwise the most recently active file', async () => {
  const host = await hostWithPane();
  const { workspace } = host.app;
  await host.user.open('a.md');
  await host.settle();
  const log = record(host);
  await workspace.ensureSideLeaf('pane', 'right', { active: true });
  await host.settle();
  expect(workspace.getActiveFile()?.path).toBe('a.md');
  expect(workspace.activeEditor).toBeNull();
  expect(log.filter((line) => line !== 'layout-change')).toEqual(['active-leaf-change pane']);
});

test('ensureSideLeaf gets the side leaf or creates one if one does not exist, and reveals it', async () => {
  const host = await hostWithPane();
  const { workspace } = host.app;
  const leaf = await workspace.ensureSideLeaf('pane', 'right');
  expect(await workspace.ensureSideLeaf('pane', 'right')).toBe(leaf);
  expect(leaf.view).toBeInstanceOf(Pane);
  expect(leaf.view.containerEl.textContent).toContain('here');
  expect(leaf.getRoot()).toBe(workspace.rightSplit);
  expect(workspace.rightSplit.collapsed).toBe(false);
  expect(workspace.getLeavesOfType('pane')).toEqual([leaf]);
});

test('revealLeaf: if the leaf is in a sidebar, the sidebar will be uncollapsed', async () => {
  const host = await hostWithPane();
  const { workspace } = host.app;
  const leaf = workspace.getRightLeaf(false);
  await leaf?.setViewState({ type: 'pane' });
  expect(workspace.rightSplit.collapsed).toBe(true);
  if (leaf) await workspace.revealLeaf(leaf);
  expect(workspace.rightSplit.collapsed).toBe(false);
});

test('a view is opened when it gets its leaf and closed when the leaf is detached or shows something else', async () => {
  const host = await hostWithPane();
  const leaf = await host.app.workspace.ensureSideLeaf('pane', 'left');
  const { view } = leaf;
  await leaf.setViewState({ type: 'empty' });
  const again = await host.app.workspace.ensureSideLeaf('pane', 'left');
  host.app.workspace.detachLeavesOfType('pane');
  await host.settle();
  for (const pane of [view, again.view]) expect(pane instanceof Pane && pane.log).toEqual(['open', 'close']);
  expect(host.app.workspace.getLeavesOfType('pane')).toEqual([]);
});

test('iterateAllLeaves includes main area, floating and sidebar leaves; iterateRootLeaves the main area', async () => {
  const host = await hostWithPane();
  const { workspace } = host.app;
  await host.user.open('a.md');
  await host.user.open('b.md', { in: 'window' });
  await workspace.ensureSideLeaf('pane', 'left');
  const types = (each: (visit: (leaf: { view: { getViewType(): string } }) => void) => void): string[] => {
    const found: string[] = [];
    each((leaf) => found.push(leaf.view.getViewType()));
    return found;
  };
  expect(types((visit) => workspace.iterateAllLeaves(visit))).toEqual(['markdown', 'markdown', 'pane']);
  expect(types((visit) => workspace.iterateRootLeaves(visit))).toEqual(['markdown']);
});

test('closing the active leaf makes the most recent one active', async () => {
  const host = await hostWithPane();
  const a = await host.user.open('a.md');
  const b = await host.user.open('b.md', { in: 'tab' });
  await host.settle();
  host.user.close(b);
  await host.settle();
  expect(host.app.workspace.activeLeaf).toBe(a.leaf);
  expect(host.app.workspace.getLastOpenFiles()).toEqual(['a.md', 'b.md']);
});

test('openLinkText follows a link from its source, and creates a note that is not there', async () => {
  const host = await hostWithPane({ 'a.md': '', 'A/b.md': '' });
  await host.app.workspace.openLinkText('b#h', 'a.md');
  expect(host.app.workspace.getActiveFile()?.path).toBe('A/b.md');
  await host.app.workspace.openLinkText('new', 'a.md', 'tab');
  expect(host.app.workspace.getActiveFile()?.path).toBe('new.md');
});
