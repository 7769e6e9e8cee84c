import { LitElement } from 'lit';

/** An element that renders in the page itself, so that its styles, labels and focus order are those of the page. */
export class KringElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
