/** What a release must do in the real app: switch on, update a note in both editors, stay with a note while panes change, pane, set-up. */
import { strict as assert } from 'node:assert';
import { $, browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';

const ID = 'related-literature';
const OPEN = '%% INSERT A %%';
const BOX = `> [!example]- In diesem Zusammenhang:\n> ${OPEN}\n> %% END A %%\n`;

/** A note on a topic, with an empty box. */
const note = (topic: string): string => `---\ntopics:\n  - ${topic}\ncreated: 2024-02-02\n---\n${BOX}\nText.\n`;

const NOTES = {
  'A.md': note('Rust'),
  'B.md': note('Rust'),
  'C.md': note('Grids'),
  'D.md': note('Grids'),
};

/** Sets the mode of the editor in front: source mode or live preview. */
async function useEditor(mode: 'source' | 'live'): Promise<void> {
  await browser.executeObsidian(async ({ app }, source) => {
    const { activeLeaf } = app.workspace as unknown as {
      activeLeaf: { setViewState(state: unknown): Promise<void>; getViewState(): { state?: object } };
    };
    const state = activeLeaf.getViewState();
    await activeLeaf.setViewState({ ...state, state: { ...state.state, mode: 'source', source } });
  }, mode === 'source');
}

/** Waits until a note on disk holds some words. */
async function waitForText(path: string, words: string): Promise<void> {
  await browser.waitUntil(async () => (await obsidianPage.read(path)).includes(words), {
    timeoutMsg: `${path} does not hold ${words}`,
  });
}

describe('Related Literature in Obsidian', () => {
  beforeEach(async () => {
    await obsidianPage.resetVault(NOTES);
  });

  it('is switched on', async () => {
    const isLoaded = await browser.executeObsidian(({ plugins }) => 'relatedLiterature' in plugins);
    assert.equal(isLoaded, true);
  });

  for (const mode of ['source', 'live'] as const) {
    it(`updates a note in the editor (${mode}), and one undo takes it back`, async () => {
      await obsidianPage.openFile('A.md');
      await useEditor(mode);
      await browser.executeObsidianCommand(`${ID}:update-related`);
      await waitForText('A.md', '[[B.md|B]]');
      await browser.executeObsidian(({ app }) => {
        app.workspace.activeEditor?.editor?.undo();
      });
      await browser.waitUntil(async () => !(await obsidianPage.read('A.md')).includes('[[B.md|B]]'));
    });
  }

  it('writes no list into another note while the pane changes its note', async () => {
    await obsidianPage.openFile('A.md');
    for (const path of ['C.md', 'A.md', 'D.md', 'B.md']) {
      const command = browser.executeObsidianCommand(`${ID}:update-related`);
      await obsidianPage.openFile(path);
      await command;
    }
    await browser.pause(3_000);
    for (const path of ['A.md', 'B.md']) assert.ok(!(await obsidianPage.read(path)).includes('[[C.md|C]]'), path);
    for (const path of ['C.md', 'D.md']) assert.ok(!(await obsidianPage.read(path)).includes('[[A.md|A]]'), path);
  });

  it('shows the relations of the note in front in the pane', async () => {
    await obsidianPage.openFile('A.md');
    await browser.executeObsidianCommand(`${ID}:open-pane`);
    const view = $('.workspace-leaf-content[data-type^="related-literature"]');
    await view.waitForExist();
    await browser.waitUntil(async () => (await view.getText()).includes('B'));
  });

  it('opens the set-up window', async () => {
    await browser.executeObsidianCommand(`${ID}:setup`);
    await $('.modal').waitForExist();
  });
});
