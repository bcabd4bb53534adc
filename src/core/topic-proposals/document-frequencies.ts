/**
 * In how many notes each term stands, in all and per language: from that follows how telling a term is. Terms share 2^19
 * slots (2 MB), per language 2^16 (256 kB, made when a language first occurs). Counting is exact in both directions: a note
 * that was added and removed leaves nothing behind.
 */
import { TEXT_LANGUAGES, type TextLanguage } from './text-language';

/** Term -> how telling it is. */
export type Weigher = (hash: number) => number;

/** The number of slots; a power of two. */
export const TERM_SLOTS = 1 << 19;
const LANGUAGE_SLOTS = 1 << 16;

/** A term in more than this share of all notes, or of those in its language, says nothing. */
const COMMON = { share: 0.35, languageShare: 0.3, notes: 3 } as const;

/** A language with fewer notes has no common terms of its own. */
const LANGUAGE_NOTES = 10;

interface LanguageCounts {
  notes: number;
  readonly slots: Uint32Array;
}

/** The document frequencies of one vault. */
export class DocumentFrequencies {
  private notes = 0;
  private readonly slots = new Uint32Array(TERM_SLOTS);
  private readonly languages = new Map<TextLanguage, LanguageCounts>();
  /** The weight of a term by its frequency, for as many notes as `weightsFor` says. */
  private weights = new Float64Array(0);
  private weightsFor = -1;

  /** How many notes were counted. */
  get size(): number {
    return this.notes;
  }

  /** Counts a note's terms, each once. */
  add(hashes: Uint32Array, language: TextLanguage): void {
    this.change(hashes, language, 1);
  }

  /** Takes them out again. */
  remove(hashes: Uint32Array, language: TextLanguage): void {
    this.change(hashes, language, -1);
  }

  private change(hashes: Uint32Array, language: TextLanguage, by: 1 | -1): void {
    const own = this.languages.get(language) ?? { notes: 0, slots: new Uint32Array(LANGUAGE_SLOTS) };
    this.languages.set(language, own);
    this.notes += by;
    own.notes += by;
    for (const hash of hashes) {
      this.slots[hash & (TERM_SLOTS - 1)] = (this.slots[hash & (TERM_SLOTS - 1)] ?? 0) + by;
      own.slots[hash & (LANGUAGE_SLOTS - 1)] = (own.slots[hash & (LANGUAGE_SLOTS - 1)] ?? 0) + by;
    }
  }

  /** In how many notes a term stands. */
  of(hash: number): number {
    return this.slots[hash & (TERM_SLOTS - 1)] ?? 0;
  }

  /** The inverse frequency of a term whatever its language; 0 for one that is common in the vault. */
  rarity(hash: number): number {
    const frequency = this.of(hash);
    return frequency > COMMON.share * this.notes ? 0 : inverse(this.notes, frequency);
  }

  /** How the terms of a note in this language are weighed: 0 for a term in a single note, and for one that is common in the vault or that language. */
  weigher(language: TextLanguage): Weigher {
    const weights = this.weightTable();
    const own = this.languages.get(language);
    const slots = this.slots;
    if (own === undefined || own.notes < LANGUAGE_NOTES) return (hash) => weights[slots[hash & (TERM_SLOTS - 1)] ?? 0] ?? 0;
    const limit = Math.max(COMMON.notes, COMMON.languageShare * own.notes);
    const isCommon = (hash: number): boolean => (own.slots[hash & (LANGUAGE_SLOTS - 1)] ?? 0) > limit;
    return (hash) => (isCommon(hash) ? 0 : (weights[slots[hash & (TERM_SLOTS - 1)] ?? 0] ?? 0));
  }

  /** The same for every language, for a pass over many notes. */
  weighers(): ReadonlyMap<TextLanguage, Weigher> {
    return new Map(TEXT_LANGUAGES.map((language) => [language, this.weigher(language)]));
  }

  private weightTable(): Float64Array {
    if (this.weightsFor !== this.notes) {
      const limit = Math.floor(Math.max(COMMON.notes, COMMON.share * this.notes));
      this.weights = Float64Array.from({ length: limit + 1 }, (_, frequency) => (frequency < 2 ? 0 : inverse(this.notes, frequency)));
      this.weightsFor = this.notes;
    }
    return this.weights;
  }
}

/** In a small vault nearly every word is frequent: a weight below 0 is none. */
function inverse(notes: number, frequency: number): number {
  return Math.max(0, Math.log((notes + 1) / (frequency + 0.5)));
}
