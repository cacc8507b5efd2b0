/** Lines of an explanation asked for at first; the same everywhere, so that one answer serves tree and map. */
export const EXPLANATION_LINES = 200;
