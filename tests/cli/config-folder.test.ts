/** The configuration folder: `.obsidian`, the one that --config-dir names, or a hint where the settings lie elsewhere. */
import { describe, expect, it } from 'vitest';
import { door } from './cli-process';
import { contentsOf, inNewVault } from './vault-folder';

const note = '---\ntopics: [X]\n---\n%% INSERT A %%\n%% END A %%\n';
const DATA = 'plugins/related-literature/data.json';
const VAULT = {
  'A.md': note,
  'B.md': note,
  '.obsidian/app.json': '{}',
  [`.obsidian.desktop/${DATA}`]: '{"language": "en"}',
};

describe('the configuration folder', () => {
  it.each([['update'], ['insert', '--all'], ['remove'], ['migrate'], ['undo'], ['show', '--note', 'A.md']])(
    'that holds no settings while another does: %s writes nothing and names the option',
    (command, ...options) => {
      inNewVault(VAULT, (vault) => {
        expect(door(command ?? '', vault, ...options)).toMatchObject({
          status: 2,
          out: '',
          err: 'The settings of this vault lie in .obsidian.desktop: add --config-dir .obsidian.desktop. Nothing was written.\n',
        });
        expect(contentsOf(vault)).toEqual(VAULT);
      });
    },
  );

  it.each(['.obsidian.desktop', '.obsidian.desktop/'])('named %s is used, for settings and records', (folder) => {
    inNewVault(VAULT, (vault) => {
      expect(door('update', vault, '--config-dir', folder).status).toBe(0);
      expect(contentsOf(vault)['A.md']).toContain('On the topic "X":');
      expect(door('remove', vault, '--config-dir', folder).status).toBe(0);
      const records = Object.keys(contentsOf(vault)).filter((path) => path.includes('undo-'));
      expect(records).toHaveLength(1);
      expect(records[0]).toMatch(/^\.obsidian\.desktop\/plugins\/related-literature\//);
    });
  });

  it('of its own settings is not asked about others', () => {
    inNewVault({ ...VAULT, [`.obsidian/${DATA}`]: '{"language": "de"}' }, (vault) => {
      expect(door('update', vault)).toMatchObject({ status: 0, err: '' });
      expect(contentsOf(vault)['A.md']).toContain('Zum Thema "X":');
    });
  });

  it.each(['', 'obsidian', '.', '..', '../x', '.a/b', '.a\\b'])('that is none is wrong usage: %j', (folder) => {
    const { status, out, err } = door('update', '.', '--config-dir', folder);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^--config-dir needs[^\n]*--help\.\n$/);
  });

  it('that is not there is named', () => {
    inNewVault(VAULT, (vault) => {
      expect(door('update', vault, '--config-dir', '.other')).toMatchObject({
        status: 2,
        err: 'There is no folder ".other" in this vault. Nothing was written.\n',
      });
      expect(contentsOf(vault)).toEqual(VAULT);
    });
  });
});
