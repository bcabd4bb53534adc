/**
 * The text of a bundle -> the same with the private members of its classes as variables of their constructors: `this.#name`,
 * which nothing can shorten, becomes a name that the minifier can. What a class shows keeps its name. A method or getter that
 * uses a private member is made for each instance; in a class that extends another, which may ask for it in whatever way, it
 * also stays where it was, and hands on to that of the instance. Left alone is a class that has no private member, looks into
 * another instance, is extended (its own method would hide that of the class which extends it), stands in another or holds
 * one, or has static members, setters or generators, or speaks of `arguments`.
 */
import ts from 'typescript';

const { SyntaxKind } = ts;

/** The text with closures. */
export function withClosures(text) {
  const file = ts.createSourceFile('main.js', text, ts.ScriptTarget.Latest, true);
  const extended = new Set(all(file, ts.isExpressionWithTypeArguments).map(({ expression }) => expression.getText()));
  const isAlone = (node) => all(node, ts.isClassLike).length === 1;
  const classes = all(file, ts.isClassLike).filter((node) => isAlone(node) && ts.findAncestor(node.parent, ts.isClassLike) === undefined && canBeClosure(node, extended));
  return replaced(file, file, classes.map((node, index) => ({ node, text: closure(node, `$${index}$`) })));
}

function canBeClosure(node, extended) {
  const names = all(node, ts.isPrivateIdentifier);
  const isOfThis = ({ parent }) => ts.isClassElement(parent) || (ts.isPropertyAccessExpression(parent) && parent.expression.kind === SyntaxKind.ThisKeyword);
  return names.length > 0 && names.every(isOfThis) && !node.members.some(isOdd) && !namesOf(node).some((name) => extended.has(name));
}

function isOdd(member) {
  const isStatic = member.modifiers?.some(({ kind }) => kind === SyntaxKind.StaticKeyword) === true;
  return isStatic || all(member, isArguments).length > 0 || ts.isSetAccessorDeclaration(member) || ts.isClassStaticBlockDeclaration(member) || member.asteriskToken !== undefined;
}

/** An arrow would have those of the constructor. */
function isArguments(node) {
  return ts.isIdentifier(node) && node.text === 'arguments';
}

/** A field whose value may need another that moves, and so has to come behind it. */
function buildsOnOthers(member) {
  return ts.isPropertyDeclaration(member) && all(member, ({ kind }) => kind === SyntaxKind.ThisKeyword).length > 0;
}

/** Its own, and that of the variable it is given to. */
function namesOf({ name, parent }) {
  return [name?.text, ts.isVariableDeclaration(parent) ? parent.name.getText() : undefined];
}

function closure(node, prefix) {
  const start = node.members.find(ts.isConstructorDeclaration);
  const others = node.members.filter((member) => member !== start);
  const moved = others.filter((member) => all(member, ts.isPrivateIdentifier).length > 0 || buildsOnOthers(member));
  const kept = others.filter((member) => !moved.includes(member)).map((member) => member.getText());
  const inside = new Inside(node, prefix, moved);
  const head = node.getText().slice(0, node.members.pos - node.getStart());
  return `${head}${[...kept, ...inside.handingOn(), inside.constructorText(start)].join('\n')}}`;
}

/** The members of a class that move into its constructor. */
class Inside {
  constructor(node, prefix, moved) {
    this.isDerived = node.heritageClauses !== undefined;
    this.prefix = prefix;
    this.fields = moved.filter(ts.isPropertyDeclaration);
    this.functions = moved.filter((member) => !this.fields.includes(member));
    this.shown = this.functions.filter((member) => !isPrivate(member));
    this.privateGetters = new Set(this.functions.filter((member) => isGetter(member) && isPrivate(member)).map(({ name }) => name.text));
  }

  /** Functions before fields, whose values may need them; fields in their order, right behind `super()`, as they always are made. */
  constructorText(start) {
    const given = start === undefined ? this.partsOfNone() : this.partsOf(start);
    const members = [...this.functions.filter(isPrivate).map((member) => this.method(member)), this.shownText(), ...this.fields.map((member) => this.field(member))];
    return `constructor(${given.parameters.join()}){${given.first}${members.join('')}${given.rest}}`;
  }

  partsOfNone() {
    return this.isDerived ? { parameters: ['...values'], first: 'super(...values);', rest: '' } : { parameters: [], first: '', rest: '' };
  }

  partsOf({ parameters, body }) {
    const names = new Map(parameters.map(({ name }) => [plainName(name), `${this.prefix}given$${name.text}`]));
    const text = this.textOf(body, names).slice(1, -1);
    if (all(body, isDeclaration).length > 0) throw new Error(`a constructor has variables of its own: ${text.slice(0, 80)}`);
    const first = this.isDerived ? /^\s*super\([^()]*\)/.exec(text)?.[0] : '';
    if (first === undefined) throw new Error(`a constructor does not begin with super: ${text.slice(0, 80)}`);
    return { parameters: parameters.map((parameter) => this.textOf(parameter, names)), first: `${first};`, rest: text.slice(first.length).replace(/^[,;]/, '') };
  }

  field(member) {
    const value = member.initializer === undefined ? '' : `=${this.textOf(member.initializer)}`;
    return `${this.targetOf(member)}${value};`;
  }

  method(member) {
    return `${this.targetOf(member)}=${this.functionText(member)};`;
  }

  /** What an instance shows; one of a class that extends another keeps it for what stands in that class. */
  shownText() {
    const pairs = this.shown.map((member) => `${member.name.getText()}:${this.functionText(member)}`);
    if (this.isDerived) return pairs.length === 0 ? '' : `this.#shown={${pairs.join()}};`;
    const getters = this.shown.filter(isGetter).map((member) => `${member.name.getText()}:{get:${this.functionText(member)}}`);
    const methods = this.shown.filter((member) => !isGetter(member)).map((member) => this.method(member));
    return methods.join('') + (getters.length === 0 ? '' : `Object.defineProperties(this,{${getters.join()}});`);
  }

  /** What stands in a class that extends another, for what it shows. */
  handingOn() {
    if (!this.isDerived || this.shown.length === 0) return [];
    return ['#shown;', ...this.shown.map((member) => (isGetter(member) ? 'get ' : '') + handingOn(member))];
  }

  functionText({ modifiers, parameters, body }) {
    const prefix = modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) === true ? 'async' : '';
    return `${prefix}(${parameters.map((parameter) => this.textOf(parameter)).join()})=>${this.textOf(body)}`;
  }

  targetOf(member) {
    return isPrivate(member) ? `let ${this.nameOf(member.name)}` : `this.${member.name.getText()}`;
  }

  nameOf({ text }) {
    return this.prefix + text.slice(1);
  }

  /** A node's text, with the new names: of private members, and of what a constructor is given, so that it hides nothing. */
  textOf(node, given = new Map()) {
    const privates = all(node, ts.isPrivateIdentifier).map((name) => ({ node: name.parent, text: this.nameOf(name) + (this.privateGetters.has(name.text) ? '()' : '') }));
    const others = all(node, (inner) => ts.isIdentifier(inner) && given.has(inner.text)).map((name) => ({ node: plainUse(name), text: given.get(name.text) }));
    return replaced(node.getSourceFile(), node, [...privates, ...others].sort((a, b) => a.node.getStart() - b.node.getStart()));
  }
}

/** A method that hands on what it is given. */
function handingOn({ name, parameters }) {
  const given = parameters.map(({ dotDotDotToken }, index) => `${dotDotDotToken === undefined ? '' : '...'}given${index}`).join();
  return `${name.getText()}(${given}){return this.#shown.${name.getText()}(${given})}`;
}

/** Of what could hide from the members that move in what they mean by its name. */
const isDeclaration = (node) => ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node);

const isGetter = (member) => ts.isGetAccessorDeclaration(member);

const isPrivate = ({ name }) => ts.isPrivateIdentifier(name);

function plainName(name) {
  if (!ts.isIdentifier(name)) throw new Error(`a constructor takes more than names: ${name.getText()}`);
  return name.text;
}

function plainUse(name) {
  const { parent } = name;
  if (parent.name === name && !ts.isParameter(parent)) throw new Error(`a constructor uses the name ${name.text} for more than what it is given`);
  return name;
}

function all(node, isSought) {
  const found = isSought(node) ? [node] : [];
  ts.forEachChild(node, (child) => void found.push(...all(child, isSought)));
  return found;
}

/** A node's text with other texts for some nodes in it, which stand in order and not in one another. */
function replaced(file, whole, parts) {
  let result = '';
  let done = whole.getStart();
  for (const { node, text } of parts) {
    result += file.text.slice(done, node.getStart()) + text;
    done = node.end;
  }
  return result + file.text.slice(done, whole.end);
}
