/** Types for pages that use `<dalil-chat>`; the widget itself is plain JavaScript. */

export type DalilLanguage = 'fr' | 'ar' | 'ary' | 'ary-Latn';

export interface DalilChat extends HTMLElement {
  /** Opens the panel; it takes the focus only when a user acted. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Opens the panel and asks; resolves when the answer has ended. Ignored while one is told. */
  ask(text: string): Promise<void>;
  setLanguage(language: DalilLanguage): void;
}

/** No event holds a word of the citizen's or of the answer. */
export interface DalilEvents {
  'dalil:ready': CustomEvent<{ language: DalilLanguage }>;
  'dalil:open': CustomEvent<Record<string, never>>;
  'dalil:close': CustomEvent<Record<string, never>>;
  'dalil:language': CustomEvent<{ language: DalilLanguage }>;
  'dalil:answer': CustomEvent<{
    turnId: string;
    language: DalilLanguage;
    /** As `POST /v1/chat` names it. */
    outcome: string;
    services: { id: string; name: string }[];
  }>;
  'dalil:error': CustomEvent<{
    kind:
      | 'offline'
      | 'unreachable'
      | 'refused'
      | 'interrupted'
      | 'answer-withdrawn'
      | 'answer-error';
  }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'dalil-chat': DalilChat;
  }
  interface HTMLElementEventMap extends DalilEvents {}
}
