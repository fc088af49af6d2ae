import type { Flux } from './rows.ts';

/** How a sender writes its file. */
export type Format =
  | {
      type: 'csv';
      separateur: ',' | ';';
      decimale: '.' | ',';
      dates: 'iso' | 'jj/mm/aaaa';
      encodage: 'utf-8' | 'utf-8-bom' | 'windows-1252';
      /** Date column by which the file is cut into years. */
      par_annee?: string;
    }
  | { type: 'parquet' }
  | { type: 'xlsx' };

const csv = (options: Partial<Extract<Format, { type: 'csv' }>> = {}): Format => ({
  type: 'csv',
  separateur: ';',
  decimale: ',',
  dates: 'iso',
  encodage: 'utf-8',
  ...options,
});

/** One sender per feed, each with its habits: those that the reader must bear. */
export const FORMATS: Record<Flux, Format> = {
  cpts: csv({ encodage: 'windows-1252' }),
  correspondances: csv({ separateur: ',' }),
  territoires: { type: 'parquet' },
  contrats: csv({ encodage: 'utf-8-bom' }),
  engagements: csv({ separateur: ',', decimale: '.' }),
  crises: csv({ separateur: ',', decimale: '.' }),
  indicateurs: csv(),
  flux_aci: csv({ par_annee: 'date_paiement' }),
  flux_fir: csv({ dates: 'jj/mm/aaaa' }),
  autres_financements: { type: 'xlsx' },
  adhesions: csv({ separateur: ',', decimale: '.' }),
  comptes: csv(),
};

/** Above so many copies the workbook would not open: its lines are sent as CSV. */
export const COPIES_XLSX_MAX = 10;
