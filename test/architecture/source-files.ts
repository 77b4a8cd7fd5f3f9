import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One file of the repository, by its path from the root, with `/` between folders. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = new URL('../../', import.meta.url).pathname;

/** Every TypeScript file below these folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  const patterns = folders.flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]);
  const paths = globSync(patterns, { cwd: ROOT }).sort();
  return paths.map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

/** The text of any other file, or undefined where there is none. */
export function textOf(path: string): string | undefined {
  return globSync(path, { cwd: ROOT }).length === 0 ? undefined : readFileSync(ROOT + path, 'utf8');
}

/** The names of what is below these folders, folders too. */
export function pathsIn(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT }).sort();
}

/** What a file imports, types too: a path from the root for our own files, else the name of the package. */
export function importsOf({ path, text }: SourceFile): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => targetOf(path, fileName));
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith('#libs/')) {
    const path = specifier.slice(1);
    return path.endsWith('.json') ? path : `${path}.ts`;
  }
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The file as TypeScript reads it. */
export function parsed({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
