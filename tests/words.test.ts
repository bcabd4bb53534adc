/** The words of users: no sentence of plugin or command line has a word of the trade, in neither language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SHARED_MESSAGES } from '../src/core/run/messages/messages';

const SRC = join(import.meta.dirname, '..', 'src');

/** The files that hold what users read: the tables of app, core and command line. */
const TABLES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?:\/messages\/|-messages\.ts$|-text\.ts$).*$/.test(path) && path.endsWith('.ts'))
  .filter((path) => !path.endsWith('messages/messages.ts'));

/** A text that users may read, with the spot where it stands. */
interface Text {
  readonly at: string;
  readonly text: string;
}

/** Every text in a table; names of properties, kinds that are compared, and what is imported are none. */
function textsIn(path: string): readonly Text[] {
  const source = ts.createSourceFile(path, readFileSync(join(SRC, path), 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isCaseClause(node)) return;
    const isName = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    const isCompared =
      ts.isBinaryExpression(node.parent ?? node) &&
      (node.parent as ts.BinaryExpression).operatorToken.kind !== ts.SyntaxKind.PlusToken;
    if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && !isName && !isCompared) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ at: `${path}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const ALL = TABLES.flatMap(textsIn);

/** Markers are named by how they look where a note has to be mended; the word itself says nothing. */
const FORBIDDEN =
  /\bmarkers?\b|\brefused?\b|\bunreadable\b|\b(?:in|out of) scope\b|\bcaps?\b|\bMarken?\b|endmarke|anfangsmarke/i;

const GERMAN =
  /abgelehnt|verweigert|unlesbar|[Ss]chlagw[oö]rt|\b(?:Ihnen|Ihren?|Ihrer|können Sie|möchten Sie|wollen Sie|haben Sie)\b/;

describe('what users read', () => {
  it('is looked at where it stands: in every table, in both languages', () => {
    for (const text of ['Update related notes', 'Zusammenhänge aktualisieren', 'Ignored tags', 'Ignorierte Tags'])
      expect(ALL.map((each) => each.text)).toContain(text);
    expect(new Set(ALL.map(({ at }) => at.split('/')[0]))).toEqual(new Set(['app', 'cli', 'core']));
    expect(ALL.length).toBeGreaterThan(600);
  });

  it('has no word of the trade', () => expect(ALL.filter(({ text }) => FORBIDDEN.test(text))).toEqual([]));

  it('says du, and Tags', () => expect(ALL.filter(({ text }) => GERMAN.test(text))).toEqual([]));

  it('is found by the same look where it has one', () => {
    const bad = ['none holds markers', 'It is out of scope', '2 refused', '"cap" needs', 'die Endmarke fehlt'];
    expect(bad.filter((text) => !FORBIDDEN.test(text))).toEqual([]);
    expect(['Zum Schlagwort', 'wurde abgelehnt', 'das können Sie'].filter((text) => !GERMAN.test(text))).toEqual([]);
  });

  it('says with each reason for which a note is left unchanged what to do', () => {
    for (const { refusals, faults } of Object.values(SHARED_MESSAGES)) {
      // Of frontmatter the fault says it, which follows in brackets.
      const { 'frontmatter-unreadable': _, ...others } = refusals;
      const reasons = [
        ...Object.values(others),
        ...Object.values(faults).map((say) => say({ kind: 'tab', line: 2, key: 'a' })),
      ];
      expect(reasons.filter((reason) => !/.{10}(?:; .{8}|needs|braucht)/.test(reason))).toEqual([]);
    }
  });

  it('says of a note that takes no part which of the four reasons holds', () => {
    for (const { outside } of Object.values(SHARED_MESSAGES)) expect(new Set(Object.values(outside)).size).toBe(4);
  });
});
