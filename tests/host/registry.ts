/** What plugins have registered with the app, and what is on the screen because of them: the lists a leak check counts. */
import type * as Obsidian from 'obsidian';

/** A ribbon icon. */
export interface RibbonIcon {
  readonly icon: string;
  readonly title: string;
  readonly el: HTMLElement;
}

/** A processor of rendered Markdown. */
export interface PostProcessor {
  readonly run: Obsidian.MarkdownPostProcessor;
  readonly sortOrder: number;
}

/** Draws a fenced code block of its language. */
export type CodeBlockProcessor = (
  source: string,
  el: HTMLElement,
  context: Obsidian.MarkdownPostProcessorContext,
) => unknown;

/** A command of a plugin on Obsidian's own command line. */
export interface CliCommand {
  readonly description: string;
  readonly flags: Obsidian.CliFlags | null;
  readonly handler: Obsidian.CliHandler;
}

/** Everything registered in one host. */
export class Registry {
  readonly commands = new Map<string, Obsidian.Command>();
  readonly viewTypes = new Map<string, Obsidian.ViewCreator>();
  readonly ribbonIcons = new Set<RibbonIcon>();
  readonly statusBarItems = new Set<HTMLElement>();
  readonly settingTabs = new Set<Obsidian.SettingTab>();
  readonly postProcessors = new Set<PostProcessor>();
  readonly codeBlocks = new Map<string, CodeBlockProcessor>();
  readonly hoverSources = new Map<string, Obsidian.HoverLinkSource>();
  readonly protocolHandlers = new Map<string, Obsidian.ObsidianProtocolHandler>();
  readonly cliCommands = new Map<string, CliCommand>();
  readonly editorSuggests = new Set<Obsidian.EditorSuggest<unknown>>();
  readonly editorExtensions = new Set<unknown>();
  readonly extensions = new Map<string, string>();

  /** The size of each list, by its name. */
  sizes(): Record<string, number> {
    const lists = Object.entries(this).filter((entry): entry is [string, { size: number }] => isSized(entry[1]));
    return Object.fromEntries(lists.map(([name, { size }]) => [name, size]));
  }
}

function isSized(value: unknown): boolean {
  return value instanceof Map || value instanceof Set;
}
