import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Audience } from '../../api/expertise.js';
import { putPhoto, removePhoto, showPhoto, type Photo } from '../../api/photo.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { choices, noErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { audienceChoices } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { photoAfter } from './photo-after.js';
import { shrunk } from './shrink.js';

/** `<kring-photo>`: my own photo, and who sees it. */
@customElement('kring-photo')
export class KringPhoto extends LiveElement {
  @state() private photo: Photo | null = pageData<{ photo: Photo | null }>().photo;
  @state() private audience: Audience = 'EVERYONE';
  @state() private failure: string | null = null;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.audience = this.photo?.audience ?? 'EVERYONE';
  }

  protected override render() {
    return html`${this.photo === null ? nothing : html`<img class="photo" src=${this.photo.address} alt=${t('photo.mine')} width="160" height="160">`}
      <div class="field"><label for="photo-file">${this.photo === null ? t('photo.choose') : t('photo.other')}</label><p class="hint" id="photo-file-hint">${t('photo.hint')}</p>
        ${this.failure === null ? nothing : html`<p class="error" id="photo-file-error" role="alert">${icon('circle-alert')} ${this.failure}</p>`}
        <input id="photo-file" type="file" accept="image/*" aria-disabled=${this.busy} aria-invalid=${this.failure === null ? nothing : 'true'} aria-describedby="photo-file-hint${this.failure === null ? '' : ' photo-file-error'}" @change=${this.chosen}></div>
      ${choices('photo-audience', t('audience'), audienceChoices(), this.audience, noErrors, value => void this.show(value), true)}
      ${this.photo === null ? nothing : html`<div><button class="button quiet s" @click=${this.drop}>${icon('x')}${t('photo.remove')}</button></div>`}`;
  }

  protected override happened(event: LiveEvent): void {
    this.photo = photoAfter(this.photo, event);
    this.audience = this.photo?.audience ?? this.audience;
  }

  private readonly chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined || this.busy) {
      return;
    }
    [this.busy, this.failure] = [true, null];
    try {
      const small = await shrunk(file).catch(() => null);
      if (small === null) {
        this.failure = t('violation.not-a-photo');
      } else {
        this.photo = await putPhoto(small, this.audience);
        say(t('photo.saved'));
      }
    } catch (problem) {
      this.failure = explain(problem);
    }
    input.value = '';
    this.busy = false;
  };

  private async show(audience: Audience): Promise<void> {
    const before = this.audience;
    this.audience = audience;
    if (this.photo !== null) {
      try {
        this.photo = await showPhoto(audience);
        say(t('profile.part.saved'));
      } catch (problem) {
        this.audience = before;
        say(explain(problem), 'bad');
      }
    }
  }

  private readonly drop = async (): Promise<void> => {
    try {
      await removePhoto();
      this.photo = null;
      say(t('photo.removed'));
      await this.updateComplete;
      this.querySelector<HTMLElement>('#photo-file')?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  };
}
