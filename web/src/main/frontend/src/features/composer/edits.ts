/** A change of a text: what it replaces, by what, and what is selected after it. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [number, number];
}

export interface Selected {
  text: string;
  start: number;
  end: number;
}

export type Format = 'bold' | 'list' | 'quote' | 'code' | 'link';

const ADDRESS = 'https://';

/** What a button of the toolbar does to the selection; pressed again, it takes its marks away. */
export function format(kind: Format, selected: Selected): Edit {
  switch (kind) {
    case 'bold': return wrap(selected, '**');
    case 'code': return selected.text.slice(selected.start, selected.end).includes('\n') ? fence(selected) : wrap(selected, '`');
    case 'list': return prefix(selected, '- ');
    case 'quote': return prefix(selected, '> ');
    case 'link': return link(selected);
  }
}

/** White space at the ends stays outside, as Markdown wants it. */
function wrap(selected: Selected, mark: string): Edit {
  const { text } = selected;
  const length = mark.length;
  const chosen = text.slice(selected.start, selected.end);
  const start = chosen.trim() === '' ? selected.start : selected.start + chosen.length - chosen.trimStart().length;
  const end = chosen.trim() === '' ? selected.end : selected.end - chosen.length + chosen.trimEnd().length;
  const inside = text.slice(start, end);
  if (text.slice(start - length, start) === mark && text.slice(end, end + length) === mark && start >= length) {
    return { from: start - length, to: end + length, insert: inside, select: [start - length, end - length] };
  }
  if (inside.length > 2 * length && inside.startsWith(mark) && inside.endsWith(mark)) {
    return { from: start, to: end, insert: inside.slice(length, -length), select: [start, end - 2 * length] };
  }
  return { from: start, to: end, insert: mark + inside + mark, select: [start + length, end + length] };
}

function fence({ text, start, end }: Selected): Edit {
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const after = end === text.length || text[end] === '\n' ? '' : '\n';
  const insert = `${before}\`\`\`\n${text.slice(start, end)}\n\`\`\`${after}`;
  return { from: start, to: end, insert, select: [start + before.length + 4, end + before.length + 4] };
}

/** Marks each line that the selection touches. */
function prefix({ text, start, end }: Selected, mark: string): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const to = stop === -1 ? text.length : stop;
  const lines = text.slice(from, to).split('\n');
  const marked = lines.every(line => line.startsWith(mark));
  const insert = lines.map(line => marked ? line.slice(mark.length) : mark + line).join('\n');
  const last = from + insert.length;
  const caret = Math.max(from, last - (to - end));
  return { from, to, insert, select: start === end ? [caret, caret] : [from, last] };
}

function link({ text, start, end }: Selected): Edit {
  const inside = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(inside)) {
    return { from: start, to: end, insert: `[](${inside})`, select: [start + 1, start + 1] };
  }
  const insert = `[${inside}](${ADDRESS})`;
  const address = start + inside.length + 3;
  return { from: start, to: end, insert, select: inside === '' ? [start + 1, start + 1] : [address, address + ADDRESS.length] };
}

/** Does it in the control as if it had been typed, so that undo knows it and an `input` event follows. */
export function apply(control: HTMLTextAreaElement, edit: Edit): void {
  control.focus();
  control.setSelectionRange(edit.from, edit.to);
  const before = control.value;
  document.execCommand(edit.insert === '' ? 'delete' : 'insertText', false, edit.insert);
  if (control.value === before && before.slice(edit.from, edit.to) !== edit.insert) {
    control.setRangeText(edit.insert, edit.from, edit.to, 'end');
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  control.setSelectionRange(...edit.select);
}
