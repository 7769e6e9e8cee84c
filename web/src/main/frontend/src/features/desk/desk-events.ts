/** Fired with the line that was stored. */
export const SAID = 'kring-talk-said';
/** Fired with the conversation as it is after an act. */
export const TALK_CHANGED = 'kring-talk-changed';
/** Fired with the conversation that is to be open on the screen; null for none. */
export const OPENED = 'kring-talk-opened';
/** Fired with the desk as it is after an act. */
export const DESK_CHANGED = 'kring-desk-answered';
