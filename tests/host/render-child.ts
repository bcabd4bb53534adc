/** Obsidian's `MarkdownRenderChild`: a component that lives as long as its element in the rendered note. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';

/** A part of a rendered note. */
export class MarkdownRenderChild extends Component implements Obsidian.MarkdownRenderChild {
  containerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}
