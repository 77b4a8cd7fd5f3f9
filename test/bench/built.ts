/** A module of the product as it was built: it may use TypeScript that Node alone cannot read. */
export function built<Module>(path: string): Promise<Module> {
  return import(new URL(`../../dist/${path}.js`, import.meta.url).href) as Promise<Module>;
}
