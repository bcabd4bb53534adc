/** Note -> the topics whose names it mentions, in title, description and tags, and in its text. */
import type { Name } from './name-index';
import { matchedShare, namesInHead, type NameMatch } from './names-in-head';
import { namesInText, type Mentions } from './names-in-text';
import type { NoteInHand } from './note-in-hand';
import { termHash } from './terms';

/** The name with the strongest evidence for a topic, and its strength from 0 to 1. */
interface Named {
  readonly value: number;
  readonly name: Name;
}

/** A name in title, description or tags. */
export interface HeadEvidence extends Named {
  readonly match: NameMatch;
}

/** A name in the text. */
export interface TextEvidence extends Named {
  readonly mentions: Mentions;
}

/** The value of a compound with a name, relative to the name itself. */
const COMPOUND_VALUE = 0.3;

/** The number of mentions above which more mentions add nothing. */
const MANY_MENTIONS = 15;

/** A name in one of this many notes is rare. A name in most of them has no value. */
const RARE = 20;

/** Topic -> its name in title, description and tags. Parts of enumerations do not count there. */
export function headEvidence({ note, index }: NoteInHand): ReadonlyMap<string, HeadEvidence> {
  const rarityOf = (stem: string): number => index.frequencies.rarity(termHash(stem));
  const found = new Map<string, HeadEvidence>();
  for (const [name, match] of namesInHead(note, index.nameIndex)) {
    const value = matchedShare(name, match, rarityOf);
    for (const [topic, weight] of name.topics) if (weight === 1) keepBest(found, topic, { value, name, match });
  }
  return found;
}

/** Topic -> its name in the text. */
export function textEvidence({ note, index }: NoteInHand): ReadonlyMap<string, TextEvidence> {
  const found = new Map<string, TextEvidence>();
  for (const [name, mentions] of namesInText(note.body, index.nameIndex)) {
    const count = mentions.whole + COMPOUND_VALUE * mentions.compounds;
    const frequent = Math.min(1, Math.log(1 + count) / Math.log(1 + MANY_MENTIONS));
    const rarity = rarityOfName(name, index.frequencies);
    for (const [topic, weight] of name.topics)
      keepBest(found, topic, { value: weight * frequent * rarity, name, mentions });
  }
  return found;
}

/** Returns the rarity of a name's rarest word, from 0 to 1. */
function rarityOfName(name: Name, frequencies: NoteInHand['index']['frequencies']): number {
  const rarest = Math.min(frequencies.size, ...name.stems.map((stem) => frequencies.of(termHash(stem))));
  return Math.max(0, Math.min(1, Math.log((frequencies.size + 1) / (rarest + 0.5)) / Math.log(RARE)));
}

/** Keeps the better evidence. Of equal names the first in code-unit order stays. */
function keepBest<T extends Named>(found: Map<string, T>, topic: string, evidence: T): void {
  const best = found.get(topic);
  const isBetter =
    best === undefined ||
    evidence.value > best.value ||
    (evidence.value === best.value && evidence.name.text < best.name.text);
  if (evidence.value > 0 && isBetter) found.set(topic, evidence);
}
