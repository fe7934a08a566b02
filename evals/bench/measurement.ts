import type { Timing } from './timing.ts';

/** One measured thing: how long each run of it took, or a single figure with its unit. */
export type Measurement = { what: string } & ({ timing: Timing } | { figure: string });
