/** Which scripts are found in a text, which are left for work by hand, and what is none of ours. */
import { describe, expect, it } from 'vitest';
import { findScripts, holdsScript } from '../../../src/core/script-migration/find-scripts';
import { settingsOf } from '../context';

const SETTINGS = settingsOf();
const CALL = 'await dv.view("02 Dateien/Javascript/related_write")';
const fence = (code: string, sign = '```'): string => `${sign}dataviewjs\n${code}\n${sign}\n`;

const found = (text: string, stored: unknown = {}): readonly string[] =>
  findScripts(text, settingsOf(stored)).scripts.map(({ from, to }) => text.slice(from, to));
const byHand = (text: string, stored: unknown = {}): readonly string[] =>
  findScripts(text, settingsOf(stored)).byHand.map(({ kind, at }) => `${kind} ${at}`);

/** A text that the program must not even name. */
function expectNothing(text: string): void {
  expect(findScripts(text, SETTINGS)).toEqual({ scripts: [], byHand: [] });
  expect(holdsScript(text, SETTINGS)).toBe(false);
}

describe('a script', () => {
  it.each([
    CALL,
    'await dv.view("02 Dateien/Javascript/related")',
    'await dv.view("02 Dateien/Javascript/related_list")',
    'await dv.view("related_write")',
    "await dv.view('02 Dateien/Javascript/related_write')",
    'await dv.view(`02 Dateien/Javascript/related_write`)',
    'dv.view("related_write")',
    `${CALL};`,
    `${CALL} ; ;`,
    `\n\n${CALL}\n\n`,
    `  ${CALL}\t`,
    'await  dv . view ( "related_write" , )',
    'await dv.view(\n  "related_write"\n)',
    `// schreibt den Kasten\n${CALL} // await dv.view("anderes")`,
    `/* Zusammenhänge\n   nach Themen */ ${CALL}`,
    '',
  ])('is a block whose only work is a call of a known view: %j', (code) => {
    const text = `Davor.\n\n${fence(code)}\nDanach.\n`;
    expect(found(text)).toEqual(code === '' ? [] : [fence(code)]);
    expect(byHand(text)).toEqual([]);
    expect(holdsScript(text, SETTINGS)).toBe(code !== '');
  });

  it('may stand in tildes, in longer fences and behind up to three blanks', () => {
    for (const text of [fence(CALL, '~~~'), fence(CALL, '`````'), `   \`\`\`dataviewjs \n${CALL}\n  \`\`\`\n`]) {
      expect(found(text)).toEqual([text]);
    }
  });

  it('is taken with the last line end, if there is one', () => {
    expect(found(`a\r\n${fence(CALL).replaceAll('\n', '\r\n')}b`)).toEqual([fence(CALL).replaceAll('\n', '\r\n')]);
    expect(found(fence(CALL).trimEnd())).toEqual([fence(CALL).trimEnd()]);
  });

  it('is found behind a byte order mark and glued to the frontmatter', () => {
    expect(found(`\uFEFF${fence(CALL)}`)).toEqual([fence(CALL)]);
    expect(found(`\uFEFF---\ntopics: []\n---\n${fence(CALL)}Text`)).toEqual([fence(CALL)]);
  });

  it('may stand in a quote', () => {
    const quoted = `> \`\`\`dataviewjs\n> ${CALL}\n> \`\`\`\n`;
    expect(found(`> [!note]\n${quoted}> Text\n`)).toEqual([quoted]);
    expect(findScripts(`> ${quoted.replaceAll('\n> ', '\n> > ')}`, SETTINGS).scripts[0]?.prefix).toBe('> > ');
  });

  it('may stand twice', () => {
    expect(found(`${fence(CALL)}\n${fence(CALL)}${fence(CALL)}`)).toEqual([fence(CALL), fence(CALL), fence(CALL)]);
  });

  it('has one of the names in the settings', () => {
    const text = fence('await dv.view("skripte/verwandtes")');
    expect(found(text)).toEqual([]);
    expect(found(text, { scriptNames: ['verwandtes'] })).toEqual([text]);
    expect(found(fence(CALL), { scriptNames: ['verwandtes'] })).toEqual([]);
    expect(found(fence(CALL), { scriptNames: [] })).toEqual([]);
  });
});

describe("the user's own", () => {
  it.each([
    'dv.paragraph("related_write")',
    'await dv.view("02 Dateien/Javascript/statistik")',
    'await dv.view("02 Dateien/Javascript/my_related_write")',
    'await dv.view("related_write/mehr")',
    'await dv.view("related_write.js")',
    'await dv.view("RELATED_WRITE")',
    `// ${CALL}`,
    `/* ${CALL} */`,
    `const text = 'dv.list()' // ${CALL}`,
    'await dv.view("02 Dateien/Javascript/dv_insert", { marker: "B", text: "x" })',
    'dv.table(["related"], dv.pages())',
  ])('is no script: %j', (code) => {
    expectNothing(`${fence(code)}\n> %% INSERT A %%%% END A %%\n`);
  });

  it.each([
    `\`\`\`\`md\n${fence(CALL)}\`\`\`\`\n`,
    `~~~\n${fence(CALL)}~~~\n`,
    `> \`\`\`\`\n> \`\`\`dataviewjs\n> ${CALL}\n> \`\`\`\n> \`\`\`\`\n`,
    `\`\`\`js\n${CALL}\n\`\`\`\n`,
    `\`\`\`dataviewjsx\n${CALL}\n\`\`\`\n`,
    `\`\`\`DataviewJS\n${CALL}\n\`\`\`\n`,
    `\`\`\`dataview\n${CALL}\n\`\`\`\n`,
    `---\nscript: |\n  \`\`\`dataviewjs\n  ${CALL}\n  \`\`\`\n---\n`,
    `${CALL} \`dataviewjs\``,
    `\`${CALL}\` und dataviewjs`,
    '`` `$= await dv.view("related_write")` ``',
    '````\n`$= await dv.view("related_write")`\n````\n',
    '`$= dv.current().file.name` related_write',
  ])('is left alone in other code: %j', expectNothing);

  it.each([
    `%%\n${fence(CALL)}%%\n`,
    `%% alt:\n\n${fence(CALL)}bis hier %%\n`,
    `<!--\n${fence(CALL)}-->\n`,
    `<!-- alt ${'\n'}${fence(CALL)}\`$= await dv.view("related_write")\` -->\n`,
    `> %%\n> \`\`\`dataviewjs\n> ${CALL}\n> \`\`\`\n> %%\n`,
  ])('is left alone in a comment: %j', expectNothing);

  it.each([
    `%% Merkzettel %%\n${fence(CALL)}%% noch einer %%\n`,
    `50 %% Rabatt\n${fence(CALL)}%%\n`,
    `<!-- a -->\n${fence(CALL)}<!-- b -->\n`,
    `%%\n${fence(CALL)}`,
    `<!--\n${fence(CALL)}`,
    `%% INSERT A %%%% END A %%\n${fence(CALL)}%% INSERT A %%%% END A %%\n`,
  ])('is not taken for a comment that is none: %j', (text) => {
    expect(found(text)).toEqual([fence(CALL)]);
  });
});

describe('work by hand', () => {
  it.each([
    `${CALL}\ndv.paragraph("gelesen")`,
    `const x = 1; ${CALL}`,
    `${CALL}\n${CALL}`,
    'await dv.view("related_write", { limit: 5 })',
    'await dv.view("related_write", undefined)',
    'await dv.view("related_write").then(() => 1)',
    '(async () => { await dv.view("related_write") })()',
    'await dv.view(true ? "related_write" : "x")\nawait dv.view("related")',
    'await dv.view("02 Dateien/Javascript/dv_insert", { marker: "A", text: "x" })',
    "dv_insert(dv, '%% INSERT A %%', 'x')",
  ])('is a block that is more than the plain call: %j', (code) => {
    const text = `Davor.\n${fence(code)}`;
    expect(found(text)).toEqual([]);
    expect(byHand(text)).toEqual(['more-work 7']);
    expect(holdsScript(text, SETTINGS)).toBe(true);
  });

  it.each([
    '`$= await dv.view("02 Dateien/Javascript/dv_insert", { marker: "A", text: "Stand" })`',
    "``$=dv.view('x/related')``",
    '` $= await dv.view("related_write") `',
  ])('is an inline script: %j', (code) => {
    expect(byHand(`Stand: ${code}.`)).toEqual(['inline 7']);
    expect(holdsScript(`Stand: ${code}.`, SETTINGS)).toBe(true);
  });

  it('is nothing that writes between the markers of others', () => {
    expectNothing('`$= await dv.view("dv_insert", { marker: "B", text: "x" })`');
    expect(byHand('`$= await dv.view("dv_insert", { marker: "B" })`', { markerId: 'B' })).toEqual(['inline 0']);
  });

  it.each([
    `- \`\`\`dataviewjs\n  ${CALL}\n  \`\`\`\n`,
    `> 1. \`\`\`dataviewjs\n>    ${CALL}\n>    \`\`\`\n`,
    `    \`\`\`dataviewjs\n    ${CALL}\n    \`\`\`\n`,
    `\t\`\`\`dataviewjs\n\t${CALL}\n\t\`\`\`\n`,
    `\`\`\`dataviewjs mehr\n${CALL}\n\`\`\`\n`,
    `\`\`\`dataviewjs\n${CALL}\n`,
    `> \`\`\`dataviewjs\n> ${CALL}\n\nText\n`,
  ])('is a script in a block of another form: %j', (text) => {
    expect(found(text)).toEqual([]);
    expect(byHand(text)).toEqual(['form 0']);
  });

  it('is named beside the scripts', () => {
    const text = `${fence(CALL)}${fence(`${CALL}\ndv.list()`)}\`$= dv.view("related")\``;
    expect(found(text)).toEqual([fence(CALL)]);
    expect(byHand(text)).toHaveLength(2);
  });
});

describe('the setting of the names', () => {
  it('refuses a name with a folder, and what is no list', () => {
    for (const scriptNames of [['skripte/verwandtes'], 'related', [1]]) {
      expect(() => settingsOf({ scriptNames })).toThrow('scriptNames');
    }
  });

  it('passes over blank names and blanks around names', () => {
    expect(settingsOf({ scriptNames: [' verwandtes ', ''] }).scriptNames).toEqual(['verwandtes']);
  });
});

describe('a long text', () => {
  it.each([
    ['unclosed comments', '<!--'.repeat(20_000)],
    ['comment signs', '%%\n'.repeat(20_000)],
    ['blanks in a call', fence(`await dv.view("related_write"${' '.repeat(50_000)}`)],
    ['slashes', fence('/*'.repeat(30_000))],
    ['ticks', `${'`a'.repeat(30_000)}\n`],
    ['calls', fence('view("x" '.repeat(20_000))],
  ])('is read in reasonable time: %s', (_, part) => {
    const start = performance.now();
    findScripts(`${part}\n${fence(CALL)}`, SETTINGS);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
