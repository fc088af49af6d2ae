import { filters, perimeter } from '../../filters.svelte.ts';
import { jour } from '../../format.ts';
import type { Session } from '../../pages.ts';
import { territory } from '../../territory.ts';

/** What the reader retained, as the API takes it; read from the address. */
export const retained = () => ({
  ...perimeter(),
  date: filters.date,
  poste: filters.text('poste'),
  part: filters.text('part'),
  organisme_code: filters.text('organisme_code'),
});

/** What was retained, in words. */
export function inWords({ sante, vocabulary }: Session): string {
  const { poste, part, organisme_code, date } = retained();
  const parts = [
    territory(filters, vocabulary),
    vocabulary.postes.find(({ code }) => code === poste)?.libelle,
    vocabulary.parts.find(({ code }) => code === part)?.libelle,
    organisme_code && `CPAM ${organisme_code}`,
    `au ${jour(date ?? sante.date_arrete)}, euros`,
  ];
  return parts.filter(Boolean).join(', ');
}
