/** Which names a note mentions. */
import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../../src/core/topic-proposals/name-index';
import { matchedShare, namesInHead } from '../../../src/core/topic-proposals/names-in-head';
import { namesInText } from '../../../src/core/topic-proposals/names-in-text';
import { spellingsOf } from '../../../src/core/topic-proposals/topic-spellings';
import { indexOf, noteAt, type Sketch } from './notes';

const NAMES = ['ki', 'klima', 'open science', '数据保护', 'c++', 'kunst'];
const index = createNameIndex(NAMES.map((name) => [name, [{ name, weight: 1 }]] as const));

const inText = (text: string): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    [...namesInText(text, index)].map(([{ text: name }, { whole, compounds }]) => [name, [whole, compounds]]),
  );

const inHead = (sketch: Sketch): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...namesInHead(noteAt('a.md', sketch), index)].map(([name, match]) => [
      name.text,
      matchedShare(name, match, () => 1),
    ]),
  );

describe('names in a text', () => {
  it('are counted as whole words and phrases', () => {
    expect(inText('Klima, das Klima: Open   Science! open-science, opens science')).toEqual({
      klima: [2, 0],
      'open science': [2, 0],
    });
  });

  it('are counted apart as the beginning or end of longer words', () => {
    expect(inText('Klimawandel und Weltklima, KUNSTWERK')).toEqual({ klima: [0, 2], kunst: [0, 1] });
    expect(inText('Kinder')).toEqual({});
  });

  it('of up to three letters count in capitals only', () => {
    expect(inText('KI ist ki, Ki und skI. C++ oder c++')).toEqual({ ki: [1, 0], 'c++': [1, 0] });
  });

  it('in Chinese count wherever they stand', () => {
    expect(inText('关于数据保护的法律，数据保护')).toEqual({ 数据保护: [2, 0] });
  });

  it('do not count in addresses and link targets', () => {
    expect(inText('https://klima.example [x](klima.md) [[klima|Wetter]] [[Wetter|Klima]]')).toEqual({ klima: [1, 0] });
  });
});

describe('names in title, description and tags', () => {
  it('are found inflected', () => {
    expect(inHead({ title: 'Opening of sciences' })).toEqual({ 'open science': 1 });
  });

  it('count by the share of their words', () => {
    expect(inHead({ description: 'Science' })).toEqual({ 'open science': 0.5 });
  });

  it('count half in compounds, either way', () => {
    expect(inHead({ title: 'Klimawandel' })).toEqual({ klima: 0.5 });
    const long = createNameIndex([['klimawandel', [{ name: 'klimawandel', weight: 1 }]]]);
    const found = [...namesInHead(noteAt('a.md', { title: 'Klima' }), long)];
    expect(found.map(([name, match]) => matchedShare(name, match, () => 1))).toEqual([0.5]);
  });

  it('of up to three letters count in capitals, or in tags', () => {
    expect(inHead({ title: 'Was ki nicht ist' })).toEqual({});
    expect(inHead({ title: 'Was KI nicht ist' })).toEqual({ ki: 1 });
    expect(inHead({ tags: ['thema/ki'] })).toEqual({ ki: 1 });
  });

  it('weigh a word that says nothing by nothing', () => {
    const [found] = [...namesInHead(noteAt('a.md', { title: 'open' }), index)];
    if (found === undefined) throw new Error('not found');
    expect(matchedShare(...found, (stem) => (stem === 'open' ? 0 : 1))).toBe(0);
    expect(matchedShare(...found, () => 0)).toBe(0);
  });
});

describe('the names of a topic', () => {
  const namesOf = (key: string, ...notes: readonly ReturnType<typeof noteAt>[]): readonly string[] => {
    const all = indexOf(notes);
    const topic = all.topics.get(key);
    return topic === undefined
      ? []
      : spellingsOf(topic, all.links.named(key)).map(({ name, weight }) => `${name} ${weight}`);
  };

  it('are how notes write it, and its topic note’s name and aliases', () => {
    const page = noteAt('Themen/KI.md', { aliases: ['Künstliche  Intelligenz'] });
    expect(namesOf('ki', noteAt('a.md', { topics: ['Ki'] }), page)).toEqual(['ki 1', 'künstliche intelligenz 1']);
  });

  it('are the parts of an enumeration, less surely, and the last level of a nested one', () => {
    expect(namesOf('kunst, musik', noteAt('a.md', { topics: ['Kunst, Musik'] }))).toEqual([
      'kunst 0.7',
      'kunst musik 1',
      'musik 0.7',
    ]);
    expect(namesOf('natur/meer', noteAt('a.md', { topics: ['Natur/Meer'] }))).toEqual(['meer 1', 'natur meer 1']);
  });

  it('are no numbers, no single characters, no sentences', () => {
    expect(namesOf('2024', noteAt('a.md', { topics: ['2024'] }))).toEqual([]);
    const long = 'wort '.repeat(60).trim();
    expect(namesOf(long, noteAt('a.md', { topics: [long] }))).toEqual([]);
  });
});
