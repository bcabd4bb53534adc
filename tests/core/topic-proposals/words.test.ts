/** What a text's words are. */
import { describe, expect, it } from 'vitest';
import { cleanText, isCjk, plainText, stemOf, stemsOf, wordsOf } from '../../../src/core/topic-proposals/words';

describe('words', () => {
  it('lose common German and English endings, but stay four letters long', () => {
    const words = ['einladungen', 'einladung', 'netzwerke', 'netzwerken', 'studies', 'training'];
    expect(words.map(stemOf)).toEqual(['einlad', 'einlad', 'netzwerk', 'netzwerk', 'stud', 'train']);
    expect(['boxes', 'übungen', 'übung'].map(stemOf)).toEqual(['boxes', 'übungen', 'übung']);
    expect(['eins', 'esse', 'ring', 'essen'].map(stemOf)).toEqual(['eins', 'esse', 'ring', 'essen']);
  });

  it('are compared in lower case and composed, and keep how the text writes them', () => {
    expect(wordsOf('Einübungen U\u0308bung')).toEqual([
      { stem: 'einüb', written: 'Einübungen' },
      { stem: 'übung', written: 'Übung' },
    ]);
  });

  it('of Chinese, Japanese and Korean are pairs of characters', () => {
    expect(stemsOf('数据保护 und データ')).toEqual(['数据', '据保', '保护', 'und', 'デー', 'ータ']);
    expect(stemsOf('数')).toEqual([]);
    expect([isCjk('数据'), isCjk('데이터'), isCjk('Daten')]).toEqual([true, true, false]);
  });

  it('are neither single letters nor longer than forty', () => {
    expect(stemsOf(`a I ${'x'.repeat(41)} ${'y'.repeat(40)}`)).toEqual(['y'.repeat(40)]);
  });

  it('do not come from addresses, link targets, embeds, tags of HTML, entities and inline code', () => {
    const text =
      'ein [Text](https://ort.example/pfad) <b class="fett">da</b> &amp; `code` https://x.example/y ![[Bild.png]]';
    expect(stemsOf(text)).toEqual(['ein', 'text', 'da']);
  });

  it('of a wikilink are those that the reader sees', () => {
    expect(stemsOf('[[Ordner/Ziel|Gesehen]] [[Name]]')).toEqual([stemOf('gesehen'), 'name']);
    expect(cleanText('a[[b|c]]d').trim()).toBe('a c d');
  });

  it('of names keep plus and number sign', () => {
    expect(plainText('  C++, C#:  „Künstliche\tIntelligenz“ ')).toBe('c++ c# künstliche intelligenz');
    expect(plainText('—')).toBe('');
  });
});
