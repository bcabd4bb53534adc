/** The Obsidian door: builds the parts and connects them, nothing else. */
import { Plugin } from 'obsidian';

export default class RelatedLiteraturePlugin extends Plugin {}
