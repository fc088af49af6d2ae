import type { Answer } from './api.ts';

let sante = $state.raw<Answer<'/api/sante'>>();

/** What the service said of itself last: newer than at the start once a snapshot has been published meanwhile. */
export const session = {
  get sante() {
    return sante;
  },
  renew(said: Answer<'/api/sante'>) {
    sante = said;
    return said;
  },
};
