/**
 * The text of a bundle -> the same with its outermost functions written as arrows, which say the same in fewer bytes. Such
 * functions exist before anything runs, and so they do here: they are defined first. Left alone is what an arrow cannot be:
 * a function that speaks of `this` or `arguments`, generates, is constructed or has a prototype, or is given another value.
 * One that is constructed under a second name would not be seen: `const F = f; new F()` must not stand in the sources.
 */
import ts from 'typescript';

const { SyntaxKind } = ts;
const COUNTS = [SyntaxKind.PlusPlusToken, SyntaxKind.MinusMinusToken];

/** The text with arrows. */
export function withArrows(text) {
  const file = ts.createSourceFile('main.js', text, ts.ScriptTarget.Latest, true);
  const kept = namesKept(file);
  const functions = file.statements.filter((node) => ts.isFunctionDeclaration(node) && canBeArrow(node) && !kept.has(node.name.text));
  const [directive, ...others] = file.statements.filter((node) => !functions.includes(node)).map((node) => node.getText());
  if (directive !== '"use strict";') throw new Error('the bundle does not begin as it should');
  return [directive, ...functions.map((node) => `var ${arrow(node)};`), ...others].join('\n');
}

function arrow({ name, modifiers, parameters, body }) {
  const [only] = parameters;
  const isBare = parameters.length === 1 && only.initializer === undefined && only.dotDotDotToken === undefined && ts.isIdentifier(only.name);
  const taken = isBare ? only.getText() : `(${parameters.map((parameter) => parameter.getText()).join()})`;
  const prefix = modifiers === undefined ? '' : isBare ? 'async ' : 'async';
  return `${name.text}=${prefix}${taken}=>${bodyText(body)}`;
}

/** A body that is one `return` becomes what it returns. */
function bodyText(body) {
  const [first, second] = body.statements;
  if (second !== undefined || first === undefined || !ts.isReturnStatement(first) || first.expression === undefined) return body.getText();
  const value = first.expression.getText();
  return value.startsWith('{') || (ts.isBinaryExpression(first.expression) && first.expression.operatorToken.kind === SyntaxKind.CommaToken) ? `(${value})` : value;
}

function canBeArrow({ asteriskToken, parameters, body }) {
  const isOwn = (node) => node.kind === SyntaxKind.ThisKeyword || node.kind === SyntaxKind.MetaProperty || (ts.isIdentifier(node) && node.text === 'arguments');
  return asteriskToken === undefined && ![...parameters, body].some((part) => holds(part, isOwn));
}

function holds(node, isSought) {
  return isSought(node) || ts.forEachChild(node, (child) => holds(child, isSought)) === true;
}

/** Names that are written to, constructed, extended, or asked for a prototype, in whatever scope. */
function namesKept(file) {
  const kept = new Set();
  const visit = (node) => {
    for (const part of partsThatNeedMore(node)) holds(part, (inner) => void (ts.isIdentifier(inner) && kept.add(inner.text)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return kept;
}

/** The parts of an expression whose value has to be more than something to be called. */
function partsThatNeedMore(node) {
  if (ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node)) return [node.expression];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return COUNTS.includes(node.operator) ? [node.operand] : [];
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'prototype' ? [node.expression] : [];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return [node.initializer];
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === SyntaxKind.InstanceOfKeyword) return [node.right];
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment ? [node.left] : [];
}
