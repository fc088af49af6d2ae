let lost = $state(false);
let attempt = $state(0);

/** Whether the service was heard last time, for the frame to say it; what was read stays on screen. */
export const network = {
  get lost() {
    return lost;
  },
  /** Number of times the reader asked again: what depends on it is read again. */
  get attempt() {
    return attempt;
  },
  heard() {
    lost = false;
  },
  unheard() {
    lost = true;
  },
  /** Asks again for every figure of the page. */
  retry() {
    attempt += 1;
  },
};

addEventListener('offline', network.unheard);
addEventListener('online', network.retry);
