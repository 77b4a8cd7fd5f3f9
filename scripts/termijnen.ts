// npm run --silent termijnen -- FILE: where one clock of the law stands, or a list of them. `-` reads standard input.
import { termijnen } from '#libs/law/term-calculation';
import { calculateFile } from './calculate.ts';

process.exitCode = calculateFile(process.argv[2], termijnen);
