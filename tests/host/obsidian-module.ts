/** The `obsidian` module that a plugin requires: every class and function that is simulated, for one host. */
import {
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  getLinkpath,
  hexToArrayBuffer,
  htmlToMarkdown,
  iterateCacheRefs,
  iterateRefs,
  parseLinktext,
  prepareFuzzySearch,
  sanitizeHTMLToDom,
  sortSearchResults,
  stripHeading,
  stripHeadingForLink,
} from 'obsidian-test-mocks/obsidian';
import { CapacitorAdapter, FileSystemAdapter } from './adapter.ts';
import { App } from './app.ts';
import { BaseComponent, ButtonComponent, ExtraButtonComponent } from './buttons.ts';
import { Component } from './component.ts';
import { ConfirmationButton, ConfirmationModal } from './confirmation-modal.ts';
import { debounce } from './debounce.ts';
import { Editor } from './editor.ts';
import { Events } from './events.ts';
import { FileManager } from './file-manager.ts';
import { EditableFileView, FileView, TextFileView } from './file-view.ts';
import { TAbstractFile, TFile, TFolder } from './files.ts';
import {
  getAllTags,
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from './frontmatter-functions.ts';
import { addIcon, getIcon, getIconIds, removeIcon, setIcon, setTooltip } from './icons.ts';
import {
  AbstractTextComponent,
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  ValueComponent,
} from './inputs.ts';
import { Keymap, Scope } from './keymap.ts';
import {
  WorkspaceContainer,
  WorkspaceFloating,
  WorkspaceItem,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceTabs,
  WorkspaceWindow,
} from './layout.ts';
import { WorkspaceLeaf } from './leaf.ts';
import { MarkdownRenderer } from './markdown-renderer.ts';
import { MarkdownPreviewView } from './markdown-preview.ts';
import { MarkdownView } from './markdown-view.ts';
import { MenuItem, menuClass } from './menu.ts';
import { MetadataCache } from './metadata-cache.ts';
import { Modal } from './modal.ts';
import { parseYaml, stringifyYaml } from './note-head.ts';
import { noticeClass } from './notice.ts';
import { ColorComponent, MomentFormatComponent, SliderComponent } from './number-inputs.ts';
import { normalizePath } from './paths.ts';
import { platformOf, type Device } from './platform.ts';
import { Plugin } from './plugin.ts';
import { AbstractInputSuggest, EditorSuggest, PopoverSuggest } from './popover-suggest.ts';
import { MarkdownRenderChild } from './render-child.ts';
import type { Screen } from './screen.ts';
import { prepareSimpleSearch } from './search.ts';
import { Setting, SettingGroup } from './setting.ts';
import { SettingPage } from './setting-page.ts';
import { PluginSettingTab, SettingTab } from './setting-tab.ts';
import { FuzzySuggestModal, SuggestModal } from './suggest-modal.ts';
import { Vault } from './vault.ts';
import { ItemView, View } from './view.ts';
import { Workspace } from './workspace.ts';

/** The version of the app that is played. */
export const API_VERSION = '1.13.1';

/** What the module of one host depends on. */
export interface ModuleParts {
  readonly screen: Screen;
  readonly language: string;
  readonly device: Device;
  /** Is told of every attempt to reach the network; all of them fail. */
  readonly onRequest: (url: string) => void;
}

/** Builds the module. */
export function obsidianModule(parts: ModuleParts): Record<string, unknown> {
  return { ...CLASSES, ...FUNCTIONS, ...ownOf(parts) };
}

const CLASSES = {
  App,
  Events,
  Component,
  Plugin,
  Vault,
  TAbstractFile,
  TFile,
  TFolder,
  FileSystemAdapter,
  CapacitorAdapter,
  MetadataCache,
  FileManager,
  Editor,
  View,
  ItemView,
  FileView,
  EditableFileView,
  TextFileView,
  MarkdownView,
  MarkdownPreviewView,
  MarkdownRenderer,
  MarkdownRenderChild,
  Workspace,
  WorkspaceLeaf,
  WorkspaceItem,
  WorkspaceParent,
  WorkspaceSplit,
  WorkspaceTabs,
  WorkspaceContainer,
  WorkspaceRoot,
  WorkspaceWindow,
  WorkspaceFloating,
  WorkspaceSidedock,
  WorkspaceMobileDrawer,
  WorkspaceRibbon,
  Modal,
  ConfirmationModal,
  ConfirmationButton,
  SuggestModal,
  FuzzySuggestModal,
  PopoverSuggest,
  AbstractInputSuggest,
  EditorSuggest,
  MenuItem,
  Scope,
  Keymap,
  Setting,
  SettingGroup,
  SettingTab,
  PluginSettingTab,
  SettingPage,
  BaseComponent,
  ValueComponent,
  ButtonComponent,
  ExtraButtonComponent,
  ToggleComponent,
  TextComponent,
  TextAreaComponent,
  AbstractTextComponent,
  SearchComponent,
  DropdownComponent,
  SliderComponent,
  ColorComponent,
  ProgressBarComponent,
  MomentFormatComponent,
  DisplayValueComponent,
};

const FUNCTIONS = {
  apiVersion: API_VERSION,
  requireApiVersion,
  normalizePath,
  debounce,
  parseYaml,
  stringifyYaml,
  addIcon,
  removeIcon,
  setIcon,
  getIcon,
  getIconIds,
  setTooltip,
  displayTooltip: setTooltip,
  getFrontMatterInfo,
  parseFrontMatterEntry,
  parseFrontMatterAliases,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
  getAllTags,
  parseLinktext,
  getLinkpath,
  stripHeading,
  stripHeadingForLink,
  iterateRefs,
  iterateCacheRefs,
  prepareFuzzySearch,
  prepareSimpleSearch,
  sortSearchResults,
  htmlToMarkdown,
  sanitizeHTMLToDom,
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  hexToArrayBuffer,
};

/** What differs from host to host. */
function ownOf({ screen, language, device, onRequest }: ModuleParts): Record<string, unknown> {
  const request = (param: string | { url: string }): Promise<never> => {
    const url = typeof param === 'string' ? param : param.url;
    onRequest(url);
    return Promise.reject(new Error(`no network here: ${url}`));
  };
  return {
    Notice: noticeClass(screen),
    Menu: menuClass(screen),
    Platform: platformOf(device),
    getLanguage: () => language,
    request,
    requestUrl: request,
  };
}

/** Whether the played version is at least the given one. */
export function requireApiVersion(version: string): boolean {
  const [have, want] = [API_VERSION, version].map((text) => text.split('.').map(Number));
  const differing = [0, 1, 2].find((part) => have?.[part] !== want?.[part]);
  return differing === undefined || (have?.[differing] ?? 0) > (want?.[differing] ?? 0);
}
