import { getCpts } from '../../api.ts';
import type { Session } from '../../pages.ts';
import { communesOf, contratOf, savedOf, versementsOf } from './section.ts';
import { askSuivi, suiviOf } from './suivi.ts';
import { askTransmis, transmisOf } from './transmis.ts';

/** Every table of the page of a CPTS, in its order, those that nobody has scrolled to included. */
export async function dossierOf(cpts_id: string, session: Session) {
  const [cpts, suivi, transmis] = await Promise.all([
    getCpts(cpts_id),
    askSuivi(cpts_id),
    askTransmis(cpts_id),
  ]);
  const sections = [
    ...contratOf(cpts, session),
    communesOf(cpts),
    ...suiviOf(suivi, session),
    ...transmisOf(transmis, session),
    versementsOf(cpts, session),
  ];
  return sections.map((section) => savedOf(section, cpts, session.sante));
}
