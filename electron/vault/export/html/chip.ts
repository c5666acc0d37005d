import type { Polarity } from '../../../../shared/domain/signals.ts';
import { escapeHtml } from './escape.ts';

const looks: Record<Polarity, { name: string; sign: string; spoken: string }> = {
  '+': { name: 'plus', sign: ' +', spoken: 'strength' },
  '-': { name: 'minus', sign: ' −', spoken: 'concern' },
  '': { name: 'neutral', sign: '', spoken: 'neutral' },
};

/** A mark as a quiet chip; the sign says what the colour says. */
export function chip(name: string, polarity: Polarity): string {
  const look = looks[polarity];
  return `<span class="chip ${look.name}" title="${look.spoken}">${escapeHtml(name)}${look.sign}</span>`;
}
