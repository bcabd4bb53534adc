/** What replacing the script makes of a note: every form before and after, to the byte. */
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import {
  replaceScripts,
  type Replacement,
  type ReplaceOptions,
} from '../../../src/core/script-migration/replace-scripts';
import { scopeOf, templateScopeOf } from '../../../src/core/note/scope';
import { holdsScript } from '../../../src/core/script-migration/find-scripts';
import { updateNote } from '../../../src/core/block/update-note';
import { contextOf, settingsOf } from '../context';

const PLACES = { configFolder: '.config', templateFolders: ['Vorlagen'] };
const CALL = 'await dv.view("02 Dateien/Javascript/related_write")';
const SCRIPT = `\`\`\`dataviewjs\n${CALL}\n\`\`\`\n`;
const QUOTED_SCRIPT = `> \`\`\`dataviewjs\n> ${CALL}\n> \`\`\`\n`;
const HEADER = '> [!example]- In diesem Zusammenhang:\n';
const NONE = 'Noch kein Thema in Frontmatter `topics` definiert!';
const BLOCK = `> %% INSERT A %%\n> ${NONE}\n> %% END A %%`;
const CALLOUT = `${HEADER}${BLOCK}\n`;
const ONE_LINE = `${HEADER}> %% INSERT A %%%% END A %%\n`;
const HEAD = '---\ntitle: Ein Titel\n---\n';

const TEMPLATES: ReplaceOptions = { templates: templateScopeOf(settingsOf(), PLACES) };

function replace(text: string, path = 'Notiz.md', options: ReplaceOptions = {}, stored: unknown = {}): Replacement {
  return replaceScripts(
    path,
    text,
    { ...contextOf({ [path]: text }, stored), scope: scopeOf(settingsOf(stored), PLACES) },
    options,
  );
}

/** The text after, checked for what must hold for each: nothing is left, nothing more comes of it. */
function after(text: string, stored: unknown = {}): string {
  const replacement = replace(text, 'Notiz.md', {}, stored);
  if (replacement.kind !== 'edit') throw new Error(`no edit but ${JSON.stringify(replacement)}`);
  const result = applyChanges(text, replacement.changes);
  const context = contextOf({ 'Notiz.md': result }, stored);
  expect(replaceScripts('Notiz.md', result, context).kind).toBe('none');
  expect(updateNote('Notiz.md', result, context).kind).toBe('same');
  if (replacement.byHand.length === 0) expect(holdsScript(result, context.settings)).toBe(false);
  return result;
}

describe('a script with a callout', () => {
  it.each([
    ['directly above it', `${HEAD}\n${SCRIPT}${ONE_LINE}\n# Titel\n`, `${HEAD}\n${CALLOUT}\n# Titel\n`],
    ['glued to the frontmatter and the heading', `${HEAD}${SCRIPT}${ONE_LINE}# Titel\n`, `${HEAD}${CALLOUT}# Titel\n`],
    [
      'a blank line apart, which stays',
      `${HEAD}\n${SCRIPT}\n${ONE_LINE}\n# Titel\n`,
      `${HEAD}\n\n${CALLOUT}\n# Titel\n`,
    ],
    ['at the start of the text', `${SCRIPT}${ONE_LINE}`, CALLOUT],
    ['below it', `${ONE_LINE}\n${SCRIPT}\nText\n`, `${CALLOUT}\n\nText\n`],
    ['below it, at the end of the file', `${ONE_LINE}${SCRIPT.trimEnd()}`, CALLOUT],
    ['far from it', `${SCRIPT}\nText\n\n${ONE_LINE}`, `\nText\n\n${CALLOUT}`],
    ['filled already', `${SCRIPT}${CALLOUT}`, CALLOUT],
    ['of another type and title', `${SCRIPT}> [!note] Mehr\n> %% INSERT A %%%% END A %%`, `> [!note] Mehr\n${BLOCK}`],
    [
      'nested',
      `${SCRIPT}> [!note]\n> Text\n>\n> > [!example]-\n> > %% INSERT A %%%% END A %%\n>\n> Text\n`,
      `> [!note]\n> Text\n>\n> > [!example]-\n${BLOCK.replaceAll(/^/gm, '> ')}\n>\n> Text\n`,
    ],
  ])('%s', (_, before, expected) => {
    expect(after(before)).toBe(expected);
  });

  it('that is broken open closes', () => {
    const broken = `${HEADER}> %% INSERT A %%\n# Meine Notes\n## Zum Thema "X":\n\n- [[a]]\n\n`;
    expect(after(`${SCRIPT}${broken}%% END A %%\n\n# Titel\n`)).toBe(`${CALLOUT}\n# Titel\n`);
    expect(after(`${SCRIPT}${broken}- [[b]]%% END A %%\n\nText`)).toBe(`${CALLOUT}\nText`);
  });

  it('that is broken open closes before the text that follows at once', () => {
    const broken = `${HEADER}> %% INSERT A %%\nalt\n%% END A %%`;
    expect(after(`${SCRIPT}${broken}\nText\n`)).toBe(`${CALLOUT}\nText\n`);
    expect(after(`${SCRIPT}${broken} Siehe auch.\nText`)).toBe(`${HEADER}${BLOCK} \n\nSiehe auch.\nText`);
    expect(after(`${SCRIPT}${broken}\n> Zitat\n`)).toBe(`${CALLOUT}\n> Zitat\n`);
    expect(after(`${SCRIPT}${broken} \nText\n`)).toBe(`${HEADER}${BLOCK} \n\nText\n`);
  });

  it('keeps the text behind a quoted end marker in it', () => {
    expect(after(`${SCRIPT}${ONE_LINE.trimEnd()} Siehe auch.\nund mehr\n`)).toBe(
      `${HEADER}${BLOCK} Siehe auch.\nund mehr\n`,
    );
  });
});

describe('a script in a quote', () => {
  it('goes from the callout that it stands in', () => {
    const before = `${HEADER}${QUOTED_SCRIPT}> %% INSERT A %%%% END A %%\n\nText\n`;
    expect(after(before)).toBe(`${CALLOUT}\nText\n`);
  });

  it('goes from above the header, which then is one', () => {
    expect(after(`${QUOTED_SCRIPT}${ONE_LINE}`)).toBe(CALLOUT);
  });

  it('goes from a quote without pulling in what follows', () => {
    expect(after(`> Zitat\n${QUOTED_SCRIPT}Text\n\n${ONE_LINE}`)).toBe(`> Zitat\n> \nText\n\n${CALLOUT}`);
  });

  it('gets the block in its place, in the callout that was made for it', () => {
    expect(after(`${HEADER}${QUOTED_SCRIPT}\nText\n`)).toBe(`${CALLOUT}\nText\n`);
    expect(after(`${HEADER}${QUOTED_SCRIPT}> Mehr\n`)).toBe(`${CALLOUT}> \n> Mehr\n`);
    expect(after(`${HEADER}${SCRIPT}Text\n`)).toBe(`${CALLOUT}\nText\n`);
  });

  it('gets a callout of its own in a quote with other text', () => {
    const inner = CALLOUT.replaceAll(/^(?=>)/gm, '> ');
    expect(after(`> [!info] Info\n> Worum es geht.\n${QUOTED_SCRIPT}> Mehr.\n`)).toBe(
      `> [!info] Info\n> Worum es geht.\n${inner}> \n> Mehr.\n`,
    );
    expect(after(`> [!info] Info\n${QUOTED_SCRIPT}`)).toBe(`> [!info] Info\n${inner}`);
  });

  it('makes the quote the callout if it stands alone in it', () => {
    expect(after(`Davor\n\n${QUOTED_SCRIPT}\nDanach`)).toBe(`Davor\n\n${CALLOUT}\nDanach`);
  });
});

describe('a script with a block that has no callout', () => {
  it.each([
    ['directly above it', `${HEAD}\n${SCRIPT}%% INSERT A %%%% END A %%`, `${HEAD}\n${HEADER}${BLOCK}`],
    ['on two lines', `${SCRIPT}%% INSERT A %%\n%% END A %%\n`, CALLOUT],
    ['with old content', `${SCRIPT}%% INSERT A %%\n# Meine Notes\n\n- [[a]]\n%% END A %%`, `${HEADER}${BLOCK}`],
    ['glued to the paragraph above', `Text\n${SCRIPT}%% INSERT A %%\n%% END A %%`, `Text\n\n${HEADER}${BLOCK}`],
    ['a blank line below', `${SCRIPT}%% INSERT A %%%% END A %%\n\nText`, `${CALLOUT}\nText`],
    ['text directly below', `${SCRIPT}%% INSERT A %%%% END A %%\nText`, `${CALLOUT}\nText`],
    ['text behind it', `${SCRIPT}%% INSERT A %%%% END A %%\tText\nmehr`, `${HEADER}${BLOCK}\t\n\nText\nmehr`],
    [
      'code behind it, which stays where it is none',
      `${SCRIPT}%% INSERT A %%%% END A %% ~~~\n`,
      `${HEADER}${BLOCK} ~~~\n`,
    ],
    [
      'a rule behind it, which stays where it is none',
      `---\n${SCRIPT}%% INSERT A %%%% END A %% ---\n`,
      `---\n\n${HEADER}${BLOCK} ---\n`,
    ],
    ['a quote directly below', `${SCRIPT}%% INSERT A %%%% END A %%\n> Zitat`, `${CALLOUT}\n> Zitat`],
    ['an empty quote line directly below', `${SCRIPT}%% INSERT A %%%% END A %%\n>\n> Zitat`, `${CALLOUT}\n>\n> Zitat`],
    ['a quote directly above', `${SCRIPT}\n> Zitat\n%% INSERT A %%%% END A %%\n`, `\n> Zitat\n\n${CALLOUT}`],
    ['a script between it and a quote above', `> Zitat\n${SCRIPT}%% INSERT A %%%% END A %%\n`, `> Zitat\n\n${CALLOUT}`],
    [
      'a script between it and a quote above, quoted itself',
      `> Zitat\n${SCRIPT}> %% INSERT A %%%% END A %%\n`,
      `> Zitat\n\n${CALLOUT}`,
    ],
    [
      'a script between it and another callout, quoted itself',
      `> [!info] Info\n> Text\n${SCRIPT}> %% INSERT A %%%% END A %%\n`,
      `> [!info] Info\n> Text\n\n${CALLOUT}`,
    ],
    [
      'a script between it and a quote below',
      `> %% INSERT A %%%% END A %%\n${SCRIPT}> Zitat\n`,
      `${CALLOUT}\n> Zitat\n`,
    ],
    [
      'a header above that does not begin its quote',
      `${SCRIPT}> Zitat\n> [!example]- X\n> %% INSERT A %%%% END A %%\n`,
      `> Zitat\n> [!example]- X\n${BLOCK}\n`,
    ],
    ['a script directly below and text', `%% INSERT A %%%% END A %%\n${SCRIPT}Text`, `${CALLOUT}\nText`],
    [
      'its own header above, unquoted itself',
      `${HEADER}${SCRIPT}%% INSERT A %%\nalt\n%% END A %%\nText`,
      `${CALLOUT}\nText`,
    ],
    ['another header above', `> [!info] Info\n${SCRIPT}%% INSERT A %%%% END A %%\n`, `> [!info] Info\n\n${CALLOUT}`],
    ['alone in a quote', `${SCRIPT}\n> %% INSERT A %%%% END A %%\n`, `\n${CALLOUT}`],
    [
      'in a quote with text',
      `${SCRIPT}\n> Zitat\n> %% INSERT A %%%% END A %%\n> mehr\n`,
      `\n> Zitat\n${CALLOUT.replaceAll(/^(?=>)/gm, '> ')}> \n> mehr\n`,
    ],
    [
      'indented in a list',
      `${SCRIPT}\n- Punkt\n  %% INSERT A %%%% END A %%\n  mehr\n`,
      `\n- Punkt\n${CALLOUT.replaceAll(/^(?=>)/gm, '  ')}  \n  mehr\n`,
    ],
    [
      'in a list quote with a header on its first line',
      `${SCRIPT}\n- > [!example]- X\n  > %% INSERT A %%%% END A %%\n`,
      `\n- > [!example]- X\n${BLOCK.replaceAll(/^/gm, '  ')}\n`,
    ],
  ])('%s', (_, before, expected) => {
    expect(after(before)).toBe(expected);
  });

  it('fills every block, and gives a callout to each that has none', () => {
    const before = `${SCRIPT}${ONE_LINE}\nText\n\n%% INSERT A %%\n%% END A %%\n%% INSERT A %%%% END A %%\n`;
    expect(after(before)).toBe(`${CALLOUT}\nText\n\n${CALLOUT}\n${CALLOUT}`);
  });
});

describe('a script that only rendered', () => {
  const LIST = SCRIPT.replace('related_write', 'related_list');

  it.each([
    ['glued to the frontmatter', `${HEAD}${LIST}\nText\n`, `${HEAD}${CALLOUT}\nText\n`],
    ['between blank lines', `# Titel\n\n${LIST}\nText\n`, `# Titel\n\n${CALLOUT}\nText\n`],
    ['between paragraphs', `Davor\n${LIST}Danach\n`, `Davor\n${CALLOUT}\nDanach\n`],
    ['between quotes', `> Davor\n${LIST}> Danach\n`, `> Davor\n\n${CALLOUT}\n> Danach\n`],
    ['at the end of a file', `Text\n\n${LIST.trimEnd()}`, `Text\n\n${HEADER}${BLOCK}`],
    ['as the whole file', LIST.trimEnd(), `${HEADER}${BLOCK}`],
    ['twice', `${LIST}\nText\n\n${LIST}\nMehr\n`, `${CALLOUT}\nText\n\n\nMehr\n`],
    ['twice, one behind the other', `Davor\n\n${LIST}${LIST}Danach\n`, `Davor\n\n${CALLOUT}\nDanach\n`],
    ['twice, between paragraphs the second time', `${LIST}\nText\n${LIST}Mehr\n`, `${CALLOUT}\nText\n\nMehr\n`],
    ['behind a byte order mark', `\uFEFF${LIST}`, `\uFEFF${CALLOUT}`],
    [
      'in tildes and with blanks before it',
      `  ~~~dataviewjs\n  ${CALL}\n  ~~~\n\nText`,
      `${CALLOUT.replaceAll(/^(?=>)/gm, '  ')}\nText`,
    ],
  ])('gets callout and markers in its place: %s', (_, before, expected) => {
    expect(after(before)).toBe(expected);
  });

  it('only goes where there is a block', () => {
    expect(after(`${LIST}\n${ONE_LINE}`)).toBe(`\n${CALLOUT}`);
  });

  it('lists what the note cites by then, the header that came in included', () => {
    const text = `50 %% Rabatt\n\nhttps://a.example/1\n\n${LIST}\nhttps://a.example/2\n`;
    const cited = (number: number): string => `---\nURL: https://a.example/${number}\n---\n`;
    const context = contextOf(
      { 'a.md': cited(1), 'b.md': cited(2), 'c.md': cited(3), 'Notiz.md': text },
      { calloutTitle: 'Dazu https://a.example/3' },
    );
    const replacement = replaceScripts('Notiz.md', text, context);
    const result = replacement.kind === 'edit' ? applyChanges(text, replacement.changes) : text;
    expect(updateNote('Notiz.md', result, context).kind).toBe('same');
    for (const name of ['a', 'b', 'c']) expect(result).toContain(`[[${name}.md|${name}]]`);
  });

  it('gets the header of the settings, without what would have an effect in it', () => {
    const stored = { calloutTitle: 'Dazu\n%% END A %%', calloutType: 'info', markerId: 'B-1', noTopics: 'nichts' };
    expect(after(LIST, stored)).toBe('> [!info]- Dazu % % END A % %\n> %% INSERT B-1 %%\n> nichts\n> %% END B-1 %%\n');
  });
});

describe('everything else in the text', () => {
  it('keeps its line ends, and what comes in has those of its surroundings', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(after(crlf(`${HEAD}\n${SCRIPT}${ONE_LINE}\nText\n`))).toBe(crlf(`${HEAD}\n${CALLOUT}\nText\n`));
    expect(after(crlf(`Text\n${SCRIPT}%% INSERT A %%%% END A %%\nText`))).toBe(crlf(`Text\n\n${CALLOUT}\nText`));
    expect(after(crlf(`${SCRIPT}Text`))).toBe(crlf(`${CALLOUT}\nText`));
    expect(after(`Text\n\n${crlf(SCRIPT)}Text`)).toBe(`Text\n\n${crlf(`${CALLOUT}\n`)}Text`);
  });

  it('is not joined where the script kept it apart', () => {
    expect(after(`Text\n${SCRIPT}---\n\n${ONE_LINE}`)).toBe(`Text\n\n---\n\n${CALLOUT}`);
    expect(after(`> Zitat\n${SCRIPT}Text\n\n${ONE_LINE}`)).toBe(`> Zitat\n\nText\n\n${CALLOUT}`);
    expect(after(`> Zitat\n>\n${SCRIPT}${ONE_LINE}`)).toBe(`> Zitat\n>\n\n${CALLOUT}`);
  });

  it('keeps its empty line where line ends are mixed', () => {
    expect(after(`a\r${SCRIPT}\nb\n\n${ONE_LINE}`)).toBe(`a\r\r\nb\n\n${CALLOUT}`);
    expect(after(`a\n${SCRIPT.replace('js\n', 'js\r')}\nb`)).toBe(`a\n${CALLOUT.replaceAll(/\n(?=>)/g, '\r')}\nb`);
  });

  it('becomes no frontmatter when the first line goes', () => {
    expect(after(`${SCRIPT}---\nText\n---\n${ONE_LINE}`)).toBe(`\n---\nText\n---\n${CALLOUT}`);
  });

  it('is left alone, other dataviewjs blocks before and after included', () => {
    const own = '```dataviewjs\ndv.paragraph("related_write")\n```\n';
    const more = `\`\`\`dataviewjs\n${CALL}\ndv.list()\n\`\`\`\n`;
    const inline = '`$= await dv.view("dv_insert", { marker: "A" })`\n';
    const before = (script: string): string => `${own}\n${script}`;
    const behind = `\n${own}\n${more}\n${inline}\n\`\`\`\`md\n${SCRIPT}\`\`\`\`\n`;
    expect(after(before(SCRIPT) + ONE_LINE + behind)).toBe(before(CALLOUT) + behind);
  });

  it('is no comment because of what stood in a block: all scripts go at once', () => {
    for (const old of ['%%%', '<!--']) {
      const block = `> %% INSERT A %%\n> ${old}\n> %% END A %%\n`;
      expect(after(`${SCRIPT}${HEADER}${block}${SCRIPT}\n50 %% -->\n`)).toBe(`${CALLOUT}\n50 %% -->\n`);
    }
  });

  it('goes with the block if a script stands in the block', () => {
    expect(after(`${HEADER}> %% INSERT A %%\n${SCRIPT}%% END A %%\nText`)).toBe(`${CALLOUT}\nText`);
    expect(after(`%% INSERT A %%\n\n${SCRIPT}\n%% END A %%\n`)).toBe(CALLOUT);
  });
});

describe('what is not replaced', () => {
  it('names the work by hand', () => {
    const text = `\`\`\`dataviewjs\n${CALL}\ndv.list()\n\`\`\`\n${ONE_LINE}`;
    expect(replace(text)).toEqual({ kind: 'none', byHand: [{ kind: 'more-work', at: 0 }] });
    expect(replace(SCRIPT + text)).toMatchObject({
      kind: 'edit',
      scripts: 1,
      blocks: 1,
      byHand: [{ kind: 'more-work', at: SCRIPT.length }],
    });
  });

  it.each(['', 'Text', `${HEADER}> %% INSERT A %%`, ONE_LINE, '%% INSERT A %%\n%% END A %%'])(
    'is a text without a script: %j',
    (text) => {
      expect(replace(text)).toEqual({ kind: 'none', byHand: [] });
    },
  );

  it('is a text that is refused, with the reason and the place', () => {
    expect(replace(`${SCRIPT}%% INSERT A %%`)).toEqual({
      kind: 'refused',
      reason: 'end-missing',
      at: expect.any(Number),
    });
    expect(replace(`${SCRIPT}%% END A %%`)).toEqual({ kind: 'refused', reason: 'start-missing', at: SCRIPT.length });
    expect(replace(`${SCRIPT}Text %% INSERT A %%%% END A %%`)).toEqual({
      kind: 'refused',
      reason: 'text-before-start',
      at: SCRIPT.length + 5,
    });
    expect(replace(`---\n[\n---\n${SCRIPT}`)).toMatchObject({
      kind: 'refused',
      reason: 'frontmatter-unreadable',
      at: 0,
      message: expect.stringContaining('line 3') as string,
    });
    expect(replace(`${SCRIPT}\0`)).toEqual({ kind: 'refused', reason: 'not-text', at: 0, message: 'U+0000' });
  });

  it('is a note that opted out, or is out of scope', () => {
    const optedOut = `---\nrelated-literature: false\n---\n${SCRIPT}`;
    expect(replace(optedOut)).toEqual({ kind: 'outside' });
    expect(replace(optedOut, 'Notiz.md', TEMPLATES)).toEqual({ kind: 'outside' });
    expect(replace(optedOut, 'Vorlagen/Notiz.md', TEMPLATES)).toEqual({ kind: 'outside' });
    expect(replace(SCRIPT, '.trash/Notiz.md', TEMPLATES)).toEqual({ kind: 'outside' });
    expect(replace(SCRIPT, 'Notiz (Conflicted copy x).md', TEMPLATES)).toEqual({ kind: 'outside' });
    expect(replace(SCRIPT, 'weg/Notiz.md', {}, { excludedFolders: ['weg'] })).toEqual({ kind: 'outside' });
  });
});

describe('a template', () => {
  const EMPTY = `${HEADER}> %% INSERT A %%\n> %% END A %%\n`;
  const UNREADABLE = '---\ncreated: {{date}} {{time}}\n---\n';

  function cleaned(text: string, path: string): string {
    const replacement = replace(text, path, TEMPLATES);
    if (replacement.kind !== 'edit') throw new Error(`no edit but ${replacement.kind}`);
    const result = applyChanges(text, replacement.changes);
    expect(replace(result, path, TEMPLATES).kind).toBe('none');
    return result;
  }

  it.each([
    ['in a template folder', 'Vorlagen/Notiz.md', HEAD],
    ['in a template folder, with a head that only the template program reads', 'Vorlagen/Tief/Notiz.md', UNREADABLE],
    ['in any folder, with template syntax', 'Eingang/Notiz.md', '---\ntitle: "{{title}}"\n---\n'],
  ])('is left alone unless asked for, %s', (_, path, head) => {
    expect(replace(`${head}${SCRIPT}${ONE_LINE}`, path)).toEqual({ kind: 'outside' });
    expect(cleaned(`${head}${SCRIPT}Text`, path)).toBe(`${head}${EMPTY}\nText`);
    expect(cleaned(`${head}${SCRIPT}${ONE_LINE}`, path)).toBe(`${head}${ONE_LINE}`);
    expect(cleaned(`${head}${SCRIPT}%% INSERT A %%\nalt\n%% END A %%\n`, path)).toBe(`${head}${EMPTY}`);
    expect(cleaned(`${head}${SCRIPT}%% INSERT A %%%% END A %%\n`, path)).toBe(`${head}${EMPTY}`);
  });

  it('is emptied of stale content, with or without a script', () => {
    expect(cleaned(`${HEADER}> %% INSERT A %%\n> - [[a]]\n> %% END A %%\n`, 'Vorlagen/Notiz.md')).toBe(EMPTY);
    expect(cleaned('%% INSERT A %%\nalt\n%% END A %%\nText', 'Vorlagen/Notiz.md')).toBe(
      '%% INSERT A %%\n%% END A %%\nText',
    );
    expect(replace(ONE_LINE, 'Vorlagen/Notiz.md', TEMPLATES)).toEqual({ kind: 'none', byHand: [] });
  });

  it('is left alone if its head may opt out and cannot be read', () => {
    expect(
      replace(`---\nrelated-literature: no\n${UNREADABLE.slice(4)}${SCRIPT}`, 'Vorlagen/Notiz.md', TEMPLATES),
    ).toEqual({ kind: 'outside' });
  });

  it('is refused for its markers only if it holds a script', () => {
    expect(replace(`${SCRIPT}%% INSERT A %%`, 'Vorlagen/Notiz.md', TEMPLATES)).toMatchObject({
      kind: 'refused',
      reason: 'end-missing',
    });
    expect(replace('%% INSERT A %%', 'Vorlagen/Notiz.md', TEMPLATES)).toEqual({ kind: 'none', byHand: [] });
  });

  it('does not change what becomes of notes', () => {
    expect(replace(`${SCRIPT}Text`, 'Notiz.md', TEMPLATES)).toEqual(replace(`${SCRIPT}Text`));
    expect(replace('%% INSERT A %%\nalt\n%% END A %%', 'Notiz.md', TEMPLATES)).toEqual({ kind: 'none', byHand: [] });
  });
});
