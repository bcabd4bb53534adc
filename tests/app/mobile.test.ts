/** `main.js` runs on a phone: no Node, nothing evaluated, nothing from the network, not too large. Read with a real parser, not with a search. */
import { Linter } from 'eslint';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const path = join(root, 'main.js');
const code = readFileSync(path, 'utf8');

/** What a web view has and the plugin may use. Everything else that is free in the bundle is a finding. */
const ALLOWED = [
  /** The diff library names it for its asynchronous form, which is not used; a phone has it. */
  'setTimeout',
  'require',
  'module',
  'exports',
  'window',
  'performance',
  'activeDocument',
  'activeWindow',
  'createDiv',
  'createEl',
  'createFragment',
  'createSpan',
  'Object',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'Error',
  'TypeError',
  'RangeError',
  'URIError',
  'Math',
  'JSON',
  'Date',
  'RegExp',
  'Reflect',
  'Infinity',
  'NaN',
  'undefined',
  'isNaN',
  'parseInt',
  'parseFloat',
  'decodeURIComponent',
  'encodeURIComponent',
  'decodeURI',
  'encodeURI',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'structuredClone',
  'Uint8Array',
  'ArrayBuffer',
  'BigInt',
  'Intl',
  'Node',
  'HTMLElement',
  'HTMLInputElement',
  'Element',
  'KeyboardEvent',
  'MouseEvent',
  'DragEvent',
  'ResizeObserver',
  'IntersectionObserver',
  'console',
  'queueMicrotask',
  'globalThis',
];

/** Names whose use under any object is a finding. */
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'requestUrl',
  'request',
  'importScripts',
];
const FORBIDDEN = [...NETWORK, 'requestIdleCallback', 'cancelIdleCallback', 'execCommand'];

type Rules = NonNullable<Linter.Config['rules']>;

function findings(source: string, rules: Rules, globals: readonly string[] = []): string[] {
  const linter = new Linter();
  const config: Linter.Config = {
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: 'script',
      globals: Object.fromEntries(globals.map((name) => [name, 'readonly'])),
      parserOptions: { ecmaFeatures: { globalReturn: true } },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules,
  };
  return linter.verify(source, [config]).map(({ message, line, column }) => `${message} (${line}:${column})`);
}

const selectors = (...found: readonly (readonly [selector: string, message: string])[]): Rules => ({
  'no-restricted-syntax': ['error', ...found.map(([selector, message]) => ({ selector, message }))],
});

const EVALUATED: Rules = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  ...selectors(
    ["Identifier[name='Function']:not(MemberExpression > Identifier.property)", 'Function is named'],
    [
      "MemberExpression[property.name='constructor'] > MemberExpression[property.name='constructor']",
      'a constructor of a constructor',
    ],
    ['ImportExpression', 'import()'],
  ),
};
const LOOKBEHIND = selectors(
  ['Literal[regex.pattern=/\\(\\?<[=!]/]', 'lookbehind'],
  ['Literal[value=/\\(\\?<[=!]/]:not([regex])', 'lookbehind in a text'],
  ['TemplateElement[value.raw=/\\(\\?<[=!]/]', 'lookbehind in a template'],
);
const NAMES = selectors(
  [`Identifier[name=/^(${FORBIDDEN.join('|')})$/]`, 'named'],
  [`Literal[value=/^(${FORBIDDEN.join('|')})$/]`, 'named as a text'],
);
const UNDEFINED: Rules = { 'no-undef': ['error', { typeof: true }] };

function required(source: string): string[] {
  const asked = selectors(['CallExpression[callee.name="require"]', 'require']);
  const lines = source.split('\n');
  return findings(source, asked).map((finding) => {
    const [, line = 0, column = 0] = /\((\d+):(\d+)\)$/.exec(finding)?.map(Number) ?? [];
    return /^require\((["'])(.*?)\1\)/.exec((lines[line - 1] ?? '').slice(column - 1))?.[2] ?? 'something computed';
  });
}

describe('main.js', () => {
  it('can be parsed as it is', () => {
    expect(findings(code, {})).toEqual([]);
  });

  it('requires nothing but obsidian, no Node module above all', () => {
    const names = required(code);
    expect([...new Set(names)]).toEqual(['obsidian']);
    expect(names.filter((name) => isBuiltin(name))).toEqual([]);
  });

  it('uses no free name that a phone does not have: no Buffer, process, global, setImmediate, __dirname', () => {
    expect(findings(code, UNDEFINED, ALLOWED)).toEqual([]);
  });

  it('evaluates no code', () => {
    expect(findings(code, EVALUATED, ALLOWED)).toEqual([]);
  });

  it('has no lookbehind, which older iPhones cannot read', () => {
    expect(findings(code, LOOKBEHIND)).toEqual([]);
  });

  it('reaches for no network and for no idle callback, under whatever object', () => {
    expect(findings(code, NAMES)).toEqual([]);
  });

  it('is minified, and has at most 333 kB', () => {
    expect(statSync(path).size).toBeLessThanOrEqual(333_000);
    expect(code.split('\n').filter((line) => line.length > 1000).length).toBeGreaterThan(0);
  });

  it('names the licences of what it bundles', () => {
    for (const name of ['gray-matter', 'date-fns', 'ufo']) expect(code).toContain(name);
    expect(code).toMatch(/MIT License/);
  });

  it('has nothing of this machine in it', () => {
    expect(code).not.toContain(root);
    expect(code).not.toMatch(/sourceMappingURL/);
  });

  it('runs where nothing of Node is in reach', () => {
    const script = `
      const code = require('node:fs').readFileSync(0, 'utf8');
      const seen = new Set();
      const obsidian = new Proxy({ getLanguage: () => 'en' }, { get: (own, key) => own[key] ?? class {} });
      const context = require('node:vm').createContext({ window: {}, module: { exports: {} }, exports: {}, require: (id) => { seen.add(id); if (id !== 'obsidian') throw new Error(id); return obsidian; } });
      require('node:vm').runInContext('(function (require, module, exports) {' + code + '\\n})(require, module, module.exports)', context);
      console.log(typeof context.module.exports.default, [...seen].join());
    `;
    expect(execFileSync(process.execPath, ['-e', script], { input: code, encoding: 'utf8' })).toBe(
      'function obsidian\n',
    );
  });
});

describe('the checks themselves', () => {
  it.each([
    ['a Node module', 'require("fs")', (source: string) => required(source).filter((name) => isBuiltin(name))],
    [
      'a computed require',
      'require("f" + "s")',
      (source: string) => required(source).filter((name) => name !== 'obsidian'),
    ],
    ['Buffer', 'var a = Buffer.from("x")', (source: string) => findings(source, UNDEFINED, ALLOWED)],
    [
      'typeof process',
      'if (typeof process === "object") a()\nfunction a() {}',
      (source: string) => findings(source, UNDEFINED, ALLOWED),
    ],
    ['global', 'global.x = 1', (source: string) => findings(source, UNDEFINED, ALLOWED)],
    ['eval', '(0, eval)("1")', (source: string) => findings(source, EVALUATED, ALLOWED)],
    ['window.eval', 'window.eval("1")', (source: string) => findings(source, EVALUATED, ALLOWED)],
    ['Function', 'new Function("1")', (source: string) => findings(source, EVALUATED, ALLOWED)],
    ['Function as a value', 'var F = Function; F("1")', (source: string) => findings(source, EVALUATED, ALLOWED)],
    ['a text for setTimeout', 'window.setTimeout("a()", 1)', (source: string) => findings(source, EVALUATED, ALLOWED)],
    ['import()', 'import("x")', (source: string) => findings(source, EVALUATED, ALLOWED)],
    ['lookbehind', 'var a = /(?<=x)y/', (source: string) => findings(source, LOOKBEHIND)],
    ['negative lookbehind in a text', 'new RegExp("(?<!x)y")', (source: string) => findings(source, LOOKBEHIND)],
    ['fetch', 'fetch("x")', (source: string) => findings(source, NAMES)],
    ['window.fetch', 'window.fetch("x")', (source: string) => findings(source, NAMES)],
    ['requestUrl', 'var o = require("obsidian"); (0, o.requestUrl)("x")', (source: string) => findings(source, NAMES)],
    ['requestIdleCallback', 'window["requestIdleCallback"](a)', (source: string) => findings(source, NAMES)],
  ])('find %s', (_, source, look) => {
    expect(look(source)).not.toEqual([]);
  });

  it.each([
    ['a property called Buffer', 'var a = { Buffer: 1 }; a.Buffer', UNDEFINED],
    ['a named group', 'var a = /(?<year>\\d+)/', LOOKBEHIND],
    ['a local process', 'function f(process) { return process.x }', UNDEFINED],
  ] as const)('do not find %s', (_, source, rules) => {
    expect(findings(source, rules, ALLOWED)).toEqual([]);
  });
});
