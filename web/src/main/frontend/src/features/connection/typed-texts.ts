type Control = Pick<HTMLInputElement, 'value' | 'isConnected' | 'matches' | 'closest'>;

const TEXTS = 'textarea, input:not([type=search], [type=checkbox], [type=radio], [type=file])';
/** A composer keeps its draft. */
const KEPT = 'kring-composer';

/** What somebody typed on this page and would lose by leaving it. */
export class TypedTexts {
  readonly #typed = new Set<Control>();

  hear(control: Control): void {
    if (control.matches(TEXTS) && control.closest(KEPT) === null) {
      this.#typed.add(control);
    }
  }

  /** Whether such a text still stands there. */
  get any(): boolean {
    return [...this.#typed].some(each => each.isConnected && each.value.trim() !== '');
  }
}
