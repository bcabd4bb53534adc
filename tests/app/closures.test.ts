/** The private members of classes as variables (scripts/closures.mjs): they do the same, and what cannot be one stays as it is. */
import { describe, expect, it } from 'vitest';
import { withClosures } from '../../scripts/closures.mjs';
import { runBoth } from './run-both';

const run = (source: string) => runBoth(source, withClosures);

const BASE = 'class Base{constructor(n){this.n=n}load(){return this.onload()}hide(){return "hidden "+this.n}}';

describe('a private member becomes a variable that does the same:', () => {
  it.each([
    ['a field', 'class A{#a=1;get(){return this.#a}}exports.out=new A().get();', 1],
    ['a field without a value', 'class A{#a;get(){return this.#a}}exports.out=[new A().get()];', [undefined]],
    ['fields that build on one another', 'class A{b=2;#a=this.b+1;c=this.#a+1;get(){return[this.#a,this.b,this.c]}}exports.out=new A().get();', [3, 2, 4]],
    ['a field that is counted up', 'class A{#a=0;up(){return this.#a++,++this.#a}}var a=new A();a.up();exports.out=a.up();', 4],
    ['one of two instances', 'class A{#a=[];put(n){this.#a.push(n);return this.#a}}new A().put(1);exports.out=new A().put(2);', [2]],
    ['a method', 'class A{#m(n,m=n){return n+m}get(){return this.#m(2)}}exports.out=new A().get();', 4],
    ['a method that a field needs', 'class A{#a=this.#m(2);#m(n){return n*2}get(){return this.#a}}exports.out=new A().get();', 4],
    ['a method that is handed on', 'class A{#a=3;#m=n=>n+this.#a;get(){return[1,2].map(this.#m)}}exports.out=new A().get();', [4, 5]],
    ['a getter', 'class A{#a=[1];get #b(){return this.#a.length}get(){this.#a.push(1);return this.#b}}exports.out=new A().get();', 2],
    ['what a getter shows', 'class A{#a=1;get a(){return this.#a}up(){this.#a=5}}var a=new A();a.up();exports.out=a.a;', 5],
    ['what is given to a constructor', 'class A{#a;constructor(e){this.#a=e}get(){return this.#a}}exports.out=new A(7).get();', 7],
    ['what is given or not', 'class A{#a;constructor(e,f=e+1){this.#a=f}get(){return this.#a}}exports.out=[new A(7).get(),new A(7,1).get()];', [8, 1]],
    ['a field whose value has the name of what is given', 'var e=4;class A{#a;#b=e;constructor(e){this.#a=e}get(){return[this.#a,this.#b]}}exports.out=new A(7).get();', [7, 4]],
    ['a member of a class that extends', `${BASE}class A extends Base{#a=1;constructor(e,f){super(e),this.#a=f}onload(){return[this.n,this.#a]}}exports.out=new A(3,4).load();`, [3, 4]],
    ['of one without a constructor', `${BASE}class A extends Base{#a=1;onload(){return[this.n,this.#a]}}exports.out=new A(3).load();`, [3, 1]],
    ['what asks the class that is extended', `${BASE}class A extends Base{#a=1;hide(){this.#a=2;return super.hide()+this.#a}}exports.out=new A(3).hide();`, 'hidden 32'],
    ['what a class that is extended asks before the fields are there', 'class Base{constructor(){this.has=typeof this.onload+typeof new.target.prototype.onload}}class A extends Base{#a=1;onload(n,...m){return[this.#a,n,m]}}var a=new A();exports.out=[a.has,a.onload(2,3,4)];', ['functionfunction', [1, 2, [3, 4]]]],
    ['a getter of a class that extends', `${BASE}class A extends Base{#a=1;get a(){return this.#a+this.n}}exports.out=new A(3).a;`, 4],
    ['a field that builds on one which shows a private one', 'class A{#a=1;b=this.#a+1;c=this.b+1;get(){return[this.#a,this.b,this.c]}}exports.out=new A().get();', [1, 2, 3]],
    ['a field that asks a method which uses a private one', 'class A{#a=1;b=this.get()+1;get(){return this.#a}}exports.out=new A().b;', 2],
    ['of an expression', 'var A=class{#a=1;get(){return this.#a}};exports.out=new A().get();', 1],
  ])('%s', (_, source, expected) => {
    const { out, text } = run(source);
    expect(out).toEqual(expected);
    expect(text).not.toContain('this.#a');
  });

  it('a method that waits', async () => {
    const exports: { readonly out?: Promise<number> } = {};
    new Function('exports', withClosures('class A{#a=1;async #m(){return await this.#a}async get(){return await this.#m()+1}}exports.out=new A().get();'))(exports);
    expect(await exports.out).toBe(2);
  });
});

describe('left alone is a class that', () => {
  it.each([
    ['looks into another instance', 'class A{#a=1;same(o){return o.#a===this.#a}}exports.out=new A().same(new A());'],
    ['asks whether another has a member', 'class A{#a=1;has(o){return #a in o}}exports.out=new A().has({});'],
    ['is extended', 'class A{#a=1;get(){return this.#a}}class B extends A{get(){return super.get()+1}}exports.out=new B().get();'],
    ['is extended under the name it is given', 'var A=class{#a=1;get(){return this.#a}};class B extends A{get(){return 9}}exports.out=new B().get();'],
    ['holds another', 'class A{#a=1;get(){class B{#b=2;get(){return this.#b}}return this.#a+new B().get()}}exports.out=new A().get();'],
    ['has a static member', 'class A{static #a=1;static get(){return this.#a}}exports.out=A.get();'],
    ['generates', 'class A{#a=1;*get(){yield this.#a}}exports.out=[...new A().get()];'],
    ['has a setter', 'class A{#a=1;set a(n){this.#a=n}get a(){return this.#a}}var a=new A();a.a=3;exports.out=a.a;'],
    ['speaks of `arguments`', 'class A{#a=1;get(){return this.#a+arguments.length}}exports.out=new A().get(2,3);'],
    ['has nothing private', 'class A{a=1;get(){return this.a}}exports.out=new A().get();'],
  ])('%s', (_, source) => {
    expect(run(source).text).toBe(`"use strict";${source}`);
  });

  it.each([
    ['takes a pattern', 'class A{#a;constructor({a}){this.#a=a}}'],
    ['does more with what it is given than use it', 'class A{#a;constructor(a){this.#a={a}}}'],
    ['has a variable, which may hide what methods use', 'var t=n=>n+1;class A{#a;constructor(e){var t=e*2;this.#a=t}get(){return t(this.#a)}}exports.out=new A(1).get();'],
    ['has a function', 'var t=n=>n+1;class A{#a;constructor(e){function t(){return e}this.#a=t()}get(){return t(this.#a)}}exports.out=new A(1).get();'],
    ['extends and does something before `super()`', 'class B{}class A extends B{#a;constructor(a){a(),super(),this.#a=a}}'],
  ])('a constructor that %s is refused', (_, source) => {
    expect(() => withClosures(source)).toThrow();
  });
});
