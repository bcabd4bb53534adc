/** The facts of one note that set-up uses: its properties, its boxes, and whether it contains the script. */
import { readFrontmatter, type Yaml } from '../markdown/frontmatter';
import { NO_PROPERTIES, type Properties } from '../markdown/root-properties';
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
  /** Whether the URL is only in the text, or an image is behind a proxy that no longer exists. */
  readonly isRepairable: boolean;
  /** Whether its frontmatter cannot be read. Then its properties are unknown. */
  readonly isUnreadable: boolean;
}

/** Returns the facts from a note's whole text. */
export function factsOfText(path: string, text: string, yaml: Yaml): NoteFacts {
  const read = readFrontmatter(text, yaml);
  const properties = read.kind === 'properties' ? read.properties : NO_PROPERTIES;
  return { ...factsOf(path, properties, text), isUnreadable: read.kind === 'unreadable' };
}

/** Returns the facts of a note with known properties. Without a text it has no box and no script. */
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
