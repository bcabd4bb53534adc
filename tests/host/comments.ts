/** `%%` comments over several lines, which reading view hides; those within a line are left to the inline rule. */
import type { Habits } from './habits.ts';

/** Hides comments; line breaks stay, so that all other lines keep their numbers. */
export function hideComments(text: string, emptyComment: Habits['emptyComment']): string {
  if (emptyComment === 'open') return hideFromOpenMarks(text);
  return text.replace(/^%%[^%\n]*\n[\s\S]*?\n[^%\n]*%%[ \t]*$/gm, lineBreaks);
}

/** Before 1.13.2: four percent signs open a comment, or leave it open; two open or close it. */
function hideFromOpenMarks(text: string): string {
  let result = '';
  let isOpen = false;
  for (const part of text.split(/(%%%%|%%)/)) {
    const wasOpen = isOpen;
    if (part === '%%%%') isOpen = true;
    else if (part === '%%') isOpen = !isOpen;
    result += wasOpen || isOpen || part === '%%' ? lineBreaks(part) : part;
  }
  return result;
}

function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, '');
}
