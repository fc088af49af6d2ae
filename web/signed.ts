import { heading, type Figure } from './format.ts';

/** A gap as a key figure writes it: +7,0 M€, −28,8 M€. */
export const signed = (value: Figure): string => ((value ?? 0) > 0 ? '+' : '') + heading(value);
