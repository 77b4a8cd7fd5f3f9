/** Which role sees which page: the services decide, the menu only leaves out what would be refused. */
const SEEN_BY = {
  work: ['behandelaar', 'beslisser'],
  measurements: ['behandelaar', 'beslisser'],
  messages: ['behandelaar', 'beslisser'],
  terms: ['behandelaar', 'beslisser'],
  grants: ['behandelaar', 'beslisser', 'betaling', 'vrijgave', 'controller'],
  letters: ['behandelaar', 'beslisser'],
  payment: ['behandelaar', 'betaling', 'vrijgave', 'controller'],
  budget: ['vrijgave', 'controller'],
  setup: ['behandelaar', 'beslisser', 'betaling', 'vrijgave', 'controller'],
  figures: ['parameterbeheer'],
} as const;

const ADDRESSES = [
  ['work', '/gemeente/werkvoorraad'],
  ['measurements', '/gemeente/metingen'],
  ['messages', '/gemeente/berichten'],
  ['terms', '/gemeente/termijnen'],
  ['grants', '/gemeente/toekenningen'],
  ['letters', '/gemeente/brieven'],
  ['payment', '/gemeente/maandbetaling'],
  ['budget', '/gemeente/budget'],
  ['setup', '/gemeente/inrichting'],
  ['figures', '/gemeente/inrichting/cijfers'],
] as const;

/** The pages of somebody with these roles, where work begins first. */
export function pagesFor(roles: readonly string[]): readonly (typeof ADDRESSES)[number][] {
  return ADDRESSES.filter(([page]) => SEEN_BY[page].some((role) => roles.includes(role)));
}
