/** Obsidian's `Plugin`: whatever it registers goes into the registry and out of it again when it is unloaded. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { setIcon, setTooltip } from './icons.ts';
import { loadPluginData, savePluginData } from './plugin-data.ts';
import type { CodeBlockProcessor, Registry } from './registry.ts';
import { servicesOf } from './services.ts';
import { EmptyView } from './view.ts';

/** A plugin. */
export abstract class Plugin extends Component implements Obsidian.Plugin {
  app: Obsidian.App;
  manifest: Obsidian.PluginManifest;
  settings?: unknown;
  onExternalSettingsChange?(): unknown;

  constructor(app: Obsidian.App, manifest: Obsidian.PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  get #registry(): Registry {
    return servicesOf(this.app).registry;
  }

  onUserEnable(): void {
    // For subclasses.
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { role: 'button', tabindex: 0 } });
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener('click', callback);
    servicesOf(this.app).screen.ribbonEl.append(el);
    this.#keepIn(this.#registry.ribbonIcons, { icon, title, el });
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` });
    servicesOf(this.app).screen.statusBarEl.append(el);
    this.#keepIn(this.#registry.statusBarItems, el);
    this.register(() => el.remove());
    return el;
  }

  addCommand(command: Obsidian.Command): Obsidian.Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.#keepAt(this.#registry.commands, command.id, command);
    return command;
  }

  removeCommand(commandId: string): void {
    this.#registry.commands.delete(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(settingTab: Obsidian.PluginSettingTab): void {
    this.#keepIn(this.#registry.settingTabs, settingTab);
    settingTab.update();
  }

  registerView(type: string, viewCreator: Obsidian.ViewCreator): void {
    const { viewTypes } = this.#registry;
    if (viewTypes.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.#keepAt(viewTypes, type, viewCreator);
    this.#rebuildLeaves(type, true);
    this.register(() => queueMicrotask(() => this.#rebuildLeaves(type, false)));
  }

  registerHoverLinkSource(id: string, info: Obsidian.HoverLinkSource): void {
    this.#keepAt(this.#registry.hoverSources, id, info);
  }

  registerExtensions(extensions: string[], viewType: string): void {
    for (const extension of extensions) this.#keepAt(this.#registry.extensions, extension, viewType);
  }

  registerMarkdownPostProcessor(run: Obsidian.MarkdownPostProcessor, sortOrder = 0): Obsidian.MarkdownPostProcessor {
    this.#keepIn(this.#registry.postProcessors, { run, sortOrder });
    return run;
  }

  /** A language has one handler; a second one throws. */
  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockProcessor): Obsidian.MarkdownPostProcessor {
    const { codeBlocks } = this.#registry;
    if (codeBlocks.has(language)) throw new Error(`the code blocks of language "${language}" have a processor already`);
    this.#keepAt(codeBlocks, language, handler);
    return () => undefined;
  }

  registerBasesView(): boolean {
    return false;
  }

  registerEditorExtension(extension: unknown): void {
    this.#keepIn(this.#registry.editorExtensions, extension);
  }

  registerObsidianProtocolHandler(action: string, handler: Obsidian.ObsidianProtocolHandler): void {
    this.#keepAt(this.#registry.protocolHandlers, action, handler);
  }

  registerEditorSuggest(suggest: Obsidian.EditorSuggest<unknown>): void {
    this.#keepIn(this.#registry.editorSuggests, suggest);
  }

  /** The id is that of the plugin, alone or with an action; a second registration throws. */
  registerCliHandler(
    id: string,
    description: string,
    flags: Obsidian.CliFlags | null,
    handler: Obsidian.CliHandler,
  ): void {
    const { cliCommands } = this.#registry;
    const action = id.startsWith(`${this.manifest.id}:`) ? id.slice(this.manifest.id.length + 1) : null;
    if (id !== this.manifest.id && !/^[\w-]+$/.test(action ?? ''))
      throw new Error(`"${id}" is no command id of this plugin`);
    if (cliCommands.has(id)) throw new Error(`the command "${id}" is registered already`);
    this.#keepAt(cliCommands, id, { description, flags, handler });
  }

  loadData(): Promise<unknown> {
    return loadPluginData(servicesOf(this.app), this.manifest);
  }

  saveData(data: unknown): Promise<void> {
    return savePluginData(servicesOf(this.app), this.manifest, data);
  }

  #keepIn<T>(set: Set<T>, value: T): void {
    set.add(value);
    this.register(() => set.delete(value));
  }

  #keepAt<T>(map: Map<string, T>, key: string, value: T): void {
    map.set(key, value);
    this.register(() => map.delete(key));
  }

  /** Leaves of the type get their real view, or lose it, where they are. */
  #rebuildLeaves(type: string, toReal: boolean): void {
    const { workspace, sink } = servicesOf(this.app);
    for (const leaf of workspace.getLeavesOfType(type)) {
      if (leaf.view instanceof EmptyView === toReal) leaf.rebuild().catch(sink);
    }
  }
}
