/** Obsidian's functions that read properties: aliases, tags, any key, and where the frontmatter lies. */
import type * as Obsidian from 'obsidian';
import { findHead, isMapping } from './note-head.ts';

/** Where the frontmatter of a text is. */
export function getFrontMatterInfo(content: string): Obsidian.FrontMatterInfo {
  const head = findHead(content);
  if (!head) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  return { exists: true, frontmatter: head.yaml, from: head.from, to: head.to, contentStart: head.bodyStart };
}

/** The value of a key, or of the first key that fits. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (!isMapping(frontmatter)) return null;
  const name = typeof key === 'string' ? key : Object.keys(frontmatter).find((candidate) => key.test(candidate));
  return name === undefined ? null : (frontmatter[name] ?? null);
}

/** A key's value as a list of texts; a text alone is split at commas and line breaks. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (typeof value === 'string') return cleaned(value.split(/[,\n]/));
  if (Array.isArray(value)) return cleaned(value.filter((entry): entry is string => typeof entry === 'string'));
  return null;
}

/** The note's other names. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

/** The note's tags, each with its `#`; a text alone is split at commas and blanks. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, /^tags?$/i);
  const list: unknown[] = typeof value === 'string' ? value.split(/[,\s]+/) : Array.isArray(value) ? value : [];
  const tags = cleaned(list.filter((entry): entry is string => typeof entry === 'string'));
  return tags.length === 0 ? null : tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}

/** All tags of a note, those of the body first. */
export function getAllTags(cache: Obsidian.CachedMetadata): string[] | null {
  const tags = [...(cache.tags ?? []).map(({ tag }) => tag), ...(parseFrontMatterTags(cache.frontmatter) ?? [])];
  return tags.length > 0 ? tags : null;
}

function cleaned(list: readonly string[]): string[] {
  return list.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
