/** What setting up looks at of one note: its properties, its boxes, and whether it holds the script. */
import { readFrontmatter, type Properties, type Yaml } from '../markdown/frontmatter';
import { blocksOf, contentsOf, findBlocks } from '../markdown/marker-blocks';
import { sourceUrlInBody, sourceUrlOf } from '../note/source-url';
import { mayHoldDeadImages } from '../repair/repair-images';
import { holdsScript } from '../script-migration/find-scripts';
import { DEFAULT_SETTINGS } from '../settings/settings';
import type { NoteSample } from './suggest-settings';

/** The facts of one note. */
export interface NoteFacts extends NoteSample {
  readonly properties: Properties;
  readonly hasBox: boolean;
  readonly hasScript: boolean;
  /** Whether the URL stands in the text only, or an image is behind a proxy that is gone. */
  readonly isRepairable: boolean;
  /** Whether its frontmatter cannot be read: then nothing is known of its properties. */
  readonly isUnreadable: boolean;
}

const NO_PROPERTIES: Properties = new Map();

/** The facts that a note's whole text shows. */
export function factsOfText(path: string, text: string, yaml: Yaml): NoteFacts {
  const read = readFrontmatter(text, yaml);
  const properties = read.kind === 'properties' ? read.properties : NO_PROPERTIES;
  return { ...factsOf(path, properties, text), isUnreadable: read.kind === 'unreadable' };
}

/** The facts of a note whose properties are known; without a text it holds no box and no script. */
export function factsOf(path: string, properties: Properties, text: string): NoteFacts {
  const found = findBlocks(text, DEFAULT_SETTINGS.markerId);
  const [property, inBody] = [sourceUrlOf(properties), sourceUrlInBody(text)];
  return {
    path,
    properties,
    block: contentsOf(text, blocksOf(found)).join('\n'),
    isArticle: (property ?? inBody) !== null,
    hasBox: found.kind !== 'none',
    hasScript: holdsScript(text, DEFAULT_SETTINGS),
    isRepairable: (property === null && inBody !== null) || mayHoldDeadImages(text),
    isUnreadable: false,
  };
}
