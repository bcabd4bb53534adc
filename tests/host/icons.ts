/** Icons and tooltips: the name of an icon as an attribute, and an empty picture in its place. */

/** Icons that plugins have added, by id. */
const added = new Map<string, string>();

/** What is drawn for an icon of the app's own library; a page that makes pictures may set a better one. */
export const iconLibrary = {
  /** Gives the content of an icon's `svg` element. */
  draw: (_id: string): string =>
    '<rect x="4" y="4" width="16" height="16" rx="4" fill="none" stroke="currentColor" stroke-width="2"/>',
};

/** Obsidian's `addIcon`. */
export function addIcon(id: string, svg: string): void {
  added.set(id, svg);
}

/** Obsidian's `removeIcon`. */
export function removeIcon(id: string): void {
  added.delete(id);
}

/** Obsidian's `setIcon`: replaces what is in the element by the icon. */
export function setIcon(parent: HTMLElement, id: string): void {
  parent.empty();
  if (id === '') {
    delete parent.dataset['icon'];
    return;
  }
  parent.dataset['icon'] = id;
  parent.append(iconElement(id));
}

/** Obsidian's `getIcon`. */
export function getIcon(id: string): SVGSVGElement | null {
  return id === '' ? null : iconElement(id);
}

/** Obsidian's `getIconIds`: only those that were added; the library of the app is not here. */
export function getIconIds(): string[] {
  return [...added.keys()];
}

/** How many icons plugins have added, for the leak check. */
export function addedIcons(): number {
  return added.size;
}

/** Obsidian's `setTooltip`: it becomes the accessible name, too. */
export function setTooltip(el: HTMLElement, tooltip: string): void {
  if (tooltip === '') el.removeAttribute('aria-label');
  else el.setAttribute('aria-label', tooltip);
}

function iconElement(id: string): SVGSVGElement {
  const svg = createSvg('svg', {
    cls: ['svg-icon', `lucide-${id}`],
    attr: { viewBox: added.has(id) ? '0 0 100 100' : '0 0 24 24', 'aria-hidden': 'true' },
  });
  svg.innerHTML = added.get(id) ?? iconLibrary.draw(id);
  return svg;
}
