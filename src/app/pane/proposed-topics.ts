/**
 * The section "Proposed topics" of the pane. For a note without topics it shows matching topics of the vault, each with
 * its reasons, "Add" and "Not this topic". On mobile the notes are read only after a tap.
 */
import { Platform, setIcon, type TFile } from 'obsidian';
import { proposalReasonText } from '../../core/run/messages/proposal-reason-text';
import type { ProposedLabels } from '../../core/topic-proposals/proposal-note';
import { hasLabels, needsTopics, proposedLabels } from '../../core/topic-proposals/vault-proposals';
import { isEqual } from '../../core/type-guards';
import type { ProposedTopic, RelatedLiteratureApi } from '../api/plugin-api';
import { addTopicsToNote } from '../commands/add-topics-to-note';
import { messages, sharedMessages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { declineTopic } from '../settings/declined-topics';
import { addButton } from '../ui/modal';

/** The content of the section: nothing, the offer to read the notes, or proposals. */
type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'offer' }
  | { readonly kind: 'proposals'; readonly isTags: boolean; readonly list: readonly ProposedTopic[] };

const NOTHING: Shown = { kind: 'nothing' };

/** The section of one pane. */
export class ProposedTopics {
  readonly el = createDiv({ cls: prefixed('proposed'), attr: { role: 'group' } });
  readonly #services: Services;
  readonly #api: RelatedLiteratureApi;
  #file: TFile | null = null;
  #shown: Shown = NOTHING;
  /** The number of the last lookup. Results of earlier ones are dropped. */
  #turn = 0;
  /**
   * Whether the user added a topic to this note here. The other proposals then stay until the pane shows another note.
   */
  #isKept = false;
  readonly #unfolded = new Set<string>();

  constructor(services: Services, api: RelatedLiteratureApi) {
    this.#services = services;
    this.#api = api;
  }

  /**
   * Shows the proposals for a note, or nothing. Looks them up on each call, and renders only if something visible
   * changed.
   */
  async show(file: TFile | null, isAsked = false): Promise<void> {
    const turn = (this.#turn += 1);
    if (file !== this.#file) this.#leave(file);
    const shown = file === null ? NOTHING : await this.#look(file, isAsked);
    if (turn !== this.#turn || isEqual(shown, this.#shown)) return;
    this.#shown = shown;
    this.#draw();
  }

  #leave(file: TFile | null): void {
    this.#file = file;
    this.#isKept = false;
    this.#unfolded.clear();
    this.#shown = NOTHING;
    this.#draw();
  }

  async #look(file: TFile, isAsked: boolean): Promise<Shown> {
    const labels = this.#labelsFor(file);
    if (labels === null) return NOTHING;
    if (Platform.isMobile && !this.#services.proposals.isRead && !isAsked) return { kind: 'offer' };
    const list = await this.#api.proposals(file.path).catch(() => []);
    return list.length === 0 ? NOTHING : { kind: 'proposals', isTags: labels === 'tags', list };
  }

  /**
   * Returns the kind of label that a note may get, or null for none. Uses only the note index, so that no text is read
   * for a note that needs no topics.
   */
  #labelsFor({ path }: TFile): ProposedLabels | null {
    const context = this.#services.indexSync.current;
    const note = context?.noteIndex.get(path);
    if (context === null || note === undefined) return null;
    const labels = proposedLabels(context);
    return hasLabels(labels, context) && (this.#isKept || needsTopics(note, labels, context)) ? labels : null;
  }

  #draw(): void {
    this.el.empty();
    const shown = this.#shown;
    const file = this.#file;
    if (shown.kind === 'nothing' || file === null) return;
    const title = shown.kind === 'proposals' && shown.isTags ? messages.topics.proposedTags : messages.topics.proposed;
    this.el.setAttr('aria-label', title);
    this.el.createDiv({ text: title, cls: prefixed('proposed-title') });
    if (shown.kind === 'offer')
      addButton(this.el, messages.topics.propose, () => {
        this.el.setAttr('aria-busy', true);
        void this.show(file, true).finally(() => this.el.removeAttribute('aria-busy'));
      });
    else for (const proposal of shown.list) this.#drawProposal(file, proposal);
  }

  #drawProposal(file: TFile, proposal: ProposedTopic): void {
    const { topic, reasons } = proposal;
    const texts = reasons.map((reason) => proposalReasonText(reason, topic, sharedMessages.proposals));
    const item = this.el.createDiv({ cls: ['tree-item', prefixed('proposed-topic')] });
    const head = item.createDiv({
      cls: 'tree-item-self is-clickable mod-collapsible',
      attr: { role: 'button', tabindex: 0 },
    });
    setIcon(head.createDiv({ cls: 'tree-item-icon collapse-icon' }), 'right-triangle');
    const inner = head.createDiv({ text: `${topic} `, cls: 'tree-item-inner' });
    inner.createDiv({ text: texts[0] ?? '', cls: [prefixed('place'), prefixed('first-reason')] });
    const more = item.createEl('ul', { cls: prefixed('proposed-reasons') });
    for (const text of texts) more.createEl('li', { text });
    connectFold(item, head, more, topic, this.#unfolded);
    const row = item.createDiv({ cls: prefixed('proposed-actions') });
    addButton(row, messages.topics.add, () => void this.#add(file, proposal));
    addButton(row, messages.topics.decline, () => void this.#decline(file, proposal));
  }

  /** Adds a topic. The other proposals stay, because a note may have several topics. */
  async #add(file: TFile, { topic }: ProposedTopic): Promise<void> {
    this.#isKept = true;
    if (await addTopicsToNote(this.#services, file, [topic])) await this.#again(file);
  }

  async #decline(file: TFile, { topic }: ProposedTopic): Promise<void> {
    if (await declineTopic(this.#services.store, { path: file.path, topic })) await this.#again(file);
  }

  async #again(file: TFile): Promise<void> {
    if (file === this.#file) await this.show(file, true);
  }
}

/** Makes click, Enter and the space bar toggle the reasons. */
function connectFold(
  item: HTMLElement,
  head: HTMLElement,
  more: HTMLElement,
  key: string,
  unfolded: Set<string>,
): void {
  const show = (): void => {
    const isOpen = unfolded.has(key);
    item.toggleClass('is-collapsed', !isOpen);
    head.querySelector('.collapse-icon')?.classList.toggle('is-collapsed', !isOpen);
    head.setAttr('aria-expanded', isOpen);
    more.toggle(isOpen);
  };
  const toggle = (): void => {
    if (!unfolded.delete(key)) unfolded.add(key);
    show();
  };
  head.addEventListener('click', toggle);
  head.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle();
  });
  show();
}
