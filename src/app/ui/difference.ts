/** Renders a change of a note line by line. Removed and added lines start with `-` and `+`. */
import { differenceLines, type Difference, type DifferenceLine } from '../../core/run/line-difference';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';

const SIGNS = { added: '+ ', removed: '- ', same: '  ' } as const;

/** Renders a difference. */
export function drawDifference(parent: HTMLElement, difference: Difference): void {
  const pre = parent.createEl('pre', { cls: prefixed('difference'), attr: { tabindex: 0 } });
  const lines = differenceLines(difference);
  if (lines.length === 0) pre.setText(messages.windows.empty);
  for (const line of lines) pre.createDiv({ text: `${shown(line)}\n`, cls: prefixed(`line-${line.kind}`) });
}

function shown(line: DifferenceLine): string {
  return line.kind === 'folded' ? messages.windows.unchangedLines(line.count) : SIGNS[line.kind] + line.text;
}
