/** The sources, read with the compiler -> the property names in them that something outside, or a computed name, may ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');
const sources = join(root, 'src');

/** Obsidian has it for its plugins' own use. */
const HARMLESS = ['settings'];

const READS_NAMES = /^(?:Object\.(?:entries|keys|values|fromEntries|assign)|Reflect\.\w+)$/;

/** Every property name that the sources use -> where and why it must stay as it is; an empty list where it need not. */
export function namesInSources(): ReadonlyMap<string, readonly string[]> {
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const files = program.getSourceFiles();
  const found = new Found(program.getTypeChecker(), new Set([...files.filter(isObsidian).flatMap(membersIn), ...bundledNames()]));
  for (const file of files) if (isOwn(file)) found.lookThrough(file);
  return found.names;
}

function isOwn({ fileName }: ts.SourceFile): boolean {
  return fileName.startsWith(sources) && !fileName.startsWith(join(sources, 'disk'));
}

function isObsidian({ fileName }: ts.SourceFile): boolean {
  return fileName.endsWith('/obsidian/obsidian.d.ts');
}

/** The members of all that a file declares. An object that is handed out by a detour may be one of these. */
function membersIn(file: ts.SourceFile): readonly string[] {
  return collected(file, (node) => ((ts.isTypeElement(node) || ts.isClassElement(node)) && node.name !== undefined ? node.name.getText() : undefined));
}

/** What every node in a tree is called, where it is called anything. */
function collected(node: ts.Node, nameOf: (node: ts.Node) => string | undefined): readonly string[] {
  const own = nameOf(node);
  const names = own === undefined ? [] : [own];
  ts.forEachChild(node, (child) => void names.push(...collected(child, nameOf)));
  return names;
}

/** What the bundled packages call their own properties, and the texts in them, which may be names too. */
function bundledNames(): readonly string[] {
  const folders = ['gray-matter', 'gray-matter/lib', 'date-fns/_lib', 'date-fns/_lib/format', '@date-fns/utc/date'].map((name) => join(root, 'node_modules', name));
  const paths = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => join(folder, name)));
  return paths.flatMap((path) => collected(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true), nameUsed));
}

function nameUsed(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isStringLiteral(node)) return node.text;
  return ts.isObjectLiteralElement(node) || ts.isClassElement(node) ? node.name?.getText() : undefined;
}

/** Texts that are no names: such as only tell kinds apart, are asked for by `in`, or say something to a user. What is a type is no text. */
function isNoName({ parent }: ts.Node): boolean {
  const isKind = (node: ts.Node): boolean => /(?:^|\.)kind$/.test(node.getText());
  if (ts.isPropertyAssignment(parent)) return isKind(parent.name);
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InKeyword || isKind(parent.left);
  if (ts.isCallExpression(parent)) return ['said', 'about'].includes(parent.expression.getText());
  return ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

class Found {
  readonly names = new Map<string, string[]>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly others: ReadonlySet<string>,
  ) {}

  lookThrough(node: ts.Node): void {
    this.look(node);
    ts.forEachChild(node, (child) => {
      this.lookThrough(child);
    });
  }

  private look(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.use(node.name.text, this.typeOf(node.expression), node);
    if (ts.isObjectLiteralExpression(node)) this.literal(node);
    if (ts.isObjectBindingPattern(node)) this.pattern(node);
    if (ts.isClassLike(node)) this.members(node);
    if (ts.isElementAccessExpression(node)) this.computed(this.typeOf(node.argumentExpression), this.typeOf(node.expression), node);
    if (ts.isCallExpression(node) && READS_NAMES.test(node.expression.getText())) this.keepAll(this.typeOf(node.arguments[0] ?? node), node, 'is asked for its names');
    if (ts.isTypePredicateNode(node) && node.type !== undefined) this.stored(this.typeOf(node.type), node);
    if (ts.isAsExpression(node) && isAnything(this.typeOf(node.expression))) this.stored(this.typeOf(node), node);
    if (ts.isCallExpression(node) && node.expression.getText() !== 'JSON.stringify') this.givenAway(node);
    if (ts.isStringLiteralLike(node) && !isNoName(node)) this.keep(node.text, node, 'is a text, too');
    if (ts.isCallExpression(node)) this.handedOn(node);
    if (ts.isComputedPropertyName(node)) this.keepLiterals(this.typeOf(node.expression), node);
  }

  private literal(node: ts.ObjectLiteralExpression): void {
    const expected = this.checker.getContextualType(node);
    for (const { name } of node.properties) if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name))) this.use(name.text, expected, node);
  }

  private pattern(node: ts.ObjectBindingPattern): void {
    for (const { propertyName, name, dotDotDotToken } of node.elements) {
      const key = propertyName ?? name;
      if (dotDotDotToken === undefined && ts.isIdentifier(key)) this.use(key.text, this.typeOf(node), node);
    }
  }

  /** A class of ours that extends one from outside shares one object with it. */
  private members(node: ts.ClassLikeDeclaration): void {
    const base = node.heritageClauses?.[0]?.types[0];
    for (const { name } of node.members) {
      if (name === undefined || !ts.isIdentifier(name)) continue;
      this.use(name.text, undefined, node);
      if (base !== undefined) this.keep(name.text, node, 'stands in one object with names from outside');
    }
  }

  /** A name that is one text is no more computed than one behind a dot. */
  private computed(key: ts.Type, of: ts.Type, node: ts.Node): void {
    if ((key.flags & ts.TypeFlags.NumberLike) !== 0) return;
    if (!this.keepLiterals(key, node)) this.keepAll(of, node, 'is asked for a computed name');
  }

  private keepLiterals(type: ts.Type, node: ts.Node): boolean {
    const types = parts(type);
    for (const part of types) if (part.isStringLiteral()) this.keep(part.value, node, 'is computed');
    return types.every((part) => part.isStringLiteral());
  }

  /** What the app takes whatever it is, as where it stores something. (What becomes a text is compared, or read back as what it then has to be shown to be.) */
  private givenAway(node: ts.CallExpression): void {
    const declaration = this.checker.getResolvedSignature(node)?.declaration;
    if (declaration === undefined || isOwn(declaration.getSourceFile())) return;
    for (const [index, argument] of node.arguments.entries()) {
      const parameter = declaration.parameters[index];
      if (parameter !== undefined && isAnything(this.typeOf(parameter))) this.stored(this.typeOf(argument), node);
    }
  }

  /** What is written to disk or read back, with all that it holds: its names are those in the file. */
  private stored(type: ts.Type, node: ts.Node): void {
    for (const part of parts(type)) {
      for (const property of this.checker.getPropertiesOfType(part)) {
        if (property.declarations?.every((declaration) => isOwn(declaration.getSourceFile())) !== true) continue;
        this.keep(property.name, node, 'is stored');
        this.stored(this.checker.getTypeOfSymbol(property), node);
      }
      for (const inner of this.checker.isArrayType(part) ? this.checker.getTypeArguments(part as ts.TypeReference) : []) this.stored(inner, node);
    }
  }

  /** A table that a function takes with whatever keys it has: the keys may be asked for by texts. */
  private handedOn(node: ts.CallExpression): void {
    const declared = this.checker.getResolvedSignature(node)?.declaration?.parameters ?? [];
    for (const [index, parameter] of declared.entries()) {
      const argument = node.arguments[index];
      if (argument !== undefined && /\bRecord<| in /.test(parameter.getText())) this.keepAll(this.typeOf(argument), node, 'is a key of a table');
    }
  }

  private keepAll(type: ts.Type, node: ts.Node, why: string): void {
    for (const part of parts(type)) for (const { name } of this.checker.getPropertiesOfType(part)) this.keep(name, node, why);
  }

  /** A name that stands for anything outside the sources stays. */
  private use(name: string, of: ts.Type | undefined, node: ts.Node): void {
    if (!this.names.has(name)) this.names.set(name, this.others.has(name) && !HARMLESS.includes(name) ? ['Obsidian or a package has it'] : []);
    if (of === undefined) return;
    if (isAnything(of)) return this.keep(name, node, 'is asked of anything');
    for (const part of parts(of)) {
      const property = this.checker.getPropertyOfType(this.checker.getApparentType(part), name);
      if (property === undefined && this.checker.getIndexInfoOfType(part, ts.IndexKind.String) !== undefined) this.keep(name, node, 'is a key');
      if (property?.declarations?.some((declaration) => !isOwn(declaration.getSourceFile())) === true) this.keep(name, node, 'is declared outside');
    }
  }

  private keep(name: string, node: ts.Node, why: string): void {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    this.names.set(name, [...(this.names.get(name) ?? []), `${file.fileName.slice(sources.length + 1)}:${line + 1} ${why}`]);
  }

  private typeOf(node: ts.Node): ts.Type {
    return this.checker.getTypeAtLocation(node);
  }
}

function isAnything({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function parts(type: ts.Type): readonly ts.Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(parts) : [type];
}
